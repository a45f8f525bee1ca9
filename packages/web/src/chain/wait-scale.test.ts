import { expect, test } from 'vitest';
import { waitStep } from './wait-scale.ts';

test('a wait stands on the step a person would name', () => {
  expect([-3, 0, 0.9, 1, 23, 24, 167, 168, 719, 720, 9999].map(waitStep)).toEqual([0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4]);
  expect(waitStep(null)).toBeNull();
});
