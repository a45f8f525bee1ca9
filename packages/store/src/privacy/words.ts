import type { Words } from '@aval/core/explain';
import { ENGLISH } from './words.en.ts';
import { FRENCH } from './words.fr.ts';

/** What is refused for the sake of the people concerned, and what to do, in both languages. */
export const PRIVACY_STORE_WORDS: Words = { en: ENGLISH, fr: FRENCH };
