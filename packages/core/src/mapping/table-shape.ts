import type { Statement } from '../explain/index.ts';
import type { ColumnFacts } from './column-facts.ts';
import { because, counted, holder, listed, named } from './draft.ts';
import type { SourceProfile, TableProfile } from './guess.types.ts';
import { readDates } from './guess-dates-of-records.ts';
import type { DatesFound } from './guess-dates-of-records.ts';
import { guessEvents } from './guess-events.ts';
import { flowRank, namedKind, nounOf, rankKeys } from './guess-key.ts';
import {
  ACTIVITY_NAMES,
  CUSTOMER_NAMES,
  QUANTITY_NAMES,
  ROLE_NAMES,
  SUPPLIER_NAMES,
  TEAM_NAMES,
} from './lexicon/column-names.ts';
import { PERSONAL_DATES } from './lexicon/date-names.ts';
import { PIECE_PRICES } from './lexicon/money-names.ts';
import { LINE_TABLES, MANAGER_NAMES, PARTY_TABLES, SUMMARY_TABLES, SYSTEM_TABLES } from './lexicon/table-names.ts';
import { findTerm } from './lexicon/term.ts';
import type { RowMeaning } from './mapping.ts';
import type { Link, Links } from './relate-tables.ts';
import { isKnownNoun, singular, tableWords } from './type-name.ts';

/** How the rows of a table tell what happened, when they do. */
export type ShapeKind = 'log' | 'dated' | 'lines' | 'parts' | 'objects' | 'person' | 'relation' | 'ignore';

/** What one row of a table is, before its columns have roles. */
export interface Shape {
  readonly table: TableProfile;
  readonly facts: readonly ColumnFacts[];
  readonly kind: ShapeKind;
  readonly row: RowMeaning;
  readonly confidence: number;
  readonly reasons: readonly Statement[];
  readonly ownKey: ColumnFacts | undefined;
  /** The thing whose part a row is: a reference to another table, or a column that repeats. */
  readonly parent: ColumnFacts | undefined;
  readonly manager: ColumnFacts | undefined;
  readonly dates: DatesFound;
}

interface Seen {
  readonly table: TableProfile;
  readonly facts: readonly ColumnFacts[];
  readonly ownKey: ColumnFacts | undefined;
  readonly references: readonly Link[];
  readonly referenced: boolean;
  readonly alone: boolean;
  readonly words: readonly string[];
}

/** Reads each table of a source that is not object-centric. */
export function readShapes(profile: SourceProfile, links: Links): ReadonlyMap<string, Shape> {
  const alone = profile.tables.filter((table) => table.rowCount > 0).length <= 1;
  const shapes = new Map(
    profile.tables.map((table): [string, Shape] => {
      const facts = links.facts.get(table.table) ?? [];
      const seen: Seen = {
        table,
        facts,
        ownKey: findOwnKey(table, facts, links),
        references: links.links.filter(
          ({ relation: { many, one } }) => many.table === table.table && one.table !== table.table,
        ),
        referenced: links.links.some(
          ({ relation: { many, one } }) => one.table === table.table && many.table !== table.table,
        ),
        alone,
        words: tableWords(table.table),
      };
      return [table.table, shapeOf(seen, links)];
    }),
  );
  return tied(shapes, links);
}

/** Lists of things that no act leads to, over whatever relations, are kept as records only. */
function tied(shapes: ReadonlyMap<string, Shape>, { links }: Links): ReadonlyMap<string, Shape> {
  const told = [...shapes.values()].filter(({ row }) => row === 'event').map(({ table }) => table.table);
  if (told.length === 0) return shapes;
  const reached = new Set(told);
  for (const table of reached) {
    for (const { relation } of links) {
      const [many, one] = [relation.many.table, relation.one.table];
      const next = many === table ? one : one === table ? many : undefined;
      if (next !== undefined && ['event', 'object', 'object-object'].includes(shapes.get(next)?.row ?? ''))
        reached.add(next);
    }
  }
  return new Map(
    [...shapes].map(([name, shape]) =>
      shape.row === 'object' && !reached.has(name)
        ? [
            name,
            {
              ...shape,
              kind: 'ignore',
              row: 'ignore',
              confidence: 0.8,
              reasons: [because('table.tied-to-nothing', { table: named(name) })],
            },
          ]
        : [name, shape],
    ),
  );
}

