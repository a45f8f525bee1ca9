import type { Words } from '@aval/core/explain';
import { WORDS } from '@aval/core/lenses';
import { STORE_WORDS } from '@aval/store';
import { PROBLEM_WORDS } from './words.ts';

const ROOMS = [WORDS, STORE_WORDS, PROBLEM_WORDS];

/** The words of every sentence the server may have to say. */
export const ALL_WORDS: Words = {
  fr: Object.assign({}, ...ROOMS.map((words) => words.fr)),
  en: Object.assign({}, ...ROOMS.map((words) => words.en)),
};
