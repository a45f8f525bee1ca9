import type { Claim } from '../explain/index.ts';
import type { MethodEvidence, Named } from './answers.ts';
import { claim, known, poolWord, share, statement, unknown } from './claim.ts';
import { methodAddress, paceAddress, pacingOf } from './claim-pacing.ts';
import { poolAddress } from './claim-pool.ts';
import type { Suspect } from './point.ts';
import { groupOf } from './scope.ts';
import type { Scope } from './scope.ts';
import { TRACK_RECORD } from './track-record.ts';
import type { Method } from './track-record.ts';

/** A suspect as it is told. */
export const namedOf = (scope: Scope, suspect: Suspect | null): Named | null =>
  suspect && {
    kind: suspect.kind,
    name: suspect.kind === 'pool' ? (groupOf(scope, suspect.pool)?.name ?? '') : null,
  };

export const methodsOf = (scope: Scope): readonly MethodEvidence[] =>
  scope.pointing.namings.map(({ method, names, isKnown }) => ({
    method,
    names: namedOf(scope, names),
    isKnown,
    record: { marketAndPools: TRACK_RECORD[method].marketAndPools, all: TRACK_RECORD[method].all },
    claim: methodAddress(scope, method),
  }));

/** What one method names, and how often it was right where the truth was known; undefined when there is no such method. */
export function claimMethod(scope: Scope, name: string): Claim | undefined {
  const found = methodsOf(scope).find(({ method }) => method === name);
  if (found === undefined) return undefined;
  const { method, names, isKnown, record } = found;
  const word = { unit: 'word', value: `constraint-${method}` } as const;
  const values = { method: word, right: share(record.all), simple: share(record.marketAndPools) };
  const code = !isKnown ? 'unknown' : names === null ? 'unclear' : names.kind;
  return claim(scope, {
    id: found.claim,
    statement: statement(`constraint.method.${code}`, {
      ...values,
      ...(names?.name ? { pool: poolWord(names.name) } : {}),
    }),
    figure: isKnown ? known(share(record.all)) : unknown(UNKNOWN[method]),
    method: 'constraint.method.method',
    refutedBy: 'constraint.points.refuted',
    limits: [statement(`constraint.limit.${method}`)],
    because: becauseOf(scope, method, isKnown),
    factCount: isKnown ? scope.measured.facts.all : 0,
  });
}

const UNKNOWN: Readonly<Record<Method, string>> = {
  pacing: 'constraint.unknown.cash',
  load: 'constraint.unknown.load',
  active: 'constraint.unknown.active',
  queue: 'constraint.unknown.queue',
};

function becauseOf(scope: Scope, method: Method, isKnown: boolean): readonly string[] {
  if (method === 'pacing') return isKnown ? pacingOf(scope).map((one) => one.claim) : [paceAddress(scope, 'market')];
  return scope.groups.map(({ name }) => poolAddress(scope, method, name));
}
