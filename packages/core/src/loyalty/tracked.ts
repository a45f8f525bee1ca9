import type { Tracked } from './answers.ts';
import { dateOf } from './calendar-periods.ts';
import { DAYS_A_WEEK } from './model/buyers.ts';
import { expectedOfNew } from './model/buying.ts';
import { whyNobody } from './scope.ts';
import type { Scope } from './scope.ts';

/**
 * Repeat purchases by week of the customers known at the split, made and expected by the model that saw only the weeks before it.
 * Null where no such model was fitted, or one customer is asked for. The last week counts when it is whole.
 */
export async function trackPurchases(scope: Scope): Promise<Tracked | null> {
  const { heldOut } = scope.state.estimate;
  if (heldOut === null || whyNobody(scope) !== undefined || scope.filter.customer !== undefined) return null;
  const { beginDay, splitDay, model } = heldOut;
  const weeks = Math.floor((scope.endDay + 1 - beginDay) / DAYS_A_WEEK);
  const firstDays = Map.groupBy(
    scope.buyers.filter(({ firstDay }) => firstDay <= splitDay),
    ({ firstDay }) => firstDay,
  );
  const made = await madeByWeek(scope, beginDay, splitDay);
  const until = expectations(weeks * DAYS_A_WEEK, (days) => expectedOfNew(model, days / DAYS_A_WEEK));
  const expected = (week: number): number => {
    const [from, to] = [beginDay + week * DAYS_A_WEEK - 1, beginDay + (week + 1) * DAYS_A_WEEK - 1];
    let sum = 0;
    for (const [first, { length }] of firstDays)
      if (to > first) sum += length * ((until[to - first] ?? 0) - (until[Math.max(0, from - first)] ?? 0));
    return sum;
  };
  return {
    heldOutFrom: dateOf(splitDay + 1),
    weeks: Array.from({ length: weeks }, (_, week) => ({
      start: dateOf(beginDay + week * DAYS_A_WEEK),
      made: made.get(week) ?? 0,
      expected: expected(week),
    })),
  };
}

const expectations = (days: number, of: (days: number) => number): Float64Array =>
  Float64Array.from({ length: days + 1 }, (_, day) => (day === 0 ? 0 : of(day)));

async function madeByWeek(scope: Scope, beginDay: number, splitDay: number): Promise<ReadonlyMap<number, number>> {
  const rows = await scope.query.rows<{ week: number; made: number }>(`
SELECT CAST(floor((p.day - ${beginDay}) / ${DAYS_A_WEEK}.0) AS INTEGER) AS week, count(*) AS made
FROM purchase p JOIN buyer b ON CAST(b.party_id AS BIGINT) = p.party_id
WHERE p.day > b.first_day AND b.first_day <= ${splitDay} AND ${scope.isOfPart('p.party_id')} GROUP BY 1`);
  return new Map(rows.map(({ week, made }) => [week, made]));
}
