import type { Claim, EvidenceQuery } from '../explain/index.ts';
import { readFilter } from '../filter/index.ts';
import type { Query } from '../ledger/index.ts';
import { familyAt } from '../lens.ts';
import type { Lens } from '../lens.ts';
import { claimLaw, findLaw } from './claim-law.ts';
import { claimMethod } from './claim-method.ts';
import { claimPace, claimPeriod } from './claim-pacing.ts';
import { claimPoints, claimVerdict } from './claim-points.ts';
import { claimPool } from './claim-pool.ts';
import type { PoolFamily } from './claim-pool.ts';
import { factsOf, NO_FACTS } from './facts.sql.ts';
import type { Resting } from './facts.sql.ts';
import { measureConstraint, notToldClaim } from './measure-constraint.ts';
import { readScope } from './scope.ts';
import type { Scope } from './scope.ts';
import { tablesOf } from './table.ts';
import { CONSTRAINT_WORDS } from './words.ts';

type Values = Readonly<Record<string, string>>;

/** One family of claims: how it is asked, and what it rests on when it can be told. */
interface Family {
  readonly ask: (scope: Scope, values: Values) => Claim | undefined;
  readonly rests: (scope: Scope, values: Values) => Resting;
}

const onAll = (): Resting => ({});

const pool = (family: PoolFamily): Family => ({
  ask: (scope, { pool: name = '' }) => claimPool(scope, family, name),
  rests: ({ groups }, { pool: name = '' }) => ({ pools: groups.find((group) => group.name === name)?.pools ?? [] }),
});

const FAMILIES: Readonly<Record<string, Family>> = {
  'constraint.points': { ask: claimPoints, rests: onAll },
  'constraint.verdict': { ask: claimVerdict, rests: onAll },
  'constraint.method': { ask: (scope, { name = '' }) => claimMethod(scope, name), rests: onAll },
  'constraint.pacing': {
    ask: (scope, { bucket = '', pool: name }) => claimPace(scope, bucket, name),
    rests: onAll,
  },
  'constraint.period': { ask: (scope, { start = '' }) => claimPeriod(scope, start), rests: onAll },
  'constraint.load': pool('load'),
  'constraint.active': pool('active'),
  'constraint.queue': pool('queue'),
  'constraint.law': {
    ask: (scope, { activity = '' }) => claimLaw(scope, activity),
    rests: (scope, { activity = '' }) => ({ activity: findLaw(scope, activity)?.activityId ?? -1 }),
  },
};

/** What the evidence says of what holds the cash back, as claims; addresses are listed in README.md. */
export const constraintLens: Lens = {
  name: 'constraint',
  words: CONSTRAINT_WORDS,
  filters: ['from', 'to'],
  report: async (query, filter) => {
    const answer = await measureConstraint(query, filter);
    return { claims: answer.claims, tables: tablesOf(answer) };
  },
  ask: async (query, id) => (await find(query, id))?.claim,
  evidenceOf: async (query, id) => (await find(query, id))?.evidence,
};

/** The claim at an address and the records under it. */
async function find(query: Query, id: string): Promise<{ claim: Claim; evidence: EvidenceQuery } | undefined> {
  const found = familyAt(FAMILIES, id);
  const filter = found && readFilter(found.values);
  if (found === undefined || filter === undefined) return undefined;
  const nothing = { sql: NO_FACTS, parameters: {} };
  const asked = await readScope(query, filter);
  if (!asked.told) return { claim: { ...notToldClaim(filter, asked.because), id }, evidence: nothing };
  const claim = found.family.ask(asked.scope, found.values);
  if (claim === undefined) return undefined;
  if (claim.factCount === 0) return { claim, evidence: nothing };
  const sql = factsOf(query, asked.scope.part, found.family.rests(asked.scope, found.values));
  return { claim, evidence: { sql, parameters: {} } };
}
