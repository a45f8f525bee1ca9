import { isAscii } from 'node:buffer';
import { SourceError } from '../errors.ts';
import { ExpectedTags } from './expected-tags.ts';
import { decodedValue } from './values.ts';

/** What XES needs of a tag: its name and the attributes `key` and `value`, decoded; null when absent. */
export interface TagHandler {
  open(name: string, key: string | null, value: string | null): void;
  /** An element without content. */
  leaf(name: string, key: string | null, value: string | null): void;
  close(name: string): void;
}

/** A tag, comment or declaration may have this many bytes. */
const LONGEST_TAG = 16 * 1024 * 1024;
const DEEPEST = 1000;

/**
 * Finds the tags of an XML text block by block, each byte looked at once and as one character; values are decoded only
 * where they need it. Text between tags is passed over: XES puts nothing there. Refuses DOCTYPE with definitions.
 */
export class TagScanner {
  readonly #file: string;
  readonly #handler: TagHandler;
  /** Raw keys seen, decoded (copied, so that they do not hold the block they came in). */
  readonly #keys = new Map<string, string>();
  readonly #open: string[] = [];
  #text = '';
  /** Blocks that hold a tag which is not whole yet: nothing is looked at again before a block with `>` comes. */
  #held: Buffer[] = [];
  #heldBytes = 0;
  /** Bytes before `#text`. */
  #before = 0;
  #encoding: 'utf-8' | 'latin1' = 'utf-8';
  #ascii = true;
  #ended = false;

  #key: string | null = null;
  #value: string | null = null;
  /** Where the value at hand stands in the text. */
  #valueAt = -1;
  readonly #expected = new ExpectedTags();

  constructor(file: string, handler: TagHandler) {
    this.#file = file;
    this.#handler = handler;
  }

  push(block: Uint8Array): void {
    const bytes = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
    this.#held.push(bytes);
    this.#heldBytes += bytes.length;
    if (this.#held.length > 1 && !bytes.includes(CLOSE) && this.#heldBytes <= LONGEST_TAG) return;
    const whole = this.#held.length === 1 ? bytes : Buffer.concat(this.#held);
    this.#ascii = isAscii(whole);
    this.#text = whole.toString('latin1');
    const done = this.#scan();
    this.#before += done;
    this.#text = this.#text.slice(done);
    if (this.#text.length > LONGEST_TAG) throw this.#error('malformed', 0);
    this.#held = done === whole.length ? [] : [whole.subarray(done)];
    this.#heldBytes = whole.length - done;
  }

  /** Refuses a text that ends before its last element is closed. */
  end(): void {
    const whole = this.#ended && this.#open.length === 0 && this.#text.trim() === '';
    if (!whole) throw this.#error('truncated', this.#heldBytes);
  }

  /** Handles the whole tags at hand; returns where the first unfinished one begins. */
  #scan(): number {
    const text = this.#text;
    let position = 0;
    for (;;) {
      const at = nextTag(text, position);
      if (at === text.length) return at;
      const next = this.#tag(text, at);
      if (next < 0) return at;
      position = next;
    }
  }

  /** Reads the tag at `at`; returns where it ends, or -1 when it is not whole yet. */
  #tag(text: string, at: number): number {
    const c = text.charCodeAt(at + 1);
    if (c === SLASH) return this.#endTag(text, at);
    if (this.#expected.matches(text, at)) {
      const end = this.#expectedLeaf(text, at);
      if (end > 0) return end;
    }
    if (c === QUESTION) return this.#declaration(text, at);
    if (c === BANG) return this.#bang(text, at);
    if (Number.isNaN(c)) return -1;
    return this.#startTag(text, at);
  }

