import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberText } from './cell-number.ts';

describe('the number of a cell', () => {
  it('property: as a day is the day that the calendar has so many days after 1899-12-30', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const day = new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
        expect(numberText(String(serial), 'date', false)).toBe(day);
      }),
    );
  });

  it('property: as a moment is the moment, to the millisecond', () => {
    const from = Date.UTC(1901, 0, 1);
    fc.assert(
      fc.property(fc.integer({ min: from, max: Date.UTC(2099, 0, 1) }), (at) => {
        const written = new Date(at).toISOString();
        const text = numberText(String(at / 86_400_000 + 25_569), 'date-time', false);
        expect(Date.parse(`${text.replace(' ', 'T')}Z`) - at).toBeLessThanOrEqual(1);
        expect(text.slice(0, 10)).toBe(written.slice(0, 10));
      }),
    );
  });
});
