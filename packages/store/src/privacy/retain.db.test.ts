import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { givenLedger, orders } from '../ledger/given-ledger.test-kit.ts';
import type { GivenLedger, GivenTable } from '../ledger/given-ledger.test-kit.ts';
import { readJournal } from './journal.ts';
import { applyRetention, findForgetting, monthsBack } from './retain.ts';
import { setRetention } from './settle-privacy.ts';

const NOW = Date.UTC(2026, 10, 24, 9, 30);
const effects = { now: () => NOW, account: 'claire' };

let given: GivenLedger;
beforeEach(async () => {
  given = await givenLedger();
});
afterEach(() => given.done());

const log = orders([
  ['order 1', 'Ordered', '2024-01-05', 'ann', 'Dupré', '10.00'],
  ['order 1', 'Made', '2024-01-06', 'bob'],
  ['order 2', 'Made', '2026-05-07', 'ann'],
]);
const crew: GivenTable = {
  name: 'visits',
  columns: {
    Visit: { role: 'object', type: 'order' },
    Worker: { role: 'object', type: 'fitter' },
    Activity: { role: 'activity' },
    Time: { role: 'end', format: 'iso' },
  },
  rows: [
    ['order 1', 'ann', 'Fitted', '2024-02-01'],
    ['order 2', 'dan', 'Fitted', '2024-02-02'],
    ['order 2', 'ann', 'Fitted', '2026-06-02'],
  ],
};
const worker = { objects: { fitter: 'worker' } } as const;
const forget = (personMonths: number | null) =>
  setRetention(given.ledger, { personMonths, accessMonths: 12 }, 'Claire', effects);

const left = async (): Promise<unknown> =>
  (
    await given.ledger
      .rows(`SELECT (SELECT count(*) FROM event) AS acts, (SELECT count(*) FROM event WHERE actor_id IS NOT NULL) AS named,
      (SELECT count(*) FROM actor) AS actors, (SELECT count(*) FROM object o JOIN object_type t ON t.type_id = o.type_id WHERE t.kind = 'worker') AS workers`)
  )[0];

describe('how long it is known who acted', () => {
  it('is a month counted back by the calendar, from the start of the day', () => {
    expect(new Date(monthsBack(NOW, 24)).toISOString()).toBe('2024-11-24T00:00:00.000Z');
    expect(new Date(monthsBack(Date.UTC(2026, 2, 31), 1)).toISOString()).toBe('2026-02-28T00:00:00.000Z');
  });

  it('is for ever while there is no rule', async () => {
    await given.imports([log], worker);
    expect(await applyRetention(given.ledger, effects)).toEqual({ before: null, acts: 0, people: 0 });
    expect(await left()).toMatchObject({ named: 3 });
  });

  it('is told before anything is changed, without a count of few people', async () => {
    await given.imports([log, crew], worker);
    await forget(24);
    expect(await findForgetting(given.ledger, NOW)).toEqual({ before: monthsBack(NOW, 24), acts: 4, people: null });
    expect(await left()).toEqual({ acts: 6, named: 3, actors: 2, workers: 2 });
  });

  it('ends by a rule: older acts stay and are nobody’s; people of whom nothing else is left are gone', async () => {
    await given.imports([log, crew], worker);
    await forget(24);
    const before = await given.ledger.state();
    await applyRetention(given.ledger, effects);
    expect(await left()).toEqual({ acts: 6, named: 1, actors: 1, workers: 1 });
    expect(await given.ledger.state()).not.toBe(before);
    expect((await readJournal(given.ledger.directory)).entries.at(-1)).toMatchObject({
      act: 'forgotten',
      about: '2024-11-24',
    });
  });

  it('is applied once, and holds for what is imported later', async () => {
    await forget(24);
    await given.imports([log, crew], worker, { effects });
    expect(await left()).toEqual({ acts: 6, named: 1, actors: 1, workers: 1 });
    const state = await given.ledger.state();
    await applyRetention(given.ledger, effects);
    expect(await given.ledger.state()).toBe(state);
  });

  it('refuses what is no rule', async () => {
    await expect(forget(0)).rejects.toMatchObject({ code: 'rule-bad' });
    await expect(forget(1.5)).rejects.toMatchObject({ code: 'rule-bad' });
  });
});
