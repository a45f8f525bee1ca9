import { SourceError } from '../errors.ts';

const LONGEST_ELEMENT = 16 * 1024 * 1024;
const [QUOTE, COMMA, COLON, OPEN_LIST, BACKSLASH, CLOSE_LIST, OPEN, CLOSE] = [34, 44, 58, 91, 92, 93, 123, 125];

/**
 * Finds the elements of the arrays that stand directly in the top object of a JSON text, block by block, and hands each
 * over as text. Never holds more than one element (at most 16 MB). Other members of the top object are passed over.
 */
export class JsonElements {
  readonly #file: string;
  readonly #element: (array: string, text: string) => void;
  /** The block at hand, and the bytes of the text before it. */
  #block: Buffer = Buffer.alloc(0);
  #before = 0;
  /** What earlier blocks hold of the element or member name at hand. */
  #earlier: Buffer[] = [];
  #held = 0;
  #depth = 0;
  #inString = false;
  #escaped = false;
  /** Where the element or the member name at hand begins in the block; -1 when there is none. */
  #start = -1;
  #name = '';
  #array: string | null = null;
  #ended = false;

  constructor(file: string, element: (array: string, text: string) => void) {
    this.#file = file;
    this.#element = element;
  }

  push(block: Uint8Array): void {
    this.#before += this.#block.length;
    this.#block = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
    if (this.#start >= 0) this.#start = 0;
    this.#scan(this.#block);
    if (this.#start < 0) return;
    const part = this.#block.subarray(this.#start);
    this.#earlier.push(part);
    this.#held += part.length;
    if (this.#held > LONGEST_ELEMENT) throw this.#error('line-too-long', 0);
  }

  /** Refuses a text whose top object is not closed. */
  end(): void {
    if (!this.#ended) throw this.#error('truncated', this.#block.length);
  }

  #scan(buffer: Buffer): void {
    for (let i = 0; i < buffer.length; i += 1) {
      if (this.#inString) {
        i = this.#passString(buffer, i);
        if (!this.#inString && this.#depth === 1) this.#endName(buffer, i);
        continue;
      }
      const c = buffer[i] ?? 0;
      if (c <= 32 || c === COMMA || c === COLON) continue;
      if (c === QUOTE) this.#beginString(i);
      else if (c === OPEN || c === OPEN_LIST) this.#descend(c, i);
      else if (c === CLOSE || c === CLOSE_LIST) this.#ascend(buffer, i);
      else if (this.#depth === 0) throw this.#error('malformed', i);
    }
  }

  /** Passes over a string from inside it; returns where it closes, or the end. */
  #passString(buffer: Buffer, from: number): number {
    for (let i = from; i < buffer.length; i += 1) {
      const c = buffer[i];
      if (this.#escaped) this.#escaped = false;
      else if (c === BACKSLASH) this.#escaped = true;
      else if (c === QUOTE) {
        this.#inString = false;
        return i;
      }
    }
    return buffer.length;
  }

  #beginString(at: number): void {
    this.#inString = true;
    if (this.#depth === 1) this.#start = at + 1;
  }

  #endName(buffer: Buffer, at: number): void {
    this.#name = this.#taken(buffer, at);
  }

  #descend(c: number, at: number): void {
    if (this.#ended || (this.#depth === 0 && c !== OPEN)) throw this.#error('malformed', at);
    if (this.#depth === 1) this.#array = c === OPEN_LIST ? this.#name : null;
    if (this.#depth === 2 && this.#array !== null) this.#start = at;
    this.#depth += 1;
  }

  #ascend(buffer: Buffer, at: number): void {
    if (this.#depth === 0) throw this.#error('malformed', at);
    this.#depth -= 1;
    if (this.#depth === 2 && this.#array !== null) {
      this.#element(this.#array, this.#taken(buffer, at + 1));
    }
    if (this.#depth === 0) this.#ended = true;
  }

  /** The text from `#start` to `end`, which begins in an earlier block when it is held over. */
  #taken(buffer: Buffer, end: number): string {
    const last = buffer.subarray(this.#start, end);
    const text = (this.#held === 0 ? last : Buffer.concat([...this.#earlier, last])).toString('utf8');
    this.#start = -1;
    this.#held = 0;
    this.#earlier = [];
    return text;
  }

  #error(code: 'malformed' | 'truncated' | 'line-too-long', at: number): SourceError {
    const value = this.#block.toString('utf8', at, at + 60);
    return new SourceError(code, { file: this.#file, offset: this.#before + at, ...(value === '' ? {} : { value }) });
  }
}
