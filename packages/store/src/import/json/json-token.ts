/** A figure, word or text where it stands in a JSON text. */
export interface JsonToken {
  /** Without its quotes; `end` is `start` when there is none, or null. */
  start: number;
  end: number;
  escaped: boolean;
}

export const noToken = (): JsonToken => ({ start: 0, end: 0, escaped: false });

export function forget(token: JsonToken): void {
  token.start = 0;
  token.end = 0;
  token.escaped = false;
}

/**
 * Steps over the tokens of one JSON value in place. It knows the plain ways to write JSON only: each step returns false, or
 * -1, at anything else, and the value is then read by `parseJson`, which tells faults from oddities.
 */
export class JsonCursor {
  #bytes: Buffer = Buffer.alloc(0);
  #end = 0;
  at = 0;

  begin(bytes: Buffer, start: number, end: number): void {
    this.#bytes = bytes;
    this.at = start;
    this.#end = end;
  }

  /** The next byte that is no space, which is not stepped over; -1 at the end. */
  next(): number {
    const bytes = this.#bytes;
    for (let i = this.at; i < this.#end; i += 1) {
      const c = bytes[i] ?? 0;
      if (c > SPACE) {
        this.at = i;
        return c;
      }
    }
    return -1;
  }

  /** Steps over one mark. */
  take(mark: number): boolean {
    if (this.next() !== mark) return false;
    this.at += 1;
    return true;
  }

  /** True after a comma, false after `close`; undefined at anything else. */
  goesOn(close: number): boolean | undefined {
    const c = this.next();
    this.at += 1;
    return c === COMMA ? true : c === close ? false : undefined;
  }

  /** Steps over a text, whose place is left in the token. */
  text(token: JsonToken): boolean {
    if (this.next() !== QUOTATION) return false;
    const bytes = this.#bytes;
    const start = this.at + 1;
    let escaped = false;
    for (let i = start; i < this.#end; i += 1) {
      const c = bytes[i] ?? 0;
      if (c === QUOTATION) {
        token.start = start;
        token.end = i;
        token.escaped = escaped;
        this.at = i + 1;
        return true;
      }
      if (c < SPACE) return false;
      if (c === BACKSLASH) {
        escaped = true;
        i += 1;
        if (ESCAPES[bytes[i] ?? 0] !== 1) return false;
        if (bytes[i] === LETTER_U && !this.#isWholeCharacter(i + 1)) return false;
      }
    }
    return false;
  }

  /** Steps over a text, figure, true, false or null. */
  scalar(token: JsonToken): boolean {
    const c = this.next();
    if (c === QUOTATION) return this.text(token);
    const start = this.at;
    let i = start;
    while (i < this.#end && BARE[this.#bytes[i] ?? 0] === 1) i += 1;
    this.at = i;
    token.escaped = false;
    token.start = start;
    token.end = i;
    if (c === MINUS || (c >= ZERO && c <= NINE)) return this.#isNumber(start, i);
    const word = this.#bytes.toString('latin1', start, Math.min(i, start + 6));
    if (word === 'null') token.end = start;
    return word === 'null' || word === 'true' || word === 'false';
  }

  /** True when the four digits of an escape are neither zero nor half of a character. */
  #isWholeCharacter(at: number): boolean {
    const digits = this.#bytes.toString('latin1', at, at + 4);
    const code = HEX.test(digits) ? Number.parseInt(digits, 16) : 0;
    return code > 0 && (code < 0xd800 || code > 0xdfff);
  }

  #isNumber(start: number, end: number): boolean {
    const bytes = this.#bytes;
    let i = bytes[start] === MINUS ? start + 1 : start;
    if (bytes[i] === ZERO && i + 1 < end && isDigit(bytes[i + 1])) return false;
    const digits = i;
    while (i < end && isDigit(bytes[i])) i += 1;
    if (i === digits) return false;
    if (i < end && bytes[i] === DOT) {
      const fraction = (i += 1);
      while (i < end && isDigit(bytes[i])) i += 1;
      if (i === fraction) return false;
    }
    return i === end || NUMBER.test(bytes.toString('latin1', start, end));
  }
}

const [SPACE, QUOTATION, COMMA, MINUS, DOT, ZERO, NINE, BACKSLASH, LETTER_U] = [32, 34, 44, 45, 46, 48, 57, 92, 117];
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const isDigit = (c: number | undefined): boolean => c !== undefined && c >= ZERO && c <= NINE;

const HEX = /^[\dA-Fa-f]{4}$/;

/** What may stand after a backslash. */
const ESCAPES = new Uint8Array(256);
for (const c of '"\\/bfnrtu') ESCAPES[c.charCodeAt(0)] = 1;

/** Bytes that figures and words are made of. */
const BARE = new Uint8Array(256);
for (const c of '0123456789+-.eEtrufalsn') BARE[c.charCodeAt(0)] = 1;
