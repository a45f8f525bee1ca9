import type { ColumnProfile } from '@aval/core/mapping';
import type { Database } from '../../duckdb/database.ts';
import { said } from '../../ledger/sql-text.ts';
import { isNumberSql, numberSql } from './number.sql.ts';
import type { Sample, StagedTable } from './sample.ts';
import { shapeSql } from './shape.sql.ts';
import { stagedTable } from '../staged-names.ts';

const TOP = 200;
const EXAMPLES = 8;
/** Rows looked at for examples. */
const FIRST_ROWS = 400;
/** A sample that has no more different values than this has seen them all. */
const FEW = 1000;
/** Different values of a large table are counted on one in so many of them. */
const ONE_IN = 32;
/** Columns asked about in one statement. */
const AT_ONCE = 24;
const SHAPES = 8;
/** Different values whose shapes are taken. */
const SHAPED = 20_000;

/** Everything about each column but its dates. */
export async function profileColumns(database: Database, table: StagedTable, sample: Sample): Promise<ColumnProfile[]> {
  const whole = sample.rowCount === table.rowCount;
  const counts = whole ? [] : await countsOf(database, table);
  const examples = await examplesOf(database, table);
  const profiles: ColumnProfile[] = [];
  for (const [c, name] of table.columns.entries()) {
    const seen = await valuesOf(database, sample.source, c);
    const first = examples[c] ?? [];
    profiles.push({
      name,
      rowCount: table.rowCount,
      emptyCount: table.rowCount - (counts[c]?.filled ?? seen.filled),
      distinctCount:
        whole || seen.distinctCount <= FEW ? seen.distinctCount : Math.max(seen.distinctCount, counts[c]?.about ?? 0),
      top: seen.top,
      examples: first.length > 0 ? first : seen.top.slice(0, EXAMPLES).map((entry) => entry.value),
      ...numbersOf(seen, whole ? undefined : await wholeSumOf(database, table, c, seen)),
      date: null,
      meanLength: seen.meanLength,
      shapes: await shapesOf(database, seen),
    });
  }
  await database.run('DROP TABLE IF EXISTS profile_seen');
  return profiles;
}

/** Filled rows and about how many different values, over the whole table. */
async function countsOf(database: Database, table: StagedTable): Promise<{ filled: number; about: number }[]> {
  const found: { filled: number; about: number }[] = [];
  for (let at = 0; at < table.columns.length; at += AT_ONCE) {
    const columns = table.columns.slice(at, at + AT_ONCE).map((_, i) => at + i);
    const asked = columns.map(
      (c) =>
        `count(*) FILTER (trim(c${c}) <> '') AS filled${c}, count(DISTINCT c${c}) FILTER (hash(c${c}) % ${ONE_IN} = 0) * ${ONE_IN} AS about${c}`,
    );
    const [row] = await database.rows<Record<string, number>>(
      `SELECT ${asked.join(', ')} FROM ${stagedTable(table.n)}`,
    );
    found.push(...columns.map((c) => ({ filled: row?.[`filled${c}`] ?? 0, about: row?.[`about${c}`] ?? 0 })));
  }
  return found;
}

/** The numbers of a column, read with one decimal mark. Sums weigh a value by its rows. */
interface Numbers {
  readonly count: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly sum: number | null;
  readonly whole: number;
  readonly negative: number;
}

interface Values {
  readonly filled: number;
  readonly distinctCount: number;
  readonly meanLength: number;
  readonly top: ColumnProfile['top'];
  readonly numbers: { readonly '.': Numbers; readonly ',': Numbers };
}

const NO_NUMBERS: Numbers = { count: 0, min: null, max: null, sum: null, whole: 0, negative: 0 };

const numbersSql = (x: string, name: string): string =>
  `coalesce(sum(n) FILTER (${x} IS NOT NULL), 0) AS ${name}_count, min(${x}) AS ${name}_min, max(${x}) AS ${name}_max, round(fsum(${x} * n), 6) AS ${name}_sum,
   coalesce(sum(n) FILTER (${x} = round(${x})), 0) AS ${name}_whole, coalesce(sum(n) FILTER (${x} < 0), 0) AS ${name}_negative`;

