import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import type { Entry } from 'yauzl';
import { SourceError } from '../errors.ts';
import { expansionGuard } from '../expansion.ts';
import type { ReadLimits } from '../source.ts';
import { asZipError } from './zip-archive.ts';
import type { ZipArchive } from './zip-archive.ts';

export interface ExtractOptions {
  readonly limits: ReadLimits;
  readonly signal: AbortSignal | undefined;
}

/** Unpacks an entry into a file of its own, which is removed again when the entry is not what its archive says. */
export async function extractEntry(
  archive: ZipArchive,
  entry: Entry,
  path: string,
  { limits, signal }: ExtractOptions,
): Promise<void> {
  const { zip, file } = archive;
  const guard = expansionGuard(file, limits);
  const sum = checksum((bytes) => guard(bytes, entry.compressedSize));
  try {
    const packed = await zip.openReadStreamPromise(entry);
    const out = createWriteStream(path, { flags: 'wx', mode: 0o600 });
    await pipeline(packed, sum.through, out, ...(signal === undefined ? [] : [{ signal }]));
    if (sum.value() !== entry.crc32) throw new SourceError('damaged-archive', { file, value: entry.fileName });
  } catch (error) {
    await rm(path, { force: true });
    signal?.throwIfAborted();
    throw named(asZipError(error, file), file, entry.fileName);
  }
}

/** Passes bytes on, adds them up, and tells how many there were. */
function checksum(onBytes: (bytes: number) => void): { through: Transform; value: () => number } {
  let [sum, bytes] = [0, 0];
  const through = new Transform({
    transform(block: Buffer, _, done) {
      sum = crc32(block, sum);
      bytes += block.length;
      try {
        onBytes(bytes);
        done(null, block);
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)));
      }
    },
  });
  return { through, value: () => sum };
}

/** Damage is the entry's, whatever the unpacking calls it. */
function named(error: unknown, file: string, entry: string): unknown {
  const damaged = ['damaged-archive', 'truncated-gzip', 'unreadable'];
  if (!(error instanceof SourceError) || !damaged.includes(error.code)) return error;
  return new SourceError('damaged-archive', { file, value: entry }, error);
}

/** The first bytes of an entry, unpacked. */
export async function headOfEntry(archive: ZipArchive, entry: Entry, count: number): Promise<Uint8Array> {
  if (entry.uncompressedSize === 0) return new Uint8Array();
  try {
    const stream = await archive.zip.openReadStreamPromise(entry);
    for await (const block of stream) return (block as Buffer).subarray(0, count);
    return new Uint8Array();
  } catch (error) {
    throw named(asZipError(error, archive.file), archive.file, entry.fileName);
  }
}
