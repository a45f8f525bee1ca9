import type { Change } from '@aval/core/compare';
import { describe, expect, it } from 'vitest';
import type { Effects } from '../effects.ts';
import { changeLine } from './compare.ts';

const said = (change: Change, locale: 'fr' | 'en' = 'en'): string => changeLine({ change }, { locale } as Effects);

describe('a change is said', () => {
  it('in points when it is one of shares, as the page says it', () => {
    const change: Change = { difference: { unit: 'share', value: 0.2091 }, ratio: null, isApart: true };
    expect(said(change)).toBe('+20.9 points');
    expect(said({ ...change, difference: { unit: 'share', value: 0.01 } })).toBe('+1 point');
    expect(said({ ...change, difference: { unit: 'share', value: -0.05 } }, 'fr')).toBe('-5\u00a0points');
  });

  it('as a share of what was, for all others; nothing moved is said as such', () => {
    expect(said({ difference: { unit: 'count', value: 5 }, ratio: 0.05, isApart: true })).toBe('+5%');
    expect(said({ difference: { unit: 'count', value: 0 }, ratio: 0, isApart: true })).toBe('=');
  });
});
