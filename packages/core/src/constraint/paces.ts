import { placeOf } from './clock.ts';
import type { Clock } from './clock.ts';
import type { ReadExecutions } from './executions.ts';
import { gatherFew } from './gather-few.ts';
import type { PaceShares, PaceSums } from './pacing.ts';
import { addSums, elasticities, NO_SUMS, shareIntervals, slopes } from './pacing.ts';
import type { PacingPass } from './pacing-pass.ts';

/** A share of the time that paced the cash. */
interface PaceShare {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export interface PacePeriod {
  /** First day, `YYYY-MM-DD`. */
  readonly start: string;
  readonly count: number;
  /** Of the market, outside delay, and groups of pools; adding up to 1. Null: too little cash. */
  readonly market: number | null;
  readonly delay: number | null;
  readonly pools: readonly { readonly pools: readonly number[]; readonly share: number }[];
}

export interface Paces {
  /** Cash events that the shares rest on. */
  readonly count: number;
  /** Pools by place, then the market, then outside delay. */
  readonly shares: readonly PaceShare[];
  readonly unit: 'week' | 'month';
  readonly periods: readonly PacePeriod[];
}

/** Shares are told by months from so many months with cash on. */
const LEAST_MONTHS = 6;

interface Asked {
  readonly clock: Clock;
  readonly executions: ReadExecutions;
  readonly pacing: PacingPass;
  /** Null: of the whole; else the cash that counts. */
  readonly isWithin: ((seconds: number) => boolean) | null;
  readonly peopleIn: (pool: number, unit: 'week' | 'month', key: number) => number;
}

/**
 * The shares of what paced the cash: of the whole by regression through the origin over the last half of it, of a period by the
 * slopes within it. Undefined with too little cash.
 */
export function measurePaces(asked: Asked): Paces | undefined {
  const { pacing, executions, isWithin } = asked;
  const buckets = pacing.delay + 1;
  const measure = isWithin === null ? elasticities : slopes;
  const latest = executions.cashAt.reduce((most, one) => (one > most ? one : most), -Infinity);
  const half = pacing.timeAt(latest) / 2;
  const counts = isWithin ?? ((at: number): boolean => pacing.timeAt(at) >= half);
  const weeks = [...gatherSums(asked, 'week', counts).values()];
  const shares = measure(addSums(weeks, buckets));
  if (shares === undefined) return undefined;
  const intervals = shareIntervals(weeks, buckets, measure);
  return {
    count: weeks.reduce((sum, { count }) => sum + count, 0),
    shares: shares.map((share, i) => {
      const { low = share, high = share } = intervals[i] ?? {};
      return { share, low: Math.min(share, low), high: Math.max(share, high) };
    }),
    ...measurePeriods(asked),
  };
}

/** The shares over cash from the middle of the time until `end` (seconds) on, by regression through the origin. */
export function paceOf(asked: Pick<Asked, 'clock' | 'executions' | 'pacing'>, end: number): PaceShares | undefined {
  const half = asked.pacing.timeAt(end) / 2;
  const weeks = gatherSums(asked, 'week', (at) => asked.pacing.timeAt(at) >= half);
  return elasticities(addSums([...weeks.values()], asked.pacing.delay + 1));
}

function measurePeriods(asked: Asked): Pick<Paces, 'unit' | 'periods'> {
  const within = asked.isWithin ?? ((): boolean => true);
  const months = gatherSums(asked, 'month', within);
  const unit = months.size >= LEAST_MONTHS ? 'month' : 'week';
  const sums = unit === 'month' ? months : gatherSums(asked, 'week', within);
  const keys = [...sums.keys()];
  const [first, last] = [Math.min(...keys), Math.max(...keys)];
  const all = keys.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return { unit, periods: all.map((key) => measurePeriod(asked, unit, key, sums)) };
}

/** A period is measured with its neighbours, so that it does not jump with every receipt. */
function measurePeriod(
  asked: Asked,
  unit: 'week' | 'month',
  key: number,
  sums: ReadonlyMap<number, PaceSums>,
): PacePeriod {
  const { market, delay } = asked.pacing;
  const none = NO_SUMS(delay + 1);
  const window = [key - 1, key, key + 1];
  const found = slopes(
    addSums(
      window.map((one) => sums.get(one) ?? none),
      delay + 1,
    ),
  );
  const base = { start: startOf(unit, key), count: sums.get(key)?.count ?? 0 };
  if (found === undefined) return { ...base, market: null, delay: null, pools: [] };
  const shares = positive(found);
  const pools = Array.from({ length: market }, (_, pool) => pool);
  const people = pools.map((pool) => Math.max(...window.map((one) => asked.peopleIn(pool, unit, one))));
  return {
    ...base,
    market: shares[market] ?? 0,
    delay: shares[delay] ?? 0,
    pools: gatherFew(people).map((group) => ({
      pools: group,
      share: group.reduce((sum, pool) => sum + (shares[pool] ?? 0), 0),
    })),
  };
}

/** A share below 0 counts as 0, the others are cut to add up to 1. */
function positive(shares: PaceShares): PaceShares {
  const above = shares.map((one) => Math.max(0, one));
  const sum = above.reduce((total, one) => total + one, 0);
  return above.map((one) => one / sum);
}

const DAY = 86_400_000;

/** The first day of a week counted from the Monday before 1970, or of a month counted from year 0. */
const startOf = (unit: 'week' | 'month', key: number): string =>
  unit === 'week'
    ? new Date((key * 7 - 3) * DAY).toISOString().slice(0, 10)
    : `${String(Math.floor(key / 12)).padStart(4, '0')}-${String((key % 12) + 1).padStart(2, '0')}-01`;

interface Gathering {
  count: number;
  v: number;
  vt: number;
  vtt: number;
  readonly vd: number[];
  readonly vtd: number[];
}

function gatherSums(
  { clock, executions, pacing }: Pick<Asked, 'clock' | 'executions' | 'pacing'>,
  unit: 'week' | 'month',
  counts: (seconds: number) => boolean,
): ReadonlyMap<number, PaceSums> {
  const sums = new Map<number, Gathering>();
  const path = new Float64Array(pacing.delay + 1);
  for (let one = 0; one < executions.count; one += 1) {
    const at = executions.cashAt[one] ?? Number.NaN;
    if (Number.isNaN(at) || !counts(at) || !pacing.pathToCash(one, path)) continue;
    const key = clock[unit][placeOf(clock, at)] ?? 0;
    const sum = sums.get(key) ?? { ...NO_SUMS(path.length), vd: zeros(path.length), vtd: zeros(path.length) };
    sums.set(key, sum);
    addPath(sum, pacing.timeAt(at), executions.weight[one] ?? 0, path);
  }
  return sums;
}

const zeros = (n: number): number[] => Array.from({ length: n }, () => 0);

function addPath(sum: Gathering, t: number, v: number, path: Float64Array): void {
  sum.count += 1;
  sum.v += v;
  sum.vt += v * t;
  sum.vtt += v * t * t;
  for (let bucket = 0; bucket < path.length; bucket += 1) {
    const d = path[bucket] ?? 0;
    sum.vd[bucket] = (sum.vd[bucket] ?? 0) + v * d;
    sum.vtd[bucket] = (sum.vtd[bucket] ?? 0) + v * t * d;
  }
}
