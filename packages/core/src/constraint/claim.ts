import { SMALL_LINK } from '../chain/index.ts';
import type { Claim, ClaimId, Figure, Quantity, Statement } from '../explain/index.ts';
import { filterValues } from '../filter/index.ts';
import { coarseUnit } from '../ledger/index.ts';
import { claimAddress } from '../lens.ts';
import { MACHINE_POOL } from '../work/index.ts';
import type { Scope } from './scope.ts';

/** What a claim of this lens says; the rest is the same for all of them. */
export interface Draft {
  readonly id: ClaimId;
  readonly statement: Statement;
  readonly figure: Figure;
  readonly method: string;
  readonly refutedBy: string;
  readonly limits?: readonly Statement[];
  readonly because?: readonly ClaimId[];
  readonly factCount: number;
}

export const claim = (scope: Scope, { method, refutedBy, limits = [], because = [], ...draft }: Draft): Claim => ({
  ...draft,
  statement: scope.measured.pays ? draft.statement : ofEnds(draft.statement),
  basis: null,
  asOf: scope.measured.asOf,
  method: statement(method),
  refutedBy: statement(refutedBy),
  limits: [...limits, ...limitsOf(scope)],
  because,
});

/** Where nobody is recorded to pay, the last work on each request was looked at, and the words say so: they speak of no cash. */
const ofEnds = ({ code, values }: Statement): Statement => ({
  code,
  values: { ...values, paced: { unit: 'word', value: 'constraint-ends' } },
});

/** What no method of this lens can see, in words. */
function limitsOf({ measured }: Scope): Statement[] {
  const coarse = coarseUnit(measured.resolutionMs);
  return [
    ...(measured.knowsHours ? [] : [statement('constraint.limit.hours')]),
    ...(coarse === undefined ? [] : [statement('constraint.limit.coarse', { unit: { unit: 'word', value: coarse } })]),
    ...(measured.pools.some(({ by }) => by === 'activity') ? [statement('constraint.limit.activity')] : []),
    statement('constraint.limit.recorded'),
  ];
}

/** The address of a claim about the part that is asked for. */
export const addressOf = (scope: Scope, family: string, values: Readonly<Record<string, string>> = {}): ClaimId =>
  claimAddress(`constraint.${family}`, { ...values, ...filterValues(scope.filter) });

export const statement = (code: string, values: Statement['values'] = {}): Statement => ({ code, values });
export const count = (value: number): Quantity => ({ unit: 'count', value });
export const share = (value: number): Quantity => ({ unit: 'share', value });
export const hours = (value: number): Quantity => ({ unit: 'hours', value });
export const named = (value: string): Quantity => ({ unit: 'name', value });
export const known = (quantity: Quantity, interval?: { low: number; high: number; coverage: number }): Figure =>
  interval ? { known: true, quantity, interval } : { known: true, quantity };
export const unknown = (code: string): Figure => ({ known: false, because: statement(code) });

/** A share with its range, for a sentence. */
export const ranged = (one: { readonly low: number; readonly high: number }, value: number): Statement['values'] => ({
  share: share(value),
  low: share(one.low),
  high: share(one.high),
});

/** A pool as it is said: its name, or what small pools and machines are called. */
export const poolWord = (name: string): Quantity =>
  name === SMALL_LINK
    ? { unit: 'word', value: 'constraint-small' }
    : name === MACHINE_POOL
      ? { unit: 'word', value: 'constraint-machines' }
      : named(name);
