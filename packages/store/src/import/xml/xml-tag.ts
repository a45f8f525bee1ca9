import { isUtf8 } from 'node:buffer';
import { decoded } from '../encoding.ts';
import { attributeText } from './references.ts';

/** The tag that a handler is being told of; it holds only until the call returns. */
export interface XmlTag {
  /** Bytes from the start of the (decompressed) file. */
  readonly offset: number;
  /** The decoded value of an attribute; null when there is none. */
  attribute(name: string): string | null;
}

/** What a value holds besides plain ASCII. */
export const PLAIN = 0;
export const MARKED = 2;
export const WIDE = 4;

/** The attributes of the tag at hand, by where they stand. */
export class TagAttributes implements XmlTag {
  readonly #malformed: (at: number) => Error;
  readonly #names: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #kinds: number[] = [];
  #bytes: Buffer = Buffer.alloc(0);
  count = 0;
  offset = 0;

  /** `malformed` gives the error for a value that cannot be decoded. */
  constructor(malformed: (at: number) => Error) {
    this.#malformed = malformed;
  }

  begin(bytes: Buffer, offset: number): void {
    this.#bytes = bytes;
    this.offset = offset;
    this.count = 0;
  }

  add(name: string, start: number, end: number, kind: number): void {
    const i = this.count;
    this.#names[i] = name;
    this.#starts[i] = start;
    this.#ends[i] = end;
    this.#kinds[i] = kind;
    this.count = i + 1;
  }

  name(index: number): string {
    return this.#names[index] ?? '';
  }

  start(index: number): number {
    return this.#starts[index] ?? 0;
  }

  attribute(name: string): string | null {
    for (let i = 0; i < this.count; i += 1) {
      if (this.#names[i] === name) return this.#value(i);
    }
    return null;
  }

  #value(i: number): string {
    const [start, end, kind] = [this.#starts[i] ?? 0, this.#ends[i] ?? 0, this.#kinds[i] ?? PLAIN];
    if (kind === PLAIN) return this.#bytes.toString('latin1', start, end);
    const text = attributeText(textOfBytes(this.#bytes, start, end));
    if (text === null) throw this.#malformed(start);
    return text;
  }
}

/** Bytes as UTF-8; as Windows-1252 when they are none, which a writer that forgets to say its encoding mostly means. */
export function textOfBytes(bytes: Buffer, start: number, end: number): string {
  const part = bytes.subarray(start, end);
  return isUtf8(part) ? part.toString('utf8') : decoded(part, 'windows-1252');
}
