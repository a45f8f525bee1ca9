import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sayText } from '../explain/index.ts';
import type { Quantity } from '../explain/index.ts';
import { CONSTRAINT_WORDS } from './words.ts';

const count = (value: number): Quantity => ({ unit: 'count', value });
const part: Quantity = { unit: 'share', value: 0.25 };
const name: Quantity = { unit: 'name', value: 'Atelier' };
const values = (n: number): Readonly<Record<string, Quantity>> => ({
  ...Object.fromEntries(['agreeing', 'looking', 'waiting', 'cancelled', 'cap', 'count'].map((key) => [key, count(n)])),
  ...Object.fromEntries(['share', 'low', 'high', 'sole', 'shifting', 'right', 'simple'].map((key) => [key, part])),
  pool: name,
  activity: name,
  method: { unit: 'word', value: 'constraint-pacing' },
  unit: { unit: 'word', value: 'day' },
  start: { unit: 'instant', value: 0 as never, precision: 'month' },
  median: { unit: 'hours', value: 3 },
});

const codes = Object.keys(CONSTRAINT_WORDS.fr).filter((code) => !/^word\.|\.table\.|\.column\./.test(code));
const sentences = (locale: 'fr' | 'en'): string[] =>
  codes.flatMap((code) => [1, 12].map((n) => sayText({ code, values: values(n) }, CONSTRAINT_WORDS, locale)));

describe('the words of the lens on the constraint', () => {
  it('hold every code the lens says', () => {
    const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.ts') && !/test|words/.test(file));
    const source = files.map((file) => readFileSync(join(import.meta.dirname, file), 'utf8')).join('\n');
    const used = [...source.matchAll(/'(constraint\.(?!pacing\?)[a-z.-]+)'/g)].map(([, code]) => code!);
    const families = /^constraint\.(points|verdict|method|pacing|period|load|active|queue|law)$/;
    expect(used.length).toBeGreaterThan(30);
    expect(used.filter((code) => !(code in CONSTRAINT_WORDS.fr) && !families.test(code))).toEqual([]);
  });

  it.each(['fr', 'en'] as const)('are whole sentences in %s, with no value left unsaid', (locale) => {
    expect(sentences(locale).filter((sentence) => /[{}]|undefined/.test(sentence))).toEqual([]);
    expect(sentences(locale).filter((sentence) => !/^[\dA-ZÀÉ«].*\.$/.test(sentence))).toEqual([]);
  });

  it.each([
    ['fr', /argent est entré|rythme de l’argent/],
    ['en', /cash came in|pace of the cash/],
  ] as const)('speak of no cash that came in where nobody is recorded to pay (%s)', (locale, cash) => {
    const told = codes.filter((code) => /^constraint\.(points|pacing|period)\.(?!method|refuted)/.test(code));
    const ends = told.map((code) =>
      sayText(
        { code, values: { ...values(2), paced: { unit: 'word', value: 'constraint-ends' } } },
        CONSTRAINT_WORDS,
        locale,
      ),
    );
    expect(ends.length).toBeGreaterThan(12);
    expect(ends.filter((sentence) => cash.test(sentence))).toEqual([]);
  });

  it('keep French typography: no-break spaces, curved apostrophes', () =>
    expect(sentences('fr').filter((sentence) => / [;:!?»%]|« |'/.test(sentence))).toEqual([]));
});
