import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { understand } from '@aval/core/mapping';
import type { Mapping, SourceProfile, Understanding } from '@aval/core/mapping';
import { openStaging, profileSource, readSource } from '@aval/store';
import type { ImportQuality, Progress, SourceRead, StagedTablePreview, Staging } from '@aval/store';
import type { SourceState } from '../contract.ts';
import { Watchers } from './watchers.ts';

export interface Dropped {
  readonly source: string;
  /** Slug and display name of the company it is for. */
  readonly company: string;
  readonly name: string;
  /** What the file was called. */
  readonly file: string;
  /** Its own folder, removed with everything in it in the end. */
  readonly directory: string;
  /** Zone of its date-times that carry no offset, until a person says otherwise. */
  readonly zone: string;
  /** Currency of its amounts when they name none, likewise. */
  readonly currency: string;
}

/** A dropped file on its way from bytes to facts: read, understood, corrected, imported. */
export class WaitingSource {
  readonly dropped: Dropped;
  readonly watchers: Watchers;
  phase: SourceState['phase'] = 'reading';
  progress: Progress | null = null;
  tables: readonly StagedTablePreview[] = [];
  understanding: Understanding | null = null;
  quality: ImportQuality | null = null;
  importId: number | null = null;
  /** Why it failed; said in the language of who asks. */
  failure: unknown;
  staging: Staging | undefined;
  read: SourceRead | undefined;
  #profile: SourceProfile | undefined;
  #cancel = new AbortController();

  constructor(dropped: Dropped, now: () => number) {
    this.dropped = dropped;
    this.watchers = new Watchers(now);
  }

  get signal(): AbortSignal {
    return this.#cancel.signal;
  }

  /** The file as it arrived. Its name is our own: the user's is only ever shown. */
  get path(): string {
    return join(this.dropped.directory, 'dropped');
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

  /** Reads the file into staged tables and guesses what they mean. */
  async understandFile(): Promise<void> {
    const { file, directory } = this.dropped;
    this.staging = await openStaging(directory);
    const { signal, onProgress } = this;
    this.read = await readSource(this.path, this.staging, { signal, onProgress, name: file, temporary: directory });
    this.#profile = await profileSource(this.staging, { name: file, format: this.read.format });
    this.tables = await this.staging.previews();
    this.understandAgain();
    signal.throwIfAborted();
    this.enter('understood');
  }

  /** Makes the understanding around what a person corrected. */
  understandAgain(corrected?: Mapping): void {
    if (this.#profile === undefined) return;
    const { zone, currency } = this.dropped;
    const settings = { zone, currency };
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
