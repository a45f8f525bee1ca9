import { describe, expect, it } from 'vitest';
import { cutLine, findLayout } from './layout.ts';

const records = [
  '00001 19970101  1   11.77',
  '00002 19970112  1   12.00',
  '00002 19970112  5   77.00',
  '00003 19970102  2   20.76',
];

describe('columns of one width', () => {
  it('are found by the blanks that all lines have, with names that stand as they like', () => {
    const layout = findLayout(['customer_id  date number_of_cds  dollar_value', ...records]);
    expect(layout).toMatchObject({ names: ['customer_id', 'date', 'number_of_cds', 'dollar_value'], skipLines: 1 });
    expect(cutLine(records[0] ?? '', layout?.spans ?? [])).toEqual(['00001', '19970101', '1', '11.77']);
  });

  it('may have no names', () => {
    expect(findLayout(records)).toMatchObject({ names: ['c1', 'c2', 'c3', 'c4'], skipLines: 0 });
  });

  it('may have names that stand above them, and names of two words', () => {
    const lines = [
      'Order  Customer    Unit price',
      '1001   Ann Lee          12.50',
      '1002   Bob Marley        7.00',
      '1003   Zoë            1100.10',
    ];
    expect(findLayout(lines)?.names).toEqual(['Order', 'Customer', 'Unit price']);
  });

  it('are given by a line of dashes', () => {
    const lines = [
      'Report',
      '',
      'no   name       amount',
      '---- ---------- ------',
      '   1 Ann Lee      1.50',
      '  22              2.50',
      '   3 Bob Ray     13.50',
    ];
    const layout = findLayout(lines);
    expect(layout).toMatchObject({ names: ['no', 'name', 'amount'], skipLines: 4 });
    expect(cutLine(lines[5] ?? '', layout?.spans ?? [])).toEqual(['22', null, '2.50']);
  });

  it('keep a day and its time together', () => {
    const lines = ['7  2024-01-01 08:00:00  ok', '8  2024-01-02 09:30:00  no', '9  2024-01-03 10:45:59  ok'];
    expect(cutLine(lines[0] ?? '', findLayout(lines)?.spans ?? [])).toEqual(['7', '2024-01-01 08:00:00', 'ok']);
  });

  it('give way to a longer value as long as a blank is left', () => {
    const spans = findLayout(records)?.spans ?? [];
    expect(cutLine('00009 19970101 22 1211.77', spans)).toEqual(['00009', '19970101', '22', '1211.77']);
    expect(cutLine('00009 19970101 221211.77x', spans)).toBeNull();
    expect(cutLine('00009 19970101', spans)).toEqual(['00009', '19970101', null, null]);
    expect(cutLine('total of the year is 5', spans)).toBeNull();
  });

  it('are not seen in a letter, nor in a list of words', () => {
    expect(
      findLayout(['Dear Ann,', 'we met 12 people', 'on the 3rd of May', 'and saw 4 houses.', 'Yours, Bob']),
    ).toBeNull();
    expect(findLayout(['ab cd', 'ef gh', 'ij kl', 'mn op'])).toBeNull();
  });
});
