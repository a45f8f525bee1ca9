import { array, assert, date, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherPeriods, isStart, nextStart, startOf } from './periods.ts';
import type { DayCash } from './periods.ts';

const day = (text: string, amount: number): DayCash => ({ day: text, amount, count: 1 });

describe('weeks and months', () => {
  it('begin on Monday, and on the first', () => {
    expect(startOf('week', '2016-01-03')).toBe('2015-12-28');
    expect(startOf('week', '2016-01-04')).toBe('2016-01-04');
    expect(startOf('month', '2016-02-29')).toBe('2016-02-01');
    expect(nextStart('month', '2016-12-01')).toBe('2017-01-01');
  });

  it('are only those that exist', () => {
    expect(isStart('week', '2016-01-04')).toBe(true);
    expect(
      ['2016-01-05', '2016-13-01', '2016-1-4', "2016-01-04' OR 1=1", ''].filter((start) => isStart('week', start)),
    ).toEqual([]);
    expect(isStart('month', '2016-02-30')).toBe(false);
  });

  it('show the silence between two receipts as zero', () => {
    const weeks = gatherPeriods([day('2026-01-05', 100), day('2026-01-06', 5), day('2026-01-21', -7)], 'week', 'EUR');
    expect(weeks.map(({ start, amount, receiptCount }) => [start, amount.minor, receiptCount])).toEqual([
      ['2026-01-05', 105, 2],
      ['2026-01-12', 0, 0],
      ['2026-01-19', -7, 1],
    ]);
    expect(weeks[1]?.claim).toBe('cash.week?start=2026-01-12');
  });

  it('are none when nothing was received, and leave a century of silence out', () => {
    expect(gatherPeriods([], 'week', 'EUR')).toEqual([]);
    expect(gatherPeriods([day('1951-01-01', 1), day('2026-01-05', 1)], 'week', 'EUR')).toHaveLength(2);
  });

  const days = array(
    record({
      at: date({ min: new Date('2020-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
      amount: integer({ min: -1_000_000, max: 1_000_000 }),
    }),
    { maxLength: 60 },
  ).map((drawn) =>
    [...new Map(drawn.map(({ at, amount }) => [at.toISOString().slice(0, 10), amount]))]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([text, amount]) => day(text, amount)),
  );

  it('add up to the days, without gap or overlap', () => {
    assert(
      property(days, (drawn) => {
        const total = drawn.reduce((sum, { amount }) => sum + amount, 0);
        for (const unit of ['week', 'month'] as const) {
          const periods = gatherPeriods(drawn, unit, 'EUR');
          expect(periods.reduce((sum, period) => sum + period.amount.minor, 0)).toBe(total);
          expect(periods.slice(1).map((period) => period.start)).toEqual(
            periods.slice(0, -1).map((period) => nextStart(unit, period.start)),
          );
        }
      }),
    );
  });
});
