import type { JoinGuess } from '@aval/core/mapping';

interface TableBox {
  readonly table: string;
  readonly rowCount: number;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

interface JoinLine {
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

export const BOX = { width: 176, height: 52, gapX: 168, gapY: 24, port: 18 } as const;

/**
 * Where tables and their relations are drawn: who names another stands to its left, beside what it names. Tables without
 * a relation are left out; a relation of a table with itself has no line.
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
  const ordered = placesOf(named, column, drawn);
  const filled: number[] = [];
  const boxes = ordered.map(({ table, rowCount, at }): TableBox => {
    const y = filled[at] ?? 0;
    const height = heightOf(table, drawn);
    filled[at] = y + height + BOX.gapY;
    return { table, rowCount, x: at * (BOX.width + BOX.gapX), y, height };
  });
  const lines = drawn.map((join) => lineOf(join, boxes, drawn));
  const width = Math.max(0, ...boxes.map(({ x }) => x + BOX.width));
  return { width, height: Math.max(0, ...boxes.map(({ y, height }) => y + height)), boxes, lines };
}

/** High enough for a line of text at each relation of its fuller side. */
function heightOf(table: string, joins: readonly JoinGuess[]): number {
  const ends = (side: 'many' | 'one'): number => joins.filter((join) => join[side].table === table).length;
  return Math.max(BOX.height, (Math.max(ends('many'), ends('one')) + 1) * BOX.port);
}

interface Named {
  readonly table: string;
  readonly rowCount: number;
}

/** Column by column from the left: a table stands at the height of those that name it, so that few lines cross. */
function placesOf(
  tables: readonly Named[],
  column: ReadonlyMap<string, number>,
  joins: readonly JoinGuess[],
): readonly (Named & { readonly at: number })[] {
  const place = new Map<string, number>();
  const meanOf = (table: string): number => {
    const naming = joins.flatMap(({ many, one }) => (one.table === table ? [place.get(many.table)] : []));
    const known = naming.filter((height) => height !== undefined);
    return known.length === 0 ? 0 : known.reduce((sum, height) => sum + height, 0) / known.length;
  };
  const deepest = Math.max(0, ...column.values());
  return Array.from({ length: deepest + 1 }, (_, at) => at).flatMap((at) => {
    const here = tables
      .filter(({ table }) => column.get(table) === at)
      .map((one) => ({ ...one, mean: meanOf(one.table) }))
      .toSorted((a, b) => a.mean - b.mean);
    return here.map(({ table, rowCount }, n) => {
      place.set(table, n);
      return { table, rowCount, at };
    });
  });
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

function lineOf(join: JoinGuess, boxes: readonly TableBox[], joins: readonly JoinGuess[]): JoinLine {
  const start = portOf(join, 'many', boxes, joins);
  const end = portOf(join, 'one', boxes, joins);
  const bend = Math.max(40, (end.x - start.x) / 2);
  return {
    join,
    path: `M${start.x},${start.y} C${start.x + bend},${start.y} ${end.x - bend},${end.y} ${end.x},${end.y}`,
    manyAt: { x: start.x + 8, y: start.y - 4 },
    oneAt: { x: end.x - 8, y: end.y - 4 },
  };
}

/** Where a relation leaves or meets its table: the relations of a side share its height, in the order of the tables opposite. */
function portOf(
  join: JoinGuess,
  side: 'many' | 'one',
  boxes: readonly TableBox[],
  joins: readonly JoinGuess[],
): { readonly x: number; readonly y: number } {
  const boxOf = (table: string) =>
    boxes.find((box) => box.table === table) ?? { table, rowCount: 0, x: 0, y: 0, height: BOX.height };
  const opposite = side === 'many' ? 'one' : 'many';
  const box = boxOf(join[side].table);
  const sharing = joins
    .filter((one) => one[side].table === join[side].table)
    .toSorted((a, b) => boxOf(a[opposite].table).y - boxOf(b[opposite].table).y);
  const share = (sharing.indexOf(join) + 1) / (sharing.length + 1);
  return { x: box.x + (side === 'many' ? BOX.width : 0), y: box.y + share * box.height };
}
