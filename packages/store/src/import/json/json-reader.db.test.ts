import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Declared, Ignored } from '../source.ts';
import { openBench, rejectionOf } from '../staged.test-kit.ts';
import type { Bench } from '../staged.test-kit.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.done());
const tables = async (): Promise<string[]> => (await bench.staging.previews()).map(({ table }) => table);

describe('a JSON export', () => {
  it('of a ticket system gives its tickets and, related to them, their histories', async () => {
    const declared: Declared[] = [];
    const ticket = (key: string, created: string, histories: object[]): object => ({
      key,
      fields: { created, summary: `About ${key}`, assignee: null, status: { name: 'Open' }, labels: ['a', 'b'] },
      changelog: { total: histories.length, histories },
    });
    const moved = (id: string, to: string): object => ({
      id,
      created: `2024-01-0${id}T10:00:00.000+0100`,
      author: { displayName: 'Ann' },
      items: [{ field: 'status', toString: to }],
    });
    const json = {
      startAt: 0,
      total: 2,
      issues: [
        ticket('AB-1', '2024-01-01T09:00:00.000+0100', [moved('1', 'Doing'), moved('2', 'Done')]),
        ticket('AB-2', '2024-01-02T09:00:00.000+0100', []),
      ],
    };
    const ignored: Ignored[] = [];
    await bench.read('tickets.json', JSON.stringify(json), {
      onDeclared: (relation) => declared.push(relation),
      onIgnored: (passed) => ignored.push(passed),
    });
    expect(await bench.rows('issues')).toMatchObject([
      { row: 1, key: 'AB-1', 'fields.status.name': 'Open', 'fields.labels': '["a","b"]', 'changelog.total': '2' },
      { row: 2, key: 'AB-2', 'fields.created': '2024-01-02T09:00:00.000+0100' },
    ]);
    expect(await bench.rows('issues.changelog.histories')).toEqual([
      { row: 1, 'issues.key': 'AB-1', id: '1', created: '2024-01-01T10:00:00.000+0100', 'author.displayName': 'Ann' },
      { row: 2, 'issues.key': 'AB-1', id: '2', created: '2024-01-02T10:00:00.000+0100', 'author.displayName': 'Ann' },
    ]);
    expect(await bench.rows('issues.changelog.histories.items')).toEqual([
      { row: 1, 'histories.id': '1', field: 'status', toString: 'Doing' },
      { row: 2, 'histories.id': '2', field: 'status', toString: 'Done' },
    ]);
    expect(declared).toEqual([
      {
        table: 'issues.changelog.histories',
        columns: ['issues.key'],
        references: { table: 'issues', columns: ['key'] },
      },
      {
        table: 'issues.changelog.histories.items',
        columns: ['histories.id'],
        references: { table: 'issues.changelog.histories', columns: ['id'] },
      },
    ]);
    expect(ignored).toEqual([{ what: 'loose-value', count: 2 }]);
  });

  it('counts the rows of a table that no column tells apart, so that what is below can name them', async () => {
    const json = [
      { name: 'x', lines: [{ id: 1 }, { id: 2 }] },
      { name: 'x', lines: [{ id: 1 }] },
    ];
    await bench.read('orders.json', JSON.stringify(json));
    const [orders] = await bench.staging.previews();
    expect(orders).toMatchObject({
      columns: ['row', 'name'],
      sample: [
        ['1', 'x'],
        ['2', 'x'],
      ],
    });
    expect((await bench.rows('orders.lines')).map((line) => [line['orders.row'], line['id']])).toEqual([
      ['1', '1'],
      ['1', '2'],
      ['2', '1'],
    ]);
  });

  it('keeps figures as they were written', async () => {
    await bench.read(
      'n.json',
      '[{"a": 1.10, "b": 12345678901234567890, "c": 1E5, "d": -0.0, "e": true, "f": null, "g": NaN}]',
    );
    expect(await bench.rows('n')).toEqual([
      { row: 1, a: '1.10', b: '12345678901234567890', c: '1E5', d: '-0.0', e: 'true' },
    ]);
  });

  it('gives one table for each of its lists, however deep they stand', async () => {
    await bench.read('all.json', '{"d": {"results": [{"x": 1}]}, "people": [{"id": 1}], "page": {"n": 1}}');
    expect(await tables()).toEqual(['d.results', 'people']);
  });

  it('may be one record, or one for each name', async () => {
    await bench.read('one.json', '{"id": 7, "who": {"name": "Ann"}, "tags": ["a"]}');
    expect(await bench.rows('one')).toEqual([{ row: 1, id: '7', 'who.name': 'Ann', tags: '["a"]' }]);
    await bench.read('map.json', '{"a": {"n": 1}, "b": {"n": 2}}');
    expect(await bench.rows('map')).toEqual([
      { row: 1, key: 'a', n: '1' },
      { row: 2, key: 'b', n: '2' },
    ]);
  });

  it('may be rows of bare values under a header', async () => {
    await bench.read('rows.json', '[["id", "amount"], [1, 2.50], ["2", null]]');
    expect(await bench.rows('rows')).toEqual([
      { row: 2, id: '1', amount: '2.50' },
      { row: 3, id: '2', amount: null },
    ]);
  });

  it('may be UTF-16 with a byte-order mark', async () => {
    await bench.read('u.json', Buffer.from('\uFEFF[{"é": "ü"}]', 'utf16le'));
    expect(await bench.rows('u')).toEqual([{ row: 1, é: 'ü' }]);
  });

  it('tells a field from a path of the same name', async () => {
    await bench.read('same.json', '[{"a.b": 1, "a": {"b": 2}}]');
    expect(await bench.rows('same')).toEqual([{ row: 1, 'a.b': '1', 'a.b (2)': '2' }]);
  });

  it('refuses records that are no JSON or hold a zero character, and reads the others', async () => {
    await bench.read('x.json', '[{"a": 1}, {"a": oops}, {"a": "\\u0000"}, {"a": "\\ud800"}, {"a": 2}]');
    expect((await bench.refused()).map(({ row, rule }) => [row, rule])).toEqual([
      [2, 'not-json'],
      [3, 'nul'],
      [4, 'encoding'],
    ]);
    expect(await bench.rows('x')).toHaveLength(2);
  });

  it.each([
    ['nested too deep', `[${'{"a":'.repeat(70)}1${'}'.repeat(70)}]`, 'too-deep'],
    ['nested too deep outside of records', '['.repeat(100_000), 'too-deep'],
    ['cut in a record', '[{"a": 1}, {"a"', 'truncated'],
    ['cut between records', '[{"a": 1},', 'truncated'],
    ['closed wrongly', '{"a": [{"b": 1}}', 'malformed'],
    ['followed by something else', '[{"a": 1}] and more', 'malformed'],
  ])('is refused with the place when it is %s', async (_, text, code) => {
    expect(await rejectionOf(bench.read('x.json', text))).toMatchObject({
      code,
      fault: { offset: expect.any(Number) },
    });
  });

  it('is refused when a record, or the columns of all its tables, are more than the limits allow', async () => {
    const long = `[{"a": 1}, {"a": "${'x'.repeat(3000)}"}]`;
    const wide = JSON.stringify([Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`c${i}`, i]))]);
    const refusal = (text: string): Promise<unknown> =>
      rejectionOf(bench.read('x.json', text, { limits: { recordBytes: 1000, columns: 20 } }));
    expect(await refusal(long)).toMatchObject({ code: 'line-too-long', fault: { offset: 11 } });
    expect(await refusal(wide)).toMatchObject({ code: 'too-many-columns', fault: { limit: 20 } });
  });
});

