import { literal, somebody } from '../sql-text.ts';
import { pseudonymOf } from '../pseudonym.ts';
import { activityCell, cellOf, columnOf, tablesOf } from './plan.ts';
import type { ImportPlan, PlannedTable } from './plan.ts';

/** Names are coded in the order they are first read, so that the same file gives the same codes. */
const orderOf = (table: PlannedTable): string => `${table.n} * 1000000000000000 + source_row`;

/**
 * Makes `known_<name>(text, id, is_new)` for activity, team, role and actor: every name the acts say, with the code the
 * ledger has for it or the next free one. Nothing is written to the ledger yet.
 */
export function dictionaryStatements(plan: ImportPlan): string[] {
  const { empties } = plan.mapping;
  return [
    ...known(plan, 'activity', 'name', activityCell),
    ...known(plan, 'team', 'name', (table) => somebody(cellOf(columnOf(table, 'team')), empties)),
    ...known(plan, 'role', 'name', (table) => somebody(cellOf(columnOf(table, 'role')), empties)),
    ...known(plan, 'actor', 'pseudonym', (table) => somebody(cellOf(columnOf(table, 'actor')), empties)),
  ];
}

type Name = 'activity' | 'team' | 'role' | 'actor';

function known(plan: ImportPlan, name: Name, column: string, text: (table: PlannedTable) => string): string[] {
  const sources = tablesOf(plan, 'event').filter(
    (table) => columnOf(table, name) !== undefined || (name === 'activity' && table.activity !== null),
  );
  const union = sources.map((table) => `SELECT ${text(table)} AS text, ${orderOf(table)} AS place FROM ${table.cells}`);
  const rows = union.length === 0 ? 'SELECT NULL::VARCHAR AS text, 0 AS place WHERE false' : union.join(' UNION ALL ');
  const stored = name === 'actor' ? pseudonymOf('s.text', plan.key) : 's.text';
  return [
    `CREATE TEMP TABLE said_${name} AS
      SELECT text, min(place) AS place FROM (${rows}) WHERE text IS NOT NULL GROUP BY text`,
    `CREATE TEMP TABLE known_${name} AS
      WITH stored AS (SELECT s.text, s.place, ${stored} AS stored FROM said_${name} s)
      SELECT s.text, s.stored, d.${name}_id IS NULL AS is_new,
        CAST(coalesce(d.${name}_id, (SELECT coalesce(max(${name}_id), 0) FROM ${name})
          + row_number() OVER (PARTITION BY d.${name}_id IS NULL ORDER BY s.place)) AS INTEGER) AS id
      FROM stored s LEFT JOIN ${name} d ON d.${column} = s.stored`,
  ];
}

/** Writes the names that acts use into the ledger's dictionaries; runs after the acts are read. Names that only broken rows say are left out. */
export function namingStatements(plan: ImportPlan, anyBroken: boolean): string[] {
  const used = (name: Name): string =>
    anyBroken ? ` AND id IN (SELECT ${name}_id FROM act WHERE broken IS NULL AND ${name}_id IS NOT NULL)` : '';
  return [
    `INSERT INTO team SELECT id, text FROM known_team WHERE is_new${used('team')} ORDER BY id`,
    `INSERT INTO role SELECT id, text FROM known_role WHERE is_new${used('role')} ORDER BY id`,
    `INSERT INTO activity SELECT id, text, 'work' FROM known_activity WHERE is_new${used('activity')} ORDER BY id`,
    ...activityKinds(plan),
    `INSERT INTO actor SELECT id, stored, 'unknown' FROM known_actor WHERE is_new${used('actor')} ORDER BY id`,
    `UPDATE actor SET kind = k.kind FROM (
      SELECT actor_id, CASE WHEN 2 * count(*) FILTER (robot) > count(robot) THEN 'robot' ELSE 'human' END AS kind
      FROM act WHERE broken IS NULL AND robot IS NOT NULL GROUP BY actor_id) k
      WHERE actor.actor_id = k.actor_id AND actor.kind IS DISTINCT FROM k.kind`,
  ];
}

/** An act is work, unless the mapping says otherwise, or other acts of the source have a `start` phase and it has none. */
function activityKinds(plan: ImportPlan): string[] {
  const corrected = Object.entries(plan.mapping.activities);
  const explicit = corrected
    .map(([name, kind]) => `WHEN a.name = ${literal(name.trim())} THEN ${literal(kind)}`)
    .join(' ');
  return [
    `UPDATE activity SET kind = k.kind FROM (
      SELECT p.activity_id, CASE ${explicit} WHEN p.starts = 0 AND max(p.starts) OVER () > 0 THEN 'state' ELSE 'work' END AS kind
      FROM (SELECT activity_id, count(*) FILTER (phase = 'start') AS starts FROM act WHERE broken IS NULL GROUP BY activity_id) p
      JOIN activity a USING (activity_id)) k
      WHERE activity.activity_id = k.activity_id AND activity.kind IS DISTINCT FROM k.kind`,
  ];
}
