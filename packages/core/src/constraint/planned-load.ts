import type { Dialect, Query } from '../ledger/index.ts';
import { CLIP_RULES, COMPANY_CALENDAR, joinPool, joinSlot, minutesBy, POOL_ID, workingSeconds } from '../work/index.ts';
import type { ClipRule } from '../work/index.ts';
import type { Attendance } from './attendance.ts';
import type { Clock } from './clock.ts';
import type { Pool } from './pools.ts';
import type { Routing } from './routing.ts';

/** Work that comes in, as a share of what a pool can do: above 1 its queue grows for ever. */
export interface PlannedLoad {
  readonly value: number;
  /** What the clipping rules make of it. */
  readonly low: number;
  readonly high: number;
}

type Minutes = { readonly activity: number; readonly pool: number; readonly acts: number } & Readonly<
  Record<ClipRule, number>
>;

/** Minutes of work by activity and pool, no more of a session than lies on shift. */
const minutesByPool = (dialect: Dialect): string => {
  const onShift = `(${workingSeconds(dialect, 'e', 't."at"')} - ${workingSeconds(dialect, 'b', 't.started_at')}) / 60`;
  return `
SELECT t.activity_id AS activity, ${POOL_ID} AS pool, count(*) AS acts,
  ${CLIP_RULES.map((rule) => `coalesce(sum(least(t.${minutesBy(rule)}, coalesce(${onShift}, t.${minutesBy(rule)}))), 0) AS "${rule}"`).join(', ')}
FROM session t ${joinPool('t')}
${joinSlot(dialect, 'b', String(COMPANY_CALENDAR), 't.started_at')}
${joinSlot(dialect, 'e', String(COMPANY_CALENDAR), 't."at"')} GROUP BY 1, 2`;
};

interface Asked {
  readonly clock: Clock;
  readonly pools: readonly Pool[];
  readonly routing: Routing;
  readonly attendance: Attendance;
  readonly arrivedAt: Float64Array;
  readonly visits: Float64Array;
  /** Whether the week that an instant lies in counts. */
  readonly weekOf: (seconds: number) => number;
  readonly countsWeek: (week: number) => boolean;
}

/** Fewer whole weeks do not tell how much comes in. */
const LEAST_WEEKS = 2;

/**
 * Planned load of each pool: what one demand brings it, times demands a week, over the working hours of the people who were there.
 * Null where durations, people or working hours are not recorded.
 */
export async function measureLoad(query: Query, asked: Asked): Promise<readonly (PlannedLoad | null)[]> {
  const { clock, pools, attendance } = asked;
  const minutes = await query.rows<Minutes>(minutesByPool(query.dialect));
  const weeks = wholeWeeks(asked);
  if (!clock.isKnown || minutes.length === 0 || weeks.length < LEAST_WEEKS) return pools.map(() => null);
  const counted = new Set(weeks);
  const arrivals = asked.arrivedAt.reduce((sum, at) => sum + (counted.has(asked.weekOf(at)) ? 1 : 0), 0) / weeks.length;
  const weekMinutes = weekLength(clock) / 60;
  return pools.map((pool) => {
    const present = weeks.reduce((sum, week) => sum + (attendance.weeks[pool.id]?.get(week) ?? 0), 0) / weeks.length;
    if (pool.isMachine || present === 0) return null;
    const loads = CLIP_RULES.map(
      (rule) => (arrivals * workOfOne(asked, minutes, pool.id, rule)) / (present * weekMinutes),
    );
    return { value: loads[0] ?? 0, low: Math.min(...loads), high: Math.max(...loads) };
  });
}

/** Weeks with work that count; the first and the last of the records may be cut short. */
function wholeWeeks({ attendance, countsWeek }: Asked): number[] {
  const all = [...new Set(attendance.weeks.flatMap((weeks) => [...weeks.keys()]))].toSorted((a, b) => a - b);
  return all.slice(1, -1).filter(countsWeek);
}

/** Seconds on shift in a week. */
function weekLength(clock: Clock): number {
  const on = new Set<number>();
  for (let place = 0; place < clock.quarterCount; place += 1)
    if (clock.isOn[place] === 1) on.add(clock.slot[place] ?? 0);
  return on.size * 900;
}

/** Minutes that one demand brings a pool in the end. */
function workOfOne({ routing, visits }: Asked, minutes: readonly Minutes[], pool: number, rule: ClipRule): number {
  const timed = new Map<number, number>();
  for (const row of minutes) timed.set(row.activity, (timed.get(row.activity) ?? 0) + row.acts);
  return minutes.reduce((sum, row) => {
    if (row.pool !== pool) return sum;
    const actsOfRow = (routing.acts[row.activity] ?? 0) / Math.max(1, routing.rows[row.activity] ?? 0);
    return sum + (visits[row.activity] ?? 0) * actsOfRow * (row[rule] / (timed.get(row.activity) ?? 1));
  }, 0);
}
