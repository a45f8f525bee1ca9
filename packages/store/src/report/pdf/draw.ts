import { INKS, arrowHead } from '@aval/core/report';
import type { Drawing, Mark } from '@aval/core/report';
import { COLUMN, PAGE } from './sheet.ts';
import type { Sheet } from './sheet.ts';

const TALLEST = PAGE.height - PAGE.top - PAGE.bottom - 30;
/** Drawings are no larger than they were drawn for. */
const LARGEST = 1.15;
/** So much of its best size is enough to stand where it belongs, rather than on the next page. */
const SMALLEST = 0.7;

/** A drawing as wide as the column, or as small as it must be to stand on one page; tagged with what it shows. */
export function drawFigure(sheet: Sheet, drawing: Drawing): void {
  const { doc } = sheet;
  const best = Math.min(LARGEST, COLUMN / drawing.width, TALLEST / drawing.height);
  const here = Math.min(best, (PAGE.height - PAGE.bottom - doc.y - 34) / drawing.height);
  const scale = here > best * SMALLEST ? here : best;
  const [width, height] = [drawing.width * scale, drawing.height * scale];
  sheet.room(height + 10);
  const [x, y] = [PAGE.side + (COLUMN - width) / 2, doc.y + 4];
  sheet.piece(
    'Figure',
    () => {
      doc.save().translate(x, y).scale(scale);
      for (const mark of drawing.marks) drawMark(sheet, mark);
      doc.restore();
    },
    { alt: drawing.says, bbox: [x, y, x + width, y + height] },
  );
  doc.x = PAGE.side;
  doc.y = y + height + 10;
}

function drawMark(sheet: Sheet, mark: Mark): void {
  const { doc } = sheet;
  switch (mark.kind) {
    case 'rect': {
      const box = doc.roundedRect(mark.x, mark.y, mark.width, Math.max(mark.height, 0.01), mark.radius ?? 0);
      if (mark.stroke === undefined) box.fill(INKS[mark.fill]);
      else box.lineWidth(0.8).fillAndStroke(INKS[mark.fill], INKS[mark.stroke]);
      return;
    }
    case 'line':
      drawLine(sheet, mark);
      return;
    case 'text':
      drawText(sheet, mark);
  }
}

function drawLine({ doc }: Sheet, { points, stroke, width, isDashed, arrow }: Extract<Mark, { kind: 'line' }>): void {
  points.forEach(({ x, y }, i) => (i === 0 ? doc.moveTo(x, y) : doc.lineTo(x, y)));
  if (isDashed === true) doc.dash(4, { space: 3 });
  doc.lineWidth(width).lineJoin('round').stroke(INKS[stroke]);
  if (isDashed === true) doc.undash();
  const head = arrow === true ? arrowHead(points, width) : '';
  if (head !== '') doc.path(head).fill(INKS[stroke]);
}

function drawText(sheet: Sheet, { x, y, text, size, ink, anchor, isStrong }: Extract<Mark, { kind: 'text' }>): void {
  const { doc } = sheet;
  sheet.use({ size, ink, font: isStrong === true ? 'strong' : 'text' });
  const width = doc.widthOfString(text);
  const from = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  doc.text(`${text} `, from, y, { lineBreak: false, baseline: 'alphabetic' });
}
