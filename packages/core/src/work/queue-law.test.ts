import { describe, expect, it } from 'vitest';
import { makeRandom } from '../statistics/index.ts';
import { measureQueueLaw } from './queue-law.ts';
import type { Waits } from './queue-law.ts';

const WEEK = 7 * 86_400;

/** Waits that all hours of the week count for. */
function waitsOf(enabled: readonly number[], begun: readonly number[]): Waits {
  const order = enabled.map((_, i) => i).toSorted((a, b) => (enabled[a] ?? 0) - (enabled[b] ?? 0));
  const column = (values: readonly number[]): Float64Array => Float64Array.from(order, (i) => values[i] ?? 0);
  const [first, second] = [column(enabled), column(begun)];
  return {
    enabled: first,
    begun: second,
    workedEnabled: first,
    workedBegun: second,
    stratum: Int32Array.from(first, (at) => Math.floor((at % WEEK) / 21_600)),
    week: Int32Array.from(first, (at) => Math.floor(at / WEEK)),
  };
}

const random = makeRandom(3);
const exponential = (mean: number): number => -mean * Math.log(1 - random.next());

/** Arrivals one after the other, `rho` of what one server can do. */
function arrivals(count: number, mean: number): number[] {
  let at = 0;
  return Array.from({ length: count }, () => (at += exponential(mean)));
}

/** When each is taken by one server, first come first served. */
function served(enabled: readonly number[], mean: number): number[] {
  let free = 0;
  return enabled.map((at) => {
    const begun = Math.max(at, free);
    free = begun + exponential(mean);
    return begun;
  });
}

describe('the queue-law', () => {
  it('is near 1 before a server who takes one after the other', () => {
    const enabled = arrivals(6000, 1000);
    const law = measureQueueLaw(waitsOf(enabled, served(enabled, 900)));
    expect(law?.kind).toBe('capacity');
    expect(law?.kappa).toBeGreaterThan(0.75);
    expect(law?.kappa).toBeLessThan(1.15);
  });

  it('is near 0 where the wait has nothing to do with who waits', () => {
    const enabled = arrivals(6000, 1000);
    const law = measureQueueLaw(
      waitsOf(
        enabled,
        enabled.map((at) => at + exponential(20_000)),
      ),
    );
    expect(law?.kind).toBe('outside');
    expect(Math.abs(law?.kappa ?? 1)).toBeLessThan(0.2);
  });

  it('has an interval that holds it, the same every time', () => {
    const enabled = arrivals(2000, 3000);
    const begun = served(enabled, 2500);
    const [once, twice] = [measureQueueLaw(waitsOf(enabled, begun)), measureQueueLaw(waitsOf(enabled, begun))];
    expect(once).toEqual(twice);
    expect(once?.low).toBeLessThanOrEqual(once?.kappa ?? Number.NaN);
    expect(once?.high).toBeGreaterThanOrEqual(once?.kappa ?? Number.NaN);
  });

  it('tells nothing where nobody ever waits beside another', () =>
    expect(measureQueueLaw(waitsOf([0, WEEK, 2 * WEEK], [10, WEEK + 10, 2 * WEEK + 10]))).toBeUndefined());
});
