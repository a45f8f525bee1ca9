import type { Query } from '@aval/core/ledger';
import { sourceWithin } from '../fact-table.ts';
import type { FactTable } from '../fact-table.ts';
import { windowsOf } from '../read-windows.ts';

/** How many rows a table will have. */
export async function countRows(query: Query, table: FactTable, signal?: AbortSignal): Promise<number> {
  let rows = 0;
  for (const window of await windowsOf(query, table.ids)) {
    signal?.throwIfAborted();
    const [counted] = await query.rows<{ rows: number }>(
      `SELECT count(*) AS "rows" FROM ${sourceWithin(table, window)}`,
    );
    rows += counted?.rows ?? 0;
  }
  return rows;
}
