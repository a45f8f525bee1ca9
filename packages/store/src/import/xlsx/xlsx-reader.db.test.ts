import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ignored, ReadOptions } from '../source.ts';
import { openBench, rejectionOf } from '../staged.test-kit.ts';
import type { Bench } from '../staged.test-kit.ts';
import { asWorkbook, letters, workbookParts, zipped } from './xlsx.test-kit.ts';
import type { TestCell, TestSheet, TestWorkbook } from './xlsx.test-kit.ts';

const styled = (style: number, value: number | string): TestCell => ({
  xml: `<c r="@" s="${style}"><v>${value}</v></c>`,
});

describe('a workbook', () => {
  let bench: Bench;
  let ignored: Ignored[] = [];
  beforeEach(async () => {
    bench = await openBench();
    ignored = [];
  });
  afterEach(() => bench.done());

  const read = async (workbook: TestWorkbook, name = 'Sales 2024.xlsx', options: ReadOptions = {}): Promise<void> => {
    await bench.read(name, await asWorkbook(workbook), { onIgnored: (passed) => ignored.push(passed), ...options });
  };
  const sheet = (rows: TestSheet['rows'], merged?: readonly string[]): TestWorkbook => ({
    sheets: [{ name: 'Sheet1', rows, ...(merged && { merged }) }],
  });
  const refused = async (): Promise<unknown> =>
    (await bench.refused()).map(({ row, rule, record }) => [row, rule, record]);

  it('gives a table for each sheet with records; a sheet alone that nobody named is named after the file', async () => {
    await read(
      sheet([
        ['id', 'name'],
        [1, 'Ann'],
      ]),
    );
    expect(await bench.rows('Sales 2024')).toEqual([{ row: 2, id: '1', name: 'Ann' }]);
    await read({
      sheets: [
        { name: 'Orders', rows: [['id'], [1]] },
        { name: 'Feuil2', rows: [['no'], [2]] },
        { name: 'Empty', rows: [] },
        { name: 'Names only', rows: [['id', 'name']] },
        { name: 'Lists', rows: [['x'], [1]], state: 'hidden' },
      ],
    });
    expect((await bench.staging.previews()).map(({ table }) => table)).toEqual(['Orders', 'Feuil2']);
    expect(ignored).toEqual([
      { what: 'hidden-sheet', count: 1, name: 'Lists' },
      { what: 'empty-sheet', count: 1, name: 'Empty' },
      { what: 'empty-sheet', count: 1, name: 'Names only' },
    ]);
  });

  it('gives days and times as ISO text, whatever their format', async () => {
    const formats = ['[$-40C]d mmmm yyyy;@', 'hh:mm', '[h]:mm', '00000', '#,##0.00 "days"', 'dd/mm/yyyy hh:mm:ss.000'];
    await read({
      formats,
      sheets: [
        {
          name: 'S',
          rows: [
            ['day', 'both', 'long', 'time', 'hours', 'code', 'sum', 'fine'],
            [
              styled(1, 45292),
              styled(2, 45292.75),
              styled(3, 45351),
              styled(4, 0.354166666666667),
              styled(5, 1.5),
              styled(6, 7),
              styled(7, 3.5),
              styled(8, '45292.000005787'),
            ],
            [
              styled(1, 60),
              styled(2, 1),
              styled(3, 59),
              styled(4, 0),
              styled(5, 0),
              styled(6, 123456),
              styled(7, -1),
              styled(8, '61.5'),
            ],
          ],
        },
      ],
    });
    expect(await bench.rows('S')).toEqual([
      {
        row: 2,
        day: '2024-01-01',
        both: '2024-01-01 18:00:00',
        long: '2024-02-29',
        time: '08:30:00',
        hours: '36:00:00',
        code: '00007',
        sum: '3.5',
        fine: '2024-01-01 00:00:00.500',
      },
      {
        row: 3,
        day: '1900-02-29',
        both: '1900-01-01 00:00:00',
        long: '1900-02-28',
        time: '00:00:00',
        hours: '00:00:00',
        code: '123456',
        sum: '-1',
        fine: '1900-03-01 12:00:00',
      },
    ]);
  });

  it('counts days from 1904 where the workbook does', async () => {
    await read({ from1904: true, sheets: [{ name: 'S', rows: [['day'], [styled(1, 0)], [styled(1, 43830)]] }] });
    expect(await bench.rows('S')).toMatchObject([{ day: '1904-01-01' }, { day: '2024-01-01' }]);
  });

  it('gives numbers as the figure they stand for', async () => {
    const numbers = [
      '1.1000000000000001',
      '147703.18',
      '1E-3',
      '12345678901234567890',
      '0.30000000000000004',
      '1.5E+20',
      '-7',
      '1.0E-10',
    ];
    await read(sheet([['n'], ...numbers.map((value) => [styled(0, value)])]));
    expect((await bench.rows('Sales 2024')).map(({ n }) => n)).toEqual([
      '1.1',
      '147703.18',
      '0.001',
      '12345678901234567890',
      '0.30000000000000004',
      '150000000000000000000',
      '-7',
      '0.0000000001',
    ]);
  });

  it('gives formulas as last computed, truth as true and false, and leaves errors empty but counted', async () => {
    const cells: TestCell[] = [
      { xml: '<c r="@"><f>SUM(A1:A2)</f><v>42</v></c>' },
      { xml: '<c r="@" t="str"><f>A1&amp;"x"</f><v>a&lt;b</v></c>' },
      { xml: '<c r="@" t="b"><v>1</v></c>' },
      { xml: '<c r="@" t="e"><v>#N/A</v></c>' },
      { xml: '<c r="@"><f>NOW()</f></c>' },
      '=1+1',
    ];
    await read(sheet([['sum', 'text', 'truth', 'error', 'never', 'formula'], cells]));
    expect(await bench.rows('Sales 2024')).toEqual([
      { row: 2, sum: '42', text: 'a<b', truth: 'true', error: null, never: null, formula: '=1+1' },
    ]);
    expect(ignored).toEqual([{ what: 'error-cell', count: 2, name: 'Sales 2024' }]);
  });

  it('gives shared and rich texts without their reading aids', async () => {
    const shared = (n: number): TestCell => ({ xml: `<c r="@" t="s"><v>${n}</v></c>` });
    await read({
      sharedStrings:
        '<si><t>name</t></si><si><r><t>Zoë </t></r><r><t xml:space="preserve">Müller</t></r></si><si><t>東京</t><rPh><t>トウキョウ</t></rPh></si><si><t>a_x000D_&#10;b</t></si><si/>',
      sheets: [{ name: 'S', rows: [[shared(0)], [shared(1)], [shared(2)], [shared(3)], [shared(4)]] }],
    });
    expect((await bench.rows('S')).map(({ name }) => name)).toEqual(['Zoë Müller', '東京', 'a\r\nb']);
  });

  it('finds its header below titles and beside blank columns; rows keep the number the spreadsheet shows', async () => {
    await read(
      sheet(
        [
          [],
          [null, 'Sales report 2024'],
          [null, 'Period:', '2024'],
          [],
          [null, 'Order', 'Customer', 'Amount'],
          [null, 'A1', 'Ann', 10],
          [],
          [null, 'A2', 'Bob', 20],
          [null, 'A3', null, 30],
        ],
        ['B2:D2'],
      ),
    );
    expect(await bench.rows('Sales 2024')).toEqual([
      { row: 6, Order: 'A1', Customer: 'Ann', Amount: '10' },
      { row: 8, Order: 'A2', Customer: 'Bob', Amount: '20' },
      { row: 9, Order: 'A3', Customer: null, Amount: '30' },
    ]);
    expect(await refused()).toEqual([
      [2, 'before-header', 'Sales report 2024'],
      [3, 'before-header', 'Period:\t2024'],
    ]);
  });

  it('joins the names of a header of two rows', async () => {
    await read(
      sheet(
        [
          ['Report', null, null, null, null],
          ['Name', '2023', null, '2024', null],
          [null, 'Qty', 'Amount', 'Qty', 'Amount'],
          ['Ann', 1, 10, 2, 20],
          ['Bob', 3, 30, 4, 40],
        ],
        ['A1:E1', 'A2:A3', 'B2:C2', 'D2:E2'],
      ),
    );
    expect(await bench.rows('Sales 2024')).toEqual([
      { row: 4, Name: 'Ann', '2023 Qty': '1', '2023 Amount': '10', '2024 Qty': '2', '2024 Amount': '20' },
      { row: 5, Name: 'Bob', '2023 Qty': '3', '2023 Amount': '30', '2024 Qty': '4', '2024 Amount': '40' },
    ]);
  });

  it('takes totals at the bottom for what they are, and customers who are called so for customers', async () => {
    await read(
      sheet([
        ['customer', 'city', 'amount'],
        ['Total Energies', 'Paris', 5],
        ['Ann', 'Rome', 7],
        ['Somme', null, 12],
        ['Total général :', null, 12],
      ]),
    );
    expect((await bench.rows('Sales 2024')).map(({ customer }) => customer)).toEqual(['Total Energies', 'Ann']);
    expect(await refused()).toEqual([
      [4, 'total-row', 'Somme\t\t12'],
      [5, 'total-row', 'Total général :\t\t12'],
    ]);
  });

  it('has columns c1, c2, … when it has no header, and such names where the header is empty', async () => {
    await read(
      sheet([
        [1, styled(1, 45292)],
        [2, styled(1, 45293)],
      ]),
    );
    expect(await bench.rows('Sales 2024')).toMatchObject([
      { c1: '1', c2: '2024-01-01' },
      { c1: '2', c2: '2024-01-02' },
    ]);
    await read(
      sheet([
        ['id', null, 'name', 'name'],
        [1, 'x', 'Ann', 'Lee'],
        [2, null, 'Bob', 'Ray'],
      ]),
    );
    expect(await bench.rows('Sales 2024')).toEqual([
      { row: 2, id: '1', name: 'Ann', 'name (2)': 'Lee', c2: 'x' },
      { row: 3, id: '2', name: 'Bob', 'name (2)': 'Ray', c2: null },
    ]);
  });

  it('is read when cells and rows do not say their place', async () => {
    const parts = workbookParts(
      sheet([
        ['a', 'b'],
        [1, 2],
      ]),
    );
    const name = 'xl/worksheets/sheet1.xml';
    parts.set(name, (parts.get(name) ?? '').replaceAll(/ r="[A-Z]*\d+"/g, ''));
    await bench.read('t.xlsx', await zipped(parts));
    expect(await bench.rows('t')).toEqual([{ row: 2, a: '1', b: '2' }]);
  });

  it('keeps 20,000 rows in order', async () => {
    await read(sheet([['n', 'text'], ...Array.from({ length: 20_000 }, (_, i) => [i, `value ${i}`])]));
    const rows = await bench.rows('Sales 2024');
    expect(rows).toHaveLength(20_000);
    expect(rows.every(({ row, n, text }, i) => row === i + 2 && n === `${i}` && text === `value ${i}`)).toBe(true);
  });

  it('is refused when it has more columns than a table may', async () => {
    const names = Array.from({ length: 10_000 }, (_, i) => `c${i}`);
    const error = await rejectionOf(read(sheet([names, names.map((_, i) => i)])));
    expect(letters(9999)).toBe('NTP');
    expect(error).toMatchObject({ code: 'too-many-columns', fault: { file: 'Sales 2024.xlsx', limit: 4096 } });
  });

  it.each([
    [
      '.xlsb',
      new Map([
        ['[Content_Types].xml', '<Types/>'],
        ['xl/workbook.bin', 'x'],
      ]),
      'old-workbook',
    ],
    [
      '.ods',
      new Map([
        ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'],
        ['content.xml', '<x/>'],
      ]),
      'old-workbook',
    ],
    [
      '.docx',
      new Map([
        ['[Content_Types].xml', '<Types/>'],
        ['word/document.xml', '<x/>'],
      ]),
      'unknown-format',
    ],
  ])('is refused with what it is: %s', async (ending, parts, code) => {
    const error = await rejectionOf(bench.read(`t${ending}`, await zipped(parts)));
    expect(error).toMatchObject({ code, fault: { file: `t${ending}` } });
  });

  it('is refused as an old one, or as protected, when it is no zip at all', async () => {
    const compound = (text: string): Buffer =>
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(512),
        Buffer.from(text, 'utf16le'),
        Buffer.alloc(64),
      ]);
    expect(await rejectionOf(bench.read('old.xls', compound('Workbook')))).toMatchObject({
      code: 'old-workbook',
      fault: { value: '.xls' },
    });
    expect(await rejectionOf(bench.read('safe.xlsx', compound('EncryptedPackage')))).toMatchObject({
      code: 'encrypted',
    });
  });

  it('is refused when a part is missing, is no XML, defines entities, or grows beyond measure', async () => {
    const broken = async (
      name: string,
      content: string | Buffer | undefined,
      options: ReadOptions = {},
    ): Promise<unknown> => {
      const parts = new Map<string, string | Buffer>(
        workbookParts(
          sheet([
            ['a', 'b'],
            [1, 2],
          ]),
        ),
      );
      if (content === undefined) parts.delete(name);
      else parts.set(name, content);
      return rejectionOf(bench.read('t.xlsx', await zipped(parts), options));
    };
    const cells = 'xl/worksheets/sheet1.xml';
    expect(await broken(cells, undefined)).toMatchObject({
      code: 'damaged-archive',
      fault: { file: 't.xlsx', value: cells },
    });
    expect(await broken(cells, '<worksheet><sheetData><row>')).toMatchObject({ code: 'truncated' });
    expect(await broken(cells, '<worksheet><row></sheet></worksheet>')).toMatchObject({ code: 'malformed' });
    expect(await broken(cells, '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>')).toMatchObject({
      code: 'forbidden-entity',
    });
    expect(await broken(cells, `<worksheet>${'<a>'.repeat(100)}`)).toMatchObject({ code: 'too-deep' });
    expect(await broken(cells, Buffer.alloc(80 * 1024 * 1024, ' '), { limits: { expansion: 100 } })).toMatchObject({
      code: 'too-large',
    });
  });

  it('is refused when a byte of a part was changed', async () => {
    const bytes = await asWorkbook(sheet([['a', 'b'], ...Array.from({ length: 500 }, (_, i) => [i, `v${i}`])]));
    const at = bytes.lastIndexOf('xl/worksheets/sheet1.xml', bytes.length - 400);
    const damaged = Buffer.from(bytes);
    const start = bytes.indexOf('xl/worksheets/sheet1.xml') + 200;
    damaged.fill(0x55, start, start + 40);
    expect(at).toBeGreaterThan(0);
    const error = await rejectionOf(bench.read('t.xlsx', damaged));
    expect(error).toMatchObject({ fault: { file: 't.xlsx' } });
    expect(['damaged-archive', 'malformed', 'truncated']).toContain((error as { code: string }).code);
  });
});
