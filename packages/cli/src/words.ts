import type { Words } from '@aval/core/explain';
import { ENGLISH } from './words.en.ts';
import { FRENCH } from './words.fr.ts';

/** What the command line itself says; claims bring their own words. */
export const CLI_WORDS = { fr: FRENCH, en: ENGLISH } as const satisfies Words;

export type CliWord = keyof typeof ENGLISH;
