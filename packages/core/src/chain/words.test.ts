import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALES, sayText } from '../explain/index.ts';
import type { Locale, Quantity, Statement } from '../explain/index.ts';
import { count, hours, money, name, share, word } from './claims/said.ts';
import { CHAIN_WORDS } from './words.ts';

const codes = Object.keys(CHAIN_WORDS.fr);
const sentences = codes.filter((code) => !/^word\.|^chain\.(table|column)\./.test(code));

/** Every value a sentence may hold, with a number of things. */
const values = (n: number): Statement['values'] => {
  const counted = [
    'links',
    'handOffs',
    'objects',
    'sold',
    'work',
    'items',
    'count',
    'returns',
    'acts',
    'receipts',
    'groups',
    'pairs',
    'sessions',
  ];
  const day: Quantity = { unit: 'instant', value: 0 as never, precision: 'day' };
  return {
    ...Object.fromEntries(counted.map((key) => [key, count(n)])),
    ...Object.fromEntries(
      ['share', 'firstShare', 'secondShare', 'thirdShare', 'nobody', 'enters'].map((key) => [key, share(0.25)]),
    ),
    ...Object.fromEntries(
      ['link', 'from', 'first', 'second', 'leading', 'customer', 'activity'].map((key) => [key, name('Pack')]),
    ),
    to: word('small-groups'),
    third: word('customer'),
    level: word('teams'),
    why: word('why-open'),
    cash: money({ minor: 123_456, currency: 'EUR' }),
    amount: money({ minor: 100, currency: 'EUR' }),
    hours: hours(3),
    median: hours(3),
    p90: hours(90),
    day,
  };
};
const said = (code: string, locale: Locale, n: number): string =>
  sayText({ code, values: values(n) }, CHAIN_WORDS, locale);
const all = (locale: Locale): string[] => sentences.flatMap((code) => [0, 1, 12].map((n) => said(code, locale, n)));

describe('the words of the chain', () => {
  it('are the same in French and in English', () => {
    expect(Object.keys(CHAIN_WORDS.en).toSorted()).toEqual(codes.toSorted());
  });

  it('hold every code the chain says', () => {
    const files = ['.', 'claims'].flatMap((folder) =>
      readdirSync(join(import.meta.dirname, folder))
        .filter((file) => file.endsWith('.ts') && !/test|words/.test(file))
        .map((file) => join(folder, file)),
    );
    const source = files.map((file) => readFileSync(join(import.meta.dirname, file), 'utf8')).join('\n');
    const used = [
      ...source.matchAll(
        /'(chain\.(?:limit|method|refuted)\.[a-z-]+|chain\.[a-z-]+\.(?:nobody|unknown|unpriced|because|none)[a-z-]*)'/g,
      ),
    ].map(([, code]) => code);
    expect(used.length).toBeGreaterThan(40);
    expect(used.filter((code) => !codes.includes(code ?? ''))).toEqual([]);
  });

  it.each(LOCALES)('are whole sentences in %s, for none, one and many, with no value left unsaid', (locale) => {
    expect(all(locale).filter((sentence) => /[{}]|undefined|chain\.|word\./.test(sentence))).toEqual([]);
    expect(all(locale).filter((sentence) => !/^[“«\dA-ZÀÉ€].*\.$/.test(sentence))).toEqual([]);
  });

  it('keep French typography: no-break spaces, curved apostrophes', () => {
    expect(all('fr').filter((sentence) => / [;:!?»]|« |'/.test(sentence))).toEqual([]);
  });
});
