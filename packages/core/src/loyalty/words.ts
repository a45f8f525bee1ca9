import type { Words } from '../explain/index.ts';
import { LOYALTY_ENGLISH } from './words.en.ts';
import { LOYALTY_FRENCH } from './words.fr.ts';

/** What the lens on customers who come back says, in both languages. */
export const LOYALTY_WORDS: Words = { fr: LOYALTY_FRENCH, en: LOYALTY_ENGLISH };
