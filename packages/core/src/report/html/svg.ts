import type { Drawing, Mark } from '../drawing.ts';
import { INKS } from '../tokens.ts';
import type { Ink } from '../tokens.ts';
import { escapeHtml } from './escape.ts';

const at = (value: number): string => String(Math.round(value * 10) / 10);

/** A drawing as SVG inside a page: named for those who do not see it, as wide as there is room, never larger than drawn. */
export function drawSvg({ width, height, says, marks }: Drawing, widest = 1.35): string {
  const size = `viewBox="0 0 ${at(width)} ${at(height)}" style="max-width:${at(width * widest)}px"`;
  return `<svg ${size} role="img" aria-label="${escapeHtml(says)}" xmlns="http://www.w3.org/2000/svg">${marks.map(drawMark).join('')}</svg>`;
}

function drawMark(mark: Mark): string {
  switch (mark.kind) {
    case 'rect': {
      const stroke = mark.stroke === undefined ? '' : ` stroke="${INKS[mark.stroke]}"`;
      return `<rect x="${at(mark.x)}" y="${at(mark.y)}" width="${at(mark.width)}" height="${at(mark.height)}" rx="${mark.radius ?? 0}" fill="${INKS[mark.fill]}"${stroke}/>`;
    }
    case 'line':
      return drawLine(mark);
    case 'text':
      return `<text x="${at(mark.x)}" y="${at(mark.y)}" font-size="${mark.size}" fill="${INKS[mark.ink]}" text-anchor="${mark.anchor}"${mark.isStrong === true ? ' font-weight="600"' : ''}>${escapeHtml(mark.text)}</text>`;
  }
}

function drawLine({ points, stroke, width, isDashed, arrow }: Extract<Mark, { kind: 'line' }>): string {
  const path = points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${at(x)} ${at(y)}`).join('');
  const dash = isDashed === true ? ' stroke-dasharray="4 3"' : '';
  const line = `<path d="${path}" fill="none" stroke="${INKS[stroke]}" stroke-width="${at(width)}" stroke-linejoin="round"${dash}/>`;
  return arrow === true ? line + drawHead(points, stroke, width) : line;
}

const drawHead = (points: readonly { readonly x: number; readonly y: number }[], ink: Ink, width: number): string =>
  `<path d="${arrowHead(points, width)}" fill="${INKS[ink]}"/>`;

/** The head of an arrow at the end of a line, as a path; '' of a line without length. */
export function arrowHead(points: readonly { readonly x: number; readonly y: number }[], width: number): string {
  const [tip, before] = [points.at(-1), points.at(-2)];
  if (tip === undefined || before === undefined) return '';
  const length = Math.hypot(tip.x - before.x, tip.y - before.y);
  if (length === 0) return '';
  const [dx, dy] = [(tip.x - before.x) / length, (tip.y - before.y) / length];
  const [long, wide] = [5 + width, 2.4 + width * 0.7];
  const [x, y] = [tip.x - dx * long, tip.y - dy * long];
  return `M${at(tip.x)} ${at(tip.y)}L${at(x - dy * wide)} ${at(y + dx * wide)}L${at(x + dy * wide)} ${at(y - dx * wide)}Z`;
}
