import { isUtf8 } from 'node:buffer';
import { basename } from 'node:path';
import { sniffDialect } from '../csv/dialect.ts';
import { asUtf8, decoded, mayBeText, sniffEncoding } from '../encoding.ts';
import { SourceError } from '../errors.ts';
import { plainBlocks, readHead } from '../file-bytes.ts';
import { READ_LIMITS } from '../source.ts';
import type { Refusal, SourceReader, StagingSink, TableSink } from '../source.ts';
import { cutLine, findLayout } from './layout.ts';
import type { FixedLayout } from './layout.ts';
import { TextLines } from './text-lines.ts';
import type { TextLine } from './text-lines.ts';

const HEAD_BYTES = 256 * 1024;
/** A separator fits when at least half of the first records have one width with it. */
const LEAST_AGREEMENT = 0.5;

/** Text whose values stand in columns, one record a line. A line that does not stand in them is refused. */
export const fixedWidthReader: SourceReader = {
  format: 'fixed-width',
  recognises: (head) => {
    if (!mayBeText(head)) return false;
    const text = textOf(head);
    return !text.includes('\t') && !isSeparated(text) && findLayout(wholeLines(text, head.length)) !== null;
  },
  read: async (path, sink, options) => {
    const file = options.name ?? basename(path);
    const head = await readHead(path, options, HEAD_BYTES);
    const text = textOf(head);
    const layout = findLayout(wholeLines(text, head.length, HEAD_BYTES));
    if (layout === null) throw new SourceError('no-rows', { file });
    const limits = { ...READ_LIMITS, ...options.limits };
    if (layout.spans.length > limits.columns)
      throw new SourceError('too-many-columns', { file, limit: limits.columns });
    const lines = new TextLines(file, limits.recordBytes);
    const rows = new FixedRows(layout, file.replace(/(\.(txt|dat|prn|asc|fwf|lst))?(\.gz)?$/i, '') || file, sink);
    for await (const block of asUtf8(plainBlocks(path, options), sniffEncoding(head).encoding))
      for (const line of lines.push(block)) await rows.add(line);
    for (const line of lines.end()) await rows.add(line);
    if (rows.rowCount === 0) throw new SourceError('no-rows', { file });
  },
};

function textOf(head: Uint8Array): string {
  const { encoding, markBytes } = sniffEncoding(head);
  const bytes = head.subarray(markBytes);
  const utf8 = isUtf8(bytes.subarray(0, bytes.lastIndexOf(LF) + 1)) && (bytes.includes(LF) || isUtf8(bytes));
  return decoded(bytes, encoding === 'utf-8' && !utf8 ? 'windows-1252' : encoding);
}

const LF = 10;

/** The lines of a beginning; the last one only when nothing follows it. */
function wholeLines(text: string, bytes: number, limit = 64 * 1024): string[] {
  const lines = text.split(/\r?\n/);
  return bytes < limit ? lines : lines.slice(0, -1);
}

/** True when a separator fits; a comma between figures is a decimal mark and separates nothing. */
function isSeparated(text: string): boolean {
  const dialect = sniffDialect(text, false);
  if (dialect === null || dialect.agreement < LEAST_AGREEMENT) return false;
  return dialect.delimiter !== ',' || dialect.quote === "'" || /(\D,|,\D)/.test(text) || !/ {2}/.test(text);
}

/** Stages lines as rows. */
class FixedRows {
  readonly #layout: FixedLayout;
  readonly #name: string;
  readonly #sink: StagingSink;
  #table: TableSink | undefined;
  #columns: number[] = [];
  rowCount = 0;

  constructor(layout: FixedLayout, name: string, sink: StagingSink) {
    this.#layout = layout;
    this.#name = name;
    this.#sink = sink;
  }

  add(line: TextLine): void | Promise<void> {
    const { skipLines, headerLine, spans } = this.#layout;
    if (line.line <= skipLines) return this.#before(line, headerLine);
    if (line.text === null) return this.#refuse(line, 'encoding');
    if (line.text.trim() === '') return undefined;
    if (line.text.includes('\0')) return this.#refuse(line, 'nul');
    const values = cutLine(line.text, spans);
    return values === null ? this.#refuse(line, 'misaligned') : this.#write(line.line, values);
  }

  #before(line: TextLine, headerLine: number | undefined): void {
    const text = (line.text ?? '').trim();
    if (line.line - 1 !== headerLine && text !== '' && !/^[-=_\s]+$/.test(text)) this.#refuse(line, 'before-header');
  }

  #write(row: number, values: readonly (string | null)[]): void | Promise<void> {
    const table = (this.#table ??= this.#open());
    table.begin(row);
    for (const [c, value] of values.entries()) if (value !== null) table.set(this.#columns[c] ?? c, value);
    this.rowCount += 1;
    return table.end();
  }

  #open(): TableSink {
    const table = this.#sink.table(this.#name);
    this.#columns = this.#layout.names.map((name) => table.column(name));
    return table;
  }

  #refuse({ line, bytes }: TextLine, rule: Refusal['rule']): void {
    this.#sink.refuse({ table: this.#name, row: line, rule, value: null, record: bytes.toString('utf8') });
  }
}
