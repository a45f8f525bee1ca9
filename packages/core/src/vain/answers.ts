import type { Claim, ClaimId } from '../explain/index.ts';
import type { Instant, Money } from '../ledger/index.ts';
import type { WorkClass } from './class.sql.ts';

/** Classes done by fewer than five people are told together with the next smallest, as `gathered`. */
export type VainName = WorkClass | 'gathered';

/** Which work reaches no customer, and why. Every act of work, and every minute of it, is in exactly one class. */
export interface VainAnswer {
  /** What all amounts are counted in. Null: nothing may be told (no work is recorded, or fewer than five people did it). */
  readonly unit: 'minutes' | 'acts' | null;
  /** Whether a record says who pays; without one, only what faces the hierarchy and what was done again is known. */
  readonly pays: boolean;
  readonly total: number | null;
  /** Classes with work, in the order of WORK_CLASSES, `gathered` last. Shares are whole thousandths and add up to 1. */
  readonly classes: readonly VainClass[];
  readonly links: VainTable | null;
  /** Null where teams are not recorded, or too small; inside one customer no table is told. */
  readonly teams: VainTable | null;
  readonly months: VainTable | null;
  /** By quarter of the value asked for (`…q1` to `…q4`), first and later requests of a customer, product; of all records only. */
  readonly sizes: VainTable | null;
  readonly customs: VainTable | null;
  readonly products: VainTable | null;
  /** The three values between the quarters; empty when none are recorded. */
  readonly valueBounds: readonly Money[];
  /** Null: none is open, or no record says who pays. */
  readonly open: OpenWork | null;
  /** Sessions over 8 hours, and their share of the hours from start to end. Null where hours are not told. */
  readonly forgotten: { readonly count: number; readonly rawShare: number; readonly claim: ClaimId } | null;
  /** Work for one sold case: done on it, and with all the rest that reached nobody. */
  readonly perSold: { readonly soldCount: number; readonly onIt: Spread; readonly withRest: Spread } | null;
  /** Open work whose client has left or never was, the oldest first, at most 500. */
  readonly orphans: { readonly count: number; readonly listed: readonly Orphan[]; readonly claim: ClaimId };
  readonly claims: readonly Claim[];
}

export interface VainClass {
  readonly name: VainName;
  /** The classes it is made of; one, but for `gathered`. */
  readonly of: readonly WorkClass[];
  readonly amount: number;
  readonly share: number;
  /** The least and the largest share by the five clipping rules; null when acts are counted. */
  readonly range: { readonly low: number; readonly high: number } | null;
  readonly claim: ClaimId;
}

export interface VainTable {
  readonly rows: readonly VainRow[];
}

export interface VainRow {
  /**
   * An activity, a team, the first day of a month, a quarter, a product; `…small` those of few people together, `…rest` those beyond
   * the largest, `…unknown` none recorded.
   */
  readonly name: string;
  readonly amount: number;
  readonly cells: readonly VainCell[];
  /** Of the cells that may not be told each (their amount is null); null when there is none. */
  readonly together: number | null;
  readonly claim: ClaimId;
}

export interface VainCell {
  readonly name: VainName;
  readonly amount: number | null;
  readonly claim: ClaimId;
}

/** How likely open demand is to be sold, as comparable past demand was. */
export interface OpenChance {
  readonly objectCount: number;
  /** Those with enough comparable past ones, and the fewest comparable ones that any of these has. */
  readonly judgedCount: number;
  readonly comparableCount: number;
  /** Null: none has enough. */
  readonly chance: { readonly share: number; readonly low: number; readonly high: number } | null;
}

export interface OpenWork extends OpenChance {
  readonly claim: ClaimId;
  /** By the activity of its latest work, the most first. */
  readonly links: readonly (OpenChance & { readonly link: string; readonly claim: ClaimId })[];
}

export interface Spread {
  readonly amount: number;
  readonly low: number;
  readonly high: number;
}

export interface Orphan {
  /** `type key` of the object. */
  readonly object: string;
  /** Who asked for it; null: not recorded. */
  readonly customer: string | null;
  readonly value: Money | null;
  readonly reason: OrphanReason;
  readonly firstAt: Instant | null;
  readonly lastAt: Instant | null;
}

export type OrphanReason = 'left' | 'never-was';
