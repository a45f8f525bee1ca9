import type { ColumnProfile } from '@aval/core/mapping';
import type { Database } from '../../duckdb/database.ts';
import { said } from '../../ledger/sql-text.ts';
import { isNumberSql, numberSql } from './number.sql.ts';
import { shapeSql } from './shape.sql.ts';

const TOP = 200;
const SHAPES = 8;
/** Different values of a column whose shapes are taken. */
const SHAPED = 5_000;

/** The numbers of a column, read with one decimal mark; counts and sums weigh a value by its rows. */
interface Numbers {
  readonly count: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly sum: number | null;
  readonly whole: number;
  readonly negative: number;
}

/** What the different values of a column are, each counted once. */
export interface Values {
  readonly filled: number;
  readonly distinctCount: number;
  readonly meanLength: number;
  readonly top: ColumnProfile['top'];
  readonly shapes: NonNullable<ColumnProfile['shapes']>;
  readonly numbers: { readonly '.': Numbers; readonly ',': Numbers };
}

/** The mark that reads more of a column; the point where both read as many. */
export const decimalOf = (numbers: Values['numbers']): '.' | ',' =>
  numbers[','].count > numbers['.'].count ? ',' : '.';

/** Counts the values of some columns together: the table is bound and patterns are made ready once for all of them. */
export async function countValues(database: Database, source: string, columns: readonly number[]): Promise<Values[]> {
  const cells = columns.map((c) => `${said(`c${c}`)} AS c${c}`);
  const seen = columns.map(
    (c) => `SELECT ${c} AS c, c${c} AS v, count(*) AS n FROM cells GROUP BY v HAVING v IS NOT NULL`,
  );
  await database.run(
    `CREATE OR REPLACE TEMP TABLE profile_seen AS WITH cells AS MATERIALIZED (SELECT ${cells.join(', ')} FROM ${source}) ${seen.join(' UNION ALL ')}`,
  );
  try {
    const facts = await factsOf(database);
    const tops = await topsOf(database, columns);
    const shapes = await shapesOf(database, facts);
    return columns.map((c) => ({
      ...(facts.get(c) ?? NOTHING),
      top: tops.get(c) ?? [],
      shapes: shapes.get(c) ?? [],
    }));
  } finally {
    await database.run('DROP TABLE IF EXISTS profile_seen');
  }
}

type Facts = Omit<Values, 'top' | 'shapes'>;

const NO_NUMBERS: Numbers = { count: 0, min: null, max: null, sum: null, whole: 0, negative: 0 };
const NOTHING: Facts = { filled: 0, distinctCount: 0, meanLength: 0, numbers: { '.': NO_NUMBERS, ',': NO_NUMBERS } };

const numbersSql = (x: string, name: string): string =>
  `coalesce(sum(n) FILTER (${x} IS NOT NULL), 0) AS ${name}_count, min(${x}) AS ${name}_min, max(${x}) AS ${name}_max, round(fsum(${x} * n), 6) AS ${name}_sum,
   coalesce(sum(n) FILTER (${x} = round(${x})), 0) AS ${name}_whole, coalesce(sum(n) FILTER (${x} < 0), 0) AS ${name}_negative`;

/** A plain cast also reads what is written in another way (`1_000`): only what reads with the mark counts. */
const exactly = (mark: '.' | ','): string => `CASE WHEN ${isNumberSql('v', mark)} THEN ${numberSql('v', mark)} END`;

async function factsOf(database: Database): Promise<ReadonlyMap<number, Facts>> {
  const rows = await database.rows<Record<string, number | null>>(
    `SELECT c, sum(n) AS filled, count(*) AS distinct_count, sum(length(v) * n) / sum(n) AS mean_length,
       ${numbersSql('d', 'dot')}, ${numbersSql('k', 'comma')}
     FROM (SELECT c, v, n, ${exactly('.')} AS d, ${exactly(',')} AS k FROM profile_seen) GROUP BY c`,
  );
  return new Map(
    rows.map((row) => [
      row['c'] ?? 0,
      {
        filled: row['filled'] ?? 0,
        distinctCount: row['distinct_count'] ?? 0,
        meanLength: row['mean_length'] ?? 0,
        numbers: { '.': numbersIn(row, 'dot'), ',': numbersIn(row, 'comma') },
      },
    ]),
  );
}

const numbersIn = (row: Readonly<Record<string, number | null>>, name: string): Numbers => ({
  count: row[`${name}_count`] ?? 0,
  min: row[`${name}_min`] ?? null,
  max: row[`${name}_max`] ?? null,
  sum: row[`${name}_sum`] ?? null,
  whole: row[`${name}_whole`] ?? 0,
  negative: row[`${name}_negative`] ?? 0,
});

async function topsOf(database: Database, columns: readonly number[]): Promise<ReadonlyMap<number, Values['top']>> {
  const asked = columns.map(
    (c) => `(SELECT c, v AS value, n AS count FROM profile_seen WHERE c = ${c} ORDER BY n DESC, v LIMIT ${TOP})`,
  );
  const rows = await database.rows<{ c: number; value: string; count: number }>(
    `SELECT * FROM (${asked.join(' UNION ALL ')}) ORDER BY c, count DESC, value`,
  );
  const tops = new Map<number, { value: string; count: number }[]>();
  for (const { c, value, count } of rows) {
    const top = tops.get(c);
    if (top) top.push({ value, count });
    else tops.set(c, [{ value, count }]);
  }
  return tops;
}

/** The most frequent shapes; where there are very many values, of some of them, scaled to all. */
async function shapesOf(
  database: Database,
  facts: ReadonlyMap<number, Facts>,
): Promise<ReadonlyMap<number, Values['shapes']>> {
  const steps = [...facts].map(([c, { distinctCount }]) => `WHEN ${c} THEN ${Math.floor(distinctCount / SHAPED)}`);
  if (steps.length === 0) return new Map();
  const rows = await database.rows<{ c: number; shape: string; count: number; whole: number }>(
    `WITH shaped AS (SELECT c, ${shapeSql('v')} AS shape, n FROM profile_seen WHERE hash(v) % greatest(1, CASE c ${steps.join(' ')} ELSE 1 END) = 0)
     SELECT c, shape, sum(n) AS count, (sum(sum(n)) OVER (PARTITION BY c)) AS whole FROM shaped GROUP BY c, shape
     QUALIFY row_number() OVER (PARTITION BY c ORDER BY sum(n) DESC, shape) <= ${SHAPES} ORDER BY c, sum(n) DESC, shape`,
  );
  const shapes = Map.groupBy(rows, (row) => row.c);
  return new Map(
    [...shapes].map(([c, found]) => [
      c,
      found.map(({ shape, count, whole }) => ({
        shape,
        count: Math.round((count / whole) * (facts.get(c)?.filled ?? 0)),
      })),
    ]),
  );
}
