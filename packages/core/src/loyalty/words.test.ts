import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { say } from '../explain/index.ts';
import type { Quantity } from '../explain/index.ts';
import { EXPERIENCES } from './answers.ts';
import { LOYALTY_WORDS } from './words.ts';

const counts =
  'again customers followed weeks periods predicted actual purchases low high lost once half fourFifths expected promises late asked sold open sent won gone cases tests'.split(
    ' ',
  );
const shares = 'share soon next last error alive first chance corrected'.split(' ');
const fixed: Readonly<Record<string, Quantity>> = {
  start: { unit: 'instant', value: 0 as never, precision: 'month' },
  split: { unit: 'instant', value: 0 as never, precision: 'day' },
  customer: { unit: 'name', value: 'Durand' },
  by: { unit: 'hours', value: 70 },
  ...Object.fromEntries(
    ['value', 'least', 'most', 'cash'].map((name) => [name, { unit: 'money', minor: 1_234_500, currency: 'EUR' }]),
  ),
};
const said = (code: string, locale: 'fr' | 'en', value: number): string => {
  const values = {
    ...fixed,
    ...Object.fromEntries(counts.map((name) => [name, { unit: 'count', value } as const])),
    ...Object.fromEntries(shares.map((name) => [name, { unit: 'share', value: 0.25 } as const])),
  };
  return say({ code, values }, LOYALTY_WORDS, locale)
    .map(({ text }) => text)
    .join('');
};
const codes = Object.keys(LOYALTY_WORDS.fr).filter((code) => !/^word\.|\.column\.|\.table\./.test(code));
const sentences = (locale: 'fr' | 'en'): string[] =>
  codes.flatMap((code) => [said(code, locale, 1), said(code, locale, 12)]);

describe('the words of the lens on customers who come back', () => {
  it('hold every code the lens says, and a word for each experience', () => {
    const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.ts') && !/test|words/.test(file));
    const source = files.map((file) => readFileSync(join(import.meta.dirname, file), 'utf8')).join('\n');
    const used = [...source.matchAll(/'(loyalty\.[a-z0-9]+(?:\.[a-z0-9-]+)+)'/g)].map(([, code]) => code!);
    const words = [...EXPERIENCES, 'sold', 'returns'].map((name) => `word.loyalty-${name}`);
    expect(used.length).toBeGreaterThan(40);
    expect([...used, ...words].filter((code) => !(code in LOYALTY_WORDS.fr))).toEqual([]);
    expect(Object.keys(LOYALTY_WORDS.en)).toEqual(Object.keys(LOYALTY_WORDS.fr));
  });

  it.each(['fr', 'en'] as const)(
    'are whole sentences in %s, for one and for many, with no value left unsaid',
    (locale) => {
      expect(sentences(locale).filter((sentence) => /[{}]|undefined/.test(sentence))).toEqual([]);
      expect(sentences(locale).filter((sentence) => !/^[\dA-ZÀÉ€].*\.$/.test(sentence))).toEqual([]);
    },
  );

  it('keep French typography: no-break spaces, curved apostrophes', () => {
    expect(sentences('fr').filter((sentence) => / [;:!?»%]|« |'/.test(sentence))).toEqual([]);
  });
});
