import bindings from '@duckdb/node-bindings';
import type { DataChunk } from '@duckdb/node-bindings';

/** Bytes of one `duckdb_string_t`: length, then either up to 12 bytes of text or a prefix and a pointer. */
const STRING_BYTES = 16;
const INLINE_BYTES = 12;
/** Distinct long texts remembered within a chunk. */
const REMEMBERED = 256;

/**
 * Writes a column of texts into the engine's vector. Short ASCII texts are written in place; a long text that comes
 * again in the chunk points to the one written before. Both save the call into the engine, which costs ten times more.
 */
export function writeTexts(chunk: DataChunk, column: number, values: readonly (string | null)[]): void {
  const vector = bindings.data_chunk_get_vector(chunk, column);
  const byteCount = values.length * STRING_BYTES;
  const valid = new Uint8Array(Math.ceil(values.length / 64) * 8).fill(0xff);
  const words = new Int32Array(values.length * (STRING_BYTES / 4));
  const bytes = new Uint8Array(words.buffer);
  /** Row whose text stands for this row's: -1 written in place, the row itself when the engine wrote it. */
  const source = new Int32Array(values.length).fill(-1);
  const seen = new Map<string, number>();
  let [absent, written] = [0, 0];
  for (const [row, value] of values.entries()) {
    if (value === null) {
      clearBit(valid, row);
      absent += 1;
    } else if (!writeInline(bytes, words, row, value)) {
      const earlier = seen.get(value);
      source[row] = earlier ?? row;
      if (earlier !== undefined) continue;
      if (seen.size < REMEMBERED) seen.set(value, row);
      bindings.vector_assign_string_element(vector, row, value);
      written += 1;
    }
  }
  if (written > 0) pointToWritten(words, source, bindings.vector_get_data(vector, byteCount));
  bindings.copy_data_to_vector(vector, 0, words.buffer, 0, byteCount);
  if (absent === 0) return;
  bindings.vector_ensure_validity_writable(vector);
  bindings.copy_data_to_vector_validity(vector, 0, valid.buffer, 0, valid.length);
}

/** True when the text is short and ASCII, and is written. */
function writeInline(bytes: Uint8Array, words: Int32Array, row: number, value: string): boolean {
  const { length } = value;
  if (length > INLINE_BYTES) return false;
  const start = row * STRING_BYTES + 4;
  for (let i = 0; i < length; i += 1) {
    const c = value.charCodeAt(i);
    if (c > 0x7f) {
      bytes.fill(0, start, start + i);
      return false;
    }
    bytes[start + i] = c;
  }
  words[row * (STRING_BYTES / 4)] = length;
  return true;
}

function pointToWritten(words: Int32Array, source: Int32Array, written: Uint8Array): void {
  const theirs = new Int32Array(written.buffer, written.byteOffset, words.length);
  for (let row = 0; row < source.length; row += 1) {
    const from = source[row] ?? -1;
    if (from < 0) continue;
    for (let k = 0; k < 4; k += 1) words[row * 4 + k] = theirs[from * 4 + k] ?? 0;
  }
}

function clearBit(bits: Uint8Array, index: number): void {
  const byte = index >> 3;
  bits[byte] = (bits[byte] ?? 0) & ~(1 << (index & 7));
}
