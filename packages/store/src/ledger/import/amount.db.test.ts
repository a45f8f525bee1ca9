import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { Database } from '../../duckdb/database.ts';
import { literal } from '../sql-text.ts';
import { currencyOf, factorOf, minorOf } from './amount.sql.ts';

let database: Database;
beforeAll(async () => {
  database = await Database.open(':memory:', { memoryMiB: 256, threads: 1 });
});
afterAll(() => database.close());

async function read(text: string, decimal: '.' | ',', factor = 100): Promise<number | null | undefined> {
  const [row] = await database.rows<{ minor: number | null }>(
    `SELECT ${minorOf('v', decimal, String(factor))} AS minor FROM (SELECT ${literal(text)} AS v)`,
  );
  return row?.minor;
}

describe('an amount', () => {
  it.each([
    ['1234.5', '.', 123_450],
    ['1,234.50', '.', 123_450],
    ['1,23,456.00', '.', 12_345_600],
    ['1.234,50', ',', 123_450],
    ['1 234,5', ',', 123_450],
    ['1\u00a0234,50', ',', 123_450],
    ['1\u202f234,50 €', ',', 123_450],
    ["1'234.50", '.', 123_450],
    ['EUR 12', '.', 1200],
    ['-12.30', '.', -1230],
    ['12.30-', '.', -1230],
    ['(12.30)', '.', -1230],
    ['−12.30', '.', -1230],
    ['$-5', '.', -500],
    ['+5', '.', 500],
    ['0.005', '.', 1],
    ['171.36000000000001', '.', 17_136],
    ['1.5e3', '.', 150_000],
    ['.5', '.', 50],
    ['8999999999999.99', '.', 899_999_999_999_999],
    ['241830404.04', '.', 24_183_040_404],
  ] as const)('%s with decimal mark %s', async (text, decimal, minor) => expect(await read(text, decimal)).toBe(minor));

  it.each([
    ['1,5', '.'],
    ['1.5', ','],
    ['12 apples', '.'],
    ['2 x 30', '.'],
    ['1.2.3', '.'],
    ['1,23', '.'],
    ['', '.'],
    ['-', '.'],
    ['9000000000000', '.'],
    ['1e40', '.'],
    ['NaN', '.'],
    ['Infinity', '.'],
    ['9'.repeat(400), '.'],
  ] as const)('%s with decimal mark %s is not read', async (text, decimal) =>
    expect(await read(text, decimal)).toBeNull(),
  );

  it('has as many minor units as its currency', async () => {
    expect(await read('1234.4', '.', factorOf('JPY'))).toBe(1234);
    expect(await read('1.2345', '.', factorOf('KWD'))).toBe(1235);
    expect(factorOf('XXX')).toBe(100);
  });

  it('written by any person who groups thousands is read back to the cent', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: -899_999_999_999_999, max: 899_999_999_999_999 }),
        fc.constantFrom('fr-FR', 'en-GB', 'de-DE', 'de-CH', 'en-IN'),
        async (minor, locale) => {
          const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(minor / 100);
          expect(await read(text, locale === 'fr-FR' || locale === 'de-DE' ? ',' : '.')).toBe(minor === 0 ? 0 : minor);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('a currency', () => {
  it.each([
    ['EUR', 'EUR'],
    [' eur ', 'EUR'],
    ['€', 'EUR'],
    ['$', 'USD'],
    ['euros', null],
    ['', null],
  ])('%s', (written, code) => expect(currencyOf(written)).toBe(code));
});
