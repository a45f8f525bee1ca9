export { makeRandom } from './make-random.ts';
export type { Random } from './make-random.ts';
export { quantile, quantileOfSorted } from './quantile.ts';
export { trendTest } from './trend-test.ts';
export type { Trend, TrendGroup, TrendRow } from './trend-test.ts';
export { wilson } from './wilson.ts';
export type { Interval } from './wilson.ts';
