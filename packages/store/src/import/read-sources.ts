import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { addressName, isAddress } from './address.ts';
import { asSourceError, SourceError } from './errors.ts';
import { findFiles } from './find-files.ts';
import type { FoundFiles } from './find-files.ts';
import { apartFromRecords } from './mapping-beside.ts';
import type { MappingBeside } from './mapping-beside.ts';
import { ReadingProgress } from './reading-progress.ts';
import { SetReading } from './set-reading.ts';
import type { Ignored, ReadOptions, SourceFile, SourceFormat, SourceInput } from './source.ts';
import type { Staging } from './staging.ts';

/** What was read of a source. */
export interface SourceRead {
  /** That of its one file, or `set`. */
  readonly format: SourceFormat | 'set';
  /** What the whole is called. */
  readonly file: string;
  /** Bytes of its files as they lie on the disk or, unpacked, in their archive. */
  readonly bytes: number;
  /** Of one file its own; of several, of the lines `<sha256>  <file>\n` sorted by file. */
  readonly sha256: string;
  readonly ignored: readonly Ignored[];
  readonly files: readonly SourceFile[];
  /** What they mean, where a file of the source says it (`*.aval.mapping.json`). */
  readonly mapping?: MappingBeside;
}

/**
 * Reads files, folders, archives and addresses into the staging, replacing what was there: each file in natural order
 * of its name, its tables by themselves. Files of no known format and files without a record are passed over and told,
 * as long as another is left. Rejects with `SourceError` when one file as a whole cannot be read, or with the abort
 * reason; the staging is then empty and nothing that was unpacked is left.
 */
export async function readSources(
  inputs: readonly SourceInput[],
  staging: Staging,
  options: ReadOptions,
): Promise<SourceRead> {
  const file = nameOf(inputs);
  let [found, progress]: [FoundFiles | undefined, ReadingProgress | undefined] = [undefined, undefined];
  try {
    await staging.clear();
    found = await findFiles(inputs, options);
    const { records, mapping } = await apartFromRecords(found.files);
    progress = new ReadingProgress(staging, records, options.onProgress);
    const reading = new SetReading(staging, records.length > 1, options, progress);
    for (const passed of found.passedOver) reading.ignore(passed);
    for (const each of records) await reading.file(each);
    await found.refuseChanged();
    const files = reading.finished(file);
    await staging.finish();
    progress.end();
    return { ...wholeOf(files), file, ignored: reading.ignored, files, ...(mapping === undefined ? {} : { mapping }) };
  } catch (error) {
    await staging.clear().catch(() => undefined);
    options.signal?.throwIfAborted();
    throw asSourceError(error, file);
  } finally {
    progress?.stop();
    await found?.close();
  }
}

/** What a source is called: its only input, or the first three and how many more. */
function nameOf(inputs: readonly SourceInput[]): string {
  const names = inputs.map(({ path, name }) => name ?? (isAddress(path) ? addressName(path) : basename(path)));
  const more = names.length > 4 ? names.length - 3 : 0;
  return [...names.slice(0, more > 0 ? 3 : 4), ...(more > 0 ? [`+ ${more}`] : [])].join(', ');
}

function wholeOf(files: readonly SourceFile[]): Pick<SourceRead, 'format' | 'bytes' | 'sha256'> {
  const [first] = files;
  if (first === undefined) throw new SourceError('nothing-to-read', { file: '' });
  if (files.length === 1) return first;
  const byName = files.toSorted((a, b) => (a.file < b.file ? -1 : 1));
  const hash = createHash('sha256');
  for (const { sha256, file } of byName) hash.update(`${sha256}  ${file}\n`);
  return { format: 'set', bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), sha256: hash.digest('hex') };
}
