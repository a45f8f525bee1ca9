/**
 * The units of the ledger. Instants, amounts and ids are branded so that a bare number
 * is never taken for one of them.
 */
declare const brand: unique symbol;
type Branded<T, Name extends string> = T & { readonly [brand]: Name };

/** Milliseconds since 1970-01-01T00:00:00Z. The source's zone is kept beside it, never inside it. */
export type Instant = Branded<number, 'Instant'>;

/** Whole minor units (cents for EUR, yen for JPY) of one currency; negative for a reversal. */
export interface Money {
  readonly minor: number;
  /** ISO 4217 code, or 'XXX' when the source names no currency. */
  readonly currency: string;
}

/** The currency code for "no currency named" (ISO 4217). */
export const NO_CURRENCY = 'XXX';

/** How far a money fact is from money in the bank, best first. */
export const CASH_BASES = ['received', 'settled', 'invoiced', 'delivered'] as const;
export type CashBasis = (typeof CASH_BASES)[number];

/** `received` when the customer's money came in (received, settled); `booked` when it is only owed (invoiced, delivered). */
export type CashChip = 'received' | 'booked';
export const chipOf = (basis: CashBasis): CashChip =>
  basis === 'received' || basis === 'settled' ? 'received' : 'booked';

/** How a piece of demand ended (METHODS §1). */
export const FATES = ['sold', 'refused', 'cancelled', 'declined', 'abandoned', 'open'] as const;
export type Fate = (typeof FATES)[number];

/** Facts that happened, or facts that a scenario imagined. The two are never in one ledger. */
export type World =
  | { readonly kind: 'real' }
  | { readonly kind: 'imagined'; readonly scenario: string; readonly seed: number };
