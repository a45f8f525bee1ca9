import type { AnswerTable } from '../explain/index.ts';
import type { Drawing, Mark } from './drawing.ts';
import { fitText } from './drawing.ts';
import type { Ink } from './tokens.ts';
import type { Saying } from './words.ts';

const WIDTH = 520;
const BAR = 30;
const LINE = 15;

/** What a class of work means, so that colour says the same as on the page; each part has its number too. */
const INKS: Readonly<Record<string, Ink>> = {
  'vain-reached-cash': 'cash-mark',
  'vain-in-flight': 'waiting-mark',
  'vain-refused': 'lost-mark',
  'vain-cancelled': 'lost-mark',
  'vain-abandoned': 'lost-mark',
  'vain-no-client': 'lost-text',
  'vain-rework': 'waiting-text',
};

/**
 * A table of shares as one bar of a hundred per cent with its legend: the first column names the parts, a column of shares says
 * how large each is, and the two after it its range where it has one. Undefined when there is no such column.
 */
export function drawShares(table: AnswerTable, saying: Saying): Drawing | undefined {
  const column = table.rows[0]?.cells.findIndex((cell) => cell?.unit === 'share') ?? -1;
  if (column < 0) return undefined;
  const parts = table.rows.flatMap(({ cells }, i) => {
    const [name, told] = [cells[0], cells[column]];
    if (!name || told?.unit !== 'share') return [];
    const [low, high] = cells.slice(column + 1, column + 3);
    const range = low && high ? ` (${saying.quantity(low)} – ${saying.quantity(high)})` : '';
    return [
      {
        n: i + 1,
        value: told.value,
        name: saying.quantity(name),
        said: saying.quantity(told),
        range,
        ink: inkOf(name.unit === 'word' ? name.value : ''),
      },
    ];
  });
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  if (total <= 0) return undefined;
  let from = 0;
  const marks = parts.flatMap((part, i): Mark[] => {
    const width = (part.value / total) * WIDTH;
    const x = from;
    from += width;
    const y = BAR + 20 + i * LINE;
    return [
      { kind: 'rect', x, y: 0, width: Math.max(0, width - 1), height: BAR, fill: part.ink },
      ...(width < 14 ? [] : [label(x + width / 2 - 0.5, BAR / 2 + 3, String(part.n), 'surface', 'middle', true)]),
      { kind: 'rect', x: 0, y: y - 9, width: 12, height: 12, fill: part.ink, radius: 2 },
      label(6, y, String(part.n), 'surface', 'middle', true),
      label(20, y, fitText(part.name, 9, WIDTH - 180), 'text', 'start'),
      label(WIDTH, y, `${part.said}${part.range}`, 'text', 'end'),
    ];
  });
  return {
    width: WIDTH,
    height: BAR + 12 + parts.length * LINE + 4,
    says: saying.words.pictures.shares(parts.map(({ name, said }) => `${name} ${said}`).join(', ')),
    marks,
  };
}

const inkOf = (word: string): Ink => INKS[word] ?? 'unknown-mark';

const label = (
  x: number,
  y: number,
  text: string,
  ink: Ink,
  anchor: 'start' | 'middle' | 'end',
  isStrong = false,
): Mark => ({ kind: 'text', x, y, text, size: 9, ink, anchor, isStrong });
