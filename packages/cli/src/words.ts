import type { Words } from '@aval/core/explain';
import { ENGLISH } from './words.en.ts';
import { FRENCH } from './words.fr.ts';
import { PRIVACY_ENGLISH } from './privacy-words.en.ts';
import { PRIVACY_FRENCH } from './privacy-words.fr.ts';

/** What the command line itself says; claims bring their own words. */
export const CLI_WORDS = {
  fr: { ...FRENCH, ...PRIVACY_FRENCH },
  en: { ...ENGLISH, ...PRIVACY_ENGLISH },
} as const satisfies Words;

export type CliWord = keyof typeof ENGLISH | keyof typeof PRIVACY_ENGLISH;
