import type { ColumnProfile } from '@aval/core/mapping';
import type { Database } from '../../duckdb/database.ts';
import { said } from '../../ledger/sql-text.ts';
import { stagedTable } from '../staged-names.ts';
import { countValues, decimalOf } from './column-values.ts';
import type { Values } from './column-values.ts';
import { numberSql } from './number.sql.ts';
import type { Sample, StagedTable } from './sample.ts';

const EXAMPLES = 8;
/** Rows looked at for examples. */
const FIRST_ROWS = 400;
/** A sample that has no more different values than this has seen them all. */
const FEW = 1000;
/** Different values of a large table are counted on one in so many of them. */
const ONE_IN = 32;
/** Columns asked about in one statement, and cells whose values are held at once. */
const [AT_ONCE, CELLS_AT_ONCE] = [24, 4_000_000];

/** Everything about each column but its dates. */
export async function profileColumns(database: Database, table: StagedTable, sample: Sample): Promise<ColumnProfile[]> {
  const whole = sample.rowCount === table.rowCount;
  const counts = whole ? [] : await countsOf(database, table);
  const examples = await examplesOf(database, table);
  const profiles: ColumnProfile[] = [];
  const step = Math.max(1, Math.min(AT_ONCE, Math.floor(CELLS_AT_ONCE / Math.max(1, sample.rowCount))));
  for (let at = 0; at < table.columns.length; at += step) {
    const columns = table.columns.slice(at, at + step).map((_, i) => at + i);
    for (const [i, seen] of (await countValues(database, sample.source, columns)).entries()) {
      const c = at + i;
      const first = examples[c] ?? [];
      profiles.push({
        name: table.columns[c] ?? '',
        rowCount: table.rowCount,
        emptyCount: table.rowCount - (counts[c]?.filled ?? seen.filled),
        distinctCount:
          whole || seen.distinctCount <= FEW ? seen.distinctCount : Math.max(seen.distinctCount, counts[c]?.about ?? 0),
        top: seen.top,
        examples: first.length > 0 ? first : seen.top.slice(0, EXAMPLES).map((entry) => entry.value),
        ...numbersOf(seen, whole ? undefined : await wholeSumOf(database, table, c, seen)),
        date: null,
        meanLength: seen.meanLength,
        shapes: seen.shapes,
      });
    }
  }
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
