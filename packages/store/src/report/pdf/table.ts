import { INKS, shownTable } from '@aval/core/report';
import type { AnswerTable, Quantity } from '@aval/core/explain';
import { COLUMN, PAGE } from './sheet.ts';
import type { Sheet, Style } from './sheet.ts';

const CELL: Style = { size: 7.6, gap: 0.6 };
const HEAD: Style = { size: 7, ink: 'text-soft', gap: 0.4 };
const PAD = 3;
const BETWEEN = 8;
/** Characters of a cell on paper. */
const LONGEST = 90;

interface Column {
  readonly title: string;
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right';
}

/** A table with its title, its header again on each page; what is left out is said under it. */
export function writeTable(sheet: Sheet, whole: AnswerTable): void {
  const { words, count, code } = sheet.saying;
  const table = shownTable(whole);
  const rows = table.rows.map(({ cells }) => cells.map((cell) => textOf(sheet, cell)));
  const columns = columnsOf(sheet, table, rows);
  sheet.room(90);
  sheet.text('H3', code(table.code), { size: 10.5, font: 'strong', after: 4 });
  sheet.part('Table', () => {
    writeRow(
      sheet,
      columns,
      columns.map(({ title }) => title),
      'TH',
    );
    table.rows.forEach(({ cells }, i) => {
      const texts = rows[i] ?? [];
      const height = heightOf(sheet, columns, texts, CELL);
      if (height > PAGE.height - PAGE.bottom - sheet.doc.y) {
        sheet.doc.addPage();
        sheet.ornament(() =>
          drawCells(
            sheet,
            columns,
            columns.map(({ title }) => title),
            HEAD,
          ),
        );
        rule(sheet, 'line-strong');
      }
      writeRow(sheet, columns, texts, 'TD', cells);
    });
  });
  const left = table.rowCount - table.rows.length;
  if (left > 0)
    sheet.text('P', words.rowsLeft(count(table.rows.length), count(table.rowCount)), { size: 7.6, ink: 'text-soft' });
  sheet.doc.y += 12;
}

const textOf = ({ saying }: Sheet, cell: Quantity | null): string => {
  const text = cell === null ? '—' : saying.quantity(cell);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
};

/** Columns as wide as what they hold, narrowed together when the page is not wide enough; text gives way before figures. */
function columnsOf(sheet: Sheet, table: AnswerTable, rows: readonly (readonly string[])[]): Column[] {
  const widest = (texts: readonly string[], style: Style): number => {
    sheet.use({ ...style });
    return Math.max(0, ...texts.map((text) => sheet.doc.widthOfString(text)));
  };
  const wanted = table.columns.map(({ code, kind }, i) => {
    const title = sheet.saying.code(code);
    const cells = widest(
      rows.map((row) => row[i] ?? ''),
      CELL,
    );
    const least = Math.max(widest(title.split(/[ -]/), HEAD), kind === 'figure' ? cells : Math.min(cells, 60));
    return { title, kind, least, best: Math.max(least, Math.min(cells, 230)) };
  });
  const room = COLUMN - BETWEEN * (wanted.length - 1);
  const sum = (pick: (one: (typeof wanted)[number]) => number): number =>
    wanted.reduce((all, one) => all + pick(one), 0);
  const [least, best] = [sum((one) => one.least), sum((one) => one.best)];
  const give = best <= room ? 1 : Math.max(0, (room - least) / (best - least || 1));
  const shrink = least > room ? room / least : 1;
  const spare = best <= room ? (room - best) / wanted.length : 0;
  let x: number = PAGE.side;
  return wanted.map(({ title, kind, least: low, best: high }) => {
    const width = (low + (high - low) * give) * shrink + spare;
    const column = { title, x, width, align: kind === 'figure' ? ('right' as const) : ('left' as const) };
    x += width + BETWEEN;
    return column;
  });
}

function heightOf(sheet: Sheet, columns: readonly Column[], texts: readonly string[], style: Style): number {
  sheet.use(style);
  const heights = columns.map(({ width }, i) =>
    sheet.doc.heightOfString(texts[i] ?? '', { width, lineGap: style.gap ?? 0 }),
  );
  return Math.max(...heights) + 2 * PAD;
}

function writeRow(
  sheet: Sheet,
  columns: readonly Column[],
  texts: readonly string[],
  type: 'TH' | 'TD',
  cells: readonly (Quantity | null)[] = [],
): void {
  const style = type === 'TH' ? HEAD : CELL;
  const height = heightOf(sheet, columns, texts, style);
  const y = sheet.doc.y;
  sheet.part('TR', () => {
    columns.forEach((column, i) => {
      sheet.piece(
        type,
        () => drawCell(sheet, column, texts[i] ?? '', style, y),
        type === 'TH' ? { scope: 'Column' } : {},
      );
    });
  });
  cells.forEach((cell, i) => {
    const column = columns[i];
    if (cell?.unit === 'share' && column !== undefined) shareBar(sheet, column, cell.value, y + height - 2.2);
  });
  sheet.doc.x = PAGE.side;
  sheet.doc.y = y + height;
  rule(sheet, type === 'TH' ? 'line-strong' : 'line');
}

function drawCells(sheet: Sheet, columns: readonly Column[], texts: readonly string[], style: Style): void {
  const { y } = sheet.doc;
  const height = heightOf(sheet, columns, texts, style);
  columns.forEach((column, i) => drawCell(sheet, column, texts[i] ?? '', style, y));
  sheet.doc.y = y + height;
}

function drawCell(sheet: Sheet, { x, width, align }: Column, text: string, style: Style, y: number): void {
  sheet.use(style);
  sheet.doc.text(text, x, y + PAD, { width: width + 0.5, align, lineGap: style.gap ?? 0 });
}

function shareBar(sheet: Sheet, { x, width }: Column, share: number, y: number): void {
  const long = Math.min(1, Math.max(0, share)) * width;
  sheet.ornament(() => void sheet.doc.rect(x + width - long, y, Math.max(long, 0.01), 1.4).fill(INKS['cash-mark']));
}

function rule(sheet: Sheet, ink: 'line' | 'line-strong'): void {
  const { doc } = sheet;
  const { y } = doc;
  sheet.ornament(
    () =>
      void doc
        .moveTo(PAGE.side, y)
        .lineTo(PAGE.side + COLUMN, y)
        .lineWidth(0.5)
        .stroke(INKS[ink]),
  );
}
