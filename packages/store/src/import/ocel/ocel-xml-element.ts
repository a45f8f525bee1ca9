import type { StagingSink } from '../source.ts';
import type { OcelTables, OcelValue } from './ocel-tables.ts';

/** An event or object of an XML log while it is read. */
export interface OcelXmlElement {
  readonly kind: 'event' | 'object';
  id: string | null;
  type: string | null;
  time: string | null;
  readonly values: OcelValue[];
  readonly relations: { readonly object: string | null; readonly qualifier: string | null }[];
}

export const emptyElement = (kind: 'event' | 'object'): OcelXmlElement => ({
  kind,
  id: null,
  type: null,
  time: null,
  values: [],
  relations: [],
});

/** Gives whole elements to the tables, rows numbered by their order; refuses those without an identifier. */
export class ElementWriter {
  readonly #tables: OcelTables;
  readonly #sink: StagingSink;
  readonly #rows = { event: 0, object: 0, eventObject: 0, objectObject: 0 };

  constructor(tables: OcelTables, sink: StagingSink) {
    this.#tables = tables;
    this.#sink = sink;
  }

  write(element: OcelXmlElement): void {
    const { kind, id, type, time, values, relations } = element;
    const row = (this.#rows[kind] += 1);
    if (id === null || id === '') return this.#refuse(element, row);
    if (kind === 'event') this.#tables.event(row, { id, type, time, values });
    else this.#tables.object(row, { id, type, values });
    for (const { object, qualifier } of relations) this.#relate(kind, id, object, qualifier);
  }

  #relate(kind: 'event' | 'object', id: string, object: string | null, qualifier: string | null): void {
    if (kind === 'event') this.#tables.eventObject((this.#rows.eventObject += 1), id, object, qualifier);
    else this.#tables.objectObject((this.#rows.objectObject += 1), id, object, qualifier);
  }

  #refuse(element: OcelXmlElement, row: number): void {
    const record = JSON.stringify(element);
    this.#sink.refuse({ table: `${element.kind}s`, row, rule: 'without-key', value: null, record });
  }
}
