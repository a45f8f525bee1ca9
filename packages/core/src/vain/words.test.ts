import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { say } from '../explain/index.ts';
import type { Quantity } from '../explain/index.ts';
import { WORK_CLASSES } from './class.sql.ts';
import { VAIN_WORDS } from './words.ts';

const one: Quantity = { unit: 'count', value: 1 };
const many: Quantity = { unit: 'count', value: 12 };
const few: Quantity = { unit: 'hours', value: 1.5 };
const part: Quantity = { unit: 'share', value: 0.25 };
const name: Quantity = { unit: 'name', value: 'Devis' };
const klass: Quantity = { unit: 'word', value: 'vain-rework' };

const said = (code: string, locale: 'fr' | 'en', n: Quantity, unit: 'hours' | 'acts', amount = n): string => {
  const counts = Object.fromEntries(['objects', 'count', 'gone', 'never', 'on', 'all', 'acts'].map((key) => [key, n]));
  const { acts, ...rest } = counts;
  const base = { ...rest, name, class: klass, unit: { unit: 'word', value: 'day' } as const, [unit]: amount };
  const shares = unit === 'hours' ? { share: part, low: part, high: part } : { share: part };
  const needsActs = /untimed/.test(code) ? { acts: acts! } : {};
  const split = {
    most: klass,
    leastShare: part,
    mostShare: part,
    what: klass,
    comparable: many,
    least: /by\./.test(code) ? klass : many,
  };
  return say({ code, values: { ...base, ...shares, ...split, ...needsActs } }, VAIN_WORDS, locale)
    .map(({ text }) => text)
    .join('');
};

const codes = Object.keys(VAIN_WORDS.fr).filter((code) => !/^(word|vain\.table|vain\.column)\./.test(code));
const sentences = (locale: 'fr' | 'en'): string[] =>
  codes.flatMap((code) => [
    said(code, locale, one, 'hours'),
    said(code, locale, many, 'hours'),
    said(code, locale, many, 'hours', few),
    said(code, locale, one, 'acts'),
    said(code, locale, many, 'acts'),
  ]);

describe('the words of the lens on vain work', () => {
  it('are the same sentences in French and in English', () => {
    expect(Object.keys(VAIN_WORDS.en).toSorted()).toEqual(Object.keys(VAIN_WORDS.fr).toSorted());
  });

  it('hold every code the lens says, and a word for each class', () => {
    const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.ts') && !/test|words/.test(file));
    const source = files.map((file) => readFileSync(join(import.meta.dirname, file), 'utf8')).join('\n');
    const used = [...source.matchAll(/(?:statement|unknown)\(\s*'(vain\.[a-z.-]+)'/g)].map(([, code]) => code!);
    const classes = [...WORK_CLASSES, 'gathered'].flatMap((klassName) => [
      `vain.class.${klassName}`,
      `word.vain-${klassName}`,
    ]);
    expect(used.length).toBeGreaterThan(20);
    expect([...used, ...classes].filter((code) => !(code in VAIN_WORDS.fr))).toEqual([]);
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
