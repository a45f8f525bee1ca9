import { hangTogether } from './hang-together.ts';
import type { Doers, MayTell } from './privacy.ts';
import { together } from './privacy.ts';

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

/** One figure of the cells of a table: who made it in each cell, and whether that may be told. */
interface Figure<T> {
  readonly doers: (cell: T) => Doers;
  readonly tell: MayTell;
}

/**
 * Which cells are not told, so that nothing about few people can be worked out from the totals, nor any sum of cells that is. All
 * that rows, columns and told cells tell of the hidden ones are the cuts of the graph that the hidden cells make between rows and
 * columns (Gusfield 1988). Rows and columns that hidden cells of five people bind, one cell or several together, hang together: a
 * cut between them is about five people. So the row and the column of each small cell must hang together. What loses least is
 * hidden for it. `figures` are the doers of each figure of a cell, when it holds several. Every row and column as a whole must be
 * one that may be told.
 */
export function hideCells<T extends Cell>(
  cells: readonly T[],
  tell: MayTell,
  figures: (cell: T) => readonly Doers[] = (cell) => [cell],
): Hidden<T> {
  const hidden = new Set(cells.filter((cell) => !figures(cell).every(tell)));
  const count = Math.max(0, ...cells.map((cell) => figures(cell).length));
  for (let n = 0; n < count; n += 1) {
    const figure: Figure<T> = { doers: (cell) => figures(cell)[n] ?? cell, tell };
    const open = bindSmall(cells, hidden, figure);
    if (open !== undefined) return { hidden, exposed: open.row };
  }
  return { hidden, exposed: undefined };
}

const rowLine = ({ row }: Cell): string => `r${row}`;
const columnLine = ({ column }: Cell): string => `c${column}`;

/** Hides what binds the row and the column of each small cell; answers one that nothing binds. */
function bindSmall<T extends Cell>(cells: readonly T[], hidden: Set<T>, figure: Figure<T>): T | undefined {
  const isLarge = (cell: T): boolean => figure.doers(cell).people.size > 0 && figure.tell(figure.doers(cell));
  const large = cells.filter(isLarge);
  const small = [...hidden].filter((cell) => !figure.tell(figure.doers(cell)));
  let rootOf = hangTogether([...hidden], figure.doers, figure.tell);
  const isBound = (cell: T): boolean => rootOf(rowLine(cell)) === rootOf(columnLine(cell));
  const ways = linesOf(large);
  for (const cell of small.toSorted((a, b) => b.people.size - a.people.size)) {
    if (isBound(cell)) continue;
    const found =
      wayBetween(rowLine(cell), columnLine(cell), ways, hidden) ??
      bundleAt(columnLine(cell), small, ways, hidden, figure) ??
      bundleAt(rowLine(cell), small, ways, hidden, figure);
    for (const one of found ?? []) hidden.add(one);
    rootOf = hangTogether([...hidden], figure.doers, figure.tell);
    if (!isBound(cell)) return cell;
  }
  return undefined;
}

type Lines<T> = ReadonlyMap<string, readonly T[]>;

const linesOf = <T extends Cell>(cells: readonly T[]): Lines<T> =>
  new Map([...Map.groupBy(cells, rowLine), ...Map.groupBy(cells, columnLine)]);

const beyond = (line: string, cell: Cell): string => (line === rowLine(cell) ? columnLine(cell) : rowLine(cell));

/**
 * What makes the other ends of the small cells of a line hang together, so that these cells, of five people in all, bind the line
 * to them. Undefined when they are fewer, or cannot be.
 */
function bundleAt<T extends Cell>(
  line: string,
  small: readonly T[],
  ways: Lines<T>,
  hidden: ReadonlySet<T>,
  { doers, tell }: Figure<T>,
): T[] | undefined {
  const [first, ...rest] = small.filter((cell) => rowLine(cell) === line || columnLine(cell) === line);
  if (first === undefined) return undefined;
  const reached = rest.flatMap((cell) => {
    const way = wayBetween(beyond(line, first), beyond(line, cell), ways, hidden);
    return way === undefined ? [] : [{ cell, way }];
  });
  const bundle = together([first, ...reached.map(({ cell }) => cell)].map(doers));
  return bundle.people.size > 0 && tell(bundle) ? reached.flatMap(({ way }) => way) : undefined;
}

/** A line that is reached: at which loss, and by which cell from which other line. */
interface Reached<T> {
  readonly line: string;
  readonly loss: number;
  readonly by?: T;
  readonly from?: Reached<T>;
}

/** The large cells of the way between two lines that loses least (Dijkstra); what is hidden already loses nothing. */
function wayBetween<T extends Cell>(
  start: string,
  end: string,
  lines: Lines<T>,
  hidden: ReadonlySet<T>,
): T[] | undefined {
  const done = new Set<string>();
  const waiting: Reached<T>[] = [{ line: start, loss: 0 }];
  for (let next = takeLeast(waiting); next !== undefined; next = takeLeast(waiting)) {
    if (next.line === end) return cellsAlong(next);
    if (done.has(next.line)) continue;
    done.add(next.line);
    const from = next;
    for (const by of lines.get(next.line) ?? []) {
      const line = beyond(next.line, by);
      const loss = from.loss + (hidden.has(by) ? 0 : 1e-9 + (by.weight ?? by.people.size));
      if (!done.has(line)) waiting.push({ line, by, from, loss });
    }
  }
  return undefined;
}

function takeLeast<T>(waiting: Reached<T>[]): Reached<T> | undefined {
  const least = waiting.reduce((best, one, i) => (one.loss < (waiting[best]?.loss ?? Infinity) ? i : best), 0);
  return waiting.splice(least, 1)[0];
}

function cellsAlong<T>(end: Reached<T>): T[] {
  const along: T[] = [];
  for (let at: Reached<T> | undefined = end; at !== undefined; at = at.from) if (at.by !== undefined) along.push(at.by);
  return along;
}
