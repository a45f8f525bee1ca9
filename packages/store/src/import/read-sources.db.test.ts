import { createHash } from 'node:crypto';
import { appendFile, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { zipOf } from './archive/zip.test-kit.ts';
import { asXes, LITTLE_LOG } from './little-log.test-kit.ts';
import { readSources } from './read-sources.ts';
import type { SourceRead } from './read-sources.ts';
import type { Progress, ReadOptions } from './source.ts';
import { openBench, rejectionOf } from './staged.test-kit.ts';
import type { Bench } from './staged.test-kit.ts';

const ORDERS = 'order,customer\no1,c1\no2,c2\n';
const CUSTOMERS = 'customer,name\nc1,Ann\nc2,Bea\n';
const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.done());

/** A folder of the bench with these files. */
async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = join(bench.folder, 'export');
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

const read = (path: string | readonly string[], options: ReadOptions = {}): Promise<SourceRead> =>
  readSources(
    [path].flat().map((each) => ({ path: each })),
    bench.staging,
    { temporary: bench.folder, ...options },
  );

const staged = (): Promise<{ name: string; file: string; rows: number }[]> =>
  bench.staging.database.rows(`SELECT t.name, f.file, row_count AS rows FROM staged_table t
    JOIN staged_file f ON f.n = t.file_n ORDER BY t.n`);

const leftInFolder = async (): Promise<string[]> =>
  (await readdir(bench.folder)).filter((name) => name.startsWith('aval-'));

