import type { Words } from '../explain/index.ts';
import { ACT_ENGLISH } from './act-words.en.ts';
import { ACT_FRENCH } from './act-words.fr.ts';
import { TABLE_ENGLISH } from './table-words.en.ts';
import { TABLE_FRENCH } from './table-words.fr.ts';
import { ENGLISH } from './words.en.ts';
import { FRENCH } from './words.fr.ts';

/** Reasons, roles, notes, questions and problems of the mapping, in both languages. */
export const MAPPING_WORDS: Words = {
  en: { ...ENGLISH, ...TABLE_ENGLISH, ...ACT_ENGLISH },
  fr: { ...FRENCH, ...TABLE_FRENCH, ...ACT_FRENCH },
};
