import { describe, expect, it } from 'vitest';
import type { Claim, Figure, Quantity } from '../explain/index.ts';
import { changeOf, matchClaims } from './compare-parts.ts';
import { lastMonths } from './last-periods.ts';

const known = (quantity: Quantity, interval?: { low: number; high: number }): Figure =>
  interval === undefined
    ? { known: true, quantity }
    : { known: true, quantity, interval: { ...interval, coverage: 0.95 } };
const euros = (minor: number): Figure => known({ unit: 'money', minor, currency: 'EUR' });
const share = (value: number, low: number, high: number): Figure => known({ unit: 'share', value }, { low, high });
const claim = (id: string, figure: Figure): Claim => ({
  id,
  statement: { code: 'x', values: {} },
  figure,
  basis: null,
  asOf: null,
  method: { code: 'x', values: {} },
  limits: [],
  refutedBy: { code: 'x', values: {} },
  because: [],
  factCount: 0,
});

describe('two parts side by side', () => {
  it('match by the question, whatever part it is asked of', () => {
    const rows = matchClaims(
      'cash',
      [claim('cash.total?from=2016-01&to=2016-01', euros(100)), claim('cash.week?start=2016-01-04', euros(1))],
      [claim('cash.total?from=2016-02&to=2016-02', euros(150))],
    );
    expect(rows.map(({ question }) => question)).toEqual(['cash.total']);
    expect(rows[0]?.change).toEqual({
      difference: { unit: 'money', minor: 50, currency: 'EUR' },
      ratio: 0.5,
      isApart: null,
    });
  });

  it('say of shares the difference, and whether their intervals leave each other', () => {
    expect(changeOf(share(0.2, 0.18, 0.22), share(0.3, 0.28, 0.32))).toMatchObject({ ratio: null, isApart: true });
    expect(changeOf(share(0.2, 0.1, 0.29), share(0.3, 0.28, 0.32))?.isApart).toBe(false);
  });

  it('say nothing across units, currencies, or what is not known', () => {
    expect(changeOf(euros(1), known({ unit: 'money', minor: 1, currency: 'USD' }))).toBeNull();
    expect(changeOf(euros(1), known({ unit: 'count', value: 1 }))).toBeNull();
    expect(changeOf(euros(1), { known: false, because: { code: 'x', values: {} } })).toBeNull();
    expect(changeOf(euros(0), euros(5))?.ratio).toBeNull();
  });
});

describe('the last two whole months', () => {
  it('leave out the one that is not over and the first, which may have begun before the records', () =>
    expect(lastMonths({ first: '2015-10', last: '2016-02' })).toEqual({
      left: { from: '2015-12', to: '2015-12' },
      right: { from: '2016-01', to: '2016-01' },
    }));

  it('are not known of a quarter', () => {
    expect(lastMonths({ first: '2015-12', last: '2016-02' })).toBeUndefined();
    expect(lastMonths(null)).toBeUndefined();
  });
});
