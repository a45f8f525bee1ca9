import { DatabaseSync } from 'node:sqlite';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBench } from '../staged.test-kit.ts';
import type { Bench } from '../staged.test-kit.ts';

describe('an OCEL 2.0 log', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(() => bench.done());

  const event = { id: 'e1', type: 'Pay', time: '2024-01-01T00:00:00Z', attributes: [], relationships: [] };
  const log = (parts: object): string =>
    JSON.stringify({ objectTypes: [], eventTypes: [], objects: [], events: [event], ...parts });
  const initial = '1970-01-01T00:00:00Z';

  it('keeps the first value of an attribute with the object, and later ones as changes', async () => {
    const attributes = [
      { name: 'status', value: 'sent', time: '2024-01-02T00:00:00Z' },
      { name: 'status', value: 'open', time: initial },
      { name: 'weight', value: 12.5, time: '1970-01-01T01:00:00' },
      { name: 'owner', value: 'later', time: '2024-01-03T00:00:00Z' },
      { name: 'owner', value: 'first', time: '2024-01-02T00:00:00+01:00' },
    ];
    await bench.read('l.json', log({ objects: [{ id: 'o1', type: 'order', attributes, relationships: [] }] }));
    expect(await bench.rows('objects')).toEqual([
      { row: 1, object: 'o1', type: 'order', status: 'open', weight: '12.5', owner: 'first' },
    ]);
    expect((await bench.rows('object_changes')).map(({ field, value }) => [field, value])).toEqual([
      ['owner', 'first'],
      ['status', 'sent'],
      ['owner', 'later'],
    ]);
  });

  it('has no table of changes when nothing changes', async () => {
    await bench.read('l.json', log({}));
    expect((await bench.staging.previews()).map(({ table }) => table)).toEqual([
      'events',
      'objects',
      'event_object',
      'object_object',
    ]);
  });

  it('keeps relations to what is not in the file, and the same pair under two qualifiers', async () => {
    const relationships = [
      { objectId: 'gone', qualifier: 'a' },
      { objectId: 'gone', qualifier: 'b' },
    ];
    await bench.read('l.json', log({ events: [{ ...event, relationships }] }));
    expect((await bench.rows('event_object')).map(({ object, qualifier }) => [object, qualifier])).toEqual([
      ['gone', 'a'],
      ['gone', 'b'],
    ]);
  });

  it('keeps every digit of a long number', async () => {
    const text = log({ events: [{ ...event, attributes: [{ name: 'n', value: 'N' }] }] }).replace(
      '"N"',
      '12345678901234567890',
    );
    await bench.read('l.json', text);
    expect(await bench.rows('events')).toMatchObject([{ n: '12345678901234567890' }]);
  });

  it('tells an attribute from a column of the same name', async () => {
    await bench.read('l.json', log({ events: [{ ...event, attributes: [{ name: 'time', value: 'noon' }] }] }));
    expect(await bench.rows('events')).toEqual([
      { row: 1, event: 'e1', activity: 'Pay', time: '2024-01-01T00:00:00Z', 'time (2)': 'noon' },
    ]);
  });

  it('refuses elements without an identifier, with a zero character, or that are no JSON', async () => {
    const text = log({ events: [event, { ...event, id: undefined }, { ...event, id: 'a\0' }] }).replace(
      '"events":[',
      '"events":[{"id": oops},',
    );
    await bench.read('l.json', text);
    expect((await bench.refused()).map(({ row, rule }) => [row, rule])).toEqual([
      [1, 'not-json'],
      [3, 'without-key'],
      [4, 'nul'],
    ]);
    expect(await bench.rows('events')).toHaveLength(1);
  });

  it('reads its arrays in any order', async () => {
    const text = JSON.stringify({
      events: [event],
      objects: [{ id: 'o1', type: 'order' }],
      eventTypes: [],
      objectTypes: [],
    });
    await bench.read('l.json', text);
    expect(await bench.rows('objects')).toEqual([{ row: 1, object: 'o1', type: 'order' }]);
  });

  it('reads changes, objects without a row of their type, and unmapped types from SQLite', async () => {
    await bench.read(
      'l.sqlite',
      await sqlite(`
      INSERT INTO event_map_type VALUES ('Pay', 'Pay'); INSERT INTO object_map_type VALUES ('order', 'order');
      CREATE TABLE event_Pay (ocel_id, ocel_time, amount REAL); CREATE TABLE object_order (ocel_id, ocel_time, ocel_changed_field, status, weight REAL);
      INSERT INTO event VALUES ('e1', 'Other'), ('e2', 'Pay'); INSERT INTO event_Pay VALUES ('e2', '2024-01-01 10:00:00', 12.0);
      INSERT INTO object VALUES ('o1', 'order'), ('o2', 'order'), ('o3', 'strange');
      INSERT INTO object_order VALUES ('o1', '1970-01-01 01:00:00', NULL, 'open', 3.5), ('o1', '2024-01-02 00:00:00', 'status', 'sent', NULL);`),
    );
    expect(await bench.rows('events')).toEqual([
      { row: 1, event: 'e1', activity: 'Other', time: null, amount: null },
      { row: 2, event: 'e2', activity: 'Pay', time: '2024-01-01 10:00:00', amount: '12' },
    ]);
    expect(await bench.rows('objects')).toEqual([
      { row: 1, object: 'o1', type: 'order', status: 'open', weight: '3.5' },
      { row: 2, object: 'o2', type: 'order', status: null, weight: null },
      { row: 3, object: 'o3', type: 'strange', status: null, weight: null },
    ]);
    expect(await bench.rows('object_changes')).toMatchObject([{ object: 'o1', field: 'status', value: 'sent' }]);
  });

  it('leaves a SQLite file of another shape to the reader of any SQLite file', async () => {
    const path = join(bench.folder, 'orders.sqlite');
    const database = new DatabaseSync(path);
    database.exec('CREATE TABLE Orders (id TEXT); INSERT INTO Orders VALUES (1)');
    database.close();
    expect(await bench.read('copy.sqlite', await readFile(path))).toMatchObject({ format: 'sqlite' });
  });

  async function sqlite(statements: string): Promise<Uint8Array> {
    const path = join(bench.folder, 'made.sqlite');
    const database = new DatabaseSync(path);
    database.exec(`CREATE TABLE event (ocel_id, ocel_type); CREATE TABLE object (ocel_id, ocel_type);
      CREATE TABLE event_map_type (ocel_type, ocel_type_map); CREATE TABLE object_map_type (ocel_type, ocel_type_map);
      CREATE TABLE event_object (ocel_event_id, ocel_object_id, ocel_qualifier); ${statements}`);
    database.close();
    return readFile(path);
  }
});
