import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { asSourceError, SourceError } from '../errors.ts';
import { inNaturalOrder } from './natural-order.ts';
import { leftoverIn } from './passed-over.ts';

/** A file of a folder, named by its path inside it (with `/`). */
export interface FolderFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
}

export interface WalkOptions {
  /** As people know the folder. */
  readonly folder: string;
  readonly mostFiles: number;
  readonly signal: AbortSignal | undefined;
  /** Told the name of what is passed over: hidden, left by a system, a linked folder, no file at all. */
  readonly onPassedOver: (name: string) => void;
}

/** Every file of a folder and of the folders in it, in natural order. Refuses more files than it may take, and folders it may not enter. */
export async function walkFolder(path: string, options: WalkOptions): Promise<FolderFile[]> {
  const files: FolderFile[] = [];
  await enter(path, '', options, files);
  return files;
}

async function enter(path: string, inside: string, options: WalkOptions, files: FolderFile[]): Promise<void> {
  const shown = inside === '' ? options.folder : `${options.folder}/${inside.slice(0, -1)}`;
  const entries = await readdir(path, { withFileTypes: true }).catch((error: unknown) => {
    throw asSourceError(error, shown);
  });
  for (const entry of entries.toSorted((a, b) => inNaturalOrder(a.name, b.name))) {
    options.signal?.throwIfAborted();
    const [there, name] = [join(path, entry.name), `${inside}${entry.name}`];
    if (leftoverIn(entry.name) !== undefined) options.onPassedOver(entry.name);
    else if (entry.isDirectory()) await enter(there, `${name}/`, options, files);
    else {
      const bytes = entry.isFile() || entry.isSymbolicLink() ? await sizeOfFile(there) : undefined;
      if (bytes === undefined) options.onPassedOver(name);
      else if (files.push({ path: there, name, bytes }) > options.mostFiles) {
        throw new SourceError('too-many-files', { file: options.folder, limit: options.mostFiles });
      }
    }
  }
}

/** Bytes of a file, a linked one too; undefined for what is no file (a linked folder may lead round in a circle). */
async function sizeOfFile(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true ? found.size : undefined;
}
