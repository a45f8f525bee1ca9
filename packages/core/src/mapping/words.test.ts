import { describe, expect, it } from 'vitest';
import { LOCALES, sayText } from '../explain/index.ts';
import type { Statement } from '../explain/index.ts';
import { at, givenSource, walk } from './given-source.test-kit.ts';
import { understand } from './understand.ts';
import { validateMapping } from './validate.ts';
import { MAPPING_WORDS } from './words.ts';

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '').toSorted();
const textsOf = (locale: 'fr' | 'en'): [string, string][] =>
  Object.entries(MAPPING_WORDS[locale]).flatMap(([code, phrase]) =>
    typeof phrase === 'string'
      ? [[code, phrase]]
      : [1, 2].map(
          (value) =>
            [
              code,
              phrase({
                count: { unit: 'count', value },
                rows: { unit: 'count', value },
                objects: { unit: 'count', value },
              }),
            ] as [string, string],
        ),
  );

describe('the words of the mapping', () => {
  it('are the same codes in both languages, with the same values', () => {
    expect(Object.keys(MAPPING_WORDS.fr).toSorted()).toEqual(Object.keys(MAPPING_WORDS.en).toSorted());
    const english = new Map(Object.entries(MAPPING_WORDS.en));
    for (const [code, phrase] of Object.entries(MAPPING_WORDS.fr)) {
      const other = english.get(code);
      if (typeof phrase === 'string' && typeof other === 'string')
        expect([code, placeholders(phrase)]).toEqual([code, placeholders(other)]);
    }
  });

  it('are written with the spaces and quotes of French', () => {
    const french = textsOf('fr').map(([, text]) => text);
    expect(
      french.filter(
        (text) =>
          /[^\u00a0\u202f][:;?!»]/.test(text.replaceAll(/\{\w+\}/g, 'x')) || /« /.test(text) || text.includes("'"),
      ),
    ).toEqual([]);
  });

  it('say everything that is said: no code and no value is left over', () => {
    const statements = [
      ...said(),
      ...('problems' in validateMapping({})
        ? (validateMapping({}) as { problems: readonly Statement[] }).problems
        : []),
    ];
    for (const locale of LOCALES) {
      const texts = statements.map((statement) => sayText(statement, MAPPING_WORDS, locale));
      expect(texts.filter((text) => /mapping\.|\{|word\./.test(text))).toEqual([]);
    }
  });
});

/** Everything that is said of a few sources. */
function said(): Statement[] {
  const rows = walk(
    [
      { acts: ['Saisie', 'Facture émise', 'Encaissement'], times: 12 },
      { acts: ['Saisie', 'Commande annulée'], times: 9 },
    ],
    (object, act, step) => [
      `C${object}`,
      act,
      at(object, step),
      step === 0 ? 'batch_1' : `op${object % 7}`,
      'x',
      `${object}.5`,
      String(step),
    ],
  );
  const log = givenSource({
    header: ['N° commande', 'Étape', 'Date', 'Opérateur', 'Site', 'Montant', 'Divers'],
    rows,
    dates: { Date: 'iso' },
    key: 'N° commande',
    activity: 'Étape',
  });
  const bare = givenSource({
    header: ['a', 'b'],
    rows: [
      ['1', '2'],
      ['1', null],
    ],
  });
  return [log, bare].flatMap((source) => {
    const { columns, leading, cash, outcomes, activities, questions, missing } = understand(source, {
      zone: 'UTC',
      currency: 'EUR',
    });
    const asked = questions.flatMap((one) => [one.asks, ...one.answers.map((answer) => answer.says)]);
    return [
      ...columns.flatMap((one) => one.reasons),
      ...[leading, cash, outcomes, activities].flatMap((one) => one.reasons),
      ...asked,
      ...missing,
    ];
  });
}
