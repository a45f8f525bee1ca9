import { isAscii, isUtf8 } from 'node:buffer';
import { READ_LIMITS } from '../source.ts';
import type { RefusalRule } from '../source.ts';
import { SourceError } from '../errors.ts';

/** A quoted value that runs over several lines for longer than this was never closed. */
const LONGEST_MULTILINE = 1024 * 1024;

export interface RecordShape {
  readonly delimiter: string;
  readonly quote: string;
  readonly newline: '\n' | '\r\n' | '\r';
  readonly columnCount: number;
  /** True when U+FFFD stands for bytes that could not be decoded. */
  readonly replacementIsFault: boolean;
}

/** A kept record is the bytes `start` to `end` of the buffer, without its line break; `odd` as in the census. */
export interface RecordHandler {
  kept(buffer: Buffer, start: number, end: number, line: number, odd: boolean): void;
  refused(line: number, rule: RefusalRule, record: Buffer): void;
}

/** What a pass over the records saw. */
export interface RecordCensus {
  kept: number;
  refused: number;
  blankLines: number;
  longest: number;
  /** Records with line breaks inside quotes. */
  multiline: number;
  /** Records where a quote or a carriage return stands inside an unquoted value. */
  odd: number;
  /** Records ended by `\n` alone and by `\r\n`. */
  lineFeeds: number;
  carriageReturns: number;
  notUtf8: number;
  beyondAscii: boolean;
}

const [LF, CR] = [10, 13];
/** What a byte may do to a record that is written without quotes. */
const [NOTHING, SEPARATES, ENDS, ASKS] = [0, 1, 2, 3];

/**
 * Cuts a UTF-8 text into records (RFC 4180, line breaks inside quotes allowed) block by block.
 * A record of another width, or whose quotes do not close, is refused; reading goes on with the next line, so that one
 * stray quote costs one line. Empty lines are no records.
 */
export class RecordScanner {
  readonly census: RecordCensus = {
    kept: 0,
    refused: 0,
    blankLines: 0,
    longest: 0,
    multiline: 0,
    odd: 0,
    lineFeeds: 0,
    carriageReturns: 0,
    notUtf8: 0,
    beyondAscii: false,
  };
  readonly #file: string;
  readonly #longest: number;
  readonly #shape: RecordShape;
  readonly #handler: RecordHandler;
  readonly #delimiter: number;
  readonly #quote: number;
  readonly #break: number;
  readonly #kinds = new Uint8Array(256);
  #skip: number;
  #line = 1;
  /** Line breaks inside the quotes of the record at hand. */
  #breaks = 0;
  #rest: Buffer = Buffer.alloc(0);
  /** True when the region at hand holds bytes that may break a record: each record is then checked by itself. */
  #suspect = false;

  /** `skipLines` lines at the beginning are passed over; a record of more than `longest` bytes refuses the file. */
  constructor(
    file: string,
    shape: RecordShape,
    skipLines: number,
    handler: RecordHandler,
    longest = READ_LIMITS.recordBytes,
  ) {
    this.#longest = longest;
    this.#file = file;
    this.#shape = shape;
    this.#handler = handler;
    this.#skip = skipLines;
    this.#delimiter = shape.delimiter.charCodeAt(0);
    this.#quote = shape.quote.charCodeAt(0);
    this.#break = shape.newline === '\r' ? CR : LF;
    this.#kinds[this.#quote] = this.#kinds[LF] = this.#kinds[CR] = ASKS;
    this.#kinds[this.#delimiter] = SEPARATES;
    this.#kinds[this.#break] = ENDS;
  }

