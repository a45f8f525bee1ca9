import { literal } from '../sql-text.ts';
import { isImplausible } from './act-rules.sql.ts';
import { standingActs } from './lines.sql.ts';
import { sourceRowOf, tablesOf } from './plan.ts';
import type { ImportPlan, PlannedTable, PromisedColumn } from './plan.ts';

/** A zero that stands for "none" reads as the first day of 1970, in any zone: nothing was promised then. */
const isPromise = (at: string): string => `${at} > TIMESTAMP '1970-01-02' AND NOT (${isImplausible(at)})`;

/**
 * Makes `expected(object_id, kind, activity_id, due_at, source_table, source_row)`: of each object, kind and expected act what
 * was said last by time. The object is the row's own.
 */
export function expectedStatements(plan: ImportPlan): string[] {
  const rows = tablesOf(plan, 'event', 'object').flatMap((table) =>
    table.own < 0 ? [] : table.promised.map((column, j) => saidBy(table, column, j)),
  );
  const none = `SELECT NULL::BIGINT AS object_id, NULL::VARCHAR AS kind, NULL::INTEGER AS activity_id, NULL::TIMESTAMP AS due_at,
    NULL::SMALLINT AS source_table, NULL::BIGINT AS source_row, NULL::TIMESTAMP AS "at" WHERE false`;
  return [
    `CREATE TEMP TABLE expected AS SELECT * EXCLUDE ("at") FROM (${rows.length === 0 ? none : rows.join(' UNION ALL ')})
      WHERE object_id IS NOT NULL AND ${isPromise('due_at')}
      QUALIFY row_number() OVER (PARTITION BY object_id, kind, activity_id ORDER BY "at" DESC, source_table DESC, source_row DESC) = 1`,
  ];
}

/** Writes `expectation`; runs after the acts' names are. */
export const expectationWriting = (plan: ImportPlan): string =>
  `INSERT INTO expectation SELECT object_id, kind, activity_id, due_at, ${plan.importId}, source_table, source_row
    FROM expected ORDER BY object_id, kind, activity_id`;

function saidBy(table: PlannedTable, { kind, activity }: PromisedColumn, j: number): string {
  const expects =
    activity === null ? 'NULL::INTEGER' : `(SELECT id FROM known_activity WHERE text = ${literal(activity)})`;
  const columns = `o${table.own} AS object_id, ${literal(kind)} AS kind, ${expects} AS activity_id, p${j} AS due_at,
    CAST(${table.n} AS SMALLINT) AS source_table`;
  return table.row === 'event'
    ? `SELECT ${columns}, ${sourceRowOf(table, 'event_id')} AS source_row, "at" FROM ${standingActs(table)} WHERE p${j} IS NOT NULL`
    : `SELECT ${columns}, source_row, TIMESTAMP '1970-01-01' AS "at" FROM thing_${table.n} WHERE broken IS NULL AND p${j} IS NOT NULL`;
}
