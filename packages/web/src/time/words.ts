import type { EstimatedTime, TimeClock } from '@aval/core/time';
import type { Catalog } from '../shared/locale.tsx';

interface TimeWords {
  readonly title: string;
  readonly lead: string;
  readonly leads: string;
  readonly clockNote: string;
  readonly acts: string;
  readonly links: string;
  readonly activity: string;
  readonly small: string;
  readonly heading: Readonly<Record<'wait' | 'held' | 'work', string>>;
  readonly share: Readonly<Record<'median' | 'p90', string>>;
  readonly by: string;
  readonly clock: Readonly<Record<TimeClock, string>>;
  readonly calendar: string;
  readonly calendarNote: string;
  readonly saidNote: string;
  readonly company: string;
  readonly of: string;
  readonly teamHours: (team: string, hours: string) => string;
  /** Monday first. */
  readonly days: readonly string[];
  readonly day: string;
  readonly atWork: string;
  readonly free: string;
  readonly hour: (hour: number) => string;
  readonly known: Readonly<Record<'seen' | 'between' | 'others' | 'said' | 'waited' | 'off', string>>;
  readonly correct: string;
  readonly back: string;
  readonly howToWrite: string;
  readonly notRead: string;
  readonly keep: (hours: string) => string;
  readonly cancel: string;
  readonly estimates: string;
  readonly estimatesNote: string;
  readonly mean: string;
  readonly low: string;
  readonly high: string;
  readonly howWell: string;
  readonly states: Readonly<Record<EstimatedTime['state'], string>>;
}

export const words: Catalog<TimeWords> = {
  fr: {
    title: 'Temps',
    lead: 'Ce que durent les demandes, l’attente et le travail, à l’horloge et en temps de travail.',
    leads: 'Durée des demandes',
    clockNote:
      'Le temps d’horloge compte nuits et fins de semaine ; le temps de travail ne compte que les heures du calendrier ci-dessous. L’un n’est jamais divisé par l’autre.',
    acts: 'Attente et travail',
    links: 'Durées par activité',
    activity: 'Activité',
    small: 'Celles de peu de personnes',
    heading: { wait: 'Attente', held: 'Jusqu’à la fin', work: 'Travail' },
    share: { median: 'une fois sur deux', p90: 'neuf fois sur dix' },
    by: 'Mesuré en',
    clock: { clock: 'temps d’horloge', working: 'temps de travail' },
    calendar: 'Calendrier de la semaine',
    calendarNote:
      'Estimé d’après les enregistrements, dans le fuseau de l’entreprise. Seules l’entreprise et les équipes d’au moins cinq personnes ont un calendrier.',
    saidNote: 'Donné par une personne ; il remplace ce que montrent les enregistrements.',
    company: 'L’entreprise',
    of: 'Calendrier de',
    teamHours: (team, hours) => `${team} : ${hours} heures de travail par semaine.`,
    days: ['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi', 'Samedi', 'Dimanche'],
    day: 'Jour',
    atWork: 'Au travail',
    free: 'libre',
    hour: (hour) => `${hour} h`,
    known: {
      seen: 'du travail est enregistré',
      between: 'entre deux moments de travail',
      others: 'rien de connu ; d’autres équipes travaillent',
      said: 'donné par une personne',
      waited: 'libre : on a attendu, personne n’a travaillé',
      off: 'libre',
    },
    correct: 'Corriger ce calendrier',
    back: 'Revenir aux enregistrements',
    howToWrite: 'Par jour, au quart d’heure près : « 8h-12h, 13h30-17h ». Laissez vide un jour libre.',
    notRead: 'Écrivez par exemple 8h-12h, 13h30-17h.',
    keep: (hours) => `Garder (${hours} heures par semaine)`,
    cancel: 'Annuler',
    estimates: 'Durées de travail estimées d’après les fins',
    estimatesNote: 'Ces durées ne sont jamais ajoutées à des heures enregistrées.',
    mean: 'Moyenne',
    low: 'Au moins',
    high: 'Au plus',
    howWell: 'Précision',
    states: {
      identified: 'dans l’intervalle',
      unidentified: 'ordre de grandeur',
      few: 'trop peu d’actes',
      nobody: 'auteur non enregistré',
      'at-once': 'inscrits ensemble',
    },
  },
  en: {
    title: 'Time',
    lead: 'How long demands, waits and work last, by the clock and in working time.',
    leads: 'How long demands take',
    clockNote:
      'The clock counts nights and weekends; working time counts only the hours of the calendar below. One is never divided by the other.',
    acts: 'Waiting and work',
    links: 'Durations by activity',
    activity: 'Activity',
    small: 'Those of few people',
    heading: { wait: 'Waits', held: 'Until done', work: 'Work' },
    share: { median: 'half', p90: 'nine in ten' },
    by: 'Measured by',
    clock: { clock: 'the clock', working: 'working time' },
    calendar: 'Calendar of the week',
    calendarNote:
      'Estimated from the records, in the zone of the company. Only the company and teams of five people or more have a calendar.',
    saidNote: 'Said by a person; it counts instead of what the records show.',
    company: 'The company',
    of: 'Calendar of',
    teamHours: (team, hours) => `${team}: ${hours} hours of work a week.`,
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    day: 'Day',
    atWork: 'At work',
    free: 'free',
    hour: (hour) => `${hour}:00`,
    known: {
      seen: 'work is recorded',
      between: 'between two times of work',
      others: 'nothing known; other teams work',
      said: 'said by a person',
      waited: 'free: somebody waited, nobody worked',
      off: 'free',
    },
    correct: 'Correct this calendar',
    back: 'Back to the records',
    howToWrite: 'By day, to the quarter of an hour: “8:00-12:00, 13:30-17:00”. Leave a free day empty.',
    notRead: 'Write for example 8:00-12:00, 13:30-17:00.',
    keep: (hours) => `Keep (${hours} hours a week)`,
    cancel: 'Cancel',
    estimates: 'Work times estimated from ends',
    estimatesNote: 'These durations are never added to recorded hours.',
    mean: 'Mean',
    low: 'At least',
    high: 'At most',
    howWell: 'How well',
    states: {
      identified: 'within the range',
      unidentified: 'order of magnitude',
      few: 'too few acts',
      nobody: 'nobody recorded',
      'at-once': 'written down together',
    },
  },
};
