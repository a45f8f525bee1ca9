import type { Mapping } from '@aval/core/mapping';
import type { Query } from '@aval/core/ledger';
import { LedgerError } from '../ledger-error.ts';
import { planTable } from './plan-table.ts';
import { actsPerRow } from './plan.ts';
import type { ImportPlan, PlannedTable } from './plan.ts';
import { escapedBack, isQuarantine } from './quarantine-columns.ts';

/** What the mapping makes of the staged tables. Refuses a mapping that names what the file does not have. */
export async function planImport(
  query: Query,
  schema: string,
  importId: number,
  mapping: Mapping,
  key: Uint8Array,
): Promise<ImportPlan> {
  const staged = await stagedTables(query, schema);
  const columns = await query.rows<{ n: number; c: number; name: string }>(
    `SELECT n, c, name FROM ${schema}.staged_column ORDER BY n, c`,
  );
  const missing = mapping.tables.find(
    ({ table, row }) => row !== 'ignore' && !staged.some(({ name }) => name === table),
  );
  if (missing !== undefined) throw new LedgerError('table-missing', { table: missing.table });
  let eventBase = await nextEvent(query);
  const tables: PlannedTable[] = [];
  for (const { n, name, file } of staged) {
    const own = columns.filter((column) => column.n === n);
    const source =
      isQuarantine(own) || mapping.escaped === true
        ? escapedBack(`${schema}.staged_${n}`, own)
        : `${schema}.staged_${n}`;
    const [size] = await query.rows<{ rows: number; last: number }>(
      `SELECT count(*) AS "rows", coalesce(max(source_row), 0) AS last FROM ${schema}.staged_${n}`,
    );
    const table = planTable(mapping, { n, name, file, source, eventBase, rowCount: size?.rows ?? 0 }, own);
    if (table.row === 'event') eventBase += (size?.last ?? 0) * actsPerRow(table);
    tables.push(table);
  }
  return { importId, mapping, tables, refusedSource: `${schema}.staged_refused`, key };
}

async function nextEvent(query: Query): Promise<number> {
  const [base] = await query.rows<{ next: number }>('SELECT coalesce(max(event_id), 0) AS next FROM event');
  return base?.next ?? 0;
}

/** The staged tables and the file each came from; a staging that does not say so is of one file. */
async function stagedTables(query: Query, schema: string): Promise<{ n: number; name: string; file: number }[]> {
  const [numbered] = await query.rows(
    `SELECT 1 FROM duckdb_columns() WHERE database_name = '${schema}' AND table_name = 'staged_table' AND column_name = 'file_n'`,
  );
  const file = numbered === undefined ? '1' : 'coalesce(file_n, 1)';
  return query.rows(`SELECT n, name, ${file} AS file FROM ${schema}.staged_table ORDER BY n`);
}