/** The column that names each row: declared, or different on every row and named or referenced as a key. */
export function findOwnKey(table: TableProfile, facts: readonly ColumnFacts[], links: Links): ColumnFacts | undefined {
  const declared = table.primaryKey?.length === 1 ? facts.find((one) => one.name === table.primaryKey?.[0]) : undefined;
  if (declared) return declared;
  if (table.primaryKey !== undefined && table.primaryKey.length > 1) return undefined;
  const words = tableWords(table.table).map(singular);
  const scored = facts
    .map((column, place) => ({ column, score: ownKeyScore(table, column, place, words, links) }))
    .filter(({ score }) => score >= 0.5)
    .toSorted((a, b) => b.score - a.score);
  return scored[0]?.column;
}

function ownKeyScore(
  table: TableProfile,
  column: ColumnFacts,
  place: number,
  words: readonly string[],
  { links }: Links,
): number {
  const unique = column.distinct >= 0.995 * table.rowCount && column.filled >= 0.995 && table.rowCount > 1;
  if (!unique || column.isDate || (column.isNumber && !column.isWhole)) return 0;
  const here = (end: 'many' | 'one'): boolean =>
    links.some(
      ({ relation }) =>
        relation[end].table === table.table &&
        relation[end].column === column.name &&
        relation.many.table !== relation.one.table,
    );
  const thing = column.thing.map(singular);
  const rank = flowRank(nounOf(column));
  const name = column.namesIdentifier
    ? thing.join(' ') === words.join(' ')
      ? 1
      : rank > 0
        ? 0.9 + 0.01 * rank
        : thing.length === 0
          ? column.words.length === 1 && column.words[0] === 'id'
            ? 0.75
            : 0.6
          : 0.7
    : rank > 0
      ? 0.6
      : 0;
  const title = !column.isCode && column.profile.meanLength > 12 ? 0.4 : 0;
  return (
    name +
    (here('one') ? 0.6 : 0) +
    (place === 0 ? 0.25 : 0) +
    (column.isCode ? 0.25 : 0) -
    (here('many') ? 0.5 : 0) -
    title
  );
}

type Verdict = Pick<Shape, 'kind' | 'row' | 'confidence' | 'reasons'> & Partial<Pick<Shape, 'parent' | 'manager'>>;

function shapeOf(seen: Seen, links: Links): Shape {
  const dates = readDates(seen.table, seen.facts, partiesOf(seen.facts));
  const verdict =
    emptyTable(seen) ??
    log(seen, dates) ??
    person(seen, dates, links) ??
    relation(seen, dates) ??
    systemTable(seen) ??
    parts(seen, dates, links) ??
    dated(seen, dates) ??
    objects(seen) ??
    nothing(seen);
  return {
    table: seen.table,
    facts: seen.facts,
    ownKey: seen.ownKey,
    parent: undefined,
    manager: undefined,
    dates,
    ...verdict,
  };
}

/** Columns that name a party: what they fix is of the party, not of the row. */
export const partiesOf = (facts: readonly ColumnFacts[]): readonly string[] =>
  facts
    .filter(
      (column) =>
        !column.isDate &&
        column.repeats >= 1.5 &&
        (findTerm(column.words, CUSTOMER_NAMES) ?? findTerm(column.words, SUPPLIER_NAMES)) !== undefined,
    )
    .slice(0, 2)
    .map((column) => column.name);

function emptyTable({ table, alone }: Seen): Verdict | undefined {
  if (table.rowCount > 0 || alone) return undefined;
  return { kind: 'ignore', row: 'ignore', confidence: 0.97, reasons: [because('table.empty')] };
}

/** Rows that say an act and when: a log, or a table of states with one row for each change. */
function log({ table, ownKey }: Seen, dates: DatesFound): Verdict | undefined {
  const draft = guessEvents(table, new Map());
  const activity = holder(draft, 'activity');
  const facts = draft.facts.find((one) => one.name === activity?.name);
  if (!activity || !facts || !(holder(draft, 'end') ?? holder(draft, 'start'))) return undefined;
  const few = table.rowCount < 20 || facts.distinct <= 0.5 * facts.profile.rowCount;
  if (!few) return undefined;
  const key = draft.key === undefined ? undefined : draft.facts.find((one) => one.name === draft.key);
  const repeats = (key?.repeats ?? 1) >= 1.3;
  const said = (findTerm(facts.words, ACTIVITY_NAMES)?.weight ?? 0) >= 0.8;
  const own = ownKey !== undefined && ownKey.name !== draft.key;
  const life = [...dates.moments.filter((one) => one.byName), ...dates.promised].length;
  if (own && !said && life >= 2) return undefined;
  if (!repeats && ownKey !== undefined && draft.facts.filter((one) => one.isDate).length > 2) return undefined;
  return {
    kind: 'log',
    row: 'event',
    confidence: repeats ? 0.95 : 0.75,
    reasons: [
      because('table.log', { activity: named(activity.name), count: counted(facts.distinct) }),
      ...(key && repeats
        ? [because('table.repeats', { column: named(key.name), rows: counted(Math.round(key.repeats)) })]
        : []),
    ],
  };
}

