import { rangeOf } from './cell-place.ts';
import type { CellRange } from './cell-place.ts';
import type { SheetRow } from './sheet-rows.ts';
import type { WorkbookParts } from './workbook-parts.ts';

const TAIL_CHARACTERS = 4 * 1024 * 1024;
const END_OF_CELLS = /<\/(\w+:)?sheetData\s*>/;
const END_CHARACTERS = 64;

/** The ranges of merged cells that begin in the first rows. They are written after all cells, so the sheet is passed over once. */
export async function readMergedCells(parts: WorkbookParts, part: string, rows: number): Promise<CellRange[]> {
  let [tail, kept, within] = ['', '', true];
  for await (const block of parts.blocks(part)) {
    const text = Buffer.from(block.buffer, block.byteOffset, block.length).toString('latin1');
    if (within) {
      const whole = kept + text;
      const end = whole.search(END_OF_CELLS);
      kept = whole.slice(-END_CHARACTERS);
      if (end < 0) continue;
      [tail, within] = [whole.slice(end), false];
    } else if (tail.length < TAIL_CHARACTERS) tail += text;
  }
  const found = tail.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref="([^"]+)"/g);
  return [...found]
    .map(([, reference = '']) => rangeOf(reference))
    .filter((range) => range !== undefined)
    .filter((range) => range.from.row <= rows);
}

/** The rows with the value of each merged range in all of its cells. */
export function withMerged(rows: readonly SheetRow[], ranges: readonly CellRange[]): SheetRow[] {
  const byRow = new Map(rows.map(({ row, values }) => [row, [...values]]));
  for (const { from, to } of ranges) {
    const value = byRow.get(from.row)?.[from.column];
    if (value === undefined) continue;
    for (let row = from.row; row <= to.row; row += 1)
      for (let column = from.column; column <= to.column; column += 1) {
        const values = byRow.get(row);
        if (values !== undefined) values[column] = value;
      }
  }
  return rows.map(({ row }) => ({ row, values: byRow.get(row) ?? [] }));
}
