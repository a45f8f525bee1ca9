import { SourceError } from '../errors.ts';
import type { Declared, ReadLimits, StagingSink, TableSink } from '../source.ts';
import { childRowsOf, compact, isObject, rowsOf } from './flat-record.ts';
import type { JsonList, JsonObject, JsonValue } from './json-value.ts';
import { rowKeyOf, tablesBelow } from './row-key.ts';

/** Records looked at before the first is written: they decide what tells the rows of each table apart. */
const RECORDS_AHEAD = 256;
const CHARACTERS_AHEAD = 4 * 1024 * 1024;
/** Column that counts the rows of a table whose rows no other column tells apart. */
const ORDINAL = 'row';

export interface TablesOptions {
  readonly file: string;
  readonly limits: ReadLimits;
  readonly onDeclared?: ((declared: Declared) => void) | undefined;
}

interface Waiting {
  readonly table: string;
  readonly row: number;
  readonly record: JsonObject;
}

/**
 * Stages records of JSON: an object inside a record becomes columns `a.b`, a list of objects a table `<table>.<list>`
 * whose first column `<table>.<key>` holds the key of the row it belongs to (a declared relation); any other list is text.
 */
export class RecordTables {
  readonly #sink: StagingSink;
  readonly #options: TablesOptions;
  readonly #tables = new Map<string, RecordTable>();
  #ahead: Waiting[] = [];
  #characters = 0;
  #pending: Promise<void> | undefined;
  #columns = 0;
  recordCount = 0;

  constructor(sink: StagingSink, options: TablesOptions) {
    this.#sink = sink;
    this.#options = options;
  }

  /** What the sink is still writing, once. */
  writing(): Promise<void> | undefined {
    const pending = this.#pending;
    this.#pending = undefined;
    return pending;
  }

  /** `characters` is how long the record is in its text. */
  record(table: string, row: number, record: JsonObject, characters: number): void {
    this.recordCount += 1;
    if (this.#tables.has(table)) return this.#write(table, row, record);
    this.#ahead.push({ table, row, record });
    this.#characters += characters;
    if (this.#ahead.length >= RECORDS_AHEAD || this.#characters >= CHARACTERS_AHEAD) this.flush();
  }

  /** Writes what was looked at ahead. */
  flush(): void {
    const ahead = this.#ahead;
    this.#ahead = [];
    this.#characters = 0;
    for (const [table, waiting] of Map.groupBy(ahead, (record) => record.table)) {
      const rows = waiting.map(({ record }) => record);
      for (const [name, below] of tablesBelow(table, rows)) this.#table(name, below);
    }
    for (const { table, row, record } of ahead) this.#write(table, row, record);
  }

  #table(name: string, rows: readonly JsonObject[]): RecordTable {
    const known = this.#tables.get(name);
    if (known !== undefined) return known;
    const count = (): void => {
      this.#columns += 1;
      const { file, limits } = this.#options;
      if (this.#columns > limits.columns) throw new SourceError('too-many-columns', { file, limit: limits.columns });
    };
    const key = rowKeyOf(name, rows);
    const table = new RecordTable(name, this.#sink.table(name), key, count);
    if (key === undefined && rows.some((row) => childRowsOf(row).next().done !== true)) table.countRows();
    this.#tables.set(name, table);
    return table;
  }

  #write(name: string, row: number, record: JsonObject): void {
    this.#put(this.#table(name, [record]), row, record, undefined);
  }

  #put(table: RecordTable, row: number, record: JsonObject, owner: Owner | undefined): void {
    const children: Child[] = [];
    const key = table.write(row, record, owner, children);
    this.#awaited(table.sink.end());
    for (const { path, rows } of children) {
      const below = this.#table(`${table.name}.${path}`, rows);
      this.#declare(below, table, key.column);
      for (const child of rows) this.#put(below, below.nextRow(), child, { name: below.ownerName, value: key.value });
    }
  }

  #declare(child: RecordTable, parent: RecordTable, column: string): void {
    if (child.ownerName !== '') return;
    child.ownerName = `${parent.name.split('.').at(-1) ?? ''}.${column}`;
    const references = { table: parent.name, columns: [column] };
    this.#options.onDeclared?.({ table: child.name, columns: [child.ownerName], references });
  }

  #awaited(writing: void | Promise<void>): void {
    if (writing !== undefined) this.#pending = writing;
  }
}

interface Child {
  readonly path: string;
  readonly rows: readonly JsonObject[];
}

