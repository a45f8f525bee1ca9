import type { Ink } from './tokens.ts';

/** A picture as data, in points; each kind of document draws it its own way. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** What it shows, for those who do not see it. */
  readonly says: string;
  /** What its marks mean, and what it leaves out. */
  readonly caption?: string;
  readonly marks: readonly Mark[];
}

export type Mark =
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: Ink;
      readonly stroke?: Ink;
      readonly radius?: number;
    }
  /** Straight lines through the points; `arrow` at the last of them. */
  | {
      readonly kind: 'line';
      readonly points: readonly { readonly x: number; readonly y: number }[];
      readonly stroke: Ink;
      readonly width: number;
      readonly isDashed?: boolean;
      readonly arrow?: boolean;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      /** Of the line that the letters stand on. */
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly ink: Ink;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly isStrong?: boolean;
    };

/** How wide a text is about, without a font at hand: letters of the product's own typeface are 0.56 of their size on average. */
export const textWidth = (text: string, size: number): number => text.length * size * 0.56;

/** A text cut to a width, with an ellipsis where it was cut. */
export function fitText(text: string, size: number, width: number): string {
  const room = Math.max(1, Math.floor(width / (size * 0.56)));
  return text.length <= room ? text : `${text.slice(0, room - 1).trimEnd()}…`;
}

/** A text on at most so many lines of a width, cut at spaces where there are some. */
export function wrapText(text: string, size: number, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, size) <= width || line === '') line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  const kept = lines.slice(0, most);
  if (lines.length > most) kept[most - 1] = `${kept[most - 1] ?? ''} ${lines.slice(most).join(' ')}`;
  return kept.map((one) => fitText(one, size, width));
}
