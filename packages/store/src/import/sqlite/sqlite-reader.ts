import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { SourceError } from '../errors.ts';
import { READ_LIMITS } from '../source.ts';
import type { Declared, ReadOptions, SourceReader, StagingSink } from '../source.ts';
import { distinctNames, quotedName } from '../staged-names.ts';
import { isSqlite, withSqlite } from './open-sqlite.ts';
import { declaredKeys, holdsOnlyBytes, keyOf, sqliteTables } from './sqlite-schema.ts';
import type { SqliteColumn, SqliteTable } from './sqlite-schema.ts';

/** Rows between two turns of the event loop. */
const ROWS_A_TURN = 4096;

/**
 * A SQLite file: each of its tables (its views only when it has no table), rows in the order they were put in, keys as
 * declared. Bytes are passed over; so are tables without rows and the engine's own.
 */
export const sqliteReader: SourceReader = {
  format: 'sqlite',
  recognises: isSqlite,
  read: (path, sink, options) => {
    const file = options.name ?? basename(path);
    return withSqlite(path, file, options, (database) => stage(database, file, sink, options));
  },
};

async function stage(database: DatabaseSync, file: string, sink: StagingSink, options: ReadOptions): Promise<void> {
  const all = sqliteTables(database);
  const tables = wanted(all);
  for (const { name } of all.filter((table) => isForeign(table)))
    options.onIgnored?.({ what: 'not-a-table', count: 1, name });
  const staged: SqliteTable[] = [];
  for (const table of tables) {
    if (table.columns.length > (options.limits?.columns ?? READ_LIMITS.columns))
      throw new SourceError('too-many-columns', { file, limit: options.limits?.columns ?? READ_LIMITS.columns });
    if ((await stageTable(database, table, sink, options)) > 0) staged.push(table);
    else options.onIgnored?.({ what: 'empty-table', count: 1, name: table.name });
  }
  if (staged.length === 0) throw new SourceError('no-rows', { file });
  for (const table of staged)
    for (const declared of declaredKeys(database, table)) declare(declared, staged, options.onDeclared);
}

const isForeign = ({ name, kind }: SqliteTable): boolean => name.startsWith('sqlite_') || kind === 'shadow';

function wanted(all: readonly SqliteTable[]): SqliteTable[] {
  const own = all.filter((table) => !isForeign(table));
  const tables = own.filter(({ kind }) => kind !== 'view');
  return tables.length > 0 ? tables : own;
}

/** Tells of a key; a reference that names no columns means the other table's primary key. */
function declare(declared: Declared, staged: readonly SqliteTable[], onDeclared: ReadOptions['onDeclared']): void {
  const { references } = declared;
  if (references === undefined) return onDeclared?.(declared);
  const to = staged.find(({ name }) => name.toLowerCase() === references.table.toLowerCase());
  if (to === undefined) return;
  const columns = references.columns.length > 0 ? references.columns : keyOf(to);
  if (columns.length === declared.columns.length)
    onDeclared?.({ ...declared, references: { table: to.name, columns } });
}

/** Rows taken in. */
async function stageTable(
  database: DatabaseSync,
  table: SqliteTable,
  sink: StagingSink,
  options: ReadOptions,
): Promise<number> {
  const binary = table.columns.filter((column) => holdsOnlyBytes(database, table, column));
  for (const { name } of binary)
    options.onIgnored?.({ what: 'binary-column', count: 1, name: `${table.name}.${name}` });
  const columns = table.columns.filter((column) => !binary.includes(column));
  if (columns.length === 0) return 0;
  const rows = select(database, table, columns);
  let next = rows.next();
  if (next.done === true) return 0;
  const target = sink.table(table.name);
  const indexes = distinctNames(columns.map(({ name }) => name)).map((name) => target.column(name));
  let row = 0;
  for (; next.done !== true; next = rows.next()) {
    row += 1;
    target.begin(row);
    const values = next.value;
    for (let c = 0; c < values.length; c += 1) {
      const text = textOf(values[c] ?? null);
      if (text !== null) target.set(indexes[c] ?? c, text);
    }
    const writing = target.end();
    if (writing !== undefined) await writing;
    if (row % ROWS_A_TURN !== 0) continue;
    await setImmediate();
    options.signal?.throwIfAborted();
  }
  return row;
}

type Row = readonly SQLOutputValue[];

function select(database: DatabaseSync, table: SqliteTable, columns: readonly SqliteColumn[]): Iterator<Row> {
  const named = columns.map(({ name }) => quotedName(name)).join(', ');
  const order = table.place === undefined ? '' : ` ORDER BY ${table.place}`;
  const statement = database.prepare(`SELECT ${named} FROM ${quotedName(table.name)}${order}`);
  statement.setReadBigInts(true);
  statement.setReturnArrays(true);
  return (statement.iterate() as unknown as Iterable<Row>)[Symbol.iterator]();
}

/** A value as text; bytes among texts are read as UTF-8 when they are that, else written in hexadecimal. */
function textOf(value: SQLOutputValue): string | null {
  if (typeof value === 'string') return value === '' ? null : value;
  if (value === null) return null;
  if (!(value instanceof Uint8Array)) return String(value);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(value);
  } catch {
    return `\\x${Buffer.from(value).toString('hex')}`;
  }
}