  push(block: Uint8Array): void {
    const bytes = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
    const buffer = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    this.#rest = buffer.subarray(this.#scan(buffer, false));
    if (this.#rest.length > this.#longest)
      throw new SourceError('line-too-long', { file: this.#file, line: this.#line });
  }

  end(): void {
    if (this.#rest.length > 0) this.#scan(this.#rest, true);
    this.#rest = Buffer.alloc(0);
  }

  /** Handles the whole records of the buffer; returns where the first unfinished one begins. */
  #scan(buffer: Buffer, final: boolean): number {
    const limit = final ? buffer.length : buffer.lastIndexOf(this.#break) + 1;
    this.#inspect(buffer.subarray(0, limit));
    let position = this.#passOver(buffer, limit);
    while (position < limit) {
      const next = this.#record(buffer, position, limit, final);
      if (next === position) break;
      position = next;
    }
    return position;
  }

  #inspect(region: Buffer): void {
    const utf8 = isUtf8(region);
    this.#suspect = !utf8 || region.includes(0) || (this.#shape.replacementIsFault && region.includes('\uFFFD'));
    if (utf8 && !this.census.beyondAscii) this.census.beyondAscii = !isAscii(region);
  }

  #passOver(buffer: Buffer, limit: number): number {
    let position = 0;
    for (; this.#skip > 0 && position < limit; this.#skip -= 1) {
      position = endOfLine(buffer, position, limit, this.#break) + 1;
      this.#line += 1;
    }
    return Math.min(position, limit);
  }

  /** Reads one record; returns where the next begins, or `start` when the record is not finished yet. */
  #record(buffer: Buffer, start: number, limit: number, final: boolean): number {
    const kinds = this.#kinds;
    let [i, fields] = [start, 1];
    for (; i < limit; i += 1) {
      const kind = kinds[buffer[i] as number];
      if (kind === NOTHING) continue;
      if (kind !== SEPARATES) break;
      fields += 1;
    }
    if (i < limit && buffer[i] === CR && buffer[i + 1] === LF && this.#break === LF && i + 1 < limit) i += 1;
    if (i < limit && buffer[i] !== this.#break) return this.#recordWithQuotes(buffer, start, limit, final);
    this.#breaks = 0;
    return this.#finish(buffer, start, i, limit, fields, false);
  }

  #recordWithQuotes(buffer: Buffer, start: number, limit: number, final: boolean): number {
    const [delimiter, quote, lineBreak] = [this.#delimiter, this.#quote, this.#break];
    let [i, fields, odd, fieldStart] = [start, 1, false, true];
    this.#breaks = 0;
    for (; i < limit; i += 1) {
      const c = buffer[i];
      if (c === delimiter) {
        fields += 1;
        fieldStart = true;
        continue;
      }
      if (c === lineBreak) break;
      if (c === quote && fieldStart) {
        i = this.#closingQuote(buffer, i + 1, limit);
        if (i >= limit) return this.#unclosed(buffer, start, limit, final);
        if (!endsField(buffer, i + 1, limit, delimiter, lineBreak)) {
          return this.#refuseLine(buffer, start, limit, this.#breaks > 0 ? 'unclosed-quote' : 'text-after-quote');
        }
      } else if (c === quote || (c === CR && buffer[i + 1] !== LF) || c === LF) odd = true;
      fieldStart = false;
    }
    return this.#finish(buffer, start, i, limit, fields, odd);
  }

  #closingQuote(buffer: Buffer, from: number, limit: number): number {
    const [quote, lineBreak] = [this.#quote, this.#break];
    for (let i = from; i < limit; i += 1) {
      const c = buffer[i];
      if (c === lineBreak) this.#breaks += 1;
      else if (c === quote) {
        if (buffer[i + 1] !== quote || i + 1 >= limit) return i;
        i += 1;
      }
    }
    return limit;
  }

  #unclosed(buffer: Buffer, start: number, limit: number, final: boolean): number {
    if (!final && limit - start <= LONGEST_MULTILINE) return start;
    return this.#refuseLine(buffer, start, limit, 'unclosed-quote');
  }

  #refuseLine(buffer: Buffer, start: number, limit: number, rule: RefusalRule): number {
    const end = endOfLine(buffer, start, limit, this.#break);
    this.#refuse(buffer.subarray(start, end), rule);
    this.#line += 1;
    return Math.min(end + 1, limit);
  }

  #refuse(record: Buffer, rule: RefusalRule): void {
    this.census.refused += 1;
    const last = record.length - 1;
    this.#handler.refused(this.#line, rule, record[last] === CR ? record.subarray(0, last) : record);
  }

  #finish(buffer: Buffer, start: number, stop: number, limit: number, fields: number, odd: boolean): number {
    const ended = stop < limit;
    const cut = stop > start && buffer[stop - 1] === CR;
    const end = cut ? stop - 1 : stop;
    if (ended && cut) this.census.carriageReturns += 1;
    else if (ended) this.census.lineFeeds += 1;
    if (end === start) this.census.blankLines += 1;
    else {
      const rule = this.#ruleBroken(buffer, start, end, fields);
      if (rule === 'column-count' && this.#breaks > 0 && this.#nextLineIsWhole(buffer, start, limit)) {
        return this.#refuseLine(buffer, start, limit, 'unclosed-quote');
      }
      if (rule === null) this.#keep(buffer, start, end, odd);
      else this.#refuse(buffer.subarray(start, end), rule);
    }
    this.#line += 1 + this.#breaks;
    return ended ? stop + 1 : limit;
  }

  #keep(buffer: Buffer, start: number, end: number, odd: boolean): void {
    const { census } = this;
    census.kept += 1;
    if (this.#breaks > 0) census.multiline += 1;
    if (odd) census.odd += 1;
    if (end - start > census.longest) census.longest = end - start;
    this.#handler.kept(buffer, start, end, this.#line, odd);
  }

  #ruleBroken(buffer: Buffer, start: number, end: number, fields: number): RefusalRule | null {
    const rule = this.#suspect ? this.#byteRuleBroken(buffer.subarray(start, end)) : null;
    return rule ?? (fields === this.#shape.columnCount ? null : 'column-count');
  }

  #byteRuleBroken(record: Buffer): RefusalRule | null {
    if (!isUtf8(record)) {
      this.census.notUtf8 += 1;
      return 'encoding';
    }
    if (!isAscii(record)) this.census.beyondAscii = true;
    if (this.#shape.replacementIsFault && record.includes('\uFFFD')) return 'encoding';
    return record.includes(0) ? 'nul' : null;
  }

  /** True when the line after the first one of a too wide record is a record by itself: its quote was never closed. */
  #nextLineIsWhole(buffer: Buffer, start: number, limit: number): boolean {
    const from = endOfLine(buffer, start, limit, this.#break) + 1;
    const to = endOfLine(buffer, from, limit, this.#break);
    let fields = 1;
    for (let i = from; i < to; i += 1) if (buffer[i] === this.#delimiter) fields += 1;
    return fields === this.#shape.columnCount;
  }
}

function endOfLine(buffer: Buffer, from: number, limit: number, lineBreak: number): number {
  const end = buffer.indexOf(lineBreak, from);
  return end < 0 || end >= limit ? limit : end;
}

const endsField = (buffer: Buffer, at: number, limit: number, delimiter: number, lineBreak: number): boolean =>
  at >= limit ||
  buffer[at] === delimiter ||
  buffer[at] === lineBreak ||
  (buffer[at] === CR && (at + 1 >= limit || buffer[at + 1] === LF));
