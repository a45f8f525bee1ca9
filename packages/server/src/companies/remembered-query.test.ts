import { expect, test } from 'vitest';
import { duckdbDialect } from '@aval/core/ledger';
import type { Query } from '@aval/core/ledger';
import { RememberedQuery } from './remembered-query.ts';

/** A query that answers with as many rows as it is told, and counts how often it was asked. */
const given = (rowCount: number): { query: Query; asked: () => number } => {
  let asked = 0;
  const rows = async <R extends object>(sql: string): Promise<R[]> => {
    asked++;
    if (sql === 'broken') throw new Error(sql);
    return Array.from({ length: rowCount }, () => ({}) as R);
  };
  return { query: { dialect: duckdbDialect, rows, batches: async function* () {} }, asked: () => asked };
};

test('the same SQL with the same parameters runs once, also when it is asked twice at once', async () => {
  const { query, asked } = given(2);
  const remembered = new RememberedQuery(query);
  await Promise.all([remembered.rows('a', { x: 1, y: 2 }), remembered.rows('a', { y: 2, x: 1 })]);
  expect(await remembered.rows('a', { x: 1, y: 2 })).toHaveLength(2);
  expect(asked()).toBe(1);
  await remembered.rows('a', { x: 2, y: 2 });
  expect(asked()).toBe(2);
});

test('a question that failed is asked again', async () => {
  const { query, asked } = given(0);
  const remembered = new RememberedQuery(query);
  await expect(remembered.rows('broken')).rejects.toThrow('broken');
  await expect(remembered.rows('broken')).rejects.toThrow('broken');
  expect(asked()).toBe(2);
});

test('what is long is not kept', async () => {
  const { query, asked } = given(20_001);
  const remembered = new RememberedQuery(query);
  await remembered.rows('a');
  await remembered.rows('a');
  expect(asked()).toBe(2);
});
