import type { StagingSink } from '../source.ts';
import type { XmlHandler } from '../xml/xml-scanner.ts';
import type { XmlTag } from '../xml/xml-tag.ts';
import { ElementWriter, emptyElement } from './ocel-xml-element.ts';
import type { OcelXmlElement } from './ocel-xml-element.ts';
import type { OcelTables } from './ocel-tables.ts';

/** Makes rows of the tags of OCEL 2.0 XML; its parts may come in any order. */
export class Ocel2XmlRows implements XmlHandler {
  readonly #tables: OcelTables;
  readonly #writer: ElementWriter;
  /** The event or object at hand, and how many elements are open inside of it. */
  #element: OcelXmlElement | undefined;
  #depth = 0;
  #declared: 'event' | 'object' | undefined;
  #attribute: { name: string; time: string | null; depth: number } | undefined;
  #text = '';
  wantsText = false;
  recordAt = -1;

  constructor(tables: OcelTables, sink: StagingSink) {
    this.#tables = tables;
    this.#writer = new ElementWriter(tables, sink);
  }

  open(name: string, tag: XmlTag): void {
    if (this.#element !== undefined) {
      this.#depth += 1;
      this.#inside(name, tag, true);
    } else if (this.#isElement(name)) this.#begin(name, tag);
    else this.#declare(name, tag);
  }

  leaf(name: string, tag: XmlTag): void {
    if (this.#element !== undefined) this.#inside(name, tag, false);
    else if (this.#isElement(name)) {
      this.#begin(name, tag);
      this.#end();
    } else if (name === 'attribute') this.#declare(name, tag);
  }

  text(text: string): void {
    this.#text += text;
  }

  close(name: string): void {
    if (name === 'event-type' || name === 'object-type') this.#declared = undefined;
    if (this.#element === undefined) return;
    if (this.#attribute?.depth === this.#depth) this.#endAttribute(this.#element);
    if (this.#depth === 0) this.#end();
    else this.#depth -= 1;
  }

  #isElement(name: string): name is 'event' | 'object' {
    return (name === 'event' || name === 'object') && this.#declared === undefined;
  }

  #begin(name: 'event' | 'object', tag: XmlTag): void {
    this.#element = emptyElement(name);
    this.#element.id = tag.attribute('id');
    this.#element.type = tag.attribute('type');
    this.#element.time = tag.attribute('time');
    this.#depth = 0;
    this.recordAt = tag.offset;
  }

  #end(): void {
    if (this.#element !== undefined) this.#writer.write(this.#element);
    this.#element = undefined;
    this.recordAt = -1;
  }

  #inside(name: string, tag: XmlTag, hasContent: boolean): void {
    if (name === 'relationship' || name === 'object') {
      const [object, qualifier] = [tag.attribute('object-id'), tag.attribute('qualifier')];
      this.#element?.relations.push({ object, qualifier });
    } else if (name === 'attribute' && hasContent && this.#attribute === undefined) {
      this.#attribute = { name: tag.attribute('name') ?? '', time: tag.attribute('time'), depth: this.#depth };
      this.#text = '';
      this.wantsText = true;
    }
  }

  #endAttribute(element: OcelXmlElement): void {
    const { name = '', time = null } = this.#attribute ?? {};
    if (name !== '') element.values.push({ name, value: this.#text, time });
    this.#attribute = undefined;
    this.wantsText = false;
  }

  #declare(name: string, tag: XmlTag): void {
    if (name === 'event-type') this.#declared = 'event';
    else if (name === 'object-type') this.#declared = 'object';
    const attribute = name === 'attribute' ? tag.attribute('name') : null;
    if (attribute === null || attribute === '') return;
    if (this.#declared === 'event') this.#tables.declareEventAttribute(attribute);
    else if (this.#declared === 'object') this.#tables.declareObjectAttribute(attribute);
  }
}
