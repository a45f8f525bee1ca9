import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSource } from '../read-source.ts';
import { openBench, rejectionOf } from '../staged.test-kit.ts';
import type { Bench } from '../staged.test-kit.ts';

const CDNOW = fileURLToPath(new URL('../../../../../../shared/data/cdnow/CDNOW_master.txt', import.meta.url));

describe('a text in columns of one width', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(() => bench.done());

  const text = [
    'Stock list',
    '',
    'item  name        price',
    'A1    Bolt         1.20',
    'A2    Nut          0.05',
    'A3    Wheel      112.00',
    'A4    Axle        40.00',
  ];

  it('gives values with their lines; titles and lines that stand otherwise are refused', async () => {
    const items = Array.from(
      { length: 40 },
      (_, i) => `A${i + 10}   Part${i * 7}`.padEnd(17) + (i * 1.25).toFixed(2).padStart(6),
    );
    const stray = ['Nothingfollowsonthispage today', '', 'B1    Gear\0        3.00', 'B2    Belt          9.00'];
    await bench.read('stock.txt', [...text, ...items, ...stray, ''].join('\n'));
    const rows = await bench.rows('stock');
    expect(rows[0]).toEqual({ row: 4, item: 'A1', name: 'Bolt', price: '1.20' });
    expect(rows.at(-1)).toEqual({ row: 51, item: 'B2', name: 'Belt', price: '9.00' });
    expect(rows).toHaveLength(45);
    expect(await bench.refused()).toEqual([
      { row: 1, rule: 'before-header', record: 'Stock list' },
      { row: 48, rule: 'misaligned', record: stray[0] },
      { row: 50, rule: 'nul', record: 'B1    Gear␀        3.00' },
    ]);
  });

  it('is read with decimal commas, and in Windows-1252', async () => {
    const lines = [
      'client  libellé      prix',
      '1       Écrou        0,05',
      '2       Clé        112,00',
      '3       Vis          1,20',
    ];
    await bench.read('prix.txt', Buffer.from(lines.join('\r\n'), 'latin1'));
    expect(await bench.rows('prix')).toMatchObject([
      { libellé: 'Écrou', prix: '0,05' },
      { libellé: 'Clé' },
      { prix: '1,20' },
    ]);
  });

  it.each([
    ['id,name,amount\n1,Ann Lee,5\n2,Bob Ray,6\n3,Zoe May,7\n', 'csv'],
    ['id;amount\n1  ;1,50\n2  ;2,50\n3  ;3,50\n', 'csv'],
    ['1,5\n2,5\n3,5\n4,5\n', 'csv'],
  ])('does not claim what a separator separates: %j', async (content, format) => {
    expect(await bench.read('t.csv', content)).toMatchObject({ format });
  });

  it('is refused when a line never ends', async () => {
    const long = `${text.slice(2).join('\n')}\n${'x'.repeat(2_000_000)}`;
    const error = await rejectionOf(bench.read('stock.txt', long, { limits: { recordBytes: 1_000_000 } }));
    expect(error).toMatchObject({ code: 'line-too-long', fault: { file: 'stock.txt', line: 6 } });
  });

  it.skipIf(!existsSync(CDNOW))('cdnow reads value by value (skipped when ../shared/data is absent)', async () => {
    expect(await readSource(CDNOW, bench.staging, { temporary: bench.folder })).toMatchObject({
      format: 'fixed-width',
    });
    const [sums] = await bench.staging.database.rows(
      `SELECT count(*) AS n, count(DISTINCT c0) AS customers, sum(CAST(c2 AS INTEGER)) AS cds, sum(CAST(c3 AS DECIMAL(12, 2))) AS spent,
         min(source_row) AS first, max(source_row) AS last FROM staged_1`,
    );
    expect(sums).toMatchObject({ n: 69_659, customers: 23_570, spent: 2_500_315.63, first: 2, last: 69_660 });
    expect((await bench.staging.previews())[0]).toMatchObject({
      table: 'CDNOW_master',
      columns: ['customer_id', 'date', 'number_of_cds', 'dollar_value'],
    });
    expect(await bench.refused()).toEqual([]);
  });
});
