import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReadLimits } from '../source.ts';
import { openBench, rejectionOf } from '../staged.test-kit.ts';
import type { Bench } from '../staged.test-kit.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.done());

const event = '<event id="e1" type="Pay" time="2024-01-01T00:00:00Z"/>';
const log = (inside: string): string => `<?xml version="1.0"?>\n<log>${inside}</log>`;

describe('OCEL 2.0 XML', () => {
  it('keeps the first value of an attribute with the object, and later ones as changes', async () => {
    const attributes = `<attribute name="status" time="2024-01-02T00:00:00Z">sent</attribute>
      <attribute name="status" time="1970-01-01T01:00:00">open</attribute><attribute name="weight" time="1970-01-01T00:00:00Z">12.50</attribute>
      <attribute name="gone" time="1970-01-01T00:00:00Z"/>`;
    await bench.read(
      'l.xml',
      log(
        `<objects><object id="o1" type="order"><attributes>${attributes}</attributes></object></objects><events>${event}</events>`,
      ),
    );
    expect(await bench.rows('objects')).toEqual([
      { row: 1, object: 'o1', type: 'order', status: 'open', weight: '12.50' },
    ]);
    expect(await bench.rows('object_changes')).toEqual([
      { row: 1, object: 'o1', type: 'order', time: '2024-01-02T00:00:00Z', field: 'status', value: 'sent' },
    ]);
  });

  it('reads relations as they are written today and as they were before, dangling ones and pairs under two qualifiers', async () => {
    const relations =
      '<relationship object-id="o1" qualifier="a"/><object object-id="o1" qualifier="b"/><object object-id="gone"></object>';
    const object = `<object id="o1" type="t"><objects>${relations}</objects></object>`;
    await bench.read(
      'l.xml',
      log(
        `<events><event id="e1" type="Pay" time="t"><objects>${relations}</objects></event></events><objects>${object}</objects>`,
      ),
    );
    const wanted = [
      ['o1', 'a'],
      ['o1', 'b'],
      ['gone', null],
    ];
    expect((await bench.rows('event_object')).map(({ object: id, qualifier }) => [id, qualifier])).toEqual(wanted);
    expect((await bench.rows('object_object')).map(({ target, qualifier }) => [target, qualifier])).toEqual(wanted);
    expect(await bench.rows('objects')).toHaveLength(1);
  });

  it('keeps declared attributes that no element fills, and the text of a value with its line breaks and CDATA', async () => {
    const types =
      '<event-types><event-type name="Pay"><attributes><attribute name="never" type="string"/></attributes></event-type></event-types>';
    const value = '<attribute name="note">one\r\ntwo &amp; <!-- no --><![CDATA[<three>]]></attribute>';
    await bench.read(
      'l.xml',
      log(`${types}<events><event id="e1" type="Pay" time="t"><attributes>${value}</attributes></event></events>`),
    );
    expect(await bench.rows('events')).toEqual([
      { row: 1, event: 'e1', activity: 'Pay', time: 't', never: null, note: 'one\ntwo & <three>' },
    ]);
  });

  it('refuses elements without an identifier and reads the others', async () => {
    await bench.read('l.xml', log(`<events><event type="Pay" time="t"/>${event}</events>`));
    expect((await bench.refused()).map(({ row, rule }) => [row, rule])).toEqual([[1, 'without-key']]);
    expect((await bench.rows('events')).map(({ row }) => row)).toEqual([2]);
  });

  it.each([
    [
      'ISO-8859-1',
      Buffer.from(
        '<?xml version="1.0" encoding="ISO-8859-1"?><log><events><event id="é" type="ü" time="t"/></events></log>',
        'latin1',
      ),
    ],
    [
      'UTF-16 with a byte-order mark',
      Buffer.from(
        '\uFEFF<?xml version="1.0" encoding="UTF-16"?><log><events><event id="é" type="ü" time="t"/></events></log>',
        'utf16le',
      ),
    ],
    [
      'UTF-16 in name only',
      Buffer.from(
        '<?xml version="1.0" encoding="utf-16"?><log><events><event id="é" type="ü" time="t"/></events></log>',
      ),
    ],
    [
      'Shift_JIS',
      Buffer.concat([
        Buffer.from('<?xml version="1.0" encoding="Shift_JIS"?><log><events><event id="'),
        Buffer.from([0x8e, 0x78]),
        Buffer.from('" type="ü" time="t"/></events></log>'.replace('ü', 'u')),
      ]),
    ],
  ])('may be written in %s', async (encoding, bytes) => {
    const { format } = await bench.read('l.xml', bytes);
    expect(format).toBe('ocel2-xml');
    const id = encoding === 'Shift_JIS' ? '支' : 'é';
    expect((await bench.rows('events')).map((row) => row['event'])).toEqual([id]);
  });

  it.each<[string, string, string, Partial<ReadLimits>]>([
    ['entities of its own', `<!DOCTYPE log [<!ENTITY a "b">]>${log(event)}`, 'forbidden-entity', {}],
    [
      'an unknown encoding',
      `<?xml version="1.0" encoding="EBCDIC-X"?><log><events>${event}</events></log>`,
      'malformed',
      {},
    ],
    ['an entity nobody defined', log(`<events><event id="&a;" type="x" time="t"/></events>`), 'malformed', {}],
    ['a zero character', log(`<events><event id="\0" type="x" time="t"/></events>`), 'malformed', {}],
    ['elements nested too deep', log(`<events>${event}${'<a>'.repeat(100)}`), 'too-deep', {}],
    [
      'a tag too long',
      log(`<events>${event}<event id="${'x'.repeat(5000)}"/></events>`),
      'line-too-long',
      { recordBytes: 4000 },
    ],
    [
      'an element too long',
      log(`<events><event id="e"><objects>${'<relationship object-id="o"/>'.repeat(9000)}</objects></event></events>`),
      'line-too-long',
      { recordBytes: 100_000 },
    ],
    [
      'too many attributes',
      log(`<events>${event}<event ${Array.from({ length: 60 }, (_, i) => `a${i}="1"`).join(' ')}/></events>`),
      'too-many-columns',
      { columns: 50 },
    ],
    [
      'too many attributes over all',
      log(
        `<events><event id="e"><attributes>${Array.from({ length: 60 }, (_, i) => `<attribute name="a${i}">1</attribute>`).join('')}</attributes></event></events>`,
      ),
      'too-many-columns',
      { columns: 50 },
    ],
  ])('is refused for %s', async (_, text, code, limits) => {
    const error = await rejectionOf(bench.read('l.xml', text, { limits }));
    expect(error).toMatchObject({ code, fault: { file: 'l.xml' } });
    expect(bench.staging.rowCount()).toBe(0);
  });

  const text = fc
    .array(
      fc.constantFrom(
        'a',
        'é',
        '😀',
        ' ',
        '\n',
        '&amp;',
        '&#x41;',
        ']]&gt;',
        '"',
        "'",
        '<![CDATA[<x a="1">]]>',
        '<!-- c -->',
      ),
      {
        maxLength: 5,
      },
    )
    .map((parts) => parts.join(''));
  const name = fc.constantFrom('price', 'who', 'é');
  const attribute = fc.tuple(name, text).map(([key, value]) => `<attribute name="${key}">${value}</attribute>`);
  const relation = fc.constantFrom('<relationship object-id="o1" qualifier="q&lt;"/>', "<object\n object-id='o2'/>");
  const element = fc
    .tuple(fc.array(attribute, { maxLength: 4 }), fc.array(relation, { maxLength: 3 }))
    .map(
      ([values, relations]) => `<attributes>${values.join('\n')}</attributes><objects>${relations.join('')}</objects>`,
    );
  const document = fc
    .array(element, { minLength: 1, maxLength: 6 })
    .map((events) =>
      log(
        `<events>${events.map((inside, i) => `<event id="e${i}" type="T&#233;" time="t">${inside}</event>`).join('\n')}</events>`,
      ),
    );

  it('property: is what saxes finds', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (written) => {
        await bench.read('l.xml', written);
        const wanted = bySaxes(written);
        const events = await bench.rows('events');
        expect(
          events.map(({ row: _, activity, time, event: id, ...values }) => [id, activity, time, filled(values)]),
        ).toEqual(wanted.map(({ id, values }) => [id, 'Té', 't', values]));
        expect(
          (await bench.rows('event_object')).map(({ event: id, object, qualifier }) => [id, object, qualifier]),
        ).toEqual(wanted.flatMap(({ id, relations }) => relations.map((pair) => [id, ...pair])));
      }),
      { numRuns: 60 },
    );
  });
});

interface SaxesEvent {
  readonly id: string;
  readonly values: Record<string, string>;
  readonly relations: (string | null)[][];
}

const filled = (values: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

function bySaxes(written: string): SaxesEvent[] {
  const events: SaxesEvent[] = [];
  let [name, value] = ['', ''];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name: tag, attributes }) => {
    if (tag === 'event') events.push({ id: attributes['id'] ?? '', values: {}, relations: [] });
    else if (tag === 'attribute') [name, value] = [attributes['name'] ?? '', ''];
    else if (tag === 'relationship' || tag === 'object')
      events.at(-1)?.relations.push([attributes['object-id'] ?? null, attributes['qualifier'] ?? null]);
  });
  parser.on('text', (part) => (value += part));
  parser.on('cdata', (part) => (value += part));
  parser.on('closetag', ({ name: tag }) => {
    const values = events.at(-1)?.values;
    if (values !== undefined && tag === 'attribute' && value !== '') values[name] = value;
  });
  parser.write(written).close();
  return events;
}
