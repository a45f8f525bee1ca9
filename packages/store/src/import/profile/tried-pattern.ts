import { isIdentifierWord, meaningWords } from '@aval/core/mapping';
import type { ColumnProfile } from '@aval/core/mapping';
import type { Database } from '../../duckdb/database.ts';
import { utcOf } from '../../ledger/import/time.sql.ts';
import { said } from '../../ledger/sql-text.ts';
import { namesDate } from './date-names.ts';
import { suggestPatterns } from './date-patterns.ts';
import type { DatePattern } from './date-patterns.ts';
import type { Sample } from './sample.ts';

/** Rows that a pattern is tried on. */
const TRIED_ROWS = 60_000;

/** A pattern with the shares of the values that it, and its exchange of day and month, read. */
export interface TriedPattern extends DatePattern {
  readonly share: number;
  readonly exchangedShare: number;
  /** Rows with a time of day. */
  readonly timed: number;
}

/** The pattern that reads most values of a column; undefined when none is suggested. */
export async function bestPattern(
  database: Database,
  sample: Sample,
  c: number,
  column: ColumnProfile,
): Promise<TriedPattern | undefined> {
  const values = [...new Set([...column.examples, ...column.top.map((entry) => entry.value)])];
  const named = namesDate(column.name);
  const patterns = suggestPatterns(values, { named }).filter(
    ({ format }) => named || !COUNTED.test(format) || !namesKey(column.name),
  );
  if (patterns.length === 0) return undefined;
  const every = Math.max(1, Math.floor(sample.rowCount / TRIED_ROWS));
  const asked = patterns.map((pattern, i) => {
    const { format } = pattern;
    const at = utcOf('v', format, 'UTC');
    const other = pattern.exchanged === undefined ? 'NULL' : utcOf('v', pattern.exchanged, 'UTC');
    const reads = named || !format.startsWith('epoch') ? readable(at) : recent(at);
    return `count(${reads}) AS share${i}, count(${readable(other)}) AS other${i}, count(*) FILTER (CAST(${at} AS TIME) <> TIME '00:00:00') AS timed${i}`;
  });
  const zeros = patterns.some((pattern) => /^epoch|^%Y%m%d$/.test(pattern.format));
  const [row] = await database.rows<Record<string, number>>(
    `SELECT count(v) AS filled, ${asked.join(', ')} FROM (
       SELECT ${said(`c${c}`)} AS v FROM ${sample.source} WHERE hash(source_row, 7) % ${every} = 0)
     WHERE v IS NOT NULL${zeros ? ' AND TRY_CAST(v AS DOUBLE) = 0 IS NOT TRUE' : ''}`,
  );
  const filled = Math.max(1, row?.filled ?? 0);
  return patterns
    .map((pattern, i): TriedPattern => ({
      ...pattern,
      share: (row?.[`share${i}`] ?? 0) / filled,
      exchangedShare: (row?.[`other${i}`] ?? 0) / filled,
      timed: row?.[`timed${i}`] ?? 0,
    }))
    .toSorted((a, b) => Math.max(b.share, b.exchangedShare) - Math.max(a.share, a.exchangedShare))[0];
}

/** Runs of digits, which keys are too. */
export const COUNTED = /^(?:epoch-|serial$|%Y%m%d)/;
const namesKey = (name: string): boolean => meaningWords(name).some(isIdentifierWord);

const recent = (at: string): string =>
  `CASE WHEN ${at} >= TIMESTAMP '1990-01-01' AND ${at} < TIMESTAMP '2100-01-01' THEN 1 END`;

/** A year of four digits, or the first year there is: systems write it for "none". */
const readable = (at: string): string =>
  `CASE WHEN ${at} < TIMESTAMP '10000-01-01' AND (${at} >= TIMESTAMP '1000-01-01' OR ${at} < TIMESTAMP '0002-01-01') THEN 1 END`;
