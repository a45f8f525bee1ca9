import type { JsonToken } from '../json/json-token.ts';
import type { StagingSink, TableSink } from '../source.ts';
import type { PlainElement } from './plain-element.ts';

export interface OcelValue {
  readonly name: string;
  readonly value: unknown;
  /** When the value came to hold; null or at most 1970-01-02: from the beginning. */
  readonly time: string | null;
}

export interface OcelEvent {
  readonly id: string;
  readonly type: string | null;
  readonly time: string | null;
  readonly values: readonly OcelValue[];
}

export interface OcelObject {
  readonly id: string;
  readonly type: string | null;
  readonly values: readonly OcelValue[];
}

const EVENT = ['event', 'activity', 'time'] as const;
const OBJECT = ['object', 'type'] as const;
/** Types by which an export of Aval tells what OCEL has no place for. */
const TOLD_TYPES: ReadonlySet<string> = new Set(
  ['cash', 'outcomes', 'expectations', 'people', 'about'].map((name) => `aval:${name}`),
);
const CHANGE = ['object', 'type', 'time', 'field', 'value'] as const;

/**
 * The canonical tables of OCEL 2.0, whichever file they came from: `events`, `objects` (first value of each attribute),
 * `object_changes` (values that came to hold later, only when there are any), `event_object`, `object_object`.
 * Relations to what is not in the file are kept.
 */
export class OcelTables {
  readonly #sink: StagingSink;
  readonly #events: AttributeTable;
  readonly #objects: AttributeTable;
  readonly #eventObject: RelationTable;
  readonly #objectObject: RelationTable;
  readonly #told = new Map<string, AttributeTable>();
  #changes: RelationTable | undefined;
  #pending: Promise<void> | undefined;
  eventCount = 0;
  objectCount = 0;

  constructor(sink: StagingSink) {
    this.#sink = sink;
    this.#events = new AttributeTable(sink.table('events'), EVENT);
    this.#objects = new AttributeTable(sink.table('objects'), OBJECT);
    this.#eventObject = new RelationTable(sink.table('event_object'), ['event', 'object', 'qualifier']);
    this.#objectObject = new RelationTable(sink.table('object_object'), ['source', 'target', 'qualifier']);
  }

  /** What the sink is still writing, once. */
  writing(): Promise<void> | undefined {
    const pending = this.#pending;
    this.#pending = undefined;
    return pending;
  }

  declareEventAttribute(name: string): void {
    this.#events.attribute(name);
  }

  declareObjectAttribute(name: string): void {
    this.#objects.attribute(name);
  }

  event(row: number, event: OcelEvent): void {
    this.eventCount += 1;
    this.#events.write(row, [event.id, event.type, event.time], event.values);
    this.#awaited(this.#events.end());
  }

  object(row: number, object: OcelObject): void {
    this.objectCount += 1;
    const { first, later } = splitByTime(object.values);
    if (object.type !== null && TOLD_TYPES.has(object.type)) {
      this.#tell(row, object.type, object.id, first);
      return;
    }
    this.#objects.write(row, [object.id, object.type], first);
    this.#awaited(this.#objects.end());
    for (const change of later) this.objectChange(row, object.id, object.type, change);
  }

  /** The same for an event that is written plainly; its relations are numbered from `relation` on. */
  plainEvent(row: number, event: PlainElement, relation: number): void {
    this.eventCount += 1;
    this.#events.writePlain(row, event, [event.id, event.type, event.time]);
    this.#awaited(this.#events.end());
    this.#plainRelations(this.#eventObject, event, relation);
  }

  /** The same for an object, false when it needs more than that: its values changed, or it tells what is no object. */
  plainObject(row: number, object: PlainElement, relation: number): boolean {
    if (!object.holdsFromTheBeginning() || object.typeBegins('aval:')) return false;
    this.objectCount += 1;
    this.#objects.writePlain(row, object, [object.id, object.type]);
    this.#awaited(this.#objects.end());
    this.#plainRelations(this.#objectObject, object, relation);
    return true;
  }

  #plainRelations(table: RelationTable, { bytes, id, relations, relationCount }: PlainElement, first: number): void {
    for (let i = 0; i < relationCount; i += 1) {
      const { object = id, qualifier = id } = relations[i] ?? {};
      this.#awaited(table.writePlain(first + i, bytes, id, object, qualifier));
    }
  }

  /** A value that came to hold later, told apart from its object. */
  objectChange(row: number, object: string, type: string | null, change: OcelValue): void {
    this.#changes ??= new RelationTable(this.#sink.table('object_changes'), CHANGE);
    this.#awaited(this.#changes.write(row, [object, type, change.time, change.name, textOf(change.value)]));
  }

  eventObject(row: number, event: string | null, object: string | null, qualifier: string | null): void {
    this.#awaited(this.#eventObject.write(row, [event, object, qualifier]));
  }

  objectObject(row: number, source: string | null, target: string | null, qualifier: string | null): void {
    this.#awaited(this.#objectObject.write(row, [source, target, qualifier]));
  }

  /** What is no object of the log has a table of its own, named after its type. */
  #tell(row: number, type: string, id: string, values: readonly OcelValue[]): void {
    const table = this.#told.get(type) ?? new AttributeTable(this.#sink.table(type), ['id']);
    this.#told.set(type, table);
    table.write(row, [id], values);
    this.#awaited(table.end());
  }

  #awaited(writing: void | Promise<void>): void {
    if (writing !== undefined) this.#pending = writing;
  }
}

