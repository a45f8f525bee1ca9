import type { DateProfile } from '@aval/core/mapping';
import type { Database } from '../../duckdb/database.ts';
import { said } from '../../ledger/sql-text.ts';
import { stagedTable } from '../staged-names.ts';
import { datePart } from './date-patterns.ts';
import type { MeasuredTable } from './measured-table.ts';
import type { TriedPattern } from './tried-pattern.ts';

type DateEvidence = NonNullable<DateProfile['settledBy']>;

/** A date column whose values have day and month as numbers side by side. */
export interface TwoReadings {
  readonly at: MeasuredTable;
  readonly c: number;
  readonly dayFirst: string;
  readonly monthFirst: string;
  /** Equal for columns written alike. */
  readonly written: string;
  /** Shares of the values that each reading reads. */
  readonly dayShare: number;
  readonly monthShare: number;
}

/** Which reading is right, and what tells it; `by` is absent when nothing does, and the reading is only the likelier one. */
export interface Settled {
  readonly dayFirst: boolean;
  readonly by?: DateEvidence;
}

/** Both readings of a column; undefined when its dates have one. */
export function twoReadings(at: MeasuredTable, c: number, tried: TriedPattern | undefined): TwoReadings | undefined {
  if (tried?.exchanged === undefined) return undefined;
  const first = tried.format.indexOf('%d') < tried.format.indexOf('%m');
  return {
    at,
    c,
    dayFirst: first ? tried.format : tried.exchanged,
    monthFirst: first ? tried.exchanged : tried.format,
    written: datePart(first ? tried.format : tried.exchanged).replace(/^%H.*? /, ''),
    dayShare: first ? tried.share : tried.exchangedShare,
    monthShare: first ? tried.exchangedShare : tried.share,
  };
}

/** A difference of the shares that no few stray values make. */
const CLEAR = 0.0005;
/** How many times more often one place is above twelve than the other, where a few rows are written in the other way. */
const MORE = 20;

/** A day above twelve tells it; looked for in every row of the table where a sample has none. */
export async function dayAboveTwelve(database: Database, one: TwoReadings): Promise<Settled | undefined> {
  if (Math.abs(one.dayShare - one.monthShare) >= CLEAR)
    return { dayFirst: one.dayShare > one.monthShare, by: 'day-above-12' };
  const place = (i: number): string =>
    `TRY_CAST(regexp_extract(v, '([0-9]{1,2})[/.-]([0-9]{1,2})[/.-][0-9]{2}', ${i}) AS INTEGER)`;
  const [row] = await database.rows<{ first: number; second: number }>(
    `SELECT count(*) FILTER (${place(1)} BETWEEN 13 AND 31) AS first, count(*) FILTER (${place(2)} BETWEEN 13 AND 31) AS second
     FROM (SELECT DISTINCT ${said(`c${one.c}`)} AS v FROM ${stagedTable(one.at.table.n)})`,
  );
  const [first, second] = [row?.first ?? 0, row?.second ?? 0];
  if (first > MORE * second) return { dayFirst: true, by: 'day-above-12' };
  return second > MORE * first ? { dayFirst: false, by: 'day-above-12' } : undefined;
}
