import type { Quantity, Statement } from '@aval/core/explain';

/** What can stand in the way of a ledger or of an import. Words: `ledger.<code>` and `ledger.<code>.next` in `LEDGER_WORDS`. */
export const LEDGER_ERROR_CODES = [
  'locked',
  'absent',
  'not-a-ledger',
  'newer',
  'other-world',
  'disk-full',
  'no-permission',
  'out-of-memory',
  'key-missing',
  'name',
  'damaged',
  'table-missing',
  'column-missing',
  'role-missing',
  'zone',
  'pattern',
  'amount-object',
  'currency',
  'cash-amount',
  'import-missing',
  'import-replaced',
  'closed',
  'failed',
] as const;
export type LedgerErrorCode = (typeof LEDGER_ERROR_CODES)[number];

export type ErrorValues = Readonly<Record<string, string | number>>;

/** `statement` says what stands in the way, `next` what to do; both are said with `LEDGER_WORDS`. `message` is for logs. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError';
  readonly code: LedgerErrorCode;
  readonly statement: Statement;
  readonly next: Statement;

  constructor(code: LedgerErrorCode, values: ErrorValues = {}, cause?: unknown) {
    super(`${code}: ${JSON.stringify(values)}`, { cause });
    const said = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, quantity(value)]));
    this.code = code;
    this.statement = { code: `ledger.${code}`, values: said };
    this.next = { code: `ledger.${code}.next`, values: said };
  }
}

/** Numbers that identify (a process, a port) are names: they are not grouped by thousands. */
const quantity = (value: string | number): Quantity => ({ unit: 'name', value: String(value) });

/** The LedgerError of an engine or file-system failure while the ledger of `company` was used; others pass unchanged. */
export function asLedgerError(error: unknown, company: string): unknown {
  if (!(error instanceof Error) || error instanceof LedgerError || error.name === 'AbortError') return error;
  const text = `${'code' in error ? String(error.code) : ''} ${error.message}`;
  const code = SIGNS.find(([sign]) => sign.test(text))?.[1];
  if (code !== undefined) return new LedgerError(code, { company, ...holderOf(text) }, error);
  return /^(Failed to execute|[\w ]+ Error:)/.test(error.message)
    ? new LedgerError('failed', { company }, error)
    : error;
}

const SIGNS: readonly (readonly [RegExp, LedgerErrorCode])[] = [
  [/Could not set lock|Conflicting lock|being used by another process|unique file handle conflict/i, 'locked'],
  [/No space left|ENOSPC|EDQUOT|disk (is )?full|max_temp_directory_size/i, 'disk-full'],
  [/Permission denied|EACCES|EPERM|EROFS|read-only file system|Cannot open file.*permission/i, 'no-permission'],
  [/Out of Memory|failed to (pin|allocate)/i, 'out-of-memory'],
  [/newer version of DuckDB|trying to read a database file with version number/i, 'newer'],
  [/not a valid DuckDB database file/i, 'not-a-ledger'],
  [/Corrupt|checksum|Failure while replaying WAL|unexpected end of (file|WAL)/i, 'damaged'],
];

const holderOf = (text: string): ErrorValues => {
  const pid = /PID (\d+)/.exec(text)?.[1];
  return pid === undefined ? {} : { pid: Number(pid) };
};
