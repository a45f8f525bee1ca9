import { expect, test } from 'vitest';
import { nameSize } from './name-size.ts';

test('a short name stands large, a long one smaller, never below what can be read', () => {
  expect(nameSize('Ship', 200, 60)).toBeGreaterThan(40);
  expect(nameSize('Request For Payment APPROVED by ADMINISTRATION', 200, 60)).toBeLessThan(20);
  expect(nameSize('x'.repeat(400), 200, 60)).toBeGreaterThanOrEqual(10.5);
});

test('a long word is not broken while it can be read', () => {
  expect(nameSize('Administration', 200, 60) * 14 * 0.5).toBeLessThanOrEqual(200.5);
});
