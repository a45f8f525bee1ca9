import type { SourceProfile, SumProfile } from './guess.types.ts';
import { CUSTOMER_NAMES, SUPPLIER_NAMES } from './lexicon/column-names.ts';
import { findTerm } from './lexicon/term.ts';
import { buyingWord } from './activity-words.ts';
import { relateTables } from './relate-tables.ts';
import type { Link, Links } from './relate-tables.ts';
import { readShapes } from './table-shape.ts';
import { listedKind } from './seen-table.ts';
import type { Shape } from './seen-table.ts';
import { isKnownNoun, singular, tableNoun, tableWords, typeName } from './type-name.ts';

/** What is known of a source before the columns of a table find their roles. */
export interface SourceContext {
  readonly profile: SourceProfile;
  readonly links: Links;
  readonly shapes: ReadonlyMap<string, Shape>;
  /** Object type of a column that relations tie to others, or that is the key of its table. */
  readonly typeOf: (table: string, column: string) => string | undefined;
  /** The relation that a column follows, and the table it points to. */
  readonly targetOf: (table: string, column: string) => { readonly link: Link; readonly shape: Shape } | undefined;
  /** Who the party of a reference is. */
  readonly sideOf: (table: string, column: string) => 'customer' | 'supplier' | 'party' | undefined;
}

const place = (table: string, column: string): string => JSON.stringify([table, column]);

const CONTEXTS = new WeakMap<SourceProfile, SourceContext>();

/** What is known of a source; read once for each profile, however often its mapping is made again. */
export function readContext(profile: SourceProfile): SourceContext {
  const known = CONTEXTS.get(profile);
  if (known) return known;
  const context = makeContext(profile);
  CONTEXTS.set(profile, context);
  return context;
}

function makeContext(profile: SourceProfile): SourceContext {
  const links = relateTables(profile);
  const shapes = readShapes(profile, links);
  const targetOf: SourceContext['targetOf'] = (table, column) => {
    const link = links.links.find(
      ({ relation: { many, one } }) => many.table === table && many.column === column && one.table !== table,
    );
    const shape = link && shapes.get(link.relation.one.table);
    return link && shape ? { link, shape } : undefined;
  };
  const sideOf: SourceContext['sideOf'] = (table, column) =>
    partySide(shapes.get(table), column, targetOf(table, column), targetOf);
  return { profile, links, shapes, targetOf, sideOf, typeOf: typesOf(links, shapes, sideOf) };
}

/** The kind of thing that a table lists, by its name, else by the name of its key. */
export const tableKind = ({ table, ownKey }: Shape): ReturnType<typeof listedKind> => listedKind(table, ownKey);

/**
 * Who stands at the other end of a reference: the name of the column decides before the name of the table. A party that neither
 * names is who the table's trade is with, unless another column of the table surely says who that is.
 */
function partySide(
  from: Shape | undefined,
  column: string,
  target: ReturnType<SourceContext['targetOf']>,
  targetOf: SourceContext['targetOf'],
): 'customer' | 'supplier' | 'party' | undefined {
  const own = from?.facts.find((one) => one.name === column);
  if (!from || !own || !target || tableKind(target.shape) !== 'party') return undefined;
  const listed = tableWords(target.shape.table.table).map(singular);
  const named = surely(own.words) ?? surely(listed);
  if (named) return named;
  if (findTerm(listed, SUPPLIER_NAMES)) return 'party';
  const side = buyingWord(from.table.table) === undefined ? 'customer' : 'supplier';
  const taken = from.facts.some((other) => {
    const table = targetOf(from.table.table, other.name)?.shape.table.table;
    const words = table === undefined ? undefined : tableWords(table).map(singular);
    return other !== own && (surely(other.words) === side || (words !== undefined && surely(words) === side));
  });
  return taken ? 'party' : side;
}

/** The side that words say outright. */
function surely(words: readonly string[]): 'customer' | 'supplier' | undefined {
  const customer = findTerm(words, CUSTOMER_NAMES)?.weight ?? 0;
  const supplier = findTerm(words, SUPPLIER_NAMES)?.weight ?? 0;
  if (Math.max(customer, supplier) < 1) return undefined;
  return customer >= supplier ? 'customer' : 'supplier';
}

/** Columns that relations tie together name things of one type. */
function typesOf(
  { links }: Links,
  shapes: SourceContext['shapes'],
  sideOf: SourceContext['sideOf'],
): SourceContext['typeOf'] {
  const alone = shapes.size === 1;
  const root = new Map<string, string>();
  const find = (at: string): string => {
    const up = root.get(at);
    return up === undefined || up === at ? at : find(up);
  };
  const used = links.filter(({ relation: { many, one } }) => many.table !== one.table);
  for (const { relation } of used) {
    const [many, one] = [
      place(relation.many.table, relation.many.column),
      place(relation.one.table, relation.one.column),
    ];
    root.set(find(many), find(one));
  }
  const names = new Map<string, { name: string; rank: number }>();
  const propose = (at: string, name: string, rank: number): void => {
    const now = names.get(find(at));
    if (name !== '' && (now === undefined || rank > now.rank)) names.set(find(at), { name, rank });
  };
  for (const shape of shapes.values()) {
    const { table, ownKey } = shape;
    if (!ownKey) continue;
    const known = isKnownNoun(tableWords(table.table));
    propose(place(table.table, ownKey.name), typeName(table.table, ownKey, alone), known ? 2 : 1);
  }
  for (const { relation } of used) {
    const { many, one } = relation;
    const column = shapes.get(one.table)?.facts.find((fact) => fact.name === one.column);
    if (column) propose(place(many.table, many.column), typeName(one.table, column, true), 0);
    const side = sideOf(many.table, many.column);
    if (side === 'customer' || side === 'supplier') propose(place(many.table, many.column), side, 3);
  }
  tellApart(
    names,
    [...shapes.values()].flatMap(({ table, ownKey }) =>
      ownKey ? [{ at: find(place(table.table, ownKey.name)), table: table.table }] : [],
    ),
  );
  return (table, column) => names.get(find(place(table, column)))?.name;
}

/** Keys of one name that no value ties together are of different things: each is called after the table that it is the key of. */
function tellApart(
  names: Map<string, { name: string; rank: number }>,
  keys: readonly { readonly at: string; readonly table: string }[],
): void {
  for (const [name, all] of Map.groupBy(keys, ({ at }) => names.get(at)?.name ?? '')) {
    if (name === '' || new Set(all.map(({ at }) => at)).size < 2) continue;
    for (const { at, table } of all) {
      const noun = tableNoun(table);
      if (noun !== '' && names.get(at)?.name === name) names.set(at, { name: noun, rank: 1 });
    }
  }
}

/** Sums that say that an amount of a table is told again by the parts in another. */
export const sumsOver = (
  { profile, links }: SourceContext,
  end: 'many' | 'one',
  table: string,
): readonly SumProfile[] =>
  (profile.sums ?? []).filter((sum) => {
    const relation = profile.relations?.[sum.relation];
    if (!relation || isKeyLike(links, relation.one.table, sum.total) || isKeyLike(links, relation.many.table, sum.part))
      return false;
    return (
      sum.share >= 0.9 && relation?.[end].table === table && links.links.some((link) => link.index === sum.relation)
    );
  });

/** Keys are numbers too; what they add up to means nothing. */
function isKeyLike({ facts }: Links, table: string, column: string): boolean {
  const found = facts.get(table)?.find((one) => one.name === column);
  return found === undefined || found.namesIdentifier || found.isConstant;
}
