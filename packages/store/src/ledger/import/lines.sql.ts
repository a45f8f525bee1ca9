import { columnOf, tablesOf } from './plan.ts';
import type { ImportPlan, PlannedTable } from './plan.ts';

/**
 * Folds the rows of line tables: the first row of an activity, instant and own object is the act, the others are `folded`
 * into it (`kept_id`). What they name and how much they say still counts. Runs after known acts are set aside.
 */
export const foldStatements = (plan: ImportPlan): string[] =>
  tablesOf(plan, 'event').flatMap((table) => {
    if (!table.isLines) return [];
    const same = [
      'activity_id',
      'started_at',
      '"at"',
      `o${table.own}`,
      ...(columnOf(table, 'phase') === undefined ? [] : ['phase']),
    ];
    return [
      `CREATE TEMP TABLE fold_${table.n} AS SELECT event_id, kept_id FROM (
        SELECT event_id, min(event_id) OVER (PARTITION BY ${same.join(', ')}) AS kept_id FROM act_${table.n} WHERE broken IS NULL)
        WHERE event_id <> kept_id`,
      `UPDATE act_${table.n} SET broken = 'folded' WHERE event_id IN (SELECT event_id FROM fold_${table.n})`,
    ];
  });

/**
 * The rows of `act_<n>` that facts rest on, folded ones too, in SQL: each with `kept_id`, the act that it is part of, and its
 * columns.
 */
export const standingActs = (table: PlannedTable): string =>
  table.isLines
    ? `(SELECT a.*, coalesce(f.kept_id, a.event_id) AS kept_id FROM act_${table.n} a LEFT JOIN fold_${table.n} f ON f.event_id = a.event_id
        WHERE a.broken IS NULL OR a.broken = 'folded')`
    : `(SELECT *, event_id AS kept_id FROM act_${table.n} WHERE broken IS NULL)`;
