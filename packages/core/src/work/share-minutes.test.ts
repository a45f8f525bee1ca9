import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareSeconds } from './share-minutes.ts';

const share = (...sessions: readonly (readonly [start: number, lasts: number])[]): number[] =>
  shareSeconds({ started: sessions.map(([start]) => start), lasts: sessions.map(([, lasts]) => lasts) });

it('gives each open session an equal part of every moment', () => {
  expect(share([0, 120], [60, 60])).toEqual([90, 30]);
  expect(share([0, 60], [60, 60])).toEqual([60, 60]);
  expect(share([0, 60], [0, 60])).toEqual([30, 30]);
  expect(share([0, 30], [0, 0], [50, 10])).toEqual([30, 0, 10]);
});

it('adds up to the time with at least one session open, and is what a second by second count gives', () => {
  const session = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 20 }));
  fc.assert(
    fc.property(fc.array(session, { minLength: 1, maxLength: 12 }), (sessions) => {
      const sorted = sessions.toSorted((a, b) => a[0] - b[0]);
      const naive = sorted.map(() => 0);
      for (let second = 0; second < 80; second += 1) {
        const open = sorted.flatMap(([start, lasts], i) => (start <= second && second < start + lasts ? [i] : []));
        for (const i of open) naive[i] = (naive[i] ?? 0) + 1 / open.length;
      }
      share(...sorted).forEach((seconds, i) => expect(seconds).toBeCloseTo(naive[i] ?? 0, 9));
    }),
  );
});
