import type { Claim, ClaimId, Figure, Quantity, Statement } from '../explain/index.ts';
import { filterValues } from '../filter/index.ts';
import { coarseUnit } from '../ledger/index.ts';
import { claimAddress } from '../lens.ts';
import type { Lasting, TimeClock } from './answers.ts';
import type { Scope } from './scope.ts';

export const statement = (code: string, values: Statement['values'] = {}): Statement => ({ code, values });
export const count = (value: number): Quantity => ({ unit: 'count', value });
export const named = (value: string): Quantity => ({ unit: 'name', value });
export const word = (value: string): Quantity => ({ unit: 'word', value });
export const known = (quantity: Quantity, interval?: { low: number; high: number; coverage: number }): Figure =>
  interval ? { known: true, quantity, interval } : { known: true, quantity };
export const work = (value: number): Quantity => ({ unit: 'work', value });
export const unknown = (code: string): Figure => ({ known: false, because: statement(code) });

/** The address of a claim of this lens: which part of the records it is about is always in it. */
export const addressOf = (scope: Scope, family: string, values: Readonly<Record<string, string>> = {}): ClaimId =>
  claimAddress(`time.${family}`, { ...values, ...filterValues(scope.filter) });

export type Draft = Omit<Claim, 'basis' | 'asOf' | 'because'> & { readonly because?: readonly ClaimId[] };

export const claim = (scope: Scope, draft: Draft): Claim => ({
  because: [],
  ...draft,
  basis: null,
  asOf: scope.asOf,
});

/** A duration: working time is said in hours, never in days, for a day of work has no one length. */
export const lasting = (clock: TimeClock, value: number): Quantity => ({
  unit: clock === 'working' ? 'work' : 'hours',
  value,
});

/** What a duration leaves out or cannot know, in words. */
export function limitsOf(scope: Scope, of: Lasting, clock: TimeClock): Statement[] {
  const coarse = coarseUnit(scope.resolutionMs);
  const when = (holds: boolean, code: string, values: Statement['values'] = {}): Statement[] =>
    holds ? [statement(code, values)] : [];
  return [
    ...when(of === 'work', 'time.limit.sessions'),
    ...when(of === 'wait' && scope.holdsWork, 'time.limit.holds-work'),
    ...when(of === 'lead', 'time.limit.ended'),
    ...when(clock === 'working', 'time.limit.calendar'),
    ...when(coarse !== undefined, 'time.limit.coarse', { unit: word(coarse ?? 'day') }),
    statement('time.limit.recorded'),
  ];
}
