import type { FactLog } from '@aval/core/ledger';
import { pseudonymOf } from '../pseudonym.ts';
import { literals, said } from '../sql-text.ts';
import { planTable } from './plan-table.ts';
import { columnOf, kindOf, personColumns } from './plan.ts';
import type { ImportPlan, PlannedColumn, PlannedTable } from './plan.ts';
import { isScrubbed, scrubNames } from './scrub.sql.ts';

/**
 * The plan of the same import as if its source had never named the people who were erased: their acts are nobody's, rows that
 * are about them are not read, and notes name them no more. The plan as it is when it names none of them.
 */
export async function withoutErased(log: FactLog, plan: ImportPlan): Promise<ImportPlan> {
  const [anybody] = await log.rows('SELECT 1 FROM erased LIMIT 1');
  const named = plan.tables.flatMap((table) =>
    whoColumns(plan, table).map(({ c }) => `SELECT DISTINCT ${said(`c${c}`)} AS text FROM ${table.source}`),
  );
  if (anybody === undefined || named.length === 0) return plan;
  await log.run(`CREATE TEMP TABLE erased_text AS SELECT DISTINCT text FROM (${named.join(' UNION ALL ')})
    WHERE ${markOf(pseudonymOf('text', plan.key), plan)} IN (SELECT mark FROM erased)
      OR (length(text) = 64 AND ${markOf('text', plan)} IN (SELECT mark FROM erased))`);
  const names = await log.rows<{ text: string }>('SELECT text FROM erased_text ORDER BY text');
  if (names.length === 0) return plan;
  const notes = names.map(({ text }) => text).filter(isScrubbed);
  const tables: PlannedTable[] = [];
  for (const table of plan.tables) {
    const source = sourceWithout(plan, table, notes);
    const [size] = await log.rows<{ rows: number }>(`SELECT count(*) AS "rows" FROM ${source}`);
    tables.push(planTable(plan.mapping, { ...table, source, rowCount: size?.rows ?? 0 }, table.columns));
  }
  return { ...plan, tables };
}

/** By what an erased person is known again, in SQL: the keyed hash of the pseudonym. */
const markOf = (pseudonym: string, plan: ImportPlan): string => pseudonymOf(pseudonym, plan.key);

const IS_ERASED = 'IN (SELECT text FROM erased_text)';

/** Columns that may name a person as such. */
const whoColumns = (plan: ImportPlan, table: PlannedTable): readonly PlannedColumn[] =>
  table.columns.filter(
    (column) => isPerson(plan, table, column) || column.role.role === 'object-key' || column.role.role === 'target-key',
  );

const isPerson = (plan: ImportPlan, table: PlannedTable, { c, role }: PlannedColumn): boolean =>
  role.role === 'actor' ||
  role.role === 'manager' ||
  (role.role === 'object' && kindOf(plan, role.type) === 'worker') ||
  (table.row === 'person' && personColumns(table).person?.c === c);

function sourceWithout(plan: ImportPlan, table: PlannedTable, notes: readonly string[]): string {
  const cells = table.columns.map((column) => `${cellWithout(plan, table, column, notes)} AS c${column.c}`);
  const gone = table.columns.flatMap((column) => {
    const about = rowIsAbout(plan, table, column);
    return about === undefined ? [] : [`NOT coalesce(${about}, false)`];
  });
  return `(SELECT ${['source_row', ...cells].join(', ')} FROM ${table.source}${gone.length === 0 ? '' : ` WHERE ${gone.join(' AND ')}`})`;
}

function cellWithout(plan: ImportPlan, table: PlannedTable, column: PlannedColumn, notes: readonly string[]): string {
  const cell = `c${column.c}`;
  const { role } = column.role;
  if (isPerson(plan, table, column)) return `CASE WHEN ${said(cell)} ${IS_ERASED} THEN NULL ELSE ${cell} END`;
  if (role === 'object-key' && table.row === 'event')
    return `CASE WHEN ${erasedKey(plan, table, cell)} THEN NULL ELSE ${cell} END`;
  return (role === 'attribute' || role === 'ignore') && notes.length > 0 ? scrubNames(cell, notes) : cell;
}

/** True, in SQL, of rows that say nothing but of an erased person; undefined where no cell of the column makes it so. */
function rowIsAbout(plan: ImportPlan, table: PlannedTable, column: PlannedColumn): string | undefined {
  if (table.row === 'event' || table.row === 'ignore') return undefined;
  const cell = `c${column.c}`;
  const { role } = column;
  if (table.row === 'person')
    return personColumns(table).person?.c === column.c ? `${said(cell)} ${IS_ERASED}` : undefined;
  if (role.role === 'object' && kindOf(plan, role.type) === 'worker') return `${said(cell)} ${IS_ERASED}`;
  return role.role === 'object-key' || role.role === 'target-key' ? erasedKey(plan, table, cell) : undefined;
}

/** Whether a key names an erased person: by the type beside it, else when no object is known by it. */
function erasedKey(plan: ImportPlan, table: PlannedTable, cell: string): string {
  const type = table.row === 'object-object' ? undefined : columnOf(table, 'object-type');
  const workers = Object.keys(plan.mapping.objects).filter((name) => plan.mapping.objects[name] === 'worker');
  const isWorker =
    type === undefined
      ? `${said(cell)} NOT IN (SELECT o.key FROM object o)`
      : `${said(`c${type.c}`)} IN (${literals(workers)})`;
  return `(${said(cell)} ${IS_ERASED} AND ${isWorker})`;
}
