import type { JsonContent, JsonHandler, JsonRecord } from '../json/json-handler.ts';
import type { StagingSink } from '../source.ts';
import { textOfBytes } from '../xml/xml-tag.ts';
import { refuseRecord, soundElement, textOfValue } from './ocel-json-record.ts';
import type { OcelJsonElement } from './ocel-json-record.ts';
import type { OcelTables, OcelValue } from './ocel-tables.ts';

/** Gives each event and object of OCEL 1.0, which stand under their identifiers, to the tables. */
export class Ocel1JsonRows implements JsonHandler {
  readonly #tables: OcelTables;
  readonly #sink: StagingSink;
  #events = 0;
  #objects = 0;
  #changes = 0;
  #eventObjects = 0;
  #objectObjects = 0;

  constructor(tables: OcelTables, sink: StagingSink) {
    this.#tables = tables;
    this.#sink = sink;
  }

  content(path: string, kind: 'array' | 'object'): JsonContent {
    if (path === '') return kind === 'object' ? 'descend' : 'skip';
    return PARTS.has(partOf(path)) ? 'records' : 'skip';
  }

  record(record: JsonRecord): void {
    const part = partOf(record.path);
    if (part === 'events') this.#event(record);
    else if (part === 'objects') this.#object(record);
    else this.#change(record);
  }

  #event(record: JsonRecord): void {
    this.#events += 1;
    const row = this.#events;
    const event = soundElement(this.#sink, 'events', row, record);
    const id = event === null ? null : this.#id(event, 'events', row, record);
    if (event === null || id === null) return;
    const values = valuesOf(event, 'vmap');
    this.#tables.event(row, { id, type: event.text('activity'), time: event.text('timestamp'), values });
    const typed = new Map(event.elements('typedOmap').map((it) => [it.text('oid'), it.text('qualifier')]));
    for (const item of event.items('omap')) {
      const object = textOfValue(item);
      this.#eventObjects += 1;
      this.#tables.eventObject(this.#eventObjects, id, object, typed.get(object) ?? null);
    }
  }

  #object(record: JsonRecord): void {
    this.#objects += 1;
    const row = this.#objects;
    const object = soundElement(this.#sink, 'objects', row, record);
    const id = object === null ? null : this.#id(object, 'objects', row, record);
    if (object === null || id === null) return;
    this.#tables.object(row, { id, type: object.text('type'), values: valuesOf(object, 'ovmap') });
    for (const relation of object.elements('o2o')) {
      this.#objectObjects += 1;
      this.#tables.objectObject(this.#objectObjects, id, relation.text('oid'), relation.text('qualifier'));
    }
  }

  /** A change says the attribute it is of, and its value under that attribute's name. */
  #change(record: JsonRecord): void {
    this.#changes += 1;
    const change = soundElement(this.#sink, 'object_changes', this.#changes, record);
    const id = change === null ? null : this.#id(change, 'object_changes', this.#changes, record);
    const name = change?.text('field') ?? null;
    if (change === null || id === null || name === null) return;
    const value = { name, value: change.text(name), time: change.text('timestamp') };
    this.#tables.objectChange(this.#changes, id, change.text('type'), value);
  }

  #id(element: OcelJsonElement, table: string, row: number, record: JsonRecord): string | null {
    const id = record.key ?? element.text('id') ?? element.text('eid') ?? element.text('oid');
    if (id !== null && id !== '') return id;
    refuseRecord(this.#sink, table, row, 'without-key', textOfBytes(record.bytes, record.start, record.end));
    return null;
  }
}

const PARTS: ReadonlySet<string> = new Set(['events', 'objects', 'objectChanges']);
const partOf = (path: string): string => path.replace(/^ocel:/, '');

const valuesOf = (element: OcelJsonElement, member: string): OcelValue[] =>
  element.object(member).map(({ name, value }) => ({ name, value: textOfValue(value), time: null }));
