import { makeRandom, quantileOfSorted } from '../statistics/index.ts';

/** Waits of one activity, in the order in which they could begin. Instants in seconds, `worked…` on the clock of working time. */
export interface Waits {
  readonly enabled: Float64Array;
  readonly begun: Float64Array;
  readonly workedEnabled: Float64Array;
  readonly workedBegun: Float64Array;
  /** Part of the week (a day and six hours of it) and week in which each could begin, from 0. */
  readonly stratum: Int32Array;
  readonly week: Int32Array;
}

export type QueueKind = 'capacity' | 'undecided' | 'outside';

/** Whether acts wait as in a queue. */
export interface QueueLaw {
  /** About 1 where each waits for those before it, about 0 where the wait has nothing to do with them. */
  readonly kappa: number;
  readonly low: number;
  readonly high: number;
  readonly kind: QueueKind;
  readonly count: number;
  readonly meanWorkedSeconds: number;
}

/** From here on waiting is like a queue for capacity; below `OUTSIDE` it is not (METHODS §5.5 ii). */
const CAPACITY = 0.5;
const OUTSIDE = 0.3;
/** Fewer waits in one part of the week say nothing of it. */
const LEAST_IN_STRATUM = 5;
const DRAWS = 200;
const SEED = 5;
/** The share of the draws that the interval holds. */
export const QUEUE_LAW_COVERAGE = 0.95;

/**
 * The queue-law test: the slope of the wait on the number already waiting, within parts of the week, times the rate at which acts
 * begin. Its interval draws whole weeks with replacement. Undefined where the number waiting never differs.
 */
export function measureQueueLaw(waits: Waits): QueueLaw | undefined {
  const count = waits.enabled.length;
  const { sums, weekCount, stratumCount } = sumByWeek(waits, countWaiting(waits));
  const span = latest(waits.workedBegun) - (waits.workedEnabled[0] ?? 0);
  const rate = span > 0 ? count / span : Number.NaN;
  const weeks = Array.from({ length: weekCount }, (_, week) => week);
  const kappa = slopeOf(sums, weeks, stratumCount) * rate;
  if (!Number.isFinite(kappa)) return undefined;
  const random = makeRandom(SEED);
  const draws = Array.from(
    { length: DRAWS },
    () =>
      slopeOf(
        sums,
        weeks.map(() => random.below(weekCount)),
        stratumCount,
      ) * rate,
  );
  const sorted = Float64Array.from(draws.filter(Number.isFinite)).toSorted();
  const tail = (1 - QUEUE_LAW_COVERAGE) / 2;
  return {
    kappa,
    low: Math.min(kappa, quantileOfSorted(sorted, tail)),
    high: Math.max(kappa, quantileOfSorted(sorted, 1 - tail)),
    kind: kappa >= CAPACITY ? 'capacity' : kappa < OUTSIDE ? 'outside' : 'undecided',
    count,
    meanWorkedSeconds: meanWait(waits),
  };
}

/** How many were waiting when each could begin: those before it that had not begun. */
function countWaiting({ enabled, begun }: Waits): Float64Array {
  const begunSorted = Float64Array.from(begun).toSorted();
  const waiting = new Float64Array(enabled.length);
  let gone = 0;
  for (let i = 0; i < enabled.length; i += 1) {
    while (gone < begunSorted.length && (begunSorted[gone] ?? Infinity) <= (enabled[i] ?? 0)) gone += 1;
    waiting[i] = Math.max(0, i - gone);
  }
  return waiting;
}

/** Five sums of each week and part of the week: count, x, y, xx, xy. */
function sumByWeek(
  waits: Waits,
  waiting: Float64Array,
): { sums: Float64Array; weekCount: number; stratumCount: number } {
  const weeks = new Map<number, number>();
  for (const week of waits.week) if (!weeks.has(week)) weeks.set(week, weeks.size);
  const stratumCount = waits.stratum.reduce((most, one) => Math.max(most, one + 1), 0);
  const sums = new Float64Array(weeks.size * stratumCount * 5);
  for (let i = 0; i < waiting.length; i += 1) {
    const place = ((weeks.get(waits.week[i] ?? 0) ?? 0) * stratumCount + (waits.stratum[i] ?? 0)) * 5;
    const x = waiting[i] ?? 0;
    const y = (waits.workedBegun[i] ?? 0) - (waits.workedEnabled[i] ?? 0);
    [1, x, y, x * x, x * y].forEach((one, n) => (sums[place + n] = (sums[place + n] ?? 0) + one));
  }
  return { sums, weekCount: weeks.size, stratumCount };
}

/** The slope of y on x, each compared with the mean of its part of the week. NaN where x never differs. */
function slopeOf(sums: Float64Array, weeks: readonly number[], stratumCount: number): number {
  let [above, below] = [0, 0];
  for (let stratum = 0; stratum < stratumCount; stratum += 1) {
    let [n, x, y, xx, xy] = [0, 0, 0, 0, 0];
    for (const week of weeks) {
      const place = (week * stratumCount + stratum) * 5;
      n += sums[place] ?? 0;
      x += sums[place + 1] ?? 0;
      y += sums[place + 2] ?? 0;
      xx += sums[place + 3] ?? 0;
      xy += sums[place + 4] ?? 0;
    }
    if (n < LEAST_IN_STRATUM) continue;
    above += xy - (x * y) / n;
    below += xx - (x * x) / n;
  }
  return below > 0 ? above / below : Number.NaN;
}

const latest = (values: Float64Array): number => values.reduce((most, one) => Math.max(most, one), -Infinity);

const meanWait = ({ workedEnabled, workedBegun }: Waits): number =>
  workedBegun.reduce((sum, one, i) => sum + one - (workedEnabled[i] ?? 0), 0) / Math.max(1, workedBegun.length);
