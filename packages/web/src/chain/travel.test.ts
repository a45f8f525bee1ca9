import { expect, test } from 'vitest';
import { chainOf } from './chain.fixture.ts';
import { drawChain } from './chain-view.ts';
import { travel } from './travel.ts';

const map = drawChain(
  chainOf(
    [
      { from: 'a', to: 'b', count: 90 },
      { from: 'a', to: 'c', count: 10 },
      { from: 'b', to: 'd', count: 90 },
      { from: 'c', to: 'd', count: 10 },
      { from: 'd', to: 'a', count: 3, returnCount: 3 },
    ],
    ['a'],
  ),
  'count',
  new Set(),
);
const at = (x: number, y: number) => ({ x, y, width: 10, height: 10 });
const places = new Map([
  ['link a', at(0, 0)],
  ['link b', at(50, 0)],
  ['link c', at(50, 40)],
  ['link d', at(100, 0)],
]);

test('right follows the widest hand-off on, left goes back where most came from', () => {
  expect(travel(map, places, 'link a', 'ArrowRight')).toBe('link b');
  expect(travel(map, places, 'link d', 'ArrowLeft')).toBe('link b');
});

test('down and up go to the box below and above', () => {
  expect(travel(map, places, 'link b', 'ArrowDown')).toBe('link c');
  expect(travel(map, places, 'link c', 'ArrowUp')).toBe('link b');
  expect(travel(map, places, 'link c', 'ArrowDown')).toBe('link c');
});
