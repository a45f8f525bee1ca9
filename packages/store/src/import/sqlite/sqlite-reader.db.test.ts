import { chmod, copyFile, mkdir, readdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSource } from '../read-source.ts';
import type { Declared, Ignored } from '../source.ts';
import { openBench, rejectionOf } from '../staged.test-kit.ts';
import type { Bench } from '../staged.test-kit.ts';
import { asSqliteOf } from './sqlite.test-kit.ts';

const DATA = fileURLToPath(new URL('../../../../../../shared/data/northwind/northwind.sqlite', import.meta.url));

describe('a SQLite file', () => {
  let bench: Bench;
  const declared: Declared[] = [];
  const ignored: Ignored[] = [];
  const listening = {
    onDeclared: (key: Declared): void => void declared.push(key),
    onIgnored: (passed: Ignored): void => void ignored.push(passed),
  };
  beforeEach(async () => {
    bench = await openBench();
    declared.length = 0;
    ignored.length = 0;
  });
  afterEach(() => bench.done());

  const tables = async (): Promise<Record<string, number>> =>
    Object.fromEntries((await bench.staging.previews()).map(({ table, rowCount }) => [table, rowCount]));

  it('gives each table, its keys and its references; views and empty tables are not records', async () => {
    const bytes = asSqliteOf((database) =>
      database.exec(`
        CREATE TABLE customer (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT);
        CREATE TABLE "order line" (no INTEGER, pos INTEGER, customer REFERENCES customer, PRIMARY KEY (no, pos)) WITHOUT ROWID;
        CREATE TABLE hollow (a); CREATE VIEW names AS SELECT name FROM customer;
        INSERT INTO customer (name) VALUES ('Ann'), (''), (NULL); INSERT INTO "order line" VALUES (2, 1, 1), (1, 1, 2);`),
    );
    await bench.read('shop.db', bytes, listening);
    expect(await bench.rows('customer')).toEqual([
      { row: 1, id: '1', name: 'Ann' },
      { row: 2, id: '2', name: null },
      { row: 3, id: '3', name: null },
    ]);
    expect(await tables()).toEqual({ customer: 3, 'order line': 2 });
    expect(declared).toEqual([
      { table: 'customer', columns: ['id'] },
      { table: 'order line', columns: ['no', 'pos'] },
      { table: 'order line', columns: ['customer'], references: { table: 'customer', columns: ['id'] } },
    ]);
    expect(ignored).toEqual([
      { what: 'not-a-table', count: 1, name: 'sqlite_sequence' },
      { what: 'empty-table', count: 1, name: 'hollow' },
    ]);
  });

  it('gives whole numbers beyond 2^53 and fractions exactly', async () => {
    const bytes = asSqliteOf((database) =>
      database.exec(`CREATE TABLE t (n INTEGER, x REAL); INSERT INTO t VALUES (9007199254740993, 0.1), (-1, 14.0)`),
    );
    await bench.read('t.db', bytes);
    expect(await bench.rows('t')).toEqual([
      { row: 1, n: '9007199254740993', x: '0.1' },
      { row: 2, n: '-1', x: '14' },
    ]);
  });

  it('passes over columns of bytes and says which', async () => {
    const bytes = asSqliteOf((database) =>
      database.exec(
        `CREATE TABLE t (n, photo BLOB, note BLOB); INSERT INTO t VALUES (1, x'ff00', 'text'), (2, NULL, x'5A6FC3AB')`,
      ),
    );
    await bench.read('t.db', bytes, listening);
    expect(await bench.rows('t')).toEqual([
      { row: 1, n: '1', note: 'text' },
      { row: 2, n: '2', note: 'Zoë' },
    ]);
    expect(ignored).toEqual([{ what: 'binary-column', count: 1, name: 't.photo' }]);
  });

  it('gives its views when it has no table', async () => {
    const bytes = asSqliteOf((database) => database.exec(`CREATE VIEW v AS SELECT 1 AS a UNION ALL SELECT 2`));
    await bench.read('t.db', bytes);
    expect(await tables()).toEqual({ v: 2 });
  });

  it('is read with what its program has not yet put into the file itself, from a place that cannot be written', async () => {
    const folder = join(bench.folder, 'disc');
    await mkdir(folder);
    const database = new DatabaseSync(join(bench.folder, 'live.db'));
    database.exec(`PRAGMA journal_mode = wal; CREATE TABLE t (a); INSERT INTO t VALUES ('in the log only')`);
    for (const ending of ['', '-wal'])
      await copyFile(join(bench.folder, `live.db${ending}`), join(folder, `live.db${ending}`));
    database.close();
    await chmod(folder, 0o555);
    await readSource(join(folder, 'live.db'), bench.staging, { temporary: bench.folder });
    expect(await bench.rows('t')).toEqual([{ row: 1, a: 'in the log only' }]);
    expect(await readdir(folder)).toEqual(['live.db', 'live.db-wal']);
  });

  it('is read without a journal too, when it was written with one', async () => {
    const bytes = asSqliteOf((database) =>
      database.exec(`PRAGMA journal_mode = wal; CREATE TABLE t (a); INSERT INTO t VALUES (1)`),
    );
    await bench.read('t.db', bytes);
    expect(await bench.rows('t')).toEqual([{ row: 1, a: '1' }]);
  });

  it('is refused when a page of it is damaged', async () => {
    const bytes = asSqliteOf((database) => {
      database.exec('CREATE TABLE t (a)');
      database.exec(
        `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) INSERT INTO t SELECT 'value ' || i FROM n`,
      );
    });
    bytes.fill(0xee, 4096, 40_000);
    const error = await rejectionOf(bench.read('t.db', bytes));
    expect(error).toMatchObject({ code: 'malformed', fault: { file: 't.db' } });
    expect(bench.staging.rowCount()).toBe(0);
  });

  it('is refused when it has more columns than a table may', async () => {
    const columns = Array.from({ length: 60 }, (_, i) => `c${i}`);
    const bytes = asSqliteOf((database) => database.exec(`CREATE TABLE t (${columns.join(', ')})`));
    const error = await rejectionOf(bench.read('t.db', bytes, { limits: { columns: 50 } }));
    expect(error).toMatchObject({ code: 'too-many-columns', fault: { limit: 50 } });
  });

  it.skipIf(!existsSync(DATA))('northwind reads whole (skipped when ../shared/data is absent)', async () => {
    await readSource(DATA, bench.staging, { temporary: bench.folder, ...listening });
    expect(await tables()).toMatchObject({ Orders: 830, 'Order Details': 2155, Customers: 93, Employees: 9 });
    expect(declared).toContainEqual({
      table: 'Employees',
      columns: ['ReportsTo'],
      references: { table: 'Employees', columns: ['EmployeeID'] },
    });
    const [sales] = await bench.staging.database.rows<{ net: number }>(
      `SELECT round(sum(CAST(c2 AS DOUBLE) * CAST(c3 AS DOUBLE) * (1 - CAST(c4 AS DOUBLE))), 2) AS net
       FROM staged_${(await bench.staging.database.rows<{ n: number }>(`SELECT n FROM staged_table WHERE name = 'Order Details'`))[0]?.n}`,
    );
    expect(sales?.net).toBe(1_265_793.04);
  });
});
