import type { Catalog } from '../shared/locale.tsx';

interface TodayWords {
  readonly title: string;
  readonly lead: (day: string) => string;
  readonly noFact: string;
  readonly toRecords: string;
  readonly cash: string;
  readonly hours: string;
  readonly acts: string;
  readonly changed: string;
  readonly changedBetween: (left: string, right: string) => string;
  readonly before: string;
  readonly noChange: string;
  readonly compare: string;
  readonly next: string;
  readonly act: string;
  readonly supply: string;
  readonly open: (page: string) => string;
  readonly print: string;
}

export const words: Catalog<TodayWords> = {
  fr: {
    title: 'Aujourd’hui',
    lead: (day) => `Ce que disent les enregistrements, jusqu’au ${day}.`,
    noFact: 'Aucun fait n’est encore enregistré.',
    toRecords: 'Importer des données',
    cash: 'L’argent',
    hours: 'Les heures',
    acts: 'Le travail',
    changed: 'Ce qui a changé',
    changedBetween: (left, right) => `${right}, après ${left}`,
    before: 'Avant\u00a0:',
    noChange: 'Les enregistrements ne couvrent pas deux mois entiers\u00a0: rien à comparer.',
    compare: 'Comparer d’autres périodes, clients ou équipes',
    next: 'À regarder ensuite',
    act: 'à traiter',
    supply: 'à compléter',
    open: (page) => `Ouvrir «\u00a0${page}\u00a0»`,
    print: 'Imprimer',
  },
  en: {
    title: 'Today',
    lead: (day) => `What the records say, up to ${day}.`,
    noFact: 'No fact is recorded yet.',
    toRecords: 'Import records',
    cash: 'The cash',
    hours: 'The hours',
    acts: 'The work',
    changed: 'What changed',
    changedBetween: (left, right) => `${right}, after ${left}`,
    before: 'Before:',
    noChange: 'The records do not cover two whole months: nothing to compare.',
    compare: 'Compare other periods, customers or teams',
    next: 'What to look at next',
    act: 'to act on',
    supply: 'to supply',
    open: (page) => `Open “${page}”`,
    print: 'Print',
  },
};
