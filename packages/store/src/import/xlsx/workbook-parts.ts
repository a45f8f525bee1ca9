import { crc32 } from 'node:zlib';
import type { Entry } from 'yauzl';
import { asZipError, checkEntries, openZip } from '../archive/zip-archive.ts';
import type { ZipArchive } from '../archive/zip-archive.ts';
import { SourceError } from '../errors.ts';
import { expansionGuard } from '../expansion.ts';
import type { ReadLimits } from '../source.ts';
import { XmlScanner } from '../xml/xml-scanner.ts';
import type { XmlHandler } from '../xml/xml-scanner.ts';

/** The parts of an Office document: XML files in a zip, named like paths. */
export class WorkbookParts {
  readonly #archive: ZipArchive;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #limits: ReadLimits;
  readonly #signal: AbortSignal | undefined;

  private constructor(archive: ZipArchive, limits: ReadLimits, signal: AbortSignal | undefined) {
    this.#archive = archive;
    this.#limits = limits;
    this.#signal = signal;
    this.#entries = new Map(archive.entries.map((entry) => [keyOf(entry.fileName), entry]));
  }

  /** Refuses an archive that is cut, protected or contradicts itself. */
  static async open(path: string, file: string, limits: ReadLimits, signal?: AbortSignal): Promise<WorkbookParts> {
    const archive = await openZip(path, file, limits.files * 8);
    try {
      checkEntries(archive);
      return new WorkbookParts(archive, limits, signal);
    } catch (error) {
      archive.close();
      throw error;
    }
  }

  get file(): string {
    return this.#archive.file;
  }

  has(name: string): boolean {
    return this.#entries.has(keyOf(name));
  }

  /** Reads a part tag by tag; `afterBlock` runs between blocks and may wait. */
  async scan(name: string, handler: XmlHandler, afterBlock?: () => void | Promise<void>): Promise<void> {
    const scanner = new XmlScanner(this.file, handler, this.#limits);
    for await (const block of this.blocks(name)) {
      scanner.push(block);
      const waiting = afterBlock?.();
      if (waiting !== undefined) await waiting;
    }
    scanner.end();
    await afterBlock?.();
  }

  /** The unpacked bytes of a part. Rejects when they are not what was packed, or more than the limits allow. */
  async *blocks(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.#entries.get(keyOf(name));
    if (entry === undefined) throw new SourceError('damaged-archive', { file: this.file, value: name });
    const guard = expansionGuard(this.file, this.#limits);
    let [sum, bytes] = [0, 0];
    try {
      const packed = await this.#archive.zip.openReadStreamPromise(entry);
      for await (const part of packed) {
        this.#signal?.throwIfAborted();
        const block = part as Buffer;
        sum = crc32(block, sum);
        bytes += block.length;
        guard(bytes, entry.compressedSize);
        yield block;
      }
      if (sum !== entry.crc32) throw new SourceError('damaged-archive', { file: this.file, value: name });
    } catch (error) {
      this.#signal?.throwIfAborted();
      throw asPartError(error, this.file, name);
    }
  }

  close(): void {
    this.#archive.close();
  }
}

/** Writers differ in the case of names and in the slash they begin with. */
const keyOf = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

function asPartError(error: unknown, file: string, name: string): unknown {
  const known = asZipError(error, file);
  const damaged = ['damaged-archive', 'truncated-gzip', 'unreadable'];
  if (!(known instanceof SourceError) || !damaged.includes(known.code)) return known;
  return new SourceError('damaged-archive', { file, value: name }, error);
}
