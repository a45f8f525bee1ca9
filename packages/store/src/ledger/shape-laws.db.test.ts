import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ColumnRole } from '@aval/core/mapping';
import { givenLedger } from './given-ledger.test-kit.ts';
import type { Cell, GivenLedger, GivenTable } from './given-ledger.test-kit.ts';
import { undoImport } from './undo-import.ts';
import { readByLenses } from './what-lenses-read.test-kit.ts';

const RUNS = { numRuns: 6, endOnFailure: true };
const CASH = [
  { activities: ['Invoiced'], direction: 'in' as const, basis: 'invoiced' as const, amount: 'invoices.Price' },
];

const day = fc.constantFrom<Cell[]>('2026-01-05', '2026-01-06 10:30', '9999-12-31', 'soon', '', null);
const date = fc.constantFrom<Cell[]>('2026-01-05', '2026-01-06 10:30', '2026-02-01', null);
const cents = fc.integer({ min: -99_999, max: 99_999 }).map((value) => (value / 1000).toFixed(3));
const invoice = fc.tuple(
  fc.constantFrom<Cell[]>('1', '2', '3', 'C4', 'C5', null),
  day,
  date,
  day,
  fc.constantFrom<Cell[]>('bolt', 'nut', null),
  cents,
  fc.constantFrom('1', '3', '0.5'),
  fc.constantFrom<Cell[]>('0', '0.05', '0.15', null),
  fc.constantFrom<Cell[]>('ann', 'bob', null),
);
type Invoice = readonly Cell[];
const invoices = fc.array<Invoice>(invoice, { minLength: 1, maxLength: 16 });

const moment = (activity: string): ColumnRole => ({ role: 'moment', activity, format: 'iso' });

/** Invoice lines of several dates, with credit notes, promises and products of price, quantity and discount. */
const given = (rows: readonly Invoice[], prefix?: string): GivenTable => ({
  name: 'invoices',
  key: 'Invoice',
  lines: true,
  reversal: { activity: 'Credited', ...(prefix === undefined ? {} : { prefix }) },
  columns: {
    Invoice: { role: 'object', type: 'invoice' },
    Issued: moment('Invoiced'),
    Due: { role: 'promised', format: 'iso', kind: 'due', activity: 'Settled' },
    Settled: moment('Settled'),
    Product: { role: 'object', type: 'product' },
    Price: {
      role: 'amount',
      of: 'invoice',
      decimal: '.',
      rows: 'parts',
      times: ['Quantity'],
      discount: 'Discount',
    },
    Quantity: null,
    Discount: null,
    By: { role: 'actor' },
  },
  rows,
});

const MORE = { leading: 'invoice', objects: { product: 'catalogue' as const }, cash: CASH };

async function inLedger(work: (ledger: GivenLedger) => Promise<void>): Promise<void> {
  const ledger = await givenLedger();
  try {
    await work(ledger);
  } finally {
    await ledger.done();
  }
}

const law = (name: string, check: (ledger: GivenLedger, rows: readonly Invoice[]) => Promise<void>): void =>
  it(name, { timeout: 240_000 }, () =>
    fc.assert(
      fc.asyncProperty(invoices, (rows) => inLedger((ledger) => check(ledger, rows))),
      RUNS,
    ),
  );

const number = async ({ ledger }: GivenLedger, sql: string): Promise<number> =>
  (await ledger.rows<{ n: number | null }>(sql))[0]?.n ?? 0;

/** What a plain reading of the rows says that an amount is worth, in whole 10^-9 of a cent. */
function exact(row: Invoice): bigint {
  const digits = (cell: Cell | undefined, places: number): bigint => {
    const [whole = '0', part = ''] = (cell ?? '0').replace('-', '').split('.');
    const value = BigInt(whole + part.padEnd(places, '0'));
    return cell?.startsWith('-') ? -value : value;
  };
  return digits(row[5], 3) * digits(row[6], 1) * (100n - digits(row[7], 2)) * 100n * 1000n;
}
const CENT = 1_000_000_000n;
const rounded = (value: bigint): number => {
  const sign = value < 0n ? -1n : 1n;
  return Number((sign * (sign * value * 2n + CENT)) / (CENT * 2n));
};

