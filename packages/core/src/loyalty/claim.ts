import { chipOf } from '../ledger/index.ts';
import type { Instant, Money } from '../ledger/index.ts';
import type { Claim, ClaimId, Figure, Quantity, Statement } from '../explain/index.ts';
import type { Scope } from './scope.ts';

/** What a claim of this lens says; the rest is the same for all of them. */
export interface Draft {
  readonly id: ClaimId;
  readonly statement: Statement;
  readonly figure: Figure;
  readonly method: Statement;
  readonly limits?: readonly Statement[];
  readonly refutedBy: Statement;
  readonly because?: readonly ClaimId[];
  readonly factCount: number;
  /** Set for what rests on receipts. */
  readonly isInflow?: boolean;
}

export function claim(scope: Scope, { isInflow, ...draft }: Draft): Claim {
  const isOfMonths = scope.filter.from !== undefined || scope.filter.to !== undefined;
  return {
    because: [],
    ...draft,
    limits: [
      ...(draft.limits ?? [statement('loyalty.limit.recorded')]),
      ...(isOfMonths ? [statement(isInflow === true ? 'loyalty.limit.cohort' : 'loyalty.limit.months')] : []),
    ],
    basis: isInflow === true && draft.figure.known && scope.basis !== null ? chipOf(scope.basis) : null,
    asOf: scope.asOf,
  };
}

export const statement = (code: string, values: Statement['values'] = {}): Statement => ({ code, values });
export const count = (value: number): Quantity => ({ unit: 'count', value: Math.round(value) });
export const share = (value: number): Quantity => ({ unit: 'share', value });
export const money = (amount: Money): Quantity => ({ unit: 'money', ...amount, minor: Math.round(amount.minor) });
export const named = (value: string): Quantity => ({ unit: 'name', value });
export const word = (value: string): Quantity => ({ unit: 'word', value });
export const hours = (value: number): Quantity => ({ unit: 'hours', value });
const DAY_MS = 86_400_000;
/** A day of the company, in days since 1970-01-01. */
export const day = (value: number, precision: 'day' | 'month' = 'day'): Quantity => ({
  unit: 'instant',
  value: (value * DAY_MS) as Instant,
  precision,
});
export const known = (quantity: Quantity, range?: { readonly low: number; readonly high: number }): Figure =>
  range === undefined
    ? { known: true, quantity }
    : { known: true, quantity, interval: { low: range.low, high: range.high, coverage: 0.95 } };
export const unknown = (code: string, values: Statement['values'] = {}): Figure => ({
  known: false,
  because: statement(code, values),
});
