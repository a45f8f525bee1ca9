import { sayText } from '@aval/core/explain';
import type { Locale, Statement } from '@aval/core/explain';
import { SOURCE_WORDS } from './words.ts';

/** A statement as people read it. Throws when a code or an unfilled blank shows. */
export function inWords(statement: Statement, locale: Locale): string {
  const said = sayText(statement, SOURCE_WORDS, locale);
  const value = statement.values['value'];
  const own = value?.unit === 'name' ? said.replace(value.value, '') : said;
  if (/\b(source|refused|ignored)\.[a-z-]+|\{\w+\}|undefined|\bnull\b/.test(own)) throw new Error(`no words: ${said}`);
  return said;
}
