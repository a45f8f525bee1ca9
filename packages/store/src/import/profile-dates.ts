import type { ColumnProfile, DateProfile } from '@aval/core/mapping';
import type { Database } from '../duckdb/database.ts';
import { utcOf } from '../ledger/import/time.sql.ts';
import { said } from '../ledger/sql-text.ts';
import { suggestPatterns } from './date-patterns.ts';
import type { DatePattern } from './date-patterns.ts';
import type { Sample } from './profile-sample.ts';

/** Rows that a pattern is tried on. */
const TRIED_ROWS = 60_000;

interface Tried extends DatePattern {
  readonly share: number;
  readonly exchangedShare: number;
  readonly timed: number;
}

/** Adds to each column how its dates are written; day and month are told apart by values, by order, and by the other columns. */
export async function profileDates(
  database: Database,
  columns: readonly ColumnProfile[],
  sample: Sample,
): Promise<ColumnProfile[]> {
  const tried: (Tried | undefined)[] = [];
  for (const [c, column] of columns.entries()) tried.push(await bestPattern(database, sample, c, column));
  const settled = tried.flatMap((one) =>
    one?.exchanged !== undefined && !isOpen(one) ? [isDayFirst(one.format)] : [],
  );
  const found: ColumnProfile[] = [];
  for (const [c, column] of columns.entries()) {
    const one = tried[c];
    found.push({ ...column, date: one && one.share >= 0.5 ? await dateOf(database, sample, c, one, settled) : null });
  }
  return found;
}

async function bestPattern(
  database: Database,
  sample: Sample,
  c: number,
  column: ColumnProfile,
): Promise<Tried | undefined> {
  const values = [...new Set([...column.examples, ...column.top.map((entry) => entry.value)])];
  const patterns = suggestPatterns(values);
  if (patterns.length === 0) return undefined;
  const every = Math.max(1, Math.floor(sample.rowCount / TRIED_ROWS));
  const cell = said(`c${c}`);
  const zero = `TRY_CAST(v AS DOUBLE) = 0`;
  const asked = patterns.map((pattern, i) => {
    const at = utcOf('v', pattern.format, 'UTC');
    const other = pattern.exchanged === undefined ? 'NULL' : utcOf('v', pattern.exchanged, 'UTC');
    return `count(${plausible(at)}) AS share${i}, count(${other}) AS other${i}, count(*) FILTER (CAST(${at} AS TIME) <> TIME '00:00:00') AS timed${i}`;
  });
  const epochs = patterns.some((pattern) => pattern.format.startsWith('epoch'));
  const [row] = await database.rows<Record<string, number>>(
    `SELECT count(v) AS filled, ${asked.join(', ')} FROM (
       SELECT ${cell} AS v FROM ${sample.source} WHERE hash(source_row, 7) % ${every} = 0) WHERE v IS NOT NULL${epochs ? ` AND ${zero} IS NOT TRUE` : ''}`,
  );
  const filled = Math.max(1, row?.filled ?? 0);
  return patterns
    .map((pattern, i): Tried => ({
      ...pattern,
      share: (row?.[`share${i}`] ?? 0) / filled,
      exchangedShare: (row?.[`other${i}`] ?? 0) / filled,
      timed: row?.[`timed${i}`] ?? 0,
    }))
    .toSorted((a, b) => Math.max(b.share, b.exchangedShare) - Math.max(a.share, a.exchangedShare))
    .map((one) => (one.exchanged !== undefined && one.exchangedShare > one.share ? exchange(one) : one))[0];
}

const plausible = (at: string): string =>
  `CASE WHEN ${at} >= TIMESTAMP '1800-01-01' AND ${at} < TIMESTAMP '3000-01-01' THEN 1 END`;

const exchange = (one: Tried): Tried => ({
  ...one,
  format: one.exchanged ?? one.format,
  exchanged: one.format,
  share: one.exchangedShare,
  exchangedShare: one.share,
});

const isDayFirst = (format: string): boolean => format.indexOf('%d') < format.indexOf('%m');

/** Both orders read nearly every value: nothing above twelve tells. */
const isOpen = (one: Tried): boolean =>
  one.exchanged !== undefined && Math.abs(one.share - one.exchangedShare) < 0.0005;

async function dateOf(
  database: Database,
  sample: Sample,
  c: number,
  one: Tried,
  settled: readonly boolean[],
): Promise<DateProfile> {
  const hasZone =
    one.format === 'iso'
      ? await someOffset(database, sample, c)
      : one.format.startsWith('epoch') || one.format.includes('%z');
  const plain = { share: one.share, hasTime: one.timed > 0, hasZone };
  if (!isOpen(one) || one.exchanged === undefined) return { format: one.format, ...plain };
  const dayFirst = isDayFirst(one.format) ? one.format : one.exchanged;
  const monthFirst = dayFirst === one.format ? one.exchanged : one.format;
  if (settled.length > 0) {
    const days = settled.filter(Boolean).length;
    if (days !== settled.length / 2) return { format: days > settled.length / 2 ? dayFirst : monthFirst, ...plain };
  }
  const [forward, backward] = await disorder(database, sample, c, [dayFirst, monthFirst]);
  if (forward === backward) return { format: dayFirst, ...plain, alternative: monthFirst };
  const better = forward < backward ? dayFirst : monthFirst;
  const clear = Math.abs(forward - backward) >= 3 && Math.min(forward, backward) <= 0.6 * Math.max(forward, backward);
  return { format: better, ...plain, ...(clear ? {} : { alternative: better === dayFirst ? monthFirst : dayFirst }) };
}

/** How often a date is before the one of the row above, read in each of two ways: files are mostly kept in order. */
async function disorder(
  database: Database,
  sample: Sample,
  c: number,
  formats: readonly [string, string],
): Promise<readonly [number, number]> {
  const at = formats.map((format, i) => `${utcOf(said(`c${c}`), format, 'UTC')} AS t${i}`).join(', ');
  const back = formats.map((_, i) => `count(*) FILTER (b${i}) AS back${i}`).join(', ');
  const [row] = await database.rows<{ back0: number; back1: number }>(
    `SELECT ${back} FROM (SELECT ${formats.map((_, i) => `t${i} < lag(t${i}) OVER (ORDER BY source_row) AS b${i}`).join(', ')}
       FROM (SELECT source_row, ${at} FROM ${sample.source} ORDER BY source_row LIMIT 200000))`,
  );
  return [row?.back0 ?? 0, row?.back1 ?? 0];
}

async function someOffset(database: Database, sample: Sample, c: number): Promise<boolean> {
  const [row] = await database.rows<{ some: boolean | null }>(
    `SELECT bool_or(regexp_matches(v, ':[0-9]{2}.*(Z|z|[+-][0-9]{2}(:?[0-9]{2})?)$')) AS some FROM (SELECT ${said(`c${c}`)} AS v FROM ${sample.source} LIMIT 5000)`,
  );
  return row?.some ?? false;
}
