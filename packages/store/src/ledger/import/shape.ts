import type { Mapping, TableMapping } from '@aval/core/mapping';
import type { Query } from '@aval/core/ledger';

/**
 * What makes two tables exports of the same records: the columns that name the act, its instants and its own object, or its
 * key. Other columns may come and go between two exports.
 */
export function shapeOf(table: TableMapping): string {
  const entries = Object.entries(table.columns);
  const named = (...roles: readonly string[]): string[] =>
    entries.flatMap(([name, { role }]) => (roles.includes(role) ? [name] : [])).toSorted();
  const objects = entries.flatMap(([name, role]) =>
    role.role === 'object' && (table.key === undefined || table.key === name) ? [`${name}=${role.type}`] : [],
  );
  return JSON.stringify([
    table.row,
    named('activity'),
    named('activity').length === 0 && named('moment').length === 0 ? (table.activity?.trim() ?? null) : null,
    named('start', 'end', 'moment'),
    named('event-key', 'object-key'),
    objects.toSorted(),
  ]);
}

/** A table that another import of the ledger brought. */
export interface EarlierTable {
  readonly importId: number;
  readonly n: number;
  readonly shape: string;
}

/** The tables of the imports that count, one import left out. */
export async function findEarlierTables(query: Query, importId: number): Promise<EarlierTable[]> {
  const rows = await query.rows<{ importId: number; n: number; name: string; mapping: string }>(`
    SELECT i.import_id AS "importId", t.source_table AS n, t.name, i.mapping FROM import i
    JOIN import_table t ON t.import_id = i.import_id
    WHERE i.superseded_by IS NULL AND i.import_id <> ${importId} ORDER BY 1, 2`);
  const mappings = new Map<number, Mapping>();
  return rows.flatMap(({ importId: id, n, name, mapping }) => {
    const read = mappings.get(id) ?? (JSON.parse(mapping) as Mapping);
    mappings.set(id, read);
    const table = read.tables.find((candidate) => candidate.table === name);
    return table === undefined || table.row === 'ignore' ? [] : [{ importId: id, n, shape: shapeOf(table) }];
  });
}
