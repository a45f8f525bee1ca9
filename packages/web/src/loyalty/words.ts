import type { Experience, Outcome } from '@aval/core/loyalty';
import type { Catalog } from '../shared/locale.tsx';

interface LoyaltyPageWords {
  readonly title: string;
  readonly lead: string;
  readonly retention: Readonly<Record<'month' | 'quarter', string>>;
  readonly cohort: string;
  readonly customers: string;
  readonly notOver: string;
  readonly retentionNote: Readonly<Record<'month' | 'quarter', string>>;
  readonly future: string;
  readonly made: string;
  readonly expected: string;
  readonly heldOut: string;
  readonly curveSays: (weeks: number) => string;
  readonly week: string;
  readonly coming: string;
  readonly lost: string;
  readonly lostNote: (listed: string, all: string) => string;
  readonly customer: string;
  readonly purchases: string;
  readonly last: string;
  readonly brought: string;
  readonly alive: string;
  readonly in52: string;
  readonly worth: string;
  readonly why: string;
  readonly promises: string;
  readonly offers: string;
  readonly demand: Readonly<Record<'sold' | 'lost' | 'open', string>>;
  readonly associations: string;
  readonly associationsNote: string;
  readonly experience: Readonly<Record<Experience, string>>;
  readonly outcome: Readonly<Record<Outcome, string>>;
  readonly mean: string;
  readonly cases: string;
  readonly rate: string;
  readonly range: string;
  readonly times: (count: string) => string;
  readonly earlier: (hours: string) => string;
}

export const words: Catalog<LoyaltyPageWords> = {
  fr: {
    title: 'Clients',
    lead: 'Les clients reviennent-ils, et après avoir vécu quoi avec nous ?',
    retention: {
      month: 'Qui revient, par mois du premier achat',
      quarter: 'Qui revient, par trimestre du premier achat',
    },
    cohort: 'Premier achat',
    customers: 'Clients',
    notOver: 'pas encore révolu',
    retentionNote: {
      month: 'Part des clients de chaque ligne qui ont acheté le 1er, 2e… mois suivant. Case vide : mois non révolu.',
      quarter:
        'Part des clients de chaque ligne qui ont acheté le 1er, 2e… trimestre suivant. Case vide : trimestre non révolu.',
    },
    future: 'Ce qu’ils achèteront',
    made: 'nouveaux achats',
    expected: 'attendus par le modèle',
    heldOut: 'non vu par le modèle',
    curveSays: (weeks) =>
      weeks === 1
        ? 'Nouveaux achats par semaine, à côté de ceux que le modèle attendait.'
        : `Nouveaux achats par ${weeks} semaines, à côté de ceux que le modèle attendait.`,
    week: 'À partir du',
    coming: 'Les clients dont on attend le plus',
    lost: 'Qui est probablement parti',
    lostNote: (listed, all) => `Les ${listed} qui avaient apporté le plus, sur ${all}.`,
    customer: 'Client',
    purchases: 'Achats',
    last: 'Le dernier',
    brought: 'A apporté',
    alive: 'Achète encore',
    in52: 'Achats en 52 semaines',
    worth: 'Valeur',
    why: 'Raisons',
    promises: 'Promesses',
    offers: 'Offres',
    demand: { sold: 'vendues', lost: 'perdues', open: 'encore ouvertes' },
    associations: 'Ce qui va avec vendre et avec revenir',
    associationsNote:
      'Chaque point : un quart des cas, coupé entre cas semblables ; le trait est son intervalle à 95 %. Des associations, jamais des effets : seul un essai le dirait.',
    experience: {
      response: 'Attente de la réponse',
      price: 'Prix',
      promised: 'Délai promis',
      lateness: 'Retard',
      rework: 'Travail refait',
    },
    outcome: { sold: 'Part vendue', returns: 'Part des clients revenus aussi vite que d’habitude' },
    mean: 'En moyenne',
    cases: 'Cas',
    rate: 'Part',
    range: 'De … à …',
    times: (count) => `${count} fois`,
    earlier: (hours) => `${hours} d’avance`,
  },
  en: {
    title: 'Customers',
    lead: 'Do customers come back, and after what they went through with us?',
    retention: {
      month: 'Who comes back, by month of first purchase',
      quarter: 'Who comes back, by quarter of first purchase',
    },
    cohort: 'First bought in',
    customers: 'Customers',
    notOver: 'not over yet',
    retentionNote: {
      month:
        'Share of the customers of each line who bought in the 1st, 2nd… month after. Empty: a month that is not over.',
      quarter:
        'Share of the customers of each line who bought in the 1st, 2nd… quarter after. Empty: a quarter that is not over.',
    },
    future: 'What they will buy',
    made: 'repeat purchases',
    expected: 'expected by the model',
    heldOut: 'not seen by the model',
    curveSays: (weeks) =>
      weeks === 1
        ? 'Repeat purchases by week, beside those that the model expected.'
        : `Repeat purchases by ${weeks} weeks, beside those that the model expected.`,
    week: 'From',
    coming: 'Customers of whom most is expected',
    lost: 'Who has probably left',
    lostNote: (listed, all) => `The ${listed} who brought most, of ${all}.`,
    customer: 'Customer',
    purchases: 'Purchases',
    last: 'Last one',
    brought: 'Brought',
    alive: 'Still buys',
    in52: 'Purchases in 52 weeks',
    worth: 'Worth',
    why: 'Reasons',
    promises: 'Promises',
    offers: 'Offers',
    demand: { sold: 'sold', lost: 'lost', open: 'still open' },
    associations: 'What goes with selling and with coming back',
    associationsNote:
      'Each dot: a quarter of the cases, cut among like cases; the line is its 95 % interval. Associations, never effects: only a trial would tell.',
    experience: {
      response: 'Wait for the answer',
      price: 'Price',
      promised: 'Delay promised',
      lateness: 'Lateness',
      rework: 'Rework',
    },
    outcome: { sold: 'Share sold', returns: 'Share of customers back as soon as usual' },
    mean: 'On average',
    cases: 'Cases',
    rate: 'Share',
    range: 'From … to …',
    times: (count) => `${count} times`,
    earlier: (hours) => `${hours} early`,
  },
};
