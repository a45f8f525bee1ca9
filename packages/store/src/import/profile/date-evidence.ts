import type { Database } from '../../duckdb/database.ts';
import { utcOf } from '../../ledger/import/time.sql.ts';
import { said } from '../../ledger/sql-text.ts';
import type { Settled, TwoReadings } from './two-readings.ts';

/** Rows that evidence is looked for in, the first of the file. */
const ROWS = 200_000;
/** Pairs of columns compared. */
const MOST_PAIRS = 20;

/** A date column of the same table that has one reading. */
export interface KnownDate {
  readonly c: number;
  readonly format: string;
}

/**
 * What else of a table tells day from month in its columns that are written alike: dates that keep an order in each row
 * (ordered before shipped) or in the file, that lie near the other dates of their row, or that are on working days, under one
 * reading and not under the other. Undefined when nothing tells clearly.
 */
export async function evidenceOf(
  database: Database,
  columns: readonly TwoReadings[],
  known: readonly KnownDate[],
): Promise<Settled | undefined> {
  const [first] = columns;
  if (first === undefined) return undefined;
  const both = columns.map(
    (one, i) =>
      `${utcOf(said(`c${one.c}`), one.dayFirst, 'UTC')} AS d${i}, ${utcOf(said(`c${one.c}`), one.monthFirst, 'UTC')} AS m${i}`,
  );
  const others = known.map(({ c, format }, i) => `${utcOf(said(`c${c}`), format, 'UTC')} AS k${i}`);
  await database.run(
    `CREATE OR REPLACE TEMP TABLE profile_readings AS SELECT source_row, ${[...both, ...others].join(', ')}
     FROM ${first.at.sample.source} ORDER BY source_row LIMIT ${ROWS}`,
  );
  try {
    const pairs = pairsOf(columns.length, known.length).slice(0, MOST_PAIRS);
    return (
      (await orderInRows(database, pairs)) ??
      (await nearness(database, pairs)) ??
      (await orderOfRows(database, columns.length)) ??
      (await workingDays(database, columns.length))
    );
  } finally {
    await database.run('DROP TABLE IF EXISTS profile_readings');
  }
}

/** Two columns under each of the readings: `[day first, day first, month first, month first]`. */
type Pair = readonly [string, string, string, string];

function pairsOf(open: number, known: number): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let i = 0; i < open; i++) {
    for (let j = i + 1; j < open; j++) pairs.push([`d${i}`, `d${j}`, `m${i}`, `m${j}`]);
    for (let k = 0; k < known; k++) pairs.push([`d${i}`, `k${k}`, `m${i}`, `k${k}`]);
  }
  return pairs;
}

/** Rows that break an order which most keep, under each reading. */
async function orderInRows(database: Database, pairs: readonly Pair[]): Promise<Settled | undefined> {
  if (pairs.length === 0) return undefined;
  const asked = pairs.map(
    ([a, b, x, y], i) => `least(count(*) FILTER (${a} < ${b}), count(*) FILTER (${a} > ${b})) AS d${i},
      least(count(*) FILTER (${x} < ${y}), count(*) FILTER (${x} > ${y})) AS m${i}`,
  );
  const [day, month] = await sums(database, `SELECT ${asked.join(', ')} FROM profile_readings`);
  return told(day, month, 0.4, 3, 'order');
}

/** Days between the dates of a row, under each reading, in rows where the readings differ. */
async function nearness(database: Database, pairs: readonly Pair[]): Promise<Settled | undefined> {
  if (pairs.length === 0) return undefined;
  const gap = (a: string, b: string, differ: string): string =>
    `coalesce(median(abs(date_diff('day', ${a}, ${b}))) FILTER (${differ}), 0)`;
  const asked = pairs.map(([a, b, x, y], i) => {
    const differ = `(${a} <> ${x} OR ${b} <> ${y}) AND ${a} IS NOT NULL AND ${b} IS NOT NULL AND ${x} IS NOT NULL AND ${y} IS NOT NULL`;
    return `CASE WHEN count(*) FILTER (${differ}) >= 5 THEN ${gap(a, b, differ)} ELSE 0 END AS d${i},
      CASE WHEN count(*) FILTER (${differ}) >= 5 THEN ${gap(x, y, differ)} ELSE 0 END AS m${i}`;
  });
  const [day, month] = await sums(database, `SELECT ${asked.join(', ')} FROM profile_readings`);
  return told(day, month, 0.4, 10, 'other-column');
}

/** How often a date is before the one of the row above: files are mostly kept in order. */
async function orderOfRows(database: Database, open: number): Promise<Settled | undefined> {
  const names = Array.from({ length: open }, (_, i) => [`d${i}`, `m${i}`]).flat();
  const back = names.map((name) => `${name} < lag(${name}) OVER (ORDER BY source_row) AS ${name}`);
  const counts = names.map((name) => `count(*) FILTER (${name}) AS ${name}`);
  const [day, month] = await sums(
    database,
    `SELECT ${counts.join(', ')} FROM (SELECT ${back.join(', ')} FROM profile_readings)`,
  );
  return told(day, month, 0.6, 3, 'order');
}

/** Different days, and those of them on a Saturday or Sunday, where the readings differ: a company does less then. */
async function workingDays(database: Database, open: number): Promise<Settled | undefined> {
  const values = Array.from(
    { length: open },
    (_, i) => `SELECT d${i}::DATE AS d, m${i}::DATE AS m FROM profile_readings WHERE d${i} <> m${i}`,
  );
  const [row] = await database.rows<{ days: number; d: number; m: number }>(
    `SELECT count(*) AS days, count(*) FILTER (isodow(d) > 5) AS d, count(*) FILTER (isodow(m) > 5) AS m FROM (${values.join(' UNION ')})`,
  );
  const [days, day, month] = [row?.days ?? 0, row?.d ?? 0, row?.m ?? 0];
  const mean = (day + month) / Math.max(1, 2 * days);
  const error = Math.sqrt((2 * mean * (1 - mean)) / Math.max(1, days));
  if (days < 15 || error === 0 || Math.abs(day - month) / days < 3 * error) return undefined;
  return told(day, month, 0.5, 3, 'weekdays');
}

/** The sums of the figures named `d…` and of those named `m…` in one row. */
async function sums(database: Database, sql: string): Promise<readonly [number, number]> {
  const [row] = await database.rows<Record<string, number>>(sql);
  const sum = (letter: string): number =>
    Object.entries(row ?? {}).reduce((total, [name, count]) => total + (name.startsWith(letter) ? count : 0), 0);
  return [sum('d'), sum('m')];
}

/** The reading with the less of something bad, when it is at most that part of the other's, and that much less. */
function told(
  day: number,
  month: number,
  part: number,
  least: number,
  by: NonNullable<Settled['by']>,
): Settled | undefined {
  if (Math.abs(day - month) < least || Math.min(day, month) > part * Math.max(day, month)) return undefined;
  return { dayFirst: day < month, by };
}
