import { copyFile, mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DatabaseSync } from 'node:sqlite';
import { asSourceError, SourceError } from '../errors.ts';
import { withPlainFile } from '../whole-file.ts';
import type { ReadOptions } from '../source.ts';

const MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;

export const isSqlite = (head: Uint8Array): boolean => Buffer.from(head.subarray(0, 16)).toString('latin1') === MAGIC;

/**
 * Opens a SQLite file for reading; it may lie on a medium that cannot be written. What its program has not yet put into
 * the file itself (a journal beside it) is read too, from a copy. Rejects with `SourceError` when the file is cut or damaged.
 */
export function withSqlite(
  path: string,
  file: string,
  options: ReadOptions,
  work: (database: DatabaseSync) => Promise<void>,
): Promise<void> {
  return withPlainFile(path, options, async (plain) => {
    await refuseCut(plain, file);
    const journals = await journalsOf(plain);
    if (journals.length === 0) return withDatabase(`${pathToFileURL(plain).href}?immutable=1`, true, file, work);
    const folder = await mkdtemp(join(options.temporary ?? tmpdir(), 'aval-sqlite-'));
    try {
      for (const ending of ['', ...journals]) await copyFile(plain + ending, join(folder, `copy${ending}`));
      await withDatabase(join(folder, 'copy'), false, file, work);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

/** The header of a SQLite file says how many pages it has. */
async function refuseCut(path: string, file: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    const { size } = await handle.stat();
    const written = buffer.readUInt16BE(16);
    const expected = (written === 1 ? 65_536 : written) * buffer.readUInt32BE(28);
    if (bytesRead < HEADER_BYTES || size < expected) throw new SourceError('truncated', { file, offset: size });
  } finally {
    await handle.close();
  }
}

/** Endings of the files beside that hold changes. */
async function journalsOf(path: string): Promise<string[]> {
  const found: string[] = [];
  for (const ending of ['-wal', '-journal']) {
    const { size } = await stat(path + ending).catch(() => ({ size: 0 }));
    if (size > 0) found.push(ending);
  }
  return found;
}

async function withDatabase(
  location: string,
  readOnly: boolean,
  file: string,
  work: (database: DatabaseSync) => Promise<void>,
): Promise<void> {
  const { DatabaseSync } = await import('node:sqlite');
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(location, { readOnly });
    await work(database);
  } catch (error) {
    throw asSqliteError(error, file);
  } finally {
    database?.close();
  }
}

const [BUSY, LOCKED, NOT_A_DATABASE] = [5, 6, 26];

function asSqliteError(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !('errcode' in error)) return asSourceError(error, file);
  const code = Number(error.errcode) & 0xff;
  if (code === BUSY || code === LOCKED) return new SourceError('in-use', { file }, error);
  if (code === NOT_A_DATABASE && /encrypted/.test(error.message))
    return new SourceError('malformed', { file, value: 'SQLite' }, error);
  return new SourceError('malformed', { file, value: error.message }, error);
}
