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

/** The language asked for: the first of French and English by weight in Accept-Language, else the given one. */
export function localeOf(acceptLanguage: string | undefined, otherwise: Locale): Locale {
  const wanted = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = /^\s*q=([\d.]+)/.exec(parameters.join(';'))?.[1];
      return { language: tag.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ language, weight }) => (language === 'fr' || language === 'en') && weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  return (wanted[0]?.language as Locale | undefined) ?? otherwise;
}
