import type { Words } from '../explain/index.ts';
import { ORIENTATION_ENGLISH } from './words.en.ts';
import { ORIENTATION_FRENCH } from './words.fr.ts';

/** What the lens on orientation says, in both languages. */
export const ORIENTATION_WORDS: Words = { fr: ORIENTATION_FRENCH, en: ORIENTATION_ENGLISH };
