import { open } from 'node:fs/promises';
import { LOCALES } from '@aval/core/explain';
import { SourceError } from './errors.ts';
import { inWords } from './in-words.test-kit.ts';
import { rejectionOf } from './staged.test-kit.ts';

/** The refusal of a file, after every language was found to have words for it and for what to do. */
export async function refusalOf(reading: Promise<unknown>): Promise<SourceError> {
  const error = await rejectionOf(reading);
  if (!(error instanceof SourceError)) throw error ?? new Error('it was read');
  for (const locale of LOCALES) for (const statement of [error.statement, error.next]) inWords(statement, locale);
  return error;
}

/** A file that begins with a text and has `bytes` in all, of which the disk holds only the beginning and the end. */
export async function sparseFile(path: string, beginning: string, bytes: number, end = ''): Promise<string> {
  const handle = await open(path, 'w');
  try {
    await handle.write(beginning);
    await handle.truncate(bytes);
    await handle.write(end, bytes - end.length);
    return path;
  } finally {
    await handle.close();
  }
}

/** Elements within elements. */
export const nested = (before: string, after: string, levels: number, inside = ''): string =>
  before.repeat(levels) + inside + after.repeat(levels);
