import type { ChainAnswer, HandOff } from '@aval/core/chain';
import type { Formats } from '../shared/formats.ts';
import { usualWait, type MapBand } from './chain-view.ts';
import { linkName } from './link-name.ts';
import { shortHours } from './short-hours.ts';
import type { ChainWords } from './words.ts';

/** What a band says beside itself when it is lit: how often, how much of it, how long it waits. */
export function bandShort(band: MapBand, formats: Formats): string {
  const [only] = band.handOffs;
  const often =
    band.handOffs.length === 1 && only !== undefined ? formats.share(only.share) : formats.count(band.count);
  const wait = band.handOffs.length === 1 ? (only?.medianWaitHours ?? null) : null;
  return wait === null || band.toCustomer ? often : `${often} · ${shortHours(Math.max(wait, 0), formats.locale)}`;
}

/** The whole of it, when a single band is pointed at. */
export function bandLong(band: MapBand, t: ChainWords, formats: Formats): readonly string[] {
  const [only] = band.handOffs;
  const share = band.handOffs.length === 1 && only !== undefined ? ` (${formats.share(only.share)})` : '';
  const lines = [t.countOf(band.count, formats.count(band.count)) + share];
  if (band.cash !== null) {
    const money = formats.moneyShort(band.cash);
    lines.push(`${band.handOffs.length === 1 ? money : t.atLeast(money)}, ${t.nonAdditive}`);
  }
  if (!band.toCustomer) lines.push(waitText(band.handOffs, t, formats));
  if (only?.p90WaitHours != null && band.handOffs.length === 1)
    lines.push(`${t.p90Wait} ${formats.hours(only.p90WaitHours)}`);
  if (band.returnCount > 0) lines.push(t.returnsOf(band.returnCount, formats.count(band.returnCount)));
  return lines;
}

/** The median wait of one hand-off; of several the step of most, or that they differ: medians do not add up. */
function waitText(handOffs: readonly HandOff[], t: ChainWords, formats: Formats): string {
  const [only] = handOffs;
  if (handOffs.length === 1 && only !== undefined) return waitOf(only, t, formats);
  if (handOffs.every((each) => each.medianWaitHours === null)) return t.noWait;
  const step = usualWait(handOffs);
  return step === null ? t.differentWaits : t.mostWait(t.waitStep[step]);
}

export const waitOf = (each: HandOff, t: ChainWords, formats: Formats): string =>
  each.medianWaitHours === null ? t.noWait : t.waits(formats.hours(Math.max(each.medianWaitHours, 0)));

/** To whom a hand-off goes: the link, or what stands for nobody. */
export const clientName = (each: HandOff, t: ChainWords): string =>
  each.end === null ? linkName(each.to, t) : t.endOne[each.end];

/** How much of the chain is on the screen, as sentences. `undrawn` are hand-offs the map leaves out by itself. */
export function shownSentences(
  answer: ChainAnswer,
  undrawn: readonly HandOff[],
  t: ChainWords,
  formats: Formats,
): readonly string[] {
  const drawn = answer.handOffs.length - undrawn.length;
  const passages = undrawn.reduce((sum, each) => sum + each.count, 0);
  return [
    hiddenSentence(answer, t, formats),
    ...(undrawn.length > 0
      ? [t.undrawn(formats.count(drawn), formats.count(undrawn.length), formats.count(passages))]
      : []),
    ...(answer.gathered > 0 ? [t.gathered(answer.gathered, formats.count(answer.gathered))] : []),
  ];
}

function hiddenSentence({ handOffs, hidden, links }: ChainAnswer, t: ChainWords, formats: Formats): string {
  if (hidden === null) return `${t.allShown(formats.count(handOffs.length), handOffs.length)}.`;
  const paid = links.some((link) => link.cashThrough !== null);
  const share = formats.share(hidden.shownShare);
  const parts = [
    t.shownHandOffs(formats.count(handOffs.length), formats.count(handOffs.length + hidden.handOffs)),
    paid ? t.shownCash(share) : t.shownWork(share),
    ...(hidden.links > 0 ? [t.hiddenLinks(hidden.links, formats.count(hidden.links))] : []),
  ];
  return `${parts.join(', ')}.`;
}
