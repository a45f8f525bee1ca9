import type { Quantity, Statement } from './claim.ts';
import { formatQuantity } from './format.ts';

export type Locale = 'fr' | 'en';
export const LOCALES: readonly Locale[] = ['fr', 'en'];

/** A sentence with `{name}` where a value stands; a function when the words depend on the values (plural, zero). */
export type Phrase = string | ((values: Statement['values']) => string);
/** The words of one room, complete in both languages. */
export type Words = Readonly<Record<Locale, Readonly<Record<string, Phrase>>>>;

/** A run of a said sentence; `figure` marks what stands for a value, so that a page can set it in bold. */
export interface Segment {
  readonly text: string;
  readonly figure: boolean;
}

/** Says a statement in a language. An unknown code is said as the code itself: visible, never silent. */
export function say(statement: Statement, words: Words, locale: Locale): readonly Segment[] {
  const phrase = words[locale][statement.code] ?? statement.code;
  const template = typeof phrase === 'string' ? phrase : phrase(statement.values);
  return template
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => segment(part, statement, words, locale));
}

/** Says a statement as plain text. */
export const sayText = (statement: Statement, words: Words, locale: Locale): string =>
  say(statement, words, locale)
    .map((part) => part.text)
    .join('');

function segment(part: string, statement: Statement, words: Words, locale: Locale): Segment {
  const name = /^\{(\w+)\}$/.exec(part)?.[1];
  const value = name === undefined ? undefined : statement.values[name];
  if (value === undefined) return { text: part, figure: false };
  return { text: sayQuantity(value, words, locale), figure: value.unit !== 'word' };
}

/** Says a value: figures by the locale, Aval's own words by the catalogue (`word.<value>`). */
export function sayQuantity(value: Quantity, words: Words, locale: Locale): string {
  if (value.unit !== 'word') return formatQuantity(value, locale);
  const phrase = words[locale][`word.${value.value}`];
  return typeof phrase === 'string' ? phrase : value.value;
}

/** True when the number takes the singular in that language (French: 0 and 1; English: 1). */
export const isSingular = (quantity: Quantity | undefined, locale: Locale): boolean => {
  const n = quantity?.unit === 'count' ? quantity.value : Number.NaN;
  return new Intl.PluralRules(locale).select(n) === 'one';
};
