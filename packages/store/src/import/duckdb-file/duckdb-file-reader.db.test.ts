import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readSource } from '../read-source.ts';
import type { Declared, Ignored } from '../source.ts';
import { openBench, rejectionOf } from '../staged.test-kit.ts';
import type { Bench } from '../staged.test-kit.ts';
import { asDuckdbOf } from './duckdb-file.test-kit.ts';

describe('a DuckDB file', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(() => bench.done());

  it('gives each table of each schema, with its keys', async () => {
    const declared: Declared[] = [];
    const ignored: Ignored[] = [];
    const bytes = await asDuckdbOf(
      'CREATE TABLE customer (id INTEGER PRIMARY KEY, name VARCHAR, photo BLOB)',
      'CREATE TABLE "order" (no INTEGER, pos INTEGER, customer INTEGER REFERENCES customer (id), due DATE, PRIMARY KEY (no, pos))',
      'CREATE SCHEMA hr',
      'CREATE TABLE hr.person (id INTEGER, since TIMESTAMPTZ, skills VARCHAR[])',
      'CREATE TABLE nothing (a INTEGER)',
      'CREATE VIEW names AS SELECT name FROM customer',
      `INSERT INTO customer VALUES (1, 'Zoë', '\\xFF'), (2, '', NULL)`,
      `INSERT INTO "order" VALUES (7, 1, 2, '2024-02-29')`,
      `INSERT INTO hr.person VALUES (1, '2024-01-01 00:00:00+01', ['a', 'b'])`,
    );
    const listening = {
      onDeclared: (key: Declared) => declared.push(key),
      onIgnored: (passed: Ignored) => ignored.push(passed),
    };
    await bench.read('shop.duckdb', bytes, listening);
    expect(await bench.rows('customer')).toEqual([
      { row: 1, id: '1', name: 'Zoë' },
      { row: 2, id: '2', name: null },
    ]);
    expect(await bench.rows('order')).toEqual([{ row: 1, no: '7', pos: '1', customer: '2', due: '2024-02-29' }]);
    expect(await bench.rows('hr.person')).toEqual([
      { row: 1, id: '1', since: '2023-12-31T23:00:00+00:00', skills: '["a","b"]' },
    ]);
    expect(declared).toEqual([
      { table: 'customer', columns: ['id'] },
      { table: 'order', columns: ['customer'], references: { table: 'customer', columns: ['id'] } },
      { table: 'order', columns: ['no', 'pos'] },
    ]);
    expect(ignored).toEqual([
      { what: 'binary-column', count: 1, name: 'customer.photo' },
      { what: 'empty-table', count: 1, name: 'nothing' },
    ]);
  });

  it('keeps the order of its rows', async () => {
    await bench.read('t.duckdb', await asDuckdbOf('CREATE TABLE t AS SELECT i AS n FROM range(300000) r(i)'));
    const rows = await bench.rows('t');
    expect(rows).toHaveLength(300_000);
    expect(rows.every(({ row, n }, i) => Number(n) === i && row === i + 1)).toBe(true);
  });

  it('is refused when a block of it is damaged', async () => {
    const bytes = await asDuckdbOf('CREATE TABLE t AS SELECT i AS n, hash(i) AS h FROM range(500000) r(i)');
    bytes.fill(0x5a, 12_288 + 100_000, bytes.length - 300_000);
    const error = await rejectionOf(bench.read('t.duckdb', bytes));
    expect(error).toMatchObject({ code: 'malformed', fault: { file: 't.duckdb' } });
    expect(String(error)).not.toContain(bench.folder);
    await bench.read('u.duckdb', await asDuckdbOf('CREATE TABLE t AS SELECT 1 AS n'));
    expect(await bench.rows('t')).toEqual([{ row: 1, n: '1' }]);
  });

  it('is refused when another version wrote it', async () => {
    const bytes = await asDuckdbOf('CREATE TABLE t AS SELECT 1 AS n');
    bytes.writeBigUInt64LE(9999n, 12);
    const error = await rejectionOf(bench.read('t.duckdb', bytes));
    expect(error).toMatchObject({ fault: { file: 't.duckdb' } });
  });

  it('says when another program has it open', async () => {
    const path = await bench.file('t.duckdb', await asDuckdbOf('CREATE TABLE t AS SELECT 1 AS n'));
    const script = `import('@duckdb/node-api').then(async ({ DuckDBInstance }) => {
      const open = await DuckDBInstance.create(${JSON.stringify(path)}); await open.connect(); console.log('open'); setTimeout(() => {}, 60000); });`;
    const other = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: import.meta.dirname });
    try {
      await once(other.stdout, 'data');
      const error = await rejectionOf(readSource(path, bench.staging, { temporary: bench.folder }));
      expect(error).toMatchObject({ code: 'in-use', fault: { file: 't.duckdb' } });
    } finally {
      other.kill();
    }
  });
});
