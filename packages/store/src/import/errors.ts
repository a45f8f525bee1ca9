import type { Quantity, Statement } from '@aval/core/explain';
import { ENGLISH } from './words.en.ts';

export const SOURCE_ERROR_CODES = [
  'missing',
  'folder',
  'no-permission',
  'unreadable',
  'empty',
  'unknown-format',
  'truncated-gzip',
  'truncated',
  'malformed',
  'forbidden-entity',
  'too-deep',
  'line-too-long',
  'no-rows',
  'changed',
  'not-a-file',
  'nothing-to-read',
  'too-many-files',
  'too-many-columns',
  'too-large',
  'out-of-memory',
  'disk-full',
  'encrypted',
  'unsafe-path',
  'damaged-archive',
  'foreign-compression',
  'nested-archive',
  'old-workbook',
  'in-use',
  'newer-version',
  'bad-address',
  'unreachable',
  'wrong-password',
  'no-database',
  'no-table',
  'table-forbidden',
  'encryption-required',
  'connection-lost',
] as const;
export type SourceErrorCode = (typeof SOURCE_ERROR_CODES)[number];

export interface SourceFault {
  readonly file: string;
  /** 1-based line of a text file. */
  readonly line?: number;
  /** Bytes from the start of the (decompressed) file. */
  readonly offset?: number;
  /** What was found, shortened to 200 characters. */
  readonly value?: string;
  /** The limit that was passed, in the unit its sentence says (megabytes, columns, files). */
  readonly limit?: number;
}

/**
 * A file that as a whole cannot be read. `statement` says what was found, `next` what to do; both are said with
 * `SOURCE_WORDS`. `message` is for logs.
 */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly code: SourceErrorCode;
  readonly fault: SourceFault;
  readonly statement: Statement;
  readonly next: Statement;

  constructor(code: SourceErrorCode, fault: SourceFault, cause?: unknown) {
    const cut = fault.value === undefined ? fault : { ...fault, value: fault.value.slice(0, 200) };
    super(`${code}: ${JSON.stringify(cut)}`, { cause });
    this.code = code;
    this.fault = cut;
    const values = valuesOf(cut);
    this.statement = { code: sentenceOf(code, values), values };
    this.next = { code: `source.${code}.next`, values };
  }
}

/** From the sentence that says most to the one that says least; the first whose blanks can all be filled is said. */
const SENTENCES = ['.at-line', '.at-offset', '', '.bare'] as const;

function sentenceOf(code: SourceErrorCode, values: Readonly<Record<string, Quantity>>): string {
  const words: Readonly<Record<string, unknown>> = ENGLISH;
  const found = SENTENCES.map((place) => `source.${code}${place}`).find((sentence) => {
    const phrase = words[sentence];
    if (phrase === undefined) return false;
    const blanks = JSON.stringify(phrase).matchAll(/\{(\w+)/g);
    return [...blanks].every(([, blank = '']) => blank in values);
  });
  return found ?? 'source.unreadable.bare';
}

function valuesOf(fault: SourceFault): Record<string, Quantity> {
  const values: Record<string, Quantity> = { file: { unit: 'name', value: fault.file } };
  if (fault.line !== undefined) values['line'] = { unit: 'count', value: fault.line };
  if (fault.offset !== undefined) values['offset'] = { unit: 'count', value: fault.offset };
  if (fault.value !== undefined) values['value'] = { unit: 'name', value: fault.value };
  if (fault.limit !== undefined) values['limit'] = { unit: 'count', value: fault.limit };
  return values;
}

/** What the system calls a failure, and what we call it. */
const SYSTEM_CODES: readonly (readonly [system: RegExp, code: SourceErrorCode])[] = [
  [/^(ENOENT|ENOTDIR|ENAMETOOLONG|ELOOP)$/, 'missing'],
  [/^EISDIR$/, 'folder'],
  [/^(EACCES|EPERM)$/, 'no-permission'],
  [/^(ENOSPC|EFBIG|EDQUOT|EROFS)$/, 'disk-full'],
  [/^Z_BUF_ERROR$/, 'truncated-gzip'],
  [/^(EIO|EBUSY|EMFILE|ENFILE|Z_\w+)$/, 'unreadable'],
];

/** The engine has no codes: its first words say what happened. */
const ENGINE_WORDS: readonly (readonly [message: RegExp, code: SourceErrorCode])[] = [
  [/no space left|disk is full|file too large|max_temp_directory_size|could not (write|truncate)/i, 'disk-full'],
  [/^Out of Memory Error|failed to (re)?allocate/i, 'out-of-memory'],
];

/** The SourceError of a failure of the file system, of gunzip or of the engine; anything else passes through unchanged. */
export function asSourceError(error: unknown, file: string): unknown {
  if (error instanceof SourceError || !(error instanceof Error)) return error;
  const system = 'code' in error ? String(error.code) : '';
  const known =
    SYSTEM_CODES.find(([pattern]) => pattern.test(system)) ??
    ENGINE_WORDS.find(([pattern]) => pattern.test(error.message));
  if (known === undefined) return error;
  const value = system.startsWith('Z_') ? 'gzip' : system;
  return new SourceError(known[1], known[1] === 'unreadable' ? { file, value } : { file }, error);
}

/** A reader knows a file by where it lies; people know it by its name. */
export function namedAs(error: unknown, file: string): unknown {
  if (!(error instanceof SourceError) || error.fault.file === file) return error;
  return new SourceError(error.code, { ...error.fault, file }, error);
}
