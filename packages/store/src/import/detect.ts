import { basename } from 'node:path';
import type { ReadOptions, SourceReader } from './source.ts';
import { csvReader } from './csv/csv-reader.ts';
import { duckdbFileReader } from './duckdb-file/duckdb-file-reader.ts';
import { SourceError } from './errors.ts';
import { readHead } from './file-bytes.ts';
import { fixedWidthReader } from './fixed-width/fixed-width-reader.ts';
import { isAddress } from './address.ts';
import { jsonLinesReader, jsonReader } from './json/json-reader.ts';
import { ocel1CsvReader } from './ocel/ocel1-csv-reader.ts';
import { ocel1JsonReader, ocelJsonReader } from './ocel/ocel-json-reader.ts';
import { ocel1XmlReader, ocelXmlReader } from './ocel/ocel-xml-reader.ts';
import { ocelSqliteReader } from './ocel/ocel-sqlite-reader.ts';
import { parquetReader } from './parquet/parquet-reader.ts';
import { postgresqlReader } from './postgresql/postgresql-reader.ts';
import { sqliteReader } from './sqlite/sqlite-reader.ts';
import { xesReader } from './xes/xes-reader.ts';
import { xlsxReader } from './xlsx/xlsx-reader.ts';

/** In the order they are asked. */
const READERS: readonly SourceReader[] = [
  postgresqlReader,
  ocelSqliteReader,
  sqliteReader,
  duckdbFileReader,
  parquetReader,
  xlsxReader,
  ocelXmlReader,
  ocel1XmlReader,
  xesReader,
  ocelJsonReader,
  ocel1JsonReader,
  ocel1CsvReader,
  jsonLinesReader,
  jsonReader,
];
/** Asked last, and only when nothing else is known to begin this way: they would take almost anything. */
const TEXT_READERS: readonly SourceReader[] = [fixedWidthReader, csvReader];

/**
 * The reader of a file: by its first bytes, then by its name; a wrong extension is no obstacle. An address has no bytes.
 * Refuses an empty file and a file of no known format, naming what it looks like.
 */
export async function detectReader(path: string, options: ReadOptions, name = basename(path)): Promise<SourceReader> {
  const address = isAddress(path);
  const head = address ? new Uint8Array() : await readHead(path, options);
  if (head.length === 0 && !address) throw new SourceError('empty', { file: name });
  for (const reader of READERS) {
    if (!reader.recognises(head, address ? path : name)) continue;
    if (reader.accepts === undefined || (await reader.accepts(path, options))) return reader;
  }
  const foreign = foreignFormat(head);
  const text = foreign === null ? TEXT_READERS.find((reader) => reader.recognises(head, name)) : undefined;
  if (text === undefined)
    throw new SourceError('unknown-format', { file: name, value: foreign ?? firstCharacters(head) });
  return text;
}

const SIGNATURES: readonly (readonly [signature: string, format: string])[] = [
  ['PK\x03\x04', 'ZIP'],
  ['%PDF', 'PDF'],
  ['\x89PNG', 'PNG'],
  ['\xff\xd8\xff', 'JPEG'],
  ['GIF8', 'GIF'],
  ['BZh', 'bzip2'],
  ['\x28\xb5\x2f\xfd', 'Zstandard'],
  ['7z\xbc\xaf', '7-Zip'],
  ['\xfd7zXZ', 'xz'],
  ['{\\rtf', 'RTF'],
  ['\x7fELF', 'ELF'],
];

const TEXT_SHAPES: readonly (readonly [shape: RegExp, format: string])[] = [
  [/^(<!doctype html|<html)/i, 'HTML'],
  [/^<(\?xml|!--|[a-z])[^]*<(\w+:)?log[\s>]/i, ''],
  [/^<(\?xml|!--)/, 'XML'],
];

/** The name of a format that is known and not read here; null otherwise. */
function foreignFormat(head: Uint8Array): string | null {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const start = bytes.toString('latin1', 0, 16);
  const signed = SIGNATURES.find(([signature]) => start.startsWith(signature));
  if (signed !== undefined) return signed[1];
  const text = bytes
    .toString('utf8')
    .trimStart()
    .replace(/^\uFEFF/, '');
  const shaped = TEXT_SHAPES.find(([shape]) => shape.test(text));
  return shaped === undefined || shaped[1] === '' ? null : shaped[1];
}

const firstCharacters = (head: Uint8Array): string =>
  new TextDecoder()
    .decode(head.subarray(0, 60))
    .replaceAll(/[^\P{C}\t]/gu, '·')
    .trim();
