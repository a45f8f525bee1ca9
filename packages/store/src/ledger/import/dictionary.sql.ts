import { literal, somebody } from '../sql-text.ts';
import { pseudonymOf } from '../pseudonym.ts';
import { activityCell, cellOf, columnOf, personColumns, tablesOf } from './plan.ts';
import type { ImportPlan, PlannedTable } from './plan.ts';

/** Names are coded in the order they are first read, so that the same file gives the same codes. */
const orderOf = (table: PlannedTable): string => `${table.n} * 1000000000000000 + source_row`;

/**
 * Makes `known_<name>(text, stored, id, is_new)` for activity, team, role and actor: every name that rows say, with the code the
 * ledger has for it or the next free one. Nothing is written to the ledger yet.
 */
export function dictionaryStatements(plan: ImportPlan): string[] {
  const groups = tablesOf(plan, 'event', 'person');
  const said = (table: PlannedTable, column: { readonly c: number } | undefined): string[] =>
    column === undefined
      ? []
      : [
          `SELECT ${somebody(cellOf(column), plan.mapping.empties)} AS text, ${orderOf(table)} AS place FROM ${table.cells}`,
        ];
  const actors = groups.flatMap((table) =>
    said(table, table.row === 'person' ? personColumns(table).person : columnOf(table, 'actor')),
  );
  return [
    KNOWN_PSEUDONYMS,
    ...known('activity', 'name', plan.tables.flatMap(activityNames), 's.text'),
    ...known(
      'team',
      'name',
      groups.flatMap((table) => said(table, columnOf(table, 'team'))),
      's.text',
    ),
    ...known(
      'role',
      'name',
      groups.flatMap((table) => said(table, columnOf(table, 'role'))),
      's.text',
    ),
    ...known('actor', 'pseudonym', actors, storedPerson('s.text', plan)),
  ];
}

/**
 * Pseudonyms that this company has given: a row that was set aside, written out and corrected bears them instead of names.
 */
const KNOWN_PSEUDONYMS = `CREATE TEMP TABLE known_pseudonym AS SELECT pseudonym FROM actor
  UNION SELECT pseudonym FROM refused_person
  UNION SELECT o.key FROM object o JOIN object_type t ON t.type_id = o.type_id WHERE t.kind = 'worker'`;

/** How a person is kept, in SQL: as the pseudonym of what the text says; a pseudonym stays what it is. */
export const storedPerson = (text: string, plan: ImportPlan): string =>
  `CASE WHEN length(${text}) = 64 AND ${text} IN (SELECT pseudonym FROM known_pseudonym) THEN ${text} ELSE ${pseudonymOf(text, plan.key)} END`;

/** The names of acts that a table says, and those that it only expects. */
function activityNames(table: PlannedTable): string[] {
  const fixed = (name: string | null | undefined): string[] =>
    name == null || name === '' ? [] : [`SELECT ${literal(name)} AS text, ${table.n} * 1000000000000000 AS place`];
  const expected = table.promised.flatMap(({ activity }) => fixed(activity));
  if (table.row !== 'event') return expected;
  const ofRows =
    table.moments.length > 0
      ? table.moments.flatMap(({ activity }) => fixed(activity))
      : columnOf(table, 'activity') !== undefined || table.activity !== null
        ? [`SELECT ${activityCell(table)} AS text, ${orderOf(table)} AS place FROM ${table.cells}`]
        : [];
  return [...ofRows, ...fixed(table.reversal?.activity.trim()), ...expected];
}

type Name = 'activity' | 'team' | 'role' | 'actor';

function known(name: Name, column: string, sources: readonly string[], stored: string): string[] {
  const rows =
    sources.length === 0 ? 'SELECT NULL::VARCHAR AS text, 0 AS place WHERE false' : sources.join(' UNION ALL ');
  return [
    `CREATE TEMP TABLE said_${name} AS
      SELECT text, min(place) AS place FROM (${rows}) WHERE text IS NOT NULL GROUP BY text`,
    `CREATE TEMP TABLE known_${name} AS
      WITH stored AS (SELECT s.text, s.place, ${stored} AS stored FROM said_${name} s),
      placed AS (SELECT text, stored, min(place) OVER (PARTITION BY stored) AS place FROM stored)
      SELECT s.text, s.stored, d.${name}_id IS NULL AS is_new,
        CAST(coalesce(d.${name}_id, (SELECT coalesce(max(${name}_id), 0) FROM ${name})
          + dense_rank() OVER (PARTITION BY d.${name}_id IS NULL ORDER BY s.place, s.stored)) AS INTEGER) AS id
      FROM placed s LEFT JOIN ${name} d ON d.${column} = s.stored`,
  ];
}

