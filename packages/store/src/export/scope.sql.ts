import { MASK } from '../ledger/import/mask.ts';
import { literal, literals } from '../ledger/sql-text.ts';
import type { ExportFilter } from './export.types.ts';

/** The imports that count. */
export const LIVE = 'SELECT import_id FROM import WHERE superseded_by IS NULL';

/** What the names of people's groups are masked by: fewer people than this would be known by it. */
const FEWEST_PEOPLE = 5;

/**
 * Makes, in the temporary tables of one connection, what is written: `out_event`, `out_object` (with `id`, its name in a file
 * where keys of several types stand side by side), `out_relation`, `out_cash`, `out_outcome`, `out_expectation`, `out_person`,
 * and the names as they may be shown, `out_team` and `out_role`. `executions`: whether the ledger's chain was
 * derived; `small`: names of teams and roles of fewer than five people.
 */
export function scopeStatements(filter: ExportFilter, executions: boolean, small: ReadonlySet<string>): string[] {
  return [
    ...(filter.customer === undefined ? [] : customerStatements(filter.customer, executions)),
    `CREATE TEMP TABLE out_event AS SELECT e.event_id FROM event e
      WHERE e.import_id IN (${LIVE})${eventConditions(filter)
        .map((sql) => ` AND ${sql}`)
        .join('')} ORDER BY e.event_id`,
    `CREATE TEMP TABLE out_cash AS SELECT c.* FROM cash c WHERE c.import_id IN (${LIVE}) AND (c.event_id IN (SELECT event_id FROM out_event)
      ${isWhole(filter) ? 'OR c.event_id IS NULL' : ''}) ORDER BY c.cash_id`,
    objectStatement(filter),
    ...(filter.objectType === undefined && filter.customer === undefined
      ? []
      : [
          'DELETE FROM out_cash WHERE object_id IS NOT NULL AND object_id NOT IN (SELECT object_id FROM out_object)',
          'UPDATE out_cash SET party_id = NULL WHERE party_id NOT IN (SELECT object_id FROM out_object)',
        ]),
    `CREATE TEMP TABLE out_relation AS SELECT DISTINCT r.source_id, r.target_id, r.qualifier FROM object_object r
      WHERE r.import_id IN (${LIVE}) AND r.source_id IN (SELECT object_id FROM out_object) AND r.target_id IN (SELECT object_id FROM out_object)
      ORDER BY r.source_id, r.target_id`,
    `CREATE TEMP TABLE out_outcome AS SELECT row_number() OVER (ORDER BY u.object_id, u."at", u.event_id) AS n, u.* FROM outcome u
      WHERE u.import_id IN (${LIVE}) AND u.object_id IN (SELECT object_id FROM out_object)
        AND (u.event_id IS NULL OR u.event_id IN (SELECT event_id FROM out_event))`,
    `CREATE TEMP TABLE out_expectation AS SELECT row_number() OVER (ORDER BY x.object_id, x.due_at, x.kind, x.activity_id) AS n,
        x.object_id, x.kind, x.activity_id, x.due_at FROM expectation x
      WHERE x.import_id IN (${LIVE}) AND x.object_id IN (SELECT object_id FROM out_object)`,
    `CREATE TEMP TABLE out_person AS SELECT row_number() OVER (ORDER BY actor_id, manager_id, team_id, role_id) AS n, * FROM (
      SELECT DISTINCT g.actor_id, g.manager_id, g.team_id, g.role_id FROM organisation g WHERE g.import_id IN (${LIVE})
      ${isWhole(filter) ? '' : `AND g.actor_id IN (SELECT e.actor_id FROM event e JOIN out_event USING (event_id))`})`,
    shownNames('team', small),
    shownNames('role', small),
  ];
}

/** True when nothing is cut. */
export const isWhole = ({ objectType, from, to, customer }: ExportFilter): boolean =>
  objectType === undefined && from === undefined && to === undefined && customer === undefined;

const instantOf = (millis: number): string => `make_timestamp(CAST(${millis} AS BIGINT) * 1000)`;

const touching = (objects: string): string =>
  `e.event_id IN (SELECT x.event_id FROM event_object x WHERE x.object_id IN (${objects}))`;

function eventConditions({ objectType, from, to, customer }: ExportFilter): string[] {
  return [
    ...(from === undefined ? [] : [`e."at" >= ${instantOf(from)}`]),
    ...(to === undefined ? [] : [`e."at" < ${instantOf(to)}`]),
    ...(customer === undefined ? [] : [touching('SELECT object_id FROM of_customer')]),
    ...(objectType === undefined ? [] : [touching(objectsOfType(objectType))]),
  ];
}

const objectsOfType = (type: string): string =>
  `SELECT o.object_id FROM object o JOIN object_type t ON t.type_id = o.type_id WHERE t.name = ${literal(type)}`;