const AMBIGUOUS_PEOPLE = /^(user|person|people|contact|member|account)s?$/;

/** A table of the company's own people: its name says it, or some of them answer to others of them. */
function person(
  { table, facts, ownKey, words, alone, references }: Seen,
  dates: DatesFound,
  links: Links,
): Verdict | undefined {
  if (ownKey === undefined || table.rowCount < 2) return undefined;
  const manager = facts.find(
    (column) => namesManager(column) && (isHierarchy(table, column, links) || isWithin(column, ownKey)),
  );
  const kind = namedKind(words.map(singular)) ?? (isKnownNoun(words) ? undefined : namedKind(nounOf(ownKey)));
  const has = (names: typeof TEAM_NAMES): boolean =>
    facts.some((one) => one.isText && (findTerm(one.words, names)?.score ?? 0) >= 0.6);
  const hired = facts.some((one) => one.isDate && findTerm(one.words, PERSONAL_DATES));
  const places = has(TEAM_NAMES) || has(ROLE_NAMES) || hired;
  const ambiguous = AMBIGUOUS_PEOPLE.test(words.at(-1) ?? '');
  const named_ = kind === 'worker' && (!ambiguous || places || manager !== undefined);
  if (!named_ && !(manager && (places || kind === undefined))) return undefined;
  if (alone && !manager && !named_) return undefined;
  if (dates.moments.some((one) => one.byName && !hired) && !named_) return undefined;
  if (references.some(({ relation }) => relation.manyMatched > 0) && !named_ && !manager) return undefined;
  return {
    kind: 'person',
    row: 'person',
    confidence: manager && named_ ? 0.96 : 0.85,
    ...(manager ? { manager } : {}),
    reasons: [
      ...(named_ ? [because('table.people', { table: named(table.table) })] : []),
      ...(manager ? [because('table.hierarchy', { column: named(manager.name) })] : []),
    ],
  };
}

const namesManager = (column: ColumnFacts): boolean => (findTerm(column.words, MANAGER_NAMES)?.score ?? 0) >= 0.7;
const isHierarchy = (table: TableProfile, column: ColumnFacts, { links }: Links): boolean =>
  links.some(
    ({ relation: { many, one } }) =>
      many.table === table.table && one.table === table.table && many.column === column.name,
  );

/** True when the frequent values of a column are keys of the same table. */
function isWithin(column: ColumnFacts, key: ColumnFacts): boolean {
  const own = new Set([...key.profile.top.map((one) => one.value), ...key.profile.examples]);
  const values = column.profile.top.map((one) => one.value);
  return (
    column.name !== key.name &&
    values.length > 0 &&
    values.filter((value) => own.has(value)).length >= 0.8 * values.length
  );
}

/** Two references and hardly anything else. */
function relation({ table, facts, references, ownKey }: Seen, dates: DatesFound): Verdict | undefined {
  const columns = new Set(references.map(({ relation: { many } }) => many.column));
  if (columns.size < 2 || dates.moments.length > 0) return undefined;
  const rest = facts.filter(
    (column) => !columns.has(column.name) && column !== ownKey && !column.isEmpty && !column.isConstant,
  );
  if (rest.length > 1 || rest.some((column) => column.isNumber && !column.isWhole)) return undefined;
  if (rest.some((column) => findTerm(column.words, QUANTITY_NAMES))) return undefined;
  return {
    kind: 'relation',
    row: 'object-object',
    confidence: 0.9,
    reasons: [because('table.relation', { columns: listed([...columns]), table: named(table.table) })],
  };
}

function systemTable({ table, words, referenced, references, alone }: Seen): Verdict | undefined {
  if (alone || referenced) return undefined;
  const last = words.slice(-2);
  if (findTerm(words, SUMMARY_TABLES))
    return {
      kind: 'ignore',
      row: 'ignore',
      confidence: 0.85,
      reasons: [because('table.summary', { table: named(table.table) })],
    };
  if (findTerm(last, SYSTEM_TABLES) && references.length === 0)
    return {
      kind: 'ignore',
      row: 'ignore',
      confidence: 0.85,
      reasons: [because('table.system', { table: named(table.table) })],
    };
  return undefined;
}

