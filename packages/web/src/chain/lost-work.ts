import type { ChainAnswer, HandOff } from '@aval/core/chain';

/** An end without cash is kept in sight from this part of all ends on, and so many of them. */
const WORTH_SEEING = 0.005;
const MOST = 16;

/**
 * What is rare in cash is not rare in loss: a refusal carries no cash, so hiding what carries little would hide it first.
 * Adds back to what is shown the ends without cash, and, where a link shown nowhere ends in one, that link with the widest
 * hand-off that leads to it. What is hidden is counted anew; `shownShare` stays true as a lower bound.
 */
export function withLosses(shown: ChainAnswer, whole: ChainAnswer | undefined): ChainAnswer {
  if (whole === undefined || whole.level !== shown.level || shown.hidden === null) return shown;
  const links = new Set(shown.links.map((link) => link.link));
  const known = new Set(shown.handOffs.map((each) => each.claim));
  const added: HandOff[] = [];
  for (const end of lossesOf(whole)) {
    const way = links.has(end.from) ? [] : wayTo(end.from, whole, links);
    if (!links.has(end.from) && way.length === 0) continue;
    added.push(...[...way, end].filter((each) => !known.has(each.claim)));
    for (const each of [...way, end]) known.add(each.claim);
    links.add(end.from);
  }
  const handOffs = whole.handOffs.filter((each) => known.has(each.claim));
  const hidden = {
    ...shown.hidden,
    handOffs: whole.handOffs.length - handOffs.length,
    links: whole.links.length - links.size,
  };
  return {
    ...shown,
    links: whole.links.filter((link) => links.has(link.link)),
    handOffs,
    entries: whole.entries.filter((entry) => links.has(entry.link)),
    hidden: hidden.handOffs === 0 ? null : hidden,
  };
}

function lossesOf(whole: ChainAnswer): readonly HandOff[] {
  const ends = whole.handOffs.filter((each) => each.end !== null);
  const total = ends.reduce((sum, each) => sum + each.count, 0);
  return ends
    .filter((each) => each.end !== 'customer' && each.count >= total * WORTH_SEEING)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST);
}

function wayTo(link: string, whole: ChainAnswer, links: ReadonlySet<string>): readonly HandOff[] {
  const into = whole.handOffs.filter((each) => each.end === null && each.to === link && links.has(each.from));
  return into.toSorted((a, b) => b.count - a.count).slice(0, 1);
}
