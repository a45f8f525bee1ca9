import type { Claim, ClaimId } from '../explain/index.ts';
import type { ServiceTime, SlotKnown } from '../work/index.ts';

/** What lasts: a demand until it ended, an act of work, what an act waited before it. */
export const LASTING = ['lead', 'work', 'wait'] as const;
export type Lasting = (typeof LASTING)[number];

/** How a demand ended: with a receipt, or without. `recorded`: until its last record, where no record says how demands end. */
export const LEAD_ENDS = ['sold', 'lost', 'recorded'] as const;
export type LeadEnd = (typeof LEAD_ENDS)[number];

/** By the clock on the wall, or in the working time of the calendar; never mixed in one ratio. */
export const TIME_CLOCKS = ['clock', 'working'] as const;
export type TimeClock = (typeof TIME_CLOCKS)[number];

/** How long things last, and the calendars that working time is reckoned by. */
export interface TimeAnswer {
  /** Of work only completions are recorded: what an act waits then holds the act itself. */
  readonly holdsWork: boolean;
  readonly leads: readonly Lasts[];
  readonly links: readonly TimeRow[];
  readonly calendars: readonly WeekCalendar[];
  /** Where only completions are recorded; empty where durations are. */
  readonly estimates: readonly EstimatedTime[];
  readonly claims: readonly Claim[];
}

/** How long one thing lasts, in hours: half of them at most `median`, nine in ten at most `p90`. */
export interface Lasts {
  readonly of: Lasting;
  readonly end: LeadEnd | null;
  readonly acts: number;
  readonly clock: Spread;
  /** Null where no calendar is known. */
  readonly working: Spread | null;
  readonly claims: Readonly<Record<TimeClock, ClaimId>>;
}

export interface Spread {
  readonly median: number;
  readonly p90: number;
}

export interface TimeRow {
  /** An activity; `…small` those of few people together. */
  readonly name: string;
  /** Null: not recorded, or too few people's. */
  readonly work: Lasts | null;
  readonly wait: Lasts | null;
}

/** A week of 672 quarters of an hour from Monday 00:00, in the company's zone. */
export interface WeekCalendar {
  /** Null: the company's. */
  readonly team: string | null;
  readonly hours: number;
  /** Weeks of record that it is estimated from. */
  readonly weeks: number;
  readonly isSaid: boolean;
  readonly slots: readonly SlotKnown[];
  /** `1` on shift, a character a slot. */
  readonly on: string;
  readonly claim: ClaimId;
}

export interface EstimatedTime {
  readonly activity: string;
  readonly state: ServiceTime['state'];
  readonly hours: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly acts: number;
  readonly claim: ClaimId;
}
