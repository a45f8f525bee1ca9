import { describe, expect, it } from 'vitest';
import { sniffDialect } from './dialect.ts';

const sniff = (text: string): ReturnType<typeof sniffDialect> => sniffDialect(text, true);

describe('the dialect of a text table', () => {
  it.each([',', ';', '\t', '|'])('is separated by %j', (delimiter) => {
    const text = ['id', 'name', 'at'].join(delimiter) + '\n' + ['1', 'a', '2024-01-01'].join(delimiter) + '\n';
    expect(sniff(text)).toMatchObject({ delimiter, columnCount: 3, hasHeader: true });
  });

  it('is not fooled by decimal commas', () => {
    expect(sniff('id;prix\n1;2,50\n2;3,75\n')).toMatchObject({ delimiter: ';', columnCount: 2 });
    expect(sniff('1,5;2,5\n3,5;4,5\n')).toMatchObject({ delimiter: ';', columnCount: 2, hasHeader: false });
  });

  it('sees separators and line breaks inside quotes as text', () => {
    expect(sniff('a,b\n"x,y,z","1\n2"\n"p,q","3"\n')).toMatchObject({ delimiter: ',', columnCount: 2 });
  });

  it('knows single quotes', () => {
    expect(sniff(`'a','b'\n'x, y','z'\n`)).toMatchObject({ quote: `'`, columnCount: 2 });
  });

  it.each([
    ['\n', '\n'],
    ['\r\n', '\r\n'],
    ['\r', '\r'],
  ])('ends its lines with %j', (newline) => {
    expect(sniff(`a,b${newline}1,2${newline}`)).toMatchObject({ newline });
  });

  it('has no header when the first row looks like the others', () => {
    expect(sniff('1,2024-01-01,5\n2,2024-01-02,6\n')).toMatchObject({ hasHeader: false });
    expect(sniff('c1,Start,5\nc1,Stop,6\nc2,Start,7\nc1,Start,1\n')).toMatchObject({ hasHeader: false });
    expect(sniff('case,step,2024\nc1,Start,5\n')).toMatchObject({ hasHeader: true });
  });

  it('passes over titles before the header, and obeys a sep= line', () => {
    expect(sniff('Export of May\n\na;b;c\n1;2;3\n4;5;6\n')).toMatchObject({
      preamble: ['Export of May', ''],
      firstRecord: ['a', 'b', 'c'],
    });
    expect(sniff('sep=|\na|b\n1|2\n')).toMatchObject({ delimiter: '|', preamble: ['sep=|'], firstRecord: ['a', 'b'] });
  });

  it('passes over remarks and parameters with separators of their own, and over titles padded to the width', () => {
    expect(sniff('# made by x, y, z\n# on 1, 2\nid,name\n1,Ann\n2,Bob\n')).toMatchObject({
      preamble: ['# made by x, y, z', '# on 1, 2'],
      firstRecord: ['id', 'name'],
    });
    expect(sniff('Sales;;;\nPeriod:;2024-01;;\n;;;\nid;name;city;sum\n1;Ann;Rome;5\n2;Bob;Oslo;6\n')).toMatchObject({
      preamble: ['Sales;;;', 'Period:;2024-01;;', ';;;'],
      firstRecord: ['id', 'name', 'city', 'sum'],
    });
    expect(sniff('#id,name\n1,Ann\n2,Bob\n')).toMatchObject({ preamble: [], firstRecord: ['#id', 'name'] });
  });

  it('has the mark that makes more columns when two agree', () => {
    expect(sniff('id,codes,name\n1,a;b,Ann\n2,c;d,Bob\n3,e;f,Zoe\n')).toMatchObject({ delimiter: ',', columnCount: 3 });
  });

  it.each(['\u0001', '~', '^'])('may be separated by the marks of old systems: %j', (delimiter) => {
    expect(sniff(['id', 'name'].join(delimiter) + '\n' + ['1', 'Ann'].join(delimiter) + '\n')).toMatchObject({
      delimiter,
    });
  });

  it('is found at once in a line of a hundred thousand columns', () => {
    const startedAt = performance.now();
    expect(sniff(`${'a,'.repeat(100_000)}b\n${'1,'.repeat(100_000)}2\n`)?.columnCount).toBe(100_001);
    expect(performance.now() - startedAt).toBeLessThan(5000);
  });

  it('is as wide as its rows when the header is shorter', () => {
    expect(sniff('a,b\n1,2,\n3,4,\n5,6,\n')).toMatchObject({ columnCount: 3, firstRecord: ['a', 'b'] });
  });

  it('is none when nothing separates', () => {
    expect(sniff('some words\nin a letter\n')).toBeNull();
  });
});
