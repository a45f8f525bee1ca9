import { open, rm, stat } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { DatabaseSync } from 'node:sqlite';
import type { ReadOptions, SourceReader, StagingSink } from '../source.ts';
import { SourceError } from '../errors.ts';
import { fileBlocks, isGzip, plainBlocks } from '../file-bytes.ts';
import { OcelTables, textOf } from './ocel-tables.ts';
import { OcelSqlite } from './ocel-sqlite.ts';

const MAGIC = 'SQLite format 3\0';
/** Rows between two turns of the event loop. */
const ROWS_A_TURN = 4096;

/** OCEL 2.0 in a SQLite file. Rows are numbered in the order of the tables `event`, `object`, … */
export const ocelSqliteReader: SourceReader = {
  format: 'ocel2-sqlite',
  recognises: (head) => Buffer.from(head.subarray(0, 16)).toString('latin1') === MAGIC,
  read: async (path, sink, options) => {
    const gzip = await passOver(path, options);
    if (!gzip) return readSqlite(path, basename(path), sink, options);
    const plain = join(options.temporary ?? tmpdir(), `aval-${randomUUID()}.sqlite`);
    try {
      await unpack(path, plain, options);
      await readSqlite(plain, basename(path), sink, options);
    } finally {
      await rm(plain, { force: true });
    }
  },
};

/** Shows the whole file to `onBytes`; true when it is gzip. */
async function passOver(path: string, options: ReadOptions): Promise<boolean> {
  let gzip: boolean | undefined;
  for await (const block of fileBlocks(path, options, 1024 * 1024)) gzip ??= isGzip(block);
  return gzip ?? false;
}

async function unpack(path: string, to: string, options: ReadOptions): Promise<void> {
  const out = await open(to, 'wx', 0o600);
  try {
    for await (const block of plainBlocks(path, options.signal ? { signal: options.signal } : {}))
      await out.writeFile(block);
  } finally {
    await out.close();
  }
}

async function readSqlite(path: string, file: string, sink: StagingSink, options: ReadOptions): Promise<void> {
  await refuseTruncated(path, file);
  const { DatabaseSync } = await import('node:sqlite');
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { readOnly: true });
    await stage(new OcelSqlite(database, file), file, sink, options);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR') {
      throw new SourceError('malformed', { file, value: error.message }, error);
    }
    throw error;
  } finally {
    database?.close();
  }
}

/** The header of a SQLite file says how many pages it has. */
async function refuseTruncated(path: string, file: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    const header = Buffer.alloc(100);
    const { bytesRead } = await handle.read(header, 0, 100, 0);
    const written = header.readUInt16BE(16);
    const expected = (written === 1 ? 65_536 : written) * header.readUInt32BE(28);
    const { size } = await stat(path);
    if (bytesRead < 100 || size < expected) throw new SourceError('truncated', { file, offset: size });
  } finally {
    await handle.close();
  }
}

async function stage(source: OcelSqlite, file: string, sink: StagingSink, options: ReadOptions): Promise<void> {
  const tables = new OcelTables(sink);
  for (const name of source.attributes('event')) tables.declareEventAttribute(name);
  for (const name of source.attributes('object')) tables.declareObjectAttribute(name);
  const turn = turns(tables, options);
  let row = 0;
  for (const event of source.events()) {
    row += 1;
    if (event.id === null)
      sink.refuse({ table: 'events', row, rule: 'without-key', value: null, record: JSON.stringify(event) });
    else tables.event(row, { ...event, id: event.id });
    if (row % ROWS_A_TURN === 0) await turn();
  }
  row = 0;
  for (const object of source.objects()) {
    row += 1;
    if (object.id === null)
      sink.refuse({ table: 'objects', row, rule: 'without-key', value: null, record: JSON.stringify(object) });
    else tables.object(row, { ...object, id: object.id });
    if (row % ROWS_A_TURN === 0) await turn();
  }
  await stageRelations(source, tables, turn);
  if (tables.eventCount === 0) throw new SourceError('no-rows', { file });
}

async function stageRelations(source: OcelSqlite, tables: OcelTables, turn: () => Promise<void>): Promise<void> {
  let row = 0;
  for (const [event, object, qualifier] of source.relations('event_object')) {
    row += 1;
    tables.eventObject(row, textOf(event), textOf(object), textOf(qualifier));
    if (row % ROWS_A_TURN === 0) await turn();
  }
  row = 0;
  for (const [from, to, qualifier] of source.relations('object_object')) {
    row += 1;
    tables.objectObject(row, textOf(from), textOf(to), textOf(qualifier));
    if (row % ROWS_A_TURN === 0) await turn();
  }
}

/** Lets the event loop run, waits for what is being written, and stops when asked to. */
function turns(tables: OcelTables, options: ReadOptions): () => Promise<void> {
  return async () => {
    await tables.writing();
    await setImmediate();
    options.signal?.throwIfAborted();
  };
}
