import type { Readable } from 'node:stream';
import { NO_CURRENCY } from '@aval/core/ledger';
import type { Mapping } from '@aval/core/mapping';
import { importStaged } from '@aval/store';
import type { ImportResult } from '@aval/store';
import type { Companies } from '../companies/companies.ts';
import type { Effects } from '../effects.ts';
import { counted, named, Refusal, tooLarge } from '../problem/refusal.ts';
import { removeEmptyFolders, stagingFolder } from './staging-folders.ts';
import { fileNameOf, receiveFile } from './upload.ts';
import { WaitingSource } from './waiting-source.ts';
import type { EarlierImport } from './waiting-source.ts';

export interface Drop {
  readonly company: string;
  /** Display name, when the company is new. */
  readonly name: string | undefined;
  readonly file: DroppedFile;
}

/** One file as it comes in. */
export interface DroppedFile {
  readonly file: string;
  /** Bytes announced by the sender, when it said so. */
  readonly announced: number | undefined;
  readonly body: Readable;
  /** More files of the same source follow: reading waits for the last of them. */
  readonly more: boolean;
}

/** Sources that ended are still answered for, this many at most. */
const ENDED_KEPT = 100;

/** The dropped files that are not facts yet. */
export class Sources {
  readonly #effects: Effects;
  readonly #companies: Companies;
  readonly #whenImported: (company: string) => void;
  readonly #sources = new Map<string, WaitingSource>();
  readonly #work = new Map<string, Promise<void>>();

  constructor(effects: Effects, companies: Companies, whenImported: (company: string) => void) {
    this.#effects = effects;
    this.#companies = companies;
    this.#whenImported = whenImported;
  }

