import { array, assert, double, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeShares } from './whole-shares.ts';

describe('shares', () => {
  it('are told in thousandths that add up to one', () => {
    expect(wholeShares([1, 1, 1])).toEqual([0.334, 0.333, 0.333]);
    expect(wholeShares([0, 5])).toEqual([0, 1]);
    expect(wholeShares([0, 0])).toEqual([0, 0]);
  });

  it('whatever the amounts, each within a thousandth of exact', () => {
    assert(
      property(array(double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 12 }), (amounts) => {
        const total = amounts.reduce((sum, one) => sum + one, 0);
        const shares = wholeShares(amounts);
        const thousandths = shares.reduce((sum, one) => sum + Math.round(one * 1000), 0);
        expect(thousandths).toBe(total > 0 ? 1000 : 0);
        shares.forEach((share, i) =>
          expect(Math.abs(share - (amounts[i] ?? 0) / (total || 1))).toBeLessThan(0.001 + 1e-9),
        );
      }),
    );
  });
});
