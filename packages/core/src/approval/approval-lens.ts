import type { Claim, EvidenceQuery } from '../explain/index.ts';
import { readFilter } from '../filter/index.ts';
import type { Query } from '../ledger/index.ts';
import { familyAt } from '../lens.ts';
import type { Lens } from '../lens.ts';
import { claimGate, claimPart, PARTS } from './claim-gate.ts';
import type { GateTold } from './claim-gate.ts';
import { claimStep, claimSteps, findSteps } from './find-steps.ts';
import { claimAllSuggested, claimSuggested, findSuggested, SUGGESTED_FACTS } from './find-suggested.ts';
import { claimTotal, measureApproval, readGates } from './measure-approval.ts';
import { conditions, factsWhere } from './measure.sql.ts';
import type { Measured } from './measure.sql.ts';
import { STEP_FACTS } from './sale.sql.ts';
import { readScope, visitsOf } from './scope.ts';
import type { ApprovalScope } from './scope.ts';
import { tablesOf } from './tables.ts';
import { APPROVAL_WORDS } from './words.ts';

type Values = Readonly<Record<string, string>>;

/** One family of claims: how it is asked, and the records it rests on when it can be told. */
interface Family {
  readonly ask: (query: Query, scope: ApprovalScope, values: Values) => Promise<Claim | undefined>;
  readonly facts: (query: Query, scope: ApprovalScope, values: Values) => Promise<EvidenceQuery> | EvidenceQuery;
}

const NOTHING: EvidenceQuery = { sql: factsWhere('FALSE'), parameters: {} };

const gateFamily = (part: Measured, say: (scope: ApprovalScope, gate: GateTold) => Claim): Family => ({
  ask: async (query, scope, { gate: name = '' }) => {
    const told = scope.told.filter((one) => one.name === name);
    const [gate] = told.length === 0 ? [] : await readGates(query, { ...scope, told });
    return gate && say(scope, gate);
  },
  facts: (_, scope, { gate: name = '' }) => {
    const told = scope.told.find((one) => one.name === name);
    if (told === undefined) return NOTHING;
    return { sql: factsWhere(`${visitsOf(told)} AND ${scope.within} AND ${conditions(scope)[part]}`), parameters: {} };
  },
});

const FAMILIES: Readonly<Record<string, Family>> = {
  'approval.total': {
    ask: async (query, scope) => claimTotal(scope, await readGates(query, scope)),
    facts: () => NOTHING,
  },
  'approval.gate': gateFamily('gate', claimGate),
  ...Object.fromEntries(
    PARTS.map((part) => [`approval.${part}`, gateFamily(part, (scope, gate) => claimPart(scope, gate, part))]),
  ),
  'approval.steps': {
    ask: async (query, scope) => claimSteps(scope, await findSteps(query, scope)),
    facts: () => NOTHING,
  },
  'approval.step': {
    ask: async (query, scope, { activity }) => {
      const step = (await findSteps(query, scope)).find((one) => one.activity === activity);
      return step && claimStep(scope, step);
    },
    facts: async (query, scope, { activity }) => {
      const step = (await findSteps(query, scope)).find((one) => one.activity === activity);
      return step === undefined
        ? NOTHING
        : { sql: STEP_FACTS, parameters: { activity: step.activityId, every: step.every } };
    },
  },
  'approval.suggestions': {
    ask: async (query, scope) => claimAllSuggested(scope, await findSuggested(query, scope)),
    facts: () => NOTHING,
  },
  'approval.suggested': {
    ask: async (query, scope, { activity }) => {
      const found = (await findSuggested(query, scope)).find((one) => one.activity === activity);
      return found && claimSuggested(scope, found);
    },
    facts: async (query, scope, { activity }) => {
      const found = (await findSuggested(query, scope)).find((one) => one.activity === activity);
      return found === undefined ? NOTHING : { sql: SUGGESTED_FACTS, parameters: { activity: found.id } };
    },
  },
};

/** Somebody's authority as claims; addresses are listed in README.md. */
export const approvalLens: Lens = {
  name: 'approval',
  words: APPROVAL_WORDS,
  filters: ['from', 'to', 'customer', 'team'],
  report: async (query, filter) => {
    const answer = await measureApproval(query, filter);
    return { claims: answer.claims, tables: tablesOf(answer) };
  },
  ask: async (query, id) => {
    const found = familyAt(FAMILIES, id);
    const filter = found && readFilter(found.values);
    return found && filter && found.family.ask(query, await readScope(query, filter), found.values);
  },
  evidenceOf: async (query, id) => {
    const found = familyAt(FAMILIES, id);
    const filter = found && readFilter(found.values);
    if (found === undefined || filter === undefined) return undefined;
    const scope = await readScope(query, filter);
    const claim = await found.family.ask(query, scope, found.values);
    if (claim === undefined) return undefined;
    return claim.factCount === 0 ? NOTHING : found.family.facts(query, scope, found.values);
  },
};
