import type { SlotEvidence } from './estimate-calendar.ts';
import { SLOT_SECONDS, WEEK_SLOTS } from './week.ts';

/** Quarters of an hour from the Monday before 1970 to 1970. */
const MONDAY_QUARTERS = 3 * 96;
/** A session is taken for forgotten beyond this (METHODS §3): it keeps nobody busy. */
const LONGEST_SESSION_SECONDS = 8 * 3600;

/**
 * The quarters of an hour of the weeks that hold a record, one after the other, with the week and slot that the wall clock shows
 * in each. A place is the number of a quarter in this row; what lies in a week without a record has the place of the next one.
 */
export interface RecordedWeeks {
  readonly wallWeek: Int32Array;
  readonly slot: Int32Array;
  /** Weeks of UTC since the Monday before 1970, in order. */
  readonly weeks: readonly number[];
  readonly placeOf: (quarter: number) => number;
}

export function recordedWeeks(wallWeek: Int32Array, slot: Int32Array, weeks: readonly number[]): RecordedWeeks {
  const first = weeks[0] ?? 0;
  const places = new Int32Array((weeks.at(-1) ?? first) - first + 1);
  let next = weeks.length;
  for (let week = places.length - 1, i = weeks.length - 1; week >= 0; week -= 1) {
    if (weeks[i] === first + week) {
      next = i;
      i -= 1;
      places[week] = next * WEEK_SLOTS;
    } else places[week] = -next * WEEK_SLOTS;
  }
  const end = weeks.length * WEEK_SLOTS;
  const placeOf = (quarter: number): number => {
    const week = Math.floor((quarter + MONDAY_QUARTERS) / WEEK_SLOTS);
    const place = places[week - first];
    if (place === undefined) return week < first ? 0 : end;
    return place < 0 ? -place : place + quarter + MONDAY_QUARTERS - week * WEEK_SLOTS;
  };
  return { wallWeek, slot, weeks, placeOf };
}

/** One act of work: instants in seconds since 1970, `actor` −1 where nobody is recorded, begun when it ended where no start is. */
export interface SeenAct {
  readonly actor: number;
  readonly enabled: number;
  readonly begun: number;
  readonly ended: number;
}

/** Gathers the evidence of one calendar, act by act, in any order. */
export class EvidenceTally {
  readonly #weeks: RecordedWeeks;
  readonly #seen: Uint8Array;
  readonly #waits: Int32Array;
  readonly #busy: Int32Array;
  readonly #present: Uint8Array;
  readonly #actors: number;

  /** Bytes that one takes. */
  static bytesFor(weeks: RecordedWeeks, actors: number): number {
    return weeks.wallWeek.length * 9 + Math.ceil((weeks.weeks.length * (actors + 1)) / 8);
  }

  constructor(weeks: RecordedWeeks, actors: number) {
    const length = weeks.wallWeek.length + 1;
    this.#weeks = weeks;
    this.#seen = new Uint8Array(length);
    this.#waits = new Int32Array(length);
    this.#busy = new Int32Array(length);
    this.#present = new Uint8Array(Math.ceil((weeks.weeks.length * (actors + 1)) / 8) + 1);
    this.#actors = actors + 1;
  }

  add({ actor, enabled, begun, ended }: SeenAct): void {
    const { placeOf } = this.#weeks;
    const endPlace = placeOf(Math.ceil(ended / SLOT_SECONDS) - 1);
    const person = Math.floor(endPlace / WEEK_SLOTS) * this.#actors + actor + 1;
    this.#present[person >> 3] = (this.#present[person >> 3] ?? 0) | (1 << (person & 7));
    this.#seen[endPlace] = 1;
    if (ended > begun) {
      this.#seen[placeOf(Math.floor(begun / SLOT_SECONDS))] = 1;
      this.#through(this.#busy, begun, Math.min(ended, begun + LONGEST_SESSION_SECONDS));
    }
    this.#through(this.#waits, enabled, begun);
  }

  /** Marks the whole quarters between two instants. */
  #through(changes: Int32Array, from: number, to: number): void {
    const [first, after] = [Math.ceil(from / SLOT_SECONDS), Math.floor(to / SLOT_SECONDS)];
    if (first >= after) return;
    const [start, end] = [this.#weeks.placeOf(first), this.#weeks.placeOf(after)];
    changes[start] = (changes[start] ?? 0) + 1;
    changes[end] = (changes[end] ?? 0) - 1;
  }

  #presentIn(week: number): number {
    let people = 0;
    for (let bit = week * this.#actors; bit < (week + 1) * this.#actors; bit += 1) {
      if (((this.#present[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0) people += 1;
    }
    return people;
  }

  /** In how many weeks each slot was worked in, and waited through while somebody who worked that week was not busy. */
  evidence(): SlotEvidence {
    const seen = Array.from({ length: WEEK_SLOTS }, () => 0);
    const waited = Array.from({ length: WEEK_SLOTS }, () => 0);
    const lastSeen = new Int32Array(WEEK_SLOTS).fill(-1_000_000_000);
    const { wallWeek, slot, weeks } = this.#weeks;
    let [waiting, busy, first, last] = [0, 0, -1, -1];
    for (const [i, utcWeek] of weeks.entries()) {
      const present = this.#presentIn(i);
      for (let place = i * WEEK_SLOTS; place < (i + 1) * WEEK_SLOTS; place += 1) {
        waiting += this.#waits[place] ?? 0;
        busy += this.#busy[place] ?? 0;
        const [wall, at] = [wallWeek[place] ?? 0, slot[place] ?? 0];
        if (this.#seen[place] === 1) {
          last = utcWeek * WEEK_SLOTS + (place % WEEK_SLOTS);
          if (first < 0) first = last;
          if (lastSeen[at] !== wall) seen[at] = (seen[at] ?? 0) + 1;
          lastSeen[at] = wall;
        } else if (waiting > 0 && busy < present) waited[at] = (waited[at] ?? 0) + 1;
      }
    }
    return { seen, waited, weeks: first < 0 ? 0 : Math.floor((last - first + 1) / WEEK_SLOTS) };
  }
}
