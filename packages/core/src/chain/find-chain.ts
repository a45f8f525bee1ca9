import type { Query } from '../ledger/index.ts';
import type { ChainAnswer, ChainLink, HandOff, Level } from './answers.ts';
import { claimLinks, claimPayer } from './claims/chain-claims.ts';
import { offeredLevels, readPicture } from './picture.ts';
import type { ChainPicture, HandOffFigures, LinkFigures } from './picture.ts';
import { chooseShown } from './show-limit.ts';

/**
 * Who works for whom at a level: links, hand-offs and ends, walked from how work enters to the customer's cash.
 * Of activities when the records cannot answer the level asked for (`answer.level` says which). `limit`: at most so
 * many hand-offs, those that carry most; what is hidden is said. An empty ledger gives empty lists.
 */
export async function findChain(
  query: Query,
  { level, limit }: { readonly level: Level; readonly limit?: number | undefined },
): Promise<ChainAnswer> {
  const picture = await readPicture(query, level);
  const { handOffs, hidden } = hideRare(picture, limit);
  const shown = new Set(handOffs.flatMap((one) => (one.toNumber === null ? [one.number] : [one.number, one.toNumber])));
  return {
    level: picture.level,
    levels: offeredLevels(picture.state),
    leadingType: picture.state.leadingType,
    links: picture.links.filter((link) => shown.has(link.number)).map(linkAnswer),
    handOffs: handOffs.map(handOffAnswer),
    entries: picture.entries.filter((entry) => shown.has(entry.number)).map(({ link, count }) => ({ link, count })),
    hidden,
    gathered: picture.state.levels.find((one) => one.level === picture.level)?.gathered ?? 0,
    claims: [
      await claimLinks(query, picture, hidden === null ? null : (limit ?? null), hidden),
      await claimPayer(query, picture.state),
    ],
  };
}

/** The hand-offs within the limit, and what it hides. */
export function hideRare(
  picture: ChainPicture,
  limit: number | undefined,
): { handOffs: readonly HandOffFigures[]; hidden: ChainAnswer['hidden'] } {
  if (limit === undefined || picture.handOffs.length <= limit) return { handOffs: picture.handOffs, hidden: null };
  const passages = picture.handOffs.map((handOff) => ({
    handOff,
    from: handOff.number,
    to: handOff.toNumber,
    count: handOff.count,
    weight: handOff.weight,
  }));
  const chosen = new Set([...chooseShown(passages, picture.entries, limit)].map((passage) => passage.handOff));
  const handOffs = picture.handOffs.filter((one) => chosen.has(one));
  const links = new Set(handOffs.flatMap((one) => [one.number, one.toNumber]).filter((number) => number !== null));
  const hidden = {
    handOffs: picture.handOffs.length - handOffs.length,
    links: picture.links.length - links.size,
    shownShare: carried(handOffs) / carried(picture.handOffs),
  };
  return { handOffs, hidden: hidden.handOffs === 0 ? null : hidden };
}

/** What hand-offs carry: their additive part of the cash; how many they are where there is no cash. */
const carried = (handOffs: readonly HandOffFigures[]): number => handOffs.reduce((sum, one) => sum + one.weight, 0);

export const linkAnswer = (link: LinkFigures): ChainLink => ({
  link: link.link,
  workCount: link.workCount,
  objectCount: link.objectCount,
  reachShare: link.reachShare,
  cashThrough: link.cashThrough,
  workHours: link.workHours,
  doneBy: link.doneBy,
  claim: link.claim,
});

export const handOffAnswer = (handOff: HandOffFigures): HandOff => ({
  from: handOff.from,
  to: handOff.to,
  end: handOff.end,
  count: handOff.count,
  share: handOff.share,
  cashThrough: handOff.cashThrough,
  medianWaitHours: handOff.medianWaitHours,
  p90WaitHours: handOff.p90WaitHours,
  returnCount: handOff.returnCount,
  claim: handOff.claim,
});
