import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Database } from '../../duckdb/database.ts';
import type { DatabaseLimits } from '../../duckdb/database.ts';
import { columnText } from '../engine-text.ts';
import type { EngineColumn } from '../engine-text.ts';
import { asSourceError, SourceError } from '../errors.ts';
import { READ_LIMITS } from '../source.ts';
import type { ReadOptions, SourceReader, StagingSink } from '../source.ts';
import { distinctNames, quotedName, quotedText } from '../staged-names.ts';
import { withPlainFile } from '../whole-file.ts';

const [MAGIC, PROTECTED] = ['PAR1', 'PARE'];
/** Footer length and magic, after at least one magic at the beginning. */
const LEAST_BYTES = 12;
const LOOKING: DatabaseLimits = { memoryMiB: 512, threads: 2 };
/** Rows in which bytes are looked at, to know whether they are text. */
const SAMPLE_ROWS = 2048;

/** Parquet: the engine reads it, each column as exact text, rows in the order of the file. */
export const parquetReader: SourceReader = {
  format: 'parquet',
  recognises: (head) => [MAGIC, PROTECTED].includes(Buffer.from(head.subarray(0, 4)).toString('latin1')),
  read: (path, sink, options) => {
    const file = options.name ?? basename(path);
    return withPlainFile(path, options, async (plain) => {
      await refuseCut(plain, file);
      try {
        await stage(plain, file, sink, options);
      } catch (error) {
        options.signal?.throwIfAborted();
        throw asParquetError(error, file);
      }
    });
  },
};

/** A Parquet file ends as it begins. */
async function refuseCut(path: string, file: string): Promise<void> {
  const { size } = await stat(path);
  if (size < LEAST_BYTES) throw new SourceError('truncated', { file, offset: size });
  const handle = await open(path, 'r');
  try {
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, size - 4);
    const ending = buffer.toString('latin1');
    if (ending === PROTECTED) throw new SourceError('encrypted', { file });
    if (ending !== MAGIC) throw new SourceError('truncated', { file, offset: size });
  } finally {
    await handle.close();
  }
}

async function stage(path: string, file: string, sink: StagingSink, options: ReadOptions): Promise<void> {
  const from = `read_parquet([${quotedText(path)}], hive_partitioning = false)`;
  const texts = await textsOf(from, file, options);
  const kept = texts.filter((text) => 'value' in text);
  const binary = texts.length - kept.length;
  if (binary > 0) options.onIgnored?.({ what: 'binary-column', count: binary });
  if (kept.length === 0) throw new SourceError('no-rows', { file });
  const columns = distinctNames(kept.map(({ name }) => name));
  const table = file.replace(/(\.(parquet|pq|parq))?(\.gz)?$/i, '') || file;
  const rows = await sink.loadQuery(table, { columns, values: kept.map(({ value }) => value), from }, options.signal);
  if (rows === 0) throw new SourceError('no-rows', { file });
}

async function textsOf(from: string, file: string, options: ReadOptions): Promise<ReturnType<typeof columnText>[]> {
  const database = await Database.open(':memory:', LOOKING);
  try {
    const columns = await database.rows<EngineColumn>(
      `SELECT column_name AS name, column_type AS type FROM (DESCRIBE SELECT * FROM ${from})`,
    );
    const most = options.limits?.columns ?? READ_LIMITS.columns;
    if (columns.length > most) throw new SourceError('too-many-columns', { file, limit: most });
    const texts: ReturnType<typeof columnText>[] = [];
    for (const column of columns)
      texts.push(columnText(column, column.type === 'BLOB' && (await holdsText(database, from, column.name))));
    return texts;
  } finally {
    database.close();
  }
}

/** Old writers do not say that their bytes are text. */
async function holdsText(database: Database, from: string, name: string): Promise<boolean> {
  const column = quotedName(name);
  const sql = `SELECT count(c) > 0 AND bool_and(TRY(decode(c)) IS NOT NULL AND NOT regexp_matches(TRY(decode(c)), '[\\x00-\\x08]')) AS text
    FROM (SELECT ${column} AS c FROM ${from} LIMIT ${SAMPLE_ROWS}) WHERE c IS NOT NULL`;
  const [found] = await database.rows<{ text: boolean | null }>(sql);
  return found?.text === true;
}

/** What the engine says of a damaged file, without the path it was read from. */
function asParquetError(error: unknown, file: string): unknown {
  const known = asSourceError(error, file);
  if (known instanceof SourceError || !(error instanceof Error)) return known;
  if (/encrypt/i.test(error.message)) return new SourceError('encrypted', { file }, error);
  const [first = ''] = error.message.split('\n');
  const value = first.replaceAll(/(file )?["']\/[^"']*["']/g, '').trim();
  return new SourceError('malformed', { file, value }, error);
}
