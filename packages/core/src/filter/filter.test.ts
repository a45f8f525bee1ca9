import { describe, expect, it } from 'vitest';
import { filterValues, readFilter } from './filter.ts';
import { gatherMonths } from './gather-months.ts';

describe('a filter in an address', () => {
  it('is one kind at a time', () => {
    expect(readFilter({ from: '2016-01', to: '2016-03' })).toEqual({ from: '2016-01', to: '2016-03' });
    expect(readFilter({ customer: 'Dupont', level: 'team' })).toEqual({ customer: 'Dupont' });
    expect(readFilter({})).toEqual({});
    expect(readFilter({ customer: 'Dupont', team: 'Lyon' })).toBeUndefined();
    expect(readFilter({ from: '2016-01', team: 'Lyon' })).toBeUndefined();
  });

  it('refuses months that are none, and a last month before the first', () => {
    expect(readFilter({ from: '2016-13' })).toBeUndefined();
    expect(readFilter({ from: '2016-04', to: '2016-03' })).toBeUndefined();
  });

  it('goes back into the address as it came', () =>
    expect(filterValues(readFilter({ from: '2016-01', x: 'y' }) ?? {})).toEqual({ from: '2016-01' }));
});

describe('months of few people', () => {
  const month = (n: number, ...people: number[]): { month: string; people: number[] } => ({
    month: `2016-0${n}-01`,
    people,
  });

  it('are told with the next ones until they are five', () =>
    expect(gatherMonths([month(1, 1, 2, 3), month(2, 3, 4, 5), month(3, 1, 2, 3, 4, 5)], 5)).toEqual([
      { first: '2016-01-01', last: '2016-02-01' },
      { first: '2016-03-01', last: '2016-03-01' },
    ]));

  it('at the end join those before', () =>
    expect(gatherMonths([month(1, 1, 2, 3, 4, 5), month(2, 1)], 5)).toEqual([
      { first: '2016-01-01', last: '2016-02-01' },
    ]));

  it('without anybody stand alone', () => expect(gatherMonths([month(1)], 5)).toHaveLength(1));
});
