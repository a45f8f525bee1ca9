import { basename } from 'node:path';
import { asUtf8, sniffEncoding } from '../encoding.ts';
import { SourceError } from '../errors.ts';
import { plainBlocks, readHead } from '../file-bytes.ts';
import { JsonScanner } from '../json/json-scanner.ts';
import type { JsonHandler } from '../json/json-handler.ts';
import { READ_LIMITS } from '../source.ts';
import type { ReadOptions, StagingSink } from '../source.ts';
import { OcelTables } from './ocel-tables.ts';

const BLOCK_BYTES = 256 * 1024;

/** Streams a JSON file through the rows that `rowsOf` makes. Refuses (`no-rows`) a log without events. */
export async function readOcelJson(
  path: string,
  sink: StagingSink,
  options: ReadOptions,
  rowsOf: (tables: OcelTables) => JsonHandler,
): Promise<void> {
  const file = basename(path);
  const limits = { ...READ_LIMITS, ...options.limits };
  const { encoding } = sniffEncoding(await readHead(path, options, 1024));
  const tables = new OcelTables(sink);
  const scanner = new JsonScanner(file, limits, rowsOf(tables));
  for await (const block of asUtf8(plainBlocks(path, options, BLOCK_BYTES), encoding)) {
    scanner.push(block);
    const writing = tables.writing();
    if (writing !== undefined) await writing;
  }
  scanner.end();
  if (tables.eventCount === 0) throw new SourceError('no-rows', { file });
}
