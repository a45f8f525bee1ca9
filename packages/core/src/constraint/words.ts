import type { Words } from '../explain/index.ts';
import { CONSTRAINT_ENGLISH } from './words.en.ts';
import { CONSTRAINT_FRENCH } from './words.fr.ts';

/** What the lens on the constraint says, in both languages. */
export const CONSTRAINT_WORDS: Words = { fr: CONSTRAINT_FRENCH, en: CONSTRAINT_ENGLISH };
