import { describe, expect, it } from 'vitest';
import { inAddress, kindOf, monthsBetween } from './filter-view.ts';

describe('the filter of a page', () => {
  it('offers each month from the first to the last recorded', () => {
    expect(monthsBetween({ first: '2011-11', last: '2012-02' })).toEqual(['2011-11', '2011-12', '2012-01', '2012-02']);
    expect(monthsBetween({ first: '2011-11', last: '2011-11' })).toEqual(['2011-11']);
  });

  it('is of one kind', () => {
    expect(kindOf({ to: '2011-11' })).toBe('months');
    expect(kindOf({ team: 'Lyon' })).toBe('team');
    expect(kindOf({})).toBeNull();
  });

  it('takes the place of any other in the address', () =>
    expect(inAddress({ customer: 'Dupont' })).toEqual({
      from: undefined,
      to: undefined,
      team: undefined,
      customer: 'Dupont',
    }));
});
