import { SLOT_SECONDS, WEEK_SECONDS, WEEK_SLOTS } from './week.ts';

/** Seconds from 1970-01-01, a Thursday, to the Monday before it. */
const MONDAY_SECONDS = 3 * 86_400;

/** From a UTC quarter of an hour on, how far the company's clock is from UTC. */
export interface ClockChange {
  readonly quarter: number;
  readonly seconds: number;
}

/** The company's clock, by UTC quarters of an hour from `from` (since 1970). */
export interface Clock {
  readonly from: number;
  readonly offsets: Int32Array;
}

/** The clock of the quarters from `first` to `last`; before the first change it shows what it shows then. */
export function clockOf(changes: readonly ClockChange[], first: number, last: number): Clock {
  const offsets = new Int32Array(Math.max(last - first + 1, 1)).fill(changes[0]?.seconds ?? 0);
  for (const { quarter, seconds } of changes.slice(1)) offsets.fill(seconds, Math.max(quarter - first, 0));
  return { from: first, offsets };
}

/** A second of UTC since 1970 as seconds of the wall clock from a Monday 00:00. */
export function onTheWall({ from, offsets }: Clock, second: number): number {
  const quarter = Math.min(Math.max(Math.floor(second / SLOT_SECONDS) - from, 0), offsets.length - 1);
  return second + (offsets[quarter] ?? 0) + MONDAY_SECONDS;
}

/** Seconds on shift until a second of UTC; the difference of two is the time on shift between them. */
export type Shift = (second: number) => number;

/** Where no calendar is known, all time is. */
export const ALWAYS: Shift = (second) => second;

/** The shift of a weekly calendar of 672 slots. */
export function shiftOf(isOn: readonly boolean[], clock: Clock): Shift {
  const { from, offsets } = clock;
  const before = new Float64Array(offsets.length + 1);
  const on = new Uint8Array(offsets.length);
  offsets.forEach((offset, i) => {
    const wall = (from + i) * SLOT_SECONDS + offset + MONDAY_SECONDS;
    const slot = Math.floor((wall - Math.floor(wall / WEEK_SECONDS) * WEEK_SECONDS) / SLOT_SECONDS);
    on[i] = isOn[slot % WEEK_SLOTS] === true ? 1 : 0;
    before[i + 1] = (before[i] ?? 0) + (on[i] === 1 ? SLOT_SECONDS : 0);
  });
  return (second) => {
    const i = Math.floor(second / SLOT_SECONDS) - from;
    if (i < 0) return 0;
    if (i >= on.length) return before[on.length] ?? 0;
    return (before[i] ?? 0) + (on[i] === 1 ? second - (i + from) * SLOT_SECONDS : 0);
  };
}
