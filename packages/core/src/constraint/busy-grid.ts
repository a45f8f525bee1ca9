import { placeOf, workedUntil } from './clock.ts';
import type { Clock } from './clock.ts';

const QUARTER = 900;
/** A session of more working time is taken for a forgotten one (METHODS §3). */
const LONGEST_SECONDS = 8 * 3600;

/** A pool is there in the parts of the week in which it works in so many of the weeks; at least in two. */
const USUAL_SHARE = 0.1;
const DAY_QUARTERS = 96;
const WEEK_QUARTERS = 7 * DAY_QUARTERS;

/**
 * How many people of each pool are there, and how much of that they are at work, in every quarter of an hour on shift:
 * person-seconds. Who does something on a day is there all day, at the hours at which the pool usually works; overlapping acts of
 * one person are one. Acts come in the order of their begins.
 */
export class BusyGrid {
  readonly busy: readonly Float32Array[];
  readonly #clock: Clock;
  readonly #coveredUntil: Float64Array;
  readonly #lastDay: Int32Array;
  readonly #firstDay: number;
  readonly #people: readonly Uint16Array[];

  constructor(clock: Clock, poolCount: number, workerCount: number) {
    this.#clock = clock;
    this.busy = Array.from({ length: poolCount }, () => new Float32Array(clock.quarterCount));
    this.#coveredUntil = new Float64Array(workerCount).fill(-Infinity);
    this.#lastDay = new Int32Array(workerCount).fill(-1);
    this.#firstDay = clock.week.find((week) => week >= 0) ?? 0;
    const days = 7 * (clock.week.reduce((most, week) => Math.max(most, week), 0) - this.#firstDay + 1);
    this.#people = Array.from({ length: poolCount }, () => new Uint16Array(days));
  }

  add(worker: number, pool: number, begun: number, ended: number): void {
    const worked = workedUntil(this.#clock, ended) - workedUntil(this.#clock, begun);
    const until = worked > LONGEST_SECONDS ? begun + LONGEST_SECONDS : ended;
    const covered = this.#coveredUntil[worker] ?? -Infinity;
    this.#attend(worker, pool, placeOf(this.#clock, begun));
    this.#attend(worker, pool, placeOf(this.#clock, until - 1));
    if (until > covered) spread(this.busy[pool], this.#clock, Math.max(begun, covered), until);
    this.#coveredUntil[worker] = Math.max(covered, until);
  }

  /** Person-seconds that the people of a pool are there, by quarter. */
  presenceOf(pool: number): Float32Array {
    const { week, slot, isOn, quarterCount } = this.#clock;
    const usual = this.#usualSlots(pool);
    const present = new Float32Array(quarterCount);
    for (let place = 0; place < quarterCount; place += 1)
      if (isOn[place] === 1 && (week[place] ?? -1) >= 0 && usual[slot[place] ?? 0] === 1)
        present[place] = (this.#people[pool]?.[this.#dayOf(place)] ?? 0) * QUARTER;
    return present;
  }

  #attend(worker: number, pool: number, place: number): void {
    const day = this.#dayOf(place);
    const people = this.#people[pool];
    if (people === undefined || day <= (this.#lastDay[worker] ?? -1)) return;
    this.#lastDay[worker] = day;
    people[day] = (people[day] ?? 0) + 1;
  }

  #dayOf(place: number): number {
    return (
      7 * ((this.#clock.week[place] ?? 0) - this.#firstDay) + Math.floor((this.#clock.slot[place] ?? 0) / DAY_QUARTERS)
    );
  }

  /** 1 for each quarter of the week in which a pool usually works. */
  #usualSlots(pool: number): Uint8Array {
    const weeks = new Uint16Array(WEEK_QUARTERS);
    const busy = this.busy[pool] ?? new Float32Array(0);
    for (let place = 0; place < busy.length; place += 1) {
      const slot = this.#clock.slot[place] ?? 0;
      if ((busy[place] ?? 0) > 0) weeks[slot] = (weeks[slot] ?? 0) + 1;
    }
    const recorded = new Set(this.#clock.week).size;
    const least = Math.min(recorded, Math.max(2, USUAL_SHARE * recorded));
    return Uint8Array.from(weeks, (count) => (count >= least ? 1 : 0));
  }
}

/** Adds the seconds between two instants to the quarters that they lie in. */
function spread(row: Float32Array | undefined, clock: Clock, from: number, until: number): void {
  if (row === undefined || !(until > from)) return;
  for (let place = placeOf(clock, from); place <= placeOf(clock, until); place += 1) {
    if (clock.isOn[place] !== 1) continue;
    const begin = (place + clock.first) * QUARTER;
    const seconds = Math.min(until, begin + QUARTER) - Math.max(from, begin);
    if (seconds > 0) row[place] = (row[place] ?? 0) + seconds;
  }
}
