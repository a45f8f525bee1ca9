import { makeRandom, quantile } from '../statistics/index.ts';

/** Weighted sums over cash events of one week or month: of 1, t, t², and of each bucket's path d and of t · d. */
export interface PaceSums {
  readonly count: number;
  readonly v: number;
  readonly vt: number;
  readonly vtt: number;
  readonly vd: readonly number[];
  readonly vtd: readonly number[];
}

/** Shares of what paced the cash, one a bucket; they add up to 1. */
export type PaceShares = readonly number[];

export const NO_SUMS = (buckets: number): PaceSums => ({
  count: 0,
  v: 0,
  vt: 0,
  vtt: 0,
  vd: Array.from({ length: buckets }, () => 0),
  vtd: Array.from({ length: buckets }, () => 0),
});

/** The sums of several weeks or months together. */
export const addSums = (all: readonly PaceSums[], buckets: number): PaceSums =>
  all.reduce(
    (sum, one) => ({
      count: sum.count + one.count,
      v: sum.v + one.v,
      vt: sum.vt + one.vt,
      vtt: sum.vtt + one.vtt,
      vd: sum.vd.map((value, i) => value + (one.vd[i] ?? 0)),
      vtd: sum.vtd.map((value, i) => value + (one.vtd[i] ?? 0)),
    }),
    NO_SUMS(buckets),
  );

/**
 * Elasticity of the cash to each bucket: if the bucket's time were x % longer, the cash would come ε · x % later. Regression
 * through the origin of the paths on the time of the cash (METHODS §4.3). Undefined without cash after the beginning.
 */
export const elasticities = ({ vtt, vtd }: PaceSums): PaceShares | undefined =>
  vtt > 0 ? vtd.map((one) => one / vtt) : undefined;

/** Fewer cash events do not tell what paced one period. */
const LEAST_EVENTS = 20;

/**
 * What paced the cash within a period: the slope of each bucket's path on the time of the cash, which also add up to 1. A bucket may
 * come out below 0 when others grew at its cost. Undefined with fewer than 20 cash events, or all at one time.
 */
export function slopes({ count, v, vt, vtt, vd, vtd }: PaceSums): PaceShares | undefined {
  const spread = vtt - (vt * vt) / v;
  if (count < LEAST_EVENTS || !(spread > 1e-9 * vtt)) return undefined;
  return vtd.map((one, i) => (one - ((vd[i] ?? 0) * vt) / v) / spread);
}

const DRAWS = 200;
const SEED = 11;
/** The share of the draws that the interval of a share holds. */
export const PACE_COVERAGE = 0.9;

/** The interval of each share when whole weeks are drawn with replacement. */
export function shareIntervals(
  weeks: readonly PaceSums[],
  buckets: number,
  measure: (sums: PaceSums) => PaceShares | undefined,
): readonly { readonly low: number; readonly high: number }[] {
  const random = makeRandom(SEED);
  const draws: PaceShares[] = [];
  for (let n = 0; n < DRAWS && weeks.length > 1; n += 1) {
    const drawn = measure(
      addSums(
        weeks.map(() => weeks[random.below(weeks.length)] ?? NO_SUMS(buckets)),
        buckets,
      ),
    );
    if (drawn !== undefined) draws.push(drawn);
  }
  const tail = (1 - PACE_COVERAGE) / 2;
  return Array.from({ length: buckets }, (_, bucket) => {
    const values = draws.map((draw) => draw[bucket] ?? 0);
    return { low: quantile(values, tail), high: quantile(values, 1 - tail) };
  });
}
