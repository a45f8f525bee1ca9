import { array, assert, integer, property, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideCells } from './hide-cells.ts';
import type { Cell } from './hide-cells.ts';
import { gatherSmall, mayTell, together } from './privacy.ts';

const tell = mayTell('minutes');
const by = (...people: number[]): Pick<Cell, 'people' | 'unnamed'> => ({ people: new Set(people), unnamed: false });
const cell = (row: number, column: number, ...people: number[]): Cell => ({ row, column, ...by(...people) });
const MANY = [1, 2, 3, 4, 5, 6];

describe('who may be told of', () => {
  it('are five people or machines; hours of nobody in particular are not, acts are', () => {
    expect(tell(by(1, 2, 3, 4))).toBe(false);
    expect(tell(by(1, 2, 3, 4, 5))).toBe(true);
    expect(tell(by())).toBe(true);
    expect(tell({ people: new Set(), unnamed: true })).toBe(false);
    expect(mayTell('acts')({ people: new Set(), unnamed: true })).toBe(true);
  });
});

describe('parts of a total', () => {
  it('of few people are told with the next smallest, never one alone beside the total', () => {
    const parts = [by(...MANY), by(1, 2), by(1, 2, 3, 4, 5)];
    const found = gatherSmall(parts, tell);
    expect(found?.own).toEqual([parts[0]]);
    expect(found?.gathered).toEqual([parts[1], parts[2]]);
  });

  it('are not told at all when all together are of few people', () => {
    expect(gatherSmall([by(1, 2), by(3, 4)], tell)).toBeUndefined();
  });
});

describe('cells of a table with its totals', () => {
  it('are all told when each is of enough people', () => {
    expect(hideCells([cell(0, 0, ...MANY), cell(1, 0, ...MANY)], tell).hidden.size).toBe(0);
  });

  it('of few people are hidden with three others, a rectangle that no total resolves', () => {
    const cells = [
      cell(0, 0, 1),
      cell(0, 1, ...MANY),
      cell(1, 0, ...MANY),
      cell(1, 1, ...MANY),
      cell(0, 2, ...MANY, 7),
    ];
    expect([...hideCells(cells, tell).hidden]).toEqual(cells.slice(0, 4));
  });

  it('that nothing can hide are told of: their row must be joined with another', () => {
    const cells = [cell(0, 0, 1), cell(0, 1, ...MANY), cell(1, 0, ...MANY)];
    expect(hideCells(cells, tell).exposed).toBe(0);
  });

  const people = uniqueArray(integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 9 });
  const tables = array(array(people, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 5 });

  it('whatever the table, no small one can be solved from the rows, the columns and the cells told', () => {
    assert(
      property(tables, (rows) => {
        const cells = rows.flatMap((row, r) => row.map((doers, c) => cell(r, c, ...doers)));
        const { hidden, exposed } = hideCells(cells, tell);
        if (exposed !== undefined) return;
        const unknown = [...hidden];
        expect(cells.filter((one) => !tell(one) && !hidden.has(one))).toEqual([]);
        for (const axis of ['row', 'column'] as const)
          for (const line of Map.groupBy(unknown, (one) => one[axis]).values()) expect(tell(together(line))).toBe(true);
        const solved = solvable(unknown);
        expect(unknown.filter((one, i) => !tell(one) && solved.has(i))).toEqual([]);
      }),
    );
  });
});

/** Which unknowns the sums of rows and columns determine: Gauss–Jordan over the incidence of hidden cells. */
function solvable(unknown: readonly Cell[]): ReadonlySet<number> {
  const lines = (['row', 'column'] as const).flatMap((axis) =>
    [...new Set(unknown.map((one) => one[axis]))].map((n) => unknown.map((one) => (one[axis] === n ? 1 : 0))),
  );
  const matrix: number[][] = lines;
  let rank = 0;
  for (let column = 0; column < unknown.length; column += 1) {
    const pivot = matrix.findIndex((row, r) => r >= rank && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    [matrix[rank], matrix[pivot]] = [matrix[pivot]!, matrix[rank]!];
    const lead = matrix[rank]!.map((value) => value / matrix[rank]![column]!);
    matrix[rank] = lead;
    for (let r = 0; r < matrix.length; r += 1)
      if (r !== rank) matrix[r] = matrix[r]!.map((value, c) => value - matrix[r]![column]! * lead[c]!);
    rank += 1;
  }
  const alone = matrix.map((row) => row.flatMap((value, c) => (Math.abs(value) > 1e-9 ? [c] : [])));
  return new Set(alone.flatMap((found) => (found.length === 1 ? found : [])));
}
