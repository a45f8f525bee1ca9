import { isUtf8 } from 'node:buffer';
import { SourceError } from '../errors.ts';
import type { SourceErrorCode } from '../errors.ts';
import { withRoom } from '../room.ts';
import type { ReadLimits } from '../source.ts';
import { InternedNames } from './interned-names.ts';
import { KnownLeaves } from './known-leaves.ts';
import type { KnownLeaf } from './known-leaves.ts';
import { contentText } from './references.ts';
import * as byte from './xml-bytes.ts';
import { PLAIN, TagAttributes, textOfBytes, WIDE } from './xml-tag.ts';
import type { XmlTag } from './xml-tag.ts';

/** Told of the tags of an XML text in order. Names have lost their name space. */
export interface XmlHandler {
  open(name: string, tag: XmlTag): void;
  /** An element without content. */
  leaf(name: string, tag: XmlTag): void;
  close(name: string): void;
  /** Text and CDATA are told of while this is true. */
  readonly wantsText?: boolean;
  text?(text: string): void;
  /** The short way for `<name key="…" value="…"/>` that came before: the value's bytes are valid UTF-8 and not empty. */
  known?(leaf: KnownLeaf, bytes: Buffer, start: number, end: number): void;
  /** Where the record at hand begins; -1 outside of records. A record longer than the limits allow is refused. */
  readonly recordAt: number;
}

/**
 * Finds the tags of an XML text (UTF-8) block by block, each byte looked at once; values are decoded only where they need
 * it. Refuses, with the place: DOCTYPE with definitions (`forbidden-entity`), elements nested deeper and tags or records
 * longer than the limits allow, tags with more attributes than the limits allow columns, zero bytes, and what is no XML.
 */
export class XmlScanner {
  readonly #file: string;
  readonly #handler: XmlHandler;
  readonly #limits: ReadLimits;
  readonly #names = new InternedNames();
  readonly #leaves: KnownLeaves | undefined;
  readonly #tag: TagAttributes;
  readonly #open: string[] = [];
  /** The text at hand, followed by a zero. */
  #bytes: Buffer = Buffer.alloc(1);
  #length = 0;
  /** Bytes before `#bytes`. */
  #before = 0;
  /** Nothing is looked at again before this many bytes are at hand: a tag over many blocks is not read over and over. */
  #wait = 0;
  #ended = false;
  #valueEnd = 0;

  constructor(file: string, handler: XmlHandler, limits: ReadLimits) {
    this.#file = file;
    this.#handler = handler;
    this.#limits = limits;
    this.#leaves = handler.known === undefined ? undefined : new KnownLeaves();
    this.#tag = new TagAttributes((at) => this.#error('malformed', at));
  }

  push(block: Uint8Array): void {
    this.#append(block);
    if (this.#length >= this.#wait) this.#scanAndKeepRest();
  }

  /** Refuses a text that ends before its last element is closed. */
  end(): void {
    this.#scanAndKeepRest();
    const whole = this.#ended && this.#open.length === 0 && this.#length === 0;
    if (!whole) throw this.#error('truncated', this.#length);
  }

  #append(block: Uint8Array): void {
    this.#bytes = withRoom(this.#bytes, this.#length, block.length + 1);
    this.#bytes.set(block, this.#length);
    this.#length += block.length;
    this.#bytes[this.#length] = 0;
  }

  #scanAndKeepRest(): void {
    const done = this.#scan();
    this.#bytes.copyWithin(0, done, this.#length);
    this.#before += done;
    this.#length -= done;
    this.#bytes[this.#length] = 0;
    this.#wait = this.#length * 2;
    if (this.#length > this.#limits.recordBytes) throw this.#error('line-too-long', 0);
    this.#refuseLonger(this.#before + this.#length);
  }

