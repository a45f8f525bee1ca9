import type { Claim } from '../explain/index.ts';
import { NO_FILTER } from '../filter/index.ts';
import type { Filter } from '../filter/index.ts';
import type { Instant, Query } from '../ledger/index.ts';
import type { ApprovalAnswer, WaitingRequest } from './answers.ts';
import { answerGate, claimsOfGate, gateAddress } from './claim-gate.ts';
import type { GateTold } from './claim-gate.ts';
import { about as rounded, addressOf, claim, count, hours, statement, unknown } from './claim.ts';
import { findLevels } from './find-levels.ts';
import { claimStep, claimSteps, findSteps } from './find-steps.ts';
import { claimAllSuggested, claimSuggested, findSuggested, suggestedAddress } from './find-suggested.ts';
import { listWaiting } from './measure.sql.ts';
import { readFigures } from './read-figures.ts';
import type { GateFigures } from './read-figures.ts';
import { gateWaits } from './sale.sql.ts';
import { readScope, visitsOf } from './scope.ts';
import type { ApprovalScope } from './scope.ts';
import { testSale } from './test-sale.ts';

/**
 * Acts of somebody's authority as gates: how long requests wait for each, how much money stands before it, how often the answer is
 * yes and changes anything, who waits now, and what the sale does with the wait. Reads what `deriveApproval` made.
 */
export async function measureApproval(query: Query, filter: Filter = NO_FILTER): Promise<ApprovalAnswer> {
  const scope = await readScope(query, filter);
  const gates = await readGates(query, scope);
  const steps = await findSteps(query, scope);
  const suggested = await findSuggested(query, scope);
  const claims = [
    claimTotal(scope, gates),
    ...gates.flatMap((gate) => claimsOfGate(scope, gate)),
    claimSteps(scope, steps),
    ...steps.map((step) => claimStep(scope, step)),
    claimAllSuggested(scope, suggested),
    ...suggested.map((one) => claimSuggested(scope, one)),
  ];
  return {
    because: scope.because,
    gates: gates.map((gate) => answerGate(scope, gate)),
    waiting: await findWaiting(query, scope),
    waitingCount: gates.reduce((sum, { waiting }) => sum + (waiting?.requests ?? 0), 0),
    steps: steps.map(({ activityId: _, every: _every, facts: _facts, ...step }) => step),
    suggested: suggested.map((one) => ({ activity: one.activity, claim: suggestedAddress(scope, one) })),
    claims,
  };
}

/** Every gate that is told, with its figures: first where most money waited, then where most was decided. */
export async function readGates(query: Query, scope: ApprovalScope): Promise<GateTold[]> {
  const gates = (await readFigures(query, scope)).toSorted(
    (a, b) => (b.moneyDays ?? 0) - (a.moneyDays ?? 0) || b.decisions - a.decisions,
  );
  return Promise.all(gates.map((gate) => withMore(query, scope, gate)));
}

async function withMore(query: Query, scope: ApprovalScope, gate: GateFigures): Promise<GateTold> {
  const condition = `${visitsOf(gate.told)} AND ${scope.within}`;
  return {
    ...gate,
    sale: scope.pays ? await testSale(query, gateWaits(condition)) : null,
    levels: await findLevels(query, scope, gate.told),
  };
}

interface WaitingRow {
  readonly place: number;
  readonly type: string;
  readonly key: string;
  readonly sinceAt: Instant;
  readonly value: number | null;
  readonly isStale: boolean;
  readonly knownBy: WaitingRequest['knownBy'];
}

async function findWaiting(query: Query, scope: ApprovalScope): Promise<WaitingRequest[]> {
  if (scope.told.length === 0) return [];
  const rows = await query.rows<WaitingRow>(listWaiting(query.dialect, scope));
  return rows.map(({ place, type, key, value, ...rest }) => ({
    object: `${type} ${key}`,
    gate: scope.told[place]?.name ?? '',
    value: value === null || scope.currency === null ? null : { minor: value, currency: scope.currency },
    ...rest,
  }));
}

/** The first sentence: what waits now, else where most money waited. */
export function claimTotal(scope: ApprovalScope, gates: readonly GateTold[]): Claim {
  const about = {
    id: addressOf(scope, 'total'),
    method: statement('approval.gate.method'),
    because: gates.map(({ told }) => gateAddress(scope, 'gate', told.name)),
    limits:
      scope.hidden.length > 0 && scope.told.length > 0
        ? [statement('approval.limit.hidden', { count: count(scope.hidden.length) })]
        : [],
    factCount: 0,
  };
  if (scope.because !== null || gates.length === 0) {
    const figure =
      scope.because === null
        ? unknown(`approval.unknown.${scope.hidden.length > 0 ? 'few-here' : 'silent'}`)
        : ({ known: false, because: scope.because } as const);
    return claim(scope, { ...about, statement: statement('approval.total.unknown'), figure });
  }
  const decisions = gates.reduce((sum, gate) => sum + gate.decisions, 0);
  const requests = gates.reduce((sum, { waiting }) => sum + (waiting?.requests ?? 0), 0);
  const [first] = gates;
  const standing = first?.standing ?? null;
  return claim(scope, {
    ...about,
    statement: statement(requests > 0 ? 'approval.total.waiting' : 'approval.total', {
      decisions: count(decisions),
      requests: count(requests),
      gates: count(gates.length),
      ...(first ? gateValues(first) : {}),
      ...(standing === null || scope.currency === null ? {} : { standing: rounded(standing, scope.currency) }),
    }),
    figure: { known: true, quantity: count(requests > 0 ? requests : decisions) },
    because: about.because,
  });
}

const gateValues = ({ told, wait }: GateTold) => ({
  gate:
    told.gates.length > 1
      ? ({ unit: 'word', value: 'approval-few' } as const)
      : ({ unit: 'name', value: told.name } as const),
  ...(wait === null ? {} : { median: hours(wait.median) }),
});
