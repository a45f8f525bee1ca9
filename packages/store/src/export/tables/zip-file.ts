import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';

/** An entry of an archive: its text as it comes, or a file as it lies there. */
export type ZipEntry = { readonly name: string } & (
  | { readonly texts: () => AsyncIterable<string> }
  | { readonly path: string }
);

/** Any moment: the same facts give the same bytes. */
const MOMENT = new Date(Date.UTC(1980, 0, 1, 12));

/** Writes an archive entry by entry, each made when its turn comes; one that was not finished is removed. */
export async function writeZip(path: string, entries: readonly ZipEntry[]): Promise<void> {
  const zip = new yazl.ZipFile();
  const failed = new Promise<never>((_, reject) => zip.once('error', reject));
  for (const entry of entries) add(zip, entry);
  zip.end();
  try {
    await Promise.race([pipeline(zip.outputStream, createWriteStream(path, { flags: 'wx' })), failed]);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

function add(zip: yazl.ZipFile, entry: ZipEntry): void {
  const options = { mtime: MOMENT, compressionLevel: 6 };
  if ('path' in entry) {
    zip.addFile(entry.path, entry.name, { mtime: MOMENT, compress: false });
    return;
  }
  zip.addReadStreamLazy(entry.name, options, (take) => {
    const stream = Readable.from(entry.texts(), { objectMode: false, highWaterMark: 1024 * 1024 });
    stream.once('error', (error) => zip.emit('error', error));
    take(null, stream);
  });
}
