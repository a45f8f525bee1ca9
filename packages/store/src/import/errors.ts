import type { Quantity, Statement } from '@aval/core/explain';

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
    this.statement = { code: `source.${code}${placeOf(cut)}`, values: valuesOf(cut) };
    this.next = { code: `source.${code}.next`, values: valuesOf(cut) };
  }
}

/** Codes that can name a place have a second sentence for it. */
const placeOf = (fault: SourceFault): string =>
  fault.line !== undefined ? '.at-line' : fault.offset !== undefined ? '.at-offset' : '';

function valuesOf(fault: SourceFault): Record<string, Quantity> {
  const values: Record<string, Quantity> = { file: { unit: 'name', value: fault.file } };
  if (fault.line !== undefined) values['line'] = { unit: 'count', value: fault.line };
  if (fault.offset !== undefined) values['offset'] = { unit: 'count', value: fault.offset };
  if (fault.value !== undefined) values['value'] = { unit: 'name', value: fault.value };
  return values;
}

/** The SourceError of a file-system or gunzip failure; anything else passes through unchanged. */
export function asSourceError(error: unknown, file: string): unknown {
  if (error instanceof SourceError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return new SourceError('missing', { file }, error);
  if (code === 'EISDIR') return new SourceError('folder', { file }, error);
  if (code === 'EACCES' || code === 'EPERM') return new SourceError('no-permission', { file }, error);
  if (code === 'Z_BUF_ERROR') return new SourceError('truncated-gzip', { file }, error);
  if (code.startsWith('Z_')) return new SourceError('unreadable', { file, value: 'gzip' }, error);
  if (code === 'EIO' || code === 'EBUSY') return new SourceError('unreadable', { file, value: code }, error);
  return error;
}
