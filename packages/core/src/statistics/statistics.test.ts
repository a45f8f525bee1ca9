import { describe, expect, it } from 'vitest';
import { makeRandom } from './make-random.ts';
import { normalQuantile } from './normal-quantile.ts';
import { quantile } from './quantile.ts';
import { trendTest } from './trend-test.ts';
import type { TrendRow } from './trend-test.ts';
import { wilson } from './wilson.ts';

/** `count` cases of one stratum; the outcome comes with a chance that depends on the exposure (0..1). */
const cases = (seed: number, count: number, chance: (exposure: number) => number, stratum = 'all'): TrendRow[] => {
  const random = makeRandom(seed);
  return Array.from({ length: count }, () => {
    const exposure = random.next();
    return { exposure, outcome: random.next() < chance(exposure), stratum };
  });
};

describe('chance', () => {
  it('is the same for the same seed and another for the next', () => {
    const first = (seed: number): number[] => Array.from({ length: 5 }, makeRandom(seed).next);
    expect(first(7)).toEqual(first(7));
    expect(first(7).some((value, at) => value === first(8)[at])).toBe(false);
  });

  it('falls as often in each tenth, and near seeds have nothing in common', () => {
    const random = makeRandom(3);
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let drawn = 0; drawn < 100_000; drawn++) tenths[random.below(10)]!++;
    const chi = tenths.reduce((sum, seen) => sum + (seen - 10_000) ** 2 / 10_000, 0);
    expect(chi).toBeLessThan(27.9);
    const firsts = Array.from({ length: 2000 }, (_, seed) => makeRandom(seed).next());
    const mean = firsts.reduce((sum, value) => sum + value, 0) / firsts.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.02);
    const turns = firsts.reduce((sum, value, at) => sum + (value - 0.5) * ((firsts[at + 1] ?? 0.5) - 0.5), 0);
    expect(Math.abs(turns / firsts.length / (1 / 12))).toBeLessThan(0.08);
  });
});

describe('the interval of a rate', () => {
  it('is the published one', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959964, 5);
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090232, 5);
    const { low, high } = wilson(81, 263);
    expect(low).toBeCloseTo(0.2553, 4);
    expect(high).toBeCloseTo(0.3662, 4);
  });

  it('never leaves 0..1 and says nothing without trials', () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
    expect(wilson(10, 10).high).toBe(1);
    expect(wilson(10, 10).low).toBeCloseTo(0.7225, 4);
    expect(wilson(0, 10).low).toBe(0);
  });
});

describe('a quantile', () => {
  it('lies straight between its neighbours, in any order', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(quantile([10], 0.9)).toBe(10);
    expect(quantile([], 0.5)).toBeNaN();
    expect(quantile(new Float64Array([3, 1, 2]), 1)).toBe(3);
  });
});

describe('a trend', () => {
  it('is found by chance as often as its p says', () => {
    const all = Array.from(
      { length: 300 },
      (_, seed) =>
        trendTest(
          cases(seed, 120, () => 0.4),
          { permutations: 199, seed },
        ).p,
    );
    for (const level of [0.05, 0.2, 0.5, 0.8]) {
      const found = all.filter((p) => p <= level).length;
      const { low, high } = wilson(found, all.length, 0.999);
      expect(low <= level && level <= high, `${found} of 300 at ${level}`).toBe(true);
    }
  });

  it('is found where there is one, with its groups', () => {
    const found = trendTest(cases(5, 800, (exposure) => 0.6 - 0.4 * exposure));
    expect(found).toMatchObject({ direction: 'falls', strata: 1, compared: 800, permutations: 400 });
    expect(found.p).toBeCloseTo(1 / 401, 6);
    expect(found.groups.map(({ count }) => count)).toEqual([200, 200, 200, 200]);
    expect(found.groups[0]!.rate).toBeGreaterThan(found.groups[3]!.rate + 0.15);
  });

  it('is not found when it is only that some strata wait longer and sell less (Simpson)', () => {
    const small = cases(1, 1500, () => 0.8, 'small');
    const large = cases(2, 1500, () => 0.2, 'large').map((row) => ({ ...row, exposure: row.exposure + 0.9 }));
    const together = [...small, ...large];
    expect(trendTest(together.map((row) => ({ ...row, stratum: 'all' }))).p).toBeLessThan(0.01);
    expect(trendTest(together).p).toBeGreaterThan(0.05);
  });

  it('is found within strata where all together show the contrary', () => {
    const small = cases(1, 1500, (exposure) => 0.1 + 0.3 * exposure, 'small').map((row) => ({
      ...row,
      exposure: row.exposure + 0.9,
    }));
    const large = cases(2, 1500, (exposure) => 0.6 + 0.3 * exposure, 'large');
    const together = [...small, ...large];
    expect(trendTest(together.map((row) => ({ ...row, stratum: 'all' }))).direction).toBe('falls');
    expect(trendTest(together)).toMatchObject({ direction: 'rises', strata: 2 });
  });

  it('is the same in whatever order the rows stand', () => {
    const rows = cases(9, 200, () => 0.5).map((row, at) => ({ ...row, stratum: String(at % 3) }));
    expect(trendTest(rows.toReversed())).toEqual(trendTest(rows));
  });

  it('is none when nothing can be compared', () => {
    expect(trendTest([])).toMatchObject({ p: 1, direction: 'none', groups: [], strata: 0 });
    const same = cases(4, 40, () => 1);
    expect(trendTest(same)).toMatchObject({ p: 1, direction: 'none', strata: 0, compared: 0 });
    expect(trendTest([...same, { exposure: Number.NaN, outcome: false, stratum: 'all' }]).p).toBe(1);
  });

  it('of 100 000 cases takes no more than a few seconds', () => {
    const rows = cases(6, 100_000, () => 0.5).map((row, at) => ({ ...row, stratum: String(at % 20) }));
    expect(trendTest(rows).compared).toBe(100_000);
  }, 15_000);
});
