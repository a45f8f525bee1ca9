import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { READ_LIMITS } from '../source.ts';
import type { ReadLimits } from '../source.ts';
import { JsonScanner } from './json-scanner.ts';

interface Found {
  readonly records: [place: string, text: string][];
  readonly broken: [line: number, text: string][];
}

function found(text: string, block = 1 << 16, of: 'values' | 'lines' = 'values', limits?: Partial<ReadLimits>): Found {
  const all: Found = { records: [], broken: [] };
  const scanner = new JsonScanner(
    'log.json',
    { ...READ_LIMITS, ...limits },
    {
      content: (_, kind) => (kind === 'array' ? 'records' : 'descend'),
      record: ({ path, key, bytes, start, end }) =>
        all.records.push([key === null ? path : `${path}/${key}`, bytes.toString('utf8', start, end)]),
      broken: ({ bytes, start, end, line }) => all.broken.push([line, bytes.toString('utf8', start, end)]),
    },
    of,
  );
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += block) scanner.push(bytes.subarray(at, at + block));
  scanner.end();
  return all;
}

describe('the records of a JSON text', () => {
  it('are the items of its lists, however deep they stand in objects', () => {
    const text =
      '{"meta": {"events": [{"no": 1}]}, "n": [1, "x\\"", [2]], "events" : [ {"id":"a,]}\\""}, {"id":"b","r":[{"o":{}}]} ], "objects":[], "z": null}';
    expect(found(text).records).toEqual([
      ['meta.events', '{"no": 1}'],
      ['n', '1'],
      ['n', '"x\\""'],
      ['n', '[2]'],
      ['events', '{"id":"a,]}\\""}'],
      ['events', '{"id":"b","r":[{"o":{}}]}'],
    ]);
  });

  it('may stand in several values, one after the other', () => {
    expect(found('[1]{"a":[2]}\n[[3]]').records.map(([, text]) => text)).toEqual(['1', '2', '[3]']);
  });

  it.each([
    ['{"events": [{"id": 1}', 'truncated'],
    ['{"events": [{"id": "a', 'truncated'],
    ['{"events": ["a', 'truncated'],
    ['{"ev', 'truncated'],
    ['{}]', 'malformed'],
    ['{"a": [1}', 'malformed'],
    ['{{"a": 1}}', 'malformed'],
    ['nonsense', 'malformed'],
    ['[{"a":'.repeat(40), 'too-deep'],
    ['{"a":'.repeat(70), 'too-deep'],
    [`[{"a": "${'x'.repeat(2000)}"}]`, 'line-too-long'],
    [`["${'x'.repeat(2000)}"]`, 'line-too-long'],
    [`{"${'x'.repeat(2000)}": 1}`, 'line-too-long'],
    [`["${'x'.repeat(9000)}`, 'line-too-long'],
  ])('are refused with the place: %s', (text, code) => {
    const reading = (): Found => found(text, 500, 'values', { recordBytes: 1000 });
    expect(reading).toThrow(expect.objectContaining({ code, fault: expect.objectContaining({ file: 'log.json' }) }));
  });

  const members = fc.dictionary(
    fc.constantFrom('events', 'objects', 'é"\\', 'other'),
    fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 4 }),
  );

  it('property: are those that JSON.parse finds, in blocks of any size', () => {
    fc.assert(
      fc.property(members, fc.integer({ min: 1, max: 60 }), fc.constantFrom(0, 2), (json, block, indent) => {
        const text = JSON.stringify(json, null, indent);
        const wanted = Object.entries(JSON.parse(text) as typeof json).flatMap(([name, list]) =>
          list.map((item) => [name, JSON.stringify(item)]),
        );
        const records = found(text, block).records.map(([path, item]) => [path, JSON.stringify(JSON.parse(item))]);
        expect(records).toEqual(wanted);
      }),
    );
  });

  const line = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 })).map((json) => JSON.stringify(json)),
    },
    fc.constantFrom('{"a": "cut', '{"a": {"b": 1}', 'nonsense', '{"a": [', ''),
  );

  it('property: of lines are all that are whole, and each other line is told as broken', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.integer({ min: 1, max: 60 }), (lines, block) => {
        const { records, broken } = found(`${lines.join('\n')}\n`, block, 'lines');
        const isWhole = (text: string): boolean => text.startsWith('{') && text.endsWith('}') && parses(text);
        expect(records.map(([, text]) => text).filter(isWhole)).toEqual(lines.filter(isWhole));
        const told = [...records.map(([, text]) => text), ...broken.map(([, text]) => text)].join('\n');
        for (const text of lines) expect(told).toContain(text);
      }),
    );
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