const isDay = (cell: Cell | undefined): boolean => cell?.startsWith('2026') === true;
/** Rows that tell at least one act: an own key and a date that can be read. A reversal is told by its first date alone. */
function stands(row: Invoice): boolean {
  const dates = [row[1], row[3]].filter((cell) => cell !== null && cell !== '');
  if (row[0] === null || dates.length === 0) return false;
  return exact(row) < 0n ? isDay(dates[0]) : dates.some(isDay);
}

law('each row is kept, refused or folded, and none is lost', async (ledger, rows) => {
  const { quality } = await ledger.imports([given(rows)], MORE);
  const { rowsRead, rowsKept, rowsRefused, rowsFolded = 0 } = quality;
  expect(rowsRead).toBe(rows.length);
  expect(rowsKept + rowsRefused + rowsFolded).toBe(rows.length);
  expect(rowsRefused).toBe(rows.filter((row) => !stands(row)).length);
  expect(quality.eventCount).toBe(await number(ledger, 'SELECT count(*) AS n FROM event'));
  expect(
    await number(ledger, 'SELECT count(*) AS n FROM event_object WHERE event_id NOT IN (SELECT event_id FROM event)'),
  ).toBe(0);
});

law('what objects are worth is what the rows say, to the cent of the whole', async (ledger, rows) => {
  await ledger.imports([given(rows)], MORE);
  const total = rows.filter(stands).reduce((sum, row) => sum + exact(row), 0n);
  expect(await number(ledger, 'SELECT CAST(sum(value_minor) AS BIGINT) AS n FROM object')).toBe(rounded(total));
});

law('money is never more than its objects are worth, and reversals are below zero', async (ledger, rows) => {
  await ledger.imports([given(rows, 'C')], MORE);
  expect(
    await number(
      ledger,
      `SELECT count(*) AS n FROM cash JOIN event USING (event_id) JOIN activity USING (activity_id)
        WHERE name = 'Credited' AND amount_minor > 0`,
    ),
  ).toBe(0);
  expect(
    await number(
      ledger,
      `SELECT count(*) AS n FROM (SELECT object_id, sum(amount_minor) AS paid FROM cash GROUP BY object_id) JOIN object USING (object_id)
        WHERE abs(paid) <> abs(value_minor)`,
    ),
  ).toBe(0);
});

law('the order of rows does not matter', async (ledger, rows) => {
  await ledger.imports([given(rows)], MORE);
  const told = await readByLenses(ledger.ledger);
  await inLedger(async (other) => {
    await other.imports([given(rows.toReversed())], MORE);
    const again = await readByLenses(other.ledger);
    for (const name of ['object', 'cash', 'outcome', 'relation']) expect(again[name]).toEqual(told[name]);
    expect(again['act']?.length).toBe(told['act']?.length);
    expect(again['execution']?.length).toBe(told['execution']?.length);
  });
});

law('importing twice changes nothing, a longer export only extends', async (ledger, rows) => {
  await ledger.imports([given(rows)], MORE);
  const state = await ledger.ledger.state();
  expect((await ledger.imports([given(rows)], MORE)).alreadyThere).toBe(true);
  expect(await ledger.ledger.state()).toBe(state);
  const before = await readByLenses(ledger.ledger);
  const { quality } = await ledger.imports([given(rows)], MORE, { sha256: 'the same rows under another name' });
  expect(quality.eventCount).toBe(0);
  expect(await readByLenses(ledger.ledger)).toEqual(before);
});

law('undo is the inverse of import for everything that the lenses read', async (ledger, rows) => {
  const half = Math.ceil(rows.length / 2);
  await ledger.imports([given(rows.slice(0, half))], MORE);
  const before = await readByLenses(ledger.ledger);
  const { importId } = await ledger.imports([given(rows)], {
    ...MORE,
    activities: { Settled: 'customer' },
    outcomes: [{ activities: ['Settled'], fate: 'refused' }],
  });
  await undoImport(ledger.ledger, importId, {});
  expect(await readByLenses(ledger.ledger)).toEqual(before);
});
