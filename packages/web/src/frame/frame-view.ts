import type { SearchHit } from '@aval/server/contract';
import { PAGES } from '../pages.ts';
import type { PageName } from '../pages.ts';
import type { Place } from '../shared/places.ts';
import { actPlace, cashPlace, chainPlace, tracePlace } from '../shared/places.ts';

/** The page of the rail that an address belongs to: a receipt's trace belongs to the cash it explains. */
export function pageAt(pathname: string): PageName | null {
  const name = /^\/c\/[^/]+\/([a-z]+)/.exec(pathname)?.[1] ?? (pathname === '/start' ? 'records' : '');
  if (name === 'trace' || name === 'act') return 'cash';
  return PAGES.find(({ page }) => page === name)?.page ?? null;
}

/** Where a search hit is shown. */
export function placeOfHit(company: string, hit: SearchHit): Place {
  if (hit.kind === 'link') return chainPlace(company, { level: hit.level ?? undefined, link: hit.id });
  if (hit.kind === 'receipt') return tracePlace(company, Number(hit.id));
  if (hit.kind === 'object') return actPlace(company, Number(hit.id));
  return cashPlace(company, { customer: hit.id });
}

/** Text as it is searched: without accents, capitals or doubled blanks. */
const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** Those whose words all begin or contain what was typed; all of them when nothing is typed. */
export function matching<T extends { readonly label: string }>(entries: readonly T[], typed: string): readonly T[] {
  const wanted = plain(typed)
    .split(' ')
    .filter((word) => word !== '');
  return entries.filter((entry) => wanted.every((word) => plain(entry.label).includes(word)));
}