/** Rows that are parts of one thing: its key repeats, a quantity or a price stands beside it. */
function parts(seen: Seen, dates: DatesFound, links: Links): Verdict | undefined {
  const { facts, ownKey, words } = seen;
  const priced = facts.some(
    (one) => one.isNumber && (findTerm(one.words, QUANTITY_NAMES) ?? findTerm(one.words, PIECE_PRICES)),
  );
  const lineName = findTerm(words, LINE_TABLES) !== undefined;
  const parent = parentOf(seen, links, lineName);
  if (!parent || !(priced || lineName)) return undefined;
  if (ownKey !== undefined && !lineName && flowRank(words.map(singular)) > 0 && dates.moments.length > 0)
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
  if (ownKey !== undefined && !lineName) return undefined;
  const keys = rankKeys(
    table,
    facts.filter((one) => one !== ownKey),
  );
  const key = (keys.find(({ column }) => datesFixedBy(table, facts, column) > 0) ?? keys[0])?.column;
  return key !== undefined && key.repeats >= 1.05 && flowRank(nounOf(key)) + (key.namesIdentifier ? 1 : 0) > 0
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

/** One row a thing, with the dates of its life; or one row an act that names what it is about. */
function dated(seen: Seen, dates: DatesFound): Verdict | undefined {
  const { table, ownKey, words, alone, facts, references } = seen;
  if (dates.moments.length === 0) return undefined;
  const kind =
    namedKind(words.map(singular)) ??
    (findTerm(words, PARTY_TABLES)
      ? 'party'
      : isKnownNoun(words) || ownKey === undefined
        ? undefined
        : namedKind(nounOf(ownKey)));
  const acts = dates.moments.filter((one) => one.byName && one.column.filled >= 0.02);
  if (kind !== undefined && !(alone && acts.length > 0 && references.length === 0 && kind !== 'worker'))
    return undefined;
  const tellsWho =
    ownKey !== undefined || references.length > 0 || rankKeys(table, facts).length > 0 || partiesOf(facts).length > 0;
  if (!tellsWho && !alone) return undefined;
  const columns = listed(dates.moments.map(({ column }) => column.name));
  return {
    kind: 'dated',
    row: 'event',
    confidence: acts.length > 0 ? 0.92 : 0.7,
    reasons: [
      dates.moments.length > 1
        ? because('table.wide', { columns, count: counted(dates.moments.length) })
        : because('table.one-date', { column: columns }),
      ...(ownKey ? [because('table.one-a-row', { column: named(ownKey.name) })] : []),
    ],
  };
}

/** Things and what is known of them. */
function objects({ table, ownKey, referenced, references, words, alone, facts }: Seen): Verdict | undefined {
  if (alone || ownKey === undefined) return undefined;
  const kind = namedKind(words.map(singular));
  if (!referenced && references.length === 0 && kind === undefined && flowRank(words.map(singular)) === 0)
    return undefined;
  if (facts.length === 1 && !referenced) return undefined;
  return {
    kind: 'objects',
    row: 'object',
    confidence: referenced || kind !== undefined ? 0.92 : 0.75,
    reasons: [because('table.objects', { column: named(ownKey.name), table: named(table.table) })],
  };
}

/** Without a date, or tied to nothing: no fact can be made of it. A source of one such table says what it lacks. */
function nothing({ table, alone, ownKey, facts, references }: Seen): Verdict {
  const numbers = facts.filter((one) => one.isNumber && one !== ownKey).length;
  const summed = !facts.some((one) => one.isDate) && ownKey !== undefined && numbers >= 2;
  if (summed)
    return {
      kind: 'ignore',
      row: 'ignore',
      confidence: 0.8,
      reasons: [because('table.summary', { table: named(table.table) })],
    };
  if (alone) return { kind: 'dated', row: 'event', confidence: 0.4, reasons: [because('table.unclear')] };
  if (references.length > 0 && ownKey === undefined)
    return {
      kind: 'ignore',
      row: 'ignore',
      confidence: 0.6,
      reasons: [because('table.no-key', { table: named(table.table) })],
    };
  return {
    kind: 'ignore',
    row: 'ignore',
    confidence: 0.7,
    reasons: [because('table.tied-to-nothing', { table: named(table.table) })],
  };
}
