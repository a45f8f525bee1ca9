import type { Money } from '@aval/core/ledger';
import type { ChainAnswer, ChainEnd, ChainLink, HandOff } from '@aval/core/chain';
import { groupLinks, type LinkGroup } from './link-groups.ts';
import { rankLinks, type Flow } from './link-order.ts';
import { waitStep, type WaitStep } from './wait-scale.ts';

/** What the width of a band stands for. */
export type Measure = 'cash' | 'count';

/** The end of a chain without cash, drawn as a small terminal under the box it ends in. */
export interface Terminal {
  readonly end: Exclude<ChainEnd, 'customer'>;
  readonly handOffs: readonly HandOff[];
  readonly count: number;
}

export interface MapBox {
  readonly id: string;
  readonly kind: 'link' | 'group' | 'customers';
  readonly links: readonly ChainLink[];
  readonly group: LinkGroup | null;
  readonly rank: number;
  readonly entryCount: number;
  readonly terminals: readonly Terminal[];
}

export interface MapBand {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly handOffs: readonly HandOff[];
  readonly count: number;
  readonly returnCount: number;
  /** Of one hand-off its cash; of several the largest of them, since cash through does not add up. */
  readonly cash: Money | null;
  /** The step of its median wait; of several hand-offs the step on which most stand. Null when not recorded or too mixed. */
  readonly wait: WaitStep | null;
  readonly thickness: number;
  /** Runs against the order of the chain: drawn under the line. */
  readonly back: boolean;
  readonly toCustomer: boolean;
}

export interface ChainMap {
  readonly boxes: readonly MapBox[];
  readonly bands: readonly MapBand[];
  readonly groups: readonly LinkGroup[];
  /** Hand-offs whose bands are too thin among too many to be drawn; the tables have them. */
  readonly undrawn: readonly HandOff[];
}

export const CUSTOMERS = 'end customers';
const WIDEST = 26;
const THINNEST = 1.5;

/** Draws up the map: which boxes, which bands, how wide. `open` are the groups unfolded by the reader. Pure: no position. */
export function drawChain(answer: ChainAnswer, measure: Measure, open: ReadonlySet<string>): ChainMap {
  const groups = groupLinks(answer.links);
  const boxOf = boxNames(answer, groups, open);
  const boxes = drawBoxes(answer, groups, boxOf, rankLinks(foldedFlow(answer, boxOf)));
  const bands = drawBands(answer, measure, boxOf, new Map(boxes.map((box) => [box.id, box.rank])));
  const kept = keepWidest(bands);
  const undrawn = bands.filter((band) => !kept.includes(band)).flatMap((band) => band.handOffs);
  return { boxes, bands: kept, groups, undrawn };
}

function boxNames(answer: ChainAnswer, groups: readonly LinkGroup[], open: ReadonlySet<string>): Map<string, string> {
  const names = new Map(answer.links.map((link) => [link.link, `link ${link.link}`]));
  for (const group of groups)
    if (!open.has(group.id)) for (const link of group.links) names.set(link, `group ${group.id}`);
  return names;
}

/** The chain between boxes: hand-offs inside a folded group are none. */
function foldedFlow(answer: ChainAnswer, boxOf: ReadonlyMap<string, string>): Flow {
  const box = (link: string): string => boxOf.get(link) ?? link;
  return {
    links: [...new Set(answer.links.map((link) => box(link.link)))].map((link) => ({ link })),
    handOffs: answer.handOffs
      .map((each) => ({ ...each, from: box(each.from), to: each.end === null ? box(each.to) : each.to }))
      .filter((each) => each.end !== null || each.from !== each.to),
    entries: answer.entries.map((entry) => ({ ...entry, link: box(entry.link) })),
  };
}

