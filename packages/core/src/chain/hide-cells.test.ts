import { array, assert, integer, property, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideCells } from './hide-cells.ts';
import type { Cell } from './hide-cells.ts';
import { gatherSmall, mayTell } from './privacy.ts';

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
    expect(hideCells(cells, tell).hidden).toEqual(new Set(cells.slice(0, 4)));
  });

  it('that nothing can hide are told of: their row must be joined with another', () => {
    const cells = [cell(0, 0, 1), cell(0, 1, ...MANY), cell(1, 0, ...MANY)];
    expect(hideCells(cells, tell).exposed).toBe(0);
  });

  const people = uniqueArray(integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 9 });
  const tables = array(array(people, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 5 });

  it('whatever the table, no sum of cells is about four people or fewer, from the rows, the columns and the cells told', () => {
    assert(
      property(tables, (rows) => {
        const cells = rows.flatMap((row, r) => row.map((doers, c) => cell(r, c, ...doers)));
        const { hidden, exposed } = hideCells(cells, tell);
        if (exposed !== undefined) return;
        expect(cells.filter((one) => !tell(one) && !hidden.has(one))).toEqual([]);
        const unknown = [...hidden];
        for (const group of groupsOf(9, 4)) {
          const others = unknown.filter(({ people: doers }) => ![...doers].every((one) => group.includes(one)));
          expect([group, piecesOf(others, unknown)]).toEqual([group, piecesOf(unknown, unknown)]);
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** All groups of people 1 to `people`, of that size. */
const groupsOf = (people: number, size: number, from = 1): number[][] =>
  size === 0
    ? [[]]
    : Array.from({ length: Math.max(0, people - from + 1) }, (_, i) => from + i).flatMap((one) =>
        groupsOf(people, size - 1, one + 1).map((rest) => [one, ...rest]),
      );

/** Into how many pieces these cells make the rows and columns hang together, of those that some cells lie in. */
function piecesOf(cells: readonly Cell[], within: readonly Cell[]): number {
  const lines = new Map(within.flatMap(({ row, column }) => [`r${row}`, `c${column}`]).map((line) => [line, line]));
  const rootOf = (line: string): string => {
    const up = lines.get(line) ?? line;
    return up === line ? line : rootOf(up);
  };
  for (const { row, column } of cells) lines.set(rootOf(`r${row}`), rootOf(`c${column}`));
  return [...lines.keys()].filter((line) => rootOf(line) === line).length;
}
