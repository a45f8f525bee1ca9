import type { Locale } from '@aval/core/explain';

/** The language chosen before, else the first of French and English that the browser prefers, else English. */
export function findLocale(stored: string | null, preferred: readonly string[]): Locale {
  if (stored === 'fr' || stored === 'en') return stored;
  const first = preferred.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag === 'fr' || tag === 'en');
  return first === 'fr' ? 'fr' : 'en';
}
