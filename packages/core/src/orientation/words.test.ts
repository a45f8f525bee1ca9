import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sayText } from '../explain/index.ts';
import type { Quantity } from '../explain/index.ts';
import { WAIT_CAUSES } from '../work/index.ts';
import { CLOCKS, DIMENSIONS, DIRECTIONS } from './answers.ts';
import { ORIENTATION_WORDS } from './words.ts';

const count = (value: number): Quantity => ({ unit: 'count', value });
const share: Quantity = { unit: 'share', value: 0.276 };

const said = (code: string, locale: 'fr' | 'en', n: number, amount: string): string => {
  const counts = Object.fromEntries(
    ['requests', 'never', 'since', 'acts', 'untraced', 'waits'].map((key) => [key, count(n)]),
  );
  const { acts, ...others } = counts;
  const isTraced = /traced/.test(code);
  const shares = Object.fromEntries(['share', 'low', 'high', 'work', 'waiting', 'answer'].map((key) => [key, share]));
  const values = {
    ...others,
    ...shares,
    ...(isTraced ? { acts: acts! } : { [amount]: count(n) }),
    ...(code === 'orientation.total' ? { handOffs: share } : {}),
    name: { unit: 'name', value: 'Devis' },
    asking: { unit: 'name', value: 'Relance' },
    part: { unit: 'share', value: 0.5 },
    facing: { unit: 'word', value: 'facing-client' },
    most: { unit: 'word', value: 'facing-away' },
    unit: { unit: 'word', value: 'day' },
    longest: { unit: 'hours', value: 80 },
  } as const;
  return sayText({ code, values }, ORIENTATION_WORDS, locale);
};

const codes = Object.keys(ORIENTATION_WORDS.fr).filter((code) => !/^word\.|\.(table|column)\./.test(code));
const sentences = (locale: 'fr' | 'en'): string[] =>
  codes.flatMap((code) =>
    [0, 1, 12].flatMap((n) => ['hours', 'acts', 'handOffs', 'days'].map((amount) => said(code, locale, n, amount))),
  );

describe('the words of the lens on orientation', () => {
  it('hold every code the lens says', () => {
    const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.ts') && !/test|words/.test(file));
    const source = files.map((file) => readFileSync(join(import.meta.dirname, file), 'utf8')).join('\n');
    const used = [...source.matchAll(/(?:statement|unknown|when)\([^'`)]*'(orientation\.[a-z.-]+)'/g)].map(
      ([, code]) => code!,
    );
    const made = [
      ...CLOCKS.flatMap((clock) =>
        ['method', 'whole', 'whole.plain', 'unknown'].map((end) => `orientation.${clock}.${end}`),
      ),
      ...CLOCKS.filter((clock) => clock !== 'cause').flatMap((clock) =>
        [...DIRECTIONS, 'gathered'].map((name) => `orientation.${clock}.${name}`),
      ),
      ...[...WAIT_CAUSES, 'gathered'].flatMap((name) => [`orientation.cause.${name}`, `orientation.column.${name}`]),
      ...DIMENSIONS.flatMap((dimension) =>
        ['work', 'hand-off', 'cause'].map((clock) => `orientation.table.${clock}.${dimension}`),
      ),
      ...[...DIRECTIONS, ...WAIT_CAUSES, 'gathered'].map((name) => `word.facing-${name}`),
    ];
    expect(used.length).toBeGreaterThan(20);
    expect([...used, ...made].filter((code) => !(code in ORIENTATION_WORDS.fr))).toEqual([]);
  });

  it.each(['fr', 'en'] as const)(
    'are whole sentences in %s, for none, one and many, with no value left unsaid',
    (locale) => {
      expect(sentences(locale).filter((sentence) => /[{}]|undefined/.test(sentence))).toEqual([]);
      expect(sentences(locale).filter((sentence) => !/^[\dA-ZÀÉ].*\.$/s.test(sentence))).toEqual([]);
    },
  );

  it('keep French typography: no-break spaces, curved apostrophes', () => {
    expect(sentences('fr').filter((sentence) => / [;:!?»%]|« |'/.test(sentence))).toEqual([]);
  });
});
