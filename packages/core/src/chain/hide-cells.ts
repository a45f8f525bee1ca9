import { together } from './privacy.ts';
import type { Doers, MayTell } from './privacy.ts';

/** A cell of a table whose rows and columns are told with their totals; cells without work are not in the list. */
export interface Cell extends Doers {
  readonly row: number;
  readonly column: number;
  /** What is lost when it is hidden beside a small one; without it, how many people it is about. */
  readonly weight?: number;
}

export interface Hidden<T extends Cell> {
  readonly hidden: ReadonlySet<T>;
  /** A row whose small cell can be worked out whatever is hidden: it must be told together with another row. */
  readonly exposed: number | undefined;
}

type Lines<T> = ReadonlyMap<number, readonly T[]>;

/**
 * Which cells are not told, so that no small one can be worked out from the totals. A hidden cell of a table that is told with
 * its totals is determined exactly when it is a bridge between rows and columns (Gusfield 1988): no small cell may be one, and a
 * cell of enough people that is one is told, for it hides nothing. What stays hidden of a row, or of a column, is known as a sum,
 * and must be the work of enough people. `tellSum` says it where a cell holds several figures. Every row and column as a whole must be one that may be told.
 */
export function hideCells<T extends Cell>(
  cells: readonly T[],
  tell: MayTell,
  tellSum: (cells: readonly T[]) => boolean = (all) => tell(together(all)),
): Hidden<T> {
  const chosen = new Set(cells.filter((cell) => !tellSum([cell])));
  const rows: Lines<T> = Map.groupBy(cells, (cell) => cell.row);
  const columns: Lines<T> = Map.groupBy(cells, (cell) => cell.column);
  for (;;) {
    const bridges = new Set([...chosen].filter((cell) => isBridge(cell, chosen, rows, columns)));
    const hidden = new Set([...chosen].filter((cell) => !bridges.has(cell)));
    const open = [
      ...[...bridges]
        .filter((cell) => !tellSum([cell]))
        .map((cell) => [cell, waysAround(cell, chosen, rows, columns)] as const),
      ...thinLines(hidden, [...rows.values(), ...columns.values()], tellSum),
    ];
    const [first] = open;
    if (first === undefined) return { hidden, exposed: undefined };
    const size = chosen.size;
    for (const [, lines] of open) {
      const next = lines.map((line) => smallestOutside(chosen, line)).find((cell) => cell !== undefined);
      if (next !== undefined) chosen.add(next);
    }
    if (chosen.size === size) return { hidden, exposed: first[0].row };
  }
}

/**
 * Where to hide one more cell so that this one is a bridge no longer: beside it where it is alone in its row or column; else the
 * fourth corner of a rectangle; else anywhere beside it or beside its neighbours.
 */
function waysAround<T extends Cell>(
  cell: T,
  chosen: ReadonlySet<T>,
  rows: Lines<T>,
  columns: Lines<T>,
): (readonly T[])[] {
  const row = rows.get(cell.row) ?? [];
  const column = columns.get(cell.column) ?? [];
  const besides = (line: readonly T[]): T[] => line.filter((other) => other !== cell && chosen.has(other));
  const [inRow, inColumn] = [besides(row), besides(column)];
  const down = inRow.flatMap((other) => columns.get(other.column) ?? []);
  const across = inColumn.flatMap((other) => rows.get(other.row) ?? []);
  const corners = down.filter((corner) => inColumn.some((other) => other.row === corner.row));
  return [inRow.length === 0 ? row : [], inColumn.length === 0 ? column : [], corners, row, column, down, across];
}

/** Lines of which what is hidden is too few people's work, each with one of its hidden cells. */
function thinLines<T extends Cell>(
  hidden: ReadonlySet<T>,
  lines: readonly (readonly T[])[],
  tellSum: (cells: readonly T[]) => boolean,
): (readonly [T, (readonly T[])[]])[] {
  return lines.flatMap((line) => {
    const unseen = line.filter((cell) => hidden.has(cell));
    const [first] = unseen;
    return first === undefined || tellSum(unseen) ? [] : [[first, [line]] as const];
  });
}

const smallestOutside = <T extends Cell>(chosen: ReadonlySet<T>, line: readonly T[]): T | undefined =>
  line
    .filter((cell) => !chosen.has(cell))
    .toSorted((a, b) => (a.weight ?? a.people.size) - (b.weight ?? b.people.size))[0];

/** Whether without this cell its row and its column hang together no more, by way of the other hidden cells. */
function isBridge<T extends Cell>(cell: T, hidden: ReadonlySet<T>, rows: Lines<T>, columns: Lines<T>): boolean {
  const [seenRows, seenColumns] = [new Set([cell.row]), new Set<number>()];
  const waiting = [...(rows.get(cell.row) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === cell || !hidden.has(next)) continue;
    if (next.column === cell.column) return false;
    if (!seenColumns.has(next.column)) {
      seenColumns.add(next.column);
      waiting.push(...(columns.get(next.column) ?? []));
    }
    if (!seenRows.has(next.row)) {
      seenRows.add(next.row);
      waiting.push(...(rows.get(next.row) ?? []));
    }
  }
  return true;
}
