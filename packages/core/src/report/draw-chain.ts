import { SMALL_LINK, UNKNOWN_LINK } from '../chain/index.ts';
import type { ChainAnswer, HandOff } from '../chain/index.ts';
import type { Graph, PlaceGraph, PlacedGraph, Point } from '../graph.ts';
import type { Drawing, Mark } from './drawing.ts';
import { textWidth, wrapText } from './drawing.ts';
import type { Ink } from './tokens.ts';
import type { Saying } from './words.ts';

const BOX = { width: 150, height: 46 };
const END = { width: 130, height: 30 };
const NAME = 9;
const NOTE = 7.5;
/** Hand-offs rarer than this share of the most frequent have no number beside them; the table has it. */
const LEAST_TOLD = 0.03;

/** Most hand-offs of a map on paper: more than these cannot be told apart. What is hidden is said under it. */
export const MOST_HAND_OFFS = 28;

/** The chain as a map from top to bottom, its ends last. Undefined when nothing is handed over. */
export async function drawChain(chain: ChainAnswer, saying: Saying, place: PlaceGraph): Promise<Drawing | undefined> {
  if (chain.handOffs.length === 0) return undefined;
  const placed = await place(graphOf(chain));
  const most = Math.max(...chain.handOffs.map(({ count }) => count));
  const marks = [
    ...chain.handOffs.flatMap((one, i) => lineMarks(placed, one, i, most)),
    ...chain.handOffs.flatMap((one, i) =>
      one.count < most * LEAST_TOLD
        ? []
        : countMarks(placed.lines.get(String(i))?.points ?? [], saying.count(one.count)),
    ),
    ...chain.links.flatMap((link) =>
      boxMarks(placed, `link ${link.link}`, saying, {
        name: nameOf(link.link, saying),
        note: saying.words.times(saying.count(link.workCount)),
        ink: 'line-strong',
        fill: 'surface',
      }),
    ),
    ...endsOf(chain).flatMap((end) =>
      boxMarks(placed, `end ${end}`, saying, {
        name: saying.words.end[end as keyof typeof saying.words.end],
        note: null,
        ...inkOfEnd(end),
      }),
    ),
  ];
  return {
    width: placed.width,
    height: placed.height,
    says: saying.words.pictures.chain(saying.count(chain.links.length), saying.count(chain.handOffs.length)),
    caption: [saying.words.chainLegend, ...hiddenLine(chain, saying)].join(' '),
    marks,
  };
}

function hiddenLine({ hidden, handOffs }: ChainAnswer, { words, count, quantity }: Saying): string[] {
  if (hidden === null) return [];
  const carried = quantity({ unit: 'share', value: hidden.shownShare });
  return [words.hiddenInMap(count(handOffs.length), count(handOffs.length + hidden.handOffs), carried)];
}

const nameOf = (link: string, { words }: Saying): string =>
  link === SMALL_LINK ? words.small : link === UNKNOWN_LINK ? words.unknown : link;

const endsOf = ({ handOffs }: ChainAnswer): string[] => [
  ...new Set(handOffs.flatMap(({ end }) => (end === null ? [] : [end]))),
];
const targetOf = ({ end, to }: HandOff): string => (end === null ? `link ${to}` : `end ${end}`);

function graphOf(chain: ChainAnswer): Graph {
  return {
    direction: 'down',
    boxes: [
      ...chain.links.map((link) => ({ id: `link ${link.link}`, ...BOX })),
      ...endsOf(chain).map((end) => ({ id: `end ${end}`, ...END, end: 'last' as const })),
    ],
    lines: chain.handOffs
      .map((one, i) => ({ one, i }))
      .filter(({ one }) => one.end !== null || one.from !== one.to)
      .map(({ one, i }) => ({
        id: String(i),
        from: `link ${one.from}`,
        to: targetOf(one),
        weight: one.count,
      })),
  };
}

function lineMarks(placed: PlacedGraph, one: HandOff, i: number, most: number): Mark[] {
  const line = placed.lines.get(String(i));
  if (line === undefined) return [];
  const isBack = one.count > 0 && one.returnCount * 2 > one.count;
  const stroke = strokeOf(one);
  return [
    {
      kind: 'line',
      points: line.points,
      stroke,
      width: 0.7 + 4 * Math.sqrt(one.count / most),
      isDashed: isBack,
      arrow: true,
    },
  ];
}

/** How often, in the middle of the longest stretch of a line. */
function countMarks(points: readonly Point[], text: string): Mark[] {
  const stretches = points.slice(1).map((to, i) => ({ from: points[i] ?? to, to }));
  const long = ({ from, to }: (typeof stretches)[number]): number => Math.hypot(to.x - from.x, to.y - from.y);
  const longest = stretches.toSorted((a, b) => long(b) - long(a))[0];
  if (longest === undefined) return [];
  const [x, y] = [(longest.from.x + longest.to.x) / 2, (longest.from.y + longest.to.y) / 2];
  const width = textWidth(text, NOTE) + 3;
  return [
    { kind: 'rect', x: x - width / 2, y: y - NOTE / 2 - 1, width, height: NOTE + 2, fill: 'surface' },
    { kind: 'text', x, y: y + NOTE / 2 - 1, text, size: NOTE, ink: 'text-soft', anchor: 'middle' },
  ];
}

const strokeOf = ({ end }: HandOff): Ink =>
  end === null ? 'unknown-mark' : end === 'customer' ? 'cash-mark' : end === 'open' ? 'waiting-mark' : 'lost-mark';

const inkOfEnd = (end: string): { ink: Ink; fill: Ink } => {
  if (end === 'customer') return { ink: 'cash-mark', fill: 'cash-soft' };
  return end === 'open' ? { ink: 'waiting-mark', fill: 'waiting-soft' } : { ink: 'lost-mark', fill: 'lost-soft' };
};

interface Shown {
  readonly name: string;
  readonly note: string | null;
  readonly ink: Ink;
  readonly fill: Ink;
}

function boxMarks(placed: PlacedGraph, id: string, _: Saying, { name, note, ink, fill }: Shown): Mark[] {
  const box = placed.boxes.get(id);
  if (box === undefined) return [];
  const lines = wrapText(name, NAME, box.width - 14, 2);
  const height = lines.length * (NAME + 2) + (note === null ? 0 : NOTE + 3);
  const top = box.y + (box.height - height) / 2 + NAME;
  const middle = box.x + box.width / 2;
  return [
    { kind: 'rect', ...box, fill, stroke: ink, radius: 3 },
    ...lines.map((text, i): Mark => ({
      kind: 'text',
      x: middle,
      y: top + i * (NAME + 2),
      text,
      size: NAME,
      ink: 'text',
      anchor: 'middle',
      isStrong: true,
    })),
    ...(note === null
      ? []
      : [
          {
            kind: 'text',
            x: middle,
            y: top + lines.length * (NAME + 2) + 1,
            text: note,
            size: NOTE,
            ink: 'text-soft',
            anchor: 'middle',
          } as const,
        ]),
  ];
}
