import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Entry } from 'yauzl';
import { SourceError } from '../errors.ts';
import { expansionGuard } from '../expansion.ts';
import { leftoverIn } from '../folder/passed-over.ts';
import type { FoundFile } from '../found-file.ts';
import type { ReadLimits, ReadOptions } from '../source.ts';
import { extractEntry, headOfEntry } from './extract-entry.ts';
import { checkEntries, isDocument, isZip, openZip } from './zip-archive.ts';
import type { ZipArchive } from './zip-archive.ts';

export interface FindInArchive {
  /** Put before the names of its entries. */
  readonly within: string;
  readonly mostFiles: number;
  /** Told the name of what no person put there. */
  readonly onPassedOver: (name: string) => void;
}

/** Archives may lie in an archive, but not in one that lies in an archive. */
const DEEPEST_LEVEL = 2;

/** The files of a zip and of the zips in it; each is unpacked when it is read and removed again afterwards. */
export class ArchiveFiles {
  readonly #path: string;
  readonly #file: string;
  readonly #limits: ReadLimits;
  readonly #options: ReadOptions;
  readonly #open: ZipArchive[] = [];
  /** Where unpacked files lie. */
  readonly #unpacked = new Set<string>();
  /** Bytes that all entries say they unpack to. */
  #expands = 0;

  constructor(path: string, file: string, limits: ReadLimits, options: ReadOptions) {
    this.#path = path;
    this.#file = file;
    this.#limits = limits;
    this.#options = options;
  }

  /** Looks through the archive without unpacking the files in it; `document` when its reader wants it whole (a workbook). */
  find(search: FindInArchive): Promise<FoundFile[] | 'document'> {
    return this.#look(this.#path, this.#file, search, 1);
  }

  async close(): Promise<void> {
    for (const archive of this.#open) archive.close();
    await Promise.all([...this.#unpacked].map((path) => rm(path, { force: true })));
  }

  async #look(path: string, file: string, search: FindInArchive, level: number): Promise<FoundFile[] | 'document'> {
    const archive = await openZip(path, file, this.#limits.files * 2);
    this.#open.push(archive);
    if (isDocument(archive)) return 'document';
    if (level > DEEPEST_LEVEL) throw new SourceError('nested-archive', { file });
    checkEntries(archive);
    const found: FoundFile[] = [];
    for (const entry of archive.entries) {
      this.#options.signal?.throwIfAborted();
      if (entry.fileName.endsWith('/')) continue;
      const leftover = leftoverIn(entry.fileName);
      if (leftover === undefined) found.push(...(await this.#entry(archive, entry, search, level)));
      else search.onPassedOver(leftover);
      if (found.length > search.mostFiles) throw new SourceError('too-many-files', { file, limit: this.#limits.files });
    }
    return found;
  }

  async #entry(archive: ZipArchive, entry: Entry, search: FindInArchive, level: number): Promise<FoundFile[]> {
    this.#expands += entry.uncompressedSize;
    const guard = expansionGuard(archive.file, this.#limits);
    guard(this.#expands, Number.POSITIVE_INFINITY);
    guard(entry.uncompressedSize, entry.compressedSize);
    const name = `${search.within}${shownName(entry.fileName)}`;
    const file: FoundFile = { name, bytes: entry.uncompressedSize, take: () => this.#take(archive, entry) };
    if (!isZip(await headOfEntry(archive, entry, 4))) return [file];
    const { path, release } = await this.#take(archive, entry);
    const inner = await this.#look(path, name, { ...search, within: `${name}/` }, level + 1);
    if (inner !== 'document') return inner;
    await release();
    return [file];
  }

  async #take(archive: ZipArchive, entry: Entry): Promise<{ path: string; release: () => Promise<void> }> {
    const { signal, temporary = tmpdir() } = this.#options;
    const path = join(temporary, `aval-${randomUUID()}-${safeEnding(entry.fileName)}`);
    this.#unpacked.add(path);
    await extractEntry(archive, entry, path, { limits: this.#limits, signal });
    const release = async (): Promise<void> => {
      await rm(path, { force: true });
      this.#unpacked.delete(path);
    };
    return { path, release };
  }
}

/** Names in archives may hold anything. */
const shownName = (name: string): string => name.replaceAll(/\p{Cc}/gu, '·').toWellFormed();

const safeEnding = (name: string): string =>
  basename(name)
    .replaceAll(/[^\w.-]/g, '_')
    .slice(-40);
