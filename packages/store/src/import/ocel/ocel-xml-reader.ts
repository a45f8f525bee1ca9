import { basename } from 'node:path';
import { SourceError } from '../errors.ts';
import { READ_LIMITS } from '../source.ts';
import type { ReadOptions, SourceReader, StagingSink } from '../source.ts';
import { headText, xmlBlocks } from '../xml/xml-blocks.ts';
import { XmlScanner } from '../xml/xml-scanner.ts';
import type { XmlHandler } from '../xml/xml-scanner.ts';
import { Ocel1XmlRows } from './ocel1-xml-rows.ts';
import { Ocel2XmlRows } from './ocel2-xml-rows.ts';
import { OcelTables } from './ocel-tables.ts';

const ROOT = /<(?:\w+:)?log[\s/>]/;
const VERSION_2 = /<(?:\w+:)?((object|event)-types?[\s/>]|(object|event)\s[^>]*\bid\s*=)/;
const VERSION_1 = /<(?:\w+:)?(events|objects)[\s/>]|\bscope\s*=\s*["']object["']/;

/** OCEL 2.0 XML, its relations written `<relationship object-id>` or, as older writers do, `<object object-id>`. */
export const ocelXmlReader: SourceReader = {
  format: 'ocel2-xml',
  recognises: (head) => {
    const text = headText(head);
    return text.startsWith('<') && ROOT.test(text) && VERSION_2.test(text);
  },
  read: (path, sink, options) => readOcelXml(path, sink, options, (tables) => new Ocel2XmlRows(tables, sink)),
};

/** OCEL 1.0 XML (.xmlocel). */
export const ocel1XmlReader: SourceReader = {
  format: 'ocel1-xml',
  recognises: (head) => {
    const text = headText(head);
    return text.startsWith('<') && ROOT.test(text) && !VERSION_2.test(text) && VERSION_1.test(text);
  },
  read: (path, sink, options) => readOcelXml(path, sink, options, (tables) => new Ocel1XmlRows(tables, sink)),
};

async function readOcelXml(
  path: string,
  sink: StagingSink,
  options: ReadOptions,
  rowsOf: (tables: OcelTables) => XmlHandler,
): Promise<void> {
  const file = basename(path);
  const limits = { ...READ_LIMITS, ...options.limits };
  const tables = new OcelTables(sink);
  const scanner = new XmlScanner(file, rowsOf(tables), limits);
  for await (const block of xmlBlocks(path, options)) {
    scanner.push(block);
    const writing = tables.writing();
    if (writing !== undefined) await writing;
  }
  scanner.end();
  if (tables.eventCount === 0) throw new SourceError('no-rows', { file });
}
