import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ignored } from '../source.ts';
import { openBench, rejectionOf } from '../staged.test-kit.ts';
import type { Bench } from '../staged.test-kit.ts';
import { asParquetOf } from './parquet.test-kit.ts';

describe('a Parquet file', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(() => bench.done());

  const first = async (select: string): Promise<unknown> => {
    await bench.read('t.parquet', await asParquetOf(select));
    const [row] = await bench.rows('t');
    return row;
  };

  it('gives each value as exact text', async () => {
    expect(
      await first(`SELECT 12345678901234567.89::DECIMAL(19, 2) AS amount, 42 AS n, 9007199254740993::BIGINT AS big,
        0.1::DOUBLE AS share, true AS paid, DATE '2024-02-29' AS day, TIME '08:30:00' AS hour, '' AS nothing,
        TIMESTAMP '2024-01-02 08:00:00.5' AS at, TIMESTAMPTZ '2024-01-02 08:00:00+02' AS instant, uuid() AS id`),
    ).toEqual({
      row: 1,
      amount: '12345678901234567.89',
      n: '42',
      big: '9007199254740993',
      share: '0.1',
      paid: 'true',
      day: '2024-02-29',
      hour: '08:30:00',
      nothing: null,
      at: '2024-01-02 08:00:00.5',
      instant: '2024-01-02T06:00:00+00:00',
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it('gives nested values as JSON', async () => {
    expect(
      await first(`SELECT [1, 2] AS list, {'a': 'x', 'b': DATE '2024-01-01'} AS part, MAP {'k': 1.5} AS named`),
    ).toEqual({
      row: 1,
      list: '[1,2]',
      part: '{"a":"x","b":"2024-01-01"}',
      named: '{"k":1.5}',
    });
  });

  it('passes over bytes and says so; bytes that are text are text', async () => {
    const ignored: Ignored[] = [];
    const bytes = await asParquetOf(
      `SELECT i AS n, '\\xFF\\x00'::BLOB AS photo, encode('Zoë') AS name FROM range(3) t(i)`,
    );
    await bench.read('t.parquet', bytes, { onIgnored: (passed) => ignored.push(passed) });
    expect(await bench.rows('t')).toEqual([0, 1, 2].map((n) => ({ row: n + 1, n: `${n}`, name: 'Zoë' })));
    expect(ignored).toEqual([{ what: 'binary-column', count: 1 }]);
  });

  it('keeps the order of its rows over many row groups', async () => {
    await bench.read('t.parquet', await asParquetOf('SELECT i AS n FROM range(300000) t(i)', ', ROW_GROUP_SIZE 10000'));
    const rows = await bench.rows('t');
    expect(rows).toHaveLength(300_000);
    expect(rows.every(({ row, n }, i) => Number(n) === i && row === i + 1)).toBe(true);
  });

  it('is refused when a page of it is damaged', async () => {
    const bytes = Buffer.from(await asParquetOf('SELECT i AS n, hash(i) AS h FROM range(50000) t(i)'));
    bytes.fill(0xa5, 1000, 60_000);
    const error = await rejectionOf(bench.read('t.parquet', bytes));
    expect(error).toMatchObject({ code: 'malformed', fault: { file: 't.parquet' } });
    expect(String(error)).not.toContain(bench.folder);
  });

  it('is refused when its list of contents is damaged', async () => {
    const bytes = Buffer.from(await asParquetOf('SELECT i AS n FROM range(5000) t(i)'));
    bytes.fill(0x5a, bytes.length - 60, bytes.length - 8);
    expect(await rejectionOf(bench.read('t.parquet', bytes))).toMatchObject({ code: 'malformed' });
  });

  it('is refused when it has more columns than a table may', async () => {
    const select = `SELECT ${Array.from({ length: 60 }, (_, i) => `${i} AS c${i}`).join(', ')}`;
    const error = await rejectionOf(bench.read('t.parquet', await asParquetOf(select), { limits: { columns: 50 } }));
    expect(error).toMatchObject({ code: 'too-many-columns', fault: { limit: 50 } });
  });

  it('is refused when it is encrypted', async () => {
    expect(await rejectionOf(bench.read('t.parquet', 'PARE-----------PARE'))).toMatchObject({ code: 'encrypted' });
  });
});
