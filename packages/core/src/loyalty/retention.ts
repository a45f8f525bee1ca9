import { periodOf, periodStart } from './calendar-periods.ts';
import type { CohortUnit } from './calendar-periods.ts';
import { customerCount, firstDay } from './model/buyers.ts';
import type { Histories } from './model/buyers.ts';

/** Customers who first bought in the same month or quarter. */
export interface Cohort {
  /** First day of the period, in days since 1970-01-01. */
  readonly start: number;
  readonly customers: number;
  /** How many of them bought in the k-th period after it, the first after it first; only periods that are over. */
  readonly active: readonly number[];
}

/**
 * The retention triangle. A period counts when its last day is recorded. In its own period a whole cohort has bought, so that the
 * first number is of the next one.
 */
export function measureRetention(histories: Histories, unit: CohortUnit, endDay: number): Cohort[] {
  const lastWhole = periodOf(unit, endDay + 1) - 1;
  const cohorts = new Map<number, { customers: number; active: number[] }>();
  for (let customer = 0; customer < customerCount(histories); customer += 1) {
    const first = periodOf(unit, firstDay(histories, customer));
    const cohort = cohorts.get(first) ?? { customers: 0, active: zeros(lastWhole - first) };
    cohorts.set(first, cohort);
    cohort.customers += 1;
    for (const period of periodsOf(histories, customer, unit))
      if (period > first && period <= lastWhole)
        cohort.active[period - first - 1] = (cohort.active[period - first - 1] ?? 0) + 1;
  }
  return [...cohorts]
    .toSorted(([one], [other]) => one - other)
    .map(([period, cohort]) => ({ start: periodStart(unit, period), ...cohort }));
}

const zeros = (count: number): number[] => Array.from({ length: Math.max(0, count) }, () => 0);

function periodsOf({ starts, days }: Histories, customer: number, unit: CohortUnit): Set<number> {
  return new Set(
    Array.from(days.subarray(starts[customer] ?? 0, starts[customer + 1] ?? 0), (day) => periodOf(unit, day)),
  );
}
