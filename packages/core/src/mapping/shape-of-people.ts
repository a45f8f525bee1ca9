import type { ColumnFacts } from './column-facts.ts';
import { because, named } from './draft.ts';
import type { TableProfile } from './guess.types.ts';
import type { DatesFound } from './guess-dates-of-records.ts';
import { ROLE_NAMES, TEAM_NAMES } from './lexicon/column-names.ts';
import { PERSONAL_DATES } from './lexicon/date-names.ts';
import { MANAGER_NAMES } from './lexicon/table-names.ts';
import { findTerm } from './lexicon/term.ts';
import type { Links } from './relate-tables.ts';
import { listedKind } from './seen-table.ts';
import type { Seen, Verdict } from './seen-table.ts';

const AMBIGUOUS_PEOPLE = /^(user|person|people|contact|member|account)s?$/;

/** A table of the company's own people: its name says it, or some of them answer to others of them. */
export function readPeople(
  { table, facts, ownKey, words, alone, references }: Seen,
  dates: DatesFound,
  links: Links,
): Verdict | undefined {
  if (ownKey === undefined || table.rowCount < 2) return undefined;
  const manager = facts.find(
    (column) => namesManager(column) && (isHierarchy(table, column, links) || isWithin(column, ownKey)),
  );
  const kind = listedKind(table, ownKey);
  const has = (names: typeof TEAM_NAMES): boolean =>
    facts.some((one) => one.isText && (findTerm(one.words, names)?.score ?? 0) >= 0.6);
  const hired = facts.some((one) => one.isDate && findTerm(one.words, PERSONAL_DATES));
  const places = has(TEAM_NAMES) || has(ROLE_NAMES) || hired;
  const ambiguous = AMBIGUOUS_PEOPLE.test(words.at(-1) ?? '');
  const isNamed = kind === 'worker' && (!ambiguous || places || manager !== undefined);
  if (!isNamed && !(manager && (places || kind === undefined))) return undefined;
  if (alone && !manager && !isNamed) return undefined;
  if (dates.moments.some((one) => one.byName && !hired) && !isNamed) return undefined;
  if (references.some(({ relation }) => relation.manyMatched > 0) && !isNamed && !manager) return undefined;
  return {
    kind: 'person',
    row: 'person',
    confidence: manager && isNamed ? 0.96 : 0.85,
    ...(manager ? { manager } : {}),
    reasons: [
      ...(isNamed ? [because('table.people', { table: named(table.table) })] : []),
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
