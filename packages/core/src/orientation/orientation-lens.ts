import type { Claim, EvidenceQuery } from '../explain/index.ts';
import { FILTER_NAMES, readFilter } from '../filter/index.ts';
import type { Query } from '../ledger/index.ts';
import { familyAt } from '../lens.ts';
import type { Lens } from '../lens.ts';
import type { Clock, Dimension } from './answers.ts';
import { claimClock, clockFacts } from './claim-clock.ts';
import { claimRow, findRow, readRowAsked } from './claim-row.ts';
import { claimUnexplained, unexplainedFacts } from './claim-unexplained.ts';
import { claimTotal } from './claim-total.ts';
import { claimNeeds, needsFacts } from './find-needs.ts';
import { claimTraced, tracedFacts } from './find-traced.ts';
import { measureOrientation } from './measure-orientation.ts';
import { answerTables } from './report.ts';
import { readScope } from './scope.ts';
import type { Scope } from './scope.ts';
import { ORIENTATION_WORDS } from './words.ts';

type Values = Readonly<Record<string, string>>;
type Maybe<T> = Promise<T | undefined> | T | undefined;

/** One family of claims: how it is asked, and the records it rests on when it can be told. */
interface Family {
  readonly ask: (query: Query, scope: Scope, values: Values) => Maybe<Claim>;
  readonly facts: (query: Query, scope: Scope, values: Values) => Maybe<string | EvidenceQuery>;
}

const clock = (which: Clock): Family => ({
  ask: (query, scope, { name }) => claimClock(query, scope, which, name),
  facts: (query, scope, { name }) =>
    clockFacts(
      query,
      scope,
      which,
      scope.clocks[which].columns?.find((column) => column.name === name),
    ),
});

const row = (dimension: Dimension): Family => ({
  ask: (query, scope, values) => {
    const asked = readRowAsked(dimension, values);
    return asked && claimRow(query, scope, dimension, asked);
  },
  facts: async (query, scope, values) => {
    const asked = readRowAsked(dimension, values);
    return asked && (await findRow(query, scope, dimension, asked))?.facts;
  },
});

const FAMILIES: Readonly<Record<string, Family>> = {
  'orientation.total': { ask: (_, scope) => claimTotal(scope), facts: () => undefined },
  'orientation.work': clock('work'),
  'orientation.hand-off': clock('hand-off'),
  'orientation.wait': clock('wait'),
  'orientation.cause': clock('cause'),
  'orientation.unexplained': {
    ask: (query, scope, { activity }) => claimUnexplained(query, scope, activity),
    facts: (query, scope, { activity }) => unexplainedFacts(query, scope, activity),
  },
  'orientation.link': row('link'),
  'orientation.team': row('team'),
  'orientation.month': row('month'),
  'orientation.traced': {
    ask: (query, scope, { activity }) => claimTraced(query, scope, activity),
    facts: (query, scope, { activity }) => tracedFacts(query, scope, activity),
  },
  'orientation.needs': { ask: claimNeeds, facts: needsFacts },
};

const NOTHING: EvidenceQuery = { sql: 'SELECT s.event_id FROM step s WHERE FALSE', parameters: {} };

/** Whom the work faces, as claims; addresses are listed in README.md. */
export const orientationLens: Lens = {
  name: 'orientation',
  words: ORIENTATION_WORDS,
  filters: FILTER_NAMES,
  report: async (query, filter) => {
    const answer = await measureOrientation(query, filter);
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
    const facts = claim.factCount === 0 ? NOTHING : await found.family.facts(query, scope, found.values);
    return typeof facts === 'string' ? { sql: facts, parameters: {} } : facts;
  },
};
