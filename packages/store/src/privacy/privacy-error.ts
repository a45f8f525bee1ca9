import type { Statement } from '@aval/core/explain';

/** What is refused for the sake of the people concerned. Words: `privacy.<code>` and `.next` in `PRIVACY_STORE_WORDS`. */
export const PRIVACY_ERROR_CODES = [
  'nobody-named',
  'purpose-missing',
  'keepers-missing',
  'keeper-unknown',
  'keeper-vouch',
  'keeper-same',
  'passphrase-short',
  'passphrase-same',
  'passphrase-wrong',
  'request-unknown',
  'request-late',
  'request-other',
  'request-self',
  'rule-bad',
  'journal-broken',
  'file-broken',
] as const;
export type PrivacyErrorCode = (typeof PRIVACY_ERROR_CODES)[number];

/** `statement` says what is refused, `next` what to do. Nothing has changed. */
export class PrivacyError extends Error {
  override readonly name = 'PrivacyError';
  readonly code: PrivacyErrorCode;
  readonly statement: Statement;
  readonly next: Statement;

  constructor(code: PrivacyErrorCode, values: Readonly<Record<string, string>> = {}) {
    super(code);
    const said = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, { unit: 'name', value } as const]),
    );
    this.code = code;
    this.statement = { code: `privacy.${code}`, values: said };
    this.next = { code: `privacy.${code}.next`, values: said };
  }
}
