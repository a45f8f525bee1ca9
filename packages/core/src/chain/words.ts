import type { Phrase, Words } from '../explain/index.ts';
import { CHAIN_TABLES_ENGLISH, CHAIN_TABLES_FRENCH } from './table-words.ts';
import { CHAIN_ENGLISH } from './words.en.ts';
import { CHAIN_FRENCH } from './words.fr.ts';

/** The spaces that French does not break: inside quotation marks and before double punctuation. */
const spaced = (text: string): string =>
  text
    .replaceAll('« ', '«\u00a0')
    .replaceAll(' »', '\u00a0»')
    .replaceAll(' :', '\u00a0:')
    .replaceAll(/ ([;?!])/g, '\u202f$1');

const typeset = (phrase: Phrase): Phrase =>
  typeof phrase === 'string' ? spaced(phrase) : (values) => spaced(phrase(values));

/** What the chain says, in both languages. */
export const CHAIN_WORDS: Words = {
  fr: Object.fromEntries(
    Object.entries({ ...CHAIN_FRENCH, ...CHAIN_TABLES_FRENCH }).map(([code, phrase]) => [code, typeset(phrase)]),
  ),
  en: { ...CHAIN_ENGLISH, ...CHAIN_TABLES_ENGLISH },
};
