import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readSource } from '../read-source.ts';
import { openBench } from '../staged.test-kit.ts';
import type { Bench } from '../staged.test-kit.ts';

/** Files as PM4Py writes them, and the script that makes it write them. */
const KEPT = join(import.meta.dirname, 'pm4py');
const python = process.env['AVAL_BENCH_PYTHON'] ?? '';
const hasPm4py = python !== '' && spawnSync(python, ['-c', 'import pm4py']).status === 0;

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.done());

describe('a log as PM4Py writes it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'aval-pm4py-'));
  beforeAll(() => writeSqlite(join(folder, 'log.sqlite')));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  givesTheLog((name) => {
    if (name === 'log.sqlite') return join(folder, name);
    return join(KEPT, name === 'log.json' ? 'log.json.txt' : name);
  });
});

describe.skipIf(!hasPm4py)('a log that the PM4Py of AVAL_BENCH_PYTHON writes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'aval-pm4py-'));
  beforeAll(() => {
    const written = spawnSync(python, [join(KEPT, 'write-logs.py'), folder], { encoding: 'utf8' });
    if (written.status !== 0) throw new Error(written.stderr);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  givesTheLog((name) => join(folder, name));
});

function givesTheLog(pathOf: (name: string) => string): void {
  it.each([
    ['log.json', 'ocel2-json', true],
    ['log.xml', 'ocel2-xml', true],
    ['log.sqlite', 'ocel2-sqlite', true],
    ['log.jsonocel', 'ocel1-json', true],
    ['log.xmlocel', 'ocel1-xml', false],
    ['log.csv', 'ocel1-csv', false],
  ])('%s', async (name, format, isWhole) => {
    expect(existsSync(pathOf(name))).toBe(true);
    expect(await readSource(pathOf(name), bench.staging, {})).toMatchObject({ format });
    const events = await bench.rows('events');
    expect(events.map(({ event, activity, who }) => [event, activity, who])).toEqual([
      ['e1', 'Create, order', 'Ann'],
      ['e2', 'Créer "x"', null],
      ['e3', 'Pay & <close>', 'Zoë, M'],
    ]);
    expect(events.map(({ amount }) => amount && Number(amount))).toEqual([null, 12.5, 1_000_000]);
    expect(events.map(({ time }) => String(time).slice(0, 10))).toEqual(['2024-01-02', '2024-01-02', '2024-01-03']);
    expect(new Map((await bench.rows('objects')).map(({ object, type }) => [object, type]))).toEqual(
      new Map([
        ['007', 'order'],
        ['008', 'order'],
        ['i1', 'order item'],
      ]),
    );
    expect((await bench.rows('event_object')).map(({ event, object }) => [event, object])).toEqual([
      ['e1', '007'],
      ['e1', 'i1'],
      ['e2', '008'],
      ['e3', '007'],
    ]);
    expect(await bench.refused()).toEqual([]);
    if (isWhole) await keepsWhatOcel2Has();
  });

  it('log.xes', async () => {
    await readSource(pathOf('log.xes'), bench.staging, {});
    expect((await bench.rows('events')).map((row) => [row['case:concept:name'], row['concept:name']])).toEqual([
      ['1', 'A'],
      ['1', 'B'],
      ['2', 'A'],
    ]);
  });
}

async function keepsWhatOcel2Has(): Promise<void> {
  expect((await bench.rows('event_object')).map(({ qualifier }) => qualifier)).toEqual(['of', 'with', 'of', 'of']);
  expect(await bench.rows('object_object')).toEqual([{ row: 1, source: '007', target: 'i1', qualifier: 'has' }]);
  expect((await bench.rows('objects')).map(({ price }) => price && Number(price))).toEqual([10, null, 1.1]);
  expect(
    (await bench.rows('object_changes')).map(({ object, field, value }) => [object, field, Number(value)]),
  ).toEqual([['007', 'price', 12]]);
}

/** Types whose values never change have no time; each event says its activity again; nothing has a key. */
function writeSqlite(path: string): void {
  const database = new DatabaseSync(path);
  database.exec(`
    CREATE TABLE event (ocel_id TEXT, ocel_type TEXT); CREATE TABLE object (ocel_id TEXT, ocel_type TEXT);
    CREATE TABLE event_map_type (ocel_type TEXT, ocel_type_map TEXT); CREATE TABLE object_map_type (ocel_type TEXT, ocel_type_map TEXT);
    CREATE TABLE event_object (ocel_event_id TEXT, ocel_object_id TEXT, ocel_qualifier TEXT);
    CREATE TABLE object_object (ocel_source_id TEXT, ocel_target_id TEXT, ocel_qualifier TEXT);
    CREATE TABLE event_CreateOrder (ocel_id TEXT, "ocel:activity" TEXT, ocel_time TIMESTAMP, who TEXT);
    CREATE TABLE event_Crerx (ocel_id TEXT, "ocel:activity" TEXT, ocel_time TIMESTAMP, amount REAL);
    CREATE TABLE event_Payclose (ocel_id TEXT, "ocel:activity" TEXT, ocel_time TIMESTAMP, amount REAL, who TEXT);
    CREATE TABLE object_Order (ocel_id TEXT, price REAL, ocel_time TIMESTAMP, ocel_changed_field TEXT);
    CREATE TABLE object_OrderItem (ocel_id TEXT, price REAL);
    INSERT INTO event VALUES ('e1', 'Create, order'), ('e2', 'Créer "x"'), ('e3', 'Pay & <close>');
    INSERT INTO object VALUES ('007', 'order'), ('008', 'order'), ('i1', 'order item');
    INSERT INTO event_map_type VALUES ('Create, order', 'CreateOrder'), ('Créer "x"', 'Crerx'), ('Pay & <close>', 'Payclose');
    INSERT INTO object_map_type VALUES ('order', 'Order'), ('order item', 'OrderItem');
    INSERT INTO event_object VALUES ('e1', '007', 'of'), ('e1', 'i1', 'with'), ('e2', '008', 'of'), ('e3', '007', 'of');
    INSERT INTO object_object VALUES ('007', 'i1', 'has');
    INSERT INTO event_CreateOrder VALUES ('e1', 'Create, order', '2024-01-02 08:00:00+00:00', 'Ann');
    INSERT INTO event_Crerx VALUES ('e2', 'Créer "x"', '2024-01-02 09:30:00.123000+00:00', 12.5);
    INSERT INTO event_Payclose VALUES ('e3', 'Pay & <close>', '2024-01-03 00:00:00+00:00', 1000000.0, 'Zoë, M');
    INSERT INTO object_Order VALUES ('007', 10.0, NULL, NULL), ('008', NULL, NULL, NULL), ('007', 12.0, '2024-01-05 00:00:00+00:00', 'price');
    INSERT INTO object_OrderItem VALUES ('i1', 1.1);`);
  database.close();
}
