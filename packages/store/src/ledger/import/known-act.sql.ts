import type { Query } from '@aval/core/ledger';
import { literal, said } from '../sql-text.ts';
import { columnOf, momentOf, readTable, sourceRowOf, tablesOf } from './plan.ts';
import type { ImportPlan, PlannedTable } from './plan.ts';
import { findEarlierTables } from './shape.ts';
import type { EarlierTable } from './shape.ts';

/** The earlier tables that are exports of the same records as a table of this import, by the number of that table. */
export type Earlier = ReadonlyMap<number, readonly EarlierTable[]>;

/** The tables of other imports that count, beside the tables of this one that have their shape. */
export async function findEarlier(plan: ImportPlan, query: Query): Promise<Earlier> {
  const tables = await findEarlierTables(query, plan.importId);
  return new Map(plan.tables.map(({ n, shape }) => [n, tables.filter((table) => table.shape === shape)]));
}

/**
 * Sets acts aside (`already-known`) that another file has already brought: a later export of the same records repeats the
 * earlier rows, and its money would count twice. Only tables of the same shape are compared. The same act has the same key and
 * instant, where acts have keys; else the same activity, phase, instants and actor on the same object. Of lines, a line is known
 * that says the same in every column that is interpreted. Rows repeated within one file are kept.
 */
export async function knownActStatements(plan: ImportPlan, earlier: Earlier, query: Query): Promise<string[]> {
  const found: string[] = [];
  for (const table of tablesOf(plan, 'event')) {
    const same = earlier.get(table.n) ?? [];
    if (same.length === 0) continue;
    const known = table.isLines ? await knownLines(table, same, query) : knownActs(table, same);
    if (known !== undefined) found.push(...setAside(plan, table, known));
  }
  return found;
}

function setAside(plan: ImportPlan, table: PlannedTable, known: string): string[] {
  const row = sourceRowOf(table, 'k.event_id');
  return [
    `CREATE TEMP TABLE known_${table.n} AS SELECT event_id, min(import_id) AS import_id FROM (${known}) GROUP BY event_id`,
    `UPDATE ${readTable(table)} SET broken = 'already-known' WHERE event_id IN (SELECT event_id FROM known_${table.n})`,
    `INSERT INTO set_aside SELECT ${plan.importId}, k.import_id, count(DISTINCT ${row}) FROM known_${table.n} k GROUP BY k.import_id`,
  ];
}

/** `(event_id, import_id)` of the acts of a table that an earlier import tells. */
function knownActs(table: PlannedTable, same: readonly EarlierTable[]): string | undefined {
  const places = `(e.import_id, e.source_table) IN (${same.map(({ importId, n }) => `(${importId}, ${n})`).join(', ')})`;
  if (columnOf(table, 'event-key') !== undefined)
    return `SELECT a.event_id, e.import_id FROM act_${table.n} a JOIN event_key y ON y.key_hash = a.key_hash
      JOIN event e ON e.event_id = y.event_id AND e."at" = a."at" WHERE a.broken IS NULL AND ${places}`;
  if (table.own < 0) return undefined;
  return `SELECT a.event_id, e.import_id FROM act_${table.n} a
    JOIN event e ON e.activity_id = a.activity_id AND e."at" = a."at" AND e.started_at IS NOT DISTINCT FROM a.started_at
      AND e.actor_id IS NOT DISTINCT FROM a.actor_id
      AND e.phase IS NOT DISTINCT FROM ${columnOf(table, 'phase') === undefined ? 'NULL' : 'a.phase'}
    JOIN event_object x ON x.event_id = e.event_id AND x.object_id = a.o${table.own}
    WHERE a.broken IS NULL AND ${places}`;
}

/**
 * Likewise of lines: those that say the same as a line whose record is kept, and which was not refused; of a line of several
 * dates each date by itself, since the others may have been filled or corrected since.
 */
async function knownLines(
  table: PlannedTable,
  same: readonly EarlierTable[],
  query: Query,
): Promise<string | undefined> {
  const found: string[] = [];
  for (const earlier of same) {
    const kept = await query.rows<{ c: number; name: string }>(
      `SELECT c, name FROM import_column WHERE import_id = ${earlier.importId} AND source_table = ${earlier.n} AND NOT masked ORDER BY c`,
    );
    const places = table.moments.length === 0 ? [undefined] : table.moments.keys();
    for (const moment of places) found.push(linesAlike(table, earlier, kept, moment));
  }
  return found.length === 0 ? undefined : found.join(' UNION ALL ');
}

type Named = { readonly c: number; readonly name: string };

function linesAlike(
  table: PlannedTable,
  { importId, n }: EarlierTable,
  kept: readonly Named[],
  moment?: number,
): string {
  const factors = new Set(table.amounts.flatMap(({ times, discount }) => [...times, discount]));
  const tells = ({ c, role }: PlannedTable['columns'][number]): boolean =>
    factors.has(c) || (role.role === 'moment' ? table.moments[moment ?? -1]?.c === c : !SILENT.includes(role.role));
  const pairs = table.columns.filter(tells).flatMap(({ name, c }) => {
    const other = kept.find((column) => column.name === name);
    return other === undefined ? [] : [{ c, other: other.c }];
  });
  const alike = (cells: readonly number[]): string =>
    `hash(${cells.map((c) => `coalesce(${said(`c${c}`)}, ${literal('')})`).join(', ')})`;
  const column = moment === undefined ? undefined : table.moments[moment]?.name;
  const about =
    column === undefined ? '' : `AND (column_name = ${literal(column)} OR rule IN ('object-missing', 'time-missing'))`;
  return `SELECT a.event_id, ${importId} AS import_id FROM act_${table.n} a
    JOIN ${table.source} s ON s.source_row = ${sourceRowOf(table, 'a.event_id')}
    WHERE a.broken IS NULL ${moment === undefined ? '' : `AND ${momentOf(table, 'a.event_id')} = ${moment}`}
      AND ${alike(pairs.map(({ c }) => c))} IN (
        SELECT ${alike(pairs.map(({ other }) => other))} FROM record_${importId}_${n} WHERE source_row NOT IN (
          SELECT source_row FROM refused WHERE import_id = ${importId} AND source_table = ${n}
            AND rule NOT IN ('already-known', 'promised-unreadable', 'promised-implausible') ${about}))`;
}

/** Roles of columns that do not tell one line from another: not interpreted, masked, or corrected later on. */
const SILENT: readonly string[] = ['ignore', 'attribute', 'actor', 'promised'];