/** `customer(object_id)`, and `of_customer`: the flow objects of the executions that it pays for. */
function customerStatements(customer: string, executions: boolean): string[] {
  const own = executions
    ? `SELECT m.object_id FROM member m JOIN execution x ON x.leading_id = m.leading_id WHERE x.party_id IN (SELECT object_id FROM customer)
      UNION SELECT x.leading_id FROM execution x WHERE x.party_id IN (SELECT object_id FROM customer)`
    : `SELECT c.object_id FROM cash c WHERE c.import_id IN (${LIVE}) AND c.party_id IN (SELECT object_id FROM customer) AND c.object_id IS NOT NULL
      UNION SELECT x.object_id FROM event_object x JOIN object o ON o.object_id = x.object_id JOIN object_type t ON t.type_id = o.type_id
        WHERE t.kind = 'flow' AND x.event_id IN (SELECT event_id FROM event_object WHERE object_id IN (SELECT object_id FROM customer))`;
  return [
    `CREATE TEMP TABLE customer AS SELECT o.object_id, o.type_id FROM object o JOIN object_type t ON t.type_id = o.type_id
      WHERE t.kind = 'party' AND o.key = ${literal(customer)}`,
    `CREATE TEMP TABLE of_customer AS ${own}`,
  ];
}

/**
 * Objects that the acts touch, that money names, and what belongs to them without flowing (parties, goods, machines).
 * The whole ledger: all of them. A key that objects of several types bear, or that looks like such a name, is told with its type.
 */
function objectStatement(filter: ExportFilter): string {
  const { customer, objectType } = filter;
  const touched = `SELECT x.object_id FROM event_object x JOIN out_event USING (event_id)
    UNION SELECT object_id FROM out_cash WHERE object_id IS NOT NULL UNION SELECT party_id FROM out_cash WHERE party_id IS NOT NULL`;
  const related = `SELECT r.source_id, r.target_id FROM object_object r WHERE r.import_id IN (${LIVE})`;
  const all = `${touched}
    UNION SELECT source_id FROM (${related}) UNION SELECT target_id FROM (${related})
    UNION SELECT object_id FROM outcome WHERE import_id IN (${LIVE}) UNION SELECT object_id FROM expectation WHERE import_id IN (${LIVE})
    UNION SELECT object_id FROM object WHERE import_id IN (${LIVE})`;
  const belonging = `${touched}
    UNION SELECT r.target_id FROM (${related}) r JOIN (${touched}) s ON s.object_id = r.source_id
      JOIN object o ON o.object_id = r.target_id JOIN object_type t ON t.type_id = o.type_id WHERE t.kind <> 'flow'
    UNION SELECT r.source_id FROM (${related}) r JOIN (${touched}) s ON s.object_id = r.target_id
      JOIN object o ON o.object_id = r.source_id JOIN object_type t ON t.type_id = o.type_id WHERE t.kind <> 'flow'`;
  const conditions = [
    ...(customer === undefined
      ? []
      : [
          `(o.object_id IN (SELECT object_id FROM customer) OR o.object_id IN (SELECT object_id FROM of_customer)
        OR (t.kind <> 'flow' AND o.type_id NOT IN (SELECT type_id FROM customer)))`,
        ]),
    ...(objectType === undefined ? [] : [`(t.name = ${literal(objectType)} OR t.kind = 'party')`]),
  ];
  return `CREATE TEMP TABLE out_object AS
    WITH kept AS (
      SELECT o.object_id, o.type_id, o.key, CASE WHEN o.import_id IN (${LIVE}) THEN o.value_minor END AS value_minor,
        CASE WHEN o.import_id IN (${LIVE}) THEN o.currency END AS currency,
        CASE WHEN o.import_id IN (${LIVE}) THEN o.promised_at END AS promised_at
      FROM object o JOIN object_type t ON t.type_id = o.type_id WHERE o.object_id IN (${isWhole(filter) ? all : belonging})
      ${conditions.map((sql) => `AND ${sql}`).join(' ')})
    SELECT *, CASE WHEN starts_with(key, 'aval:') OR count(*) OVER (PARTITION BY key) > 1 THEN 'aval:' || type_id || ':' || key ELSE key END AS id
    FROM kept ORDER BY object_id`;
}

/** Names of teams or roles as they may be shown; those of fewer than five people, by acts or by the organisation alone, are masked. */
function shownNames(group: 'team' | 'role', small: ReadonlySet<string>): string {
  const byOrganisation = `SELECT g.${group}_id FROM organisation g JOIN actor a ON a.actor_id = g.actor_id
      WHERE a.kind <> 'robot' AND g.${group}_id NOT IN (
        SELECT e.${group}_id FROM event e JOIN actor a ON a.actor_id = e.actor_id WHERE e.${group}_id IS NOT NULL AND a.kind <> 'robot')
      GROUP BY g.${group}_id HAVING count(DISTINCT g.actor_id) < ${FEWEST_PEOPLE}`;
  return `CREATE TEMP TABLE out_${group} AS
    SELECT *, CASE WHEN is_small THEN ${literal(MASK)} ELSE said END AS name FROM (
      SELECT ${group}_id, name AS said, name IN (${literals([...small])}) OR ${group}_id IN (${byOrganisation}) AS is_small FROM ${group})`;
}
