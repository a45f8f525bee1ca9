import { isUtf8 } from 'node:buffer';
import { forget, JsonCursor, noToken } from '../json/json-token.ts';
import type { JsonToken } from '../json/json-token.ts';
import { InternedNames } from '../xml/interned-names.ts';

export interface PlainValue {
  name: string;
  readonly value: JsonToken;
  readonly time: JsonToken;
}

export interface PlainRelation {
  readonly object: JsonToken;
  readonly qualifier: JsonToken;
}

/**
 * An element of OCEL 2.0 JSON by where its parts stand, when it is written plainly: known members, values that are texts,
 * figures or words. What it holds is good until the next is read.
 */
export class PlainElement {
  readonly id = noToken();
  readonly type = noToken();
  readonly time = noToken();
  readonly values: PlainValue[] = [];
  readonly relations: PlainRelation[] = [];
  valueCount = 0;
  relationCount = 0;
  bytes: Buffer = Buffer.alloc(0);
  readonly #cursor = new JsonCursor();
  readonly #names = new InternedNames();
  readonly #name = noToken();

  /** False when the element is not plain, or has no identifier. */
  read(bytes: Buffer, start: number, end: number): boolean {
    for (const token of [this.id, this.type, this.time]) forget(token);
    this.valueCount = 0;
    this.relationCount = 0;
    this.bytes = bytes;
    this.#cursor.begin(bytes, start, end);
    return isUtf8(bytes.subarray(start, end)) && this.#members() && this.id.end > this.id.start;
  }

  /** True when no value came to hold later, and none is told twice. */
  holdsFromTheBeginning(): boolean {
    if (this.valueCount > MOST_COMPARED) return false;
    for (let i = 0; i < this.valueCount; i += 1) {
      const value = this.values[i];
      if (value === undefined || !this.#isInitial(value.time)) return false;
      for (let k = 0; k < i; k += 1) if (this.values[k]?.name === value.name) return false;
    }
    return true;
  }

  typeBegins(beginning: string): boolean {
    const { start, end } = this.type;
    return this.bytes.toString('latin1', start, Math.min(end, start + beginning.length)) === beginning;
  }

  #isInitial({ start, end }: JsonToken): boolean {
    if (end === start) return true;
    for (let i = 0; i < YEAR.length; i += 1) {
      const difference = (this.bytes[start + i] ?? 0) - (YEAR[i] ?? 0);
      if (difference !== 0) return difference < 0;
    }
    return this.bytes.toString('latin1', start, start + 10) <= '1970-01-02';
  }

  #members(): boolean {
    const cursor = this.#cursor;
    if (!cursor.take(OPEN)) return false;
    for (;;) {
      const name = this.#memberName();
      if (name === undefined) return false;
      if (name === 'attributes') {
        if (!this.#list((i) => this.#value(i))) return false;
      } else if (name === 'relationships') {
        if (!this.#list((i) => this.#relation(i))) return false;
      } else {
        const token = this.#own(name);
        if (token === undefined || !cursor.scalar(token)) return false;
      }
      const more = cursor.goesOn(CLOSE);
      if (more !== true) return more === false;
    }
  }

  #own(name: string): JsonToken | undefined {
    return name === 'id' ? this.id : name === 'type' ? this.type : name === 'time' ? this.time : undefined;
  }

  /** A name that is written plainly, and the colon after it. */
  #memberName(): string | undefined {
    const name = this.#name;
    if (!this.#cursor.text(name) || name.escaped || !this.#cursor.take(COLON)) return undefined;
    return this.#names.name(this.bytes, name.start, name.end);
  }

  #list(item: (index: number) => boolean): boolean {
    const cursor = this.#cursor;
    if (!cursor.take(OPEN_LIST)) return false;
    if (cursor.take(CLOSE_LIST)) return true;
    for (let i = 0; ; i += 1) {
      if (!item(i)) return false;
      const more = cursor.goesOn(CLOSE_LIST);
      if (more !== true) return more === false;
    }
  }

  #value(index: number): boolean {
    const value = (this.values[index] ??= { name: '', value: noToken(), time: noToken() });
    value.name = '';
    forget(value.value);
    forget(value.time);
    this.valueCount = index + 1;
    const cursor = this.#cursor;
    if (!cursor.take(OPEN)) return false;
    for (;;) {
      const member = this.#memberName();
      if (member === 'name') {
        const name = this.#name;
        if (!cursor.text(name) || name.escaped) return false;
        value.name = this.#names.name(this.bytes, name.start, name.end);
      } else {
        const token = member === 'value' ? value.value : member === 'time' ? value.time : undefined;
        if (token === undefined || !cursor.scalar(token)) return false;
      }
      const more = cursor.goesOn(CLOSE);
      if (more !== true) return more === false && value.name !== '';
    }
  }

  #relation(index: number): boolean {
    const relation = (this.relations[index] ??= { object: noToken(), qualifier: noToken() });
    forget(relation.object);
    forget(relation.qualifier);
    this.relationCount = index + 1;
    const cursor = this.#cursor;
    if (!cursor.take(OPEN)) return false;
    for (;;) {
      const member = this.#memberName();
      const token = member === 'objectId' ? relation.object : member === 'qualifier' ? relation.qualifier : undefined;
      if (token === undefined || !cursor.scalar(token)) return false;
      const more = cursor.goesOn(CLOSE);
      if (more !== true) return more === false;
    }
  }
}

/** An object of more values than this is looked at another way. */
const MOST_COMPARED = 64;
const YEAR = Buffer.from('1970');
const [COLON, OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [58, 91, 93, 123, 125];
