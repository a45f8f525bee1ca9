import { placeOf } from './clock.ts';
import type { Clock } from './clock.ts';

/** Who of each pool did something, week by week and month by month; machines do not count. Acts come in the order of their begins. */
export class Attendance {
  /** People by week, and by month, of each pool. */
  readonly weeks: readonly Map<number, number>[];
  readonly months: readonly Map<number, number>[];
  /** Distinct people of each pool within the part that is asked for. */
  readonly people: Int32Array;
  readonly #clock: Clock;
  readonly #workers: number;
  readonly #lastWeek: Int32Array;
  readonly #lastMonth: Int32Array;
  readonly #isSeen: Uint8Array;

  constructor(clock: Clock, poolCount: number, workerCount: number) {
    const counts = (): Map<number, number>[] => Array.from({ length: poolCount }, () => new Map<number, number>());
    this.#clock = clock;
    this.#workers = workerCount;
    this.weeks = counts();
    this.months = counts();
    this.people = new Int32Array(poolCount);
    this.#lastWeek = new Int32Array(poolCount * workerCount).fill(-2);
    this.#lastMonth = new Int32Array(poolCount * workerCount).fill(-2);
    this.#isSeen = new Uint8Array(poolCount * workerCount);
  }

  add(worker: number, pool: number, at: number, isWithin: boolean): void {
    const cell = pool * this.#workers + worker;
    const place = placeOf(this.#clock, at);
    const [week, month] = [this.#clock.week[place] ?? 0, this.#clock.month[place] ?? 0];
    if (this.#lastWeek[cell] !== week) raise(this.weeks[pool], week);
    if (this.#lastMonth[cell] !== month) raise(this.months[pool], month);
    this.#lastWeek[cell] = week;
    this.#lastMonth[cell] = month;
    if (!isWithin || this.#isSeen[cell] === 1) return;
    this.#isSeen[cell] = 1;
    this.people[pool] = (this.people[pool] ?? 0) + 1;
  }
}

const raise = (counts: Map<number, number> | undefined, key: number): void =>
  void counts?.set(key, (counts.get(key) ?? 0) + 1);
