import { expect, it } from 'vitest';
import { moveInTree } from './tree-keys.ts';

const tree = [
  { level: 1, isOpen: true },
  { level: 2, isOpen: false },
  { level: 2, isOpen: true },
  { level: 3, isOpen: null },
];

it.each([
  ['ArrowDown', 0, { to: 1 }],
  ['ArrowDown', 3, null],
  ['ArrowUp', 0, null],
  ['ArrowUp', 3, { to: 2 }],
  ['Home', 3, { to: 0 }],
  ['End', 0, { to: 3 }],
  ['ArrowRight', 1, { turn: 'open' }],
  ['ArrowRight', 2, { to: 3 }],
  ['ArrowRight', 3, null],
  ['ArrowLeft', 3, { to: 2 }],
  ['ArrowLeft', 1, { to: 0 }],
  ['ArrowLeft', 2, { turn: 'close' }],
  ['x', 0, null],
  ['ArrowDown', 9, null],
] as const)('%s on item %i', (key, at, move) => {
  expect(moveInTree(tree, at, key)).toEqual(move);
});

it('right on an open item whose reasons are still coming goes nowhere', () => {
  expect(moveInTree([{ level: 1, isOpen: true }], 0, 'ArrowRight')).toBeNull();
});
