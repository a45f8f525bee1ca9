import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { ageSpans, drawBars, foldCustomers, grainOf, labelled } from './cash-view.ts';

const periods = (...minors: readonly number[]) =>
  minors.map((minor, i) => ({
    start: `2024-01-${String(i + 1).padStart(2, '0')}`,
    amount: { minor, currency: 'EUR' },
    receiptCount: 1,
    claim: `cash.week?start=${i}`,
  }));

describe('bars of what comes in', () => {
  test('stand on a round scale that begins at zero', () => {
    const chart = drawBars(periods(0, 500_00, 830_00), 'week');
    expect(chart.ticks.map((tick) => tick.minor)).toEqual([0, 50_000, 100_000]);
    expect(chart.zero).toBe(1);
    expect(chart.bars[0]?.height).toBe(0);
  });

  test('a reversal hangs below the zero line', () => {
    const [bar] = drawBars(periods(-100_00, 100_00), 'week').bars;
    const { zero } = drawBars(periods(-100_00, 100_00), 'week');
    expect(bar?.top).toBe(zero);
    expect(bar?.height).toBeCloseTo(0.5);
  });

  test('every bar lies within the plot and is as tall as its amount', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1_000_000, max: 9_000_000 }), { minLength: 1, maxLength: 60 }),
        (amounts) => {
          const { bars, ticks } = drawBars(periods(...amounts), 'month');
          const range = (ticks.at(-1)?.minor ?? 0) - (ticks[0]?.minor ?? 0);
          for (const [i, bar] of bars.entries()) {
            expect(bar.top).toBeGreaterThanOrEqual(-1e-9);
            expect(bar.top + bar.height).toBeLessThanOrEqual(1 + 1e-9);
            expect(bar.height).toBeCloseTo(Math.abs(amounts[i] ?? 0) / range, 6);
          }
        },
      ),
    );
  });

  test('the trend is the mean of the last four weeks, from the fourth on', () => {
    const trends = drawBars(periods(100, 100, 100, 100, 500), 'week').bars.map((bar) => bar.trend);
    expect(trends.slice(0, 3)).toEqual([null, null, null]);
    expect(trends[4]).toBeLessThan(trends[3] ?? 0);
  });

  test('no period gives no bar', () => expect(drawBars([], 'week').bars).toEqual([]));
});

test('months are shown when weeks can no longer be told apart, unless weeks are asked for', () => {
  expect(grainOf(undefined, 60, false)).toBe('week');
  expect(grainOf(undefined, 400, false)).toBe('month');
  expect(grainOf(undefined, 60, true)).toBe('month');
  expect(grainOf('week', 400, true)).toBe('week');
});

test('labels keep their distance and begin with the first period', () => {
  expect([...labelled(50, 480)]).toEqual([0, 10, 20, 30, 40]);
  expect(labelled(3, 10).has(0)).toBe(true);
});

test('the long tail of customers is folded and counted, those the answer folded included', () => {
  const customers = Array.from({ length: 14 }, (_, i) => ({
    customer: `C${i}`,
    cash: { minor: 1, currency: 'EUR' },
    receiptCount: 1,
    share: 0.01,
    claim: '',
  }));
  const answer = { customers, otherCustomers: { count: 30, cash: { minor: 5, currency: 'EUR' } } };
  expect(foldCustomers(answer, false)).toMatchObject({ folded: 34, canUnfold: true });
  expect(foldCustomers(answer, true).folded).toBe(30);
});

test('ages of open demand follow each other without a gap', () => {
  const age = (upToDays: number | null) => ({ upToDays, objectCount: 1, value: null });
  expect(ageSpans([age(30), age(90), age(null)])).toEqual([
    { from: 0, to: 30 },
    { from: 30, to: 90 },
    { from: 90, to: null },
  ]);
});
