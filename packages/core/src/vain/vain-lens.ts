import type { Claim, ClaimId } from '../explain/index.ts';
import { FILTER_NAMES, readFilter } from '../filter/index.ts';
import type { Query } from '../ledger/index.ts';
import { familyAt } from '../lens.ts';
import type { Lens } from '../lens.ts';
import { factsWhere } from './cell.sql.ts';
import { claimBy, isSplit } from './claim-by.ts';
import { claimClass, claimTotal, classFacts } from './claim-class.ts';
import { claimForgotten, claimSelection, claimSold, FORGOTTEN_FACTS, selectionFacts } from './claim-overlay.ts';
import { claimOpen, openFacts } from './claim-open.ts';
import { claimRow, readRowAsked, rowFacts } from './claim-row.ts';
import type { ToldDimension } from './claim-row.ts';
import { claimOrphans } from './find-orphans.ts';
import { measureVain } from './measure-vain.ts';
import { orphanFacts } from './orphan.sql.ts';
import { readOverlays } from './overlay.ts';
import type { Overlays } from './overlay.ts';
import { readScope } from './read-scope.ts';
import { tablesOf } from './report.ts';
import type { VainScope } from './scope.ts';
import { VAIN_WORDS } from './words.ts';

type Values = Readonly<Record<string, string>>;
type Maybe<T> = Promise<T | undefined> | T | undefined;

/** One family of claims: how it is asked, and the records it rests on when it can be told. */
interface Family {
  readonly ask: (query: Query, scope: VainScope, values: Values) => Maybe<Claim>;
  readonly facts: (query: Query, scope: VainScope, values: Values) => Maybe<string>;
}

const NOTHING = factsWhere('FALSE');

const row = (dimension: ToldDimension): Family => ({
  ask: (query, scope, values) => claimRow(query, scope, dimension, readRowAsked(dimension, values)),
  facts: (query, scope, values) => rowFacts(query, scope, dimension, readRowAsked(dimension, values)),
});

const overlay = (
  ask: (query: Query, scope: VainScope, found: Overlays) => Promise<Claim | undefined>,
  facts: (scope: VainScope) => string,
): Family => ({
  ask: async (query, scope) => ask(query, scope, await readOverlays(query, scope)),
  facts: (_, scope) => facts(scope),
});

const FAMILIES: Readonly<Record<string, Family>> = {
  'vain.total': { ask: claimTotal, facts: (_, scope) => factsWhere(scope.where) },
  'vain.class': {
    ask: (query, scope, { name = '' }) => claimClass(query, scope, name),
    facts: (_, scope, { name = '' }) => {
      const column = scope.columns?.find((one) => one.name === name);
      return column === undefined ? NOTHING : classFacts(scope, column);
    },
  },
  'vain.link': row('link'),
  'vain.team': row('team'),
  'vain.month': row('month'),
  'vain.size': row('size'),
  'vain.custom': row('custom'),
  'vain.product': row('product'),
  'vain.by': {
    ask: (query, scope, { what = '' }) => (isSplit(what) ? claimBy(query, scope, what) : undefined),
    facts: (_, scope) => factsWhere(scope.where),
  },
  'vain.open': {
    ask: (query, scope, { activity }) => claimOpen(query, scope, activity),
    facts: (query, scope, { activity }) => openFacts(query, scope, activity),
  },
  'vain.forgotten': overlay(claimForgotten, () => FORGOTTEN_FACTS),
  'vain.sold': overlay(claimSold, (scope) => factsWhere(scope.where)),
  'vain.selection': overlay(claimSelection, selectionFacts),
  'vain.orphans': {
    ask: claimOrphans,
    facts: (_, scope) => (scope.demand === null ? NOTHING : orphanFacts(scope.demand)),
  },
};

/** Work by what becomes of it, as claims; addresses are listed in README.md. */
export const vainLens: Lens = {
  name: 'vain',
  words: VAIN_WORDS,
  filters: FILTER_NAMES,
  report: async (query, filter) => {
    const answer = await measureVain(query, filter);
    return { claims: answer.claims, tables: tablesOf(answer) };
  },
  ask: async (query, id) => {
    const asked = await readAsked(query, id);
    return asked?.family.ask(query, asked.scope, asked.values);
  },
  evidenceOf: async (query, id) => {
    const asked = await readAsked(query, id);
    const claim = await asked?.family.ask(query, asked.scope, asked.values);
    if (asked === undefined || claim === undefined) return undefined;
    const sql = claim.factCount === 0 ? NOTHING : await asked.family.facts(query, asked.scope, asked.values);
    return sql === undefined ? undefined : { sql, parameters: {} };
  },
};

/** What an address asks for, and of which part; undefined when it is none of this lens. */
async function readAsked(
  query: Query,
  id: ClaimId,
): Promise<{ family: Family; values: Values; scope: VainScope } | undefined> {
  const found = familyAt(FAMILIES, id);
  const filter = found && readFilter(found.values);
  return found && filter && { ...found, scope: await readScope(query, filter) };
}