describe('a source of several files', () => {
  it('is staged table by table, each with its file', async () => {
    const folder = await folderOf({ 'orders.csv': ORDERS, 'crm/customers.csv.gz': gzipSync(CUSTOMERS) });
    const source = await read(folder);
    expect(source).toMatchObject({ format: 'set', file: 'export', ignored: [] });
    expect(await staged()).toEqual([
      { name: 'customers', file: 'crm/customers.csv.gz', rows: 2 },
      { name: 'orders', file: 'orders.csv', rows: 2 },
    ]);
    expect(await bench.rows('orders')).toContainEqual({ row: 3, order: 'o2', customer: 'c2' });
  });

  it('is known by its files: the hash of the set is that of their hashes and names', async () => {
    const gz = gzipSync(CUSTOMERS);
    const source = await read(await folderOf({ 'orders.csv': ORDERS, 'customers.csv.gz': gz }));
    const lines = `${sha256(gz)}  customers.csv.gz\n${sha256(ORDERS)}  orders.csv\n`;
    expect(source.sha256).toBe(sha256(lines));
    expect(source.bytes).toBe(gz.length + ORDERS.length);
    expect(source.files).toEqual([
      { file: 'customers.csv.gz', format: 'csv', bytes: gz.length, sha256: sha256(gz), tables: ['customers'] },
      { file: 'orders.csv', format: 'csv', bytes: ORDERS.length, sha256: sha256(ORDERS), tables: ['orders'] },
    ]);
    const kept = await bench.staging.database.rows('SELECT file, format, bytes, sha256 FROM staged_file ORDER BY n');
    expect(kept).toEqual(source.files.map(({ tables: _, ...file }) => file));
  });

  it('is read in the order people would list its files in, whatever the disk says', async () => {
    await read(await folderOf({ 'part 10.csv': ORDERS, 'part 2.csv': ORDERS, 'part 1.csv': ORDERS }));
    expect((await staged()).map(({ name }) => name)).toEqual(['part 1', 'part 2', 'part 10']);
  });

  it('names tables so that none is taken for another', async () => {
    await read(
      await folderOf({
        'a/orders.csv': ORDERS,
        'b/orders.csv': ORDERS,
        'log.xes': asXes(LITTLE_LOG),
        'old.xes': asXes(LITTLE_LOG),
      }),
    );
    expect((await staged()).map(({ name }) => name)).toEqual(['orders', 'orders (2)', 'log.events', 'old.events']);
  });

  it('keeps the names of a file alone as its reader gives them', async () => {
    const source = await read(await folderOf({ 'log.xes': asXes(LITTLE_LOG) }));
    expect(source).toMatchObject({ format: 'xes', sha256: sha256(asXes(LITTLE_LOG)) });
    expect((await staged()).map(({ name }) => name)).toEqual(['events']);
  });

  it('says what was passed over, by name', async () => {
    const folder = await folderOf({
      'orders.csv': ORDERS,
      'readme.pdf': '%PDF-1.7',
      'empty.csv': '',
      'header.csv': 'a,b\n',
      '.DS_Store': 'x',
      'sub/.DS_Store': 'x',
      'Thumbs.db': 'x',
      '__MACOSX/._orders.csv': 'x',
      '.git/config': 'a,b\n1,2\n',
    });
    await symlink(folder, join(folder, 'round'));
    const { ignored, files } = await read(folder);
    expect(files.map(({ file }) => file)).toEqual(['orders.csv']);
    expect(ignored.toSorted((a, b) => (a.name ?? '').localeCompare(b.name ?? ''))).toEqual([
      { what: 'not-a-table', count: 1, name: '__MACOSX' },
      { what: 'not-a-table', count: 2, name: '.DS_Store' },
      { what: 'not-a-table', count: 1, name: '.git' },
      { what: 'empty-table', count: 1, name: 'empty.csv' },
      { what: 'empty-table', count: 1, name: 'header.csv' },
      { what: 'not-a-table', count: 1, name: 'readme.pdf' },
      { what: 'not-a-table', count: 1, name: 'round' },
      { what: 'not-a-table', count: 1, name: 'Thumbs.db' },
    ]);
  });

  it('fails as a whole with the name of the file that cannot be read', async () => {
    const cut = gzipSync(CUSTOMERS.repeat(500)).subarray(0, 60);
    const folder = await folderOf({ 'orders.csv': ORDERS, 'sub/cut.csv.gz': cut });
    expect(await rejectionOf(read(folder))).toMatchObject({
      code: 'truncated-gzip',
      fault: { file: 'sub/cut.csv.gz' },
    });
    expect(bench.staging.rowCount()).toBe(0);
  });

  it('is refused when nothing in it can be read', async () => {
    const folder = await folderOf({ 'a.pdf': '%PDF', 'b.png': '\x89PNG' });
    expect(await rejectionOf(read(folder))).toMatchObject({
      code: 'nothing-to-read',
      fault: { file: 'export', value: 'a.pdf, b.png' },
    });
  });

  it('is refused when one of its files changes after it was read', async () => {
    const folder = await folderOf({ 'a.csv': ORDERS, 'b.csv': CUSTOMERS.repeat(2000) });
    let growing: Promise<void> | undefined;
    let blocks = 0;
    const onBytes = (): void => {
      blocks += 1;
      if (blocks === 2) growing ??= appendFile(join(folder, 'a.csv'), 'o3,c3\n');
    };
    const error = await rejectionOf(read(folder, { onBytes }));
    await growing;
    expect(error).toMatchObject({ code: 'changed', fault: { file: 'a.csv' } });
  });

  it('takes no more files than it may', async () => {
    const folder = await folderOf({ 'a.csv': ORDERS, 'b.csv': ORDERS, 'c.csv': ORDERS });
    expect(await rejectionOf(read(folder, { limits: { files: 2 } }))).toMatchObject({
      code: 'too-many-files',
      fault: { limit: 2 },
    });
  });

  it('reports one progress over all files, ending with everything', async () => {
    const seen: Progress[] = [];
    const folder = await folderOf({ 'a.csv': ORDERS.repeat(3000), 'b.csv': CUSTOMERS.repeat(3000) });
    await read(folder, { onProgress: (progress) => seen.push(progress) });
    const bytesTotal = (ORDERS.length + CUSTOMERS.length) * 3000;
    expect(seen.at(-1)).toMatchObject({ bytesDone: bytesTotal, bytesTotal });
    expect(seen.every(({ bytesDone }, i) => bytesDone >= (seen[i - 1]?.bytesDone ?? 0))).toBe(true);
  });

  it('stops between its files when it is asked to, and leaves nothing', async () => {
    const stop = new AbortController();
    const archive = await zipOf({ 'a.csv': ORDERS, 'b.csv': CUSTOMERS });
    const path = await bench.file('both.zip', archive);
    const error = await rejectionOf(read(path, { signal: stop.signal, onBytes: () => stop.abort('enough') }));
    expect(error).toBe('enough');
    expect(bench.staging.rowCount()).toBe(0);
    expect(await leftInFolder()).toEqual([]);
  });

  it('may be several inputs, which name what lies in them', async () => {
    const folder = await folderOf({ 'orders.csv': ORDERS });
    const zip = await bench.file('crm.zip', await zipOf({ 'customers.csv': CUSTOMERS }));
    const source = await read([zip, folder]);
    expect(source.file).toBe('crm.zip, export');
    expect(source.files.map(({ file }) => file)).toEqual(['crm.zip/customers.csv', 'export/orders.csv']);
  });

  it('keeps the keys that a source declares, under the names in the staging', async () => {
    const { staging } = bench;
    staging.begin({ n: 2, name: 'shop.db', inSet: true, columns: 10 });
    for (const table of ['orders', 'customers']) {
      const sink = staging.sink.table(table);
      sink.column('customer');
      sink.begin(1);
      await sink.end();
    }
    staging.declare({ table: 'customers', columns: ['id'] });
    staging.declare({ table: 'orders', columns: ['cust'], references: { table: 'customers', columns: ['id'] } });
    staging.declare({ table: 'orders', columns: ['x'], references: { table: 'absent', columns: ['id'] } });
    await staging.finish();
    expect(await staging.database.rows('SELECT * FROM staged_declared')).toEqual([
      { table_name: 'shop.customers', columns: ['id'], to_table: null, to_columns: null },
      { table_name: 'shop.orders', columns: ['cust'], to_table: 'shop.customers', to_columns: ['id'] },
    ]);
  });
});

