/** An opening that work is let through at: a minute of the day, on some days of the week from Monday. */
export interface Gate {
  readonly minute: number;
  readonly days: readonly boolean[];
}

/** Waits of one activity, in seconds of the wall clock from a Monday 00:00. */
export interface GateWaits {
  readonly enabled: Float64Array;
  readonly begun: Float64Array;
}

const DAY_MINUTES = 1440;
const DAY_SECONDS = 86_400;
const WEEK_DAYS = 7;
/** Fewer waits show no rule; of more than so many an even sample is looked at. */
const FEWEST_WAITS = 30;
const MOST_WAITS = 50_000;
/** Work may begin before the opening in so many cases; at another time of day it does in at least as many (METHODS §5.5 i). */
const MOST_MISSES = 0.02;
const USUAL_MISSES = 0.1;
/** The opening is the last minute that fits, within so many minutes of the first. */
const PLATEAU_MINUTES = 240;
const TOLERANCE_SECONDS = 60;

/**
 * The gate that an activity waits for, if there is one: one minute of the day that lies in almost every wait from enabled to
 * begun, while most minutes do not (METHODS §5.5 i). A weekly gate cannot be told from a shift of one hour a week.
 */
export function findGate(waits: GateWaits): Gate | undefined {
  const count = waits.enabled.length;
  if (count < FEWEST_WAITS) return undefined;
  const misses = missesByMinute(waits).map((missed) => missed / count);
  const least = Math.min(...misses);
  const median = misses.toSorted()[DAY_MINUTES / 2] ?? 0;
  if (least > MOST_MISSES || median < USUAL_MISSES) return undefined;
  const minute = lastFitting(misses, misses.indexOf(least));
  return { minute, days: prunedDays(waits, minute) };
}

/** The first opening not before a second of the wall clock. */
export function nextOpening({ minute, days }: Gate, second: number): number {
  const day = Math.floor((second - minute * 60) / DAY_SECONDS);
  for (let next = day; next <= day + WEEK_DAYS + 1; next += 1) {
    const opening = next * DAY_SECONDS + minute * 60;
    if (opening >= second && days[((next % WEEK_DAYS) + WEEK_DAYS) % WEEK_DAYS] === true) return opening;
  }
  return second;
}

/** One in so many waits is looked at. */
export const sampleStep = (count: number): number => Math.max(1, Math.ceil(count / MOST_WAITS));

/** For each minute of the day, in how many waits it does not lie. */
function missesByMinute({ enabled, begun }: GateWaits): Float64Array {
  const change = new Float64Array(DAY_MINUTES + 1);
  enabled.forEach((from, i) => {
    const first = Math.ceil((from - TOLERANCE_SECONDS) / 60);
    const last = Math.floor(((begun[i] ?? from) + TOLERANCE_SECONDS) / 60);
    addCovered(change, first, last);
  });
  let covered = 0;
  return change.subarray(0, DAY_MINUTES).map((step) => {
    covered += step;
    return enabled.length - covered;
  });
}

function addCovered(change: Float64Array, first: number, last: number): void {
  const add = (from: number, to: number): void => {
    change[from] = (change[from] ?? 0) + 1;
    change[to + 1] = (change[to + 1] ?? 0) - 1;
  };
  if (last - first + 1 >= DAY_MINUTES) return add(0, DAY_MINUTES - 1);
  const from = ((first % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  const to = from + last - first;
  if (to < DAY_MINUTES) return add(from, to);
  add(from, DAY_MINUTES - 1);
  add(0, to - DAY_MINUTES);
}

/** Where minutes fit one after the other, the opening is the last of them. */
function lastFitting(misses: Float64Array, first: number): number {
  let minute = first;
  for (let next = first + 1; next <= first + PLATEAU_MINUTES; next += 1) {
    if ((misses[next % DAY_MINUTES] ?? 1) > MOST_MISSES) break;
    minute = next % DAY_MINUTES;
  }
  return minute;
}

/** Leaves out the days of the week without which almost every wait still holds an opening. */
function prunedDays(waits: GateWaits, minute: number): boolean[] {
  let days = Array.from({ length: WEEK_DAYS }, () => true);
  for (let day = WEEK_DAYS - 1; day >= 0; day -= 1) {
    const fewer = days.map((isOpen, i) => isOpen && i !== day);
    if (fewer.some(Boolean) && missedShare(waits, { minute, days: fewer }) <= MOST_MISSES) days = fewer;
  }
  return days;
}

const missedShare = ({ enabled, begun }: GateWaits, gate: Gate): number =>
  enabled.reduce(
    (missed, from, i) =>
      missed + (nextOpening(gate, from - TOLERANCE_SECONDS) > (begun[i] ?? from) + TOLERANCE_SECONDS ? 1 : 0),
    0,
  ) / enabled.length;
