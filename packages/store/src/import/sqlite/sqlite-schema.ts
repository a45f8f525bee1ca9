import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { Declared } from '../source.ts';
import { quotedName, quotedText } from '../staged-names.ts';

/** A table or view of a SQLite file. */
export interface SqliteTable {
  readonly name: string;
  readonly kind: 'table' | 'view' | 'shadow' | 'virtual';
  readonly columns: readonly SqliteColumn[];
  /** The name under which the place of a row is asked for, when rows have one. */
  readonly place: string | undefined;
}

export interface SqliteColumn {
  readonly name: string;
  readonly type: string;
  /** 1-based place in the primary key, else 0. */
  readonly key: number;
}

type Row = Readonly<Record<string, SQLOutputValue>>;

/** Tables and views in the order they were made. Names of the engine's own begin with `sqlite_`. */
export function sqliteTables(database: DatabaseSync): SqliteTable[] {
  const rows = database
    .prepare(
      `SELECT l.name, l.type, l.wr FROM pragma_table_list l JOIN sqlite_schema s ON s.name = l.name
       WHERE l.schema = 'main' ORDER BY s.rowid`,
    )
    .all() as Row[];
  return rows.map(({ name, type, wr }) => {
    const columns = columnsOf(database, String(name));
    const kind = String(type) as SqliteTable['kind'];
    return { name: String(name), kind, columns, place: kind === 'table' && wr === 0 ? placeName(columns) : undefined };
  });
}

function columnsOf(database: DatabaseSync, table: string): SqliteColumn[] {
  try {
    const rows = database
      .prepare(`SELECT name, type, pk FROM pragma_table_xinfo(${quotedText(table)}) WHERE hidden <> 1 ORDER BY cid`)
      .all() as Row[];
    return rows.map(({ name, type, pk }) => ({ name: String(name), type: String(type ?? ''), key: Number(pk) }));
  } catch {
    return [];
  }
}

const placeName = (columns: readonly SqliteColumn[]): string | undefined => {
  const taken = new Set(columns.map(({ name }) => name.toLowerCase()));
  return ['rowid', '_rowid_', 'oid'].find((name) => !taken.has(name));
};

/** The primary key of a table and its references to others. */
export function declaredKeys(database: DatabaseSync, table: SqliteTable): Declared[] {
  const own = keyOf(table);
  const declared: Declared[] = own.length === 0 ? [] : [{ table: table.name, columns: own }];
  const rows = database
    .prepare(
      `SELECT id, "table" AS "to", "from", "to" AS "column" FROM pragma_foreign_key_list(${quotedText(table.name)}) ORDER BY id, seq`,
    )
    .all() as Row[];
  for (const parts of Map.groupBy(rows, ({ id }) => id).values()) {
    const to = String(parts[0]?.['to']);
    const named = parts.map(({ column }) => column).filter((column) => column !== null);
    declared.push({
      table: table.name,
      columns: parts.map(({ from }) => String(from)),
      references: { table: to, columns: named.map(String) },
    });
  }
  return declared;
}

/** Columns of the primary key, in its order. */
export const keyOf = ({ columns }: SqliteTable): string[] =>
  columns
    .filter(({ key }) => key > 0)
    .toSorted((a, b) => a.key - b.key)
    .map(({ name }) => name);

/** True when a column holds bytes and nothing else. */
export function holdsOnlyBytes(database: DatabaseSync, table: SqliteTable, { name, type }: SqliteColumn): boolean {
  if (type !== '' && !/BLOB|IMAGE|BINARY|BYTEA/i.test(type)) return false;
  const [column, from] = [quotedName(name), quotedName(table.name)];
  const kinds = (condition: string): boolean =>
    database.prepare(`SELECT 1 FROM ${from} WHERE typeof(${column}) ${condition} LIMIT 1`).get() !== undefined;
  return kinds(`= 'blob'`) && !kinds(`NOT IN ('blob', 'null')`);
}
