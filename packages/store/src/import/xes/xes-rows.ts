import type { StagingSink, TableSink } from '../source.ts';
import type { TagHandler } from './tag-scanner.ts';

interface CaseValue {
  readonly key: string;
  readonly column: number;
  readonly value: string;
}

type Place = 'log' | 'trace' | 'event' | 'aside';

/** Makes rows of the tags of an XES file. */
export class XesRows implements TagHandler {
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

  constructor(sink: StagingSink) {
    this.#sink = sink;
  }

  /** What the sink is still writing, once. */
  writing(): Promise<void> | undefined {
    const pending = this.#pending;
    this.#pending = undefined;
    return pending;
  }

  open(name: string, key: string | null, value: string | null): void {
    if (this.#place === 'aside') this.#aside += 1;
    else if (name === 'event' && this.#keys.length === 0) this.#beginEvent();
    else if (name === 'trace' && this.#keys.length === 0) this.#beginTrace();
    else if (name === 'list') this.#skip(true);
    else if (name === 'global' || (key === null && name !== 'log')) this.#skip(false);
    else if (name !== 'log') {
      this.#attribute(key ?? '', value);
      this.#keys.push(key ?? '');
    }
  }

  leaf(name: string, key: string | null, value: string | null): void {
    if (this.#place === 'aside') return;
    if (key !== null && name !== 'list') this.#attribute(key, value);
    else if (name === 'event') {
      this.#beginEvent();
      this.#endEvent();
    } else if (name === 'trace') {
      this.#beginTrace();
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

  #beginTrace(): void {
    this.#place = 'trace';
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
  }

  #emptyTrace(): void {
    this.#traces ??= this.#sink.table('traces');
    const table = this.#traces;
    const columns = this.#case.map(({ key }) => table.column(`case:${key}`));
    table.begin(this.#traceCount);
    this.#case.forEach(({ value }, i) => table.set(columns[i] ?? 0, value));
    this.#awaitEnd(table);
  }

  #beginEvent(): void {
    this.#place = 'event';
    this.eventCount += 1;
    this.#eventsOfCase += 1;
    const table = this.#table();
    table.begin(this.eventCount);
    for (const { column, value } of this.#case) table.set(column, value);
  }

  #endEvent(): void {
    this.#place = this.#inTrace ? 'trace' : 'log';
    this.#awaitEnd(this.#table());
  }

  #awaitEnd(table: TableSink): void {
    const writing = table.end();
    if (writing !== undefined) this.#pending = writing;
  }
}
