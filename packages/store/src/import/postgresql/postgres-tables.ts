import type { ClientBase } from 'pg';
import { SourceError } from '../errors.ts';
import type { Declared } from '../source.ts';
import type { DatabaseAddress } from './database-address.ts';

/** A table, view or foreign table of a database. */
export interface PostgresTable {
  readonly oid: number;
  readonly schema: string;
  readonly table: string;
  /** As it is staged: with its schema only where that is not on the search path, or where another bears the same name. */
  readonly name: string;
  readonly readable: boolean;
  readonly columns: readonly PostgresColumn[];
  /** Columns of the primary key, in its order. */
  readonly key: readonly string[];
}

export interface PostgresColumn {
  readonly name: string;
  /** Name and category of the type beneath any domain (`pg_type`). */
  readonly type: string;
  readonly category: string;
}

interface Relation {
  readonly oid: number;
  readonly schema: string;
  readonly table: string;
  readonly kind: string;
  readonly visible: boolean;
  readonly readable: boolean;
}

/** The tables that an address asks for. Refuses (`no-table`) one that is not there. */
export async function wantedTables(client: ClientBase, address: DatabaseAddress): Promise<PostgresTable[]> {
  const { rows } = await client.query<Relation>(
    `SELECT c.oid::int8::text::bigint AS oid, n.nspname AS schema, c.relname AS "table", c.relkind AS kind,
       n.nspname = ANY(current_schemas(false)) AS visible, has_table_privilege(c.oid, 'SELECT') AND has_schema_privilege(n.oid, 'USAGE') AS readable
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition AND c.relpersistence <> 't'
       AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
     ORDER BY n.nspname, c.relname`,
  );
  const found = address.tables.length > 0 ? named(rows, address) : unnamed(rows, address.schemas);
  const tables: PostgresTable[] = [];
  for (const relation of found) {
    const twins = found.filter(({ table }) => table === relation.table).length > 1;
    const name = relation.visible && !twins ? relation.table : `${relation.schema}.${relation.table}`;
    tables.push({ ...relation, name, ...(await columnsOf(client, relation.oid)) });
  }
  return tables;
}

const unnamed = (rows: readonly Relation[], schemas: readonly string[]): Relation[] =>
  rows.filter(
    ({ kind, schema, visible }) => 'rp'.includes(kind) && (schemas.length > 0 ? schemas.includes(schema) : visible),
  );

function named(rows: readonly Relation[], { tables, name }: DatabaseAddress): Relation[] {
  return tables.map((wanted) => {
    const bare = wanted.replaceAll('"', '');
    const fits =
      (fold: (text: string) => string) =>
      (one: Relation): boolean =>
        fold(`${one.schema}.${one.table}`) === fold(bare) || (one.visible && fold(one.table) === fold(bare));
    const found = rows.find(fits((text) => text)) ?? rows.find(fits((text) => text.toLowerCase()));
    if (found === undefined) throw new SourceError('no-table', { file: name, value: wanted });
    return found;
  });
}

async function columnsOf(client: ClientBase, oid: number): Promise<Pick<PostgresTable, 'columns' | 'key'>> {
  const columns = await client.query<PostgresColumn>(
    `SELECT a.attname AS name, b.typname AS type, b.typcategory AS category
     FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
       JOIN pg_type b ON b.oid = CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE t.oid END
     WHERE a.attrelid = $1 AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`,
    [oid],
  );
  const key = await client.query<{ name: string }>(
    `SELECT a.attname AS name FROM pg_constraint k CROSS JOIN unnest(k.conkey) WITH ORDINALITY p(n, i)
       JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = p.n
     WHERE k.conrelid = $1 AND k.contype = 'p' ORDER BY p.i`,
    [oid],
  );
  return { columns: columns.rows, key: key.rows.map(({ name }) => name) };
}

/** Primary keys of these tables and references between them. */
export async function declaredKeys(client: ClientBase, tables: readonly PostgresTable[]): Promise<Declared[]> {
  const own = tables
    .filter(({ key }) => key.length > 0)
    .map(({ name, key }): Declared => ({ table: name, columns: key }));
  const { rows } = await client.query<{ from: number; to: number; columns: string[]; toColumns: string[] }>(
    `SELECT k.conrelid::int8::text::bigint AS "from", k.confrelid::int8::text::bigint AS "to",
       array(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY p(n, i) JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = p.n ORDER BY p.i) AS columns,
       array(SELECT a.attname::text FROM unnest(k.confkey) WITH ORDINALITY p(n, i) JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = p.n ORDER BY p.i) AS "toColumns"
     FROM pg_constraint k WHERE k.contype = 'f' AND k.conparentid = 0 ORDER BY k.conrelid, k.conname`,
  );
  const names = new Map(tables.map(({ oid, name }) => [String(oid), name]));
  const references = rows.flatMap(({ from, to, columns, toColumns }): Declared[] => {
    const [table, other] = [names.get(String(from)), names.get(String(to))];
    return table === undefined || other === undefined
      ? []
      : [{ table, columns, references: { table: other, columns: toColumns } }];
  });
  return [...own, ...references];
}
