import { expect, test } from 'vitest';
import { groupNotes } from './note-view.ts';

const note = (code: string, n: number) => ({ code, values: { n: { unit: 'count' as const, value: n } } });

test('three notes of a kind or more take one line; two stay as they are', () => {
  const [a1, a2, a3, b1, b2] = [note('a', 1), note('a', 2), note('a', 3), note('b', 1), note('b', 2)] as const;
  expect(groupNotes([a1, b1, a2, a3, b2])).toEqual([
    { first: a1, others: [a2, a3] },
    { first: b1, others: [] },
    { first: b2, others: [] },
  ]);
});
