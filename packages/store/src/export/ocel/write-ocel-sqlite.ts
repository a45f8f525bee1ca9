import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { rm } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import type { SqlValue } from '@aval/core/ledger';
import { quotedName } from '../../import/staged-names.ts';
import type { ExportJob } from '../export-job.ts';
import { textOfCell } from '../fact-table.ts';
import type { FactColumn, FactTable } from '../fact-table.ts';
import { batchesOf } from '../read-windows.ts';
import { ACTS, eventId, wholeTables } from '../whole-tables.ts';
import {
  EVENT_ATTRIBUTES,
  OBJECT_ATTRIBUTES,
  RESERVED,
  eventTypesOf,
  objectTypesOf,
  toldTables,
} from './ocel-shape.ts';
import { INITIAL } from './spelling.ts';
import type { OcelType } from './spelling.ts';
import { toldId } from './write-ocel-text.ts';
import { SQLITE_TABLES, mappedNames, typeTable } from './sqlite-tables.ts';

/** Writes an OCEL 2.0 SQLite file; answers how many events and objects. A file that was not finished is removed. */
export async function writeOcelSqlite(job: ExportJob, path: string): Promise<number> {
  const sqlite = await import('node:sqlite');
  const database = new sqlite.DatabaseSync(path);
  try {
    database.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; ${SQLITE_TABLES}; BEGIN`);
    const rows = await fill(job, database);
    database.exec('COMMIT');
    database.close();
    return rows;
  } catch (error) {
    if (database.isOpen) database.close();
    await rm(path, { force: true });
    throw error;
  }
}

async function fill(job: ExportJob, database: DatabaseSync): Promise<number> {
  const objects = new ElementWriter(database, 'object', objectTypesOf(job.scope));
  const events = new ElementWriter(database, 'event', eventTypesOf(job.scope));
  let rows = 0;
  for (const part of objectParts(job)) rows += await writeAll(job, part, objects);
  rows += await writeAll(job, EVENTS, events);
  for (const table of wholeTables(job.scope)) {
    if (table.name === 'event_object' || table.name === 'object_object') await writePairs(job, table, database);
  }
  return rows;
}

interface Part {
  readonly table: Pick<FactTable, 'source' | 'ids' | 'order'>;
  readonly id: string;
  readonly type: string;
  /** NULL: from the beginning. */
  readonly time: string | null;
  readonly attributes: readonly FactColumn[];
}

const EVENTS: Part = {
  table: { source: ACTS, ids: 'SELECT event_id AS id FROM out_event', order: 'e.event_id' },
  id: eventId('e.event_id'),
  type: 'a.name',
  time: textOfCell({ kind: 'instant', sql: 'e."at"' }),
  attributes: EVENT_ATTRIBUTES,
};

const objectParts = ({ scope }: ExportJob): Part[] => [
  ...wholeTables(scope)
    .filter(({ name }) => name === 'objects')
    .map((table) => ({ table, id: 'o.id', type: 'y.name', time: null, attributes: OBJECT_ATTRIBUTES })),
  ...toldTables(scope).map((table) => ({
    table,
    id: toldId(table.name, table.order),
    type: `'${RESERVED}${table.name}'`,
    time: null,
    attributes: table.columns,
  })),
];

async function writeAll(job: ExportJob, part: Part, elements: ElementWriter): Promise<number> {
  let rows = 0;
  const values = part.attributes.map((column) => (column.kind === 'number' ? column.sql : textOfCell(column)));
  const select = [part.id, part.type, part.time ?? `'${INITIAL}'`, ...values];
  for await (const { rowCount, columns } of batchesOf(job.reading, part.table, select)) {
    for (let i = 0; i < rowCount; i += 1) elements.write(columns.map((cells) => cells[i] ?? null));
    rows += rowCount;
    await setImmediate();
  }
  return rows;
}

/** Writes events or objects, each into the table of all and the table of its type. */
class ElementWriter {
  readonly #all: StatementSync;
  readonly #byType = new Map<string, StatementSync>();

  constructor(database: DatabaseSync, kind: 'event' | 'object', types: readonly OcelType[]) {
    const map = mappedNames(types.map(({ name }) => name));
    const insertMap = database.prepare(`INSERT INTO ${kind}_map_type VALUES (?, ?)`);
    for (const type of types) {
      const mapped = map.get(type.name) ?? '';
      insertMap.run(type.name, mapped);
      database.exec(typeTable(kind, mapped, type.attributes));
      const attributes = type.attributes.map(() => ', ?').join('');
      const changed = kind === 'object' ? ', NULL' : '';
      this.#byType.set(
        type.name,
        database.prepare(`INSERT INTO ${quotedName(`${kind}_${mapped}`)} VALUES (?, ?${changed}${attributes})`),
      );
    }
    this.#all = database.prepare(`INSERT INTO ${kind} VALUES (?, ?)`);
  }

  /** A row of id, type, time and the attributes of the type. */
  write([id = null, type = null, time = null, ...attributes]: readonly SqlValue[]): void {
    this.#all.run(...plain([id, type]));
    this.#byType.get(String(type))?.run(...plain([id, time, ...attributes]));
  }
}

const plain = (values: readonly SqlValue[]): (string | number | null)[] =>
  values.map((value) => (typeof value === 'boolean' ? Number(value) : value));

async function writePairs(job: ExportJob, table: FactTable, database: DatabaseSync): Promise<void> {
  const insert = database.prepare(`INSERT OR IGNORE INTO ${table.name} VALUES (?, ?, ?)`);
  const [from, to, qualifier] = table.columns.map(({ sql }) => sql);
  const select = [from ?? '', to ?? '', `coalesce(${qualifier ?? 'NULL'}, '')`];
  for await (const { rowCount, columns } of batchesOf(job.reading, table, select)) {
    for (let i = 0; i < rowCount; i += 1) insert.run(...plain(columns.map((cells) => cells[i] ?? null)));
    await setImmediate();
  }
}
