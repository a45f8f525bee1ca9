import { SourceError } from '../errors.ts';
import { plainBlocks } from '../file-bytes.ts';
import type { ReadOptions } from '../source.ts';

const SIGNATURE = 'd0cf11e0a1b11ae1';
const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');
const [PROTECTED, OLD_WORKBOOK, OLDER_WORKBOOK] = [wide('EncryptedPackage'), wide('Workbook'), wide('Book')];

/** True for the container of Office documents before 2007, in which protected ones still come. */
export const isCompoundFile = (head: Uint8Array): boolean =>
  Buffer.from(head.subarray(0, 8)).toString('hex') === SIGNATURE;

/** Reads such a file to its end to say what it is: a protected workbook, an old one, or something else. */
export async function compoundFileError(path: string, file: string, options: ReadOptions): Promise<SourceError> {
  let [old, kept] = [false, Buffer.alloc(0)];
  for await (const block of plainBlocks(path, options)) {
    const bytes = Buffer.concat([kept, block]);
    if (bytes.includes(PROTECTED)) return new SourceError('encrypted', { file });
    old ||= bytes.includes(OLD_WORKBOOK) || bytes.includes(OLDER_WORKBOOK);
    kept = bytes.subarray(-PROTECTED.length);
  }
  if (old) return new SourceError('old-workbook', { file, value: '.xls' });
  return new SourceError('unknown-format', { file, value: 'Office 97' });
}
