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

/**
 * Which cells are not told, so that nothing about few people can be worked out from the totals, nor any sum of cells that is. All
 * that rows, columns and told cells tell of the hidden ones are the cuts of the graph that the hidden cells make between rows and
 * columns (Gusfield 1988). So each small cell must have a way around: from its row to its column along hidden cells of enough
 * people; then every cut through a small cell is a sum with five people in it. The ways that lose least are taken, the largest
 * small cells first. `figures` are the doers of each figure of a cell, when it holds several. Every row and column as a whole must
 * be one that may be told.
 */
export function hideCells<T extends Cell>(
  cells: readonly T[],
  tell: MayTell,
  figures: (cell: T) => readonly Doers[] = (cell) => [cell],
): Hidden<T> {
  const hidden = new Set(cells.filter((cell) => !figures(cell).every(tell)));
  const count = Math.max(0, ...cells.map((cell) => figures(cell).length));
  const small = [...hidden].toSorted((a, b) => b.people.size - a.people.size);
  for (let n = 0; n < count; n += 1) {
    const figure = (cell: T): Doers => figures(cell)[n] ?? cell;
    const ways = linesOf(cells.filter((cell) => figure(cell).people.size > 0 && tell(figure(cell))));
    for (const cell of small.filter((one) => !tell(figure(one)))) {
      const way = wayAround(cell, ways, hidden);
      if (way === undefined) return { hidden, exposed: cell.row };
      for (const one of way) hidden.add(one);
    }
  }
  return { hidden, exposed: undefined };
}

interface Lines<T> {
  readonly rows: ReadonlyMap<number, readonly T[]>;
  readonly columns: ReadonlyMap<number, readonly T[]>;
}

const linesOf = <T extends Cell>(cells: readonly T[]): Lines<T> => ({
  rows: Map.groupBy(cells, (cell) => cell.row),
  columns: Map.groupBy(cells, (cell) => cell.column),
});

/** A row or a column that is reached: at which loss, and by which cell from which other line. */
interface Reached<T> {
  readonly line: string;
  readonly loss: number;
  readonly by?: T;
  readonly from?: Reached<T>;
}

const rowLine = (row: number): string => `r${row}`;
const columnLine = (column: number): string => `c${column}`;

/** The cells of the way from the row of a cell to its column that loses least (Dijkstra); what is hidden already loses nothing. */
function wayAround<T extends Cell>(cell: T, { rows, columns }: Lines<T>, hidden: ReadonlySet<T>): T[] | undefined {
  const done = new Set<string>();
  const waiting: Reached<T>[] = [{ line: rowLine(cell.row), loss: 0 }];
  for (let next = takeLeast(waiting); next !== undefined; next = takeLeast(waiting)) {
    if (next.line === columnLine(cell.column)) return cellsAlong(next);
    if (done.has(next.line)) continue;
    done.add(next.line);
    const isRow = next.line.startsWith('r');
    const from = next;
    for (const by of (isRow ? rows : columns).get(Number(next.line.slice(1))) ?? []) {
      const line = isRow ? columnLine(by.column) : rowLine(by.row);
      if (!done.has(line)) waiting.push({ line, by, from, loss: from.loss + (hidden.has(by) ? 0 : 1e-9 + lossOf(by)) });
    }
  }
  return undefined;
}

const lossOf = (cell: Cell): number => cell.weight ?? cell.people.size;

function takeLeast<T>(waiting: Reached<T>[]): Reached<T> | undefined {
  const least = waiting.reduce((best, one, i) => (one.loss < (waiting[best]?.loss ?? Infinity) ? i : best), 0);
  return waiting.splice(least, 1)[0];
}

function cellsAlong<T>(end: Reached<T>): T[] {
  const along: T[] = [];
  for (let at: Reached<T> | undefined = end; at !== undefined; at = at.from) if (at.by !== undefined) along.push(at.by);
  return along;
}
