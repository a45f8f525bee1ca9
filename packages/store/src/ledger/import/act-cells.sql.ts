import { literal, literals, somebody } from '../sql-text.ts';
import { moneyCells } from './money-cells.sql.ts';
import type { Currencies } from './money-cells.sql.ts';
import { keyCell } from './object.sql.ts';
import { activityCell, cellOf, columnOf } from './plan.ts';
import type { ImportPlan, PlannedTable } from './plan.ts';
import { utcOf } from './time.sql.ts';

/** What the rows of an event table say, in SQL: text and instants, not yet coded. */
export function actCells(plan: ImportPlan, table: PlannedTable, currencies: Currencies): string {
  const { zone, empties } = plan.mapping;
  const end = columnOf(table, 'end');
  const start = columnOf(table, 'start');
  const instant = (column: typeof end): string =>
    column !== undefined && 'format' in column.role
      ? utcOf(cellOf(column), column.role.format, zone)
      : 'CAST(NULL AS TIMESTAMP)';
  const who = (role: 'actor' | 'team' | 'role'): string => somebody(cellOf(columnOf(table, role)), empties);
  const cells = [
    'source_row',
    `${instant(end)} AS ended`,
    `${instant(start)} AS started`,
    `${cellOf(end)} IS NOT NULL AS end_said`,
    `${cellOf(start)} IS NOT NULL AS start_said`,
    `lower(${cellOf(columnOf(table, 'phase'))}) AS phase`,
    `${who('actor')} AS actor`,
    `${robotCell(table, empties)} AS robot`,
    `${who('team')} AS team`,
    `${who('role')} AS role`,
    `${cellOf(columnOf(table, 'event-key'))} AS event_key`,
    ...table.moments.flatMap(({ c, format }, k) => [
      `${utcOf(`c${c}`, format, zone)} AS m${k}`,
      `c${c} IS NOT NULL AS m${k}_said`,
    ]),
    ...promiseCells(plan, table),
    ...table.keys.flatMap((key, i) => [`${key.type ?? 'NULL'} AS t${i}`, `${keyCell(plan, key)} AS k${i}`]),
    ...moneyCells(plan, table, currencies),
    `${activityCell(table)} AS named`,
  ];
  return `SELECT *, ${table.reversal === null ? 'named' : `CASE WHEN reversed THEN ${literal(table.reversal.activity.trim())} ELSE named END`} AS activity
    FROM (SELECT *, ${reversedCell(table)} AS reversed FROM (SELECT ${cells.join(',\n        ')} FROM ${table.cells}))`;
}

/** `p<j>` by when what the j-th promised column expects is expected, `p<j>_said` whether it says anything. */
export const promiseCells = (plan: ImportPlan, table: PlannedTable): string[] =>
  table.promised.flatMap(({ c, format }, j) => [
    `${utcOf(`c${c}`, format, plan.mapping.zone)} AS p${j}`,
    `c${c} IS NOT NULL AS p${j}_said`,
  ]);

/** True of a row that takes back: its own key begins with the prefix; without one, an amount of it is below zero. */
function reversedCell(table: PlannedTable): string {
  if (table.reversal === null) return 'false';
  const { prefix } = table.reversal;
  const own = table.keys[table.own];
  if (prefix !== undefined)
    return own === undefined ? 'false' : `coalesce(starts_with(k${table.own}, ${literal(prefix)}), false)`;
  const below = table.amounts.map((_, i) => `coalesce(a${i} < 0, false)`);
  return below.length === 0 ? 'false' : `(${below.join(' OR ')})`;
}

/** The column that tells machines from people, and the values that are machines: its own, else some names of actors. */
export function robotNames(
  table: PlannedTable,
): { readonly c: number; readonly robots: readonly string[] } | undefined {
  const column = columnOf(table, 'actor-kind') ?? columnOf(table, 'actor');
  return column !== undefined && 'robots' in column.role && column.role.robots !== undefined
    ? { c: column.c, robots: column.role.robots }
    : undefined;
}

function robotCell(table: PlannedTable, empties: readonly string[]): string {
  const column = robotNames(table);
  if (column === undefined) return 'CAST(NULL AS BOOLEAN)';
  const robots = column.robots.map((robot) => robot.trim().toLowerCase());
  return `lower(${somebody(cellOf(column), empties)}) IN (${literals(robots)})`;
}
