import type { FactLog } from '@aval/core/ledger';
import { somebody } from '../sql-text.ts';
import { cellOf, columnOf, personColumns, tablesOf } from './plan.ts';
import type { ImportPlan, PlannedTable } from './plan.ts';

/** Makes `person_<n>` of each table of people: the codes of who the row is about, their team and role, and the text of their manager. */
export const personStatements = (plan: ImportPlan): string[] =>
  tablesOf(plan, 'person').map((table) => read(plan, table));

function read(plan: ImportPlan, table: PlannedTable): string {
  const { person, manager } = personColumns(table);
  const text = (column: { readonly c: number } | undefined): string => somebody(cellOf(column), plan.mapping.empties);
  return `CREATE TEMP TABLE person_${table.n} AS
    SELECT s.source_row, a.id AS actor_id, m.id AS manager_id, s.manager IS NOT NULL AS manager_said, t.id AS team_id, r.id AS role_id,
      CASE WHEN a.id IS NULL THEN 'person-missing' END AS broken, CAST(NULL AS VARCHAR) AS odd
    FROM (SELECT source_row, ${text(person)} AS person, ${text(manager)} AS manager, ${text(columnOf(table, 'team'))} AS team,
      ${text(columnOf(table, 'role'))} AS role FROM ${table.cells}) s
    LEFT JOIN known_actor a ON a.text = s.person LEFT JOIN known_actor m ON m.text = s.manager
    LEFT JOIN known_team t ON t.text = s.team LEFT JOIN known_role r ON r.text = s.role`;
}

/**
 * Writes `organisation`, one row a person (the last that speaks of them). A manager whom no table of people knows, and one who
 * answers in turn to the person, are kept out and said by name (`odd`: manager-unknown, manager-cycle). Who answers to
 * themselves answers to nobody.
 */
export async function writeOrganisation(plan: ImportPlan, log: FactLog): Promise<void> {
  const tables = tablesOf(plan, 'person');
  if (tables.length === 0) return;
  const people = tables.map((table) => `SELECT actor_id FROM person_${table.n} WHERE broken IS NULL`).join(' UNION ');
  for (const { n } of tables) {
    await log.run(`UPDATE person_${n} SET odd = 'manager-unknown', manager_id = NULL WHERE broken IS NULL AND manager_said
      AND coalesce(manager_id NOT IN (${people} UNION SELECT o.actor_id FROM organisation o JOIN import i ON i.import_id = o.import_id
        WHERE i.superseded_by IS NULL), true)`);
    await log.run(`UPDATE person_${n} SET manager_id = NULL WHERE manager_id = actor_id`);
  }
  const last = tables
    .map((table) => `SELECT *, ${table.n} AS source_table FROM person_${table.n} WHERE broken IS NULL`)
    .join(' UNION ALL ');
  await log.run(`CREATE TEMP TABLE hierarchy AS SELECT * FROM (${last})
    QUALIFY row_number() OVER (PARTITION BY actor_id ORDER BY source_table DESC, source_row DESC) = 1`);
  const pairs = await log.rows<{ actor: number; manager: number }>(
    'SELECT actor_id AS actor, manager_id AS manager FROM hierarchy WHERE manager_id IS NOT NULL',
  );
  const circular = [...findCycles(new Map(pairs.map(({ actor, manager }) => [actor, manager])))];
  if (circular.length > 0) {
    const list = circular.join(', ');
    for (const { n } of tables)
      await log.run(
        `UPDATE person_${n} SET odd = 'manager-cycle' WHERE broken IS NULL AND manager_id IS NOT NULL AND actor_id IN (${list})`,
      );
    await log.run(`UPDATE hierarchy SET manager_id = NULL WHERE actor_id IN (${list})`);
  }
  await log.run(`INSERT INTO organisation SELECT actor_id, manager_id, team_id, role_id, ${plan.importId}, source_table, source_row
    FROM hierarchy ORDER BY source_table, source_row`);
}

/** Those who answer, over others, to themselves; `managerOf` has at most one manager a person. */
function findCycles(managerOf: ReadonlyMap<number, number>): Set<number> {
  const circular = new Set<number>();
  const done = new Set<number>();
  for (const start of managerOf.keys()) {
    const path: number[] = [];
    const seen = new Set<number>();
    let current: number | undefined = start;
    while (current !== undefined && !done.has(current) && !seen.has(current)) {
      seen.add(current);
      path.push(current);
      current = managerOf.get(current);
    }
    if (current !== undefined && seen.has(current))
      for (const person of path.slice(path.indexOf(current))) circular.add(person);
    for (const person of path) done.add(person);
  }
  return circular;
}
