import { describe, expect, it } from 'vitest';
import { WEEK_SLOTS } from './calendar.sql.ts';
import { estimateCalendar, readCalendar } from './estimate-calendar.ts';

const slotAt = (day: number, hour: number): number => day * 96 + hour * 4;

/** Weeks in which work was seen, from (day, hour, hour, weeks) spans. */
function seenIn(spans: readonly (readonly [day: number, from: number, to: number, weeks: number])[]): number[] {
  const seen = Array.from({ length: WEEK_SLOTS }, () => 0);
  for (const [day, from, to, weeks] of spans)
    for (let slot = slotAt(day, from); slot < slotAt(day, to); slot += 1) seen[slot] = weeks;
  return seen;
}

const hoursOn = (slots: readonly { isOn: boolean }[] | undefined): number =>
  (slots ?? []).filter(({ isOn }) => isOn).length / 4;

describe('the calendar of a week', () => {
  it('is on shift where work is usually seen', () => {
    const weekdays = [0, 1, 2, 3, 4].map((day) => [day, 8, 17, 20] as const);
    expect(hoursOn(estimateCalendar(seenIn(weekdays), 20))).toBe(45);
  });

  it('takes a lunch hour without a record for work, and a free afternoon not', () => {
    const day = estimateCalendar(
      seenIn([
        [0, 8, 12, 20],
        [0, 13, 14, 20],
        [0, 18, 19, 20],
      ]),
      20,
    );
    expect(day?.[slotAt(0, 12)]).toEqual({ isOn: true, knownBy: 'between' });
    expect(day?.[slotAt(0, 16)]).toEqual({ isOn: false, knownBy: 'none' });
  });

  it('is not changed by one stray Sunday', () => {
    expect(
      hoursOn(
        estimateCalendar(
          seenIn([
            [0, 8, 17, 20],
            [6, 10, 11, 1],
          ]),
          20,
        ),
      ),
    ).toBe(9);
  });

  it('is not known below two weeks', () => {
    expect(estimateCalendar(seenIn([[0, 8, 17, 1]]), 1)).toBeUndefined();
  });

  it('is what a person says, when it has a mark for each slot', () => {
    expect(hoursOn(readCalendar('1'.repeat(36) + '0'.repeat(WEEK_SLOTS - 36)))).toBe(9);
    expect(readCalendar('1')).toBeUndefined();
    expect(readCalendar('x'.repeat(WEEK_SLOTS))).toBeUndefined();
  });
});
