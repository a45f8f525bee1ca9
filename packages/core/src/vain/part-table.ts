import { hideCells, mayTell, SMALL_LINK, together } from '../chain/index.ts';
import type { Cell } from '../chain/index.ts';
import type { Query } from '../ledger/index.ts';
import { cellsByTwo } from './cell.sql.ts';
import type { Dimension } from './cell.sql.ts';
import { joined, partOf, placeOf } from './scope.ts';
import type { Axis, CellRow, Heading, Part, Row, RowCell, VainScope } from './scope.ts';
import { readWholeTable } from './table.ts';

interface TwoRow extends CellRow {
  readonly beside: number;
}

/** The work of one row of the table asked for in one row of the axis, by the classes of its parts. */
interface Crossing extends Cell {
  readonly parts: readonly Part[];
}

/** The rows of a table of a scope as they may be told: of the whole, or of a part of it. Empty when nothing may be told. */
export async function readTable(query: Query, scope: VainScope, dimension: Dimension): Promise<readonly Row[]> {
  if (scope.columns === null) return [];
  if (scope.axis === null) return readWholeTable(query, scope, dimension);
  if (dimension === scope.axis.dimension) return ownRows(scope.axis, scope.columns);
  const isCrossed = scope.axis.dimension !== 'customer' && ['link', 'team', 'month'].includes(dimension);
  return isCrossed ? crossedRows(query, scope, scope.axis, dimension) : [];
}

/** The rows of the axis itself, their classes as the part tells them. */
function ownRows({ rows, within }: Axis, columns: readonly Heading[]): Row[] {
  return within.map((n, row) => {
    const told = rows[n]!;
    return { ...told, cells: cellsIn(row, columns, (column) => told.cells.filter((cell) => isOf(cell.told, column))) };
  });
}

/**
 * Rows of another dimension inside the part. A row is told of a part only where it has five people, or nobody, in each class of
 * each row of the axis; the others are told together. Which these are is decided for all parts at once, so that subtracting
 * parts from each other or from the whole gives nothing of few people.
 */
async function crossedRows(query: Query, scope: VainScope, axis: Axis, dimension: Dimension): Promise<Row[]> {
  const whole = await readWholeTable(query, axis.whole, dimension);
  const crossings = crossingsOf(
    await query.rows<TwoRow>(cellsByTwo(axis.dimension, dimension)),
    axis.rows,
    whole,
    axis.crossed,
  );
  const { hidden, exposed } = hideCells(crossings, mayTell(scope.unit), ({ parts }) => parts);
  if (exposed !== undefined) return [];
  const mine = crossings.filter((cell) => axis.within.includes(cell.row));
  const isHidden = (n: number): boolean => mine.some((cell) => cell.column === n && hidden.has(cell));
  const places = whole.map((_, n) => n).filter((n) => mine.some((cell) => cell.column === n));
  const told = places.filter((n) => !isHidden(n)).map((n) => ({ name: whole[n]!.name, keys: whole[n]!.keys, of: [n] }));
  const rest = places.filter(isHidden);
  const groups = [
    ...told,
    ...(rest.length === 0 ? [] : [{ name: SMALL_LINK, keys: rest.flatMap((n) => whole[n]!.keys), of: rest }]),
  ];
  return told.length === 0 ? [] : groups.map(({ name, keys, of }, row) => rowOf(axis, mine, { name, keys, of, row }));
}

function rowOf(
  axis: Axis,
  mine: readonly Crossing[],
  { name, keys, of, row }: { name: string; keys: readonly number[]; of: readonly number[]; row: number },
): Row {
  const crossed = mine.filter((cell) => of.includes(cell.column));
  const cells = cellsIn(row, axis.crossed, (column) =>
    crossed.flatMap(({ parts }) => parts.filter((part, c) => axis.crossed[c] === column && part.amounts.acts > 0)),
  );
  return { name, keys, cells, ...joined(crossed.flatMap(({ parts }) => parts)) };
}

const isOf = (column: Heading, told: Heading): boolean => column.of.every((name) => told.of.includes(name));

const cellsIn = (row: number, columns: readonly Heading[], partsOf: (column: Heading) => readonly Part[]): RowCell[] =>
  columns.flatMap((told, column) => {
    const parts = partsOf(told);
    return parts.length === 0 ? [] : [{ row, column, told, isHidden: false, ...joined(parts) }];
  });

/** `row` is a place in the axis, `column` one in the table asked for. */
function crossingsOf(
  rows: readonly TwoRow[],
  axis: readonly Row[],
  table: readonly Row[],
  columns: readonly Heading[],
): Crossing[] {
  const placeIn = (all: readonly Row[]): ReadonlyMap<number, number> =>
    new Map(all.flatMap(({ keys }, n) => keys.map((key) => [key, n] as const)));
  const [rowAt, columnAt] = [placeIn(axis), placeIn(table)];
  const groups = Map.groupBy(rows, ({ key, beside }) => `${rowAt.get(key)} ${columnAt.get(beside)}`);
  return [...groups.values()].map((all) => {
    const parts = columns.map(({ of }) => {
      const classes = of.map(placeOf);
      return partOf(all.filter(({ classId }) => classes.includes(classId)));
    });
    return {
      row: rowAt.get(all[0]!.key) ?? -1,
      column: columnAt.get(all[0]!.beside) ?? -1,
      weight: parts.reduce((sum, { amounts }) => sum + amounts.acts, 0),
      parts,
      ...together(parts),
    };
  });
}