/**
 * Writes the names that facts use into the ledger's dictionaries, and what this import says of their kinds; runs after the
 * acts and people are read. Names that only broken rows say are left out.
 */
export function namingStatements(plan: ImportPlan): string[] {
  const people = tablesOf(plan, 'person');
  const used = (name: Name): string =>
    [
      `SELECT ${name}_id FROM act WHERE broken IS NULL AND ${name}_id IS NOT NULL`,
      ...(name === 'activity' ? [expectedActivities(plan)] : []),
      ...(name === 'activity'
        ? []
        : people.map((table) => `SELECT ${name}_id FROM person_${table.n} WHERE broken IS NULL`)),
    ].join(' UNION ');
  const fresh = (name: Name): string => `FROM known_${name} WHERE is_new AND id IN (${used(name)}) ORDER BY id`;
  return [
    `INSERT INTO team SELECT id, text ${fresh('team')}`,
    `INSERT INTO role SELECT id, text ${fresh('role')}`,
    `INSERT INTO activity SELECT id, text, 'work' ${fresh('activity')}`,
    `INSERT INTO actor SELECT DISTINCT id, stored, 'unknown' ${fresh('actor')}`,
    saidOfActivities(plan),
    saidOfActors(plan),
  ];
}

function expectedActivities(plan: ImportPlan): string {
  const names = plan.tables.flatMap(({ promised }) =>
    promised.flatMap(({ activity }) => (activity === null ? [] : [activity])),
  );
  return `SELECT id FROM known_activity WHERE text IN (${names.map(literal).join(', ') || 'NULL'})`;
}

/** An act is work, unless the mapping says otherwise, or other acts of the source have a `start` phase and it has none. */
function saidOfActivities(plan: ImportPlan): string {
  const corrected = Object.entries(plan.mapping.activities).map(
    ([name, kind]) => `(${literal(name.trim())}, ${literal(kind)})`,
  );
  const explicit = corrected.length === 0 ? '(NULL::VARCHAR, NULL::VARCHAR)' : corrected.join(', ');
  return `INSERT INTO kind_said
    WITH explicit AS (SELECT * FROM (VALUES ${explicit}) v(name, kind)),
    performed AS (SELECT activity_id, count(*) FILTER (phase = 'start') AS starts FROM act WHERE broken IS NULL GROUP BY activity_id)
    SELECT ${plan.importId}, 'activity', a.activity_id,
      CASE WHEN x.kind IS NOT NULL THEN x.kind WHEN p.starts = 0 AND max(p.starts) OVER () > 0 THEN 'state' ELSE 'work' END
    FROM activity a LEFT JOIN performed p ON p.activity_id = a.activity_id LEFT JOIN explicit x ON x.name = a.name
    WHERE p.activity_id IS NOT NULL OR x.kind IS NOT NULL`;
}

/** A person of a table of people is human; of others only the values that mean a machine, or a person, tell. */
function saidOfActors(plan: ImportPlan): string {
  const people = tablesOf(plan, 'person').map(
    (table) => `SELECT actor_id, 'human' AS kind, 1 AS rank FROM person_${table.n} WHERE broken IS NULL`,
  );
  const acted = `SELECT actor_id, CASE WHEN 2 * count(*) FILTER (robot) > count(robot) THEN 'robot' ELSE 'human' END AS kind, 0 AS rank
    FROM act WHERE broken IS NULL AND robot IS NOT NULL GROUP BY actor_id`;
  return `INSERT INTO kind_said SELECT ${plan.importId}, 'actor', actor_id, arg_min(kind, rank)
    FROM (${[acted, ...people].join(' UNION ALL ')}) WHERE actor_id IS NOT NULL GROUP BY actor_id`;
}
