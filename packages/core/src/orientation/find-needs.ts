import type { Claim } from '../explain/index.ts';
import type { Instant, Query } from '../ledger/index.ts';
import type { Need, Needs } from './answers.ts';
import { addressOf, claim, count, countFacts, known, statement, unknown } from './claim.ts';
import { countNeeds, listNeeds, needFacts } from './customer.sql.ts';
import { readCustomerFacts } from './find-traced.ts';
import type { Scope } from './scope.ts';

interface NeedRow extends Omit<Need, 'object'> {
  readonly type: string;
  readonly key: string;
}

interface NeedCount {
  readonly reason: Need['reason'];
  readonly n: number;
  readonly askedAt: Instant;
}

/** Open requests of customers that nobody answers, the longest waiting first; objects, never people. */
export async function findNeeds(query: Query, scope: Scope): Promise<Needs> {
  const facts = await readCustomerFacts(query);
  const told = scope.part !== null && scope.part.teamId === null && facts.known ? scope.part : null;
  const rows = told === null ? [] : await query.rows<NeedRow>(listNeeds(query.dialect, told, facts));
  const counts = told === null ? [] : await query.rows<NeedCount>(countNeeds(query.dialect, told, facts));
  return {
    count: counts.reduce((sum, { n }) => sum + n, 0),
    claim: addressOf(scope, 'needs'),
    listed: rows.map(({ type, key, ...need }) => ({ object: `${type} ${key}`, ...need })),
  };
}

/** The records of what was asked last. */
export async function needsFacts(query: Query, scope: Scope): Promise<string | undefined> {
  const facts = await readCustomerFacts(query);
  return scope.part === null || scope.part.teamId !== null || !facts.known
    ? undefined
    : needFacts(query.dialect, scope.part, facts);
}

/** How many there are, and for how long the oldest waits. */
export async function claimNeeds(query: Query, scope: Scope): Promise<Claim> {
  const facts = await needsFacts(query, scope);
  const common = {
    id: addressOf(scope, 'needs'),
    method: statement('orientation.needs.method'),
    limits: [statement('orientation.needs.limit'), statement('orientation.limit.recorded')],
    refutedBy: statement('orientation.needs.refuted'),
  };
  if (facts === undefined || scope.part === null)
    return claim(scope, {
      ...common,
      statement: statement('orientation.needs.unknown'),
      figure:
        scope.because === null
          ? unknown(scope.part?.teamId === null ? 'orientation.unknown.customer' : 'orientation.unknown.team')
          : { known: false, because: scope.because },
      factCount: 0,
    });
  const customers = await readCustomerFacts(query);
  const rows = await query.rows<NeedCount>(countNeeds(query.dialect, scope.part, customers));
  const of = (reason: Need['reason']): number => rows.find((row) => row.reason === reason)?.n ?? 0;
  const total = of('never') + of('not-since');
  const first = Math.min(...rows.map(({ askedAt }) => askedAt));
  return claim(scope, {
    ...common,
    statement: statement(total === 0 ? 'orientation.needs.none' : 'orientation.needs', {
      requests: count(total),
      never: count(of('never')),
      since: count(of('not-since')),
      ...(total === 0
        ? {}
        : { longest: { unit: 'hours', value: ((scope.asOf ?? first) - first) / 3_600_000 } as const }),
    }),
    figure: known(count(total)),
    factCount: await countFacts(query, facts),
  });
}
