import type { ColumnProfile } from '@aval/core/mapping';
import type { Database } from '../duckdb/database.ts';
import { said } from '../ledger/sql-text.ts';
import type { Sample, StagedTable } from './profile-sample.ts';
import { quotedText, stagedTable } from './staged-names.ts';

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
      ...numbersOf(seen),
      date: null,
      meanLength: seen.meanLength,
    });
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

const SIGN = String.raw`(?:[\p{Sc}]|EUR|USD|US[$]|R[$]|GBP|CHF|JPY|CAD|AUD|BRL|PLN|SEK|DKK|NOK|kr)?`;
/** A number as text with that decimal mark: thousands set apart in threes, a sign, a currency, a per cent sign. */
function numberPattern(mark: '.' | ','): string {
  const [decimal, group] = mark === '.' ? ['[.]', ','] : [',', '[.]'];
  const gap = String.raw`(?:${group}|[ '’_\x{00A0}\x{2009}\x{202F}])`;
  return String.raw`[-+(−]?\s?${SIGN}\s?[-+−]?(?:[1-9][0-9]{0,2}(?:${gap}[0-9]{3})+|[0-9]+)(?:${decimal}[0-9]*)?(?:[eE][-+]?[0-9]{1,3})?\s?(?:%|${SIGN})[-)]?`;
}
const [DOT, COMMA] = [quotedText(numberPattern('.')), quotedText(numberPattern(','))];
const BARE = String.raw`regexp_replace(v, '[^-0-9.,eE]', '', 'g')`;
const DOT_VALUE = `TRY_CAST(replace(${BARE}, ',', '') AS DOUBLE)`;
const COMMA_VALUE = `TRY_CAST(replace(replace(${BARE}, '.', ''), ',', '.') AS DOUBLE)`;

interface Values {
  readonly filled: number;
  readonly distinctCount: number;
  readonly meanLength: number;
  readonly dot: number;
  readonly comma: number;
  readonly dotMin: number | null;
  readonly dotMax: number | null;
  readonly commaMin: number | null;
  readonly commaMax: number | null;
  readonly top: ColumnProfile['top'];
}

/** The different values of a column, counted once; numbers are read once a value. One statement a column. */
async function valuesOf(database: Database, source: string, c: number): Promise<Values> {
  const rows = await database.rows<Omit<Values, 'top'> & { value: string; count: number }>(
    `WITH seen AS MATERIALIZED (SELECT ${said(`c${c}`)} AS v, count(*) AS n FROM ${source} GROUP BY v HAVING v IS NOT NULL),
       numeric AS (SELECT v, n, regexp_full_match(v, ${DOT}) AS d, regexp_full_match(v, ${COMMA}) AS k FROM seen),
       whole AS (
         SELECT sum(n) AS filled, count(*) AS "distinctCount", sum(length(v) * n) / sum(n) AS "meanLength",
           coalesce(sum(n) FILTER (d), 0) AS dot, coalesce(sum(n) FILTER (k), 0) AS comma,
           min(CASE WHEN d THEN ${DOT_VALUE} END) AS "dotMin", max(CASE WHEN d THEN ${DOT_VALUE} END) AS "dotMax",
           min(CASE WHEN k THEN ${COMMA_VALUE} END) AS "commaMin", max(CASE WHEN k THEN ${COMMA_VALUE} END) AS "commaMax"
         FROM numeric)
     SELECT top.v AS value, top.n AS count, whole.* FROM (SELECT v, n FROM seen ORDER BY n DESC, v LIMIT ${TOP}) top, whole
     ORDER BY count DESC, value`,
  );
  const top = rows.map(({ value, count }) => ({ value, count }));
  return { ...(rows[0] ?? NO_VALUES), top };
}

const NO_VALUES: Omit<Values, 'top'> = {
  filled: 0,
  distinctCount: 0,
  meanLength: 0,
  dot: 0,
  comma: 0,
  dotMin: null,
  dotMax: null,
  commaMin: null,
  commaMax: null,
};

function numbersOf(values: Values): Pick<ColumnProfile, 'numberShare' | 'minNumber' | 'maxNumber'> {
  if (values.filled === 0) return { numberShare: { '.': 0, ',': 0 }, minNumber: null, maxNumber: null };
  const comma = values.comma > values.dot;
  return {
    numberShare: { '.': values.dot / values.filled, ',': values.comma / values.filled },
    minNumber: comma ? values.commaMin : values.dotMin,
    maxNumber: comma ? values.commaMax : values.dotMax,
  };
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
