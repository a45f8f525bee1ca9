import { quotedName } from '../../import/staged-names.ts';
import type { CellKind } from '../fact-table.ts';
import type { OcelAttribute } from './spelling.ts';

/** The tables of an OCEL 2.0 SQLite file that do not depend on its types. */
export const SQLITE_TABLES = `
CREATE TABLE event_map_type (ocel_type TEXT PRIMARY KEY, ocel_type_map TEXT);
CREATE TABLE object_map_type (ocel_type TEXT PRIMARY KEY, ocel_type_map TEXT);
CREATE TABLE event (ocel_id TEXT PRIMARY KEY, ocel_type TEXT, FOREIGN KEY (ocel_type) REFERENCES event_map_type (ocel_type));
CREATE TABLE object (ocel_id TEXT PRIMARY KEY, ocel_type TEXT, FOREIGN KEY (ocel_type) REFERENCES object_map_type (ocel_type));
CREATE TABLE event_object (ocel_event_id TEXT, ocel_object_id TEXT, ocel_qualifier TEXT,
  PRIMARY KEY (ocel_event_id, ocel_object_id, ocel_qualifier),
  FOREIGN KEY (ocel_event_id) REFERENCES event (ocel_id), FOREIGN KEY (ocel_object_id) REFERENCES object (ocel_id));
CREATE TABLE object_object (ocel_source_id TEXT, ocel_target_id TEXT, ocel_qualifier TEXT,
  PRIMARY KEY (ocel_source_id, ocel_target_id, ocel_qualifier),
  FOREIGN KEY (ocel_source_id) REFERENCES object (ocel_id), FOREIGN KEY (ocel_target_id) REFERENCES object (ocel_id))`;

const SQLITE_KINDS = { text: 'TEXT', instant: 'TIMESTAMP', number: 'INTEGER' } as const satisfies Record<
  CellKind,
  string
>;

/** The table of one type of event or object. */
export function typeTable(kind: 'event' | 'object', mapped: string, attributes: readonly OcelAttribute[]): string {
  const columns = attributes.map((one) => `, ${quotedName(one.name)} ${SQLITE_KINDS[one.kind]}`).join('');
  const own =
    kind === 'event'
      ? 'ocel_id TEXT PRIMARY KEY, ocel_time TIMESTAMP'
      : 'ocel_id TEXT, ocel_time TIMESTAMP, ocel_changed_field TEXT';
  return `CREATE TABLE ${quotedName(`${kind}_${mapped}`)} (${own}${columns}, FOREIGN KEY (ocel_id) REFERENCES ${kind} (ocel_id))`;
}

/** Type names stripped to what may name a table: letters and digits; names that would be the same get a number. */
export function mappedNames(types: readonly string[]): Map<string, string> {
  const taken = new Set<string>(['map_type', 'object']);
  return new Map(
    types.map((type) => {
      const bare = type.replaceAll(/[^\p{L}\p{N}]+/gu, '') || 'type';
      let mapped = bare;
      for (let k = 2; taken.has(mapped.toLowerCase()); k += 1) mapped = `${bare}${k}`;
      taken.add(mapped.toLowerCase());
      return [type, mapped];
    }),
  );
}
