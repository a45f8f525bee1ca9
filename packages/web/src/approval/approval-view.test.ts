import { describe, expect, it } from 'vitest';
import { longestOf, placeOf } from './approval-view.ts';

describe('the picture of the gates', () => {
  it('places waits between a minute and the longest', () => {
    expect(placeOf(0, 100)).toBe(0);
    expect(placeOf(100, 100)).toBe(1);
    expect(placeOf(1, 60)).toBeCloseTo(0.5, 6);
    expect(placeOf(5, 0)).toBe(0);
  });

  it('has no length when nobody waited', () => {
    expect(longestOf([])).toBe(0);
  });
});
