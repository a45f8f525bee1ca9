import type { ColumnProfile, DateProfile } from '@aval/core/mapping';
import type { Database } from '../../duckdb/database.ts';
import { said } from '../../ledger/sql-text.ts';
import { namesDate } from './date-names.ts';
import { settleDays } from './day-or-month.ts';
import type { MeasuredTable } from './measured-table.ts';
import type { Sample } from './sample.ts';
import { COUNTED, bestPattern } from './tried-pattern.ts';
import type { TriedPattern } from './tried-pattern.ts';
import { twoReadings } from './two-readings.ts';
import type { Settled, TwoReadings } from './two-readings.ts';

/** A pattern that reads less than this share of the values says nothing of the column. */
const LEAST_SHARE = 0.5;

/** Counts of seconds or days are numbers first: where no name says a date, nearly all of a column must read as one. */
const LEAST_COUNTED = 0.85;
const leastShare = ({ format }: TriedPattern, { name }: ColumnProfile): number =>
  COUNTED.test(format) && !namesDate(name) ? LEAST_COUNTED : LEAST_SHARE;

/** Adds to each column of each table how its dates are written; day and month are told apart over the whole source. */
export async function profileDates(
  database: Database,
  tables: readonly MeasuredTable[],
): Promise<readonly MeasuredTable[]> {
  const tried = new Map<ColumnProfile, TriedPattern>();
  const twofold = new Map<ColumnProfile, TwoReadings>();
  for (const at of tables) {
    for (const [c, column] of at.columns.entries()) {
      const pattern = await bestPattern(database, at.sample, c, column);
      if (!pattern || Math.max(pattern.share, pattern.exchangedShare) < leastShare(pattern, column)) continue;
      tried.set(column, pattern);
      const two = twoReadings(at, c, pattern);
      if (two) twofold.set(column, two);
    }
  }
  const settled = await settleDays(database, [...twofold.values()], (at) =>
    at.columns.flatMap((column, c) => {
      const one = tried.get(column);
      return one && one.exchanged === undefined ? [{ c, format: one.format }] : [];
    }),
  );
  const dated: MeasuredTable[] = [];
  for (const at of tables) {
    const columns: ColumnProfile[] = [];
    for (const [c, column] of at.columns.entries()) {
      const pattern = tried.get(column);
      const two = twofold.get(column);
      const date = pattern && (await dateOf(database, at.sample, c, pattern, two, two && settled.get(two)));
      columns.push({ ...column, date: date ?? null });
    }
    dated.push({ ...at, columns });
  }
  return dated;
}

async function dateOf(
  database: Database,
  sample: Sample,
  c: number,
  tried: TriedPattern,
  two: TwoReadings | undefined,
  settled: Settled | undefined,
): Promise<DateProfile> {
  const plain = { hasTime: tried.timed > 0, hasZone: await hasZone(database, sample, c, tried.format) };
  if (!two || !settled) return { format: tried.format, share: tried.share, ...plain };
  const [format, other] = settled.dayFirst ? [two.dayFirst, two.monthFirst] : [two.monthFirst, two.dayFirst];
  const share = settled.dayFirst ? two.dayShare : two.monthShare;
  const told = settled.by === undefined ? { alternative: other } : { settledBy: settled.by };
  return { format, share, ...plain, ...told };
}

async function hasZone(database: Database, sample: Sample, c: number, format: string): Promise<boolean> {
  if (format !== 'iso') return format.startsWith('epoch') || /%[zZ]/.test(format);
  const [row] = await database.rows<{ some: boolean | null }>(
    `SELECT bool_or(regexp_matches(v, ':[0-9]{2}.*(Z|z|[+-][0-9]{2}(:?[0-9]{2})?)$')) AS some FROM (SELECT ${said(`c${c}`)} AS v FROM ${sample.source} LIMIT 5000)`,
  );
  return row?.some ?? false;
}
