import type { JsonObject } from './json-value.ts';
import { childRowsOf, scalarsOf } from './flat-record.ts';

/** Names that a key of its own row bears, the likeliest first; `_id.$oid` is what one document store writes. */
const KEY_NAMES = [
  /^id$/i,
  /^_id(\.\$oid)?$/i,
  /^key$/i,
  /^(uuid|guid|gid|sys_id|urn)$/i,
  /^(number|no|nr|code|ref(erence)?)$/i,
];

/**
 * The column that tells the rows of a table apart: one named as a key, or as the table with a key's ending, that every
 * row fills and none repeats. Undefined when there is none.
 */
export function rowKeyOf(table: string, rows: readonly JsonObject[]): string | undefined {
  const values = new Map<string, Set<string>>();
  for (const row of rows)
    for (const [name, value] of scalarsOf(row)) {
      if (value === null || value === '' || rank(table, name) < 0) continue;
      const seen = values.get(name) ?? new Set();
      values.set(name, seen.add(value));
    }
  const distinct = [...values].filter(([, seen]) => seen.size === rows.length).map(([name]) => name);
  return distinct.toSorted((a, b) => rank(table, a) - rank(table, b))[0];
}

function rank(table: string, name: string): number {
  const plain = KEY_NAMES.findIndex((pattern) => pattern.test(name));
  if (plain >= 0) return plain;
  const owner = singular((table.split('.').at(-1) ?? '').toLowerCase());
  const own = /^(.+?)[ _-]?(id|key|uuid|no|nr|number|code)$/i.exec(name)?.[1]?.toLowerCase();
  return own !== undefined && singular(own) === owner ? KEY_NAMES.length : -1;
}

const singular = (name: string): string => name.replace(/ies$/, 'y').replace(/s$/, '');

/** Each table that rows hold below them, with all its rows; `table` first. */
export function tablesBelow(table: string, rows: readonly JsonObject[]): Map<string, JsonObject[]> {
  const found = new Map<string, JsonObject[]>();
  const walk = (name: string, row: JsonObject): void => {
    const known = found.get(name) ?? [];
    found.set(name, known);
    known.push(row);
    for (const child of childRowsOf(row)) for (const below of child.rows) walk(`${name}.${child.path}`, below);
  };
  for (const row of rows) walk(table, row);
  return found;
}
