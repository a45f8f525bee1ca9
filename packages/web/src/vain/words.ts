import type { Catalog } from '../shared/locale.tsx';
import type { Cut } from './vain-view.ts';

export interface VainPageWords {
  readonly title: string;
  readonly lead: string;
  readonly hours: (text: string, n: number) => string;
  readonly acts: (text: string, n: number) => string;
  readonly classes: string;
  readonly className: string;
  readonly amount: Readonly<Record<'minutes' | 'acts', string>>;
  readonly share: string;
  readonly range: string;
  readonly between: (low: string, high: string) => string;
  readonly rangeNote: string;
  readonly partSays: (name: string, amount: string, share: string) => string;
  readonly barHelp: string;
  readonly forgotten: string;
  readonly cuts: string;
  readonly cutLabel: string;
  readonly cut: Readonly<Record<Cut, string>>;
  readonly quarter: (name: string, bottom: string | undefined, top: string | undefined) => string;
  readonly more: (text: string) => string;
  readonly fewer: string;
  readonly why: string;
  readonly notTold: string;
  readonly open: string;
  readonly openAt: string;
  readonly openCount: string;
  readonly chance: string;
  readonly comparable: string;
  readonly tooFew: string;
  readonly openNote: string;
  readonly orphans: string;
  readonly orphansNote: string;
  readonly object: string;
  readonly reason: string;
  readonly customer: string;
  readonly value: string;
  readonly since: string;
  readonly last: string;
  readonly shownOf: (shown: string, total: string) => string;
  readonly download: string;
}

export const words: Catalog<VainPageWords> = {
  fr: {
    title: 'Travail vain',
    lead: 'Ce que devient le travail enregistré, et pourquoi il ne parvient pas au client.',
    hours: (text, n) => `${text} ${n >= 2 ? 'heures' : 'heure'}`,
    acts: (text, n) => `${text} ${n >= 2 ? 'actes' : 'acte'}`,
    classes: 'Ce que devient le travail',
    className: 'Ce qu’il devient',
    amount: { minutes: 'Heures', acts: 'Actes' },
    share: 'Part',
    range: 'Intervalle',
    between: (low, high) => `de ${low} à ${high}`,
    rangeNote: 'Le trait de chaque part dit jusqu’où elle va selon la façon de couper les sessions oubliées ouvertes.',
    partSays: (name, amount, share) => `${name}\u00a0: ${amount}, ${share}`,
    barHelp: 'Chaque part ouvre ses raisons.',
    forgotten: 'Sessions oubliées ouvertes',
    cuts: 'Où le travail parvient au client, et où non',
    cutLabel: 'Par',
    cut: {
      link: 'activité',
      team: 'équipe',
      month: 'mois',
      size: 'valeur demandée',
      custom: 'client nouveau ou non',
      product: 'produit',
    },
    quarter: (name, bottom, top) =>
      bottom === undefined
        ? `${name} (jusqu’à ${top ?? ''})`
        : top === undefined
          ? `${name} (plus de ${bottom})`
          : `${name} (de ${bottom} à ${top})`,
    more: (text) => `Voir les ${text}`,
    fewer: 'En voir moins',
    why: 'Raisons',
    notTold:
      'Rien de plus fin n’est dit ici\u00a0: de chaque partie, moins de cinq personnes ont fait le travail, ou l’on pourrait le déduire.',
    open: 'Encore ouvert',
    openAt: 'Dernier travail',
    openCount: 'Demandes ouvertes',
    chance: 'Chance d’être vendues',
    comparable: 'Comparables, au moins',
    tooFew: 'non connue\u00a0: trop peu de demandes comparables',
    openNote:
      'Le repère est la part vendue parmi les demandes passées comparables\u202f; le trait, son intervalle à 95\u202f%.',
    orphans: 'Ouvert pour personne',
    orphansNote: 'À clore, ou à rendre à un client. Les plus anciennes d’abord.',
    object: 'Demande',
    reason: 'Pourquoi',
    customer: 'Client',
    value: 'Valeur',
    since: 'Depuis',
    last: 'Dernier acte',
    shownOf: (shown, total) => `${shown} sur ${total}`,
    download: 'Télécharger en CSV',
  },
  en: {
    title: 'Vain work',
    lead: 'What becomes of the work on record, and why it does not reach the customer.',
    hours: (text, n) => `${text} ${n === 1 ? 'hour' : 'hours'}`,
    acts: (text, n) => `${text} ${n === 1 ? 'act' : 'acts'}`,
    classes: 'What becomes of work',
    className: 'What becomes of it',
    amount: { minutes: 'Hours', acts: 'Acts' },
    share: 'Share',
    range: 'Range',
    between: (low, high) => `${low} to ${high}`,
    rangeNote: 'The line of each share tells how far it goes by the way forgotten sessions are cut.',
    partSays: (name, amount, share) => `${name}: ${amount}, ${share}`,
    barHelp: 'Each part opens its reasons.',
    forgotten: 'Sessions forgotten open',
    cuts: 'Where work reaches the customer, and where not',
    cutLabel: 'By',
    cut: {
      link: 'activity',
      team: 'team',
      month: 'month',
      size: 'value asked for',
      custom: 'new or known customer',
      product: 'product',
    },
    quarter: (name, bottom, top) =>
      bottom === undefined
        ? `${name} (up to ${top ?? ''})`
        : top === undefined
          ? `${name} (over ${bottom})`
          : `${name} (${bottom} to ${top})`,
    more: (text) => `Show all ${text}`,
    fewer: 'Show fewer',
    why: 'Why',
    notTold: 'Nothing finer is told here: in each part fewer than five people did the work, or it could be worked out.',
    open: 'Still open',
    openAt: 'Latest work',
    openCount: 'Open requests',
    chance: 'Likely to be sold',
    comparable: 'Comparable, at least',
    tooFew: 'not known: too few comparable requests',
    openNote: 'The mark is the share sold among comparable past requests; the line, its 95% interval.',
    orphans: 'Open for nobody',
    orphansNote: 'To close, or to give back to a customer. The oldest first.',
    object: 'Request',
    reason: 'Why',
    customer: 'Customer',
    value: 'Value',
    since: 'Since',
    last: 'Last act',
    shownOf: (shown, total) => `${shown} of ${total}`,
    download: 'Download as CSV',
  },
};
