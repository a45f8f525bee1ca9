import { SourceError } from '../errors.ts';
import type { SourceErrorCode } from '../errors.ts';
import { withRoom } from '../room.ts';
import type { ReadLimits } from '../source.ts';
import * as byte from './json-bytes.ts';
import type { JsonHandler, JsonRecord } from './json-handler.ts';

interface Frame {
  readonly kind: 'array' | 'object';
  readonly path: string;
  readonly records: boolean;
  name: string | null;
}

/**
 * Finds the records of a JSON text (UTF-8) block by block and hands over where each stands; holds no more than one. A text
 * may be several values one after the other. Refuses, with the place: what is nested deeper, and records longer, than the
 * limits allow, and what is no JSON between the records; the inside of a record is not looked at.
 */
export class JsonScanner {
  readonly #file: string;
  readonly #limits: ReadLimits;
  readonly #handler: JsonHandler;
  /** True: each value at the top is a record, and one that is broken ends with its line. */
  readonly #lines: boolean;
  readonly #frames: Frame[] = [];
  #bytes: Buffer = Buffer.alloc(1);
  #length = 0;
  /** Where reading goes on. */
  #at = 0;
  #before = 0;
  #line = 1;
  /** Where the value at hand begins; -1 when there is none. */
  #start = -1;
  #startLine = 1;
  #skipping = false;
  #inText = false;
  #escaped = false;
  /** Arrays (true) and objects (false) open in the value at hand. */
  readonly #open: boolean[] = [];

  constructor(file: string, limits: ReadLimits, handler: JsonHandler, of: 'values' | 'lines' = 'values') {
    this.#file = file;
    this.#limits = limits;
    this.#handler = handler;
    this.#lines = of === 'lines';
  }

