import type { Query } from '../ledger/index.ts';
import type { Claim, EvidenceQuery } from '../explain/index.ts';
import { familyAt } from '../lens.ts';
import type { Lens } from '../lens.ts';
import { claimOpen, claimValue, findOpen, openParameters, readAge } from './claim-demand.ts';
import { claimCustomer, claimPeriod, claimTotal, inflowParameters } from './claim-inflow.ts';
import { claimOutflow } from './claim-outflow.ts';
import { claimConcentration, claimPayer, findConcentration, findLargest } from './claim-payer.ts';
import { claimAllUnpaid, claimUnpaid } from './claim-unpaid.ts';
import { UNPAID_REASONS, findUnpaid, unpaidParameters } from './find-unpaid.ts';
import { VALUE_FACTS, openFacts } from './demand.sql.ts';
import { FACTS_OF_CUSTOMER, factsBetween } from './inflow.sql.ts';
import { findDays, measureCash } from './measure-cash.ts';
import { isStart, nextStart } from './periods.ts';
import type { PeriodUnit } from './periods.ts';
import { INFLOW, OUTFLOW } from './scope.sql.ts';
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

const NO_FACTS: EvidenceQuery = { sql: 'SELECT e.event_id AS event_id FROM event e WHERE false', parameters: {} };
const ALL_INFLOW = `SELECT DISTINCT c.event_id AS event_id ${INFLOW}`;
const ALL_OUTFLOW = `SELECT DISTINCT c.event_id AS event_id ${OUTFLOW}`;

const inflowFacts: Family['facts'] = (_, { inflow }) =>
  inflow ? { sql: ALL_INFLOW, parameters: { basis: inflow.basis, currency: inflow.currency } } : NO_FACTS;

const period = (unit: PeriodUnit): Family => ({
  ask: (query, scope, { start = '' }) => (isStart(unit, start) ? claimPeriod(query, scope, unit, start) : undefined),
  facts: (query, scope, { start = '' }) =>
    scope.inflow && isStart(unit, start)
      ? {
          sql: factsBetween(query.dialect),
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
        ? { sql: FACTS_OF_CUSTOMER, parameters: { ...inflowParameters(scope, scope.inflow), name } }
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
        : { sql: openFacts(query.dialect), parameters: openParameters(scope, ageClass) };
    },
  },
  'cash.unpaid': {
    ask: async (query, scope, { reason }) => {
      const rows = await findUnpaid(query, scope);
      return reason === undefined ? claimAllUnpaid(scope, rows) : claimUnpaid(scope, rows, reason);
    },
    facts: (_, scope, { reason }) => {
      const asked = UNPAID_REASONS.find((one) => one === reason) ?? null;
      if (!scope.inflow || (reason !== undefined && asked === null)) return undefined;
      return { sql: unpaidFacts(asked === null || asked === 'no-client'), parameters: unpaidParameters(scope, asked) };
    },
  },
  'cash.outflow': {
    ask: (_, scope) => claimOutflow(scope),
    facts: (_, { outflow }) =>
      outflow ? { sql: ALL_OUTFLOW, parameters: { basis: outflow.basis, currency: outflow.currency } } : undefined,
  },
  'cash.value': {
    ask: (query, scope) => claimValue(query, scope),
    facts: (_, scope) => ({ sql: VALUE_FACTS, parameters: { currency: scope.currency } }),
  },
};

/** The inflow from customers as claims; addresses are listed in README.md. */
export const cashLens: Lens = {
  name: 'cash',
  words: CASH_WORDS,
  filters: [],
  report: async (query) => ({ claims: (await measureCash(query)).claims, tables: [] }),
  ask: async (query, id) => {
    const found = familyAt(FAMILIES, id);
    return found && found.family.ask(query, await readScope(query), found.values);
  },
  evidenceOf: async (query, id) => {
    const found = familyAt(FAMILIES, id);
    return found && found.family.facts(query, await readScope(query), found.values);
  },
};
