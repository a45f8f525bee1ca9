import type { ColumnProfile } from '@aval/core/mapping';
import type { Database } from '../duckdb/database.ts';
import { said } from '../ledger/sql-text.ts';
import type { Sample, StagedTable } from './profile-sample.ts';
import { quotedText, stagedTable } from './staged-names.ts';

const TOP = 200;
const EXAMPLES = 8;
/** Rows looked at for examples. */
const FIRST_ROWS = 400;
const EXACT_DISTINCT = 100_000;
/** Columns asked about in one statement. */
const AT_ONCE = 24;

/** Everything about each column but its dates. */
export async function profileColumns(database: Database, table: StagedTable, sample: Sample): Promise<ColumnProfile[]> {
  const counts = await inGroups(table.columns, (columns) => countsOf(database, stagedTable(table.n), columns));
  const shapes = await inGroups(table.columns, (columns) => shapesOf(database, sample.source, columns));
  const examples = await examplesOf(database, table);
  const profiles: ColumnProfile[] = [];
  for (const [c, name] of table.columns.entries()) {
    const filled = counts[c]?.filled ?? 0;
    const top = filled === 0 ? { distinct: 0, values: [] } : await topOf(database, sample.source, c);
    const whole = sample.rowCount === table.rowCount;
    const numbers = numbersOf(shapes[c]);
    profiles.push({
      name,
      rowCount: table.rowCount,
      emptyCount: table.rowCount - filled,
      distinctCount: whole ? top.distinct : await distinctOf(database, table, c, counts[c]?.about ?? 0),
      top: top.values,
      examples:
        (examples[c] ?? []).length > 0
          ? (examples[c] ?? [])
          : top.values.slice(0, EXAMPLES).map((entry) => entry.value),
      ...numbers,
      date: null,
      meanLength: shapes[c]?.meanLength ?? 0,
    });
  }
  return profiles;
}

async function inGroups<T>(
  columns: readonly string[],
  ask: (indexes: readonly number[]) => Promise<readonly T[]>,
): Promise<T[]> {
  const indexes = columns.map((_, c) => c);
  const found: T[] = [];
  for (let at = 0; at < indexes.length; at += AT_ONCE) found.push(...(await ask(indexes.slice(at, at + AT_ONCE))));
  return found;
}

/** Asks one row with the same fields of each column, `f<c>` each. */
async function fieldsOf<T>(
  database: Database,
  source: string,
  columns: readonly number[],
  fields: Readonly<Record<string, (cell: string) => string>>,
): Promise<T[]> {
  const names = Object.keys(fields);
  const selected = columns.flatMap((c) => names.map((name) => `${fields[name]?.(`v${c}`)} AS ${name}_${c}`));
  const cells = columns.map((c) => `${said(`c${c}`)} AS v${c}`);
  const [row] = await database.rows<Record<string, number | null>>(
    `SELECT ${selected.join(', ')} FROM (SELECT ${cells.join(', ')} FROM ${source})`,
  );
  return columns.map((c) => Object.fromEntries(names.map((name) => [name, row?.[`${name}_${c}`] ?? null])) as T);
}

const countsOf = (
  database: Database,
  source: string,
  columns: readonly number[],
): Promise<{ filled: number; about: number }[]> =>
  fieldsOf(database, source, columns, {
    filled: (cell) => `count(${cell})`,
    about: (cell) => `approx_count_distinct(${cell})`,
  });

async function distinctOf(database: Database, table: StagedTable, c: number, about: number): Promise<number> {
  if (about > 1.1 * EXACT_DISTINCT) return about;
  const [row] = await database.rows<{ exact: number }>(
    `SELECT count(DISTINCT ${said(`c${c}`)}) AS exact FROM ${stagedTable(table.n)}`,
  );
  return row?.exact ?? about;
}

