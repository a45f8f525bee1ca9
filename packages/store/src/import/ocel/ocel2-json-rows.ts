import type { JsonContent, JsonHandler, JsonRecord } from '../json/json-handler.ts';
import { textOfBytes } from '../xml/xml-tag.ts';
import type { StagingSink } from '../source.ts';
import type { OcelJsonElement } from './ocel-json-record.ts';
import { refuseRecord, soundElement } from './ocel-json-record.ts';
import type { OcelTables, OcelValue } from './ocel-tables.ts';
import { PlainElement } from './plain-element.ts';

/**
 * Gives each element of the four arrays of OCEL 2.0 to the tables. What is written plainly is taken as it stands; anything
 * else is parsed, and refused when it is no element.
 */
export class Ocel2JsonRows implements JsonHandler {
  readonly #tables: OcelTables;
  readonly #sink: StagingSink;
  readonly #plain = new PlainElement();
  #events = 0;
  #objects = 0;
  #eventObjects = 0;
  #objectObjects = 0;

  constructor(tables: OcelTables, sink: StagingSink) {
    this.#tables = tables;
    this.#sink = sink;
  }

  content(path: string, kind: 'array' | 'object'): JsonContent {
    if (path === '') return kind === 'object' ? 'descend' : 'skip';
    return kind === 'array' && PARTS.has(path) ? 'records' : 'skip';
  }

  record(record: JsonRecord): void {
    if (record.path === 'events') this.#event(record);
    else if (record.path === 'objects') this.#object(record);
    else if (record.path === 'eventTypes') this.#declare(record, (name) => this.#tables.declareEventAttribute(name));
    else this.#declare(record, (name) => this.#tables.declareObjectAttribute(name));
  }

  #declare(record: JsonRecord, declare: (name: string) => void): void {
    const type = soundElement(this.#sink, record.path, 0, record);
    for (const attribute of type?.elements('attributes') ?? []) {
      const name = attribute.text('name');
      if (name !== null) declare(name);
    }
  }

  #event(record: JsonRecord): void {
    this.#events += 1;
    const row = this.#events;
    const plain = this.#plain;
    if (plain.read(record.bytes, record.start, record.end)) {
      this.#tables.plainEvent(row, plain, this.#eventObjects + 1);
      this.#eventObjects += plain.relationCount;
      return;
    }
    const event = this.#withId('events', row, record);
    if (event === null) return;
    const id = event.text('id') ?? '';
    this.#tables.event(row, { id, type: event.text('type'), time: event.text('time'), values: valuesOf(event) });
    for (const relation of event.elements('relationships')) {
      this.#eventObjects += 1;
      this.#tables.eventObject(this.#eventObjects, id, relation.text('objectId'), relation.text('qualifier'));
    }
  }

  #object(record: JsonRecord): void {
    this.#objects += 1;
    const row = this.#objects;
    const plain = this.#plain;
    const isPlain = plain.read(record.bytes, record.start, record.end);
    if (isPlain && this.#tables.plainObject(row, plain, this.#objectObjects + 1)) {
      this.#objectObjects += plain.relationCount;
      return;
    }
    const object = this.#withId('objects', row, record);
    if (object === null) return;
    const id = object.text('id') ?? '';
    this.#tables.object(row, { id, type: object.text('type'), values: valuesOf(object) });
    for (const relation of object.elements('relationships')) {
      this.#objectObjects += 1;
      this.#tables.objectObject(this.#objectObjects, id, relation.text('objectId'), relation.text('qualifier'));
    }
  }

  #withId(table: string, row: number, record: JsonRecord): OcelJsonElement | null {
    const element = soundElement(this.#sink, table, row, record);
    if (element === null || element.text('id') !== null) return element;
    refuseRecord(this.#sink, table, row, 'without-key', textOfBytes(record.bytes, record.start, record.end));
    return null;
  }
}

const PARTS: ReadonlySet<string> = new Set(['objectTypes', 'eventTypes', 'objects', 'events']);

function valuesOf(element: OcelJsonElement): OcelValue[] {
  const values: OcelValue[] = [];
  for (const attribute of element.elements('attributes')) {
    const name = attribute.text('name');
    if (name !== null) values.push({ name, value: attribute.text('value'), time: attribute.text('time') });
  }
  return values;
}
