import type { Words } from '../explain/index.ts';
import { APPROVAL_ENGLISH } from './words.en.ts';
import { APPROVAL_FRENCH } from './words.fr.ts';

/** What the lens on authority says, in both languages. */
export const APPROVAL_WORDS: Words = { fr: APPROVAL_FRENCH, en: APPROVAL_ENGLISH };
