import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Database } from '../../duckdb/database.ts';
import type { DatabaseLimits } from '../../duckdb/database.ts';
import { columnText } from '../engine-text.ts';
import { asSourceError, SourceError } from '../errors.ts';
import { READ_LIMITS } from '../source.ts';
import type { ReadOptions, SourceReader, StagingSink } from '../source.ts';
import { distinctNames, quotedName, quotedText } from '../staged-names.ts';
import { withPlainFile } from '../whole-file.ts';
import { engineTables, tableKeys } from './engine-schema.ts';
import type { EngineTable } from './engine-schema.ts';

const LOOKING: DatabaseLimits = { memoryMiB: 512, threads: 2 };

/** A file of the engine itself: each table of each schema, rows as they lie there, keys as declared. */
export const duckdbFileReader: SourceReader = {
  format: 'duckdb',
  recognises: (head) => Buffer.from(head.subarray(8, 12)).toString('latin1') === 'DUCK',
  read: (path, sink, options) => {
    const file = options.name ?? basename(path);
    return withPlainFile(path, options, async (plain) => {
      await refuseCut(plain, file);
      try {
        await stage(plain, file, sink, options);
      } catch (error) {
        options.signal?.throwIfAborted();
        throw asEngineError(error, file);
      }
    });
  },
};

/** One header at the beginning, then two of which the newer says how many blocks there are. */
const [HEADER_BYTES, HEADERS] = [4096, 3];

async function refuseCut(path: string, file: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    const { size } = await stat(path);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER_BYTES * HEADERS), 0, HEADER_BYTES * HEADERS, 0);
    if (bytesRead < buffer.length) throw new SourceError('truncated', { file, offset: size });
    const newest = [HEADER_BYTES, 2 * HEADER_BYTES]
      .map((at) => ({
        iteration: buffer.readBigUInt64LE(at + 8),
        blocks: buffer.readBigUInt64LE(at + 32),
        bytes: buffer.readBigUInt64LE(at + 40),
      }))
      .reduce((a, b) => (b.iteration > a.iteration ? b : a));
    if (BigInt(size) < BigInt(buffer.length) + newest.blocks * newest.bytes)
      throw new SourceError('truncated', { file, offset: size });
  } finally {
    await handle.close();
  }
}

async function stage(path: string, file: string, sink: StagingSink, options: ReadOptions): Promise<void> {
  const database = await Database.open(':memory:', LOOKING);
  try {
    await database.run(`ATTACH ${quotedText(path)} AS origin (READ_ONLY)`);
    const staged: EngineTable[] = [];
    for (const table of await engineTables(database)) {
      const most = options.limits?.columns ?? READ_LIMITS.columns;
      if (table.columns.length > most) throw new SourceError('too-many-columns', { file, limit: most });
      if (await stageTable(path, table, sink, options)) staged.push(table);
      else options.onIgnored?.({ what: 'empty-table', count: 1, name: table.name });
    }
    if (staged.length === 0) throw new SourceError('no-rows', { file });
    for (const declared of await tableKeys(database, staged)) options.onDeclared?.(declared);
  } finally {
    database.close();
  }
}

/** True when the table has rows. */
async function stageTable(path: string, table: EngineTable, sink: StagingSink, options: ReadOptions): Promise<boolean> {
  const texts = table.columns.map((column) => columnText(column));
  for (const text of texts)
    if ('binary' in text)
      options.onIgnored?.({ what: 'binary-column', count: 1, name: `${table.name}.${text.binary}` });
  const kept = texts.filter((text) => 'value' in text);
  if (table.rowCount === 0 || kept.length === 0) return false;
  const columns = distinctNames(kept.map(({ name }) => name));
  const from = `origin.${quotedName(table.schema)}.${quotedName(table.table)}`;
  const values = kept.map(({ value }) => value);
  return (await sink.loadQuery(table.name, { columns, values, from, attach: path }, options.signal)) > 0;
}

/** What the engine says of a file that it cannot open, without the path. */
function asEngineError(error: unknown, file: string): unknown {
  const known = asSourceError(error, file);
  if (known instanceof SourceError || !(error instanceof Error)) return known;
  const [first = ''] = error.message.split('\n');
  if (/could not set lock|conflicting lock|being used by another process/i.test(first))
    return new SourceError('in-use', { file }, error);
  if (/encrypt/i.test(first)) return new SourceError('encrypted', { file }, error);
  const value = first.replaceAll(/["']\/[^"']*["']/g, '').trim();
  const version = /version/i.test(first) && !/corrupt|checksum/i.test(first);
  return new SourceError(version ? 'newer-version' : 'malformed', { file, value }, error);
}
