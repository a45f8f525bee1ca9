import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBench, rejectionOf } from '../staged.test-kit.ts';
import type { Bench } from '../staged.test-kit.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.done());

describe('OCEL 2.0 JSON', () => {
  const value = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => !text.includes('\0')),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom('"', '\\', '\n', 'é', '\u2028'),
  );
  const attribute = fc.record({ name: fc.constantFrom('a', 'é', 'n"q'), value });
  const changing = fc.record(
    {
      name: fc.constantFrom('a', 'b'),
      value,
      time: fc.constantFrom('1970-01-01T00:00:00Z', '1970-01-02', '2024-05-01T00:00:00Z', '1969-01-01'),
    },
    { requiredKeys: ['name', 'value'] },
  );
  const relation = fc.record(
    { objectId: fc.constantFrom('o1', 'o"2'), qualifier: fc.constantFrom('', 'q') },
    { requiredKeys: ['objectId'] },
  );
  const element = (values: fc.Arbitrary<object>): fc.Arbitrary<object> =>
    fc.record(
      {
        type: fc.constantFrom('Pay', 'Créer', 'x\\y'),
        time: fc.constant('2024-01-01T00:00:00Z'),
        attributes: fc.array(values, { maxLength: 4 }),
        relationships: fc.array(relation, { maxLength: 3 }),
        vendor: fc.constant({ any: ['thing'] }),
      },
      { requiredKeys: ['type'] },
    );
  /** As different writers write it. */
  const written = fc.constantFrom<(json: object) => string>(
    (json) => JSON.stringify(json),
    (json) => JSON.stringify(json, null, 2),
    (json) => JSON.stringify(json).replaceAll(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );

  it('property: is staged the same whether it is written plainly or with members of its own', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(element(attribute), { minLength: 1, maxLength: 5 }),
        fc.array(element(changing), { maxLength: 5 }),
        written,
        async (events, objects, write) => {
          const numbered = (all: readonly object[], extra: object): object[] =>
            all.map((one, i) => ({ id: `${i}`, ...one, ...extra }));
          const staged = async (extra: object): Promise<unknown> => {
            const log = { eventTypes: [], events: numbered(events, extra), objects: numbered(objects, extra) };
            await bench.read('l.json', write(log));
            const names = ['events', 'objects', 'object_changes', 'event_object', 'object_object'];
            return Promise.all(names.map((name) => bench.rows(name)));
          };
          expect(await staged({ vendor: undefined })).toEqual(await staged({ vendor: { of: [1] } }));
          expect(await bench.refused()).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('keeps figures as they were written', async () => {
    const text =
      '{"eventTypes": [], "events": [{"id": 7, "type": "Pay", "time": "t", "attributes": [{"name": "n", "value": 1.10}, {"name": "e", "value": 1E5}]}]}';
    await bench.read('l.json', text);
    expect(await bench.rows('events')).toEqual([
      { row: 1, event: '7', activity: 'Pay', time: 't', n: '1.10', e: '1E5' },
    ]);
  });

  it('is not taken for what it is not: lists that are named alike are tables', async () => {
    const { format } = await bench.read('api.json', '{"events": [{"id": 1, "name": "x"}], "objects": [{"id": 2}]}');
    expect(format).toBe('json');
    expect(await bench.rows('events')).toEqual([{ row: 1, id: '1', name: 'x' }]);
  });

  it('is refused when it is nested too deep or an element is too long', async () => {
    const log = (inside: string): string => `{"eventTypes": [], "events": [{"id": "e", "attributes": ${inside}}]}`;
    const refusal = (text: string): Promise<unknown> =>
      rejectionOf(bench.read('l.json', text, { limits: { recordBytes: 1000 } }));
    expect(await refusal(log(`${'['.repeat(80)}${']'.repeat(80)}`))).toMatchObject({ code: 'too-deep' });
    expect(await refusal(log(`"${'x'.repeat(2000)}"`))).toMatchObject({ code: 'line-too-long', fault: { offset: 30 } });
  });
});

describe('OCEL 1.0 JSON', () => {
  it('reads members with and without their prefix, and a list with identifiers inside', async () => {
    const log = {
      'ocel:events': {
        e1: { activity: 'Pay', timestamp: 't1', omap: ['o1', 7], vmap: { n: 1.5, list: [1] } },
        e2: { 'ocel:activity': 'Ship', 'ocel:timestamp': 't2' },
      },
      'ocel:objects': [
        { 'ocel:oid': 'o1', 'ocel:type': 'order', 'ocel:ovmap': { price: 3 } },
        { 'ocel:type': 'order' },
      ],
    };
    await bench.read('l.jsonocel', JSON.stringify(log));
    expect(await bench.rows('events')).toEqual([
      { row: 1, event: 'e1', activity: 'Pay', time: 't1', n: '1.5', list: '[1]' },
      { row: 2, event: 'e2', activity: 'Ship', time: 't2', n: null, list: null },
    ]);
    expect((await bench.rows('event_object')).map(({ event, object }) => [event, object])).toEqual([
      ['e1', 'o1'],
      ['e1', '7'],
    ]);
    expect(await bench.rows('objects')).toEqual([{ row: 1, object: 'o1', type: 'order', price: '3' }]);
    expect((await bench.refused()).map(({ row, rule }) => [row, rule])).toEqual([[2, 'without-key']]);
  });
});

describe('OCEL 1.0 as a table', () => {
  it('makes an object of each item that comes for the first time, and refuses events without an identifier', async () => {
    const lines = [
      'ocel:eid;ocel:activity;ocel:timestamp;ocel:type:order;ocel:type:order item;note',
      `e1;Pay;t1;"['a', 'b']";["i1","i2"];"x;y"`,
      `;Pay;t1;a;;`,
      `e2;Ship;t2;b;i1,i3;`,
      `e3;Ship;t2;b`,
    ];
    const { format } = await bench.read('l.txt', lines.join('\n'));
    expect(format).toBe('ocel1-csv');
    expect((await bench.rows('objects')).map(({ object, type }) => [object, type])).toEqual([
      ['a', 'order'],
      ['b', 'order'],
      ['i1', 'order item'],
      ['i2', 'order item'],
      ['i3', 'order item'],
    ]);
    expect((await bench.rows('event_object')).map(({ event, object }) => `${event}-${object}`)).toEqual([
      'e1-a',
      'e1-b',
      'e1-i1',
      'e1-i2',
      'e2-b',
      'e2-i1',
      'e2-i3',
    ]);
    expect((await bench.rows('events')).map(({ row, note }) => [row, note])).toEqual([
      [2, 'x;y'],
      [4, null],
    ]);
    expect((await bench.refused()).map(({ row, rule }) => [row, rule])).toEqual([
      [3, 'without-key'],
      [5, 'column-count'],
    ]);
  });
});
