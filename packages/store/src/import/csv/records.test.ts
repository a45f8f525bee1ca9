import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SourceError } from '../errors.ts';
import { RecordScanner } from './records.ts';
import type { RecordShape } from './records.ts';

const shape: RecordShape = { delimiter: ',', quote: '"', newline: '\n', columnCount: 3, replacementIsFault: false };

interface Found {
  kept: [line: number, record: string][];
  refused: [line: number, rule: string, record: string][];
}

/** Scans the text in blocks of the given size. */
function scan(
  text: string | Buffer,
  options: { block?: number; shape?: Partial<RecordShape>; skip?: number } = {},
): Found {
  const found: Found = { kept: [], refused: [] };
  const scanner = new RecordScanner('f.csv', { ...shape, ...options.shape }, options.skip ?? 0, {
    kept: (buffer, start, end, line) => found.kept.push([line, buffer.toString('utf8', start, end)]),
    refused: (line, rule, record) => found.refused.push([line, rule, record.toString('utf8')]),
  });
  const bytes = Buffer.from(text);
  const block = options.block ?? 1 << 20;
  for (let at = 0; at < bytes.length; at += block) scanner.push(bytes.subarray(at, at + block));
  scanner.end();
  return found;
}

describe('records of a text table', () => {
  it('are kept with their line when they have the width of the table', () => {
    expect(scan('a,b,c\n1,2,3\n').kept).toEqual([
      [1, 'a,b,c'],
      [2, '1,2,3'],
    ]);
  });

  it('need no line break at the end of the file', () => {
    expect(scan('a,b,c\n1,2,3').kept).toEqual([
      [1, 'a,b,c'],
      [2, '1,2,3'],
    ]);
  });

  it('may end with a carriage return and a line feed, or with a carriage return', () => {
    expect(scan('a,b,c\r\n1,2,3\r\n').kept).toEqual([
      [1, 'a,b,c'],
      [2, '1,2,3'],
    ]);
    expect(scan('a,b,c\r1,2,3\r', { shape: { newline: '\r' } }).kept).toEqual([
      [1, 'a,b,c'],
      [2, '1,2,3'],
    ]);
  });

  it('may hold separators, line breaks and doubled quotes inside quotes', () => {
    expect(scan('1,"a,b\n""c""",3\n4,5,6\n').kept).toEqual([
      [1, '1,"a,b\n""c""",3'],
      [3, '4,5,6'],
    ]);
  });

  it('are not made of empty lines, but lines are counted', () => {
    expect(scan('a,b,c\n\n\r\n1,2,3\n').kept).toEqual([
      [1, 'a,b,c'],
      [4, '1,2,3'],
    ]);
  });

  it('start after the lines that are passed over', () => {
    expect(scan('title\na,b,c\n1,2,3\n', { skip: 2 }).kept).toEqual([[3, '1,2,3']]);
  });

  it('are refused whole when they are too short or too long', () => {
    const { kept, refused } = scan('1,2,3\n1,2\n1,2,3,4\n7,8,9\n');
    expect(kept.map(([line]) => line)).toEqual([1, 4]);
    expect(refused).toEqual([
      [2, 'column-count', '1,2'],
      [3, 'column-count', '1,2,3,4'],
    ]);
  });

  it('lose one line only to a quote that is never closed', () => {
    const text = `1,2,3\n4,"5,6\n${'7,8,9\n'.repeat(50)}`;
    const { kept, refused } = scan(text);
    expect(kept).toHaveLength(51);
    expect(refused).toEqual([[2, 'unclosed-quote', '4,"5,6']]);
  });

  it('lose one line only to a stray quote that a later quote seems to close', () => {
    const { kept, refused } = scan('4,"5,6\n7,8,9\n1,"x",3\n7,8,9\n');
    expect(refused).toEqual([[1, 'unclosed-quote', '4,"5,6']]);
    expect(kept.map(([line]) => line)).toEqual([2, 3, 4]);
  });

  it('are refused when text follows a closing quote', () => {
    expect(scan('1,"2"x,3\n4,5,6\n')).toEqual({ kept: [[2, '4,5,6']], refused: [[1, 'text-after-quote', '1,"2"x,3']] });
  });

  it('may hold a quote inside a value that does not begin with one', () => {
    expect(scan('1,tube 5" long,3\n').kept).toEqual([[1, '1,tube 5" long,3']]);
  });

  it('are refused for bytes that are no UTF-8, and for a zero character', () => {
    const text = Buffer.concat([Buffer.from('1,é,3\n4,'), Buffer.from([0xe9]), Buffer.from(',6\n7,\0,9\n1,2,3\n')]);
    const { kept, refused } = scan(text);
    expect(kept).toEqual([
      [1, '1,é,3'],
      [4, '1,2,3'],
    ]);
    expect(refused.map(([line, rule]) => [line, rule])).toEqual([
      [2, 'encoding'],
      [3, 'nul'],
    ]);
  });

  it('may not be longer than 16 MB', () => {
    const block = Buffer.alloc(1 << 20, 'x');
    const scanner = new RecordScanner('f.csv', shape, 0, { kept: () => {}, refused: () => {} });
    const feed = (): void => {
      for (let i = 0; i < 20; i += 1) scanner.push(block);
    };
    expect(feed).toThrow(SourceError);
    expect(feed).toThrow(/line-too-long.*"line":1/);
  });

  const cell = fc
    .array(fc.constantFrom('a', ',', '"', '\n', '\r\n', 'é', ' '), { maxLength: 6 })
    .map((parts) => parts.join(''));
  const quoted = (value: string): string => (/^"|[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

  it('property: rows written by the rules are all kept, however the file is cut into blocks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, fc.constant('z')), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 40 }),
        (rows, block) => {
          const records = rows.map((row) => row.map(quoted).join(','));
          const { kept, refused } = scan(`${records.join('\n')}\n`, { block });
          expect(refused).toEqual([]);
          expect(kept.map(([, record]) => record)).toEqual(records);
        },
      ),
    );
  });

  it('property: whatever the bytes are, each line is kept, refused or empty, the same in blocks of any size', () => {
    const byte = fc.constantFrom(...Buffer.from('ab,"\n\r'), 0, 0xc3, 0xa9);
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 80 }), fc.integer({ min: 1, max: 30 }), (bytes, block) => {
        const text = Buffer.from(bytes);
        const whole = scan(text);
        expect(scan(text, { block })).toEqual(whole);
        const records = [...whole.kept, ...whole.refused].map((found) => found.at(-1) as string);
        const lines = records.reduce((sum, record) => sum + record.split('\n').length, 0);
        const empty = text
          .toString('latin1')
          .split('\n')
          .filter((line) => line === '' || line === '\r').length;
        const written = text.toString('latin1').split('\n').length;
        expect(lines).toBeLessThanOrEqual(written);
        expect(lines + empty).toBeGreaterThanOrEqual(written);
      }),
    );
  });
});
