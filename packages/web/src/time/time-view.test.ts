import { expect, it } from 'vitest';
import { hoursOf, runsOf } from './time-view.ts';

const week = (day: string): string => day.repeat(7);

it('a day is drawn in runs of what is known alike', () => {
  const on = `${'0'.repeat(32)}${'1'.repeat(32)}${'0'.repeat(32)}`;
  const slots = Array.from({ length: 672 }, (_, slot) => (slot < 40 ? ('none' as const) : ('seen' as const)));
  expect(runsOf({ on: week(on), slots }, 0)).toEqual([
    { from: 0, to: 32, isOn: false, known: 'none' },
    { from: 32, to: 40, isOn: true, known: 'none' },
    { from: 40, to: 64, isOn: true, known: 'seen' },
    { from: 64, to: 96, isOn: false, known: 'seen' },
  ]);
  expect(hoursOf(week(on))).toBe(56);
});