const SIGN = String.raw`(?:[\p{Sc}]|EUR|USD|US[$]|R[$]|GBP|CHF|JPY|CAD|AUD|BRL|PLN|SEK|DKK|NOK|kr)?`;
/** A number as text with that decimal mark: thousands set apart in threes, a sign, a currency, a per cent sign. */
function numberPattern(mark: '.' | ','): string {
  const [decimal, group] = mark === '.' ? ['[.]', ','] : [',', '[.]'];
  const gap = String.raw`(?:${group}|[ '’_\x{00A0}\x{2009}\x{202F}])`;
  return String.raw`[-+(−]?\s?${SIGN}\s?[-+−]?(?:[1-9][0-9]{0,2}(?:${gap}[0-9]{3})+|[0-9]+)(?:${decimal}[0-9]*)?(?:[eE][-+]?[0-9]{1,3})?\s?(?:%|${SIGN})[-)]?`;
}
const DOT = quotedText(numberPattern('.'));
const COMMA = quotedText(numberPattern(','));
const BARE = String.raw`'[^-0-9.,eE]'`;
const dotValue = (cell: string): string =>
  `TRY_CAST(replace(regexp_replace(${cell}, ${BARE}, '', 'g'), ',', '') AS DOUBLE)`;
const commaValue = (cell: string): string =>
  `TRY_CAST(replace(replace(regexp_replace(${cell}, ${BARE}, '', 'g'), '.', ''), ',', '.') AS DOUBLE)`;

interface Shape {
  readonly filled: number;
  readonly dot: number;
  readonly comma: number;
  readonly dotMin: number | null;
  readonly dotMax: number | null;
  readonly commaMin: number | null;
  readonly commaMax: number | null;
  readonly meanLength: number;
}

const shapesOf = (database: Database, source: string, columns: readonly number[]): Promise<Shape[]> => {
  const isDot = (cell: string): string => `regexp_full_match(${cell}, ${DOT})`;
  const isComma = (cell: string): string => `regexp_full_match(${cell}, ${COMMA})`;
  return fieldsOf(database, source, columns, {
    filled: (cell) => `count(${cell})`,
    dot: (cell) => `count(*) FILTER (${isDot(cell)})`,
    comma: (cell) => `count(*) FILTER (${isComma(cell)})`,
    dotMin: (cell) => `min(${dotValue(cell)}) FILTER (${isDot(cell)})`,
    dotMax: (cell) => `max(${dotValue(cell)}) FILTER (${isDot(cell)})`,
    commaMin: (cell) => `min(${commaValue(cell)}) FILTER (${isComma(cell)})`,
    commaMax: (cell) => `max(${commaValue(cell)}) FILTER (${isComma(cell)})`,
    meanLength: (cell) => `coalesce(avg(length(${cell})), 0)`,
  });
};

function numbersOf(shape: Shape | undefined): Pick<ColumnProfile, 'numberShare' | 'minNumber' | 'maxNumber'> {
  if (!shape || shape.filled === 0) return { numberShare: { '.': 0, ',': 0 }, minNumber: null, maxNumber: null };
  const comma = shape.comma > shape.dot;
  return {
    numberShare: { '.': shape.dot / shape.filled, ',': shape.comma / shape.filled },
    minNumber: comma ? shape.commaMin : shape.dotMin,
    maxNumber: comma ? shape.commaMax : shape.dotMax,
  };
}

async function topOf(
  database: Database,
  source: string,
  c: number,
): Promise<{ distinct: number; values: ColumnProfile['top'] }> {
  const rows = await database.rows<{ value: string; count: number; distinct: number }>(
    `SELECT value, count, count(*) OVER () AS distinct FROM (
       SELECT ${said(`c${c}`)} AS value, count(*) AS count FROM ${source} GROUP BY value HAVING value IS NOT NULL)
     ORDER BY count DESC, value LIMIT ${TOP}`,
  );
  return { distinct: rows[0]?.distinct ?? 0, values: rows.map(({ value, count }) => ({ value, count })) };
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
