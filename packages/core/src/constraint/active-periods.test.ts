import { describe, expect, it } from 'vitest';
import { activePeriods, activeShares, momentaryBottlenecks } from './active-periods.ts';

const on = (length: number): Uint8Array => new Uint8Array(length).fill(1);
const row = (...values: number[]): Float32Array => Float32Array.from(values);

describe('active periods', () => {
  it('last while everybody who is there is at work; nights do not interrupt them', () => {
    const busy = row(900, 900, 0, 0, 900, 100);
    const present = row(900, 900, 0, 0, 900, 900);
    const isOn = Uint8Array.from([1, 1, 0, 0, 1, 1]);
    expect(activePeriods(busy, present, isOn)).toEqual([{ first: 0, last: 4, length: 3 }]);
  });

  it('end where nobody is there on shift', () =>
    expect(activePeriods(row(900, 0, 900), row(900, 0, 900), on(3))).toHaveLength(2));
});

describe('the momentary bottleneck', () => {
  const long = [{ first: 0, last: 5, length: 6 }];
  const short = [{ first: 4, last: 7, length: 4 }];

  it('is the pool that has been active for the longest; where two overlap, they shift', () => {
    const found = momentaryBottlenecks([long, short], on(10));
    expect([...found.sole]).toEqual([0, 0, 0, 0, 0, 0, 1, 1, -1, -1]);
    const shares = activeShares(
      found,
      2,
      () => 0,
      () => true,
    );
    expect(shares.map(({ sole, shifting }) => [sole, shifting])).toEqual([
      [0.4, 0.2],
      [0.2, 0],
    ]);
  });
});
