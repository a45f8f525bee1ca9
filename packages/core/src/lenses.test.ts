import { describe, expect, it } from 'vitest';
import { MAPPING_WORDS } from './mapping/index.ts';
import { LENSES, WORDS } from './lenses.ts';

describe('the lenses', () => {
  it('have each a name of its own, and answer only addresses that begin with it', () => {
    expect(new Set(LENSES.map(({ name }) => name)).size).toBe(LENSES.length);
  });

  it('say the same sentences in French and in English', () => {
    expect(Object.keys(WORDS.fr).toSorted()).toEqual(Object.keys(WORDS.en).toSorted());
  });

  it('never say one code in two ways', () => {
    const rooms = [MAPPING_WORDS, ...LENSES.map(({ words }) => words)];
    const said = rooms.flatMap((words) =>
      Object.entries(words.fr).map(([code, phrase]) => [code, String(phrase)] as const),
    );
    const twice = said.filter(([code, phrase]) => said.some(([other, text]) => other === code && text !== phrase));
    expect(twice).toEqual([]);
  });
});
