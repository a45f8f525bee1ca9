import { expect, test } from 'vitest';
import { boundsOf } from './claim-view.ts';

test('an exact figure has no bounds', () => {
  expect(boundsOf({ known: true, quantity: { unit: 'count', value: 3 } })).toBeNull();
});

test('the bounds of an estimate are in the unit of its figure', () => {
  const quantity = { unit: 'money', minor: 500, currency: 'EUR' } as const;
  expect(boundsOf({ known: true, quantity, interval: { low: 400, high: 650, coverage: 0.9 } })).toEqual({
    low: { unit: 'money', minor: 400, currency: 'EUR' },
    high: { unit: 'money', minor: 650, currency: 'EUR' },
    coverage: 0.9,
  });
});
