import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { addressName, isAddress } from './address.ts';
import { asSourceError, SourceError } from './errors.ts';
import { ArchiveFiles } from './archive/archive-files.ts';
import { firstBytes, isZip } from './archive/zip-archive.ts';
import { inNaturalOrder } from './folder/natural-order.ts';
import { walkFolder } from './folder/walk-folder.ts';
import type { FoundFile } from './found-file.ts';
import { READ_LIMITS } from './source.ts';
import type { Ignored, ReadLimits, ReadOptions, SourceInput } from './source.ts';
import { distinctNames } from './staged-names.ts';

/** The files of a source, in natural order of their names, which are all different. */
export interface FoundFiles {
  readonly files: readonly FoundFile[];
  readonly passedOver: readonly Ignored[];
  /** Rejects when a file or archive is no longer the one that was found. */
  refuseChanged(): Promise<void>;
  /** Removes what was unpacked. */
  close(): Promise<void>;
}

/** Looks into folders and archives. Refuses what is not there, what is no file, and more than the limits allow. */
export async function findFiles(inputs: readonly SourceInput[], options: ReadOptions): Promise<FoundFiles> {
  const search = new Search(options);
  try {
    for (const input of inputs) await search.input(input, inputs.length === 1);
    return search.found();
  } catch (error) {
    await search.close();
    throw error;
  }
}

class Search {
  readonly #options: ReadOptions;
  readonly #limits: ReadLimits;
  readonly #files: FoundFile[] = [];
  readonly #passedOver = new Map<string, number>();
  readonly #archives: ArchiveFiles[] = [];
  /** Size and time of each file as it was found. */
  readonly #seen: { readonly path: string; readonly name: string; readonly state: string }[] = [];

  constructor(options: ReadOptions) {
    this.#options = options;
    this.#limits = { ...READ_LIMITS, ...options.limits };
  }

  /** What lies in the only input is named by itself, otherwise after its folder or archive too. */
  async input({ path, name = basename(path) }: SourceInput, alone: boolean): Promise<void> {
    if (isAddress(path)) {
      this.#add({ name: addressName(path), bytes: 0, take: () => Promise.resolve(inPlace(path)) });
      return;
    }
    const found = await stat(path).catch((error: unknown) => {
      throw asSourceError(error, name);
    });
    if (found.isDirectory()) await this.#folder(path, name, alone ? '' : `${name}/`);
    else if (found.isFile()) await this.#file(path, name, found.size, alone ? '' : `${name}/`);
    else throw new SourceError('not-a-file', { file: name });
  }

  async #folder(path: string, folder: string, within: string): Promise<void> {
    const onPassedOver = (name: string): void => this.#passOver(name);
    const { signal } = this.#options;
    const mostFiles = this.#limits.files - this.#files.length;
    for (const file of await walkFolder(path, { folder, mostFiles, signal, onPassedOver })) {
      const name = `${within}${file.name}`;
      await this.#file(file.path, name, file.bytes, `${name}/`);
    }
  }

  async #file(path: string, name: string, bytes: number, within: string): Promise<void> {
    this.#seen.push({ path, name, state: await stateOf(path) });
    const head = await firstBytes(path, 4).catch((error: unknown) => {
      throw asSourceError(error, name);
    });
    if (!isZip(head)) {
      this.#add({ name, bytes, take: () => Promise.resolve(inPlace(path)) });
      return;
    }
    const archive = new ArchiveFiles(path, name, this.#limits, this.#options);
    this.#archives.push(archive);
    const mostFiles = this.#limits.files - this.#files.length;
    const entries = await archive.find({ within, mostFiles, onPassedOver: (entry) => this.#passOver(entry) });
    if (entries === 'document') this.#add({ name, bytes, take: () => Promise.resolve(inPlace(path)) });
    else for (const entry of entries) this.#add(entry);
  }

  #add(file: FoundFile): void {
    const most = this.#limits.files;
    if (this.#files.push(file) > most) throw new SourceError('too-many-files', { file: file.name, limit: most });
  }

  #passOver(name: string): void {
    this.#passedOver.set(name, (this.#passedOver.get(name) ?? 0) + 1);
  }

  found(): FoundFiles {
    const files = this.#files.toSorted((a, b) => inNaturalOrder(a.name, b.name));
    const names = distinctNames(files.map(({ name }) => name));
    return {
      files: files.map((file, i) => ({ ...file, name: names[i] ?? file.name })),
      passedOver: [...this.#passedOver].map(([name, count]) => ({ what: 'not-a-table', count, name })),
      refuseChanged: async () => {
        for (const { path, name, state } of this.#seen)
          if ((await stateOf(path)) !== state) throw new SourceError('changed', { file: name });
      },
      close: () => this.close(),
    };
  }

  async close(): Promise<void> {
    for (const archive of this.#archives) await archive.close();
  }
}

const inPlace = (path: string): { path: string; release: () => Promise<void> } => ({
  path,
  release: () => Promise.resolve(),
});

async function stateOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  return found === undefined ? 'gone' : `${found.size} ${found.mtimeMs} ${found.ino}`;
}