interface Owner {
  readonly name: string;
  readonly value: string;
}

/** A name on the way to a column. */
interface Branch {
  readonly path: string;
  column: number;
  readonly below: Map<string, Branch>;
}

class RecordTable {
  readonly name: string;
  readonly sink: TableSink;
  readonly #key: string | undefined;
  readonly #newColumn: () => void;
  readonly #root: Branch = { path: '', column: -1, below: new Map() };
  readonly #names = new Set<string>();
  #rows = 0;
  #owner = -1;
  #ordinal = -1;
  #ordinalName = '';
  #keyValue = '';
  /** Name of the column that holds the key of the row above; empty in a table at the top. */
  ownerName = '';

  constructor(name: string, sink: TableSink, key: string | undefined, newColumn: () => void) {
    this.name = name;
    this.sink = sink;
    this.#key = key;
    this.#newColumn = newColumn;
  }

  nextRow(): number {
    return this.#rows + 1;
  }

  /** From here on, a column of its own tells the rows apart. */
  countRows(): void {
    this.#ordinalName = this.#distinct(ORDINAL);
    this.#ordinal = this.#column(this.#ordinalName);
  }

  /** Begins a row and sets its values; lists of objects are added to `children`. Returns what tells the row apart. */
  write(
    row: number,
    record: JsonObject,
    owner: Owner | undefined,
    children: Child[],
  ): { column: string; value: string } {
    this.#rows += 1;
    this.#keyValue = '';
    this.sink.begin(row);
    if (owner !== undefined) {
      if (this.#owner < 0) this.#owner = this.#column(owner.name);
      if (owner.value !== '') this.sink.set(this.#owner, owner.value);
    }
    this.#members(record, this.#root, children);
    if (this.#key !== undefined) return { column: this.#key, value: this.#keyValue };
    if (this.#ordinal < 0 && children.length > 0) this.countRows();
    const value = String(this.#rows);
    if (this.#ordinal >= 0) this.sink.set(this.#ordinal, value);
    return { column: this.#ordinalName, value };
  }

  #members(record: JsonObject, branch: Branch, children: Child[]): void {
    for (const { name, value } of record.members) {
      if (value === null || value === '') continue;
      const next = this.#branch(branch, name);
      if (isObject(value)) this.#members(value, next, children);
      else this.#value(next, value, children);
    }
  }

  #value(branch: Branch, value: string | JsonList, children: Child[]): void {
    const rows = rowsOf(value);
    if (rows === undefined) this.#set(branch, typeof value === 'string' ? value : compact(value));
    else if (rows.length > 0) children.push({ path: branch.path, rows });
  }

  #set(branch: Branch, text: string): void {
    if (branch.column < 0) branch.column = this.#column(this.#distinct(branch.path));
    this.sink.set(branch.column, text);
    if (branch.path === this.#key) this.#keyValue = text;
  }

  #branch(above: Branch, name: string): Branch {
    let branch = above.below.get(name);
    if (branch === undefined) {
      branch = { path: above.path === '' ? name : `${above.path}.${name}`, column: -1, below: new Map() };
      above.below.set(name, branch);
    }
    return branch;
  }

  #distinct(name: string): string {
    let distinct = name === '' ? `c${this.#names.size + 1}` : name;
    for (let k = 2; this.#names.has(distinct); k += 1) distinct = `${name} (${k})`;
    return distinct;
  }

  #column(name: string): number {
    this.#newColumn();
    this.#names.add(name);
    return this.sink.column(name);
  }
}

/** A value of a list in words of a record; undefined when it is neither an object nor a list. */
export function asRecord(value: JsonValue, header: readonly string[] | undefined): JsonObject | undefined {
  if (value === null || typeof value === 'string') return undefined;
  if (value.kind === 'object') return value;
  return {
    kind: 'object',
    members: value.items.map((item, i) => ({ name: header?.[i] ?? `c${i + 1}`, value: item })),
    source: '',
  };
}

/** The names that a list of texts, the first of a table, gives to its columns. */
export function asHeader(value: JsonValue): readonly string[] | undefined {
  if (value === null || typeof value === 'string' || value.kind !== 'list') return undefined;
  const names = value.items.filter((item): item is string => typeof item === 'string' && item !== '');
  const isHeader = names.length === value.items.length && names.length > 0 && /^\[\s*"/.test(value.source);
  return isHeader && new Set(names).size === names.length ? names : undefined;
}
