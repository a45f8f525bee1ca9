import type { RefusalRule, StagingSink } from '../source.ts';
import { textOfBytes } from '../xml/xml-tag.ts';
import { isObject } from './flat-record.ts';
import type { JsonContent, JsonHandler, JsonRecord } from './json-handler.ts';
import { parseJson } from './json-value.ts';
import type { JsonObject, JsonValue } from './json-value.ts';
import { asHeader, asRecord, RecordTables } from './record-tables.ts';
import type { TablesOptions } from './record-tables.ts';

/** Gives each record of a JSON text to the tables; refuses what is no JSON. */
export class JsonRows implements JsonHandler {
  readonly #tables: RecordTables;
  readonly #sink: StagingSink;
  readonly #name: string;
  readonly #byLine: boolean;
  readonly #rows = new Map<string, number>();
  readonly #headers = new Map<string, readonly string[]>();
  refusedCount = 0;
  looseCount = 0;

  /** `name` is the table of records that stand at the top; their row is their line when they are lines. */
  constructor(sink: StagingSink, name: string, of: 'values' | 'lines', options: TablesOptions) {
    this.#sink = sink;
    this.#name = name;
    this.#byLine = of === 'lines';
    this.#tables = new RecordTables(sink, options);
  }

  get recordCount(): number {
    return this.#tables.recordCount;
  }

  writing(): Promise<void> | undefined {
    return this.#tables.writing();
  }

  content(_: string, kind: 'array' | 'object'): JsonContent {
    return kind === 'array' ? 'records' : 'descend';
  }

  record(record: JsonRecord): void {
    const table = record.path === '' ? this.#name : record.path;
    const ordinal = (this.#rows.get(table) ?? 0) + 1;
    this.#rows.set(table, ordinal);
    const text = textOfBytes(record.bytes, record.start, record.end);
    const value = parseJson(text);
    const rule = ruleBroken(value, text);
    if (value === undefined || rule !== null)
      return this.#refuse(table, this.#row(record, ordinal), rule ?? 'not-json', text);
    if (ordinal === 1 && this.#isHeader(table, value)) return;
    const row = asRecord(value, this.#headers.get(table));
    if (row === undefined) this.looseCount += 1;
    else this.#tables.record(table, this.#row(record, ordinal), row, text.length);
  }

  broken(record: JsonRecord): void {
    const text = textOfBytes(record.bytes, record.start, record.end).trimEnd();
    this.#refuse(this.#name, record.line, text.includes('\0') ? 'nul' : 'not-json', text);
  }

  loose(): void {
    this.looseCount += 1;
  }

  /** A text without a list of records, as a whole: one record, or one for each of its objects under its name. */
  whole(text: string): void {
    const value = parseJson(text);
    if (value === undefined || !isObject(value) || ruleBroken(value, text) !== null) return;
    this.looseCount = 0;
    const named = value.members.flatMap(({ name, value: inner }) => (isObject(inner) ? [{ name, inner }] : []));
    const isMap = named.length > 1 && named.length === value.members.length;
    const records = isMap
      ? named.map(({ name, inner }) => keyed(name, inner))
      : value.members.length > 0
        ? [value]
        : [];
    records.forEach((record, i) => this.#tables.record(this.#name, i + 1, record, 0));
  }

  /** Writes what is still held. */
  end(): void {
    this.#tables.flush();
  }

  #row(record: JsonRecord, ordinal: number): number {
    return this.#byLine ? record.line : ordinal;
  }

  #isHeader(table: string, value: JsonValue): boolean {
    const header = asHeader(value);
    if (header !== undefined) this.#headers.set(table, header);
    return header !== undefined;
  }

  #refuse(table: string, row: number, rule: RefusalRule, record: string): void {
    this.refusedCount += 1;
    this.#sink.refuse({ table, row, rule, value: null, record });
  }
}

const keyed = (name: string, { members }: JsonObject): JsonObject => ({
  kind: 'object',
  members: [{ name: 'key', value: name }, ...members],
  source: '',
});

/** The rule that a text breaks, JSON or not: characters that cannot be kept. */
export function ruleBroken(value: JsonValue | undefined, text: string): RefusalRule | null {
  if (text.includes('\0')) return 'nul';
  if (value === undefined) return 'not-json';
  if (!text.includes('\\u')) return null;
  if (/\\u0000/.test(text)) return 'nul';
  return /\\ud[89a-f]/i.test(text) && HALF_CHARACTER.test(JSON.stringify(value)) ? 'encoding' : null;
}

/** What the runtime writes for half of a character: an escape that no other backslash stands before. */
const HALF_CHARACTER = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;
