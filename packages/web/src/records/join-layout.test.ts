import { describe, expect, test } from 'vitest';
import type { JoinGuess } from '@aval/core/mapping';
import { layOutJoins } from './join-layout.ts';

const join = (many: string, one: string): JoinGuess => ({
  many: { table: many, column: `${one} id` },
  one: { table: one, column: 'id' },
  declared: false,
  manyMatched: 0.9,
  oneMatched: 1,
  orphanRows: 1,
  unnamedRows: 0,
  joinedRows: 9,
  matchedRows: 9,
  orphans: [],
  confidence: 0.9,
  says: [],
});
const tables = ['lines', 'orders', 'customers', 'notes'].map((table) => ({ table, rowCount: 1 }));

describe('the picture of the relations', () => {
  test('puts who names another to its left, in as many columns as there are steps', () => {
    const { boxes } = layOutJoins([join('lines', 'orders'), join('orders', 'customers')], tables);
    expect(boxes.map(({ table }) => table)).toEqual(['lines', 'orders', 'customers']);
    const [lines = 0, orders = 0, customers = 0] = boxes.map(({ x }) => x);
    expect(lines < orders && orders < customers).toBe(true);
  });

  test('ends where tables name each other in a circle', () => {
    expect(layOutJoins([join('lines', 'orders'), join('orders', 'lines')], tables).boxes).toHaveLength(2);
  });

  test('draws no line from a table to itself, and nothing for tables without a relation', () => {
    expect(layOutJoins([join('notes', 'notes')], tables)).toMatchObject({ boxes: [], lines: [], width: 0 });
  });
});
