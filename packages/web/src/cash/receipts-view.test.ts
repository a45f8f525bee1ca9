import { expect, test } from 'vitest';
import { pageAt, pageEnds, sortOf } from './receipts-view.ts';

test('pages are counted from one in the address; what is no page is the first', () => {
  expect([pageAt('3'), pageAt('1'), pageAt(undefined), pageAt('-2'), pageAt('x'), pageAt('1.5')]).toEqual([
    2, 0, 0, 0, 0, 0,
  ]);
});

test('a page says which receipts it shows', () => {
  expect(pageEnds(0, 60)).toEqual({ from: 1, to: 25 });
  expect(pageEnds(2, 60)).toEqual({ from: 51, to: 60 });
  expect(pageEnds(0, 0)).toEqual({ from: 0, to: 0 });
});

test('an order nobody knows is the latest first', () => expect(sortOf('sideways')).toBe('latest'));
