import type { Words } from '@aval/core/explain';
import { ENGLISH } from './words.en.ts';
import { FRENCH } from './words.fr.ts';

/** What the server says when it does not do what was asked. */
export const PROBLEM_WORDS: Words = { fr: FRENCH, en: ENGLISH };
