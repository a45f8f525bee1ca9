import type { Words } from '../explain/index.ts';
import { ACT_ENGLISH } from './act-words.en.ts';
import { ACT_FRENCH } from './act-words.fr.ts';
import { ENGLISH } from './words.en.ts';
import { FRENCH } from './words.fr.ts';

/** Reasons, roles, questions and problems of the mapping, in both languages. */
export const MAPPING_WORDS: Words = {
  en: { ...ENGLISH, ...ACT_ENGLISH },
  fr: { ...FRENCH, ...ACT_FRENCH },
};
