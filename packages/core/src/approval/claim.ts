import type { Claim, ClaimId, Figure, Quantity, Statement } from '../explain/index.ts';
import { filterValues } from '../filter/index.ts';
import { claimAddress } from '../lens.ts';
import type { Rate } from './answers.ts';
import type { ApprovalScope, Told } from './scope.ts';

/** What a claim of this lens says; the rest is the same for all of them. */
export interface Draft {
  readonly id: ClaimId;
  readonly statement: Statement;
  readonly figure: Figure;
  readonly method: Statement;
  readonly refutedBy?: Statement;
  readonly limits?: readonly Statement[];
  readonly because?: readonly ClaimId[];
  readonly factCount: number;
}

export const claim = (scope: ApprovalScope, draft: Draft): Claim => ({
  refutedBy: statement('approval.refuted'),
  because: [],
  ...draft,
  limits: [...(draft.limits ?? []), statement('approval.limit.recorded')],
  basis: null,
  asOf: scope.asOf,
});

/** The address of a claim about a gate, or about all of them, and the part that is asked of. */
export const addressOf = (
  scope: ApprovalScope,
  family: string,
  values: Readonly<Record<string, string>> = {},
): ClaimId => claimAddress(`approval.${family}`, { ...values, ...filterValues(scope.filter) });

export const statement = (code: string, values: Statement['values'] = {}): Statement => ({ code, values });
export const count = (value: number): Quantity => ({ unit: 'count', value: Math.round(value) });
export const share = (value: number): Quantity => ({ unit: 'share', value });
export const hours = (value: number): Quantity => ({ unit: 'hours', value });
export const named = (value: string): Quantity => ({ unit: 'name', value });
export const money = (minor: number, currency: string): Quantity => ({
  unit: 'money',
  minor: Math.round(minor),
  currency,
});
export const unknown = (code: string): Figure => ({ known: false, because: statement(code) });

/** What is to be said where not all requests were looked at. */
export const oneIn = (every: number): Statement[] =>
  every > 1 ? [statement('approval.limit.sample', { every: count(every) })] : [];

/** An amount for a sentence, to three figures. */
export const about = (minor: number, currency: string): Quantity => money(Number(minor.toPrecision(3)), currency);

/** A rate of recorded cases, with the interval of the true one. */
export const rated = ({ rate, low, high }: Rate): Figure => ({
  known: true,
  quantity: share(rate),
  interval: { low, high, coverage: 0.95 },
});

/** How a gate is named in a sentence: by itself, or the words for those of few people. */
export const gateWords = ({ name, gates }: Told): Statement['values'] =>
  gates.length > 1 ? { gate: { unit: 'word', value: 'approval-few' } } : { gate: named(name) };
