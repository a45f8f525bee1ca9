import type { Words } from '../explain/index.ts';
import { VAIN_ENGLISH } from './words.en.ts';
import { VAIN_FRENCH } from './words.fr.ts';

/** What the lens on vain work says, in both languages. */
export const VAIN_WORDS: Words = { fr: VAIN_FRENCH, en: VAIN_ENGLISH };
