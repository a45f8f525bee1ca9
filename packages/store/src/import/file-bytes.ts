import { open, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ReadOptions } from './source.ts';
import { asSourceError, SourceError } from './errors.ts';
import { gunzipped } from './gunzip.ts';

/** Bytes read from the disk at a time. */
const BLOCK_BYTES = 64 * 1024;

export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;

/**
 * The raw blocks of a file, each shown to `onBytes` first; the next one is read while one is looked at. Rejects with `SourceError` when the file cannot be read or
 * when it was changed meanwhile; with the abort reason when the signal fires.
 */
export async function* fileBlocks(path: string, options: ReadOptions, size = BLOCK_BYTES): AsyncGenerator<Uint8Array> {
  const file = basename(path);
  const handle = await open(path, 'r').catch((error: unknown) => {
    throw asSourceError(error, file);
  });
  try {
    const before = await handle.stat();
    if (before.isDirectory()) throw new SourceError('folder', { file });
    let ahead = nextBlock(handle, size);
    for (;;) {
      options.signal?.throwIfAborted();
      const bytes = await ahead;
      if (bytes.length === 0) break;
      ahead = nextBlock(handle, size);
      options.onBytes?.(bytes);
      yield bytes;
    }
    const after = await stat(path).catch(() => undefined);
    if (after?.size !== before.size || after.mtimeMs !== before.mtimeMs) throw new SourceError('changed', { file });
  } finally {
    await handle.close();
  }
}

/** Reads one block; a failure is kept until somebody waits for the block. */
function nextBlock(handle: FileHandle, size: number): Promise<Uint8Array> {
  const block = Buffer.allocUnsafeSlow(size);
  const reading = handle.read(block, 0, size).then(({ bytesRead }) => block.subarray(0, bytesRead));
  reading.catch(() => undefined);
  return reading;
}

/**
 * The blocks of a file, decompressed when it is gzip (by content, whatever its name). Refuses (`too-large`) what unpacks
 * to more than the limits allow.
 */
export async function* plainBlocks(path: string, options: ReadOptions, size = BLOCK_BYTES): AsyncGenerator<Uint8Array> {
  const raw = fileBlocks(path, options, size);
  const first = await raw.next();
  if (first.done) return;
  const blocks = withFirst(first.value, raw);
  if (isGzip(first.value)) yield* gunzipped(blocks, basename(path), size, options);
  else yield* blocks;
}

/** A block that was looked at, and the others; the others are closed even when nobody asks for them. */
export async function* withFirst(first: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}

/** The same options for reading a file again: its bytes are not told twice. */
export const unobserved = ({ signal, limits }: ReadOptions): ReadOptions => ({
  ...(signal === undefined ? {} : { signal }),
  ...(limits === undefined ? {} : { limits }),
});

/** The first bytes of the (decompressed) content, at most `limit`. A truncated gzip gives what it holds. */
export async function readHead(path: string, options: ReadOptions, limit = BLOCK_BYTES): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const quiet = unobserved(options);
  for await (const block of plainBlocks(path, quiet)) {
    parts.push(block);
    length += block.length;
    if (length >= limit) break;
  }
  return Buffer.concat(parts).subarray(0, limit);
}
