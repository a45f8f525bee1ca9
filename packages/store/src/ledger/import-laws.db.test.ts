import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CashRule } from '@aval/core/mapping';
import { givenLedger, orders } from './given-ledger.test-kit.ts';
import type { Cell, GivenLedger } from './given-ledger.test-kit.ts';

const PAID: CashRule = { activities: ['Paid'], direction: 'in', basis: 'received', amount: 'orders.Value' };
const RUNS = { numRuns: 12 };

const blank = (arbitrary: fc.Arbitrary<string>): fc.Arbitrary<Cell> => fc.option(arbitrary, { nil: null, freq: 6 });
/** Texts as exports hold them: spaces, quotes, NUL, letters of any script, very long ones. */
const text = fc.oneof(
  fc.constantFrom('A', 'B', 'C', 'D'),
  fc.string({ unit: 'binary', maxLength: 12 }).map((value) => value.toWellFormed()),
  fc.constant('x'.repeat(70_000)),
);
const time = fc.oneof(
  fc
    .date({ min: new Date('1890-01-01'), max: new Date('2300-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().replace('T', ' ').replace('Z', '')),
  fc.constantFrom(
    '2026-03-29 02:30:00',
    '2026-10-25 02:30:00',
    '9999-12-31',
    '1900-01-01',
    'soon',
    '2026-01-05T00:00:00+14:00',
  ),
);
const money = fc.oneof(
  fc.integer({ min: -100_000_000_000, max: 100_000_000_000 }).map((cents) => (cents / 100).toFixed(2)),
  fc.constantFrom('n/a', '1e99', ' 12.50 ', '1,000.00'),
);
const row = fc.tuple(
  blank(text),
  blank(fc.constantFrom('Ordered', 'Made', 'Paid', 'Cancelled')),
  blank(time),
  blank(text),
  blank(text),
  blank(money),
);
const rows = fc.array(row, { minLength: 1, maxLength: 40 });

const MAPPING = {
  zone: 'Europe/Paris',
  cash: [PAID],
  outcomes: [{ activities: ['Cancelled'], fate: 'cancelled' as const }],
  empties: ['B'],
};

/** Imports random rows into a ledger of their own and checks what must hold of it. */
async function holds(
  given: Parameters<typeof orders>[0],
  check: (ledger: GivenLedger, rows: Parameters<typeof orders>[0]) => Promise<void>,
): Promise<void> {
  const ledger = await givenLedger();
  try {
    await ledger.imports([orders(given)], MAPPING);
    await check(ledger, given);
  } finally {
    await ledger.done();
  }
}

const law = (name: string, check: Parameters<typeof holds>[1]): void =>
  it(name, () =>
    fc.assert(
      fc.asyncProperty(rows, (given) => holds(given, check)),
      RUNS,
    ),
  );

const number = async ({ ledger }: GivenLedger, sql: string): Promise<number> =>
  (await ledger.rows<{ n: number }>(sql))[0]?.n ?? 0;

law('each row is a fact or a refusal, none is both and none is lost', async (given, all) => {
  const [quality] = (await given.ledger.imports()).map((found) => found.quality);
  expect(quality).toMatchObject({
    rowsRead: all.length,
    rowsKept: await number(given, 'SELECT count(*) AS n FROM event'),
  });
  expect(
    await number(
      given,
      'SELECT count(*) AS n FROM (SELECT source_row FROM event UNION ALL SELECT source_row FROM refused)',
    ),
  ).toBe(all.length);
  expect(
    await number(
      given,
      'SELECT count(DISTINCT source_row) AS n FROM (SELECT source_row FROM event UNION ALL SELECT source_row FROM refused)',
    ),
  ).toBe(all.length);
});

law('the same file again adds nothing', async (given, all) => {
  const state = await given.ledger.state();
  expect((await given.imports([orders(all)], MAPPING)).alreadyThere).toBe(true);
  expect(await given.ledger.state()).toBe(state);
});

law('money is conserved: an order is worth what its rows say, and is paid at most once', async (given) => {
  expect(
    await number(
      given,
      `SELECT count(*) AS n FROM cash c JOIN object o USING (object_id)
    WHERE c.amount_minor IS DISTINCT FROM o.value_minor`,
    ),
  ).toBe(0);
  expect(await number(given, 'SELECT count(*) - count(DISTINCT object_id) AS n FROM cash')).toBe(0);
  expect(await number(given, 'SELECT count(*) AS n FROM outcome JOIN cash USING (object_id)')).toBe(0);
});

law('every fact that money, outcomes and relations rest on exists, and opens onto its row', async (given) => {
  for (const table of ['cash', 'outcome', 'event_object']) {
    expect(
      await number(given, `SELECT count(*) AS n FROM ${table} WHERE event_id NOT IN (SELECT event_id FROM event)`),
    ).toBe(0);
  }
  expect(
    await number(given, 'SELECT count(*) AS n FROM event_object WHERE object_id NOT IN (SELECT object_id FROM object)'),
  ).toBe(0);
  expect(
    await number(given, 'SELECT count(*) AS n FROM object WHERE object_id NOT IN (SELECT object_id FROM event_object)'),
  ).toBe(0);
  const { total, facts } = await given.ledger.facts(
    { sql: 'SELECT event_id FROM event', parameters: {} },
    { offset: 0, limit: 100 },
  );
  expect(facts).toHaveLength(total);
  for (const fact of facts) expect(fact.record).toMatchObject({ Activity: fact.activity });
});
