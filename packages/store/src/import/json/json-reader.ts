import { basename } from 'node:path';
import { asUtf8, sniffEncoding } from '../encoding.ts';
import { SourceError } from '../errors.ts';
import { plainBlocks, readHead } from '../file-bytes.ts';
import { READ_LIMITS } from '../source.ts';
import type { ReadOptions, SourceReader, StagingSink } from '../source.ts';
import { JsonRows } from './json-rows.ts';
import { JsonScanner } from './json-scanner.ts';

const BLOCK_BYTES = 256 * 1024;
const LINES_NAME = /\.(jsonl|ndjson|jsonlines|ldjson)(\.gz)?$/i;

/**
 * JSON: a list of objects makes a table named after the file; each list of objects inside objects (`{"issues": […]}`,
 * `{"data": {"items": […]}}`) a table named after the way to it; an object without such lists is one record. Figures keep
 * their source text. Rows are numbered within their list. What stands beside the records is counted, not read.
 */
export const jsonReader: SourceReader = {
  format: 'json',
  recognises: (head) => /^(\{\s*["}]|\[\s*["{[\]\d-])/.test(beginning(head)),
  read: (path, sink, options) => readJson(path, sink, options, 'values'),
};

/**
 * One JSON object a line, or one after the other. A row is numbered by its line. A broken one is refused and costs its line.
 */
export const jsonLinesReader: SourceReader = {
  format: 'json-lines',
  recognises: (head, name) => {
    const text = beginning(head);
    if (LINES_NAME.test(name)) return /^(\{|$)/.test(text);
    return text.startsWith('{') && /^\s*\{/.test(text.slice(endOfObject(text)));
  },
  read: (path, sink, options) => readJson(path, sink, options, 'lines'),
};

async function readJson(path: string, sink: StagingSink, options: ReadOptions, of: 'values' | 'lines'): Promise<void> {
  const file = basename(path);
  const limits = { ...READ_LIMITS, ...options.limits };
  const declared = { file, limits, onDeclared: options.onDeclared };
  const rows = new JsonRows(sink, tableName(options.name ?? file), of, declared);
  const scanner = new JsonScanner(file, limits, rows, of);
  const held = new HeldText(limits.recordBytes);
  const { encoding } = sniffEncoding(await readHead(path, options, 1024));
  for await (const block of asUtf8(plainBlocks(path, options, BLOCK_BYTES), encoding)) {
    scanner.push(block);
    held.add(block, rows.recordCount + rows.refusedCount);
    const writing = rows.writing();
    if (writing !== undefined) await writing;
  }
  scanner.end();
  if (rows.recordCount + rows.refusedCount === 0) rows.whole(held.text());
  rows.end();
  await rows.writing();
  if (rows.recordCount === 0) throw new SourceError('no-rows', { file });
  if (rows.looseCount > 0) options.onIgnored?.({ what: 'loose-value', count: rows.looseCount });
}

/** The text from its beginning as long as no record was found in it; nothing when it is longer than a record may be. */
class HeldText {
  readonly #most: number;
  #blocks: Uint8Array[] | undefined = [];
  #length = 0;

  constructor(most: number) {
    this.#most = most;
  }

  add(block: Uint8Array, records: number): void {
    this.#length += block.length;
    if (records > 0 || this.#length > this.#most) this.#blocks = undefined;
    this.#blocks?.push(block);
  }

  text(): string {
    return Buffer.concat(this.#blocks ?? []).toString('utf8');
  }
}

const tableName = (file: string): string =>
  file.replace(/(\.(json|jsonl|ndjson|jsonlines|ldjson|txt))?(\.gz)?$/i, '') || file;

const beginning = (head: Uint8Array): string => new TextDecoder(sniffEncoding(head).encoding).decode(head).trimStart();

/** Where the object that a text begins with ends; the text's length when it does not. */
function endOfObject(text: string): number {
  let depth = 0;
  for (const { 0: part, index } of text.matchAll(/"(?:[^"\\]|\\[^])*"|[{}]/g)) {
    if (part === '{') depth += 1;
    else if (part === '}' && (depth -= 1) === 0) return index + 1;
  }
  return text.length;
}
