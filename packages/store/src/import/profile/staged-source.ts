import type { Database } from '../../duckdb/database.ts';
import type { StagedTable } from './sample.ts';

/** A staged table with what the staging knows of where it came from. */
export interface SourceTable extends StagedTable {
  readonly file?: string;
  readonly format?: string;
}

/** A reference that a database declares: the columns of `table` name those of `references`, in their order. */
export interface DeclaredReference {
  readonly table: string;
  readonly columns: readonly string[];
  readonly to: string;
  readonly toColumns: readonly string[];
}

/** What was staged: its tables in their order, and the keys and references that the source declares. */
export interface StagedSource {
  readonly tables: readonly SourceTable[];
  readonly primaryKeys: ReadonlyMap<string, readonly string[]>;
  readonly references: readonly DeclaredReference[];
}

/** Reads the names of a staging. One that says nothing of files or keys has none. */
export async function stagedSource(database: Database): Promise<StagedSource> {
  const known = await knownNames(database);
  const filed = known.has('staged_table.file_n') && known.has('staged_file.n');
  const tables = await database.rows<{ n: number; name: string; rowCount: number; file: string; format: string }>(
    filed
      ? `SELECT t.n, t.name, t.row_count AS "rowCount", f.file, f.format FROM staged_table t LEFT JOIN staged_file f ON f.n = t.file_n ORDER BY t.n`
      : `SELECT n, name, row_count AS "rowCount", NULL AS file, NULL AS format FROM staged_table ORDER BY n`,
  );
  const columns = await database.rows<{ n: number; name: string }>('SELECT n, name FROM staged_column ORDER BY n, c');
  const declared = known.has('staged_declared.table_name')
    ? await database.rows<Declaration>(
        'SELECT table_name AS "table", columns, to_table AS "to", to_columns AS "toColumns" FROM staged_declared',
      )
    : [];
  return {
    tables: tables.map(({ n, name, rowCount, file, format }) => ({
      n,
      name,
      rowCount,
      columns: columns.filter((column) => column.n === n).map((column) => column.name),
      ...(file === null ? {} : { file }),
      ...(format === null ? {} : { format }),
    })),
    primaryKeys: new Map(declared.flatMap((one) => (one.to === null ? [[one.table, one.columns] as const] : []))),
    references: declared.flatMap(({ table, columns: from, to, toColumns }) =>
      to === null ? [] : [{ table, columns: from, to, toColumns: toColumns ?? [] }],
    ),
  };
}

interface Declaration {
  readonly table: string;
  readonly columns: readonly string[];
  readonly to: string | null;
  readonly toColumns: readonly string[] | null;
}

/** The columns of the staging's own tables, as `table.column`. */
async function knownNames(database: Database): Promise<ReadonlySet<string>> {
  const rows = await database.rows<{ name: string }>(
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
     WHERE table_name IN ('staged_table', 'staged_file', 'staged_declared')`,
  );
  return new Set(rows.map((row) => row.name));
}
