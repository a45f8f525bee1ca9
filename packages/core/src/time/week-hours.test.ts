import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSpans, readWeekHours, spansOf } from './week-hours.ts';

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
        expect(readSpans(spansOf(day.repeat(7), 3))).toBe(day);
      }),
    );
  });
});

describe('a week of hours', () => {
  it('is a line a day, in both languages; days without a line are free', () => {
    const read = readWeekHours('# office\nmon 8-12\nMardi : 8h-12h, 14h-16h\n\nsun.  10:00-10:15\n');
    const slots = 'slots' in read ? read.slots : '';
    expect([0, 1, 2, 6].map((day) => spansOf(slots, day))).toEqual([
      '08:00–12:00',
      '08:00–12:00, 14:00–16:00',
      '',
      '10:00–10:15',
    ]);
  });

  it('is refused at the first line that is not read', () => {
    expect(readWeekHours('mon 8-12\nfestivus 8-12')).toEqual({ problem: 'festivus 8-12' });
    expect(readWeekHours('mon until noon')).toEqual({ problem: 'mon until noon' });
  });
});
