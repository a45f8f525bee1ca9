import bindings from '@duckdb/node-bindings';
import type { DataChunk } from '@duckdb/node-bindings';

/** Words of one `duckdb_string_t`: length, then either up to 12 bytes of text or a prefix and a pointer of two words. */
const WORDS = 4;
const INLINE_BYTES = 12;
/** Beyond this length the runtime's own encoder is faster. */
const SHORT_TEXT = 64;
const FIRST_LONG_BYTES = 4 * 1024;
const KEPT_LONG_BYTES = 4 * 1024 * 1024;

/** The long texts of a chunk, one after the other. */
export class LongTexts {
  bytes = Buffer.allocUnsafeSlow(FIRST_LONG_BYTES);
  length = 0;

  /** Room for so many bytes more. */
  reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.bytes.length * 2, this.length + count));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }

  clear(): void {
    this.length = 0;
    if (this.bytes.length > KEPT_LONG_BYTES) this.bytes = Buffer.allocUnsafeSlow(FIRST_LONG_BYTES);
  }
}

/**
 * One column of texts as the engine's vector wants it. Short texts are written in place; all long texts of the chunk are
 * handed to the engine at once and pointed into: a call into the engine for each would cost ten times more.
 */
export class TextVector {
  readonly #long: LongTexts;
  readonly #words: Int32Array<ArrayBuffer>;
  readonly #bytes: Uint8Array;
  readonly #valid: Uint8Array<ArrayBuffer>;
  #last: string | undefined;
  #lastRow = 0;

  constructor(rows: number, long: LongTexts) {
    this.#long = long;
    this.#words = new Int32Array(rows * WORDS);
    this.#bytes = new Uint8Array(this.#words.buffer);
    this.#valid = new Uint8Array(Math.ceil(rows / 64) * 8);
  }

  set(row: number, value: string): void {
    this.#mark(row);
    if (value === this.#last) {
      const words = this.#words;
      words.copyWithin(row * WORDS, this.#lastRow * WORDS, this.#lastRow * WORDS + WORDS);
      return;
    }
    this.#last = value;
    this.#lastRow = row;
    const { length } = value;
    this.#long.reserve(length * 3);
    const { bytes, length: start } = this.#long;
    let i = 0;
    if (length <= SHORT_TEXT)
      for (; i < length; i += 1) {
        const c = value.charCodeAt(i);
        if (c > 0x7f) break;
        bytes[start + i] = c;
      }
    const written = i === length ? length : bytes.write(value, start, 'utf8');
    this.#place(row, bytes, start, written);
  }

  setBytes(row: number, bytes: Uint8Array, start: number, end: number): void {
    this.#mark(row);
    if (row === this.#lastRow) this.#last = undefined;
    const length = end - start;
    if (length <= INLINE_BYTES) return this.#inline(row, bytes, start, length);
    this.#long.reserve(length);
    const { bytes: long, length: at } = this.#long;
    if (length > SHORT_TEXT) long.set(bytes.subarray(start, end), at);
    else for (let i = 0; i < length; i += 1) long[at + i] = bytes[start + i] ?? 0;
    this.#place(row, long, at, length);
  }

  /** Gives the rows to a column of the chunk; `address` is where the long texts of the chunk lie. */
  write(chunk: DataChunk, column: number, rows: number, address: Address): void {
    const vector = bindings.data_chunk_get_vector(chunk, column);
    const words = this.#words;
    let absent = 0;
    for (let row = 0; row < rows; row += 1) {
      const at = row * WORDS;
      const length = words[at] ?? 0;
      if (length > INLINE_BYTES) {
        const low = (words[at + 2] ?? 0) + address.low;
        words[at + 2] = low;
        words[at + 3] = address.high + (low >= 2 ** 32 ? 1 : 0);
      } else if (length === 0 && ((this.#valid[row >> 3] ?? 0) & (1 << (row & 7))) === 0) absent += 1;
    }
    bindings.copy_data_to_vector(vector, 0, words.buffer, 0, rows * WORDS * 4);
    if (absent === 0) return;
    bindings.vector_ensure_validity_writable(vector);
    bindings.copy_data_to_vector_validity(vector, 0, this.#valid.buffer, 0, Math.ceil(rows / 64) * 8);
  }

  clear(rows: number): void {
    this.#words.fill(0, 0, rows * WORDS);
    this.#valid.fill(0);
    this.#last = undefined;
  }

  #mark(row: number): void {
    const byte = row >> 3;
    this.#valid[byte] = (this.#valid[byte] ?? 0) | (1 << (row & 7));
  }

  /** What was just written behind the long texts: stays there when it is long, else moves in place. */
  #place(row: number, bytes: Uint8Array, start: number, length: number): void {
    if (length <= INLINE_BYTES) return this.#inline(row, bytes, start, length);
    const at = row * WORDS;
    const words = this.#words;
    words[at] = length;
    words[at + 1] =
      (bytes[start] ?? 0) |
      ((bytes[start + 1] ?? 0) << 8) |
      ((bytes[start + 2] ?? 0) << 16) |
      ((bytes[start + 3] ?? 0) << 24);
    words[at + 2] = start;
    words[at + 3] = 0;
    this.#long.length = start + length;
  }

  #inline(row: number, bytes: Uint8Array, start: number, length: number): void {
    const at = row * WORDS;
    const words = this.#words;
    words[at] = length;
    words[at + 1] = 0;
    words[at + 2] = 0;
    words[at + 3] = 0;
    const to = at * 4 + 4;
    for (let i = 0; i < length; i += 1) this.#bytes[to + i] = bytes[start + i] ?? 0;
  }
}

/** An address of the engine's memory, in two words. */
export interface Address {
  readonly low: number;
  readonly high: number;
}

/** Gives the long texts to the chunk, which keeps them as long as itself; `column` is written over afterwards. */
export function giveLongTexts(chunk: DataChunk, column: number, long: LongTexts): Address {
  if (long.length === 0) return { low: 0, high: 0 };
  const vector = bindings.data_chunk_get_vector(chunk, column);
  bindings.vector_assign_string_element_len(vector, 0, long.bytes.subarray(0, long.length));
  const written = bindings.vector_get_data(vector, WORDS * 4);
  const view = new DataView(written.buffer, written.byteOffset, WORDS * 4);
  return { low: view.getUint32(8, true), high: view.getUint32(12, true) };
}
