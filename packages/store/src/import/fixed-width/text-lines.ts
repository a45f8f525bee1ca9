import { isAscii, isUtf8 } from 'node:buffer';
import { decoded } from '../encoding.ts';
import { SourceError } from '../errors.ts';

const [LF, CR] = [10, 13];

/** One line of a text; `text` is null when its bytes are no characters of the text's encoding. */
export interface TextLine {
  readonly line: number;
  readonly text: string | null;
  readonly bytes: Buffer;
}

/**
 * Cuts UTF-8 into lines block by block. A line that is no UTF-8 is read as Windows-1252 as long as nothing beyond ASCII was
 * UTF-8 before; afterwards it is a fault. Refuses a line longer than `longest` bytes.
 */
export class TextLines {
  readonly #file: string;
  readonly #longest: number;
  #rest: Buffer = Buffer.alloc(0);
  #line = 0;
  #beyondAscii = false;

  constructor(file: string, longest: number) {
    this.#file = file;
    this.#longest = longest;
  }

  *push(block: Uint8Array): Generator<TextLine> {
    const bytes = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
    const buffer = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    let from = 0;
    for (let at = buffer.indexOf(LF); at >= 0; at = buffer.indexOf(LF, from)) {
      yield this.#lineOf(buffer.subarray(from, at));
      from = at + 1;
    }
    this.#rest = buffer.subarray(from);
    if (this.#rest.length > this.#longest)
      throw new SourceError('line-too-long', { file: this.#file, line: this.#line + 1 });
  }

  *end(): Generator<TextLine> {
    if (this.#rest.length > 0) yield this.#lineOf(this.#rest);
    this.#rest = Buffer.alloc(0);
  }

  #lineOf(whole: Buffer): TextLine {
    this.#line += 1;
    const bytes = whole[whole.length - 1] === CR ? whole.subarray(0, -1) : whole;
    return { line: this.#line, text: this.#textOf(bytes), bytes };
  }

  #textOf(bytes: Buffer): string | null {
    if (isAscii(bytes)) return bytes.toString('latin1');
    if (isUtf8(bytes)) {
      this.#beyondAscii = true;
      return bytes.toString('utf8');
    }
    return this.#beyondAscii ? null : decoded(bytes, 'windows-1252');
  }
}
