import { readFile, stat } from 'node:fs/promises';
import type { FoundFile } from './found-file.ts';

/** A file that says what the files beside it mean, as an export of Aval brings it along; its text is judged by whoever uses it. */
export interface MappingBeside {
  readonly file: string;
  readonly text: string;
}

const IS_MAPPING = /(^|[./\\])aval\.mapping\.json$/i;
/** A mapping is small; a longer file of that name is read like any other. */
const MOST_BYTES = 8 * 1024 * 1024;

/** Sets the mapping apart from the records, when there is exactly one and there are records beside it. */
export async function apartFromRecords(
  files: readonly FoundFile[],
): Promise<{ readonly records: readonly FoundFile[]; readonly mapping: MappingBeside | undefined }> {
  const [only, ...others] = files.filter(({ name }) => IS_MAPPING.test(name));
  if (only === undefined || others.length > 0 || files.length < 2) return { records: files, mapping: undefined };
  const taken = await only.take();
  try {
    if ((await stat(taken.path)).size > MOST_BYTES) return { records: files, mapping: undefined };
    const text = await readFile(taken.path, 'utf8');
    return { records: files.filter((file) => file !== only), mapping: { file: only.name, text } };
  } finally {
    await taken.release();
  }
}
