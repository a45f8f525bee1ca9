import type { Database } from '../../duckdb/database.ts';
import type { EngineColumn } from '../engine-text.ts';
import type { Declared } from '../source.ts';

/** A table of the database that is attached as `origin`. */
export interface EngineTable {
  readonly schema: string;
  readonly table: string;
  /** As it is staged: with its schema, unless that is the usual one. */
  readonly name: string;
  readonly rowCount: number;
  readonly columns: readonly EngineColumn[];
}

/** The base tables of all schemas, in the order they were made. */
export async function engineTables(database: Database): Promise<EngineTable[]> {
  const columns = await database.rows<EngineColumn & { schema: string; table: string; rowCount: number }>(
    `SELECT t.schema_name AS schema, t.table_name AS "table", t.estimated_size AS "rowCount",
       c.column_name AS name, c.data_type AS type
     FROM duckdb_tables() t JOIN duckdb_columns() c ON c.database_name = t.database_name AND c.table_oid = t.table_oid
     WHERE t.database_name = 'origin' AND NOT t.internal AND NOT t.temporary
     ORDER BY t.table_oid, c.column_index`,
  );
  return [...Map.groupBy(columns, ({ schema, table }) => JSON.stringify([schema, table])).values()].map((parts) => {
    const [{ schema, table, rowCount }] = parts as [(typeof parts)[number]];
    const name = stagedAs(schema, table);
    return { schema, table, name, rowCount, columns: parts.map((part) => ({ name: part.name, type: part.type })) };
  });
}

const stagedAs = (schema: string, table: string): string => (schema === 'main' ? table : `${schema}.${table}`);

interface Constraint {
  readonly schema: string;
  readonly table: string;
  readonly kind: string;
  readonly columns: string;
  readonly toTable: string | null;
  readonly toColumns: string;
}

/** Primary keys of the staged tables and references between them; a reference stays within its schema. */
export async function tableKeys(database: Database, staged: readonly EngineTable[]): Promise<Declared[]> {
  const constraints = await database.rows<Constraint>(
    `SELECT schema_name AS schema, table_name AS "table", constraint_type AS kind,
       CAST(to_json(constraint_column_names) AS VARCHAR) AS columns, referenced_table AS "toTable",
       CAST(to_json(referenced_column_names) AS VARCHAR) AS "toColumns"
     FROM duckdb_constraints()
     WHERE database_name = 'origin' AND constraint_type IN ('PRIMARY KEY', 'FOREIGN KEY')
     ORDER BY table_oid, constraint_index`,
  );
  const names = new Set(staged.map(({ name }) => name));
  return constraints.flatMap(({ schema, table, kind, columns, toTable, toColumns }): Declared[] => {
    const key: Declared = { table: stagedAs(schema, table), columns: JSON.parse(columns) as string[] };
    if (!names.has(key.table)) return [];
    if (kind === 'PRIMARY KEY') return [key];
    const to = stagedAs(schema, toTable ?? '');
    return names.has(to) ? [{ ...key, references: { table: to, columns: JSON.parse(toColumns) as string[] } }] : [];
  });
}
