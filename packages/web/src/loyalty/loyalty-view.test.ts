import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimsOf, drawCurve, drawDemands, drawDots, drawTriangle } from './loyalty-view.ts';

const cohort = (start: string, ...shares: readonly number[]) => ({ start, customers: 10, shares, claim: start });
const group = (rate: number, low: number, high: number) => ({
  low: 0,
  high: 1,
  mean: 0.5,
  count: 100,
  rate,
  interval: { low, high },
});

describe('the triangle of cohorts', () => {
  test('leaves empty what is not over, and colours the largest share deepest', () => {
    const rows = drawTriangle({ unit: 'month', cohorts: [cohort('2026-01-01', 0.5, 0.25), cohort('2026-02-01', 0.1)] });
    expect(rows[0]?.cells).toEqual([
      { share: 0.5, depth: 1 },
      { share: 0.25, depth: 0.5 },
    ]);
    expect(rows[1]?.cells).toEqual([{ share: 0.1, depth: 0.2 }, null]);
  });

  test('of no cohort is empty, of one that is new has no cell', () => {
    expect(drawTriangle({ unit: 'month', cohorts: [] })).toEqual([]);
    expect(drawTriangle({ unit: 'month', cohorts: [cohort('2026-01-01')] })[0]?.cells).toEqual([]);
  });
});

describe('the curve of repeat purchases', () => {
  const weeks = Array.from({ length: 10 }, (_, i) => ({ start: `2026-01-${10 + i}`, made: i, expected: 4 }));

  test('gathers weeks until they can be told apart, and marks what was held out', () => {
    const curve = drawCurve({ weeks, heldOutFrom: '2026-01-16' }, 5);
    expect(curve.weeks).toBe(2);
    expect(curve.bars.map(({ made }) => made)).toEqual([1, 5, 9, 13, 17]);
    expect(curve.bars.map(({ isHeldOut }) => isHeldOut)).toEqual([false, false, false, true, true]);
  });

  test('stands on a round scale that holds every bar', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90_000 }), { minLength: 1, maxLength: 60 }), (counts) => {
        const all = counts.map((made) => ({ start: '2026-01-01', made, expected: made / 2 }));
        const { ticks, most, bars } = drawCurve({ weeks: all, heldOutFrom: '2027-01-01' }, 20);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)).toBe(most);
        expect(ticks.length).toBeLessThan(8);
        for (const bar of bars) expect(Math.max(bar.made, bar.expected)).toBeLessThanOrEqual(most);
      }),
    );
  });
});

test('dots and their intervals lie on the scale', () => {
  const { dots, ticks } = drawDots({ groups: [group(0.43, 0.41, 0.45), group(0.28, 0.26, 0.3)] });
  expect(ticks.map(({ share }) => Math.round(share * 100))).toEqual([20, 30, 40, 50]);
  for (const { from, at, to } of dots) expect(0 <= from && from <= at && at <= to && to <= 1).toBe(true);
  expect(drawDots({ groups: [group(1, 0.99, 1)] }).ticks.at(-1)?.share).toBe(1);
});

test('parts of what was asked for add up to the whole', () => {
  const parts = drawDemands({ asked: 10, sold: 7, lost: 3, open: 0 });
  expect(parts.map(({ name }) => name)).toEqual(['sold', 'lost']);
  expect(parts.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(1);
  expect(drawDemands({ asked: 0, sold: 0, lost: 0, open: 0 })).toEqual([]);
});

test('claims are found by their family, in the order asked for', () => {
  const claims = ['loyalty.offers', 'loyalty.expected?weeks=13', 'loyalty.repeat'].map((id) => ({ id })) as never[];
  expect(claimsOf({ claims }, 'repeat', 'expected').map(({ id }) => id)).toEqual([
    'loyalty.repeat',
    'loyalty.expected?weeks=13',
  ]);
});
