import { expect, test } from 'vitest';
import { smoothed, sparkPoints } from './spark.ts';

test('a line goes from its least value at the bottom to its largest at the top', () =>
  expect(sparkPoints([0, 10, 5], 20, 10)).toBe('0,10 10,0 20,5'));

test('a line that never moves lies at the bottom', () => expect(sparkPoints([3, 3], 10, 10)).toBe('0,10 10,10'));

test('nothing is drawn of nothing', () => expect(sparkPoints([], 10, 10)).toBe(''));

test('smoothing keeps the length and the mean of a straight line', () =>
  expect(smoothed([1, 2, 3, 4, 5], 1)).toEqual([1.5, 2, 3, 4, 4.5]));
