import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { reuseMapping, understand, validateMapping } from '@aval/core/mapping';
import type { Mapping, SourceProfile, Understanding } from '@aval/core/mapping';
import { openStaging, profileSource, readSources } from '@aval/store';
import type { ImportQuality, Progress, SourceInput, SourceRead, StagedTablePreview, Staging } from '@aval/store';
import type { SourceState } from '../contract.ts';
import { Watchers } from './watchers.ts';

export interface Dropped {
  readonly source: string;
  /** Slug and display name of the company it is for. */
  readonly company: string;
  readonly name: string;
  /** Its own folder, removed with everything in it in the end. */
  readonly directory: string;
  /** Zone of its date-times that carry no offset, until a person says otherwise. */
  readonly zone: string;
  /** Currency of its amounts when they name none, likewise. */
  readonly currency: string;
  /** What earlier imports of the company were understood as, the newest first. */
  readonly earlier: readonly EarlierImport[];
}

export interface EarlierImport {
  readonly importId: number;
  readonly file: string;
  readonly mapping: Mapping;
}

/** Dropped files of one source on their way from bytes to facts: read, understood, corrected, imported. */
export class WaitingSource {
  readonly dropped: Dropped;
  readonly watchers: Watchers;
  phase: SourceState['phase'] = 'receiving';
  progress: Progress | null = null;
  tables: readonly StagedTablePreview[] = [];
  understanding: Understanding | null = null;
  quality: ImportQuality | null = null;
  importId: number | null = null;
  /** Why it failed; said in the language of who asks. */
  failure: unknown;
  staging: Staging | undefined;
  read: SourceRead | undefined;
  reused: SourceState['reused'] = null;
  readonly #inputs: SourceInput[] = [];
  /** Questions that a person has answered, be it as they were guessed. */
  readonly #answered = new Set<string>();
  #profile: SourceProfile | undefined;
  #cancel = new AbortController();

  constructor(dropped: Dropped, now: () => number) {
    this.dropped = dropped;
    this.watchers = new Watchers(now);
  }

  get signal(): AbortSignal {
    return this.#cancel.signal;
  }

  /** What the source is called: its one file, or all of them. */
  get file(): string {
    return this.read?.file ?? this.#inputs.map(({ name }) => name ?? '').join(', ');
  }

  get fileCount(): number {
    return this.#inputs.length;
  }

  /** A place for one more file. Its name is our own: the user's is only ever shown. */
  placeFor(name: string): string {
    const path = join(this.dropped.directory, 'dropped', String(this.#inputs.length + 1));
    this.#inputs.push({ path, name });
    return path;
  }

  readonly onProgress = (progress: Progress): void => {
    this.progress = progress;
    this.watchers.tellProgress(progress);
  };

  enter(phase: SourceState['phase']): void {
    this.phase = phase;
    this.progress = null;
    this.watchers.tellState();
  }

  fail(error: unknown): void {
    if (this.phase === 'cancelled') return;
    this.failure = error;
    this.enter('failed');
  }

  /** Reads the files into staged tables and guesses what they mean; as an earlier import of the same shape was understood. */
  async understandFiles(): Promise<void> {
    const { directory, earlier } = this.dropped;
    this.staging = await openStaging(directory);
    const { signal, onProgress } = this;
    this.read = await readSources(this.#inputs, this.staging, { signal, onProgress, temporary: directory });
    this.#profile = await profileSource(this.staging, { name: this.read.file, format: this.read.format });
    this.tables = await this.staging.previews();
    const beside = mappingIn(this.read);
    if (beside !== undefined) this.understandAgain(beside);
    for (const { importId, file, mapping } of beside === undefined ? earlier : []) {
      const reused = reuseMapping(this.#profile, [mapping]);
      if (reused === undefined) continue;
      this.reused = { importId, file };
      this.understandAgain(reused);
      break;
    }
    if (this.understanding === null) this.understandAgain();
    signal.throwIfAborted();
    this.enter('understood');
  }

  /** Makes the understanding around what a person corrected, or which question they have answered with it. */
  understandAgain(corrected?: Mapping, question?: string): void {
    if (this.#profile === undefined) return;
    const { zone, currency } = this.dropped;
    if (question !== undefined) this.#answered.add(question);
    const settings = { zone, currency, settled: this.reused !== null, answered: [...this.#answered] };
    this.understanding = understand(this.#profile, corrected === undefined ? settings : { ...settings, corrected });
  }

  /** Stops what is under way. The staged file goes once it has stopped. */
  cancel(): void {
    this.#cancel.abort();
    if (this.phase !== 'imported') this.enter('cancelled');
  }

  /** Removes everything that was written for it. */
  async clear(): Promise<void> {
    const { staging } = this;
    this.staging = undefined;
    this.#profile = undefined;
    await staging?.discard();
    await rm(this.dropped.directory, { recursive: true, force: true });
  }
}

/** The mapping that came with the records, when it is one; otherwise the records are understood by themselves. */
function mappingIn({ mapping }: SourceRead): Mapping | undefined {
  if (mapping === undefined) return undefined;
  try {
    const checked = validateMapping(JSON.parse(mapping.text));
    return 'problems' in checked ? undefined : checked.mapping;
  } catch {
    return undefined;
  }
}
