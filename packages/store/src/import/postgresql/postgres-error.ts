import { asSourceError, SourceError } from '../errors.ts';
import type { SourceErrorCode } from '../errors.ts';

/** What the server, the network and TLS call a failure, and what we call it. The first that matches counts. */
const KNOWN: readonly (readonly [pattern: RegExp, code: SourceErrorCode])[] = [
  [
    /no pg_hba\.conf entry.*(no encryption|SSL off)|does not support SSL|CERT|SELF_SIGNED|UNABLE_TO_|ALTNAME/i,
    'encryption-required',
  ],
  [
    /^(ECONNREFUSED|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|ENOENT|53300|57P03)\b|timeout expired/,
    'unreachable',
  ],
  [/^28|password must be a string|no pg_hba\.conf entry|SASL|SCRAM/, 'wrong-password'],
  [/^3D000/, 'no-database'],
  [/^(42P01|3F000)/, 'no-table'],
  [/^42501/, 'table-forbidden'],
  [/^(08|57|25P03|40|ECONNRESET|EPIPE)|terminated|Connection ended/, 'connection-lost'],
];
const SAYS_TABLE: readonly SourceErrorCode[] = ['no-table', 'table-forbidden'];

/** The SourceError of what went wrong with a database; `table` is the one that was being read. Holds no password. */
export function asPostgresError(error: unknown, file: string, table = ''): unknown {
  const known = asSourceError(error, file);
  if (known instanceof SourceError && known.code !== 'missing') return known;
  if (!(error instanceof Error)) return error;
  const said = errorsWithin(error).map((one) => ({
    code: 'code' in one ? String(one.code) : '',
    message: one.message,
  }));
  for (const { code, message } of said) {
    const found = KNOWN.find(([pattern]) => pattern.test(`${code} ${message}`))?.[1];
    if (found !== undefined)
      return new SourceError(found, { file, value: SAYS_TABLE.includes(found) ? table : message || code });
  }
  return new SourceError('unreadable', { file, value: said[0]?.message ?? '' });
}

/** A name with several addresses fails once for each. */
const errorsWithin = (error: Error): Error[] =>
  error instanceof AggregateError && error.errors.length > 0
    ? error.errors.filter((one) => one instanceof Error)
    : [error];
