/** Where a cell stands: 0-based column, 1-based row. */
interface CellPlace {
  readonly column: number;
  readonly row: number;
}

/** The 0-based column of a reference such as `AB12`; -1 when it is none. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i += 1) {
    const c = reference.charCodeAt(i) & ~32;
    if (c < 65 || c > 90) break;
    column = column * 26 + c - 64;
  }
  return column - 1;
}

export interface CellRange {
  readonly from: CellPlace;
  readonly to: CellPlace;
}

/** A range such as `A1:C2`; undefined when it is none. */
export function rangeOf(reference: string): CellRange | undefined {
  const found = /^\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)$/i.exec(reference);
  if (found === null) return undefined;
  const [, left = '', top, right = '', bottom] = found;
  return {
    from: { column: columnOf(left), row: Number(top) },
    to: { column: columnOf(right), row: Number(bottom) },
  };
}
