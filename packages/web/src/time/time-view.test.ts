import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoursOf, readSpans, runsOf, spansOf } from './time-view.ts';

const week = (day: string): string => day.repeat(7);

describe('the hours of a day', () => {
  it('are read as people write them', () => {
    const usual = readSpans('08:00–12:00, 13:00–17:30');
    expect(usual).toBeDefined();
    for (const text of [
      '8-12, 13-17:30',
      '8h à 12h et 13h à 17h30',
      '8:00 to 12:00 and 13:00 to 17:30',
      '13h-17h30;8h-12h',
    ])
      expect(readSpans(text)).toBe(usual);
    expect(readSpans('')).toBe('0'.repeat(96));
    expect(readSpans('0-24')).toBe('1'.repeat(96));
  });

  it('are refused when they are none', () => {
    for (const text of ['morning', '12-8', '8:10-12', '8-25', '8:75-12', '8']) expect(readSpans(text)).toBeUndefined();
  });

  it('are read back as they were written, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('0', '1'), { minLength: 96, maxLength: 96 }), (marks) => {
        const day = marks.join('');
        expect(readSpans(spansOf(week(day), 3))).toBe(day);
      }),
    );
  });
});

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