  /** Refuses the record at hand when it is longer than the limits allow at `end`. */
  #refuseLonger(end: number): void {
    const { recordAt } = this.#handler;
    if (recordAt >= 0 && end - recordAt > this.#limits.recordBytes)
      throw new SourceError('line-too-long', { file: this.#file, offset: recordAt });
  }

  /** Handles the whole tags at hand; returns where the first unfinished one begins. */
  #scan(): number {
    const bytes = this.#bytes;
    let position = 0;
    for (;;) {
      let at = position;
      while (bytes[at] !== byte.LESS && at < this.#length) at += 1;
      if (this.#handler.wantsText === true && at > position) {
        if (at === this.#length) return position;
        this.#content(position, at);
      }
      if (at >= this.#length) return this.#length;
      const next = this.#tagAt(bytes, at);
      if (next < 0) return at;
      if (next - at > this.#limits.recordBytes) throw this.#error('line-too-long', at);
      position = next;
    }
  }

  #content(start: number, end: number): void {
    const text = contentText(textOfBytes(this.#bytes, start, end));
    if (text === null || text.includes('\0')) throw this.#error('malformed', start);
    this.#handler.text?.(text);
  }

  /** Reads the tag at `at`; returns where it ends, or -1 when it is not whole yet. */
  #tagAt(bytes: Buffer, at: number): number {
    const c = bytes[at + 1];
    if (c === byte.SLASH) return this.#endTag(bytes, at);
    const leaf = this.#leaves?.expected(bytes, at);
    if (leaf !== undefined) {
      const end = this.#knownLeaf(bytes, at, leaf);
      if (end > 0) return end;
    }
    if (c === byte.QUESTION) return this.#after('?>', at);
    if (c === byte.BANG) return this.#bang(at);
    return this.#startTag(bytes, at);
  }

  /** The short way for an attribute that is written as the one that came here before; 0 when it is not. */
  #knownLeaf(bytes: Buffer, at: number, leaf: KnownLeaf): number {
    const start = at + leaf.prefix.length;
    const kind = this.#value(bytes, start, byte.IN_DOUBLE);
    const close = this.#valueEnd;
    if ((kind & ~WIDE) !== 0 || close === start) return 0;
    if (bytes[close + 1] !== byte.SLASH || bytes[close + 2] !== byte.GREATER) return 0;
    if (kind === WIDE && !isUtf8(bytes.subarray(start, close))) return 0;
    this.#handler.known?.(leaf, bytes, start, close);
    return close + 3;
  }

  /** Passes over a value; leaves its end in `#valueEnd` and returns what kind it is, `byte.UNFINISHED` when its quote is not there. */
  #value(bytes: Buffer, start: number, kinds: Uint8Array): number {
    let kind = PLAIN;
    for (let i = start; ; i += 1) {
      const k = kinds[bytes[i] ?? 0] ?? byte.ILLEGAL;
      if (k === PLAIN) continue;
      if (k === byte.CLOSING) {
        this.#valueEnd = i;
        return kind;
      }
      if (k === byte.ILLEGAL) {
        if (i >= this.#length) return byte.UNFINISHED;
        throw this.#error('malformed', i);
      }
      kind |= k;
    }
  }

  #startTag(bytes: Buffer, at: number): number {
    const nameEnd = this.#nameEnd(bytes, at + 1);
    if (nameEnd < 0) return -1;
    this.#refuseLonger(this.#before + at);
    this.#tag.begin(bytes, this.#before + at);
    const end = this.#attributes(bytes, nameEnd);
    if (end < 0) return -1;
    if (nameEnd === at + 1 || this.#ended) throw this.#error('malformed', at);
    const name = localName(this.#names.name(bytes, at + 1, nameEnd));
    if (bytes[end - 2] === byte.SLASH) {
      if (this.#open.length > 0 && this.#leaves !== undefined) this.#learn(bytes, at, end, name, this.#leaves);
      this.#handler.leaf(name, this.#tag);
      this.#ended = this.#open.length === 0;
      return end;
    }
    if (this.#open.push(name) > this.#limits.depth) throw this.#error('too-deep', at);
    this.#handler.open(name, this.#tag);
    return end;
  }

  #learn(bytes: Buffer, at: number, end: number, name: string, leaves: KnownLeaves): void {
    const tag = this.#tag;
    if (tag.count !== 2 || tag.name(0) !== 'key' || tag.name(1) !== 'value' || bytes[end - 3] !== byte.DOUBLE) return;
    leaves.learn(bytes.subarray(at, tag.start(1)), name, tag.attribute('key') ?? '');
  }

  /** Where the name ends; -1 when that is not at hand. */
  #nameEnd(bytes: Buffer, from: number): number {
    let i = from;
    while (byte.NAME_ENDS[bytes[i] ?? 0] === 0) i += 1;
    if (i >= this.#length) return -1;
    if (bytes[i] === 0) throw this.#error('malformed', i);
    return i;
  }

  /** Reads attributes up to and with `>`; returns the position after it, or -1. */
  #attributes(bytes: Buffer, from: number): number {
    let i = from;
    for (;;) {
      i = afterSpace(bytes, i);
      if (i >= this.#length) return -1;
      if (bytes[i] === byte.GREATER) return i + 1;
      if (bytes[i] === byte.SLASH) {
        if (i + 1 >= this.#length) return -1;
        if (bytes[i + 1] !== byte.GREATER) throw this.#error('malformed', i);
        return i + 2;
      }
      i = this.#attribute(bytes, i);
      if (i < 0) return -1;
    }
  }

  #attribute(bytes: Buffer, from: number): number {
    const nameEnd = this.#nameEnd(bytes, from);
    if (nameEnd < 0) return -1;
    const equals = afterSpace(bytes, nameEnd);
    const open = bytes[equals] === byte.EQUALS ? afterSpace(bytes, equals + 1) : equals;
    if (open >= this.#length) return -1;
    const quote = bytes[open];
    if (nameEnd === from || open === equals || (quote !== byte.DOUBLE && quote !== byte.SINGLE))
      throw this.#error('malformed', from);
    const kind = this.#value(bytes, open + 1, quote === byte.DOUBLE ? byte.IN_DOUBLE : byte.IN_SINGLE);
    if (kind === byte.UNFINISHED) return -1;
    if (this.#tag.count >= this.#limits.columns)
      throw new SourceError('too-many-columns', { file: this.#file, limit: this.#limits.columns });
    this.#tag.add(this.#names.name(bytes, from, nameEnd), open + 1, this.#valueEnd, kind);
    return this.#valueEnd + 1;
  }

  #endTag(bytes: Buffer, at: number): number {
    const nameEnd = this.#nameEnd(bytes, at + 2);
    if (nameEnd < 0) return -1;
    const end = afterSpace(bytes, nameEnd);
    if (end >= this.#length) return -1;
    const name = localName(this.#names.name(bytes, at + 2, nameEnd));
    if (bytes[end] !== byte.GREATER || this.#open.pop() !== name) throw this.#error('malformed', at);
    this.#refuseLonger(this.#before + end);
    this.#handler.close(name);
    this.#ended = this.#open.length === 0;
    return end + 1;
  }

  /** Comments, CDATA and DOCTYPE. */
  #bang(at: number): number {
    const head = this.#bytes.toString('latin1', at, Math.min(at + 9, this.#length));
    if (head.startsWith('<!--')) return this.#after('-->', at + 4);
    if (head === '<![CDATA[') return this.#cdata(at);
    if (head === '<!DOCTYPE') return this.#doctype(at);
    if (head.length === 9) throw this.#error('malformed', at);
    return -1;
  }

  #cdata(at: number): number {
    const end = this.#after(']]>', at + 9);
    if (end > 0 && this.#handler.wantsText === true)
      this.#handler.text?.(textOfBytes(this.#bytes, at + 9, end - 3).replaceAll(/\r\n?/g, '\n'));
    return end;
  }

  #doctype(at: number): number {
    const end = this.#after('>', at);
    const subset = this.#after('[', at);
    if (subset >= 0 && (end < 0 || subset < end)) throw this.#error('forbidden-entity', at);
    return end;
  }

  /** The position after a mark; -1 when it is not at hand. */
  #after(mark: string, from: number): number {
    const at = this.#bytes.indexOf(mark, from, 'latin1');
    return at < 0 || at + mark.length > this.#length ? -1 : at + mark.length;
  }

  #error(code: SourceErrorCode, at: number): SourceError {
    const found = this.#bytes.toString('utf8', at, Math.min(at + 60, this.#length)).replaceAll('\0', '␀');
    return new SourceError(code, {
      file: this.#file,
      offset: this.#before + at,
      ...(found === '' ? {} : { value: found }),
    });
  }
}

function afterSpace(bytes: Buffer, from: number): number {
  let i = from;
  for (;;) {
    const c = bytes[i];
    if (c !== byte.SPACE && c !== byte.LF && c !== byte.TAB && c !== byte.CR) return i;
    i += 1;
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
