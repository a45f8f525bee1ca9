import type { ColumnBatch, Query } from '@aval/core/ledger';
import { sourceWithin } from './fact-table.ts';
import type { FactTable, Window } from './fact-table.ts';

/** Ids of one window: what is joined, sorted and held at a time. */
const WINDOW = 100_000;

/** What reading needs of an export under way. */
export interface Reading {
  readonly query: Query;
  readonly signal?: AbortSignal;
  /** Told of rows as they are handed out. */
  readonly onRows?: (rows: number) => void;
}

export async function windowsOf(query: Query, ids: string): Promise<Window[]> {
  return query.rows<Window>(
    `SELECT min(id) AS "from", max(id) AS "to", count(*) AS "rows" FROM (
      SELECT id, (row_number() OVER (ORDER BY id) - 1) // ${WINDOW} AS w FROM (SELECT DISTINCT id FROM (${ids}))) GROUP BY w ORDER BY w`,
  );
}

/** The rows of a table, in its order, as batches of the given expressions; the windows are asked one after the other. */
export async function* batchesOf(
  { query, signal, onRows }: Reading,
  table: Pick<FactTable, 'source' | 'ids' | 'order'>,
  select: readonly string[],
): AsyncGenerator<ColumnBatch> {
  for (const window of await windowsOf(query, table.ids)) {
    signal?.throwIfAborted();
    const sql = `SELECT ${select.join(', ')} FROM ${sourceWithin(table, window)} ORDER BY ${table.order}`;
    for await (const batch of query.batches(sql)) {
      signal?.throwIfAborted();
      yield batch;
      onRows?.(batch.rowCount);
    }
  }
}

/** The rows of a table as one text each. */
export async function* textsOf(
  reading: Reading,
  table: Pick<FactTable, 'source' | 'ids' | 'order'>,
  text: string,
): AsyncGenerator<readonly string[]> {
  for await (const { columns } of batchesOf(reading, table, [text])) yield columns[0] as readonly string[];
}
