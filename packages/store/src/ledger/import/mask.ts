import type { Query } from '@aval/core/ledger';
import { literal, literals, said } from '../sql-text.ts';
import { columnOf, kindOf } from './plan.ts';
import type { ImportPlan, PlannedColumn, PlannedTable } from './plan.ts';

/** What stands in a kept record where a person stood. */
export const MASK = '***';

/** Names of columns that speak of a person, in the languages our users' exports are written in. */
const PERSON = new RegExp(
  String.raw`(^|[^\p{L}])(user|users|username|login|utilisateur|benutzer|usuario|resource|ressource|employee|employe|salarie|collaborateur|mitarbeiter|operator|operateur|worker|ouvrier|agent|clerk|gestionnaire|sachbearbeiter|vendeur|salesperson|owner|proprietaire|author|auteur|approver|approbateur|valideur|created.?by|cree.?par|changed.?by|modified.?by|modifie.?par|entered.?by|saisi.?par|assignee|assigned.?to|staff|personnel|matricule|prenom|first.?name|firstname|last.?name|lastname|surname|nom.?de.?famille|full.?name|e.?mail|courriel|mail|phone|telephone|mobile|portable|birth|naissance|adresse|address|iban|ssn|nir|contact)($|[^\p{L}])`,
  'u',
);
/** A kind or a group of people is not a person. */
const NOT_A_PERSON =
  /(type|kind|group|groupe|count|number of|nombre|category|categorie|role|team|equipe|department|service|status|statut|country|pays)/;

/** True when the name of a column says that its values name people. */
export function namesPeople(column: string): boolean {
  const words = column
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
  return PERSON.test(words) && !NOT_A_PERSON.test(words);
}

const SAMPLE_ROWS = 20_000;

/**
 * The columns of a table that name people, by position: the actor, objects that are people, and columns that are not
 * interpreted whose name, or whose values (the same names as the actors, mail addresses), say so. Runs after the dictionaries are made.
 */
export async function maskedColumns(plan: ImportPlan, table: PlannedTable, query: Query): Promise<ReadonlySet<number>> {
  const masked = new Set<number>();
  for (const column of table.columns) {
    if (await isMasked(plan, table, column, query)) masked.add(column.c);
  }
  return masked;
}

/** What is shown of a row about a person: where they belong. */
const PERSON_SHOWN: readonly string[] = ['team', 'role'];

async function isMasked(plan: ImportPlan, table: PlannedTable, column: PlannedColumn, query: Query): Promise<boolean> {
  const { role } = column;
  if (role.role === 'actor' || role.role === 'manager') return true;
  if (table.row === 'person') return !PERSON_SHOWN.includes(role.role);
  if (role.role === 'object') return kindOf(plan, role.type) === 'worker';
  if (role.role !== 'attribute' && role.role !== 'ignore') return false;
  return namesPeople(column.name) || valuesArePeople(table, column, query);
}

async function valuesArePeople(table: PlannedTable, { c }: PlannedColumn, query: Query): Promise<boolean> {
  const [row] = await query.rows<{ values: number; people: number }>(`
    SELECT count(*) AS "values", count(*) FILTER (text IN (SELECT text FROM known_actor) OR regexp_full_match(text, ${MAIL})) AS people
    FROM (SELECT DISTINCT ${said(`c${c}`)} AS text FROM (SELECT c${c} FROM ${table.source} LIMIT ${SAMPLE_ROWS}))
    WHERE regexp_matches(text, '[A-Za-z]')`);
  return row !== undefined && row.people > 0 && 2 * row.people >= row.values;
}

const MAIL = String.raw`'[^@\s]+@[^@\s]+\.[A-Za-z]{2,}'`;

/**
 * Each column of a staged table as it is kept: people masked, empty cells and values that stand for nobody left as they are.
 * A row about an object that is a person keeps its type alone.
 */
export function keptCells(plan: ImportPlan, table: PlannedTable, masked: ReadonlySet<number>): string[] {
  const nobody = literals(plan.mapping.empties.map((value) => value.trim().toLowerCase()));
  const person = aboutWorker(plan, table);
  return table.columns.map(({ c, role }) => {
    const mask = `CASE WHEN lower(${said(`c${c}`)}) NOT IN (${nobody}, '') THEN ${literal(MASK)} ELSE c${c} END`;
    if (masked.has(c))
      return plan.mapping.empties.length === 0
        ? `CASE WHEN ${said(`c${c}`)} IS NULL THEN c${c} ELSE ${literal(MASK)} END`
        : mask;
    if (role.role === 'target-key' || (role.role === 'object-key' && person === undefined))
      return maskWorkerKey(plan, c);
    return person === undefined || role.role === 'object-type'
      ? `c${c}`
      : `CASE WHEN ${person} THEN ${literal(MASK)} ELSE c${c} END`;
  });
}

const workerTypes = (plan: ImportPlan): string[] =>
  Object.keys(plan.mapping.objects).filter((type) => plan.mapping.objects[type] === 'worker');

/** True, in SQL, of a row of objects whose object is a person. */
function aboutWorker(plan: ImportPlan, table: PlannedTable): string | undefined {
  const type = columnOf(table, 'object-type');
  const workers = workerTypes(plan);
  return workers.length === 0 || type === undefined
    ? undefined
    : `coalesce(${said(`c${type.c}`)} IN (${literals(workers)}), false)`;
}

const maskWorkerKey = (plan: ImportPlan, c: number): string =>
  workerTypes(plan).length === 0
    ? `c${c}`
    : `CASE WHEN ${said(`c${c}`)} IN (SELECT o.key FROM known_object o JOIN known_type t ON t.id = o.type_id WHERE t.kind = 'worker')
        THEN ${literal(MASK)} ELSE c${c} END`;
