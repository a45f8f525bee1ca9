import { normalQuantile } from './normal-quantile.ts';

/** Bounds of an estimate, in its own unit. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Where the true rate lies when `successes` of `count` independent trials succeeded: the score interval (Wilson 1927), which
 * never leaves 0..1 and holds for few trials and extreme rates. Without trials all is possible: 0..1.
 */
export function wilson(successes: number, count: number, coverage = 0.95): Interval {
  if (count === 0) return { low: 0, high: 1 };
  const z = normalQuantile((1 + coverage) / 2);
  const rate = successes / count;
  const scale = 1 + (z * z) / count;
  const middle = (rate + (z * z) / (2 * count)) / scale;
  const half = (z * Math.sqrt((rate * (1 - rate)) / count + (z * z) / (4 * count * count))) / scale;
  return {
    low: successes === 0 ? 0 : Math.max(0, middle - half),
    high: successes === count ? 1 : Math.min(1, middle + half),
  };
}
