import type { JoinGuess } from '@aval/core/mapping';

export interface TableBox {
  readonly table: string;
  readonly rowCount: number;
  readonly x: number;
  readonly y: number;
}

export interface JoinLine {
  readonly join: JoinGuess;
  readonly path: string;
  /** Where its two match rates are written: near the table that names, near the table that is named. */
  readonly manyAt: { readonly x: number; readonly y: number };
  readonly oneAt: { readonly x: number; readonly y: number };
}

export interface JoinPicture {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly TableBox[];
  readonly lines: readonly JoinLine[];
}

export const BOX = { width: 168, height: 52, gapX: 132, gapY: 28 } as const;

/**
 * Where tables and their relations are drawn: who names another stands to its left. Tables without a relation are left out;
 * a relation of a table with itself has no line.
 */
export function layOutJoins(
  joins: readonly JoinGuess[],
  tables: readonly { readonly table: string; readonly rowCount: number }[],
): JoinPicture {
  const drawn = joins.filter(({ many, one }) => many.table !== one.table);
  const named = tables.filter(({ table }) =>
    drawn.some(({ many, one }) => many.table === table || one.table === table),
  );
  const column = columnsOf(
    named.map(({ table }) => table),
    drawn,
  );
  const filled: number[] = [];
  const boxes = named.map(({ table, rowCount }): TableBox => {
    const at = column.get(table) ?? 0;
    const place = filled[at] ?? 0;
    filled[at] = place + 1;
    return { table, rowCount, x: at * (BOX.width + BOX.gapX), y: place * (BOX.height + BOX.gapY) };
  });
  const lines = drawn.map((join) => lineOf(join, boxes));
  const width = Math.max(0, ...boxes.map(({ x }) => x + BOX.width));
  return { width, height: Math.max(0, ...boxes.map(({ y }) => y + BOX.height)), boxes, lines };
}

/** The longest way of each table to a table that names nobody, counted from the left. A circle ends where it closes. */
function columnsOf(tables: readonly string[], joins: readonly JoinGuess[]): ReadonlyMap<string, number> {
  const depth = new Map<string, number>();
  const depthOf = (table: string, way: readonly string[]): number => {
    const known = depth.get(table);
    if (known !== undefined) return known;
    const named = joins.filter(({ many, one }) => many.table === table && !way.includes(one.table));
    const found = named.length === 0 ? 0 : 1 + Math.max(...named.map(({ one }) => depthOf(one.table, [...way, table])));
    if (way.length === 0) depth.set(table, found);
    return found;
  };
  const depths = tables.map((table) => depthOf(table, []));
  const deepest = Math.max(0, ...depths);
  return new Map(tables.map((table, n) => [table, deepest - (depths[n] ?? 0)]));
}

function lineOf(join: JoinGuess, boxes: readonly TableBox[]): JoinLine {
  const place = (table: string) => boxes.find((box) => box.table === table) ?? { x: 0, y: 0 };
  const [from, to] = [place(join.many.table), place(join.one.table)];
  const [start, end] = [
    { x: from.x + BOX.width, y: from.y + BOX.height / 2 },
    { x: to.x, y: to.y + BOX.height / 2 },
  ];
  const bend = Math.max(40, (end.x - start.x) / 2);
  return {
    join,
    path: `M${start.x},${start.y} C${start.x + bend},${start.y} ${end.x - bend},${end.y} ${end.x},${end.y}`,
    manyAt: { x: start.x + 6, y: start.y - 6 },
    oneAt: { x: end.x - 6, y: end.y - 6 },
  };
}
