import { expect, test } from 'vitest';
import { COMFORTABLE, firstView, isSeen } from './map-view.ts';

const frame = { width: 1000, height: 500 };

test('a map that fits is shown whole, in the middle, never blown up', () => {
  expect(firstView({ width: 500, height: 200 }, frame)).toEqual({ zoom: 1, x: 250, y: 150 });
});

test('a map too long to be read whole begins at the customers', () => {
  const view = firstView({ width: 9000, height: 400 }, frame);
  expect(view.zoom).toBe(COMFORTABLE);
  expect(isSeen({ x: 8800, y: 100, width: 180, height: 90 }, view, frame)).toBe(true);
});

test('what is chosen is in sight from the start', () => {
  const chosen = { x: 1000, y: 100, width: 200, height: 90 };
  expect(isSeen(chosen, firstView({ width: 9000, height: 400 }, frame, chosen), frame)).toBe(true);
});
