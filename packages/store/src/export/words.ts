import type { Words } from '@aval/core/explain';
import { ENGLISH } from './words.en.ts';
import { FRENCH } from './words.fr.ts';

/** What stands in the way of an export and what to do, and what each format leaves out, in both languages. */
export const EXPORT_WORDS: Words = { en: ENGLISH, fr: FRENCH };
