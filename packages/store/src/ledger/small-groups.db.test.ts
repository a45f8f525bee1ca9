import { afterEach, beforeEach, expect, it } from 'vitest';
import { givenLedger } from './given-ledger.test-kit.ts';
import type { GivenLedger } from './given-ledger.test-kit.ts';

let given: GivenLedger;
beforeEach(async () => {
  given = await givenLedger();
});
afterEach(() => given.done());

it('facts name a role of five people, and mask a role of one, also in the record', async () => {
  await given.imports(
    [
      {
        name: 'acts',
        columns: {
          Case: { role: 'object', type: 'case' },
          Activity: { role: 'activity' },
          At: { role: 'end', format: 'iso' },
          Who: { role: 'actor' },
          Role: { role: 'role' },
        },
        rows: [
          ...['ann', 'bob', 'cid', 'dan', 'eve'].map((who, i) => [
            'A',
            'Sell',
            `2026-01-0${i + 1}T09:00:00`,
            who,
            'Sales',
          ]),
          ['A', 'Release', '2026-01-09T09:00:00', 'zoe', 'Credit manager'],
        ],
      },
    ],
    { leading: 'case' },
  );
  const { facts } = await given.ledger.facts(
    { sql: 'SELECT event_id FROM event', parameters: {} },
    { offset: 0, limit: 10 },
  );
  expect(facts.map(({ role, record }) => [role, record['Role']])).toEqual([
    ...Array.from({ length: 5 }, () => ['Sales', 'Sales']),
    ['***', '***'],
  ]);
});
