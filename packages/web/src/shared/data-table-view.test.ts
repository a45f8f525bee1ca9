import { expect, test } from 'vitest';
import { sortRows } from './data-table-view.ts';

const rows = [{ v: 2 }, { v: null }, { v: 10 }, { v: 1 }];

test('what is not known stands last in both directions', () => {
  expect(sortRows(rows, (row) => row.v, false).map((row) => row.v)).toEqual([1, 2, 10, null]);
  expect(sortRows(rows, (row) => row.v, true).map((row) => row.v)).toEqual([10, 2, 1, null]);
});

test('names with numbers are in the order a person counts', () => {
  const names = ['Line 10', 'Line 9'];
  expect(sortRows(names, (name) => name, false)).toEqual(['Line 9', 'Line 10']);
});
