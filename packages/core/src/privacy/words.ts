import type { Words } from '../explain/index.ts';
import { PRIVACY_ENGLISH } from './words.en.ts';
import { PRIVACY_FRENCH } from './words.fr.ts';

/** What the papers on privacy say, in both languages. */
export const PRIVACY_WORDS: Words = { fr: PRIVACY_FRENCH, en: PRIVACY_ENGLISH };
