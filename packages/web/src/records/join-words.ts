import type { Catalog } from '../shared/locale.tsx';

interface JoinWords {
  readonly title: string;
  readonly sentence: string;
  readonly picture: string;
  readonly dashed: string;
  readonly rows: (n: string) => string;
  readonly columns: Readonly<Record<'many' | 'one' | 'matched' | 'says', string>>;
}

export const joinWords: Catalog<JoinWords> = {
  fr: {
    title: 'Comment les tables se répondent',
    sentence:
      'Aval relie les tables par leurs numéros, sans jamais les fusionner\u00a0: aucune ligne n’est multipliée ni perdue. De chaque côté d’un trait, la part des numéros qui se retrouvent en face.',
    picture: 'Les tables et leurs liens',
    dashed: 'Trait plein\u00a0: tout se retrouve. Tirets\u00a0: une partie ne se retrouve pas.',
    rows: (n) => `${n} lignes`,
    columns: { many: 'Cette colonne', one: 'désigne', matched: 'Se retrouvent', says: 'Ce que cela donne' },
  },
  en: {
    title: 'How the tables answer each other',
    sentence:
      'Aval relates tables by their keys and never merges them: no row is multiplied or lost. On each side of a line, the share of the keys that are found on the other.',
    picture: 'The tables and their relations',
    dashed: 'Full line: all are found. Dashes: some are not.',
    rows: (n) => `${n} rows`,
    columns: { many: 'This column', one: 'names', matched: 'Found', says: 'What comes of it' },
  },
};
