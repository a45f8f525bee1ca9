import { placeOf, workedUntil } from './clock.ts';
import type { Clock } from './clock.ts';

const QUARTER = 900;
/** A session of more working time is taken for a forgotten one (METHODS §3). */
const LONGEST_SECONDS = 8 * 3600;
const DAY_SECONDS = 86_400;

/**
 * How many people of each pool are there, and how many of them are at work, in every quarter of an hour on shift:
 * person-seconds. Somebody is
 * there from their first to their last act of a day; overlapping acts of one person are one. Acts come in the order of their begins.
 */
export class BusyGrid {
  readonly busy: readonly Float32Array[];
  readonly present: readonly Float32Array[];
  readonly #clock: Clock;
  readonly #coveredUntil: Float64Array;
  readonly #dayBegun: Float64Array;
  readonly #pool: Int16Array;

  constructor(clock: Clock, poolCount: number, workerCount: number) {
    const grid = (): Float32Array[] => Array.from({ length: poolCount }, () => new Float32Array(clock.quarterCount));
    this.#clock = clock;
    this.busy = grid();
    this.present = grid();
    this.#coveredUntil = new Float64Array(workerCount).fill(-Infinity);
    this.#dayBegun = new Float64Array(workerCount).fill(Number.NaN);
    this.#pool = new Int16Array(workerCount);
  }

  add(worker: number, pool: number, begun: number, ended: number): void {
    const worked = workedUntil(this.#clock, ended) - workedUntil(this.#clock, begun);
    const until = worked > LONGEST_SECONDS ? begun + LONGEST_SECONDS : ended;
    const covered = this.#coveredUntil[worker] ?? -Infinity;
    const first = this.#dayBegun[worker] ?? Number.NaN;
    if (Number.isNaN(first) || !this.#isSameDay(first, begun)) {
      this.#leave(worker);
      this.#dayBegun[worker] = begun;
      this.#pool[worker] = pool;
    }
    if (until > covered) spread(this.busy[pool], this.#clock, Math.max(begun, covered), until);
    this.#coveredUntil[worker] = Math.max(covered, until);
  }

  /** Ends the last day of everybody. */
  finish(): void {
    for (let worker = 0; worker < this.#pool.length; worker += 1) this.#leave(worker);
  }

  #isSameDay(a: number, b: number): boolean {
    if (b - a > DAY_SECONDS) return false;
    const day = (at: number): number => Math.floor((this.#clock.slot[placeOf(this.#clock, at)] ?? 0) / 96);
    return day(a) === day(b);
  }

  #leave(worker: number): void {
    const begun = this.#dayBegun[worker] ?? Number.NaN;
    if (Number.isNaN(begun)) return;
    spread(this.present[this.#pool[worker] ?? 0], this.#clock, begun, this.#coveredUntil[worker] ?? begun);
    this.#dayBegun[worker] = Number.NaN;
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