describe('JSON lines', () => {
  it('lose a broken line and go on with the next', async () => {
    const lines = [
      '{"a": 1}',
      '{"a": "cut',
      '{"a": 2}',
      '{"a": {"b": 1}',
      '{"a": 3}',
      'no record',
      '{"a": 4}}',
      '',
      '[5]',
      '{"a": 5, "b": {',
      '{"a": 6}',
      '{"a": ',
    ];
    await bench.read('l.jsonl', lines.join('\n'));
    expect((await bench.rows('l')).map(({ row, a }) => [row, a])).toEqual([
      [1, '1'],
      [3, '2'],
      [5, '3'],
      [7, '4'],
      [9, null],
      [11, '6'],
    ]);
    expect((await bench.refused()).map(({ row, record }) => [row, record])).toEqual([
      [2, '{"a": "cut'],
      [4, '{"a": {"b": 1}'],
      [6, 'no record'],
      [7, '}'],
      [10, '{"a": 5, "b": {'],
      [12, '{"a":'],
    ]);
  });

  it('may follow one another on one line, or each run over several', async () => {
    await bench.read('l.dat', '{"a": 1}{"a": 2} {\n  "a": 3,\n  "b": [\n{"c": 1}\n]\n}\n{"a": 4}');
    expect((await bench.rows('l.dat')).map(({ row, a }) => [row, a])).toEqual([
      [1, '1'],
      [1, '2'],
      [1, '3'],
      [7, '4'],
    ]);
    expect(await bench.rows('l.dat.b')).toHaveLength(1);
  });

  it('may each hold lists of objects', async () => {
    await bench.read('o.ndjson', '{"orderId": "A", "items": [{"sku": 1}]}\n{"orderId": "B", "items": []}\n');
    expect(await bench.rows('o.items')).toEqual([{ row: 1, 'o.row': '1', sku: '1' }]);
  });
});
