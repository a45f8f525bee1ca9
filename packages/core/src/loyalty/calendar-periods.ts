const DAY_MS = 86_400_000;

export type CohortUnit = 'month' | 'quarter';
const MONTHS: Readonly<Record<CohortUnit, number>> = { month: 1, quarter: 3 };

/** Number of the month or quarter that a day lies in, counted from the year 0. */
export function periodOf(unit: CohortUnit, day: number): number {
  const at = new Date(day * DAY_MS);
  return Math.floor((at.getUTCFullYear() * 12 + at.getUTCMonth()) / MONTHS[unit]);
}

/** The first day of a period, in days since 1970-01-01. */
export function periodStart(unit: CohortUnit, period: number): number {
  const month = period * MONTHS[unit];
  return Math.floor(Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY_MS);
}

/** `YYYY-MM-DD`. */
export const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
export const dayOf = (date: string): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY_MS);
