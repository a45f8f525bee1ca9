import type { CashChip, Instant, Money } from '../ledger/index.ts';

/** A permanent address of a question and its parameters: `cash.inflow?week=2016-01-04`. Same ledger state, same answer. */
export type ClaimId = string;

/** A value in a sentence, with its unit; formatted by the reader's locale, never before. */
export type Quantity =
  | { readonly unit: 'money'; readonly minor: number; readonly currency: string }
  | { readonly unit: 'count'; readonly value: number }
  | { readonly unit: 'share'; readonly value: number }
  /** A time on the clock, in hours; said in the unit that a person would use, up to days. */
  | { readonly unit: 'hours'; readonly value: number }
  /** An amount of work, in hours; never said in days: a day of work is not a day on the wall. */
  | { readonly unit: 'work'; readonly value: number }
  | { readonly unit: 'instant'; readonly value: Instant; readonly precision: 'month' | 'day' | 'minute' }
  | { readonly unit: 'name'; readonly value: string }
  /** A word of Aval itself (a fate, a basis, a level), said in the reader's language. */
  | { readonly unit: 'word'; readonly value: string };

/** A sentence as data: its words live in `words.ts` of the word that makes it, in French and in English. */
export interface Statement {
  readonly code: string;
  readonly values: Readonly<Record<string, Quantity>>;
}

export type Figure =
  | {
      readonly known: true;
      readonly quantity: Quantity;
      /** Set when the figure is an estimate: bounds in the figure's unit, and the coverage they were built for. */
      readonly interval?: { readonly low: number; readonly high: number; readonly coverage: number };
    }
  /** "Not known, because …": what is missing and how to supply it. */
  | { readonly known: false; readonly because: Statement };

/** Everything Aval says. A figure that is not in a claim does not reach a screen. */
export interface Claim {
  readonly id: ClaimId;
  readonly statement: Statement;
  readonly figure: Figure;
  /** For money: whether it was received or only booked. */
  readonly basis: CashChip | null;
  /** The instant of the latest fact the ledger knew when it answered; null for an empty ledger. */
  readonly asOf: Instant | null;
  readonly method: Statement;
  readonly limits: readonly Statement[];
  readonly refutedBy: Statement;
  /** The claims this one follows from, one level down. */
  readonly because: readonly ClaimId[];
  /** How many facts it rests on; they are returned by `findEvidence(claim id)`. */
  readonly factCount: number;
}

/** One fact under a claim: the recorded act, and the file and row it came from. */
export interface EvidenceFact {
  readonly eventId: number;
  readonly file: string;
  readonly importId: number;
  readonly table: number;
  readonly row: number;
  readonly at: Instant;
  readonly startedAt: Instant | null;
  readonly activity: string;
  readonly phase: string | null;
  /** Who acted, without who it was. */
  readonly actor: 'human' | 'robot' | 'unknown' | null;
  readonly team: string | null;
  readonly role: string | null;
  /** `type key` of the objects touched, people left out. */
  readonly objects: readonly string[];
  readonly money: Money | null;
}

/** The SQL that returns the `event_id`s a claim rests on, and its parameters. */
export interface EvidenceQuery {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, string | number | boolean | null>>;
}
