import type { FoundFile } from './found-file.ts';
import type { ReadOptions, SourceFormat } from './source.ts';
import type { Staging } from './staging.ts';

const REPORT_EVERY_MS = 100;
/** Formats that the engine takes in after their bytes were looked at, and the looking's share of the time. */
const TAKEN_IN_LATER: ReadonlySet<SourceFormat> = new Set(['csv', 'parquet', 'duckdb']);
const CHECKING_SHARE = 0.3;

/** How far a source is read, over all its files; reported about ten times a second until it is stopped, and once then. */
export class ReadingProgress {
  readonly #staging: Staging;
  readonly #onProgress: ReadOptions['onProgress'];
  readonly #total: number;
  readonly #startedAt = performance.now();
  readonly #timer: NodeJS.Timeout | undefined;
  /** Bytes of the files that are read, and of the one at hand. */
  #before = 0;
  #size = 0;
  #bytes = 0;
  #format: SourceFormat | undefined;
  #shown = 0;

  constructor(staging: Staging, files: readonly FoundFile[], onProgress: ReadOptions['onProgress']) {
    this.#staging = staging;
    this.#onProgress = onProgress;
    this.#total = files.reduce((sum, { bytes }) => sum + bytes, 0);
    if (onProgress !== undefined) this.#timer = setInterval(() => this.#report(), REPORT_EVERY_MS);
  }

  begin(size: number): void {
    this.#before += this.#size;
    this.#size = size;
    this.#bytes = 0;
    this.#format = undefined;
  }

  reads(format: SourceFormat): void {
    this.#format = format;
  }

  add(bytes: number): void {
    this.#bytes += bytes;
  }

  /** Everything is read. */
  end(): void {
    this.#before = this.#total;
    this.#size = 0;
  }

  stop(): void {
    if (this.#timer === undefined) return;
    clearInterval(this.#timer);
    this.#report();
  }

  #share(): number {
    if (this.#size === 0) return 0;
    const read = Math.min(1, this.#bytes / this.#size);
    if (this.#format === undefined || !TAKEN_IN_LATER.has(this.#format)) return read;
    return read * CHECKING_SHARE + this.#staging.sink.loaded() * (1 - CHECKING_SHARE);
  }

  #report(): void {
    const done = Math.round(this.#before + this.#size * this.#share());
    this.#shown = Math.max(this.#shown, Math.min(this.#total, done));
    this.#onProgress?.({
      step: 'reading',
      bytesDone: this.#shown,
      bytesTotal: this.#total,
      rows: this.#staging.rowCount(),
      seconds: (performance.now() - this.#startedAt) / 1000,
    });
  }
}
