import { columnOf, tablesOf } from './plan.ts';
import type { ImportPlan, PlannedTable } from './plan.ts';

/** The imports that count, this one left out. */
export const OTHER_IMPORTS = (plan: ImportPlan): string =>
  `SELECT import_id FROM import WHERE superseded_by IS NULL AND import_id <> ${plan.importId}`;

/**
 * Sets acts aside (`already-known`) that another file has already brought: a later export of the same records repeats the
 * earlier rows, and its money would count twice. The same act is the same activity, phase, instants and actor on the same object.
 * Tables whose objects stand in a relation table (OCEL) are not compared. Rows repeated within one file are kept.
 */
export const knownActStatements = (plan: ImportPlan): string[] =>
  tablesOf(plan, 'event').flatMap((table) => {
    const object = table.keys.findIndex(({ party }) => party === null);
    return object === -1 || columnOf(table, 'event-key') !== undefined ? [] : [setAside(plan, table, object)];
  });

const setAside = (plan: ImportPlan, table: PlannedTable, object: number): string =>
  `UPDATE act_${table.n} SET broken = 'already-known' WHERE event_id IN (
    SELECT a.event_id FROM act_${table.n} a
    JOIN event e ON e.activity_id = a.activity_id AND e."at" = a."at" AND e.started_at IS NOT DISTINCT FROM a.started_at
      AND e.actor_id IS NOT DISTINCT FROM a.actor_id
      AND e.phase IS NOT DISTINCT FROM ${columnOf(table, 'phase') === undefined ? 'NULL' : 'a.phase'}
    JOIN event_object x ON x.event_id = e.event_id AND x.object_id = a.o${object}
    WHERE a.broken IS NULL AND e.import_id IN (${OTHER_IMPORTS(plan)}))`;
