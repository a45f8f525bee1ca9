import type { Query } from '@aval/core/ledger';
import { literal, said } from '../sql-text.ts';
import { columnOf, readTable, sourceRowOf, tablesOf } from './plan.ts';
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

/** Likewise of lines: those whose record is kept, and was not refused. */
async function knownLines(
  table: PlannedTable,
  same: readonly EarlierTable[],
  query: Query,
): Promise<string | undefined> {
  const found: string[] = [];
  const factors = new Set(table.amounts.flatMap(({ times, discount }) => [...times, discount]));
  for (const { importId, n } of same) {
    const kept = await query.rows<{ c: number; name: string }>(
      `SELECT c, name FROM import_column WHERE import_id = ${importId} AND source_table = ${n} AND NOT masked ORDER BY c`,
    );
    const pairs = table.columns.flatMap(({ name, c, role }) => {
      const other = kept.find((column) => column.name === name);
      const tells = factors.has(c) || !['ignore', 'attribute', 'actor'].includes(role.role);
      return other === undefined || !tells ? [] : [{ c, other: other.c }];
    });
    const alike = (cells: readonly number[]): string =>
      `hash(${cells.map((c) => `coalesce(${said(`c${c}`)}, ${literal('')})`).join(', ')})`;
    found.push(`SELECT a.event_id, ${importId} AS import_id FROM act_${table.n} a
      JOIN ${table.source} s ON s.source_row = ${sourceRowOf(table, 'a.event_id')}
      WHERE a.broken IS NULL AND ${alike(pairs.map(({ c }) => c))} IN (
        SELECT ${alike(pairs.map(({ other }) => other))} FROM record_${importId}_${n} WHERE source_row NOT IN (
          SELECT source_row FROM refused WHERE import_id = ${importId} AND source_table = ${n} AND rule <> 'already-known'))`);
  }
  return found.length === 0 ? undefined : found.join(' UNION ALL ');
}
