import { describe, expect, it } from 'vitest';
import type { Change, ComparedRow } from '@aval/core/compare';
import { formatsOf } from '../shared/formats.ts';
import { sayChange } from './change-view.ts';

const row = (change: Change | null): ComparedRow => ({ change }) as ComparedRow;
const english = formatsOf('en', 'UTC');

describe('a change', () => {
  it('is said as a share of what was', () =>
    expect(
      sayChange(
        row({ difference: { unit: 'count', value: -25 }, ratio: -0.25, isApart: null }),
        english,
        () => 'points',
      ),
    ).toEqual({ text: '−25%', direction: 'down', isUnsure: false }));

  it('of shares is said in points, with a doubt when the intervals overlap', () =>
    expect(
      sayChange(
        row({ difference: { unit: 'share', value: 0.034 }, ratio: null, isApart: false }),
        english,
        () => 'points',
      ),
    ).toEqual({ text: '+3.4 points', direction: 'up', isUnsure: true }));

  it('from zero is said by itself', () => {
    const change: Change = { difference: { unit: 'money', minor: 500, currency: 'EUR' }, ratio: null, isApart: null };
    expect(sayChange(row(change), english, () => 'points')?.text).toBe('+€5.00');
  });

  it('of nothing is said as such, and of what is not known not at all', () => {
    const still: Change = { difference: { unit: 'hours', value: 0 }, ratio: 0, isApart: null };
    expect(sayChange(row(still), english, () => 'points')?.text).toBe('=');
    expect(sayChange(row(null), english, () => 'points')).toBeNull();
  });
});
