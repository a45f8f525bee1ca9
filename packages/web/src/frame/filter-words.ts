import type { Catalog } from '../shared/locale.tsx';

interface FilterWords {
  readonly filter: string;
  readonly filterHelp: string;
  readonly months: string;
  readonly first: string;
  readonly last: string;
  readonly customer: string;
  readonly customerFew: (shown: number, all: string) => string;
  readonly team: string;
  readonly whole: string;
  readonly apply: string;
  readonly remove: (filter: string) => string;
  readonly notHere: string;
  readonly span: (from: string | null, to: string | null) => string;
  readonly chip: Readonly<Record<'customer' | 'team', (name: string) => string>>;
  readonly none: string;
}

const span =
  (between: [string, string], since: string, until: string) =>
  (from: string | null, to: string | null): string => {
    if (from === null) return `${until} ${to ?? ''}`;
    if (to === null) return `${since} ${from}`;
    return from === to ? from : `${between[0]}${from} ${between[1]} ${to}`;
  };

export const filterWords: Catalog<FilterWords> = {
  fr: {
    filter: 'Filtrer',
    filterHelp:
      'Un filtre à la fois : de deux parties qui se croisent, la différence pourrait dire le travail de quelques personnes.',
    months: 'Par mois',
    first: 'Du mois de',
    last: 'Au mois de',
    customer: 'Par client',
    customerFew: (shown, all) => `Les ${shown} plus grands de ${all} clients sont proposés.`,
    team: 'Par équipe',
    whole: 'Tout',
    apply: 'Appliquer',
    remove: (filter) => `Ôter le filtre «\u00a0${filter}\u00a0»`,
    notHere: 'ne s’applique pas à cette page',
    span: span(['de ', 'à'], 'depuis', 'jusqu’à'),
    chip: { customer: (name) => `Client ${name}`, team: (name) => `Équipe ${name}` },
    none: 'Aucun choix possible dans ces données.',
  },
  en: {
    filter: 'Filter',
    filterHelp: 'One filter at a time: where two parts cross, their difference could tell the work of a few people.',
    months: 'By month',
    first: 'From',
    last: 'To',
    customer: 'By customer',
    customerFew: (shown, all) => `The ${shown} largest of ${all} customers are offered.`,
    team: 'By team',
    whole: 'All',
    apply: 'Apply',
    remove: (filter) => `Remove the filter “${filter}”`,
    notHere: 'does not apply to this page',
    span: span(['', 'to'], 'since', 'until'),
    chip: { customer: (name) => `Customer ${name}`, team: (name) => `Team ${name}` },
    none: 'Nothing to choose from in these records.',
  },
};
