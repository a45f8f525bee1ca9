import type { StagingSink } from '../source.ts';
import type { XmlHandler } from '../xml/xml-scanner.ts';
import type { XmlTag } from '../xml/xml-tag.ts';
import { ElementWriter, emptyElement } from './ocel-xml-element.ts';
import type { OcelXmlElement } from './ocel-xml-element.ts';
import type { OcelTables } from './ocel-tables.ts';

/** Makes rows of the tags of OCEL 1.0 XML: `<string key="id" value="…"/>`, `<list key="omap">…`. */
export class Ocel1XmlRows implements XmlHandler {
  readonly #writer: ElementWriter;
  #element: OcelXmlElement | undefined;
  /** Keys of the lists and attributes open inside the event or object at hand. */
  readonly #keys: string[] = [];
  recordAt = -1;

  constructor(tables: OcelTables, sink: StagingSink) {
    this.#writer = new ElementWriter(tables, sink);
  }

  open(name: string, tag: XmlTag): void {
    if (this.#element === undefined) return this.#begin(name, tag);
    this.#attribute(tag);
    this.#keys.push(keyOf(tag));
  }

  leaf(name: string, tag: XmlTag): void {
    if (this.#element !== undefined) return this.#attribute(tag);
    this.#begin(name, tag);
    this.#end();
  }

  close(): void {
    if (this.#element === undefined) return;
    if (this.#keys.length === 0) this.#end();
    else this.#keys.pop();
  }

  #begin(name: string, tag: XmlTag): void {
    if (name !== 'event' && name !== 'object') return;
    this.#element = emptyElement(name);
    this.recordAt = tag.offset;
  }

  #end(): void {
    if (this.#element !== undefined) this.#writer.write(this.#element);
    this.#element = undefined;
    this.recordAt = -1;
  }

  #attribute(tag: XmlTag): void {
    const value = tag.attribute('value');
    if (value === null || this.#element === undefined) return;
    const list = this.#keys[0];
    if (list === undefined) this.#own(this.#element, keyOf(tag), value);
    else if (list === 'omap') this.#element.relations.push({ object: value, qualifier: tag.attribute('qualifier') });
    else if (list === 'vmap' || list === 'ovmap')
      this.#element.values.push({ name: [...this.#keys.slice(1), keyOf(tag)].join('/'), value, time: null });
  }

  #own(element: OcelXmlElement, key: string, value: string): void {
    if (key === 'id') element.id = value;
    else if (key === 'activity' || key === 'type') element.type = value;
    else if (key === 'timestamp') element.time = value;
    else element.values.push({ name: key, value, time: null });
  }
}

const keyOf = (tag: XmlTag): string => (tag.attribute('key') ?? '').replace(/^ocel:/, '');