/** A table of fixed columns and one column an attribute; an attribute named like a fixed column gets another name. */
class AttributeTable {
  readonly #table: TableSink;
  readonly #fixed: readonly number[];
  readonly #names: ReadonlySet<string>;
  readonly #attributes = new Map<string, number>();

  constructor(table: TableSink, fixed: readonly string[]) {
    this.#table = table;
    this.#fixed = fixed.map((name) => table.column(name));
    this.#names = new Set(fixed);
  }

  attribute(name: string): number {
    let column = this.#attributes.get(name);
    if (column === undefined) {
      column = this.#table.column(this.#names.has(name) ? `${name} (2)` : name);
      this.#attributes.set(name, column);
    }
    return column;
  }

  write(row: number, fixed: readonly (string | null)[], values: readonly OcelValue[]): void {
    this.#table.begin(row);
    fixed.forEach((value, i) => {
      if (value !== null && value !== '') this.#table.set(this.#fixed[i] ?? 0, value);
    });
    for (const { name, value } of values) {
      const text = textOf(value);
      const column = this.attribute(name);
      if (text !== null) this.#table.set(column, text);
    }
  }

  writePlain(row: number, { bytes, values, valueCount }: PlainElement, fixed: readonly JsonToken[]): void {
    this.#table.begin(row);
    for (let i = 0; i < fixed.length; i += 1) setToken(this.#table, this.#fixed[i] ?? 0, bytes, fixed[i]);
    for (let i = 0; i < valueCount; i += 1) {
      const value = values[i];
      if (value !== undefined) setToken(this.#table, this.attribute(value.name), bytes, value.value);
    }
  }

  end(): void | Promise<void> {
    return this.#table.end();
  }
}

/** Sets what stands at a token; nothing when it is empty. */
function setToken(table: TableSink, column: number, bytes: Buffer, token: JsonToken | undefined): void {
  if (token === undefined || token.end === token.start) return;
  const { start, end, escaped } = token;
  if (escaped) table.set(column, String(JSON.parse(`"${bytes.toString('utf8', start, end)}"`)));
  else if (table.setBytes === undefined) table.set(column, bytes.toString('utf8', start, end));
  else table.setBytes(column, bytes, start, end);
}

class RelationTable {
  readonly #table: TableSink;
  readonly #columns: readonly number[];

  constructor(table: TableSink, columns: readonly string[]) {
    this.#table = table;
    this.#columns = columns.map((name) => table.column(name));
  }

  writePlain(row: number, bytes: Buffer, from: JsonToken, to: JsonToken, qualifier: JsonToken): void | Promise<void> {
    const [fromColumn = 0, toColumn = 1, qualifierColumn = 2] = this.#columns;
    this.#table.begin(row);
    setToken(this.#table, fromColumn, bytes, from);
    setToken(this.#table, toColumn, bytes, to);
    setToken(this.#table, qualifierColumn, bytes, qualifier);
    return this.#table.end();
  }

  write(row: number, values: readonly (string | null)[]): void | Promise<void> {
    this.#table.begin(row);
    values.forEach((value, i) => {
      if (value !== null && value !== '') this.#table.set(this.#columns[i] ?? 0, value);
    });
    return this.#table.end();
  }
}

/** The first value of each attribute in time, and every value that came to hold after the beginning. */
function splitByTime(values: readonly OcelValue[]): { first: readonly OcelValue[]; later: readonly OcelValue[] } {
  if (values.every(({ time }) => isInitial(time)) && new Set(values.map(({ name }) => name)).size === values.length) {
    return { first: values, later: [] };
  }
  const first = new Map<string, OcelValue>();
  const later: OcelValue[] = [];
  for (const value of values.toSorted((a, b) => inTime(a.time, b.time))) {
    const isFirst = !first.has(value.name);
    if (isFirst) first.set(value.name, value);
    if (!isFirst || !isInitial(value.time)) later.push(value);
  }
  return { first: [...first.values()], later };
}

/** Writers leak their time zone into the zero instant: the first two days of 1970 all mean "from the beginning". */
const isInitial = (time: string | null): boolean => time === null || time.slice(0, 10) <= '1970-01-02';

function inTime(a: string | null, b: string | null): number {
  if (isInitial(a) || isInitial(b)) return Number(isInitial(b)) - Number(isInitial(a));
  const difference = Date.parse(a ?? '') - Date.parse(b ?? '');
  return Number.isNaN(difference) ? (a ?? '').localeCompare(b ?? '') : difference;
}

/** A value as text; null when there is none. */
export function textOf(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  return JSON.stringify(value);
}
