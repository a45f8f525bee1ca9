import { makeRandom, quantile } from '../statistics/index.ts';

/** An uninterrupted time in which everybody of a pool who was there was at work: first and last quarter, and quarters worked. */
export interface ActivePeriod {
  readonly first: number;
  readonly last: number;
  readonly length: number;
}

/** The part of the working time in which a pool was the momentary bottleneck, alone or while it shifted (Roser 2001, 2002). */
export interface ActiveShare {
  readonly sole: number;
  readonly shifting: number;
  /** Of both together, when whole weeks are drawn with replacement. */
  readonly low: number;
  readonly high: number;
}

/** From here on everybody counts as at work: quarters hold beginnings and ends. */
const ALL = 0.9;
const DRAWS = 200;
const SEED = 7;
export const ACTIVE_COVERAGE = 0.9;

/** The active periods of a pool; quarters off shift do not interrupt one, quarters on shift without anybody there do. */
export function activePeriods(busy: Float32Array, present: Float32Array, isOn: Uint8Array): ActivePeriod[] {
  const periods: ActivePeriod[] = [];
  let open: { first: number; last: number; length: number } | undefined;
  for (let place = 0; place < busy.length; place += 1) {
    const there = present[place] ?? 0;
    if (isOn[place] !== 1) continue;
    if (there === 0 || (busy[place] ?? 0) < ALL * there) {
      if (open !== undefined) periods.push(open);
      open = undefined;
    } else open = { first: open?.first ?? place, last: place, length: (open?.length ?? 0) + 1 };
  }
  return open === undefined ? periods : [...periods, open];
}

/** Which pool, by place, is the momentary bottleneck of each quarter, and whether it shifts; −1: none is active; −2: nobody works. */
export interface Momentary {
  readonly sole: Int16Array;
  readonly shiftingTo: Int16Array;
}

const NOBODY: number = -2;
const NONE: number = -1;

/** At any time the pool whose current active period is the longest; where successive ones overlap they shift. */
export function momentaryBottlenecks(pools: readonly (readonly ActivePeriod[])[], works: Uint8Array): Momentary {
  const sole = Int16Array.from(works, (one) => (one === 1 ? NONE : NOBODY));
  const longest = new Float64Array(works.length);
  const periodAt: (ActivePeriod | undefined)[] = Array.from({ length: works.length });
  for (const [pool, periods] of pools.entries())
    for (const period of periods)
      for (let place = period.first; place <= period.last; place += 1) {
        if (works[place] !== 1 || period.length <= (longest[place] ?? 0)) continue;
        longest[place] = period.length;
        sole[place] = pool;
        periodAt[place] = period;
      }
  return { sole, shiftingTo: findShifts(sole, periodAt) };
}

/** Where the period of one momentary bottleneck and that of the next overlap: the next one; −1 elsewhere. */
function findShifts(sole: Int16Array, periodAt: readonly (ActivePeriod | undefined)[]): Int16Array {
  const shiftingTo = new Int16Array(sole.length).fill(NONE);
  let current: { pool: number; period: ActivePeriod } | undefined;
  for (let place = 0; place < sole.length; place += 1) {
    const period = periodAt[place];
    const pool = sole[place] ?? NONE;
    if (period === undefined) continue;
    if (current !== undefined && current.period !== period && current.pool !== pool)
      for (let at = period.first; at <= Math.min(current.period.last, period.last); at += 1)
        if (sole[at] === pool) shiftingTo[at] = current.pool;
        else if (sole[at] === current.pool) shiftingTo[at] = pool;
    current = { pool, period };
  }
  return shiftingTo;
}

/** Quarters of one week, by pool: alone, shifting, and all in which somebody works. */
interface WeekCount {
  readonly sole: number[];
  readonly shifting: number[];
  worked: number;
}

/** The share of each pool, over the quarters that `within` lets count, with its interval over whole weeks. */
export function activeShares(
  { sole, shiftingTo }: Momentary,
  poolCount: number,
  weekOf: (place: number) => number,
  within: (place: number) => boolean,
): readonly ActiveShare[] {
  const weeks = new Map<number, WeekCount>();
  const zeros = (): number[] => Array.from({ length: poolCount }, () => 0);
  for (let place = 0; place < sole.length; place += 1) {
    const pool = sole[place] ?? NOBODY;
    if (pool === NOBODY || !within(place)) continue;
    const week = weeks.get(weekOf(place)) ?? { sole: zeros(), shifting: zeros(), worked: 0 };
    weeks.set(weekOf(place), week);
    week.worked += 1;
    if (pool < 0) continue;
    const other = shiftingTo[place] ?? NONE;
    const counts = other === NONE ? week.sole : week.shifting;
    counts[pool] = (counts[pool] ?? 0) + 1;
  }
  const all = [...weeks.values()];
  const random = makeRandom(SEED);
  const draws = Array.from({ length: all.length > 1 ? DRAWS : 0 }, () => all.map(() => all[random.below(all.length)]!));
  return Array.from({ length: poolCount }, (_, pool) => {
    const both = draws.map((drawn) => share(drawn, (week) => (week.sole[pool] ?? 0) + (week.shifting[pool] ?? 0)));
    const tail = (1 - ACTIVE_COVERAGE) / 2;
    const [alone, shifts] = [
      share(all, (week) => week.sole[pool] ?? 0),
      share(all, (week) => week.shifting[pool] ?? 0),
    ];
    return {
      sole: alone,
      shifting: shifts,
      low: Math.min(alone + shifts, quantile(both.length > 0 ? both : [alone + shifts], tail)),
      high: Math.max(alone + shifts, quantile(both.length > 0 ? both : [alone + shifts], 1 - tail)),
    };
  });
}

function share(weeks: readonly WeekCount[], count: (week: WeekCount) => number): number {
  const worked = weeks.reduce((sum, week) => sum + week.worked, 0);
  return worked === 0 ? 0 : weeks.reduce((sum, week) => sum + count(week), 0) / worked;
}
