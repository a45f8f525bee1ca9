import type { CashPeriod } from './answers.ts';
import { claimAddress } from '../lens.ts';

export type PeriodUnit = 'week' | 'month';

export interface DayCash {
  /** `YYYY-MM-DD` in the ledger's zone. */
  readonly day: string;
  readonly amount: number;
  readonly count: number;
}

const DAY_MS = 86_400_000;
/** A silence longer than this many periods is left as a gap: it stands between a wrong date and the others. */
const LONGEST_SILENCE = 520;

const millis = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** First day of the ISO week (Monday) or of the month a day lies in. */
export function startOf(unit: PeriodUnit, day: string): string {
  if (unit === 'month') return `${day.slice(0, 7)}-01`;
  const at = millis(day);
  return dayOf(at - ((new Date(at).getUTCDay() + 6) % 7) * DAY_MS);
}

/** First day of the period after the one that starts at `start`. */
export function nextStart(unit: PeriodUnit, start: string): string {
  const next = new Date(millis(start));
  if (unit === 'week') next.setUTCDate(next.getUTCDate() + 7);
  else next.setUTCMonth(next.getUTCMonth() + 1);
  return dayOf(next.getTime());
}

/** True for the first day of a week or month that exists. */
export const isStart = (unit: PeriodUnit, start: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(start) &&
  !Number.isNaN(millis(start)) &&
  dayOf(millis(start)) === start &&
  startOf(unit, start) === start;

/**
 * Days gathered into weeks or months, periods without a receipt filled with zero from the first to the last.
 * @param days oldest first, at most one row a day; none gives no period.
 */
export function gatherPeriods(days: readonly DayCash[], unit: PeriodUnit, currency: string): CashPeriod[] {
  const sums = new Map<string, { amount: number; count: number }>();
  let last: string | undefined;
  for (const { day, amount, count } of days) {
    const start = startOf(unit, day);
    for (const silent of silence(unit, last, start)) sums.set(silent, { amount: 0, count: 0 });
    const sum = sums.get(start) ?? { amount: 0, count: 0 };
    sums.set(start, { amount: sum.amount + amount, count: sum.count + count });
    last = start;
  }
  return [...sums].map(([start, { amount, count }]) => ({
    start,
    amount: { minor: amount, currency },
    receiptCount: count,
    claim: claimAddress(`cash.${unit}`, { start }),
  }));
}

/** The periods between two periods, both left out; none when there are too many to be a real silence. */
function silence(unit: PeriodUnit, last: string | undefined, start: string): string[] {
  if (last === undefined) return [];
  const days = (millis(start) - millis(last)) / DAY_MS;
  if (days / (unit === 'week' ? 7 : 30) > LONGEST_SILENCE) return [];
  const between: string[] = [];
  for (let next = nextStart(unit, last); next < start; next = nextStart(unit, next)) between.push(next);
  return between;
}
