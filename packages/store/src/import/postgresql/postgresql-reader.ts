import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { isAddress } from '../address.ts';
import { asSourceError, SourceError } from '../errors.ts';
import { READ_LIMITS } from '../source.ts';
import type { ReadOptions, SourceReader, StagingSink } from '../source.ts';
import { distinctNames } from '../staged-names.ts';
import { connect, hangUp } from './connect.ts';
import { CopiedRows } from './copied-rows.ts';
import { copyStatement, readableColumns } from './copy-text.ts';
import { readAddress } from './database-address.ts';
import { asPostgresError } from './postgres-error.ts';
import { declaredKeys, wantedTables } from './postgres-tables.ts';
import type { PostgresTable } from './postgres-tables.ts';

/**
 * Tables of a PostgreSQL database, read where they are: those that the address names, else all of its search path. All are
 * of one instant; each goes through a temporary file, so that memory is bounded. `onBytes` is shown what was read, in the
 * order of the tables' names and primary keys.
 */
export const postgresqlReader: SourceReader = {
  format: 'postgresql',
  recognises: (_, name) => isAddress(name),
  read: async (path, sink, options) => {
    const address = readAddress(path);
    const client = await connect(address, options.signal);
    const stop = (): void => hangUp(client);
    options.signal?.addEventListener('abort', stop);
    try {
      options.signal?.throwIfAborted();
      await stage(client, await wantedTables(client, address), address, sink, options);
      await client.query('COMMIT');
    } catch (error) {
      options.signal?.throwIfAborted();
      throw asPostgresError(error, address.name);
    } finally {
      options.signal?.removeEventListener('abort', stop);
      hangUp(client);
    }
  },
};

interface Asked {
  readonly name: string;
  readonly tables: readonly string[];
}

async function stage(
  client: pg.Client,
  tables: readonly PostgresTable[],
  asked: Asked,
  sink: StagingSink,
  options: ReadOptions,
): Promise<void> {
  const forbidden = tables.filter(({ readable }) => !readable);
  const [first] = forbidden;
  if (first !== undefined && (asked.tables.length > 0 || forbidden.length === tables.length))
    throw new SourceError('table-forbidden', { file: asked.name, value: first.name });
  for (const { name } of forbidden) options.onIgnored?.({ what: 'not-a-table', count: 1, name });
  const staged: PostgresTable[] = [];
  for (const table of tables.filter(({ readable }) => readable)) {
    if ((await stageTable(client, table, asked.name, sink, options)) > 0) staged.push(table);
    else options.onIgnored?.({ what: 'empty-table', count: 1, name: table.name });
  }
  if (staged.length === 0) throw new SourceError('no-rows', { file: asked.name });
  for (const declared of await declaredKeys(client, staged)) options.onDeclared?.(declared);
}

/** Rows taken in. */
async function stageTable(
  client: pg.Client,
  table: PostgresTable,
  file: string,
  sink: StagingSink,
  options: ReadOptions,
): Promise<number> {
  const { readable, binary } = readableColumns(table);
  for (const name of binary) options.onIgnored?.({ what: 'binary-column', count: 1, name: `${table.name}.${name}` });
  const limits = { ...READ_LIMITS, ...options.limits };
  if (readable.length > limits.columns) throw new SourceError('too-many-columns', { file, limit: limits.columns });
  if (readable.length === 0) return 0;
  const columns = distinctNames(readable.map(({ name }) => name));
  const path = join(options.temporary ?? tmpdir(), `aval-${randomUUID()}.csv`);
  try {
    options.onBytes?.(Buffer.from(`${table.name}\t${columns.join('\t')}\n`));
    const { rows, longest } = await copyTable(client, table, path, file, options);
    if (rows === 0) return 0;
    const layout = { delimiter: ',', quote: '"', newline: '\n', skipLines: 0, lineFrom: 'first-column' } as const;
    const taken = await sink.loadDelimited(
      table.name,
      { ...layout, path, columns, longestRecord: longest },
      options.signal,
    );
    if (taken !== rows) throw new Error(`${file}, ${table.name}: ${rows} rows read, ${taken} taken in`);
    return taken;
  } finally {
    await rm(path, { force: true });
  }
}

async function copyTable(
  client: pg.Client,
  table: PostgresTable,
  path: string,
  file: string,
  { signal, onBytes, limits }: ReadOptions,
): Promise<CopiedRows> {
  const copied = new CopiedRows();
  const longest = limits?.recordBytes ?? READ_LIMITS.recordBytes;
  const counting = new Transform({
    transform(block: Buffer, _, done) {
      onBytes?.(block);
      copied.push(block);
      const tooLong = Math.max(copied.longest, copied.unfinished) > longest;
      if (tooLong) done(new SourceError('line-too-long', { file: `${file}, ${table.name}`, line: copied.rows + 1 }));
      else done(null, block);
    },
  });
  const source = client.query(copyTo(copyStatement(table, readableColumns(table).readable)));
  const target = createWriteStream(path, { flags: 'wx', mode: 0o600 });
  try {
    await pipeline(source, counting, target, ...(signal === undefined ? [] : [{ signal }]));
  } catch (error) {
    signal?.throwIfAborted();
    throw asPostgresError(asSourceError(error, file), file, table.name);
  }
  return copied;
}
