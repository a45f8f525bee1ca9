import type { ChainLink } from '@aval/core/chain';

/** Links drawn as one box until a person unfolds it. */
export interface LinkGroup {
  readonly id: string;
  /** The words its links begin with; empty for `rare`. */
  readonly name: string;
  readonly kind: 'prefix' | 'rare';
  readonly links: readonly string[];
}

/** Above this many boxes a map is no longer read but searched (measured by eye at 1440 × 900: 30 boxes fit with legible names). */
export const MAX_BOXES = 30;
const MIN_GROUP = 3;
const LARGEST_SHARE = 0.6;

/**
 * Gathers links into at most about `maxBoxes` boxes: first those whose names begin with the same words, then the
 * rarest. Returns no group when the links fit as they are.
 */
export function groupLinks(links: readonly ChainLink[], maxBoxes: number = MAX_BOXES): readonly LinkGroup[] {
  if (links.length <= maxBoxes) return [];
  const prefixes = prefixGroups(links, 1);
  const grouped = new Set(prefixes.flatMap((group) => group.links));
  const singles = links.filter((link) => !grouped.has(link.link)).toSorted((a, b) => b.workCount - a.workCount);
  const room = Math.max(maxBoxes - prefixes.length - 1, 6);
  const rare = singles.slice(room).map((link) => link.link);
  return rare.length < 2 ? prefixes : [...prefixes, { id: 'rare', name: '', kind: 'rare', links: rare }];
}

/** Buckets by the first `words` words; a bucket that would swallow most of the chain is cut by one more word. */
function prefixGroups(links: readonly ChainLink[], words: number): readonly LinkGroup[] {
  const buckets = Map.groupBy(links, (link) => prefixOf(link.link, words));
  return [...buckets].flatMap(([name, members]) => {
    if (members.length < MIN_GROUP || name === '') return [];
    if (words < 4 && members.length > links.length * LARGEST_SHARE) return prefixGroups(members, words + 1);
    return [{ id: `prefix ${name}`, name, kind: 'prefix' as const, links: members.map((link) => link.link) }];
  });
}

const WORD = /[^\s_:./-]+/g;

/** The first words of a name as they are written; a name with no further word has no prefix. */
function prefixOf(name: string, words: number): string {
  const found = [...name.matchAll(WORD)];
  const last = found[words - 1];
  return last === undefined || found.length <= words ? '' : name.slice(0, last.index + last[0].length);
}
