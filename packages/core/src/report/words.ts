import type { Locale, Quantity, Statement } from '../explain/index.ts';
import { formatQuantity, sayQuantity, sayText } from '../explain/index.ts';
import { WORDS } from '../lenses.ts';
import { REPORT_ENGLISH } from './words.en.ts';
import type { ReportWords } from './words.en.ts';
import { REPORT_FRENCH } from './words.fr.ts';

export type { ReportWords } from './words.en.ts';

/** A document's own words in a language. */
export const reportWords = (locale: Locale): ReportWords => (locale === 'fr' ? REPORT_FRENCH : REPORT_ENGLISH);

/** The chapter of a lens; its own name where documents have no word for it yet. */
export const lensTitle = (lens: string, locale: Locale): string => reportWords(locale).lens[lens] ?? lens;

/** How a document says figures and sentences: in one language, instants where the company is. */
export interface Saying {
  readonly locale: Locale;
  readonly words: ReportWords;
  readonly count: (value: number) => string;
  readonly quantity: (value: Quantity) => string;
  readonly text: (statement: Statement) => string;
  readonly code: (code: string) => string;
}

/** A saying in a language; instants are told in the zone of the company, days as they are (their midnight is UTC). */
export function sayIn(locale: Locale, zone: string): Saying {
  const text = (statement: Statement): string => sayText(statement, WORDS, locale);
  return {
    locale,
    words: reportWords(locale),
    count: (value) => formatQuantity({ unit: 'count', value }, locale),
    quantity: (value) =>
      value.unit === 'instant' && value.precision === 'minute'
        ? formatQuantity(value, locale, zone)
        : sayQuantity(value, WORDS, locale),
    text: (statement) => (statement.code === 'report.untold' ? reportWords(locale).untold : text(statement)),
    code: (code) => text({ code, values: {} }),
  };
}
