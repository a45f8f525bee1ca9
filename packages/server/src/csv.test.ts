import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvLine } from './csv.ts';

describe('a line of CSV', () => {
  test('quotes what would break the line', () => {
    expect(csvLine(['a,b', 'c "d"', 'e\nf', null, 3])).toBe('"a,b","c ""d""","e\nf",,3\r\n');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('takes %j for text, never for a formula', (formula) => {
    expect(csvLine([formula])).toMatch(/^"?'/);
  });

  test('leaves a negative number a number', () => {
    expect(csvLine([-12.5])).toBe('-12.5\r\n');
  });

  test('no text starts a cell with a formula sign, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => !/^"?[=+\-@\t\r]/.test(csvLine([text]).replace(/\r\n$/, '')),
      ),
    );
  });
});
