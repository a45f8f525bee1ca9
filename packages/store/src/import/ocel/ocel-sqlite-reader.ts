import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { ReadOptions, SourceReader, StagingSink } from '../source.ts';
import { SourceError } from '../errors.ts';
import { isSqlite, withSqlite } from '../sqlite/open-sqlite.ts';
import { OcelTables, textOf } from './ocel-tables.ts';
import { isOcelSqlite, OcelSqlite } from './ocel-sqlite.ts';

/** Rows between two turns of the event loop. */
const ROWS_A_TURN = 4096;

/** OCEL 2.0 in a SQLite file. Rows are numbered in the order of the tables `event`, `object`, … */
export const ocelSqliteReader: SourceReader = {
  format: 'ocel2-sqlite',
  recognises: isSqlite,
  accepts: async (path, { onBytes: _, ...options }) => {
    let found = false;
    try {
      await withSqlite(path, basename(path), options, (database) => {
        found = isOcelSqlite(database);
        return Promise.resolve();
      });
    } catch {
      options.signal?.throwIfAborted();
    }
    return found;
  },
  read: (path, sink, options) => {
    const file = basename(path);
    return withSqlite(path, file, options, (database) => stage(new OcelSqlite(database, file), file, sink, options));
  },
};

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
