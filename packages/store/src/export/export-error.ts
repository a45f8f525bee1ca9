import type { Quantity, Statement } from '@aval/core/explain';

/** What can stand in the way of an export. Words: `export.<code>` and `export.<code>.next` in `EXPORT_WORDS`. */
export const EXPORT_ERROR_CODES = [
  'nothing',
  'type-unknown',
  'customer-unknown',
  'too-many-rows',
  'disk-full',
  'no-permission',
  'no-folder',
] as const;
export type ExportErrorCode = (typeof EXPORT_ERROR_CODES)[number];

export type ExportErrorValues = Readonly<Record<string, string | number>>;

/** `statement` says what stands in the way, `next` what to do; both are said with `EXPORT_WORDS`. Nothing is left behind. */
export class ExportError extends Error {
  override readonly name = 'ExportError';
  readonly code: ExportErrorCode;
  readonly statement: Statement;
  readonly next: Statement;

  constructor(code: ExportErrorCode, values: ExportErrorValues = {}, cause?: unknown) {
    super(`${code}: ${JSON.stringify(values)}`, { cause });
    const said = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, quantity(value)]));
    this.code = code;
    this.statement = { code: `export.${code}`, values: said };
    this.next = { code: `export.${code}.next`, values: said };
  }
}

const quantity = (value: string | number): Quantity =>
  typeof value === 'number' ? { unit: 'count', value } : { unit: 'name', value };

/** The ExportError of a failure to write a file; anything else passes unchanged. */
export function asExportError(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || error instanceof ExportError || error.name === 'AbortError') return error;
  const text = `${'code' in error ? String(error.code) : ''} ${error.message}`;
  const code = SIGNS.find(([sign]) => sign.test(text))?.[1];
  return code === undefined ? error : new ExportError(code, { file }, error);
}

const SIGNS: readonly (readonly [RegExp, ExportErrorCode])[] = [
  [/No space left|ENOSPC|EDQUOT|database or disk is full/i, 'disk-full'],
  [/Permission denied|EACCES|EPERM|EROFS|read-only file system/i, 'no-permission'],
  [/ENOENT|ENOTDIR|No such file or directory/i, 'no-folder'],
];
