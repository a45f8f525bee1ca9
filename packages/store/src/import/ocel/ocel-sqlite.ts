import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { SourceError } from '../errors.ts';
import { quotedName, quotedText } from '../staged-names.ts';
import { textOf } from './ocel-tables.ts';
import type { OcelEvent, OcelObject, OcelValue } from './ocel-tables.ts';

type Row = readonly SQLOutputValue[];
type Kind = 'event' | 'object';
type Keyless<T> = Omit<T, 'id'> & { readonly id: string | null };

/** Columns of a type's table that are not attributes; the last two say the type again. */
const OWN_COLUMNS = new Set(['ocel_id', 'ocel_time', 'ocel_changed_field', 'ocel:activity', 'ocel:type']);
const NEEDED = ['event', 'object', 'event_object', 'event_map_type', 'object_map_type'];
const RELATION_COLUMNS = {
  event_object: ['ocel_event_id', 'ocel_object_id', 'ocel_qualifier'],
  object_object: ['ocel_source_id', 'ocel_target_id', 'ocel_qualifier'],
} as const;

interface TypeTable {
  readonly type: string;
  readonly table: string;
  readonly attributes: readonly string[];
  /** Some writers leave these out of types whose values never change. */
  readonly hasTime: boolean;
  readonly hasChangedField: boolean;
}

/** True when a SQLite file has the tables of OCEL 2.0. */
export function isOcelSqlite(database: DatabaseSync): boolean {
  const rows = database.prepare(`SELECT name FROM sqlite_master WHERE type IN ('table', 'view')`).all();
  const names = new Set(rows.map(({ name }) => name));
  return NEEDED.every((name) => names.has(name));
}

/** Asks an OCEL 2.0 SQLite file. Refuses a SQLite file of another shape, naming its tables. */
export class OcelSqlite {
  readonly #database: DatabaseSync;
  readonly #tables: ReadonlySet<string>;

  constructor(database: DatabaseSync, file: string) {
    this.#database = database;
    const names = this.#all(`SELECT name FROM sqlite_master WHERE type IN ('table', 'view')`).map(([name]) =>
      String(name),
    );
    this.#tables = new Set(names);
    if (!NEEDED.every((name) => this.#tables.has(name))) {
      throw new SourceError('unknown-format', { file, value: `SQLite (${names.slice(0, 8).join(', ')})` });
    }
  }

  /** Attribute names over all types, in the order of the file. */
  attributes(kind: Kind): string[] {
    return [...new Set(this.#typeTables(kind).flatMap(({ attributes }) => attributes))];
  }

  /** The events in the order of the table `event`. */
  *events(): Generator<Keyless<OcelEvent>> {
    for (const { row, attributes } of this.#inOrder('event')) {
      const [, id, type, time, , ...values] = row;
      yield { id: textOf(id), type: textOf(type), time: textOf(time), values: valuesOf(attributes, values, null) };
    }
  }

  /** The objects in the order of the table `object`, each with all its values over time. */
  *objects(): Generator<Keyless<OcelObject>> {
    let ordinal: SQLOutputValue | undefined;
    let object: { id: string | null; type: string | null; values: OcelValue[] } | undefined;
    for (const { row, attributes } of this.#inOrder('object')) {
      const [at, id, type, time, changed, ...values] = row;
      if (object === undefined || at !== ordinal) {
        if (object !== undefined) yield object;
        object = { id: textOf(id), type: textOf(type), values: [] };
        ordinal = at;
      }
      const field = textOf(changed);
      object.values.push(
        ...valuesOf(attributes, values, textOf(time)).filter(({ name }) => field === null || name === field),
      );
    }
    if (object !== undefined) yield object;
  }

  *relations(table: 'event_object' | 'object_object'): Generator<Row> {
    if (!this.#tables.has(table)) return;
    yield* this.#each(`SELECT ${RELATION_COLUMNS[table].join(', ')} FROM ${table} ORDER BY rowid`);
  }

  #typeTables(kind: Kind): TypeTable[] {
    const found: TypeTable[] = [];
    for (const [type, map] of this.#all(`SELECT ocel_type, ocel_type_map FROM ${kind}_map_type ORDER BY rowid`)) {
      const table = `${kind}_${String(map)}`;
      if (!this.#tables.has(table)) continue;
      const columns = this.#all(`SELECT name FROM pragma_table_info(${quotedText(table)})`).map(([name]) =>
        String(name),
      );
      found.push({
        type: String(type),
        table,
        attributes: columns.filter((name) => !OWN_COLUMNS.has(name.toLowerCase())),
        hasTime: columns.includes('ocel_time'),
        hasChangedField: columns.includes('ocel_changed_field'),
      });
    }
    return found;
  }

  /** Rows of all types merged by their place in the table `event` or `object`; types without a table have no attributes. */
  *#inOrder(kind: Kind): Generator<{ row: Row; attributes: readonly string[] }> {
    const types = this.#typeTables(kind);
    const runs = types.map((type) => this.#run(kind, type));
    const named = types.map(() => '?').join(', ');
    const bare = `SELECT rowid, ocel_id, ocel_type, NULL, NULL FROM ${kind} WHERE ocel_type IS NULL OR ocel_type NOT IN (${named}) ORDER BY rowid`;
    runs.push({ attributes: [], rows: this.#each(bare, ...types.map(({ type }) => type)) });
    const heads = runs.map(({ attributes, rows }) => ({ attributes, rows, head: rows.next() }));
    for (;;) {
      const open = heads.filter(({ head }) => head.done !== true);
      if (open.length === 0) return;
      const first = open.reduce((a, b) => (place(b.head.value) < place(a.head.value) ? b : a));
      yield { row: first.head.value as Row, attributes: first.attributes };
      first.head = first.rows.next();
    }
  }

  #run(kind: Kind, typeTable: TypeTable): { attributes: readonly string[]; rows: Generator<Row> } {
    const { type, table, attributes, hasTime, hasChangedField } = typeTable;
    const changed = kind === 'object' && hasChangedField ? 't.ocel_changed_field' : 'NULL';
    const columns = [
      'o.rowid',
      'o.ocel_id',
      'o.ocel_type',
      hasTime ? 't.ocel_time' : 'NULL',
      changed,
      ...attributes.map((name) => `t.${quotedName(name)}`),
    ];
    const sql = `SELECT ${columns.join(', ')} FROM ${kind} o LEFT JOIN ${quotedName(table)} t ON t.ocel_id = o.ocel_id WHERE o.ocel_type = ? ORDER BY o.rowid, t.rowid`;
    return { attributes, rows: this.#each(sql, type) };
  }

  #all(sql: string): Row[] {
    return [...this.#each(sql)];
  }

  *#each(sql: string, ...parameters: string[]): Generator<Row> {
    const statement = this.#database.prepare(sql);
    statement.setReadBigInts(true);
    statement.setReturnArrays(true);
    yield* statement.iterate(...parameters) as unknown as Iterable<Row>;
  }
}

const place = (row: Row | void | undefined): bigint => (typeof row?.[0] === 'bigint' ? row[0] : 0n);

function valuesOf(
  attributes: readonly string[],
  values: readonly (SQLOutputValue | undefined)[],
  time: string | null,
): OcelValue[] {
  const found: OcelValue[] = [];
  attributes.forEach((name, i) => {
    const value = values[i];
    if (value !== null && value !== undefined) found.push({ name, value, time });
  });
  return found;
}
