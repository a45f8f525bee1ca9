import { WEEK_SECONDS } from './week.ts';

/** Working time of somebody: seconds on shift until a second of the wall clock, counted from a Monday 00:00. */
export interface PersonShift {
  readonly until: (wallSecond: number) => number;
}

/** On one day of the week (Monday is 0), from and until which second of the day work is usual. */
export interface DaySpan {
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

const DAY_SECONDS = 86_400;

/** A shift of one span on each day of the week; days without one are free. */
export function personShift(spans: readonly DaySpan[]): PersonShift {
  const byDay = Array.from(
    { length: 7 },
    (_, day) => spans.find((span) => span.day === day) ?? { day, from: 0, to: 0 },
  );
  const lasts = byDay.map(({ from, to }) => Math.max(0, to - from));
  const before = lasts.map((_, day) => lasts.slice(0, day).reduce((sum, one) => sum + one, 0));
  const week = lasts.reduce((sum, one) => sum + one, 0);
  return {
    until: (wallSecond) => {
      const weeks = Math.floor(wallSecond / WEEK_SECONDS);
      const second = wallSecond - weeks * WEEK_SECONDS;
      const day = Math.floor(second / DAY_SECONDS);
      const span = byDay[day];
      const today = Math.min(Math.max(second - day * DAY_SECONDS - (span?.from ?? 0), 0), lasts[day] ?? 0);
      return weeks * week + (before[day] ?? 0) + today;
    },
  };
}
