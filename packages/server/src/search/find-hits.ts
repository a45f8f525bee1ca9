import { findChain, LEVELS } from '@aval/core/chain';
import type { Level } from '@aval/core/chain';
import type { Query } from '@aval/core/ledger';
import type { SearchHit } from '../contract.ts';
import { FOUND_CUSTOMERS, FOUND_OBJECTS, FOUND_RECEIPTS } from './search.sql.ts';

/** Hits of each kind, at most. */
const MOST = 8;

export interface LinkName {
  readonly link: string;
  readonly level: Level;
}

/** The names of all links that may be shown: as the chain gives them, so that small groups of people stay unnamed. */
export async function findLinkNames(query: Query): Promise<LinkName[]> {
  const { levels } = await findChain(query, { level: 'activity' });
  const names: LinkName[] = [];
  for (const level of LEVELS.filter((one) => levels.includes(one))) {
    const { links } = await findChain(query, { level });
    names.push(...links.map(({ link }) => ({ link, level })));
  }
  return names;
}

/** What a typed text finds: links, customers, objects, receipts; those that start with it first, at most 8 of each kind. */
export async function findHits(query: Query, typed: string, links: readonly LinkName[]): Promise<SearchHit[]> {
  const text = typed.trim().toLowerCase();
  if (text === '') return [];
  const escaped = text.replace(/[!%_]/g, '!$&');
  const parameters = { pattern: `%${escaped}%`, start: `${escaped}%`, limit: MOST };
  const number = /^\d{1,15}$/.test(text) ? Number(text) : -1;
  const customers = await query.rows<{ label: string; id: string }>(FOUND_CUSTOMERS, parameters);
  const receipts = await query.rows<{ label: string; id: number; at_: number }>(FOUND_RECEIPTS, {
    ...parameters,
    number,
  });
  const objects = await query.rows<{ label: string; id: number }>(FOUND_OBJECTS, parameters);
  return [
    ...matchingLinks(links, text),
    ...customers.map(({ label, id }) => hit('customer', label, id)),
    ...receipts.map(({ label, id, at_ }) =>
      hit('receipt', `${label} · ${new Date(at_).toISOString().slice(0, 10)}`, id),
    ),
    ...objects.map(({ label, id }) => hit('object', label, id)),
  ];
}

const hit = (kind: SearchHit['kind'], label: string, id: string | number): SearchHit => ({
  kind,
  label,
  id: String(id),
  level: null,
});

function matchingLinks(links: readonly LinkName[], text: string): SearchHit[] {
  return links
    .map(({ link, level }) => ({ link, level, place: link.toLowerCase().indexOf(text) }))
    .filter(({ place }) => place >= 0)
    .toSorted((a, b) => a.place - b.place || a.link.length - b.link.length)
    .slice(0, MOST)
    .map(({ link, level }) => ({ kind: 'link', label: link, id: link, level }));
}
