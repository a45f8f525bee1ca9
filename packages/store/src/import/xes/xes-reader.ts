import { basename } from 'node:path';
import type { ReadOptions, SourceReader, StagingSink } from '../source.ts';
import { SourceError } from '../errors.ts';
import { asUtf8, sniffEncoding } from '../encoding.ts';
import { plainBlocks, withFirst } from '../file-bytes.ts';
import { TagScanner } from './tag-scanner.ts';
import { XesRows } from './xes-rows.ts';

const XES_ROOT = /<(?:\w+:)?log[\s>]/;

/**
 * XES (IEEE 1849). Table `events`, one row an event in file order: `case:<key>` for the attributes of its trace, `<key>`
 * for its own, `<key>/<child>` for nested ones. Traces without events make a table `traces`. Lists are counted, not read.
 */
export const xesReader: SourceReader = {
  format: 'xes',
  recognises: (head) => {
    const text = new TextDecoder(sniffEncoding(head).encoding).decode(head).trimStart();
    return text.startsWith('<') && XES_ROOT.test(text) && !/<object-types[\s>/]/.test(text);
  },
  read: readXes,
};

async function readXes(path: string, sink: StagingSink, options: ReadOptions): Promise<void> {
  const file = basename(path);
  const rows = new XesRows(sink);
  const scanner = new TagScanner(file, rows);
  for await (const block of utf8Blocks(plainBlocks(path, options))) {
    scanner.push(block);
    const writing = rows.writing();
    if (writing !== undefined) await writing;
  }
  scanner.end();
  if (rows.eventCount === 0) throw new SourceError('no-rows', { file });
  if (rows.lists > 0) options.onIgnored?.({ what: 'list-attribute', count: rows.lists });
  if (rows.late > 0) options.onIgnored?.({ what: 'late-case-attribute', count: rows.late });
}

async function* utf8Blocks(blocks: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const first = await blocks.next();
  if (first.done) return;
  const { encoding } = sniffEncoding(first.value);
  yield* asUtf8(withFirst(first.value, blocks), encoding);
}