/** The different values of a column, counted once; numbers are read once a value. Left in `profile_seen` for who asks next. */
async function valuesOf(database: Database, source: string, c: number): Promise<Values> {
  await database.run(
    `CREATE OR REPLACE TEMP TABLE profile_seen AS SELECT ${said(`c${c}`)} AS v, count(*) AS n FROM ${source} GROUP BY v HAVING v IS NOT NULL`,
  );
  const [row] = await database.rows<Record<string, number | null>>(
    `SELECT coalesce(sum(n), 0) AS filled, count(*) AS distinct_count, coalesce(sum(length(v) * n) / sum(n), 0) AS mean_length,
       ${numbersSql('d', 'dot')}, ${numbersSql('k', 'comma')}
     FROM (SELECT v, n, ${exactly('v', '.')} AS d, ${exactly('v', ',')} AS k FROM profile_seen)`,
  );
  const top = await database.rows<{ value: string; count: number }>(
    `SELECT v AS value, n AS count FROM profile_seen ORDER BY n DESC, v LIMIT ${TOP}`,
  );
  const read = (name: string): Numbers => ({
    count: row?.[`${name}_count`] ?? 0,
    min: row?.[`${name}_min`] ?? null,
    max: row?.[`${name}_max`] ?? null,
    sum: row?.[`${name}_sum`] ?? null,
    whole: row?.[`${name}_whole`] ?? 0,
    negative: row?.[`${name}_negative`] ?? 0,
  });
  return {
    filled: row?.filled ?? 0,
    distinctCount: row?.distinct_count ?? 0,
    meanLength: row?.mean_length ?? 0,
    top,
    numbers: row ? { '.': read('dot'), ',': read('comma') } : { '.': NO_NUMBERS, ',': NO_NUMBERS },
  };
}

/** A plain cast also reads what is written in another way (`1_000`): only what reads with the mark counts. */
const exactly = (text: string, mark: '.' | ','): string =>
  `CASE WHEN ${isNumberSql(text, mark)} THEN ${numberSql(text, mark)} END`;

/** The most frequent shapes of what `profile_seen` holds; of very many values, of some of them, scaled to all. */
async function shapesOf(database: Database, values: Values): Promise<NonNullable<ColumnProfile['shapes']>> {
  const every = Math.max(1, Math.floor(values.distinctCount / SHAPED));
  const rows = await database.rows<{ shape: string; count: number; whole: number }>(
    `SELECT shape, sum(n) AS count, (sum(sum(n)) OVER ()) AS whole FROM (
       SELECT ${shapeSql('v')} AS shape, n FROM profile_seen WHERE hash(v) % ${every} = 0)
     GROUP BY shape ORDER BY sum(n) DESC, shape LIMIT ${SHAPES}`,
  );
  return rows.map(({ shape, count, whole }) => ({ shape, count: Math.round((count / whole) * values.filled) }));
}

type NumberFacts = Pick<
  ColumnProfile,
  'numberShare' | 'minNumber' | 'maxNumber' | 'sum' | 'wholeShare' | 'negativeShare'
>;

function numbersOf({ filled, numbers }: Values, wholeSum: number | null | undefined): NumberFacts {
  const share = (count: number): number => (filled === 0 ? 0 : count / filled);
  const read = numbers[decimalOf(numbers)];
  return {
    numberShare: { '.': share(numbers['.'].count), ',': share(numbers[','].count) },
    minNumber: read.min,
    maxNumber: read.max,
    sum: wholeSum === undefined ? read.sum : wholeSum,
    ...(read.count === 0 ? {} : { wholeShare: read.whole / read.count, negativeShare: read.negative / read.count }),
  };
}

const decimalOf = (numbers: Values['numbers']): '.' | ',' => (numbers[','].count > numbers['.'].count ? ',' : '.');

/** The sum over the whole table of a column of numbers that was measured on a sample; undefined where that is no sum of it. */
async function wholeSumOf(
  database: Database,
  table: StagedTable,
  c: number,
  { filled, numbers }: Values,
): Promise<number | null | undefined> {
  const mark = decimalOf(numbers);
  if (numbers[mark].count < 0.5 * filled || filled === 0) return undefined;
  const [row] = await database.rows<{ sum: number | null }>(
    `SELECT round(fsum(${numberSql('v', mark)}), 6) AS sum FROM (SELECT ${said(`c${c}`)} AS v FROM ${stagedTable(table.n)})`,
  );
  return row?.sum ?? null;
}

/** Distinct values of the first rows, in their order. */
async function examplesOf(database: Database, table: StagedTable): Promise<string[][]> {
  const selected = table.columns.map((_, c) => `${said(`c${c}`)} AS v${c}`).join(', ');
  const rows = await database.rows<Record<string, string | null>>(
    `SELECT ${selected} FROM ${stagedTable(table.n)} LIMIT ${FIRST_ROWS}`,
  );
  return table.columns.map((_, c) => {
    const values = rows
      .map((row) => row[`v${c}`])
      .filter((value): value is string => value !== null && value !== undefined);
    return [...new Set(values)].slice(0, EXAMPLES);
  });
}
