import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { stat } from 'node:fs/promises';
import { detectReader } from './detect.ts';
import { asSourceError, SourceError } from './errors.ts';
import type { Ignored, Progress, ReadOptions, SourceFormat } from './source.ts';
import type { Staging } from './staging.ts';

export interface SourceRead {
  readonly format: SourceFormat;
  /** Bytes and SHA-256 of the file as it lies on the disk. */
  readonly bytes: number;
  readonly sha256: string;
  readonly ignored: readonly Ignored[];
}

const REPORT_EVERY_MS = 100;
/** Of the time a text table takes: checking the records, then taking them in. */
const CHECKING_SHARE = 0.3;

/**
 * Reads a file of any known format into the staging, replacing what was there. `name` is the file's own name when it
 * lies under another (an upload). Rejects with `SourceError`, or with the abort reason; the staging is then empty.
 */
export async function readSource(
  path: string,
  staging: Staging,
  options: ReadOptions & { name?: string },
): Promise<SourceRead> {
  const name = options.name ?? basename(path);
  const ignored: Ignored[] = [];
  const hash = createHash('sha256');
  let bytes = 0;
  let done = false;
  const readOptions: ReadOptions = {
    ...options,
    onBytes: (block) => {
      hash.update(block);
      bytes += block.length;
      options.onBytes?.(block);
    },
    onIgnored: (passed) => {
      ignored.push(passed);
      options.onIgnored?.(passed);
    },
  };
  let stop = (): void => {};
  try {
    await staging.clear();
    const { size } = await stat(path);
    const reader = await detectReader(path, options, name);
    const shareDone = (): number => {
      if (done || reader.format !== 'csv') return done ? 1 : bytes / size;
      return (bytes / size) * CHECKING_SHARE + staging.sink.loaded() * (1 - CHECKING_SHARE);
    };
    stop = report(staging, size, shareDone, options.onProgress);
    await reader.read(path, staging.sink, { name, ...readOptions });
    await staging.finish();
    done = true;
    return { format: reader.format, bytes, sha256: hash.digest('hex'), ignored };
  } catch (error) {
    await staging.clear().catch(() => undefined);
    throw namedAs(asSourceError(error, name), name);
  } finally {
    stop();
  }
}

/** Reports about ten times a second until it is stopped, and once then. */
function report(
  staging: Staging,
  size: number,
  shareDone: () => number,
  onProgress: ReadOptions['onProgress'],
): () => void {
  if (onProgress === undefined) return () => {};
  const startedAt = performance.now();
  let bytesDone = 0;
  const progress = (): Progress => {
    bytesDone = Math.max(bytesDone, Math.min(size, Math.round(size * shareDone())));
    const seconds = (performance.now() - startedAt) / 1000;
    return { step: 'reading', bytesDone, bytesTotal: size, rows: staging.rowCount(), seconds };
  };
  const timer = setInterval(() => onProgress(progress()), REPORT_EVERY_MS);
  return () => {
    clearInterval(timer);
    onProgress(progress());
  };
}

/** A reader knows the file by its path; people know it by its name. */
function namedAs(error: unknown, name: string): unknown {
  if (!(error instanceof SourceError) || error.fault.file === name) return error;
  return new SourceError(error.code, { ...error.fault, file: name }, error);
}
