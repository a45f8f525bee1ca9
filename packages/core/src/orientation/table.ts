import { gatherSmall, hideCells, SMALL_LINK, UNKNOWN_LINK } from '../chain/index.ts';
import type { Cell } from '../chain/index.ts';
import type { Query } from '../ledger/index.ts';
import type { Dimension } from './answers.ts';
import { amountOf, joined, partOf } from './scope.ts';
import type { ClockScope, Column, Part } from './scope.ts';

/** A row as it may be told: one key of the dimension, or several together. */
export interface Row extends Part {
  readonly name: string;
  readonly keys: readonly number[];
  readonly cells: readonly RowCell[];
}

export interface RowCell extends Part, Cell {
  readonly told: Column;
  readonly isHidden: boolean;
}

const UNKNOWN_TEAM: number = -1;
const SMALL_TEAMS: number = -2;

/**
 * One clock by activity, team or month, as far as it may be told: rows of fewer than five people together, cells of fewer than
 * five people hidden together with others; the most first, months as they went. Empty when nothing may be told.
 */
export async function readTable(query: Query, scope: ClockScope, dimension: Dimension): Promise<readonly Row[]> {
  const { columns, cells } = scope;
  if (columns === null || !cells.some((cell) => cell[dimension] !== UNKNOWN_TEAM)) return [];
  const names = await namesOf(query, dimension);
  const rows = tellRows(gatherRows(scope, dimension), scope, columns, dimension).map((row) => ({
    ...row,
    name: row.keys.length > 1 ? SMALL_LINK : names(row.keys[0] ?? UNKNOWN_TEAM),
  }));
  return rows.toSorted(
    dimension === 'month' ? (a, b) => firstKey(a) - firstKey(b) : (a, b) => amountOf(b) - amountOf(a),
  );
}

const firstKey = ({ keys }: Pick<Row, 'keys'>): number => Math.min(...keys);

/** Keys that make one row: those of too few people together. */
function gatherRows({ cells, tell }: ClockScope, dimension: Dimension): number[][] {
  const parts = [...Map.groupBy(cells, (cell) => cell[dimension])].map(([key, mine]) => ({ key, ...partOf(mine) }));
  const found = gatherSmall(parts, tell);
  if (found === undefined) return [];
  const gathered = found.gathered.map(({ key }) => key);
  const own = found.own.map(({ key }) => key);
  const others = gathered.length > 0 && dimension === 'team' ? own.filter((key) => key === SMALL_TEAMS) : [];
  const alone = own.filter((key) => !others.includes(key)).map((key) => [key]);
  return gathered.length === 0 ? alone : [...alone, [...others, ...gathered]];
}

function tellRows(
  keys: readonly (readonly number[])[],
  scope: ClockScope,
  columns: readonly Column[],
  dimension: Dimension,
): Omit<Row, 'name'>[] {
  const byKey = Map.groupBy(scope.cells, (cell) => cell[dimension]);
  const cells = keys.flatMap((mine, row) => {
    const all = mine.flatMap((key) => byKey.get(key) ?? []);
    return columns.flatMap((told, column) => {
      const of = all.filter(({ facing }) => told.of.includes(facing));
      return of.length === 0 ? [] : [{ row, column, told, ...partOf(of) }];
    });
  });
  const { hidden, exposed } = hideCells(cells, scope.tell);
  if (exposed !== undefined) return tellRows(joinRow(keys, cells, exposed), scope, columns, dimension);
  return keys.map((mine, row) => {
    const own = cells.filter((cell) => cell.row === row).map((cell) => ({ ...cell, isHidden: hidden.has(cell) }));
    return { keys: mine, cells: own, ...joined(own) };
  });
}

/** Tells a row together with the one of the fewest people besides it, and with those that are told together already. */
function joinRow(keys: readonly (readonly number[])[], cells: readonly (Cell & Part)[], exposed: number): number[][] {
  const sizeOf = (row: number): number => joined(cells.filter((cell) => cell.row === row)).people.size;
  const others = keys.map((_, row) => row).filter((row) => row !== exposed);
  const joining = new Set([
    exposed,
    ...others.filter((row) => (keys[row]?.length ?? 0) > 1),
    ...others.toSorted((a, b) => sizeOf(a) - sizeOf(b)).slice(0, 1),
  ]);
  return [
    ...keys.filter((_, row) => !joining.has(row)).map((mine) => [...mine]),
    keys.filter((_, row) => joining.has(row)).flat(),
  ];
}

async function namesOf(query: Query, dimension: Dimension): Promise<(key: number) => string> {
  if (dimension === 'month') return monthName;
  const told = dimension === 'link' ? 'activity' : 'team';
  const rows = await query.rows<{ id: number; name: string }>(`SELECT t.${told}_id AS id, t.name FROM ${told} t`);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (key) => names.get(key) ?? (key === SMALL_TEAMS ? SMALL_LINK : UNKNOWN_LINK);
}

/** The first day of a month that is counted from year 0. */
const monthName = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