  /** Takes in the whole file, then reads it in the background. A file that does not arrive whole leaves nothing behind. */
  async drop({ company, name, file }: Drop): Promise<WaitingSource> {
    const { newId, now, zone } = this.#effects;
    const directory = this.#companies.directory(company);
    const known = (await this.#companies.exists(company)) ? await this.#companies.describe(company) : undefined;
    if (known?.world.kind === 'imagined') throw new Refusal('worlds-not-mixed', { company: named(known.name) });
    this.#refuseTooLarge(file);
    this.#makeRoom();
    const id = newId();
    const earlier = known === undefined ? [] : await this.#earlierImports(company);
    const source = new WaitingSource(
      {
        source: id,
        company,
        name: known?.name ?? name ?? company,
        directory: stagingFolder(directory, process.pid, id),
        zone: known?.zone ?? zone,
        currency: earlier[0]?.mapping.currency ?? NO_CURRENCY,
        earlier,
      },
      now,
    );
    this.#sources.set(id, source);
    await this.#take(source, file);
    return source;
  }

  /** Takes in one more file of a source that waits for it. */
  async add(source: WaitingSource, file: DroppedFile): Promise<void> {
    if (source.phase !== 'receiving') throw notNow(source);
    if (source.fileCount >= this.#effects.limits.files) {
      throw new Refusal('files-full', { count: counted(this.#effects.limits.files) });
    }
    this.#refuseTooLarge(file);
    await this.#take(source, file);
  }

  /** All sources of a company, the newest first. */
  of(company: string): readonly WaitingSource[] {
    return [...this.#sources.values()].filter((source) => source.dropped.company === company).toReversed();
  }

  find(company: string, id: string): WaitingSource {
    const source = this.#sources.get(id);
    if (source === undefined || source.dropped.company !== company) throw new Refusal('source-unknown');
    return source;
  }

  /** True while files of the company are being read or imported. */
  isBusy(company: string): boolean {
    return [...this.#sources.values()].some((source) => source.dropped.company === company && isActive(source));
  }

  /** Understands a source around a corrected mapping; `question` is the one that was answered by it. */
  correct(source: WaitingSource, mapping: Mapping, question?: string): void {
    refuseUnlessReady(source);
    source.understandAgain(mapping, question);
    source.enter('understood');
  }

  /** Makes facts of the file as it is understood now; in the background. */
  import(source: WaitingSource): void {
    refuseUnlessReady(source);
    const missing = source.understanding?.missing ?? [];
    if (missing.length > 0) throw new Refusal('mapping-incomplete', {}, missing);
    source.enter('importing');
    this.#run(source, () => this.#import(source));
  }

  /** Stops the work under way and forgets the file. Facts already in the ledger stay. */
  async forget(source: WaitingSource): Promise<void> {
    const { source: id } = source.dropped;
    source.cancel();
    await this.#work.get(id);
    this.#sources.delete(id);
    await this.#clear(source);
  }

  /** Forgets the ended sources of a company that is erased. */
  forgetCompany(company: string): void {
    for (const [id, source] of this.#sources) if (source.dropped.company === company) this.#sources.delete(id);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#sources.values()].map((source) => this.forget(source)));
  }

  #makeRoom(): void {
    const all = [...this.#sources];
    const active = all.filter(([, source]) => isActive(source)).length;
    if (active >= this.#effects.limits.sources) throw new Refusal('sources-full', { count: counted(active) });
    const ended = all.filter(([, source]) => !isActive(source));
    for (const [id] of ended.slice(0, Math.max(0, ended.length - ENDED_KEPT))) this.#sources.delete(id);
  }

  /** What counts of the company, as it was understood. */
  async #earlierImports(company: string): Promise<EarlierImport[]> {
    const imports = await this.#companies.using(company, ({ ledger }) => ledger.imports());
    return imports.filter(({ supersededBy }) => supersededBy === null);
  }

  #refuseTooLarge({ announced = 0 }: DroppedFile): void {
    const { uploadBytes } = this.#effects.limits;
    if (announced > uploadBytes) throw tooLarge(uploadBytes);
  }

  async #take(source: WaitingSource, file: DroppedFile): Promise<void> {
    await this.#receive(source, { ...file, file: fileNameOf(file.file) });
    if (file.more) return;
    source.enter('reading');
    this.#run(source, () => source.understandFiles());
  }

  async #receive(source: WaitingSource, { file, body, announced }: DroppedFile): Promise<void> {
    try {
      const { uploadBytes } = this.#effects.limits;
      const bytes = await receiveFile(body, source.placeFor(file), uploadBytes, source.signal);
      if (announced !== undefined && bytes < announced) throw new Refusal('upload-cut', { file: named(file) });
      if (bytes === 0) throw new Refusal('source-empty', { file: named(file) });
    } catch (error) {
      this.#sources.delete(source.dropped.source);
      await this.#clear(source);
      if (isCut(error)) throw new Refusal('upload-cut', { file: named(file) });
      throw error;
    }
  }

  #run(source: WaitingSource, work: () => Promise<void>): void {
    const { source: id } = source.dropped;
    const running = work()
      .catch((error: unknown) => source.fail(error))
      .then(() => (source.understanding === null ? this.#clear(source) : undefined))
      .catch((error: unknown) => this.#effects.log(`staging not cleared: ${String((error as { code?: string }).code)}`))
      .finally(() => this.#work.delete(id));
    this.#work.set(id, running);
  }

  async #import(source: WaitingSource): Promise<void> {
    const { staging, read, understanding, signal, onProgress, dropped } = source;
    if (staging === undefined || read === undefined || understanding === null) throw new Refusal('source-unknown');
    const { mapping } = understanding;
    const fresh = { name: dropped.name, world: { kind: 'real' as const }, zone: mapping.zone };
    const { importId, quality } = await this.#companies.change(
      dropped.company,
      fresh,
      (ledger): Promise<ImportResult> => {
        signal.throwIfAborted();
        if (ledger.world.kind !== 'real') throw new Refusal('worlds-not-mixed', { company: named(ledger.company) });
        const { now } = this.#effects;
        return importStaged(ledger, staging, mapping, read, { now, onProgress, signal });
      },
    );
    source.importId = importId;
    source.quality = quality;
    await this.#clear(source);
    source.enter('imported');
    this.#whenImported(dropped.company);
  }

  async #clear(source: WaitingSource): Promise<void> {
    await source.clear();
    await removeEmptyFolders(source.dropped.directory);
  }
}

const isActive = ({ phase, staging }: WaitingSource): boolean =>
  ['receiving', 'reading', 'understood', 'importing'].includes(phase) || staging !== undefined;

/** A person may correct or import what has been understood, again after an import that failed. */
function refuseUnlessReady(source: WaitingSource): void {
  const { phase, staging } = source;
  if (staging === undefined || (phase !== 'understood' && phase !== 'failed')) throw notNow(source);
}

const notNow = ({ phase, file }: WaitingSource): Refusal =>
  new Refusal('source-not-ready', { file: named(file), phase: { unit: 'word', value: `phase.${phase}` } });

const CUT_CODES = new Set(['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE', 'ABORT_ERR', 'EPIPE']);
const isCut = (error: unknown): boolean => CUT_CODES.has(String((error as { code?: unknown } | undefined)?.code));