describe('an archive', () => {
  const zipped = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<string> =>
    bench.file('export.zip', await zipOf(files));

  it('is read as the files in it, and nothing unpacked stays behind', async () => {
    const path = await zipped({ 'data/orders.csv': ORDERS, 'customers.csv.gz': gzipSync(CUSTOMERS), '.DS_Store': 'x' });
    const source = await read(path);
    expect(source).toMatchObject({ format: 'set', file: 'export.zip' });
    expect(source.ignored).toEqual([{ what: 'not-a-table', count: 1, name: '.DS_Store' }]);
    expect(await staged()).toEqual([
      { name: 'customers', file: 'customers.csv.gz', rows: 2 },
      { name: 'orders', file: 'data/orders.csv', rows: 2 },
    ]);
    expect(await leftInFolder()).toEqual([]);
  });

  it('of one file is that file', async () => {
    const source = await read(await zipped({ 'orders.csv': ORDERS }));
    expect(source).toMatchObject({ format: 'csv', file: 'export.zip', sha256: sha256(ORDERS), bytes: ORDERS.length });
  });

  it('may hold archives, which may hold none', async () => {
    const inner = await zipOf({ 'orders.csv': ORDERS });
    const source = await read(await zipped({ 'inner.zip': inner, 'customers.csv': CUSTOMERS }));
    expect(source.files.map(({ file }) => file)).toEqual(['customers.csv', 'inner.zip/orders.csv']);
    const deep = await zipped({ 'middle.zip': await zipOf({ 'inner.zip': inner }) });
    expect(await rejectionOf(read(deep))).toMatchObject({
      code: 'nested-archive',
      fault: { file: 'middle.zip/inner.zip' },
    });
    expect(await leftInFolder()).toEqual([]);
  });

  it('without a file is refused', async () => {
    expect(await rejectionOf(read(await zipped({})))).toMatchObject({ code: 'nothing-to-read' });
  });
});
