import type { Claim, EvidenceQuery } from '../explain/index.ts';
import type { Query } from '../ledger/index.ts';
import type { TracedActs } from './answers.ts';
import { addressOf, claim, count, known, named, statement, unknown } from './claim.ts';
import { countUpward, CUSTOMERS_KNOWN, upwardFacts } from './customer.sql.ts';
import type { CustomerFacts } from './customer.sql.ts';
import type { Scope } from './scope.ts';

export async function readCustomerFacts(query: Query): Promise<CustomerFacts> {
  const [row] = await query.rows<{ paying: number; named: number; asking: number }>(CUSTOMERS_KNOWN);
  const { paying = 0, named: parties = 0, asking = 0 } = row ?? {};
  return { known: paying + parties + asking > 0, nameless: paying > 0 && parties === 0 && asking === 0 };
}

interface Counted {
  readonly activity: string;
  readonly traced: number;
  readonly untraced: number;
}

const readCounts = async (query: Query, scope: Scope, facts: CustomerFacts): Promise<Counted[]> =>
  scope.part === null || !facts.known ? [] : query.rows<Counted>(countUpward(query.dialect, scope.part, facts));

const traceAddress = (scope: Scope, activity?: string): string =>
  addressOf(scope, 'traced', activity === undefined ? {} : { activity });

/** Acts of authority and reports by activity: how many stand in a customer's work, and how many do not. */
export async function findTraced(query: Query, scope: Scope): Promise<TracedActs> {
  const rows = await readCounts(query, scope, await readCustomerFacts(query));
  return {
    claim: traceAddress(scope),
    rows: rows.map((row) => ({ ...row, claim: traceAddress(scope, row.activity) })),
  };
}

/** The records of what traces to no customer. */
export async function tracedFacts(query: Query, scope: Scope, activity?: string): Promise<EvidenceQuery | undefined> {
  const facts = await readCustomerFacts(query);
  if (scope.part === null || !facts.known) return undefined;
  return {
    sql: upwardFacts(query.dialect, scope.part, facts, { ofOne: activity !== undefined }),
    parameters: activity === undefined ? {} : { activity },
  };
}

/** All of them, or those of one activity. Undefined when there is no such activity. */
export async function claimTraced(query: Query, scope: Scope, activity?: string): Promise<Claim | undefined> {
  const facts = await readCustomerFacts(query);
  const rows = (await readCounts(query, scope, facts)).filter(
    (row) => activity === undefined || row.activity === activity,
  );
  if (activity !== undefined && rows.length === 0) return undefined;
  const sum = (of: 'traced' | 'untraced'): number => rows.reduce((total, row) => total + row[of], 0);
  const [traced, untraced] = [sum('traced'), sum('untraced')];
  const common = {
    id: traceAddress(scope, activity),
    method: statement('orientation.traced.method'),
    limits: [
      ...(scope.knowsHierarchy ? [] : [statement('orientation.limit.no-hierarchy')]),
      ...(facts.nameless ? [statement('orientation.limit.nameless')] : []),
      statement('orientation.limit.recorded'),
    ],
    refutedBy: statement('orientation.traced.refuted'),
  };
  if (scope.because !== null || !facts.known)
    return claim(scope, {
      ...common,
      statement: statement('orientation.traced.unknown'),
      figure:
        scope.because === null ? unknown('orientation.unknown.customer') : { known: false, because: scope.because },
      factCount: 0,
    });
  const evidence = await tracedFacts(query, scope, activity);
  const code = codeOf(traced, untraced, activity !== undefined);
  return claim(scope, {
    ...common,
    statement: statement(`orientation.traced${code}`, {
      acts: count(traced + untraced),
      untraced: count(untraced),
      ...(activity === undefined ? {} : { name: named(activity) }),
    }),
    figure: known(count(untraced)),
    because:
      activity === undefined
        ? rows.filter((row) => row.untraced > 0).map((row) => traceAddress(scope, row.activity))
        : [],
    factCount: evidence === undefined ? 0 : await countEvidence(query, evidence),
  });
}

function codeOf(traced: number, untraced: number, ofOne: boolean): string {
  if (traced + untraced === 0) return '.none';
  if (ofOne) return '.act';
  return untraced === 0 ? '.all' : '';
}

async function countEvidence(query: Query, { sql, parameters }: EvidenceQuery): Promise<number> {
  const [row] = await query.rows<{ n: number }>(`SELECT count(*) AS n FROM (${sql}) f`, parameters);
  return row?.n ?? 0;
}
