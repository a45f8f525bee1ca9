import type { FileHandle } from 'node:fs/promises';
import type { RecordHandler, RecordShape } from './records.ts';
import type { Refusal } from '../source.ts';

const SPOOL_BYTES = 1024 * 1024;
const [LF, CR] = [10, 13];

/**
 * Writes the kept records one after the other into a file, each with its source line as an extra first column,
 * in a form that leaves nothing to guess: `\n` between records, odd values quoted.
 */
export class RecordSpool implements RecordHandler {
  readonly #shape: RecordShape;
  readonly #refuse: (refusal: Omit<Refusal, 'table'>) => void;
  readonly #quote: number;
  readonly #delimiter: number;
  #out = Buffer.allocUnsafe(SPOOL_BYTES);
  #length = 0;
  #full: Buffer[] = [];
  longest = 0;

  constructor(shape: RecordShape, refuse: (refusal: Omit<Refusal, 'table'>) => void) {
    this.#shape = shape;
    this.#refuse = refuse;
    this.#quote = shape.quote.charCodeAt(0);
    this.#delimiter = shape.delimiter.charCodeAt(0);
  }

  kept(buffer: Buffer, start: number, end: number, line: number, odd: boolean): void {
    const record = odd ? this.#requoted(buffer.subarray(start, end)) : buffer.subarray(start, end);
    this.#reserve(record.length + 24);
    const from = this.#length;
    this.#length += this.#out.write(String(line), this.#length, 'latin1');
    this.#out[this.#length] = this.#delimiter;
    this.#length += 1 + record.copy(this.#out, this.#length + 1);
    this.#out[this.#length] = LF;
    this.#length += 1;
    this.longest = Math.max(this.longest, this.#length - from);
  }

  refused(line: number, rule: Refusal['rule'], record: Buffer): void {
    this.#refuse({ row: line, rule, value: null, record: record.toString('utf8') });
  }

  /** Hands what was spooled to the file. */
  async drain(file: FileHandle, final: boolean): Promise<void> {
    if (final) this.#seal();
    for (const part of this.#full.splice(0)) await file.writeFile(part);
  }

  #reserve(bytes: number): void {
    if (this.#length + bytes <= this.#out.length) return;
    this.#seal();
    if (bytes > this.#out.length) this.#out = Buffer.allocUnsafe(bytes);
  }

  #seal(): void {
    if (this.#length > 0) this.#full.push(this.#out.subarray(0, this.#length));
    this.#out = Buffer.allocUnsafe(SPOOL_BYTES);
    this.#length = 0;
  }

  /** The record with each odd value in quotes. */
  #requoted(record: Buffer): Buffer {
    const parts: Buffer[] = [];
    const separator = Buffer.from(this.#shape.delimiter);
    for (const field of this.#fields(record)) parts.push(this.#isOdd(field) ? this.#wrapped(field) : field, separator);
    return Buffer.concat(parts.slice(0, -1));
  }

  *#fields(record: Buffer): Generator<Buffer> {
    let from = 0;
    for (let i = 0; i <= record.length; i += 1) {
      if (i === from && record[i] === this.#quote) i = this.#afterQuotes(record, i + 1);
      if (i < record.length && record[i] !== this.#delimiter) continue;
      yield record.subarray(from, i);
      from = i + 1;
    }
  }

  #afterQuotes(record: Buffer, from: number): number {
    for (let i = from; i < record.length; i += 1) {
      if (record[i] !== this.#quote) continue;
      if (record[i + 1] !== this.#quote) return i + 1;
      i += 1;
    }
    return record.length;
  }

  #isOdd(field: Buffer): boolean {
    if (field[0] === this.#quote) return false;
    return field.includes(this.#quote) || field.includes(CR) || field.includes(LF);
  }

  #wrapped(field: Buffer): Buffer {
    const { quote } = this.#shape;
    return Buffer.from(`${quote}${field.toString('utf8').replaceAll(quote, quote + quote)}${quote}`, 'utf8');
  }
}
