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
/** Columns whose first rows are read in one statement. */
const SHOWN_AT_ONCE = 250;
/** Columns asked about in one statement, and cells whose values are held at once. */
const [AT_ONCE, CELLS_AT_ONCE] = [24, 4_000_000];

/** Everything about each column but its dates. */
export async function profileColumns(database: Database, table: StagedTable, sample: Sample): Promise<ColumnProfile[]> {
  const seen = await valuesOf(database, table, sample);
  const whole = sample.rowCount === table.rowCount ? undefined : await wholeCounts(database, table, seen);
  const examples = await examplesOf(database, table);
  return seen.map((values, c) => {
    const first = examples[c] ?? [];
    const counts = whole?.[c];
    return {
      name: table.columns[c] ?? '',
      rowCount: table.rowCount,
      emptyCount: table.rowCount - (counts?.filled ?? values.filled),
      distinctCount: Math.max(values.distinctCount, counts?.about ?? 0),
      top: values.top,
      examples: first.length > 0 ? first : values.top.slice(0, EXAMPLES).map((entry) => entry.value),
      ...numbersOf(values, counts?.sum),
      date: null,
      meanLength: values.meanLength,
      shapes: values.shapes,
    };
  });
}

async function valuesOf(database: Database, table: StagedTable, sample: Sample): Promise<Values[]> {
  const step = Math.max(1, Math.min(AT_ONCE, Math.floor(CELLS_AT_ONCE / Math.max(1, sample.rowCount))));
  const seen: Values[] = [];
  for (let at = 0; at < table.columns.length; at += step) {
    const columns = table.columns.slice(at, at + step).map((_, i) => at + i);
    seen.push(...(await countValues(database, sample.source, columns)));
  }
  return seen;
}

/** What is counted over a whole table that was measured on a sample. */
interface WholeCounts {
  readonly filled: number;
  /** About how many different values, where the sample has not seen them all. */
  readonly about: number | null;
  /** Of columns of numbers. */
  readonly sum: number | null;
}

async function wholeCounts(
  database: Database,
  table: StagedTable,
  seen: readonly Values[],
): Promise<readonly WholeCounts[]> {
  const found: WholeCounts[] = [];
  for (let at = 0; at < seen.length; at += AT_ONCE) {
    const columns = seen.slice(at, at + AT_ONCE).map((values, i) => ({ c: at + i, values }));
    const asked = columns.map(({ c, values }) => wholeSql(c, values));
    const [row] = await database.rows<Record<string, number | null>>(
      `SELECT ${asked.join(', ')} FROM ${stagedTable(table.n)}`,
    );
    found.push(
      ...columns.map(({ c }) => ({
        filled: row?.[`filled${c}`] ?? 0,
        about: row?.[`about${c}`] ?? null,
        sum: row?.[`sum${c}`] ?? null,
      })),
    );
  }
  return found;
}

/** A cell that begins with a sign says something; only others are looked at closely. */
function wholeSql(c: number, { distinctCount, filled, numbers }: Values): string {
  const mark = decimalOf(numbers);
  const summed = filled > 0 && numbers[mark].count >= 0.5 * filled;
  return `count(CASE WHEN c${c} >= '!' OR c${c} IS NULL THEN c${c} ELSE nullif(trim(c${c}), '') END) AS filled${c},
    ${distinctCount > FEW ? `count(DISTINCT c${c}) FILTER (hash(c${c}) % ${ONE_IN} = 0) * ${ONE_IN}` : 'NULL'} AS about${c},
    ${summed ? `round(fsum(${numberSql(`c${c}`, mark, said(`c${c}`))}), 6)` : 'NULL'} AS sum${c}`;
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
    sum: wholeSum ?? read.sum,
    ...(read.count === 0 ? {} : { wholeShare: read.whole / read.count, negativeShare: read.negative / read.count }),
  };
}

/** Distinct values of the first rows, in their order. */
async function examplesOf(database: Database, table: StagedTable): Promise<string[][]> {
  const found: string[][] = [];
  for (let at = 0; at < table.columns.length; at += SHOWN_AT_ONCE) {
    const columns = table.columns.slice(at, at + SHOWN_AT_ONCE).map((_, i) => `c${at + i}`);
    const rows = await database.rows<Record<string, string | null>>(
      `SELECT ${columns.join(', ')} FROM ${stagedTable(table.n)} LIMIT ${FIRST_ROWS}`,
    );
    for (const column of columns) {
      const values = new Set(rows.map((row) => (row[column] ?? '').replaceAll(BLANKS, '')));
      values.delete('');
      found.push([...values].slice(0, EXAMPLES));
    }
  }
  return found;
}

/** What `said` cuts from a cell. */
const BLANKS = /^[ \t\n\r\u00A0]+|[ \t\n\r\u00A0]+$/g;
