import type { Words } from '../explain/index.ts';

/** Why nothing is told of a part of the records. */
export const FILTER_WORDS: Words = {
  fr: {
    'filter.few':
      'Moins de cinq personnes ont travaillé dans cette partie, ou dans tout le reste : de si peu, rien n’est dit. Ôtez le filtre, ou choisissez-en un plus large.',
    'filter.customer.none': 'Aucun client « {customer} » n’est enregistré.',
    'filter.team.none': 'Aucune équipe « {team} » n’est enregistrée.',
  },
  en: {
    'filter.few':
      'Fewer than five people worked on this part, or on all the rest: of so few, nothing is told. Remove the filter, or choose a wider one.',
    'filter.customer.none': 'No customer “{customer}” is recorded.',
    'filter.team.none': 'No team “{team}” is recorded.',
  },
};
