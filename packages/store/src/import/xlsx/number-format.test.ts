import { describe, expect, it } from 'vitest';
import { formatKind } from './number-format.ts';

describe('a number format', () => {
  it.each([
    ['yyyy-mm-dd', 'date'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'date'],
    ['mmm-yy', 'date'],
    ['d/m;@', 'date'],
    ['dd.mm.yyyy\\ hh:mm', 'date-time'],
    ['m/d/yy h:mm AM/PM', 'date-time'],
    ['mm:ss.0', 'time'],
    ['h:mm:ss', 'time'],
    ['[h]:mm:ss', 'duration'],
    ['[mm]:ss', 'duration'],
    ['0.00', 'number'],
    ['#,##0.00\\ "€";[Red]-#,##0.00\\ "€"', 'number'],
    ['0.0"d"', 'number'],
    ['[$USD] #,##0', 'number'],
    ['0%', 'number'],
    ['0.00E+00', 'number'],
    ['General', 'number'],
    ['@', 'number'],
    ['000000', 6],
  ])('%s is %s', (code, kind) => {
    expect(formatKind(code)).toBe(kind);
  });
});
