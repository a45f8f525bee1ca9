import type { ColumnFacts } from './column-facts.ts';
import { tableFacts } from './column-facts.ts';
import type { RelationProfile, SourceProfile } from './guess.types.ts';
import { AMOUNT_NAMES, NOT_MONEY_NAMES, QUANTITY_NAMES } from './lexicon/column-names.ts';
import { findTerm } from './lexicon/term.ts';
import { foldText, nameWords } from './name-words.ts';
import { singular, tableWords } from './type-name.ts';

/** A relation that the guess makes use of: its place in the profile and how sure it is. */
export interface Link {
  readonly index: number;
  readonly relation: RelationProfile;
  readonly confidence: number;
}

/** How the tables of a source hang together. */
export interface Links {
  readonly links: readonly Link[];
  readonly facts: ReadonlyMap<string, readonly ColumnFacts[]>;
}

const LEAST = 0.6;

/** The relations that are meant, of all that values allow: one target for each column that names something, the surest. */
export function relateTables(profile: SourceProfile): Links {
  const facts = new Map(profile.tables.map((table) => [table.table, tableFacts(table)]));
  const scored = (profile.relations ?? [])
    .map((found, index) => ({ index, relation: facing(found, profile) }))
    .map(({ index, relation }): Link => ({ index, relation, confidence: relationConfidence(relation, facts) }))
    .filter((one) => one.confidence >= LEAST)
    .toSorted((a, b) => b.confidence - a.confidence || a.index - b.index);
  const taken = new Set<string>();
  const links = scored.filter(({ relation: { many } }) => {
    const place = JSON.stringify([many.table, many.column]);
    return taken.has(place) ? false : Boolean(taken.add(place));
  });
  return { links: links.toSorted((a, b) => a.index - b.index), facts };
}

/** Where each row of one table has one in the other, the key is of the table that is named after it: the job of an invoice, not the invoice of a job. */
function facing(relation: RelationProfile, profile: SourceProfile): RelationProfile {
  const { many, one } = relation;
  const rows = (table: string): number => profile.tables.find((each) => each.table === table)?.rowCount ?? 0;
  const single =
    relation.joinedRows === relation.matchedRows && relation.matchedRows + relation.orphanRows <= rows(many.table);
  const paired = single && relation.oneMatched === 1 && rows(one.table) === relation.matchedRows;
  const summed = (profile.sums ?? []).some((sum) => profile.relations?.[sum.relation] === relation);
  if (relation.declared || !paired || summed || relation.manyMatched < 1) return relation;
  const [here, there] = [tableWords(many.table), tableWords(one.table)].map((words) => things(words));
  const own = [many, one].map(({ column }) => things(nameWords(column)));
  const isOf = (words: readonly string[] = [], table: readonly string[] = []): boolean =>
    table.length > 0 && table.every((word) => words.includes(word));
  if (!isOf(own[0], here) || isOf(own[1], there)) return relation;
  return { ...relation, many: one, one: many };
}

const factOf = (facts: Links['facts'], place: RelationProfile['many']): ColumnFacts | undefined =>
  facts.get(place.table)?.find((one) => one.name === place.column);

/** By what declares it, by how the two sides are named, by how many values meet, and by whether the values are keys at all. */
function relationConfidence(relation: RelationProfile, facts: Links['facts']): number {
  const [many, one] = [factOf(facts, relation.many), factOf(facts, relation.one)];
  if (!many || !one) return 0;
  if (relation.declared) return 0.98;
  if (many.isDate || one.isDate || many.isEmpty || one.isEmpty) return 0;
  if ((many.isNumber && !many.isWhole) || isMeasure(many) || isMeasure(one)) return 0;
  const name = nameFit(many, one, relation.one.table);
  const unique = relation.joinedRows <= relation.matchedRows * 1.0005;
  if (!unique && name < 0.9) return 0;
  const rich = isRich(many) && isRich(one);
  if (name === 0 && (!rich || relation.manyMatched < 0.9)) return 0;
  const score = rich
    ? 0.33 * name + 0.45 * relation.manyMatched + (unique ? 0.22 : 0.1)
    : 0.5 * name + 0.3 * relation.manyMatched + (unique ? 0.2 : 0.05);
  return Math.min(0.97, score);
}

const isMeasure = (column: ColumnFacts): boolean =>
  !column.namesIdentifier &&
  (findTerm(column.words, QUANTITY_NAMES) !== undefined ||
    (column.isNumber &&
      (findTerm(column.words, AMOUNT_NAMES) ?? findTerm(column.words, NOT_MONEY_NAMES)) !== undefined));

/** Values that are keys by themselves: not the first whole numbers, which every table has. */
const isRich = (column: ColumnFacts): boolean =>
  column.isCode && column.profile.meanLength >= 4 && !(column.isNumber && (column.profile.maxNumber ?? 0) < 1000);

/** 1 when the column is named after the table or the key that it points to, 0 when neither shares a word. */
function nameFit(many: ColumnFacts, one: ColumnFacts, table: string): number {
  const own = things(many.thing.length > 0 ? many.thing : many.words);
  const theirs = things(one.thing.length > 0 ? one.thing : []);
  const listed = things(tableWords(table));
  if (own.length === 0) return theirs.length === 0 && many.name === one.name ? 0.3 : 0;
  if (same(own, theirs) || same(own, listed) || foldText(many.name) === foldText(one.name)) return 1;
  const last = own.at(-1) ?? '';
  if (listed.includes(last) || theirs.includes(last)) return 0.9;
  if ([listed, theirs].some((words) => words.length > 0 && words.every((word) => own.includes(word)))) return 0.7;
  return alike(own.join(''), listed.join('')) || alike(own.join(''), theirs.join('')) ? 0.6 : 0;
}

const things = (words: readonly string[]): readonly string[] => words.map((word) => foldText(singular(word)));
const same = (a: readonly string[], b: readonly string[]): boolean => a.length > 0 && a.join(' ') === b.join(' ');
const alike = (a: string, b: string): boolean =>
  a.length >= 4 && b.length >= 4 && (a.startsWith(b.slice(0, 5)) || b.startsWith(a.slice(0, 5)));
