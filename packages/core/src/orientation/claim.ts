import type { Claim, ClaimId, Figure, Quantity, Statement } from '../explain/index.ts';
import { filterValues } from '../filter/index.ts';
import { coarseUnit } from '../ledger/index.ts';
import type { Query } from '../ledger/index.ts';
import { claimAddress } from '../lens.ts';
import type { Clock, ClockUnit } from './answers.ts';
import type { ClockScope, Scope } from './scope.ts';

export const statement = (code: string, values: Statement['values'] = {}): Statement => ({ code, values });
export const count = (value: number): Quantity => ({ unit: 'count', value });
export const share = (value: number): Quantity => ({ unit: 'share', value });
export const named = (value: string): Quantity => ({ unit: 'name', value });
export const word = (value: string): Quantity => ({ unit: 'word', value });
export const known = (quantity: Quantity, range?: { low: number; high: number } | null): Figure =>
  range ? { known: true, quantity, interval: { ...range, coverage: 1 } } : { known: true, quantity };
export const unknown = (code: string): Figure => ({ known: false, because: statement(code) });

/** The address of a claim of this lens: which part of the records it is about is always in it. */
export const addressOf = (scope: Scope, family: string, values: Readonly<Record<string, string>> = {}): ClaimId =>
  claimAddress(`orientation.${family}`, { ...values, ...filterValues(scope.filter) });

export interface Draft extends Pick<Claim, 'id' | 'statement' | 'figure' | 'method' | 'refutedBy'> {
  readonly limits?: readonly Statement[];
  readonly because?: readonly ClaimId[];
  readonly factCount: number;
}

export const claim = (scope: Scope, draft: Draft): Claim => ({
  limits: [],
  because: [],
  ...draft,
  basis: null,
  asOf: scope.asOf,
});

/** How many records a query of facts returns. */
export async function countFacts(query: Query, facts: string): Promise<number> {
  const [row] = await query.rows<{ n: number }>(`SELECT count(*) AS n FROM (${facts}) f`);
  return row?.n ?? 0;
}

/** Why a clock cannot be told. */
export const whyNothing = (scope: Scope, { clock, cells }: ClockScope): Figure =>
  scope.because !== null
    ? { known: false, because: scope.because }
    : unknown(cells.length === 0 ? `orientation.unknown.${clock}` : 'orientation.unknown.few');

const MOST_LISTED = 12;

/** Names in a sentence; of very many the first. */
const listed = (names: readonly string[]): string =>
  names.slice(0, MOST_LISTED).join(' · ') + (names.length > MOST_LISTED ? ' · …' : '');

/** What each clock leaves out or cannot know, in words. */
export function limitsOf(scope: Scope, clock: Clock): Statement[] {
  const { facts, resolutionMs, leftWaits } = scope;
  const coarse = coarseUnit(resolutionMs);
  const isWait = clock === 'wait' || clock === 'cause';
  const when = (holds: boolean, code: string, values: Statement['values'] = {}): Statement[] =>
    holds ? [statement(code, values)] : [];
  return [
    ...when(!scope.knowsHierarchy, 'orientation.limit.no-hierarchy'),
    ...when(clock === 'work' && facts.unit === 'minutes', 'orientation.limit.hours'),
    ...when(clock === 'work' && facts.unit === 'acts', 'orientation.limit.acts'),
    ...when(isWait && !scope.knowsAnswers, 'orientation.limit.no-answers'),
    ...when(isWait && scope.knowsAnswers, 'orientation.limit.answers'),
    ...when((isWait || clock === 'hand-off') && scope.asking.length > 0, 'orientation.limit.asking', {
      asking: named(listed(scope.asking)),
    }),
    ...when(isWait && !facts.hasStarts, 'orientation.limit.holds-work'),
    ...when(isWait && leftWaits > 0, 'orientation.limit.left-waits', { waits: count(leftWaits) }),
    ...when(clock === 'cause' && !scope.hasCalendar, 'orientation.limit.no-calendar'),
    ...when(clock === 'cause' && facts.unit === 'acts', 'orientation.limit.no-sessions'),
    ...when(clock === 'cause', 'orientation.limit.unrecorded'),
    ...when(coarse !== undefined && clock !== 'hand-off', 'orientation.limit.coarse', { unit: word(coarse ?? 'day') }),
    statement('orientation.limit.recorded'),
  ];
}

const DAY_SECONDS = 86_400;
/** Below this, hours are said in minutes, and days in hours. */
const FEW = 10;

/** An amount in a sentence: `hours`, `acts`, `handOffs` or `days`, a count; a duration when it is small. */
export function worded(unit: ClockUnit, amount: number): Statement['values'] {
  switch (unit) {
    case 'acts':
      return { acts: count(Math.round(amount)) };
    case 'hand-offs':
      return { handOffs: count(Math.round(amount)) };
    case 'minutes':
      return { hours: amount / 60 < FEW ? { unit: 'hours', value: amount / 60 } : count(Math.round(amount / 60)) };
    case 'case-seconds':
      return {
        days:
          amount / DAY_SECONDS < FEW
            ? { unit: 'hours', value: amount / 3600 }
            : count(Math.round(amount / DAY_SECONDS)),
      };
  }
}

/** An amount as a figure. */
export const figureOf = (unit: ClockUnit, amount: number): Quantity =>
  unit === 'minutes'
    ? { unit: 'work', value: amount / 60 }
    : unit === 'case-seconds'
      ? { unit: 'hours', value: amount / 3600 }
      : count(Math.round(amount));

/** A share with its range, for a sentence. */
export const sharedWords = (told: number, range: { low: number; high: number } | null): Statement['values'] => ({
  share: share(told),
  ...(range ? { low: share(range.low), high: share(range.high) } : {}),
});
