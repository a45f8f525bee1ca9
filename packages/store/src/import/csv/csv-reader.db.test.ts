import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFile } from 'node:fs/promises';
import { readSource } from '../read-source.ts';
import { openBench, rejectionOf } from '../staged.test-kit.ts';
import type { Bench } from '../staged.test-kit.ts';

describe('a text table', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(() => bench.done());

  const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
  const utf16 = (text: string, mark: boolean): Buffer => Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le');

  it('is named after its file; rows carry their line', async () => {
    await bench.read('Orders 2024.csv', 'id,at\n1,2024-01-01\n2,\n');
    expect(await bench.rows('Orders 2024')).toEqual([
      { row: 2, id: '1', at: '2024-01-01' },
      { row: 3, id: '2', at: null },
    ]);
  });

  it.each([
    ['UTF-8 with a byte-order mark', Buffer.from('\uFEFFidé;nom\n1;Zoë\n')],
    ['Windows-1252', latin('id\xe9;nom\n1;Zo\xeb\n')],
    ['UTF-16 with a mark', utf16('idé;nom\n1;Zoë\n', true)],
    ['UTF-16 without one', utf16('idé;nom\n1;Zoë\n', false)],
    ['UTF-16 big-endian', utf16('idé;nom\n1;Zoë\n', true).swap16()],
  ])('is read in %s', async (_, bytes) => {
    await bench.read('t.csv', bytes);
    expect(await bench.rows('t')).toEqual([{ row: 2, idé: '1', nom: 'Zoë' }]);
    expect(await bench.refused()).toEqual([]);
  });

  it('is Windows-1252 even when its first accent comes late', async () => {
    const ascii = 'id;nom\n' + '1;Anna\n'.repeat(60_000);
    await bench.read('t.csv', Buffer.concat([Buffer.from(ascii), latin('2;Zo\xeb \x80\n')]));
    const rows = await bench.rows('t');
    expect(rows).toHaveLength(60_001);
    expect(rows.at(-1)).toEqual({ row: 60_002, id: '2', nom: 'Zoë €' });
  });

  it('has the signs of Windows-1252 in names and values alike', async () => {
    await bench.read('t.csv', latin('n\x9cud;montant \x80\nl\x92un;12 \x80\n'));
    expect(await bench.rows('t')).toEqual([{ row: 2, nœud: 'l’un', 'montant €': '12 €' }]);
  });

  it('gives names to columns without one, and different names to columns of the same name', async () => {
    await bench.read('t.csv', 'id,,id, id\n1,2,3,4\n');
    expect(await bench.rows('t')).toEqual([{ row: 2, id: '1', c2: '2', 'id (2)': '3', 'id (3)': '4' }]);
  });

  it('has columns c1, c2, … when it has no header', async () => {
    await bench.read('t.csv', '1;2024-01-01\n2;2024-01-02\n');
    expect(await bench.rows('t')).toEqual([
      { row: 1, c1: '1', c2: '2024-01-01' },
      { row: 2, c1: '2', c2: '2024-01-02' },
    ]);
  });

  it('keeps what is sound around refused records, with the lines of the file', async () => {
    const text = 'Title\na,b\n1,"x\ny"\n\n2\n3,"open\n4,ok\n5,"q"z\n6,5" pipe\n7,"say ""hi"""\n';
    await bench.read('t.csv', text);
    expect(await bench.rows('t')).toEqual([
      { row: 3, a: '1', b: 'x\ny' },
      { row: 8, a: '4', b: 'ok' },
      { row: 10, a: '6', b: '5" pipe' },
      { row: 11, a: '7', b: 'say "hi"' },
    ]);
    expect(await bench.refused()).toEqual([
      { row: 1, rule: 'before-header', record: 'Title' },
      { row: 6, rule: 'column-count', record: '2' },
      { row: 7, rule: 'unclosed-quote', record: '3,"open' },
      { row: 9, rule: 'text-after-quote', record: '5,"q"z' },
    ]);
  });

  it('does not mind mixed line ends, nor a carriage return inside a value', async () => {
    await bench.read('t.csv', 'a,b\r\n1,x\n2,y\rz\r\n');
    expect(await bench.rows('t')).toEqual([
      { row: 2, a: '1', b: 'x' },
      { row: 3, a: '2', b: 'y\rz' },
    ]);
  });

  it('keeps spaces, zeros and words such as NULL as they are', async () => {
    await bench.read('t.csv', 'a,b,c\n 007 ,NULL,""\n');
    expect(await bench.rows('t')).toEqual([{ row: 2, a: ' 007 ', b: 'NULL', c: null }]);
  });

  it('may have one column, when its name says that it is a table', async () => {
    await bench.read('t.csv', 'id\n1\n2\n');
    expect(await bench.rows('t')).toEqual([
      { row: 2, id: '1' },
      { row: 3, id: '2' },
    ]);
  });

  it('reconciles: every line is the header, kept, refused or empty', async () => {
    const lines = Array.from({ length: 30_000 }, (_, i) =>
      i % 1000 === 7 ? `${i}` : i % 1000 === 9 ? '' : `${i},v${i}`,
    );
    await bench.read('t.csv', `a,b\n${lines.join('\n')}\n`);
    const rows = await bench.rows('t');
    expect(rows).toHaveLength(30_000 - 60);
    expect(await bench.refused()).toHaveLength(30);
    expect(rows.every(({ row, a, b }) => Number(row) === Number(a) + 2 && b === `v${a}`)).toBe(true);
  });

  it('keeps rows in file order over many engine chunks', async () => {
    const text = `n,v\n${Array.from({ length: 300_000 }, (_, i) => `${i},x`).join('\n')}\n`;
    await bench.read('t.csv', text);
    const rows = await bench.rows('t');
    expect(rows).toHaveLength(300_000);
    expect(rows.every(({ row, n }, i) => Number(n) === i && row === i + 2)).toBe(true);
  });

  it('names the line that is longer than 16 MB', async () => {
    const error = await rejectionOf(bench.read('t.csv', `a,b\n1,2\n3,${'x'.repeat(17 * 1024 * 1024)}\n`));
    expect(error).toMatchObject({ code: 'line-too-long', fault: { line: 3 } });
  });

  it('takes values of several megabytes', async () => {
    const long = 'x'.repeat(5 * 1024 * 1024);
    await bench.read('t.csv', `a,b\n1,${long}\n2,y\n`);
    expect((await bench.rows('t')).map(({ b }) => String(b).length)).toEqual([long.length, 1]);
  });

  it('does not leave temporary files behind', async () => {
    const { readdir } = await import('node:fs/promises');
    await bench.read('t.csv', latin('id\xe9;nom\n1;Zo\xeb\n2\n'));
    expect((await readdir(bench.folder)).filter((name) => name.startsWith('aval-'))).toEqual([]);
  });

  it('reads a header that ends with another line break than the records', async () => {
    for (const text of ['a,b\r\n1,2\n', 'a,b\n1,2\r\n', 'a,b\r\n1,2\r\n3,4\n']) {
      await bench.read('t.csv', text);
      expect((await bench.rows('t'))[0]).toEqual({ row: 2, a: '1', b: '2' });
    }
  });

  it.each([
    ['tabs', 'id\tname\n1\tAnn, Lee\n2\tBob; Ray\n'],
    ['bars', 'id|name\n1|Ann, Lee\n2|Bob; Ray\n'],
    [
      'semicolons, title, period and empty lines above',
      'Sales 2024\n\nPeriod:;2024\nid;name\n1;Ann, Lee\n2;"Bob; Ray"\n',
    ],
    ['commas and quotes', 'id,name\n1,"Ann, Lee"\n2,Bob; Ray\n'],
    ['a mark and a sep= line', '\uFEFFsep=;\nid;name\n1;Ann, Lee\n2;"Bob; Ray"\n'],
  ])('is the same table with %s', async (_, text) => {
    await bench.read('t.csv', text);
    const rows = await bench.rows('t');
    expect(rows.map(({ id, name }) => [id, name])).toEqual([
      ['1', 'Ann, Lee'],
      ['2', 'Bob; Ray'],
    ]);
  });

  it('keeps formulas as the text they are', async () => {
    await bench.read('t.csv', 'id,note\n1,=HYPERLINK("http://x")\n2,+1\n3,@SUM(A1)\n4,-2\n');
    expect((await bench.rows('t')).map(({ note }) => note)).toEqual(['=HYPERLINK("http://x")', '+1', '@SUM(A1)', '-2']);
  });

  it('sets aside the lines of another encoding, with a zero byte, or too long or short, and keeps the others', async () => {
    const lines = ['id,name', '1,Zoë', Buffer.from('2,Zo\xeb', 'latin1'), '3,a\0b', '4', '5,x,y', '6,ok', ''];
    await bench.read(
      't.csv',
      Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from('\n')]).slice(0, -1)),
    );
    expect((await bench.rows('t')).map(({ row, name }) => [row, name])).toEqual([
      [2, 'Zoë'],
      [7, 'ok'],
    ]);
    expect((await bench.refused()).map(({ row, rule }) => [row, rule])).toEqual([
      [3, 'encoding'],
      [4, 'nul'],
      [5, 'column-count'],
      [6, 'column-count'],
    ]);
  });

  it('is refused when it has more columns than a table may', async () => {
    const row = (name: string): string => Array.from({ length: 10_000 }, (_, i) => `${name}${i}`).join(';');
    const error = await rejectionOf(bench.read('t.csv', `${row('c')}\n${row('v')}\n${row('w')}\n`));
    expect(error).toMatchObject({ code: 'too-many-columns', fault: { file: 't.csv', limit: 4096 } });
  });

  it('is refused with bounded memory when a line of 2 GB never ends', async () => {
    const path = await bench.file('t.csv', 'a,b\n1,');
    const block = Buffer.alloc(16 * 1024 * 1024, 'x');
    await writeFile(path, repeated(block, 128), { flag: 'a' });
    const before = process.memoryUsage().rss;
    const error = await rejectionOf(readSource(path, bench.staging, { temporary: bench.folder }));
    expect(error).toMatchObject({ code: 'line-too-long', fault: { file: 't.csv', line: 2 } });
    expect(process.memoryUsage().rss - before).toBeLessThan(512 * 1024 * 1024);
  });

  it('is the same rows whether it was loaded while it was checked or afterwards', async () => {
    const lines = Array.from({ length: 60_000 }, (_, i) => `${i},value of the row ${i}`);
    await bench.read('t.csv', `id,note\n${lines.join('\n')}\n`);
    expect(await bench.rows('t')).toHaveLength(60_000);
    lines[59_000] = '59000,"two\nlines"';
    await bench.read('t.csv', `id,note\n${lines.join('\n')}\n60000\n`);
    const rows = await bench.rows('t');
    expect(rows[59_000]).toEqual({ row: 59_002, id: '59000', note: 'two\nlines' });
    expect(rows.at(-1)).toMatchObject({ row: 60_002, id: '59999' });
    expect(await bench.refused()).toEqual([{ row: 60_003, rule: 'column-count', record: '60000' }]);
  });
});

function* repeated(block: Buffer, times: number): Generator<Buffer> {
  for (let i = 0; i < times; i += 1) yield block;
}
