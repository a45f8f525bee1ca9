import type { StagingSink, TableSink } from '../source.ts';
import type { KnownLeaf } from '../xml/known-leaves.ts';
import type { XmlHandler } from '../xml/xml-scanner.ts';
import type { XmlTag } from '../xml/xml-tag.ts';

interface CaseValue {
  readonly key: string;
  readonly column: number;
  readonly value: string;
}

type Place = 'log' | 'trace' | 'event' | 'aside';

/** Makes rows of the tags of an XES file. */
export class XesRows implements XmlHandler {
  readonly #sink: StagingSink;
  #events: TableSink | undefined;
  #traces: TableSink | undefined;
  #place: Place = 'log';
  /** Keys of the attributes that the tag at hand is inside of; a list's name is not read any further. */
  readonly #keys: string[] = [];
  /** Elements open inside something that is passed over (globals, lists). */
  #aside = 0;
  #placeBefore: Place = 'log';
  #case: CaseValue[] = [];
  #eventsOfCase = 0;
  #traceCount = 0;
  #inTrace = false;
  #pending: Promise<void> | undefined;
  readonly #columns = new Map<string, number>();
  eventCount = 0;
  lists = 0;
  late = 0;
  recordAt = -1;

  constructor(sink: StagingSink) {
    this.#sink = sink;
  }

  /** What the sink is still writing, once. */
  writing(): Promise<void> | undefined {
    const pending = this.#pending;
    this.#pending = undefined;
    return pending;
  }

  open(name: string, tag: XmlTag): void {
    if (this.#place === 'aside') this.#aside += 1;
    else if (name === 'event' && this.#keys.length === 0) this.#beginEvent(tag.offset);
    else if (name === 'trace' && this.#keys.length === 0) this.#beginTrace(tag.offset);
    else if (name === 'list') this.#skip(true);
    else if (name !== 'log') this.#openAttribute(name, tag);
  }

  #openAttribute(name: string, tag: XmlTag): void {
    const key = tag.attribute('key');
    if (name === 'global' || key === null) return this.#skip(false);
    this.#attribute(key, tag.attribute('value'));
    this.#keys.push(key);
  }

  leaf(name: string, tag: XmlTag): void {
    if (this.#place === 'aside') return;
    const key = tag.attribute('key');
    if (key !== null && name !== 'list') this.#attribute(key, tag.attribute('value'));
    else this.#emptyElement(name, tag);
  }

  known(leaf: KnownLeaf, bytes: Buffer, start: number, end: number): void {
    if (this.#place === 'aside') return;
    if (leaf.name === 'list') this.lists += 1;
    else if (this.#place === 'event' && this.#keys.length === 0) {
      if (leaf.slot < 0) leaf.slot = this.#column(leaf.key);
      const table = this.#table();
      if (table.setBytes === undefined) table.set(leaf.slot, bytes.toString('utf8', start, end));
      else table.setBytes(leaf.slot, bytes, start, end);
    } else this.#attribute(leaf.key, bytes.toString('utf8', start, end));
  }

  #emptyElement(name: string, { offset }: XmlTag): void {
    if (name === 'event') {
      this.#beginEvent(offset);
      this.#endEvent();
    } else if (name === 'trace') {
      this.#beginTrace(offset);
      this.#endTrace();
    } else if (name === 'list') this.lists += 1;
  }

  close(name: string): void {
    if (this.#place === 'aside') {
      this.#aside -= 1;
      if (this.#aside === 0) this.#place = this.#placeBefore;
    } else if (this.#keys.length > 0) this.#keys.pop();
    else if (name === 'event') this.#endEvent();
    else if (name === 'trace') this.#endTrace();
  }

  #skip(list: boolean): void {
    if (list && this.#place !== 'log') this.lists += 1;
    this.#placeBefore = this.#place;
    this.#place = 'aside';
    this.#aside = 1;
  }

  #attribute(key: string, value: string | null): void {
    if (value === null || value === '' || this.#place === 'log') return;
    const name = this.#keys.length === 0 ? key : [...this.#keys, key].join('/');
    if (this.#place === 'event') this.#table().set(this.#column(name), value);
    else if (this.#eventsOfCase > 0) this.late += 1;
    else this.#case.push({ key: name, column: this.#column(`case:${name}`), value });
  }

  #table(): TableSink {
    this.#events ??= this.#sink.table('events');
    return this.#events;
  }

  #column(name: string): number {
    let column = this.#columns.get(name);
    if (column === undefined) {
      column = this.#table().column(name);
      this.#columns.set(name, column);
    }
    return column;
  }

  #beginTrace(offset: number): void {
    this.#place = 'trace';
    this.recordAt = offset;
    this.#inTrace = true;
    this.#case = [];
    this.#eventsOfCase = 0;
    this.#traceCount += 1;
  }

  #endTrace(): void {
    if (this.#eventsOfCase === 0) this.#emptyTrace();
    this.#place = 'log';
    this.#inTrace = false;
    this.#case = [];
    this.recordAt = -1;
  }

  #emptyTrace(): void {
    this.#traces ??= this.#sink.table('traces');
    const table = this.#traces;
    const columns = this.#case.map(({ key }) => table.column(`case:${key}`));
    table.begin(this.#traceCount);
    this.#case.forEach(({ value }, i) => table.set(columns[i] ?? 0, value));
    this.#awaitEnd(table);
  }

  #beginEvent(offset: number): void {
    this.#place = 'event';
    this.recordAt = offset;
    this.eventCount += 1;
    this.#eventsOfCase += 1;
    const table = this.#table();
    table.begin(this.eventCount);
    for (const { column, value } of this.#case) table.set(column, value);
  }

  #endEvent(): void {
    this.#place = this.#inTrace ? 'trace' : 'log';
    this.recordAt = -1;
    this.#awaitEnd(this.#table());
  }

  #awaitEnd(table: TableSink): void {
    const writing = table.end();
    if (writing !== undefined) this.#pending = writing;
  }
}
