import type { Query } from '../ledger/index.ts';
import type { Claim, ClaimId, EvidenceQuery, Statement } from '../explain/index.ts';
import { readFilter } from '../filter/index.ts';
import type { Filter } from '../filter/index.ts';
import { familyAt } from '../lens.ts';
import type { Lens } from '../lens.ts';
import { claimOpen, claimValue, findOpen, openParameters, readAge } from './claim-demand.ts';
import { reportCash } from './cash-report.ts';
import { claimCustomer, claimPeriod, claimTotal, claimUntold, inflowParameters } from './claim-inflow.ts';
import { claimOutflow } from './claim-outflow.ts';
import { claimConcentration, claimPayer, findConcentration, findLargest } from './claim-payer.ts';
import { claimAllUnpaid, claimUnpaid } from './claim-unpaid.ts';
import { UNPAID_REASONS, findUnpaid, unpaidParameters } from './find-unpaid.ts';
import { openFacts, valueFacts } from './demand.sql.ts';
import { factsBetween, factsOfCustomer } from './inflow.sql.ts';
import { findDays, measureCash } from './measure-cash.ts';
import { findCashPart } from './part.ts';
import { isStart, nextStart } from './periods.ts';
import type { PeriodUnit } from './periods.ts';
import { inflowOf, outflowOf } from './scope.sql.ts';
import { readScope } from './scope.ts';
import type { CashScope } from './scope.ts';
import { unpaidFacts } from './unpaid.sql.ts';
import { CASH_WORDS } from './words.ts';

type Values = Readonly<Record<string, string>>;

/** One family of claims: how it is asked, and the facts it rests on. Undefined: no such claim in this ledger. */
interface Family {
  readonly ask: (query: Query, scope: CashScope, values: Values) => Promise<Claim | undefined> | Claim | undefined;
  readonly facts: (query: Query, scope: CashScope, values: Values) => EvidenceQuery | undefined;
}

/** Customers that a table to be downloaded lists, the largest first. */
const MOST_LISTED = 10_000;

const NO_FACTS: EvidenceQuery = { sql: 'SELECT e.event_id AS event_id FROM event e WHERE false', parameters: {} };
const SELECT_FACTS = 'SELECT DISTINCT c.event_id AS event_id';

const inflowFacts: Family['facts'] = (_, { inflow, part }) =>
  inflow
    ? { sql: `${SELECT_FACTS} ${inflowOf(part)}`, parameters: { basis: inflow.basis, currency: inflow.currency } }
    : NO_FACTS;

const period = (unit: PeriodUnit): Family => ({
  ask: (query, scope, { start = '' }) => (isStart(unit, start) ? claimPeriod(query, scope, unit, start) : undefined),
  facts: (query, scope, { start = '' }) =>
    scope.inflow && isStart(unit, start)
      ? {
          sql: factsBetween(query.dialect, scope.part),
          parameters: { ...inflowParameters(scope, scope.inflow), from: start, until: nextStart(unit, start) },
        }
      : undefined,
});

const FAMILIES: Readonly<Record<string, Family>> = {
  'cash.total': { ask: async (query, scope) => claimTotal(scope, await findDays(query, scope)), facts: inflowFacts },
  'cash.payer': {
    ask: async (query, scope) => claimPayer(scope, (await findConcentration(query, scope)).customers),
    facts: inflowFacts,
  },
  'cash.concentration': {
    ask: async (query, scope) =>
      claimConcentration(scope, await findConcentration(query, scope), await findLargest(query, scope, 5)),
    facts: inflowFacts,
  },
  'cash.week': period('week'),
  'cash.month': period('month'),
  'cash.customer': {
    ask: (query, scope, { name = '' }) => claimCustomer(query, scope, name),
    facts: (_, scope, { name = '' }) =>
      scope.inflow
        ? { sql: factsOfCustomer(scope.part), parameters: { ...inflowParameters(scope, scope.inflow), name } }
        : undefined,
  },
  'cash.open': {
    ask: async (query, scope, { age }) => {
      const ageClass = readAge(age);
      return ageClass === undefined ? undefined : claimOpen(query, scope, await findOpen(query, scope), ageClass);
    },
    facts: (query, scope, { age }) => {
      const ageClass = readAge(age);
      return ageClass === undefined
        ? undefined
        : { sql: openFacts(query.dialect, scope.part), parameters: openParameters(scope, ageClass) };
    },
  },
  'cash.unpaid': {
    ask: async (query, scope, { reason }) => {
      const rows = await findUnpaid(query, scope);
      return reason === undefined ? claimAllUnpaid(scope, rows) : claimUnpaid(scope, rows, reason);
    },
    facts: (_, scope, { reason }) => {
      const asked = UNPAID_REASONS.find((one) => one === reason) ?? null;
      if (!scope.inflow || !scope.part.isWhole || (reason !== undefined && asked === null)) return undefined;
      return { sql: unpaidFacts(asked === null || asked === 'no-client'), parameters: unpaidParameters(scope, asked) };
    },
  },
  'cash.outflow': {
    ask: (_, scope) => claimOutflow(scope),
    facts: (_, { outflow, part }) =>
      outflow
        ? {
            sql: `${SELECT_FACTS} ${outflowOf(part)}`,
            parameters: { basis: outflow.basis, currency: outflow.currency },
          }
        : undefined,
  },
  'cash.value': {
    ask: (query, scope) => claimValue(query, scope),
    facts: (_, scope) => ({ sql: valueFacts(scope.part), parameters: { currency: scope.currency } }),
  },
};

/** The inflow from customers as claims; addresses are listed in README.md. */
export const cashLens: Lens = {
  name: 'cash',
  words: CASH_WORDS,
  filters: ['from', 'to', 'customer'],
  report: async (query, filter) => reportCash(await measureCash(query, filter, MOST_LISTED)),
  ask: async (query, id) => {
    const asked = await readAsked(query, id);
    if (asked === undefined) return undefined;
    const { family, scope, values, because } = asked;
    return because === null ? family.ask(query, scope, values) : claimUntold(scope, asked.filter, because, id);
  },
  evidenceOf: async (query, id) => {
    const asked = await readAsked(query, id);
    if (asked === undefined) return undefined;
    return asked.because === null ? asked.family.facts(query, asked.scope, asked.values) : NO_FACTS;
  },
};

interface Asked {
  readonly family: Family;
  readonly filter: Filter;
  readonly scope: CashScope;
  readonly values: Values;
  /** Why the part cannot be told; null when it can. */
  readonly because: Statement | null;
}

/** What an address asks, and of which part; undefined when it is none of this lens. */
async function readAsked(query: Query, id: ClaimId): Promise<Asked | undefined> {
  const found = familyAt(FAMILIES, id);
  const filter = found && readFilter(found.values);
  if (found === undefined || filter === undefined) return undefined;
  const asked = await findCashPart(query, filter);
  return 'part' in asked
    ? { ...found, filter, scope: await readScope(query, asked.part), because: null }
    : { ...found, filter, scope: await readScope(query), because: asked.because };
}
