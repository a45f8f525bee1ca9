import { basename } from 'node:path';
import type { ReadOptions, RefusalRule, SourceReader, StagingSink } from '../source.ts';
import { SourceError } from '../errors.ts';
import { asUtf8, sniffEncoding } from '../encoding.ts';
import { plainBlocks, readHead } from '../file-bytes.ts';
import { JsonElements } from './json-elements.ts';
import { OcelTables, textOf } from './ocel-tables.ts';
import type { OcelValue } from './ocel-tables.ts';

/** OCEL 2.0 JSON. Rows are numbered by the position of the element in its array. */
export const ocelJsonReader: SourceReader = {
  format: 'ocel2-json',
  recognises: (head) => {
    const text = new TextDecoder(sniffEncoding(head).encoding).decode(head).trimStart();
    return text.startsWith('{') && /"(objectTypes|eventTypes|objects|events)"\s*:\s*\[/.test(text);
  },
  read: readOcelJson,
};

async function readOcelJson(path: string, sink: StagingSink, options: ReadOptions): Promise<void> {
  const file = basename(path);
  const { encoding } = sniffEncoding(await readHead(path, options, 1024));
  const tables = new OcelTables(sink);
  const rows = new OcelJsonRows(tables, sink);
  const elements = new JsonElements(file, (array, text) => rows.element(array, text));
  for await (const block of asUtf8(plainBlocks(path, options), encoding)) {
    elements.push(block);
    const writing = tables.writing();
    if (writing !== undefined) await writing;
  }
  elements.end();
  if (tables.eventCount === 0) throw new SourceError('no-rows', { file });
}

type Json = Readonly<Record<string, unknown>>;

/** Gives each element of the four arrays to the tables. */
class OcelJsonRows {
  readonly #tables: OcelTables;
  readonly #sink: StagingSink;
  #events = 0;
  #objects = 0;
  #eventObjects = 0;
  #objectObjects = 0;

  constructor(tables: OcelTables, sink: StagingSink) {
    this.#tables = tables;
    this.#sink = sink;
  }

  element(array: string, text: string): void {
    if (array === 'events') this.#event(text);
    else if (array === 'objects') this.#object(text);
    else if (array === 'eventTypes') this.#declare(text, (name) => this.#tables.declareEventAttribute(name));
    else if (array === 'objectTypes') this.#declare(text, (name) => this.#tables.declareObjectAttribute(name));
  }

  #declare(text: string, declare: (name: string) => void): void {
    const type = parsed(text);
    for (const attribute of listOf(type?.['attributes'])) {
      const name = textOf(attribute['name']);
      if (name !== null) declare(name);
    }
  }

  #event(text: string): void {
    this.#events += 1;
    const row = this.#events;
    const event = this.#sound('events', row, text);
    if (event === null) return;
    const id = textOf(event['id']) ?? '';
    this.#tables.event(row, { id, type: textOf(event['type']), time: textOf(event['time']), values: valuesOf(event) });
    for (const relation of listOf(event['relationships'])) {
      this.#eventObjects += 1;
      this.#tables.eventObject(this.#eventObjects, id, textOf(relation['objectId']), textOf(relation['qualifier']));
    }
  }

  #object(text: string): void {
    this.#objects += 1;
    const row = this.#objects;
    const object = this.#sound('objects', row, text);
    if (object === null) return;
    const id = textOf(object['id']) ?? '';
    this.#tables.object(row, { id, type: textOf(object['type']), values: valuesOf(object) });
    for (const relation of listOf(object['relationships'])) {
      this.#objectObjects += 1;
      this.#tables.objectObject(this.#objectObjects, id, textOf(relation['objectId']), textOf(relation['qualifier']));
    }
  }

  /** The element when it is JSON with an id and with text that can be kept; otherwise it is refused. */
  #sound(table: string, row: number, text: string): Json | null {
    const json = parsed(text);
    const rule = ruleBroken(json, text);
    if (rule === null) return json;
    this.#sink.refuse({ table, row, rule, value: null, record: text });
    return null;
  }
}

function ruleBroken(json: Json | null, text: string): RefusalRule | null {
  if (json === null) return 'not-json';
  if (/\\u0000/.test(text)) return 'nul';
  if (/\\ud[89a-f]/i.test(text) && !JSON.stringify(json).isWellFormed()) return 'encoding';
  return textOf(json['id']) === null ? 'without-key' : null;
}

function valuesOf(record: Json): OcelValue[] {
  const values: OcelValue[] = [];
  for (const { name, value, time } of listOf(record['attributes'])) {
    const key = textOf(name);
    if (key !== null) values.push({ name: key, value, time: textOf(time) });
  }
  return values;
}

const listOf = (value: unknown): readonly Json[] =>
  Array.isArray(value) ? value.filter((item): item is Json => isRecord(item)) : [];

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The element as data, or null. Numbers too long for a double keep the digits of the source. */
function parsed(text: string): Json | null {
  try {
    const json: unknown = /\d{16}/.test(text) ? JSON.parse(text, exactNumber) : JSON.parse(text);
    return isRecord(json) ? json : null;
  } catch {
    return null;
  }
}

const exactNumber = (_: string, value: unknown, context?: { source?: string }): unknown =>
  typeof value === 'number' && context?.source !== undefined && context.source.length > 15 ? context.source : value;