  /** The short way for an attribute that is written as the one that came here before; 0 when it is not. */
  #expectedLeaf(text: string, at: number): number {
    const { name, key, prefix } = this.#expected.tag;
    const start = at + prefix.length;
    const close = text.indexOf('"', start);
    if (close < 0 || text.charCodeAt(close + 1) !== SLASH || text.charCodeAt(close + 2) !== CLOSE) return 0;
    this.#handler.leaf(name, key, this.#decoded(text.slice(start, close), start));
    return close + 3;
  }

  #startTag(text: string, at: number): number {
    const nameEnd = endOfName(text, at + 1);
    if (nameEnd < 0) return -1;
    const end = this.#attributes(text, nameEnd);
    if (end < 0) return -1;
    const name = localName(text.slice(at + 1, nameEnd));
    if (name === '' || this.#ended) throw this.#error('malformed', at);
    if (text.charCodeAt(end - 2) === SLASH) {
      if (this.#open.length > 0) this.#expected.learn(text.slice(at, this.#valueAt), name, this.#key);
      this.#handler.leaf(name, this.#key, this.#value);
      this.#ended = this.#open.length === 0;
      return end;
    }
    if (this.#open.push(name) > DEEPEST) throw this.#error('too-deep', at);
    this.#handler.open(name, this.#key, this.#value);
    return end;
  }

  /** Reads attributes up to and with `>`; returns the position after it, or -1. Leaves `key` and `value` in the fields. */
  #attributes(text: string, from: number): number {
    this.#key = null;
    this.#value = null;
    this.#valueAt = -1;
    let i = from;
    for (;;) {
      let c = text.charCodeAt(i);
      while (c === SPACE || c === LF || c === TAB || c === CR) c = text.charCodeAt((i += 1));
      if (c === CLOSE) return i + 1;
      if (c === SLASH) {
        if (i + 1 >= text.length) return -1;
        if (text.charCodeAt(i + 1) !== CLOSE) throw this.#error('malformed', i);
        return i + 2;
      }
      if (Number.isNaN(c)) return -1;
      const equals = text.indexOf('=', i);
      if (equals < 0) return this.#orMalformed(text, i, LONGEST_NAME);
      let open = equals + 1;
      let q = text.charCodeAt(open);
      while (q === SPACE || q === LF || q === TAB || q === CR) q = text.charCodeAt((open += 1));
      if (Number.isNaN(q)) return -1;
      if (q !== DOUBLE && q !== SINGLE) throw this.#error('malformed', i);
      const close = text.indexOf(q === DOUBLE ? '"' : "'", open + 1);
      if (close < 0) return -1;
      this.#attribute(text, i, equals, open + 1, close);
      i = close + 1;
    }
  }

  #attribute(text: string, from: number, equals: number, start: number, end: number): void {
    if (isKey(text, from, equals)) this.#key = this.#keyOf(text.slice(start, end), start);
    else if (isValue(text, from, equals)) {
      this.#value = this.#decoded(text.slice(start, end), start);
      this.#valueAt = start;
    }
  }

  #keyOf(raw: string, at: number): string {
    const known = this.#keys.get(raw);
    if (known !== undefined) return known;
    const key = Buffer.from(this.#decoded(raw, at), 'utf8').toString('utf8');
    if (this.#keys.size >= MOST_KEYS) this.#keys.clear();
    this.#keys.set(raw, key);
    return key;
  }

  #decoded(raw: string, at: number): string {
    const value = decodedValue(raw, this.#ascii ? 'latin1' : this.#encoding);
    if (value === null) throw this.#error('malformed', at, raw);
    return value;
  }

  #endTag(text: string, at: number): number {
    const awaited = this.#open.at(-1);
    if (
      awaited !== undefined &&
      text.startsWith(awaited, at + 2) &&
      text.charCodeAt(at + 2 + awaited.length) === CLOSE
    ) {
      return this.#closed(awaited, at + 3 + awaited.length);
    }
    const end = text.indexOf('>', at);
    if (end < 0) return this.#orMalformed(text, at, LONGEST_NAME);
    const name = localName(text.slice(at + 2, end).trimEnd());
    if (awaited !== name) throw this.#error('malformed', at, name);
    return this.#closed(name, end + 1);
  }

  #closed(name: string, end: number): number {
    this.#open.pop();
    this.#handler.close(name);
    this.#ended = this.#open.length === 0;
    return end;
  }

  #declaration(text: string, at: number): number {
    const end = text.indexOf('?>', at);
    if (end < 0) return -1;
    const encoding = /^<\?xml\s[^]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(text.slice(at, end))?.[1]?.toLowerCase();
    if (encoding !== undefined) this.#encoding = this.#encodingOf(encoding, at);
    return end + 2;
  }

  #encodingOf(encoding: string, at: number): 'utf-8' | 'latin1' {
    if (encoding === 'utf-8' || encoding === 'utf8' || encoding === 'us-ascii' || encoding === 'utf-16') return 'utf-8';
    if (encoding === 'iso-8859-1' || encoding === 'latin1') return 'latin1';
    throw this.#error('malformed', at, encoding);
  }

  #bang(text: string, at: number): number {
    const head = text.slice(at, at + 9);
    if (head.startsWith('<!--')) return after(text, '-->', at + 4);
    if (head === '<![CDATA[') return after(text, ']]>', at + 9);
    if (head === '<!DOCTYPE') return this.#doctype(text, at);
    if (head.length === 9) throw this.#error('malformed', at, head);
    return -1;
  }

  #doctype(text: string, at: number): number {
    const end = text.indexOf('>', at);
    const subset = text.indexOf('[', at);
    if (subset >= 0 && (end < 0 || subset < end)) throw this.#error('forbidden-entity', at);
    return end < 0 ? -1 : end + 1;
  }

  /** -1 (wait for more bytes) unless what should be short is already long. */
  #orMalformed(text: string, at: number, longest: number): number {
    if (text.length - at > longest) throw this.#error('malformed', at);
    return -1;
  }

  #error(code: 'malformed' | 'truncated' | 'forbidden-entity' | 'too-deep', at: number, value?: string): SourceError {
    const found = value ?? this.#text.slice(at, at + 60);
    return new SourceError(code, {
      file: this.#file,
      offset: this.#before + at,
      ...(found === '' ? {} : { value: found }),
    });
  }
}

const LONGEST_NAME = 4096;
const MOST_KEYS = 1000;
const [TAB, LF, CR, SPACE, BANG, DOUBLE, SINGLE, SLASH, LESS, CLOSE, QUESTION] = [
  9, 10, 13, 32, 33, 34, 39, 47, 60, 62, 63,
];

function nextTag(text: string, from: number): number {
  let i = from;
  while (i < text.length && text.charCodeAt(i) !== LESS) i += 1;
  return i;
}

function endOfName(text: string, from: number): number {
  for (let i = from; i < text.length; i += 1) {
    const c = text.charCodeAt(i);
    if (c === SPACE || c === CLOSE || c === SLASH || c === LF || c === TAB || c === CR) return i;
  }
  return -1;
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const isKey = (text: string, from: number, equals: number): boolean => text.slice(from, equals).trimEnd() === 'key';
const isValue = (text: string, from: number, equals: number): boolean => text.slice(from, equals).trimEnd() === 'value';