function drawBoxes(
  answer: ChainAnswer,
  groups: readonly LinkGroup[],
  boxOf: ReadonlyMap<string, string>,
  ranks: ReadonlyMap<string, number>,
): readonly MapBox[] {
  const gathered = Map.groupBy(answer.links, (link) => boxOf.get(link.link) ?? '');
  const boxes = [...gathered].map(([id, links]): MapBox => {
    const names = new Set(links.map((link) => link.link));
    return {
      id,
      links,
      kind: id.startsWith('group ') ? 'group' : 'link',
      group: groups.find((group) => group.links.some((link) => names.has(link))) ?? null,
      rank: ranks.get(id) ?? 0,
      entryCount: answer.entries.filter((entry) => names.has(entry.link)).reduce((sum, entry) => sum + entry.count, 0),
      terminals: terminalsOf(answer.handOffs.filter((each) => names.has(each.from))),
    };
  });
  if (!answer.handOffs.some((each) => each.end === 'customer')) return boxes;
  const customers: MapBox = {
    id: CUSTOMERS,
    kind: 'customers',
    links: [],
    group: null,
    rank: Number.POSITIVE_INFINITY,
    entryCount: 0,
    terminals: [],
  };
  return [...boxes, customers];
}

function terminalsOf(handOffs: readonly HandOff[]): readonly Terminal[] {
  const ends = Map.groupBy(
    handOffs.filter((each) => each.end !== null && each.end !== 'customer'),
    (each) => each.end,
  );
  return [...ends]
    .map(([end, each]) => ({ end: end as Terminal['end'], handOffs: each, count: sum(each, (one) => one.count) }))
    .toSorted((a, b) => b.count - a.count);
}

function drawBands(
  answer: ChainAnswer,
  measure: Measure,
  boxOf: ReadonlyMap<string, string>,
  ranks: ReadonlyMap<string, number>,
): readonly MapBand[] {
  const drawn = answer.handOffs.filter((each) => each.end === null || each.end === 'customer');
  const gathered = Map.groupBy(drawn, (each) =>
    JSON.stringify([boxOf.get(each.from), each.end === null ? boxOf.get(each.to) : CUSTOMERS]),
  );
  const bands = [...gathered].flatMap(([id, handOffs]) => {
    const [from, to] = JSON.parse(id) as [string | null, string | null];
    return from === null || to === null || from === to ? [] : [bandOf(id, from, to, handOffs, ranks)];
  });
  const weigh = (band: MapBand): number => (measure === 'cash' ? Math.max(band.cash?.minor ?? 0, 0) : band.count);
  const most = Math.max(...bands.map(weigh), 1);
  return bands.map((band) => ({ ...band, thickness: thicknessOf(weigh(band), most) }));
}

/** More bands than this are a ball of wool, and take seconds to place. */
const MOST_BANDS = 90;

/** The widest bands, and of every box at least its widest in and its widest out. */
function keepWidest(bands: readonly MapBand[]): readonly MapBand[] {
  if (bands.length <= MOST_BANDS) return bands;
  const ranked = bands.toSorted((a, b) => b.thickness - a.thickness || b.count - a.count);
  const kept = new Set(ranked.slice(0, MOST_BANDS));
  for (const side of ['from', 'to'] as const)
    for (const [, each] of Map.groupBy(ranked, (band) => band[side])) if (each[0] !== undefined) kept.add(each[0]);
  return bands.filter((band) => kept.has(band));
}

/** Linear: a band twice as wide carries twice as much; only the thinnest are lifted so that they can be seen and hit. */
export const thicknessOf = (weight: number, most: number): number => Math.max(THINNEST, (WIDEST * weight) / most);

function bandOf(
  id: string,
  from: string,
  to: string,
  handOffs: readonly HandOff[],
  ranks: ReadonlyMap<string, number>,
): MapBand {
  return {
    id,
    from,
    to,
    handOffs,
    thickness: THINNEST,
    count: sum(handOffs, (each) => each.count),
    returnCount: sum(handOffs, (each) => each.returnCount),
    cash: largest(handOffs.flatMap((each) => (each.cashThrough === null ? [] : [each.cashThrough]))),
    wait: usualWait(handOffs),
    back: (ranks.get(to) ?? 0) < (ranks.get(from) ?? 0),
    toCustomer: to === CUSTOMERS,
  };
}

/** The step on which more than half of the hand-offs stand: medians of several cannot be made into one. */
export function usualWait(handOffs: readonly HandOff[]): WaitStep | null {
  const total = sum(handOffs, (each) => each.count);
  const steps = Map.groupBy(handOffs, (each) => waitStep(each.medianWaitHours));
  for (const [step, each] of steps) if (sum(each, (one) => one.count) * 2 > total) return step;
  return null;
}

const largest = (amounts: readonly Money[]): Money | null =>
  amounts.reduce<Money | null>((most, one) => (most === null || one.minor > most.minor ? one : most), null);
const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);
