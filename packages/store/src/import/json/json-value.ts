/** A value of JSON with every figure as it was written; true and false are texts. */
export type JsonValue = string | null | JsonList | JsonObject;

export interface JsonObject {
  readonly kind: 'object';
  readonly members: readonly JsonMember[];
  /** As it stands in the text; empty when it was put together. */
  readonly source: string;
}

interface JsonMember {
  readonly name: string;
  readonly value: JsonValue;
}

export interface JsonList {
  readonly kind: 'list';
  readonly items: readonly JsonValue[];
  /** As it stands in the text. */
  readonly source: string;
}

/**
 * The value that a text is; undefined when it is no JSON. Taken although the standard forbids them, since writers make
 * them: NaN and infinities, and line breaks and tabs inside a text. NaN is null. Recursion is as deep as the text is nested.
 */
export function parseJson(text: string): JsonValue | undefined {
  const parser = new JsonParser(text);
  try {
    return parser.whole();
  } catch (error) {
    if (error instanceof NotJson) return undefined;
    throw error;
  }
}

class NotJson extends Error {}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[A-Za-z-]+/y;
const WORDS: Readonly<Record<string, string | null>> = {
  null: null,
  true: 'true',
  false: 'false',
  NaN: null,
  Infinity: 'Infinity',
  '-Infinity': '-Infinity',
};
const [SPACE, QUOTATION, COMMA, COLON, OPEN_LIST, BACKSLASH, CLOSE_LIST, OPEN, CLOSE] = [
  32, 34, 44, 58, 91, 92, 93, 123, 125,
];

class JsonParser {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): JsonValue {
    const value = this.#value();
    if (!Number.isNaN(this.#next())) throw new NotJson();
    return value;
  }

  /** The next character that is no space, which is not passed over. */
  #next(): number {
    for (;;) {
      const c = this.#text.charCodeAt(this.#at);
      if (!(c <= SPACE) || !(c === SPACE || c === 10 || c === 13 || c === 9)) return c;
      this.#at += 1;
    }
  }

  #value(): JsonValue {
    const c = this.#next();
    if (c === QUOTATION) return this.#string();
    if (c === OPEN) return this.#object();
    if (c === OPEN_LIST) return this.#list();
    return this.#bare();
  }

  #bare(): string | null {
    NUMBER.lastIndex = this.#at;
    const number = NUMBER.exec(this.#text)?.[0];
    if (number !== undefined) {
      this.#at += number.length;
      return number;
    }
    WORD.lastIndex = this.#at;
    const word = WORD.exec(this.#text)?.[0] ?? '';
    const value = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
    if (value === undefined) throw new NotJson();
    this.#at += word.length;
    return value;
  }

  #string(): string {
    const start = this.#at;
    let escaped = false;
    for (let i = start + 1; i < this.#text.length; i += 1) {
      const c = this.#text.charCodeAt(i);
      if (c === BACKSLASH) {
        escaped = true;
        i += 1;
      } else if (c === QUOTATION) {
        this.#at = i + 1;
        return escaped ? unescaped(this.#text.slice(start, i + 1)) : this.#text.slice(start + 1, i);
      }
    }
    throw new NotJson();
  }

  #object(): JsonObject {
    const start = this.#at;
    const members: JsonMember[] = [];
    this.#at += 1;
    if (this.#next() === CLOSE) this.#at += 1;
    else
      do {
        if (this.#next() !== QUOTATION) throw new NotJson();
        const name = this.#string();
        if (this.#next() !== COLON) throw new NotJson();
        this.#at += 1;
        members.push({ name, value: this.#value() });
      } while (this.#goesOn(CLOSE));
    return { kind: 'object', members, source: this.#text.slice(start, this.#at) };
  }

  #list(): JsonList {
    const start = this.#at;
    const items: JsonValue[] = [];
    this.#at += 1;
    if (this.#next() === CLOSE_LIST) this.#at += 1;
    else
      do {
        items.push(this.#value());
      } while (this.#goesOn(CLOSE_LIST));
    return { kind: 'list', items, source: this.#text.slice(start, this.#at) };
  }

  /** True after a comma, false after the closing mark. */
  #goesOn(close: number): boolean {
    const c = this.#next();
    this.#at += 1;
    if (c !== COMMA && c !== close) throw new NotJson();
    return c === COMMA;
  }
}

function unescaped(quoted: string): string {
  try {
    return String(JSON.parse(quoted.replaceAll('\t', '\\t').replaceAll('\r', '\\r').replaceAll('\n', '\\n')));
  } catch {
    throw new NotJson();
  }
}
