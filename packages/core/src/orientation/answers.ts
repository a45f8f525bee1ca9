import type { Claim, ClaimId } from '../explain/index.ts';
import type { Instant } from '../ledger/index.ts';
import type { WaitCause } from '../work/index.ts';

/** What is measured, each on a clock of its own: work by minutes or acts, hand-offs by count, waits by days of waiting cases. */
export const CLOCKS = ['work', 'hand-off', 'wait', 'cause'] as const;
export type Clock = (typeof CLOCKS)[number];
export type ClockUnit = 'minutes' | 'acts' | 'hand-offs' | 'case-seconds';

/** Whom work, a hand-off or a wait faces: the next in line for the customer, the hierarchy, or the answer of somebody outside. */
export const DIRECTIONS = ['client', 'hierarchy', 'customer', 'supplier'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** A part of a clock: a direction, or the cause of a wait; `gathered` those that are too few people’s to be told each. */
export type FacingName = Direction | WaitCause | 'gathered';

/** Whom the company's work faces. Every ratio is on one clock. */
export interface OrientationAnswer {
  /** Some act is known to approve or to report; without one nothing can face the hierarchy. */
  readonly knowsHierarchy: boolean;
  /** By direction. A clock that cannot be told is not here; its claim says why. */
  readonly clocks: readonly ClockShares[];
  /** Waits by cause, in the order of WAIT_CAUSES. Null when nothing waits or may be told. */
  readonly causes: ClockShares | null;
  readonly tables: Readonly<Record<Dimension, readonly ClockTable[]>>;
  readonly traced: TracedActs;
  readonly needs: Needs;
  readonly claims: readonly Claim[];
}

export const DIMENSIONS = ['link', 'team', 'month'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export interface ClockShares {
  readonly clock: Clock;
  readonly unit: ClockUnit;
  readonly total: number;
  /** Shares are whole thousandths and add up to 1. */
  readonly parts: readonly FacingPart[];
}

export interface FacingPart {
  readonly name: FacingName;
  /** What it is made of; one, but for `gathered`. */
  readonly of: readonly FacingName[];
  readonly amount: number;
  readonly share: number;
  /** The least and the largest share by the five clipping rules; of minutes of work only. */
  readonly range: { readonly low: number; readonly high: number } | null;
  readonly claim: ClaimId;
}

export interface ClockTable {
  readonly clock: Clock;
  readonly unit: ClockUnit;
  readonly rows: readonly FacingRow[];
}

export interface FacingRow {
  /** An activity, a team, or the first day of a month; `…small` those of few people together, `…unknown` none recorded. */
  readonly name: string;
  readonly amount: number;
  readonly cells: readonly {
    readonly name: FacingName;
    /** Null: may not be told on its own. */
    readonly amount: number | null;
    readonly claim: ClaimId;
  }[];
  readonly claim: ClaimId;
}

/** Acts of authority and reports that stand in the work for a customer, and those that do not. */
export interface TracedActs {
  readonly claim: ClaimId;
  /** By activity, the most untraced first. */
  readonly rows: readonly {
    readonly activity: string;
    readonly traced: number;
    readonly untraced: number;
    readonly claim: ClaimId;
  }[];
}

/** Open requests of customers that nobody answers. */
export interface Needs {
  readonly count: number;
  readonly claim: ClaimId;
  /** The longest waiting first, at most 500. */
  readonly listed: readonly Need[];
}

export interface Need {
  /** `type key` of the object. */
  readonly object: string;
  /** Nobody worked on it since its customer asked last, or never. */
  readonly reason: 'never' | 'not-since';
  readonly askedAt: Instant;
  readonly waitedHours: number;
}
