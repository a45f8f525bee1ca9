import type { Words } from '@aval/core/explain';

// The merged words of all lenses; the page opens without them and says codes until they are there.
const doors = import.meta.glob<{ WORDS?: Words }>('../../../core/src/lenses.ts', { eager: true });

/** The words in which claims are said. */
export const WORDS: Words = Object.values(doors)[0]?.WORDS ?? { fr: {}, en: {} };
