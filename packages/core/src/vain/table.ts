import { gatherSmall, hideCells, mayTell, SMALL_LINK, UNKNOWN_LINK } from '../chain/index.ts';
import type { Cell } from '../chain/index.ts';
import type { Query } from '../ledger/index.ts';
import { REST_KEY, UNKNOWN_KEY } from './cell.sql.ts';
import type { Dimension } from './cell.sql.ts';
import { amountOf, joined, partOf, placeOf, readCells } from './scope.ts';
import type { CellRow, Column, Part, Row, VainScope } from './scope.ts';

const SMALL_TEAMS: number = -2;

/**
 * The work of all that is recorded by class and by each activity, team, month, segment, product or customer, as far as it may be
 * told: rows of fewer than five people together, cells of fewer than five people hidden together with others. Empty when nothing
 * may be told, or no key is recorded.
 */
export async function readWholeTable(query: Query, scope: VainScope, dimension: Dimension): Promise<readonly Row[]> {
  const { columns } = scope;
  if (columns === null) return [];
  const rows = await readCells(query, dimension);
  const known = new Set(rows.map(({ key }) => key).filter((key) => key !== UNKNOWN_KEY));
  if (known.size < (SPLITS.includes(dimension) ? 2 : 1)) return [];
  const names = await namesOf(query, dimension);
  return tellRows(gatherRows(rows, scope), rows, columns, scope).map((row) => ({
    ...row,
    name: row.keys.length > 1 ? SMALL_LINK : names(row.keys[0] ?? UNKNOWN_KEY),
  }));
}

/** What says nothing when there is only one. */
const SPLITS: readonly Dimension[] = ['size', 'custom', 'product'];

/** Keys that make one row: those of too few people together. */
function gatherRows(rows: readonly CellRow[], { unit }: VainScope): number[][] {
  const parts = [...Map.groupBy(rows, (row) => row.key)].map(([key, cells]) => ({ key, ...partOf(cells) }));
  const found = gatherSmall(parts, mayTell(unit));
  if (found === undefined) return [];
  const gathered = found.gathered.map(({ key }) => key);
  const own = found.own.map(({ key }) => key);
  const others = gathered.length > 0 ? own.filter((key) => key === SMALL_TEAMS) : [];
  const alone = own.filter((key) => !others.includes(key)).map((key) => [key]);
  return gathered.length === 0 ? alone : [...alone, [...others, ...gathered]];
}

function tellRows(
  keys: readonly (readonly number[])[],
  rows: readonly CellRow[],
  columns: readonly Column[],
  scope: VainScope,
): Omit<Row, 'name'>[] {
  const byKey = Map.groupBy(rows, ({ key }) => key);
  const cells = keys.flatMap((mine, row) => {
    const all = mine.flatMap((key) => byKey.get(key) ?? []);
    return columns.flatMap((told, column) => {
      const classes = told.of.map(placeOf);
      const of = all.filter(({ classId }) => classes.includes(classId));
      const part = partOf(of);
      return of.length === 0 ? [] : [{ row, column, told, weight: amountOf(scope, part), ...part }];
    });
  });
  const { hidden, exposed } = hideCells(cells, mayTell(scope.unit));
  if (exposed !== undefined) return tellRows(joinRow(keys, cells, exposed), rows, columns, scope);
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
  if (dimension === 'size') return (key) => SIZE_NAMES[key - 1] ?? UNKNOWN_LINK;
  if (dimension === 'custom') return (key) => CUSTOM_NAMES[key - 1] ?? UNKNOWN_LINK;
  const rows = await query.rows<{ id: number; name: string }>(NAMES[dimension]);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const others = new Map([
    [SMALL_TEAMS, SMALL_LINK],
    [REST_KEY, REST_ROW],
  ]);
  return (key) => names.get(key) ?? others.get(key) ?? UNKNOWN_LINK;
}

const KEYS_USED = (dimension: Dimension): string => `
SELECT o.object_id AS id, o.key AS name FROM object o
WHERE o.object_id IN (SELECT c.key FROM vain_cell_of c WHERE c.dimension = '${dimension}')`;
const NAMES = {
  link: 'SELECT t.activity_id AS id, t.name FROM activity t',
  team: 'SELECT t.team_id AS id, t.name FROM team t',
  product: KEYS_USED('product'),
  customer: KEYS_USED('customer'),
};

/** Names of the quarters of the value asked for, of first and later requests, and of what is beyond the largest. */
export const SIZE_NAMES = ['…q1', '…q2', '…q3', '…q4'] as const;
export const CUSTOM_NAMES = ['…first', '…again'] as const;
export const REST_ROW = '…rest';

/** The first day of a month that is counted from year 0. */
const monthName = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
