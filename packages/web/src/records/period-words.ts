import type { DateProfile } from '@aval/core/mapping';
import type { Catalog } from '../shared/locale.tsx';

interface PeriodWords {
  readonly title: string;
  readonly sentence: (from: string, to: string) => string;
  readonly allDates: (notes: string) => string;
  readonly resolution: Readonly<Record<'unknown' | 'second' | 'minute' | 'hour' | 'day', string>>;
  readonly settledBy: Readonly<Record<NonNullable<DateProfile['settledBy']>, string>>;
}

export const periodWords: Catalog<PeriodWords> = {
  fr: {
    title: 'La période',
    sentence: (from, to) => `Ces données vont du ${from} au ${to}.`,
    allDates: (notes) => `Toutes les dates\u00a0: ${notes}.`,
    resolution: {
      unknown: 'précision non connue',
      second: 'à la seconde',
      minute: 'à la minute',
      hour: 'à l’heure',
      day: 'au jour près',
    },
    settledBy: {
      'day-above-12': 'jour et mois distingués par des jours au-delà de 12',
      'other-column': 'jour et mois lus comme dans une autre colonne',
      order: 'jour et mois tranchés par l’ordre des dates',
      weekdays: 'jour et mois tranchés par les jours de la semaine',
    },
  },
  en: {
    title: 'The period',
    sentence: (from, to) => `These records go from ${from} to ${to}.`,
    allDates: (notes) => `All dates: ${notes}.`,
    resolution: {
      unknown: 'precision not known',
      second: 'to the second',
      minute: 'to the minute',
      hour: 'to the hour',
      day: 'to the day',
    },
    settledBy: {
      'day-above-12': 'day and month told apart by days above 12',
      'other-column': 'day and month read as in another column',
      order: 'day and month settled by the order of the dates',
      weekdays: 'day and month settled by the days of the week',
    },
  },
};
