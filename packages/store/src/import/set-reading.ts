import { createHash } from 'node:crypto';
import { isAddress } from './address.ts';
import { detectReader } from './detect.ts';
import { asSourceError, namedAs, SourceError } from './errors.ts';
import type { FoundFile } from './found-file.ts';
import type { ReadingProgress } from './reading-progress.ts';
import { READ_LIMITS } from './source.ts';
import type { Ignored, ReadOptions, SourceFile } from './source.ts';
import type { Staging } from './staging.ts';

/** What makes a file of a set one to pass over; alone, it is refused. */
const PASSED_OVER: Readonly<Record<string, Ignored['what']>> = {
  'unknown-format': 'not-a-table',
  empty: 'empty-table',
  'no-rows': 'empty-table',
};

/** Reads the files of a source one after the other into the staging. */
export class SetReading {
  readonly ignored: Ignored[] = [];
  readonly #staging: Staging;
  readonly #inSet: boolean;
  readonly #options: ReadOptions;
  readonly #progress: ReadingProgress;
  readonly #files: SourceFile[] = [];
  /** Why the files that were passed over could not be read. */
  readonly #faults: SourceError[] = [];

  constructor(staging: Staging, inSet: boolean, options: ReadOptions, progress: ReadingProgress) {
    this.#staging = staging;
    this.#inSet = inSet;
    this.#options = options;
    this.#progress = progress;
  }

  ignore(passed: Ignored): void {
    this.ignored.push(passed);
    this.#options.onIgnored?.(passed);
  }

  async file(found: FoundFile): Promise<void> {
    const { name } = found;
    this.#progress.begin(found.bytes);
    const staged = this.#staging.rowCount() + this.#staging.refusedCount();
    const taken = await found.take();
    try {
      await this.#read(taken.path, name);
    } catch (error) {
      this.#options.signal?.throwIfAborted();
      const fault = namedAs(asSourceError(error, name), name);
      const nothingLost = this.#staging.rowCount() + this.#staging.refusedCount() === staged;
      if (!(fault instanceof SourceError) || !this.#mayPass(fault) || !nothingLost) throw fault;
      await this.#staging.forgetHere();
      this.#faults.push(fault);
      this.ignore({ what: PASSED_OVER[fault.code] ?? 'not-a-table', count: 1, name });
    } finally {
      await taken.release();
    }
  }

  #mayPass(fault: SourceError): boolean {
    return this.#inSet && fault.code in PASSED_OVER;
  }

  async #read(path: string, name: string): Promise<void> {
    const staging = this.#staging;
    const file = isAddress(path) ? name : name.slice(name.lastIndexOf('/') + 1) || name;
    const { columns } = { ...READ_LIMITS, ...this.#options.limits };
    const hash = createHash('sha256');
    let bytes = 0;
    const options: ReadOptions = {
      ...this.#options,
      name: file,
      onBytes: (block) => {
        hash.update(block);
        bytes += block.length;
        this.#progress.add(block.length);
        this.#options.onBytes?.(block);
      },
      onIgnored: (passed) => this.ignore(this.#inSet && passed.name === undefined ? { ...passed, name } : passed),
      onDeclared: (declared) => {
        staging.declare(declared);
        this.#options.onDeclared?.(declared);
      },
    };
    staging.begin({ n: this.#files.length + 1, name, inSet: this.#inSet, columns });
    const reader = await detectReader(path, options, file);
    this.#progress.reads(reader.format);
    await reader.read(path, staging.sink, options);
    const [sha256, tables] = [hash.digest('hex'), staging.tablesHere()];
    const read: SourceFile = { file: name, format: reader.format, bytes, sha256, tables };
    staging.recordFile(read);
    this.#files.push(read);
  }

  /** The files that were read. Refuses a source of which nothing is left, with the fault of its only file if it has one. */
  finished(source: string): readonly SourceFile[] {
    if (this.#files.length > 0) return this.#files;
    const [only, another] = this.#faults;
    if (only !== undefined && another === undefined) throw only;
    const names = this.ignored.flatMap(({ name }) => name ?? []);
    throw new SourceError('nothing-to-read', { file: source, ...(names.length > 0 && { value: names.join(', ') }) });
  }
}
