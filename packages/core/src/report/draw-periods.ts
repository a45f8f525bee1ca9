import type { AnswerTable, Quantity } from '../explain/index.ts';
import { minorDigits } from '../explain/index.ts';
import type { Drawing, Mark } from './drawing.ts';
import type { Saying } from './words.ts';

const WIDTH = 520;
const HEIGHT = 190;
const LEFT = 62;
const TOP = 10;
const BOTTOM = 24;
const FLOOR = HEIGHT - BOTTOM;

interface Bar {
  readonly at: number;
  readonly value: number;
  readonly said: Quantity;
}

/**
 * A table of periods as bars over time: its first column says when, its second how much. Undefined when it has fewer than two
 * periods. Silence is a gap in the bars; money given back goes below the line.
 */
export function drawPeriods(table: AnswerTable, saying: Saying): Drawing | undefined {
  const bars = table.rows.flatMap(({ cells: [when, much] }): Bar[] =>
    when?.unit === 'instant' && much ? [{ at: when.value, value: numberOf(much), said: much }] : [],
  );
  const [first] = bars;
  if (first === undefined || bars.length < 2) return undefined;
  const [least, most] = [
    Math.min(0, ...bars.map(({ value }) => value)),
    Math.max(0, ...bars.map(({ value }) => value)),
  ];
  const ticks = ticksOf(least, most);
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const y = (value: number): number => FLOOR - ((value - low) / (high - low || 1)) * (FLOOR - TOP);
  const step = (WIDTH - LEFT) / bars.length;
  const x = (i: number): number => LEFT + i * step;
  const currency = first.said.unit === 'money' ? first.said.currency : null;
  return {
    width: WIDTH,
    height: HEIGHT,
    says: saying.words.pictures.periods(
      saying.code(table.code),
      saying.quantity({ ...withNumber(first.said, least) }),
      saying.quantity({ ...withNumber(first.said, most) }),
    ),
    marks: [
      ...ticks.flatMap((tick) => gridLine(y(tick), shortly(tick, currency, saying))),
      ...bars.map(({ value }, i): Mark => bar(x(i) + step * 0.12, step * 0.76, y(0), y(value))),
      ...yearMarks(bars, x, saying),
    ],
  };
}

const numberOf = (value: Quantity): number =>
  value.unit === 'money' ? value.minor / 10 ** minorDigits(value.currency) : 'value' in value ? Number(value.value) : 0;

const withNumber = (like: Quantity, value: number): Quantity =>
  like.unit === 'money'
    ? { ...like, minor: Math.round(value * 10 ** minorDigits(like.currency)) }
    : { unit: 'count', value };

/** Round values that hold all bars, three to five of them. */
export function ticksOf(least: number, most: number): number[] {
  const span = most - least || 1;
  const rough = span / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((one) => one * power >= rough) ?? 10) * power;
  const [from, to] = [Math.floor(least / step), Math.ceil(most / step)];
  return Array.from({ length: Math.max(1, to - from) + 1 }, (_, i) => (from + i) * step);
}

function shortly(value: number, currency: string | null, { locale }: Saying): string {
  const options: Intl.NumberFormatOptions = { notation: 'compact', maximumFractionDigits: 1 };
  const tag = locale === 'fr' ? 'fr-FR' : 'en-GB';
  const isNamed = currency !== null && /^[A-Z]{3}$/.test(currency) && currency !== 'XXX';
  return new Intl.NumberFormat(tag, isNamed ? { ...options, style: 'currency', currency } : options).format(value);
}

const gridLine = (y: number, label: string): Mark[] => [
  {
    kind: 'line',
    points: [
      { x: LEFT, y },
      { x: WIDTH, y },
    ],
    stroke: 'line',
    width: 0.75,
  },
  { kind: 'text', x: LEFT - 6, y: y + 3, text: label, size: 8, ink: 'text-soft', anchor: 'end' },
];

const bar = (x: number, width: number, zero: number, top: number): Mark => ({
  kind: 'rect',
  x,
  y: Math.min(zero, top),
  width,
  height: Math.abs(zero - top),
  fill: top <= zero ? 'cash-mark' : 'lost-mark',
});

/** Beginnings of years, or of months when there is only one year, as far as there is room for their names. */
function yearMarks(bars: readonly Bar[], x: (i: number) => number, { locale }: Saying): Mark[] {
  const tag = locale === 'fr' ? 'fr-FR' : 'en-GB';
  const [first, last] = [new Date(bars[0]?.at ?? 0), new Date(bars.at(-1)?.at ?? 0)];
  const isLong = last.getUTCFullYear() - first.getUTCFullYear() > 3;
  const format = new Intl.DateTimeFormat(tag, {
    ...(isLong ? {} : { month: 'short' as const }),
    year: 'numeric',
    timeZone: 'UTC',
  });
  let free = 0;
  return bars.flatMap(({ at }, i): Mark[] => {
    const label = format.format(at);
    const before = i === 0 ? undefined : format.format(bars[i - 1]?.at);
    const from = x(i);
    if (label === before || from < free || from + label.length * 4.6 > WIDTH) return [];
    free = from + label.length * 4.6 + 14;
    return [
      {
        kind: 'line',
        points: [
          { x: from, y: FLOOR },
          { x: from, y: FLOOR + 5 },
        ],
        stroke: 'line-strong',
        width: 0.75,
      },
      { kind: 'text', x: from, y: FLOOR + 16, text: label, size: 8, ink: 'text-soft', anchor: 'start' },
    ];
  });
}
