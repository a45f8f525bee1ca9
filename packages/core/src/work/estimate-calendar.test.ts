import { describe, expect, it } from 'vitest';
import { shiftCorrections } from './derive-calendars.ts';
import { estimateCalendar, readCalendar, writeCalendar } from './estimate-calendar.ts';
import type { CalendarSlot } from './estimate-calendar.ts';
import { WEEK_SLOTS } from './week.ts';

const slotAt = (day: number, hour: number): number => day * 96 + hour * 4;
type Span = readonly [day: number, from: number, to: number, weeks: number];

/** Weeks of each slot, from spans of hours. */
function weeksIn(...spans: readonly Span[]): number[] {
  const weeks = Array.from({ length: WEEK_SLOTS }, () => 0);
  for (const [day, from, to, n] of spans)
    for (let slot = slotAt(day, from); slot < slotAt(day, to); slot += 1) weeks[slot] = n;
  return weeks;
}

const hoursOn = (slots: readonly { isOn: boolean }[] | undefined): number =>
  (slots ?? []).filter(({ isOn }) => isOn).length / 4;

const seenIn = (...spans: readonly Span[]) => ({ seen: weeksIn(...spans), waited: weeksIn(), weeks: 20 });

describe('the calendar of a week', () => {
  it('is on shift where work is usually seen', () => {
    const weekdays = [0, 1, 2, 3, 4].map((day): Span => [day, 8, 17, 20]);
    expect(hoursOn(estimateCalendar(seenIn(...weekdays)))).toBe(45);
  });

  it('takes a lunch hour without a record for work, and a free afternoon not', () => {
    const day = estimateCalendar(seenIn([0, 8, 12, 20], [0, 13, 14, 20], [0, 18, 19, 20]));
    expect(day?.[slotAt(0, 12)]).toEqual({ isOn: true, knownBy: 'between' });
    expect(day?.[slotAt(0, 16)]).toEqual({ isOn: false, knownBy: 'none' });
  });

  it('is not changed by one stray Sunday', () => {
    expect(hoursOn(estimateCalendar(seenIn([0, 8, 17, 20], [6, 10, 11, 1])))).toBe(9);
  });

  it('is not known below two weeks', () => {
    expect(estimateCalendar({ ...seenIn([0, 8, 17, 1]), weeks: 1 })).toBeUndefined();
  });

  it('of a team with little to do is as the company where nothing is known, and off where somebody waited', () => {
    const company = estimateCalendar(seenIn([0, 8, 20, 20]));
    const team = estimateCalendar({ ...seenIn([0, 8, 10, 20]), waited: weeksIn([0, 16, 20, 12]) }, company);
    expect(team?.[slotAt(0, 9)]).toEqual({ isOn: true, knownBy: 'seen' });
    expect(team?.[slotAt(0, 12)]).toEqual({ isOn: true, knownBy: 'others' });
    expect(team?.[slotAt(0, 18)]).toEqual({ isOn: false, knownBy: 'waited' });
    expect(team?.[slotAt(0, 22)]).toEqual({ isOn: false, knownBy: 'none' });
  });

  it('is what a person says, when it has a mark for each slot', () => {
    const said = '1'.repeat(36) + '0'.repeat(WEEK_SLOTS - 36);
    expect(hoursOn(readCalendar(said))).toBe(9);
    expect(writeCalendar(readCalendar(said) ?? [])).toBe(said);
    expect(readCalendar('1')).toBeUndefined();
    expect(readCalendar('x'.repeat(WEEK_SLOTS))).toBeUndefined();
  });
});

describe('working time when the clocks change', () => {
  // Sunday 2026-03-29 and 2026-10-25, both at 01:00 UTC, in Europe/Paris.
  const spring = { quarter: Date.UTC(2026, 2, 29, 1) / 900_000, period: 1, beforeSeconds: 3600, afterSeconds: 7200 };
  const autumn = { quarter: Date.UTC(2026, 9, 25, 1) / 900_000, period: 2, beforeSeconds: 7200, afterSeconds: 3600 };
  const on = (from: number, to: number): CalendarSlot[] =>
    weeksIn([6, from, to, 1]).map((weeks) => ({ isOn: weeks === 1, knownBy: 'seen' }));

  it('is less by the hour that a night shift loses, and given back in autumn', () => {
    expect(shiftCorrections(on(0, 6), [spring, autumn])).toEqual([0, -3600, 0]);
  });

  it('is the same for those who sleep then', () => {
    expect(shiftCorrections(on(8, 12), [spring, autumn])).toEqual([0, 0, 0]);
  });
});
