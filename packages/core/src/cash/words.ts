import type { Words } from '../explain/index.ts';
import { CASH_TABLES_ENGLISH, CASH_TABLES_FRENCH } from './table-words.ts';
import { CASH_ENGLISH } from './words.en.ts';
import { CASH_FRENCH } from './words.fr.ts';

/** What the cash lens says, in both languages. */
export const CASH_WORDS: Words = {
  fr: { ...CASH_FRENCH, ...CASH_TABLES_FRENCH },
  en: { ...CASH_ENGLISH, ...CASH_TABLES_ENGLISH },
};
