import type { Claim } from '../explain/index.ts';
import type { Query } from '../ledger/index.ts';
import { familyAt } from '../lens.ts';
import type { Lens } from '../lens.ts';
import { factsWhere } from './cell.sql.ts';
import type { Dimension } from './cell.sql.ts';
import { claimClass, claimTotal, classFacts } from './claim-class.ts';
import { claimForgotten, claimSelection, claimSold, FORGOTTEN_FACTS, selectionFacts } from './claim-overlay.ts';
import { claimRow, readRowAsked, rowFacts } from './claim-row.ts';
import { claimOrphans } from './find-orphans.ts';
import { measureVain } from './measure-vain.ts';
import { orphanFacts } from './orphan.sql.ts';
import { readOverlays } from './overlay.ts';
import type { Overlays } from './overlay.ts';
import { readScope } from './scope.ts';
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
const ALL = factsWhere('TRUE');

const row = (dimension: Dimension): Family => ({
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
  'vain.total': { ask: claimTotal, facts: () => ALL },
  'vain.class': {
    ask: (query, scope, { name = '' }) => claimClass(query, scope, name),
    facts: (_, scope, { name = '' }) => {
      const column = scope.columns?.find((one) => one.name === name);
      return column === undefined ? NOTHING : classFacts(column);
    },
  },
  'vain.link': row('link'),
  'vain.team': row('team'),
  'vain.month': row('month'),
  'vain.forgotten': overlay(claimForgotten, () => FORGOTTEN_FACTS),
  'vain.sold': overlay(claimSold, () => ALL),
  'vain.selection': overlay(claimSelection, selectionFacts),
  'vain.orphans': { ask: claimOrphans, facts: (query) => orphanFacts(query.dialect) },
};

/** Work by what becomes of it, as claims; addresses are listed in README.md. */
export const vainLens: Lens = {
  name: 'vain',
  words: VAIN_WORDS,
  filters: [],
  report: async (query) => ({ claims: (await measureVain(query)).claims, tables: [] }),
  ask: async (query, id) => {
    const found = familyAt(FAMILIES, id);
    return found && found.family.ask(query, await readScope(query), found.values);
  },
  evidenceOf: async (query, id) => {
    const found = familyAt(FAMILIES, id);
    if (found === undefined) return undefined;
    const scope = await readScope(query);
    const claim = await found.family.ask(query, scope, found.values);
    if (claim === undefined) return undefined;
    const sql = claim.factCount === 0 ? NOTHING : await found.family.facts(query, scope, found.values);
    return sql === undefined ? undefined : { sql, parameters: {} };
  },
};
