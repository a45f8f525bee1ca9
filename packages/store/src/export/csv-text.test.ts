import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvLine } from './csv-text.ts';

describe('a line of CSV', () => {
  test('quotes what would break the line', () => {
    expect(csvLine(['a,b', 'c "d"', 'e\nf', '', '3'])).toBe('"a,b","c ""d""","e\nf",,3\r\n');
  });

  test.each(['=1+1', '+A1', '-A1', '@SUM(A1)', '\tx', '\rx', "'=1"])(
    'takes %j for text, never for a formula',
    (formula) => {
      expect(csvLine([formula])).toMatch(/^"?'/);
    },
  );

  test('leaves a number with its sign a number', () => {
    expect(csvLine(['-12.5', '+1'])).toBe('-12.5,+1\r\n');
  });

  test('no text starts a cell with a formula sign, unless it is a number', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const cell = csvLine([text]).replace(/\r\n$/, '');
        return !/^"?[=+\-@\t\r]/.test(cell) || /^[-+]?[0-9.,\s]+%?$/.test(text);
      }),
    );
  });
});