  push(block: Uint8Array): void {
    this.#append(block);
    this.#scan();
    const keep = this.#start >= 0 && !this.#skipping ? this.#start : this.#at;
    if (this.#at - keep > this.#limits.recordBytes || this.#length - keep > this.#limits.recordBytes + block.length)
      throw this.#error('line-too-long', keep);
    this.#bytes.copyWithin(0, keep, this.#length);
    [this.#before, this.#length, this.#at] = [this.#before + keep, this.#length - keep, this.#at - keep];
    if (this.#start >= 0) this.#start = this.#skipping ? 0 : this.#start - keep;
  }

  /** Refuses a text that ends before its last value is closed; a text of lines has only its last record broken. */
  end(): void {
    if (this.#lines || (this.#start < 0 && this.#at < this.#length)) this.push(byte.LINE_END);
    while (this.#lines && this.#start >= 0) {
      this.#break(this.#length);
      this.#scan();
    }
    if (this.#start >= 0 || this.#frames.length > 0) throw this.#error('truncated', this.#length);
  }

  #append(block: Uint8Array): void {
    this.#bytes = withRoom(this.#bytes, this.#length, block.length);
    this.#bytes.set(block, this.#length);
    this.#length += block.length;
  }

  #scan(): void {
    while (this.#at < this.#length) {
      const before = this.#at;
      if (this.#start >= 0) this.#value();
      else this.#between();
      if (this.#at === before && this.#start < 0) return;
    }
  }

  /** Goes on in an array, object or text until it is closed. */
  #value(): void {
    const bytes = this.#bytes;
    const length = this.#length;
    let i = this.#at;
    if (this.#inText) i = this.#text(i);
    while (i < length && this.#start >= 0) {
      const kind = byte.KINDS[bytes[i] ?? 0];
      if (kind === byte.QUOTE) {
        this.#inText = true;
        i = this.#text(i + 1);
        continue;
      }
      if (kind === byte.OPENING) {
        if (this.#lines && bytes[i] === byte.OPEN && this.#beginsAnew(i)) return this.#break(i);
        this.#open.push(bytes[i] === byte.OPEN_LIST);
        if (this.#open.length + this.#frames.length > this.#limits.depth) return this.#tooDeep(i);
      } else if (kind === byte.CLOSING) {
        this.#open.pop();
        if (this.#open.length === 0) return this.#finish(i + 1);
      } else if (kind === byte.BREAK) this.#line += 1;
      i += 1;
    }
    if (this.#start >= 0) this.#at = i;
  }

  /** Goes on inside a text; returns where it is left, or the end of what is at hand. */
  #text(from: number): number {
    const bytes = this.#bytes;
    let i = from;
    if (this.#escaped && i < this.#length) {
      this.#escaped = false;
      i += 1;
    }
    for (; i < this.#length; i += 1) {
      const c = bytes[i];
      if (c === byte.QUOTATION) {
        this.#inText = false;
        return i + 1;
      }
      if (c === byte.BACKSLASH) {
        i += 1;
        this.#escaped = i >= this.#length;
      } else if (c === byte.LF) {
        if (this.#lines) {
          this.#break(i);
          return i;
        }
        this.#line += 1;
      }
    }
    this.#at = this.#length;
    return this.#length;
  }

  /** What is nested too deep over several lines is mostly a line that was cut. */
  #tooDeep(at: number): void {
    if (!this.#lines || !this.#bytes.subarray(this.#start, at).includes(byte.LF)) throw this.#error('too-deep', at);
    this.#break(at);
  }

  /** True when an object begins at the start of a line where the open one allows none: the line before was broken. */
  #beginsAnew(at: number): boolean {
    const bytes = this.#bytes;
    if (at <= this.#start || bytes[at - 1] !== byte.LF) return false;
    let i = at - 1;
    while (i > this.#start && (bytes[i] ?? 0) <= byte.SPACE) i -= 1;
    const last = bytes[i];
    return !(last === byte.COLON || last === byte.OPEN_LIST || (last === byte.COMMA && this.#open.at(-1) === true));
  }

  #finish(end: number): void {
    const start = this.#start;
    this.#leave(end);
    if (this.#skipping) this.#skipping = false;
    else if (end - start > this.#limits.recordBytes) throw this.#error('line-too-long', start);
    else this.#handler.record(this.#recordAt(start, end));
    this.#forgetName();
  }

  /** Gives up the line that the value at hand begins on, at most up to `end`; what follows may be sound. */
  #break(end: number): void {
    const start = this.#start;
    const lineEnd = this.#bytes.indexOf(byte.LF, start);
    const stop = lineEnd < 0 || lineEnd > end ? end : lineEnd;
    this.#leave(stop);
    this.#line = this.#startLine;
    this.#handler.broken?.(this.#recordAt(start, stop));
  }

  #leave(end: number): void {
    this.#start = -1;
    this.#at = end;
    this.#inText = false;
    this.#escaped = false;
    this.#open.length = 0;
  }

  #recordAt(start: number, end: number): JsonRecord {
    const frame = this.#frames.at(-1);
    const [path, key] = [frame?.path ?? '', frame?.name ?? null];
    return { path, key, bytes: this.#bytes, start, end, line: this.#startLine };
  }

  #forgetName(): void {
    const frame = this.#frames.at(-1);
    if (frame !== undefined) frame.name = null;
  }

  /** Reads one step of what stands between records. */
  #between(): void {
    const i = this.#at;
    const c = this.#bytes[i] ?? 0;
    if (c === byte.LF) this.#line += 1;
    if (c <= byte.SPACE && c !== 0) this.#at = i + 1;
    else if ((c === byte.COMMA || c === byte.COLON) && this.#frames.length > 0) this.#at = i + 1;
    else if (c === byte.CLOSE || c === byte.CLOSE_LIST) this.#leaveFrame(c, i);
    else if (c === byte.QUOTATION && this.#expectsName()) this.#name(i);
    else if (c === byte.OPEN || c === byte.OPEN_LIST) this.#enter(c === byte.OPEN ? 'object' : 'array', i);
    else this.#scalar(c, i);
  }

  #expectsName(): boolean {
    const frame = this.#frames.at(-1);
    return frame !== undefined && frame.kind === 'object' && frame.name === null;
  }

  #name(at: number): void {
    let end = at + 1;
    while (end < this.#length && this.#bytes[end] !== byte.QUOTATION)
      end += this.#bytes[end] === byte.BACKSLASH ? 2 : 1;
    if (end >= this.#length) return;
    const frame = this.#frames.at(-1);
    if (frame !== undefined) frame.name = byte.nameOf(this.#bytes.toString('utf8', at, end + 1));
    this.#at = end + 1;
  }

  #leaveFrame(c: number, at: number): void {
    const frame = this.#frames.pop();
    if (frame === undefined && this.#lines) return this.#begin(at);
    if (frame?.kind !== (c === byte.CLOSE ? 'object' : 'array')) throw this.#error('malformed', at);
    this.#forgetName();
    this.#at = at + 1;
  }

  #enter(kind: 'array' | 'object', at: number): void {
    const frame = this.#frames.at(-1);
    if (frame?.kind === 'object' && frame.name === null) throw this.#error('malformed', at);
    const path = pathBelow(frame);
    const content =
      frame?.records === true || (frame === undefined && this.#lines) ? 'value' : this.#handler.content(path, kind);
    if (content === 'records' || content === 'descend') {
      this.#frames.push({ kind, path, records: content === 'records', name: null });
      if (this.#frames.length > this.#limits.depth) throw this.#error('too-deep', at);
      this.#at = at + 1;
      return;
    }
    this.#skipping = content === 'skip';
    this.#begin(at);
  }

  #begin(at: number): void {
    this.#start = at;
    this.#startLine = this.#line;
    this.#at = at;
  }

  /** A text, figure or word: a record of its own where records stand, else loose. */
  #scalar(c: number, at: number): void {
    const frame = this.#frames.at(-1);
    if (frame === undefined && !this.#lines) throw this.#error('malformed', at);
    const isText = c === byte.QUOTATION && !this.#lines;
    const end = isText ? this.#endOfText(at) : this.#endOfWord(at);
    if (end < 0) {
      if (this.#length - at > this.#limits.recordBytes) throw this.#error('line-too-long', at);
      return;
    }
    this.#startLine = this.#line;
    this.#at = end;
    const record = this.#recordAt(at, end);
    if (frame === undefined) this.#handler.broken?.(record);
    else if (frame.records) this.#handler.record(record);
    else this.#handler.loose?.(frame.path, frame.name);
    this.#forgetName();
  }

  #endOfText(at: number): number {
    let end = at + 1;
    while (end < this.#length && this.#bytes[end] !== byte.QUOTATION)
      end += this.#bytes[end] === byte.BACKSLASH ? 2 : 1;
    return end < this.#length ? end + 1 : -1;
  }

  /** Where a word ends; in a text of lines, what begins as no record ends with its line. */
  #endOfWord(at: number): number {
    if (this.#lines && this.#frames.length === 0) {
      const end = this.#bytes.indexOf(byte.LF, at);
      return end < 0 || end >= this.#length ? -1 : end;
    }
    for (let i = at + 1; i < this.#length; i += 1) {
      const c = this.#bytes[i] ?? 0;
      if (c <= byte.SPACE || c === byte.COMMA || c === byte.CLOSE || c === byte.CLOSE_LIST) return i;
    }
    return -1;
  }

  #error(code: SourceErrorCode, at: number): SourceError {
    const value = this.#bytes.toString('utf8', at, Math.min(at + 60, this.#length)).replaceAll('\0', '␀');
    return new SourceError(code, { file: this.#file, offset: this.#before + at, ...(value === '' ? {} : { value }) });
  }
}

const pathBelow = (frame: Frame | undefined): string =>
  frame === undefined ? '' : [frame.path, frame.name ?? ''].filter((part) => part !== '').join('.');
