import type { Words } from '../explain/index.ts';
import { INDICATOR_ENGLISH } from './words.en.ts';
import { INDICATOR_FRENCH } from './words.fr.ts';

export const INDICATOR_WORDS: Words = { fr: INDICATOR_FRENCH, en: INDICATOR_ENGLISH };
