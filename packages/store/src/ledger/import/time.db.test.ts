import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '../../duckdb/database.ts';
import { literal } from '../sql-text.ts';
import { utcOf } from './time.sql.ts';

let database: Database;
beforeAll(async () => {
  database = await Database.open(':memory:', { memoryMiB: 256, threads: 1 });
});
afterAll(() => database.close());

/** The instant of a text as ISO 8601 with milliseconds, or null. */
async function read(text: string, format: string, zone = 'UTC'): Promise<string | null> {
  const [row] = await database.rows<{ at: number | null }>(
    `SELECT ${utcOf('v', format, zone)} AS "at" FROM (SELECT ${literal(text)} AS v)`,
  );
  return row?.at === null || row === undefined ? null : new Date(row.at).toISOString();
}

describe('ISO 8601', () => {
  it.each([
    ['2011-10-01T00:38:44.546+02:00', '2011-09-30T22:38:44.546Z'],
    ['2011-10-01T00:38:44.546Z', '2011-10-01T00:38:44.546Z'],
    ['2011-10-01 00:38:44z', '2011-10-01T00:38:44.000Z'],
    ['2011-10-01T00:38:44 -05:00', '2011-10-01T05:38:44.000Z'],
    ['2011-10-01T00:38+0200', '2011-09-30T22:38:00.000Z'],
    ['2011-10-01T00:38Z', '2011-10-01T00:38:00.000Z'],
    ['20111001T003844Z', '2011-10-01T00:38:44.000Z'],
    ['20111001T003844', '2011-10-01T00:38:44.000Z'],
    ['20111001', '2011-10-01T00:00:00.000Z'],
    ['2011-10-01', '2011-10-01T00:00:00.000Z'],
    ['2011-10-01 7:05:00', '2011-10-01T07:05:00.000Z'],
    ['2011-10-01T00:38:44,5', '2011-10-01T00:38:44.500Z'],
    ['2011-10-01T00:38:44.123456789Z', '2011-10-01T00:38:44.123Z'],
  ])('reads %s', async (text, expected) => expect(await read(text, 'iso')).toBe(expected));

  it.each(['infinity', 'epoch', 'now', 'today', '2011-13-01', '2011-02-30', 'x', '', '12', '2011-10-01T25:00:00Z'])(
    'does not read %s',
    async (text) => expect(await read(text, 'iso')).toBeNull(),
  );
});

describe('patterns and counts since 1970', () => {
  it.each([
    ['05/01/2016 17:10', '%d/%m/%Y %H:%M', '2016-01-05T17:10:00.000Z'],
    ['05/01/2016 17:10 +0100', '%d/%m/%Y %H:%M %z', '2016-01-05T16:10:00.000Z'],
    ['1452013800', 'epoch-s', '2016-01-05T17:10:00.000Z'],
    ['1452013800123.0', 'epoch-ms', '2016-01-05T17:10:00.123Z'],
    ['31/02/2016 17:10', '%d/%m/%Y %H:%M', null],
    ['1e300', 'epoch-s', null],
    ['nan', 'epoch-ms', null],
  ])('reads %s as %s', async (text, format, expected) => expect(await read(text, format)).toBe(expected));
});

describe('wall-clock time of a zone', () => {
  it.each([
    ['in winter', '2016-01-05 12:00:00', '2016-01-05T11:00:00.000Z'],
    ['in summer', '2016-07-05 12:00:00', '2016-07-05T10:00:00.000Z'],
    ['skipped in spring: one hour later', '2016-03-27 02:30:00', '2016-03-27T01:30:00.000Z'],
    ['repeated in autumn: the second time', '2016-10-30 02:30:00', '2016-10-30T01:30:00.000Z'],
    ['long ago', '1900-01-01 00:00:00', '1899-12-31T23:50:39.000Z'],
    ['far ahead', '9999-12-31 00:00:00', '9999-12-30T23:00:00.000Z'],
    ['with an offset the zone does not matter', '2016-07-05 12:00:00+00:00', '2016-07-05T12:00:00.000Z'],
  ])('%s', async (_, text, expected) => expect(await read(text, 'iso', 'Europe/Paris')).toBe(expected));
});
