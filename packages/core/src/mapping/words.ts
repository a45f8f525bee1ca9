import type { Words } from '../explain/index.ts';
import { ENGLISH } from './words.en.ts';
import { FRENCH } from './words.fr.ts';

/** Reasons, roles, questions and problems of the mapping, in both languages. */
export const MAPPING_WORDS: Words = { en: ENGLISH, fr: FRENCH };
