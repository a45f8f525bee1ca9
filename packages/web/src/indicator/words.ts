import type { Catalog } from '../shared/locale.tsx';

interface IndicatorPageWords {
  readonly title: string;
  readonly lead: string;
  readonly cash: string;
  readonly indicator: string;
  readonly pictureOf: (name: string) => string;
  readonly standing: Readonly<Record<'leads' | 'harmful' | 'follows' | 'unrelated' | 'unknown', string>>;
  readonly weeks: (weeks: string, from: string) => string;
  readonly add: string;
  readonly addText: string;
  readonly name: string;
  readonly better: string;
  readonly betterWay: Readonly<Record<'up' | 'down', string>>;
  readonly file: string;
  readonly send: string;
  readonly remove: (name: string) => string;
  readonly told: string;
}

export const words: Catalog<IndicatorPageWords> = {
  fr: {
    title: 'Indicateurs',
    lead: 'Quels chiffres internes précèdent l’argent qui entre, et lesquels sont abstraits.',
    cash: 'l’argent qui entre',
    indicator: 'l’indicateur',
    pictureOf: (name) => `${name}, semaine par semaine, à côté de l’argent qui entre`,
    standing: {
      leads: 'précède l’argent',
      harmful: 'nuit',
      follows: 'suit l’argent',
      unrelated: 'sans rapport',
      unknown: 'pas connu',
    },
    weeks: (weeks, from) => `${weeks} semaines entières, depuis le ${from}.`,
    add: 'Un indicateur à vous',
    addText:
      'Un fichier de deux colonnes, un jour et une valeur par ligne (2026-01-05;12,5). Il reste dans ce registre et peut être retiré.',
    name: 'Nom',
    better: 'Mieux quand',
    betterWay: { up: 'il monte', down: 'il baisse' },
    file: 'Fichier',
    send: 'Confronter à l’argent',
    remove: (name) => `Retirer «\u00a0${name}\u00a0»`,
    told: 'donné par vous',
  },
  en: {
    title: 'Indicators',
    lead: 'Which internal figures lead the cash that comes in, and which are abstract.',
    cash: 'the cash that comes in',
    indicator: 'the indicator',
    pictureOf: (name) => `${name}, week by week, beside the cash that comes in`,
    standing: {
      leads: 'leads the cash',
      harmful: 'does harm',
      follows: 'follows the cash',
      unrelated: 'unrelated',
      unknown: 'not known',
    },
    weeks: (weeks, from) => `${weeks} whole weeks, since ${from}.`,
    add: 'An indicator of yours',
    addText:
      'A file of two columns, a day and a value a line (2026-01-05;12.5). It stays in this ledger and can be taken back.',
    name: 'Name',
    better: 'Better when',
    betterWay: { up: 'it rises', down: 'it falls' },
    file: 'File',
    send: 'Hold it against the cash',
    remove: (name) => `Take back “${name}”`,
    told: 'told by you',
  },
};
