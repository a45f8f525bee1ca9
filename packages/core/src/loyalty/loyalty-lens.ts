import type { Claim } from '../explain/index.ts';
import { readFilter } from '../filter/index.ts';
import { familyAt } from '../lens.ts';
import type { Lens } from '../lens.ts';
import { EXPERIENCES, OUTCOMES } from './answers.ts';
import { associationFacts, claimAssociation } from './association-answer.ts';
import { claimConcentration, claimCustomer, claimLost, customerFacts, lostFacts } from './customers-answer.ts';
import { receiptFacts } from './evidence.ts';
import { claimExpected, claimForecast } from './forecast-answer.ts';
import { associationsOf, measureLoyalty } from './measure-loyalty.ts';
import { answerOffers, claimOffers, claimPromises, offerFacts, promiseFacts } from './offers-answer.ts';
import { claimCohort, claimRepeat, cohortEvidence } from './retention-answer.ts';
import { readScope } from './scope.ts';
import type { Scope } from './scope.ts';
import { tablesOf } from './tables.ts';
import { LOYALTY_WORDS } from './words.ts';

type Values = Readonly<Record<string, string>>;
type Maybe<T> = Promise<T | undefined> | T | undefined;

/** One family of claims: how it is asked, and the records it rests on. */
interface Family {
  readonly ask: (scope: Scope, values: Values) => Maybe<Claim>;
  readonly facts: (scope: Scope, values: Values) => Maybe<string>;
}

async function askAssociation(scope: Scope, { experience, outcome }: Values): Promise<Claim | undefined> {
  const all = await associationsOf(scope);
  const found = all.find((one) => one.experience === experience && one.outcome === outcome);
  return found && claimAssociation(scope, found, all.length);
}

const FAMILIES: Readonly<Record<string, Family>> = {
  'loyalty.repeat': { ask: claimRepeat, facts: (scope) => receiptFacts(scope) },
  'loyalty.cohort': {
    ask: (scope, { unit = '', start = '' }) => claimCohort(scope, unit, start),
    facts: (scope, { unit, start = '' }) =>
      unit === 'month' || unit === 'quarter' ? cohortEvidence(scope, unit, start) : undefined,
  },
  'loyalty.forecast': { ask: claimForecast, facts: (scope) => receiptFacts(scope) },
  'loyalty.expected': {
    ask: (scope, { weeks }) => claimExpected(scope, Number(weeks)),
    facts: (scope) => receiptFacts(scope),
  },
  'loyalty.lost': { ask: claimLost, facts: lostFacts },
  'loyalty.concentration': { ask: claimConcentration, facts: (scope) => receiptFacts(scope) },
  'loyalty.customer': {
    ask: (scope, { name = '' }) => claimCustomer(scope, name),
    facts: (scope, { name }) => {
      const buyer = scope.buyers.find(({ customer }) => customer === name);
      return buyer && customerFacts(scope, buyer.partyId);
    },
  },
  'loyalty.promises': { ask: claimPromises, facts: promiseFacts },
  'loyalty.offers': {
    ask: async (scope) => claimOffers(scope, await answerOffers(scope), await associationsOf(scope)),
    facts: offerFacts,
  },
  'loyalty.association': {
    ask: askAssociation,
    facts: (scope, values) => {
      const experience = EXPERIENCES.find((one) => one === values['experience']);
      const outcome = OUTCOMES.find((one) => one === values['outcome']);
      return experience && outcome && associationFacts(scope, experience, outcome);
    },
  },
};

const NOTHING = 'SELECT e.event_id AS event_id FROM event e WHERE FALSE';

/** Whether customers come back, as claims; addresses are listed in README.md. */
export const loyaltyLens: Lens = {
  name: 'loyalty',
  words: LOYALTY_WORDS,
  filters: ['from', 'to', 'customer'],
  report: async (query, filter) => {
    const answer = await measureLoyalty(query, filter);
    return { claims: answer.claims, tables: tablesOf(answer) };
  },
  ask: async (query, id) => {
    const found = familyAt(FAMILIES, id);
    const filter = found && readFilter(found.values);
    return found && filter && found.family.ask(await readScope(query, filter), found.values);
  },
  evidenceOf: async (query, id) => {
    const found = familyAt(FAMILIES, id);
    const filter = found && readFilter(found.values);
    if (found === undefined || filter === undefined) return undefined;
    const scope = await readScope(query, filter);
    const claim = await found.family.ask(scope, found.values);
    if (claim === undefined) return undefined;
    const sql = claim.factCount === 0 ? NOTHING : await found.family.facts(scope, found.values);
    return sql === undefined ? undefined : { sql, parameters: {} };
  },
};
