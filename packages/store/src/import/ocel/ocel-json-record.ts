import { compact, isObject } from '../json/flat-record.ts';
import type { JsonRecord } from '../json/json-handler.ts';
import { ruleBroken } from '../json/json-rows.ts';
import { parseJson } from '../json/json-value.ts';
import type { JsonObject, JsonValue } from '../json/json-value.ts';
import type { RefusalRule, StagingSink } from '../source.ts';
import { textOfBytes } from '../xml/xml-tag.ts';

/** The members of an element by their name, the last of each; in OCEL 1.0 `ocel:type` and `type` are one name. */
export class OcelJsonElement {
  readonly #members: ReadonlyMap<string, JsonValue>;

  constructor({ members }: JsonObject) {
    this.#members = new Map(members.map(({ name, value }) => [name.replace(/^ocel:/, ''), value]));
  }

  text(name: string): string | null {
    return textOfValue(this.#members.get(name) ?? null);
  }

  /** The objects of a list. */
  elements(name: string): readonly OcelJsonElement[] {
    return this.items(name)
      .filter(isObject)
      .map((item) => new OcelJsonElement(item));
  }

  /** The items of a list. */
  items(name: string): readonly JsonValue[] {
    const value = this.#members.get(name) ?? null;
    return value !== null && typeof value !== 'string' && value.kind === 'list' ? value.items : [];
  }

  /** The members of an object inside. */
  object(name: string): JsonObject['members'] {
    const value = this.#members.get(name) ?? null;
    return isObject(value) ? value.members : [];
  }
}

/** A value as text; null when there is none. */
export function textOfValue(value: JsonValue): string | null {
  if (value === null || value === '') return null;
  return typeof value === 'string' ? value : compact(value);
}

/** The element that a record is; refused under `table` when it is none. `key` is its identifier where the record has none. */
export function soundElement(
  sink: StagingSink,
  table: string,
  row: number,
  record: JsonRecord,
): OcelJsonElement | null {
  const text = textOfBytes(record.bytes, record.start, record.end);
  const value = parseJson(text);
  const rule = value !== undefined && isObject(value) ? ruleBroken(value, text) : 'not-json';
  if (rule === null && value !== undefined && isObject(value)) return new OcelJsonElement(value);
  refuseRecord(sink, table, row, rule ?? 'not-json', text);
  return null;
}

export function refuseRecord(sink: StagingSink, table: string, row: number, rule: RefusalRule, record: string): void {
  sink.refuse({ table, row, rule, value: null, record });
}
