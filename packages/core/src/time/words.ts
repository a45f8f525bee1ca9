import type { Words } from '../explain/index.ts';
import { TIME_ENGLISH } from './words.en.ts';
import { TIME_FRENCH } from './words.fr.ts';

/** What the lens on time says, in both languages. */
export const TIME_WORDS: Words = { fr: TIME_FRENCH, en: TIME_ENGLISH };
