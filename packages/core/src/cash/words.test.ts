import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { say } from '../explain/index.ts';
import type { Quantity } from '../explain/index.ts';
import { CASH_WORDS } from './words.ts';

const one: Quantity = { unit: 'count', value: 1 };
const many: Quantity = { unit: 'count', value: 12 };
const value: Quantity = { unit: 'money', minor: 123_456, currency: 'EUR' };
const VALUES = [
  'count',
  'objects',
  'acts',
  'hours',
  'customers',
  'half',
  'fourFifths',
  'equal',
  'people',
  'days',
  'after',
  'clientless',
];
const NAMES = ['zone', 'first', 'customer', 'from', 'to', 'start', 'since', 'share', 'amount', 'value'];
const said = (code: string, locale: 'fr' | 'en', n: Quantity): string => {
  const values = Object.fromEntries([...VALUES.map((key) => [key, n]), ...NAMES.map((key) => [key, value])]);
  return say({ code, values }, CASH_WORDS, locale)
    .map(({ text }) => text)
    .join('');
};

describe('the words of the cash lens', () => {
  const codes = Object.keys(CASH_WORDS.fr);

  it('are the same sentences in French and in English', () => {
    expect(Object.keys(CASH_WORDS.en).toSorted()).toEqual(codes.toSorted());
  });

  it('hold every code the lens says', () => {
    const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.ts') && !/test|words/.test(file));
    const source = files.map((file) => readFileSync(join(import.meta.dirname, file), 'utf8')).join('\n');
    const used = [...source.matchAll(/(?:statement|unknown)\(\s*'(cash\.[a-z.-]+)'/g)].map(([, code]) => code!);
    expect(used.length).toBeGreaterThan(20);
    expect(used.filter((code) => !codes.includes(code))).toEqual([]);
  });

  it.each(['fr', 'en'] as const)(
    'are whole sentences in %s, for one and for many, with no value left unsaid',
    (locale) => {
      const sentences = codes.flatMap((code) => [said(code, locale, one), said(code, locale, many)]);
      expect(sentences.filter((sentence) => /[{}]|undefined/.test(sentence))).toEqual([]);
      const whole = codes.filter((code) => !/^word\.|^cash\.(table|column)\./.test(code));
      const spoken = whole.flatMap((code) => [said(code, locale, one), said(code, locale, many)]);
      expect(spoken.filter((sentence) => !/^[\dA-ZÀÉ€].*\.$/.test(sentence))).toEqual([]);
    },
  );

  it('keep French typography: no-break spaces, curved apostrophes', () => {
    const sentences = codes.flatMap((code) => [said(code, 'fr', one), said(code, 'fr', many)]);
    expect(sentences.filter((sentence) => / [;:!?»]|« |'/.test(sentence))).toEqual([]);
  });
});
