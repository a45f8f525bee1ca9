import type { JsonList, JsonObject, JsonValue } from './json-value.ts';

/** A list of objects inside a record: rows of a table of its own. */
export interface ChildRows {
  /** Names on the way to it, joined by dots. */
  readonly path: string;
  readonly rows: readonly JsonObject[];
}

export const isObject = (value: JsonValue): value is JsonObject =>
  typeof value === 'object' && value?.kind === 'object';

/** The rows of a list when each item of it is an object; undefined for any other value. An empty list has no rows. */
export function rowsOf(value: JsonValue): readonly JsonObject[] | undefined {
  if (value === null || typeof value === 'string' || value.kind !== 'list') return undefined;
  const rows = value.items.filter(isObject);
  return rows.length === value.items.length ? rows : undefined;
}

/** A list or object on one line: what stands between its texts without spaces. */
export const compact = ({ source }: JsonList | JsonObject): string =>
  /\s/.test(source)
    ? source.replaceAll(/"(?:[^"\\]|\\[^])*"|\s+/g, (part) => (part.startsWith('"') ? part : ''))
    : source;

/** The figures and texts of a record under their dotted names, objects opened up; null when absent. */
export function* scalarsOf(record: JsonObject, prefix = ''): Generator<readonly [name: string, value: string | null]> {
  for (const { name, value } of record.members) {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    if (value === null || typeof value === 'string') yield [path, value];
    else if (value.kind === 'object') yield* scalarsOf(value, path);
  }
}

/** The lists of objects of a record, those inside of its objects too. */
export function* childRowsOf(record: JsonObject, prefix = ''): Generator<ChildRows> {
  for (const { name, value } of record.members) {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    const rows = rowsOf(value);
    if (rows !== undefined && rows.length > 0) yield { path, rows };
    else if (isObject(value)) yield* childRowsOf(value, path);
  }
}
