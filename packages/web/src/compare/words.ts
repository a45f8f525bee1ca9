import type { Catalog } from '../shared/locale.tsx';

interface CompareWords {
  readonly title: string;
  readonly lead: string;
  readonly by: string;
  readonly kinds: Readonly<Record<'months' | 'customer' | 'team', string>>;
  readonly left: string;
  readonly right: string;
  readonly from: string;
  readonly to: string;
  readonly choose: string;
  readonly chooseText: string;
  readonly nothing: string;
  readonly points: (size: number) => string;
  readonly unsure: string;
  readonly notComparable: string;
  readonly caution: string;
}

export const words: Catalog<CompareWords> = {
  fr: {
    title: 'Comparer',
    lead: 'Deux périodes, deux clients ou deux équipes, question par question.',
    by: 'Comparer',
    kinds: { months: 'deux périodes', customer: 'deux clients', team: 'deux équipes' },
    left: 'À gauche',
    right: 'À droite',
    from: 'de',
    to: 'à',
    choose: 'Choisissez les deux parties à comparer',
    chooseText: 'Les mêmes questions leur seront posées ; chaque chiffre garde son « Pourquoi ? ».',
    nothing: 'Aucune question ne peut être posée à ces deux parties.',
    points: (size) => (size < 2 ? 'point' : 'points'),
    unsure: 'peut être un hasard',
    notComparable: 'ne se compare pas',
    caution:
      'Deux parties diffèrent pour bien des raisons : une différence n’est pas un effet. Où les chiffres sont des estimations, « peut être un hasard » dit que leurs intervalles se recouvrent.',
  },
  en: {
    title: 'Compare',
    lead: 'Two periods, two customers or two teams, question by question.',
    by: 'Compare',
    kinds: { months: 'two periods', customer: 'two customers', team: 'two teams' },
    left: 'Left',
    right: 'Right',
    from: 'from',
    to: 'to',
    choose: 'Choose the two parts to compare',
    chooseText: 'They are asked the same questions; each figure keeps its “Why?”.',
    nothing: 'No question can be asked of these two parts.',
    points: (size) => (size === 1 ? 'point' : 'points'),
    unsure: 'may be chance',
    notComparable: 'not comparable',
    caution:
      'Two parts differ for many reasons: a difference is no effect. Where figures are estimates, “may be chance” says that their intervals overlap.',
  },
};
