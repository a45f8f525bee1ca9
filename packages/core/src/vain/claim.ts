import type { Claim, ClaimId, Figure, Quantity, Statement } from '../explain/index.ts';
import { filterValues } from '../filter/index.ts';
import { coarseUnit } from '../ledger/index.ts';
import { claimAddress } from '../lens.ts';
import { amountOf } from './scope.ts';
import type { Part, VainScope } from './scope.ts';

/** What a claim of this lens says; the rest is the same for all of them. */
export interface Draft {
  readonly id: ClaimId;
  readonly statement: Statement;
  readonly figure: Figure;
  readonly method?: Statement;
  readonly refutedBy?: Statement;
  readonly limits?: readonly Statement[];
  readonly because?: readonly ClaimId[];
  readonly factCount: number;
}

export const claim = (scope: VainScope, draft: Draft): Claim => ({
  method: statement('vain.method'),
  limits: limitsOf(scope),
  refutedBy: statement('vain.refuted'),
  because: [],
  ...draft,
  basis: null,
  asOf: scope.asOf,
});

/** What the counting leaves out or cannot know, in words. */
function limitsOf(scope: VainScope): Statement[] {
  const { unit, leftActs, namesPeople } = scope;
  const coarse = coarseUnit(scope.resolutionMs);
  return [
    ...(unit === 'minutes' ? [statement('vain.limit.hours')] : [statement('vain.limit.acts')]),
    ...(unit === 'minutes' && leftActs !== null ? [statement('vain.limit.untimed', { acts: count(leftActs) })] : []),
    ...(unit === 'minutes' && coarse !== undefined
      ? [statement('vain.limit.coarse', { unit: { unit: 'word', value: coarse } })]
      : []),
    ...(namesPeople ? [] : [statement('vain.limit.nobody')]),
    statement('vain.limit.recorded'),
  ];
}

/** The address of a claim about the part that the scope is of. */
export const addressIn = (
  { filter }: Pick<VainScope, 'filter'>,
  family: string,
  values: Readonly<Record<string, string>> = {},
): ClaimId => claimAddress(`vain.${family}`, { ...values, ...filterValues(filter) });

export const statement = (code: string, values: Statement['values'] = {}): Statement => ({ code, values });
export const count = (value: number): Quantity => ({ unit: 'count', value });
export const share = (value: number): Quantity => ({ unit: 'share', value });
export const named = (value: string): Quantity => ({ unit: 'name', value });
export const known = (quantity: Quantity, range?: { low: number; high: number } | null): Figure =>
  range ? { known: true, quantity, interval: { ...range, coverage: 1 } } : { known: true, quantity };
export const unknown = (code: string): Figure => ({ known: false, because: statement(code) });

/** Why nothing can be told at all. */
export const whyNothing = ({ isEmpty, refused, axis }: VainScope): Figure => {
  if (refused !== null) return { known: false, because: refused };
  if (isEmpty) return unknown(axis === null ? 'vain.unknown.none' : 'vain.unknown.part');
  return unknown('vain.unknown.few');
};

/** Below this, hours are said in minutes. */
const FEW_HOURS = 10;

/** An amount in a sentence: `hours` (a count of hours, or a duration when they are few) or `acts`. */
export function worded(scope: VainScope, part: Pick<Part, 'amounts'>): Statement['values'] {
  const amount = amountOf(scope, part);
  if (scope.unit === 'acts') return { acts: count(Math.round(amount)) };
  return { hours: amount / 60 < FEW_HOURS ? { unit: 'hours', value: amount / 60 } : count(Math.round(amount / 60)) };
}

/** An amount as a figure, as its sentence says it: hours, never days, for a day of work is not a day on the wall. */
export const amountFigure = (scope: VainScope, amount: number): Quantity =>
  scope.unit === 'minutes' && amount / 60 >= FEW_HOURS ? count(amount / 60) : figureOf(scope, amount);

/** A small amount as a figure. */
export const figureOf = (scope: VainScope, amount: number): Quantity =>
  scope.unit === 'acts' ? count(amount) : { unit: 'work', value: amount / 60 };

/** A share with its range, for a sentence. */
export const sharedWords = (told: number, range: { low: number; high: number } | null): Statement['values'] => ({
  share: share(told),
  ...(range ? { low: share(range.low), high: share(range.high) } : {}),
});
