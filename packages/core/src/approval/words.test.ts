import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { say } from '../explain/index.ts';
import type { Quantity, Statement } from '../explain/index.ts';
import { APPROVAL_WORDS } from './words.ts';

const counted = ['requests', 'decisions', 'gates', 'count', 'no', 'back', 'left', 'stale', 'usual', 'costly', 'every'];
const parts = ['yes', 'low', 'high', 'changed', 'returned', 'share', 'p', 'shortRate', 'longRate', 'passes'];
const durations = ['median', 'late', 'working', 'workingLate', 'since', 'short', 'long', 'wait', 'work'];
const filled = (names: readonly string[], value: Quantity): Statement['values'] =>
  Object.fromEntries(names.map((name) => [name, value]));

const valuesOf = (n: number): Statement['values'] => ({
  ...filled(counted, { unit: 'count', value: n }),
  ...filled(parts, { unit: 'share', value: 0.25 }),
  ...filled(durations, { unit: 'hours', value: 30 }),
  ...filled(['value', 'standing', 'days'], { unit: 'money', minor: 12_345, currency: 'EUR' }),
  ...filled(['gate', 'step', 'activity', 'level'], { unit: 'name', value: 'Visa' }),
});

const codes = Object.keys(APPROVAL_WORDS.fr).filter((code) => !/^word\.|\.(table|column)\./.test(code));
const sentences = (locale: 'fr' | 'en'): string[] =>
  [1, 12].flatMap((n) =>
    codes.map((code) =>
      say({ code, values: valuesOf(n) }, APPROVAL_WORDS, locale)
        .map(({ text }) => text)
        .join(''),
    ),
  );

describe('the words of the lens on authority', () => {
  it('hold every code the lens says', () => {
    const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.ts') && !/test|words/.test(file));
    const source = files.map((file) => readFileSync(join(import.meta.dirname, file), 'utf8')).join('\n');
    const used = [...source.matchAll(/'(approval\.[a-z]+(?:[.-][a-z]+)*)'/g)].map(([, code]) => code!);
    const said = used.filter((code) => /\.(unknown|limit|method|refuted|none|idle|few)/.test(code));
    expect(said.length).toBeGreaterThan(15);
    expect(said.filter((code) => !(code in APPROVAL_WORDS.fr))).toEqual([]);
    const families = ['wait', 'cash', 'answer', 'change', 'return', 'level', 'waiting', 'sale'];
    expect(
      families
        .flatMap((part) => [`approval.${part}.unknown`, `approval.${part}.method`])
        .filter((code) => !(code in APPROVAL_WORDS.en)),
    ).toEqual([]);
  });

  it.each(['fr', 'en'] as const)(
    'are whole sentences in %s, for one and for many, with no value left unsaid',
    (locale) => {
      expect(sentences(locale).filter((sentence) => /[{}]|undefined/.test(sentence))).toEqual([]);
      expect(sentences(locale).filter((sentence) => !/^[\dA-ZÀÉ€“«].*\.$/s.test(sentence))).toEqual([]);
    },
  );

  it('keep French typography: no-break spaces, curved apostrophes', () => {
    expect(sentences('fr').filter((sentence) => / [;:!?»%]|« |'/.test(sentence))).toEqual([]);
  });
});
