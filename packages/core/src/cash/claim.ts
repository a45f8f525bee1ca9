import { chipOf } from '../ledger/index.ts';
import type { Money } from '../ledger/index.ts';
import type { Claim, ClaimId, Figure, Quantity, Statement } from '../explain/index.ts';
import { addressWithin } from './part.ts';
import type { CashScope } from './scope.ts';

/** A claim of this lens and the evidence it rests on are two readings of one question. */
export interface Draft {
  readonly id: ClaimId;
  readonly statement: Statement;
  readonly figure: Figure;
  readonly method: Statement;
  readonly limits?: readonly Statement[];
  readonly refutedBy: Statement;
  readonly because?: readonly ClaimId[];
  readonly factCount: number;
  /** Set for money that came from customers. */
  readonly isInflow?: boolean;
}

export function claim(scope: CashScope, draft: Draft): Claim {
  const { isInflow, ...said } = draft;
  return {
    limits: [],
    ...said,
    id: addressWithin(scope.part.filter, said.id),
    because: (said.because ?? []).map((id) => addressWithin(scope.part.filter, id)),
    basis: isInflow === true && scope.inflow ? chipOf(scope.inflow.basis) : null,
    asOf: scope.asOf,
  };
}

export const statement = (code: string, values: Statement['values'] = {}): Statement => ({ code, values });
export const money = (amount: Money): Quantity => ({ unit: 'money', ...amount });
export const count = (value: number): Quantity => ({ unit: 'count', value });
export const share = (value: number): Quantity => ({ unit: 'share', value });
export const name = (value: string): Quantity => ({ unit: 'name', value });
export const day = (value: Extract<Quantity, { unit: 'instant' }>['value']): Quantity => ({
  unit: 'instant',
  value,
  precision: 'day',
});
export const known = (quantity: Quantity): Figure => ({ known: true, quantity });
export const unknown = (code: string, values: Statement['values'] = {}): Figure => ({
  known: false,
  because: statement(code, values),
});

/** A share of a total; 0 of nothing. */
export const shareOf = (part: number, total: number): number => (total === 0 ? 0 : part / total);
