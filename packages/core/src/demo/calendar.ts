const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Minutes of work in a day: 8–12 and 13–17. */
export const DAY_MINUTES = 480;
const MORNING_MINUTES = 240;
/** Days nobody works in France whatever the year, `MM-DD`. */
const HOLIDAYS = new Set(['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25']);

/**
 * The company's clock: whole minutes of working time since the opening of its first day, 8–12 and 13–17 on weekdays.
 * Everything in the demo happens in that time; it is turned into UTC only when it is written.
 */
export interface Calendar {
  /** Working minutes from the first day to the end of the period. */
  readonly horizon: number;
  /** ISO 8601 UTC instant. An end on the last minute of a day is 17:00, a start is 8:00 of the next. */
  iso(minute: number, edge: 'start' | 'end'): string;
  /** `YYYY-MM-DD` of a minute. */
  dateOf(minute: number): string;
  /** 1 Monday … 5 Friday. */
  weekdayOf(minute: number): number;
  /** First minute not before `minute` that falls on one of the weekdays at that minute of the day. */
  nextRound(minute: number, weekdays: readonly number[], minuteOfDay: number): number;
  /** Opening minute of each first working day of a month, the first month left out. */
  readonly monthStarts: readonly number[];
  /** Opening minute of each first working day of a week, the first week left out. */
  readonly weekStarts: readonly number[];
}

/** Working minutes that pass in so many days on the wall. */
export const wallDays = (days: number): number => Math.round((days * 5 * DAY_MINUTES) / 7);

const weekday = (day: number): number => new Date(day).getUTCDay();

/** `first` is midnight UTC of the first day in epoch milliseconds; the period ends `months` months later. */
export function makeCalendar(first: number, months: number): Calendar {
  const days = workingDays(first, months);
  const dayAt = (minute: number): number =>
    days[Math.min(days.length - 1, Math.max(0, Math.floor(minute / DAY_MINUTES)))]!;
  const dateOf = (minute: number): string => new Date(dayAt(minute)).toISOString().slice(0, 10);
  const starts = (isFirst: (day: number, before: number) => boolean): number[] =>
    days.flatMap((day, i) => (i > 0 && isFirst(day, days[i - 1]!) ? [i * DAY_MINUTES] : []));
  return {
    horizon: days.length * DAY_MINUTES,
    iso: (minute, edge) => {
      const rest = edge === 'end' ? Math.max(0, minute - 1) : minute;
      const ofDay = (rest % DAY_MINUTES) + (edge === 'end' && minute > 0 ? 1 : 0);
      const lunch = ofDay > MORNING_MINUTES || (ofDay === MORNING_MINUTES && edge === 'start') ? 60 : 0;
      return fromParis(dayAt(rest) + (8 * 60 + ofDay + lunch) * MINUTE_MS);
    },
    dateOf,
    weekdayOf: (minute) => weekday(dayAt(minute)),
    nextRound: (minute, weekdays, minuteOfDay) => {
      let at = Math.floor(minute / DAY_MINUTES) * DAY_MINUTES + minuteOfDay;
      while (at < minute || (at < days.length * DAY_MINUTES && !weekdays.includes(weekday(dayAt(at)))))
        at += DAY_MINUTES;
      return at;
    },
    monthStarts: starts((day, before) => new Date(day).getUTCMonth() !== new Date(before).getUTCMonth()),
    weekStarts: starts((day, before) => weekday(day) < weekday(before) || day - before >= 7 * DAY_MS),
  };
}

function workingDays(first: number, months: number): number[] {
  const end = new Date(first);
  end.setUTCMonth(end.getUTCMonth() + months);
  const count = Math.round((end.getTime() - first) / DAY_MS);
  return Array.from({ length: count }, (_, i) => first + i * DAY_MS).filter((day) => {
    const date = new Date(day);
    return ![0, 6].includes(date.getUTCDay()) && !HOLIDAYS.has(date.toISOString().slice(5, 10));
  });
}

/** Paris wall clock (as if UTC) to a UTC ISO instant. Working hours never meet the hour of the change. */
function fromParis(wall: number): string {
  const year = new Date(wall).getUTCFullYear();
  const summer = wall >= lastSunday(year, 2) && wall < lastSunday(year, 9);
  return new Date(wall - (summer ? 120 : 60) * MINUTE_MS).toISOString().replace('.000Z', 'Z');
}

function lastSunday(year: number, month: number): number {
  const last = Date.UTC(year, month + 1, 0);
  return last - new Date(last).getUTCDay() * DAY_MS;
}
