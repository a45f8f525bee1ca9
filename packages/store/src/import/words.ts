import type { Words } from '@aval/core/explain';
import { ENGLISH } from './words.en.ts';
import { FRENCH } from './words.fr.ts';

/** Files that cannot be read, records that were refused, and what to do about each, in both languages. */
export const SOURCE_WORDS: Words = { en: ENGLISH, fr: FRENCH };
