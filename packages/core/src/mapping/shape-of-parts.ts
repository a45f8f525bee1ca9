import type { ColumnFacts } from './column-facts.ts';
import { because, counted, named } from './draft.ts';
import type { TableProfile } from './guess.types.ts';
import type { DatesFound } from './guess-dates-of-records.ts';
import { flowRank, isNumberedName, namedKind, nounOf, rankKeys } from './guess-key.ts';
import { QUANTITY_NAMES } from './lexicon/column-names.ts';
import { PIECE_PRICES } from './lexicon/money-names.ts';
import { LINE_TABLES } from './lexicon/table-names.ts';
import { findTerm } from './lexicon/term.ts';
import type { Links } from './relate-tables.ts';
import type { Seen, Verdict } from './seen-table.ts';
import { isKnownNoun, singular, tableWords } from './type-name.ts';

/** Rows that are parts of one thing: its key repeats, a quantity or a price stands beside it. */
export function readParts(seen: Seen, dates: DatesFound, links: Links): Verdict | undefined {
  const { table, facts, ownKey, words } = seen;
  const priced = facts.some(
    (one) => one.isNumber && (findTerm(one.words, QUANTITY_NAMES) ?? findTerm(one.words, PIECE_PRICES)),
  );
  const lineName = findTerm(words, LINE_TABLES) !== undefined;
  if (!lineName && namedKind(words.map(singular)) !== undefined) return undefined;
  const parent = parentOf(seen, links, lineName);
  if (!parent || !(priced || lineName)) return undefined;
  if (ownKey !== undefined && !lineName && flowRank(nounOf(parent)) === 0) return undefined;
  const isPart = datesFixedBy(table, facts, parent) > 0 && priced;
  if (ownKey !== undefined && !lineName && !isPart && flowRank(words.map(singular)) > 0 && dates.moments.length > 0)
    return undefined;
  const own = dates.moments.filter(({ column }) => column.filled >= 0.5);
  const reasons = [
    because('table.parts', { column: named(parent.name), rows: counted(Math.max(2, Math.round(parent.repeats))) }),
  ];
  if (own.length > 0)
    return {
      kind: 'lines',
      row: 'event',
      confidence: 0.88,
      parent,
      reasons: [...reasons, because('table.own-date', { column: named(own[0]?.column.name ?? '') })],
    };
  return { kind: 'parts', row: 'object', confidence: 0.92, parent, reasons };
}

function parentOf(seen: Seen, { links }: Links, lineName: boolean): ColumnFacts | undefined {
  const { table, facts, ownKey } = seen;
  const linked = links
    .filter(({ relation: { many, one } }) => many.table === table.table && one.table !== table.table)
    .map(({ relation }) => ({ relation, column: facts.find((one) => one.name === relation.many.column) }))
    .filter(({ relation, column }) => {
      const target = tableWords(relation.one.table).map(singular);
      const kind = namedKind(target) ?? (isKnownNoun(target) ? undefined : column && namedKind(nounOf(column)));
      return column !== undefined && kind === undefined && column !== ownKey;
    })
    .toSorted(
      (a, b) =>
        flowRank(tableWords(b.relation.one.table).map(singular)) -
        flowRank(tableWords(a.relation.one.table).map(singular)),
    );
  const best = linked.find(({ column }) => (column?.repeats ?? 0) >= 1.05) ?? (lineName ? linked[0] : undefined);
  if (best?.column) return best.column;
  const keys = rankKeys(
    table,
    facts.filter((one) => one !== ownKey),
  );
  if (ownKey !== undefined && !lineName)
    return keys.find(
      ({ column }) => column.repeats >= 1.3 && flowRank(nounOf(column)) > 0 && datesFixedBy(table, facts, column) > 0,
    )?.column;
  const key = (keys.find(({ column }) => datesFixedBy(table, facts, column) > 0) ?? keys[0])?.column;
  return key !== undefined &&
    key.repeats >= 1.05 &&
    flowRank(nounOf(key)) + (key.namesIdentifier || isNumberedName(key) ? 1 : 0) > 0
    ? key
    : undefined;
}

/** Dates that are the same on all rows of one value: the act is of that thing, and the rows are its parts. */
const datesFixedBy = (table: TableProfile, facts: readonly ColumnFacts[], by: ColumnFacts): number =>
  facts.filter(
    (column) =>
      column.isDate &&
      table.determines.some((one) => one.by === by.name && one.column === column.name && one.share >= 0.95),
  ).length;
