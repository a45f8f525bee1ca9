import { basename } from 'node:path';
import { READ_LIMITS } from '../source.ts';
import type { ReadOptions, SourceReader, StagingSink } from '../source.ts';
import { SourceError } from '../errors.ts';
import { headText, xmlBlocks } from '../xml/xml-blocks.ts';
import { XmlScanner } from '../xml/xml-scanner.ts';
import { XesRows } from './xes-rows.ts';

const XES_ROOT = /<(?:\w+:)?log[\s>]/;
/** What only OCEL files have, below the same root. */
const OCEL_PARTS = /<(?:\w+:)?(object-types|event-types|objects|events)[\s/>]|scope=["']object["']/;

/**
 * XES (IEEE 1849). Table `events`, one row an event in file order: `case:<key>` for the attributes of its trace, `<key>`
 * for its own, `<key>/<child>` for nested ones. Traces without events make a table `traces`. Lists are counted, not read.
 */
export const xesReader: SourceReader = {
  format: 'xes',
  recognises: (head) => {
    const text = headText(head);
    return text.startsWith('<') && XES_ROOT.test(text) && !OCEL_PARTS.test(text);
  },
  read: readXes,
};

async function readXes(path: string, sink: StagingSink, options: ReadOptions): Promise<void> {
  const file = basename(path);
  const limits = { ...READ_LIMITS, ...options.limits };
  const rows = new XesRows(sink);
  const scanner = new XmlScanner(file, rows, limits);
  for await (const block of xmlBlocks(path, options)) {
    scanner.push(block);
    const writing = rows.writing();
    if (writing !== undefined) await writing;
  }
  scanner.end();
  if (rows.eventCount === 0) throw new SourceError('no-rows', { file });
  if (rows.lists > 0) options.onIgnored?.({ what: 'list-attribute', count: rows.lists });
  if (rows.late > 0) options.onIgnored?.({ what: 'late-case-attribute', count: rows.late });
}
