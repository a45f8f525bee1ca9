import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { JsonValue } from './json-value.ts';
import { parseJson } from './json-value.ts';

/** The value as JSON.parse would give it, but for figures and words, which are texts. */
const plain = (value: JsonValue): unknown => {
  if (value === null || typeof value === 'string') return value;
  if (value.kind === 'list') return value.items.map(plain);
  return value.members.map(({ name, value: inner }) => [name, plain(inner)]);
};
const asTexts = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(asTexts);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).map(([name, inner]) => [name, asTexts(inner)]);
  return value === null || typeof value === 'string' ? value : JSON.stringify(value);
};

it('property: a value is what JSON.parse finds, with figures as texts', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 1), (json, indent) => {
      const text = JSON.stringify(json, null, indent);
      expect(plain(parseJson(text) ?? null)).toEqual(asTexts(JSON.parse(text)));
    }),
  );
});

it('property: any text is a value or none, as JSON.parse says', () => {
  const part = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    '1',
    '-',
    '.5',
    'e',
    '0',
    'true',
    'nul',
    ' ',
    '"a"',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const text = parts.join('');
      expect(parseJson(text) !== undefined).toBe(isJson(text));
    }),
    { numRuns: 2000 },
  );
});

it.each([
  ['1.10', '1.10'],
  ['-0.0E+5', '-0.0E+5'],
  ['12345678901234567890', '12345678901234567890'],
  ['NaN', null],
  ['-Infinity', '-Infinity'],
  ['"a\nb\\n"', 'a\nb\n'],
])('%s', (text, value) => {
  expect(parseJson(text)).toBe(value);
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
