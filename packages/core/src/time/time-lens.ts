import type { Claim, EvidenceQuery } from '../explain/index.ts';
import { FILTER_NAMES, readFilter } from '../filter/index.ts';
import type { Query } from '../ledger/index.ts';
import { familyAt } from '../lens.ts';
import type { Lens } from '../lens.ts';
import type { Lasting } from './answers.ts';
import { claimEstimate, claimEstimates, estimateFacts } from './claim-estimate.ts';
import { claimLasts, readAsked } from './claim-lasts.ts';
import { actFacts, leadFacts } from './figure.sql.ts';
import { claimCalendar, factsOfCalendar } from './find-calendars.ts';
import { measureTime } from './measure-time.ts';
import { answerTables } from './report.ts';
import { readScope } from './scope.ts';
import type { Scope } from './scope.ts';
import { TIME_WORDS } from './words.ts';

type Values = Readonly<Record<string, string>>;

/** One family of claims: how it is asked, and the records it rests on when it can be told. */
interface Family {
  readonly ask: (query: Query, scope: Scope, values: Values) => Promise<Claim | undefined>;
  readonly facts: (query: Query, scope: Scope, values: Values) => Promise<EvidenceQuery | undefined> | undefined;
}

const plain = (sql: string): EvidenceQuery => ({ sql, parameters: {} });
const NOTHING = plain('SELECT s.event_id FROM step s WHERE FALSE');

const lasting = (of: Lasting): Family => ({
  ask: async (_, scope, values) => {
    const asked = readAsked(scope, of, values);
    return asked && claimLasts(scope, asked);
  },
  facts: async (_, { kept, ...scope }, values) => {
    const asked = readAsked({ kept, ...scope }, of, values);
    if (asked === undefined || kept === null) return undefined;
    return plain(
      of === 'lead' ? leadFacts(kept, asked.end ?? 'sold') : actFacts(of, kept, asked.link?.activities ?? null),
    );
  },
});

const FAMILIES: Readonly<Record<string, Family>> = {
  'time.lead': lasting('lead'),
  'time.work': lasting('work'),
  'time.wait': lasting('wait'),
  'time.calendar': {
    ask: (query, scope, { of }) => claimCalendar(query, scope, of ?? null),
    facts: async (query, _, { of }) => plain(await factsOfCalendar(query, of ?? null)),
  },
  'time.estimates': { ask: (query, scope) => claimEstimates(query, scope), facts: () => undefined },
  'time.estimate': {
    ask: (query, scope, { activity = '' }) => claimEstimate(query, scope, activity),
    facts: async (_, __, { activity = '' }) => ({ sql: estimateFacts(activity), parameters: { activity } }),
  },
};

/** How long things last, by the clock and in working time, as claims; addresses are listed in README.md. */
export const timeLens: Lens = {
  name: 'time',
  words: TIME_WORDS,
  filters: FILTER_NAMES,
  report: async (query, filter) => {
    const answer = await measureTime(query, filter);
    return { claims: answer.claims, tables: answerTables(answer) };
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
