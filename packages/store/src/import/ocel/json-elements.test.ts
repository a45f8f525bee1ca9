import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SourceError } from '../errors.ts';
import { JsonElements } from './json-elements.ts';

function elementsOf(text: string, block = 1 << 16): Record<string, unknown[]> {
  const found: Record<string, unknown[]> = {};
  const elements = new JsonElements('log.json', (array, element) => {
    (found[array] ??= []).push(JSON.parse(element));
  });
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += block) elements.push(bytes.subarray(at, at + block));
  elements.end();
  return found;
}

describe('the elements of the arrays of a JSON text', () => {
  it('are handed over one by one, whatever else stands beside them', () => {
    const text =
      '{"meta": {"events": [{"no": 1}]}, "n": [1, "x", [2]], "events" : [ {"id":"a,]}\\""}, {"id":"b","r":[{"o":{}}]} ], "objects":[], "z": null}';
    expect(elementsOf(text)).toEqual({ n: [[2]], events: [{ id: 'a,]}"' }, { id: 'b', r: [{ o: {} }] }] });
  });

  it.each([
    ['{"events": [{"id": 1}', 'truncated'],
    ['{"events": [{"id": "a', 'truncated'],
    ['', 'truncated'],
    ['[{"id": 1}]', 'malformed'],
    ['{} {}', 'malformed'],
    ['{}]', 'malformed'],
  ])('are refused when the text is not whole: %s', (text, code) => {
    expect(() => elementsOf(text)).toThrow(expect.objectContaining({ code }));
  });

  it('may not be longer than 16 MB', () => {
    expect(() => elementsOf(`{"events": [{"id": "${'x'.repeat(18 * 1024 * 1024)}"}]}`)).toThrow(SourceError);
  });

  const members = fc.dictionary(
    fc.constantFrom('events', 'objects', 'é"\\', 'other'),
    fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 4 }),
  );

  it('property: are those that JSON.parse finds, in blocks of any size', () => {
    fc.assert(
      fc.property(members, fc.integer({ min: 1, max: 60 }), fc.constantFrom(0, 2), (json, block, indent) => {
        const text = JSON.stringify(json, null, indent);
        const wanted = Object.fromEntries(
          Object.entries(JSON.parse(text) as typeof json).flatMap(([name, list]) =>
            list.length === 0 ? [] : [[JSON.stringify(name).slice(1, -1), list]],
          ),
        );
        expect(elementsOf(text, block)).toEqual(wanted);
      }),
    );
  });
});
