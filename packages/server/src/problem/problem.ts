import { STATUS_CODES } from 'node:http';
import { sayText } from '@aval/core/explain';
import type { Locale, Quantity } from '@aval/core/explain';
import type { Problem } from '../contract.ts';
import { STATUS } from './status.ts';
import { PROBLEM_WORDS } from './words.ts';
import type { ProblemCode } from './status.ts';

export type Values = Readonly<Record<string, Quantity>>;

/** The refusal in words, RFC 9457. */
export function problemOf(code: ProblemCode, values: Values, locale: Locale): Problem {
  const said = (part: string): string => sayText({ code: `${code}.${part}`, values }, PROBLEM_WORDS, locale);
  return problem(code, STATUS[code], { title: said('title'), detail: said('detail'), next: said('next') });
}

/** A problem whose words come from elsewhere (a reader, the ledger). */
export const problem = (
  code: string,
  status: number,
  words: { title: string; detail: string; next: string },
): Problem => ({
  type: `urn:aval:problem:${code}`,
  title: words.title === '' ? (STATUS_CODES[status] ?? code) : words.title,
  status,
  code,
  detail: words.detail,
  next: words.next,
});
