import type { Catalog } from '../shared/locale.tsx';
import type { PageName } from '../pages.ts';

interface FrameWords {
  readonly skip: string;
  readonly pages: string;
  readonly home: string;
  readonly page: Readonly<Record<PageName, string>>;
  readonly fold: string;
  readonly unfold: string;
  readonly chooseCompany: string;
  readonly beingMade: string;
  readonly companies: string;
  readonly imagined: string;
  readonly newCompany: string;
  readonly period: (from: string, to: string) => string;
  readonly noPeriod: string;
  readonly search: string;
  readonly searchHint: string;
  readonly searchHelp: string;
  readonly nothingFound: (typed: string) => string;
  readonly groups: Readonly<Record<'page' | 'action' | 'company' | 'link' | 'customer' | 'object' | 'receipt', string>>;
  readonly language: string;
  readonly otherLanguage: string;
  readonly theme: string;
  readonly themes: Readonly<Record<'light' | 'dark' | 'auto', string>>;
  readonly themeIs: (theme: string) => string;
  readonly importFile: string;
  readonly noSuchCompany: string;
  readonly noSuchCompanyText: string;
  readonly backToStart: string;
  readonly pageFailed: string;
  readonly notFound: string;
  readonly notFoundText: string;
}

export const words: Catalog<FrameWords> = {
  fr: {
    skip: 'Aller au contenu',
    pages: 'Pages',
    home: 'Aval, accueil',
    page: {
      today: 'Aujourd’hui',
      vain: 'Travail vain',
      orientation: 'Orientation',
      time: 'Temps',
      compare: 'Comparer',
      approval: 'Autorité',
      loyalty: 'Clients',
      indicator: 'Indicateurs',
      chain: 'Chaîne',
      cash: 'Argent',
      constraint: 'Contrainte',
      records: 'Données',
      privacy: 'Vie privée',
    },
    fold: 'Replier',
    unfold: 'Déplier',
    chooseCompany: 'Choisir une entreprise',
    beingMade: 'Nouvelle entreprise',
    companies: 'Entreprises',
    imagined: 'entreprise imaginée',
    newCompany: 'Nouvelle entreprise…',
    period: (from, to) => `du ${from} au ${to}`,
    noPeriod: 'aucun fait pour l’instant',
    search: 'Rechercher',
    searchHint: 'Maillon, client, commande, page, action…',
    searchHelp: '↑ ↓ pour choisir · Entrée pour ouvrir · Échap pour fermer',
    nothingFound: (typed) => `Rien ne correspond à «\u00a0${typed}\u00a0».`,
    groups: {
      page: 'page',
      action: 'action',
      company: 'entreprise',
      link: 'maillon',
      customer: 'client',
      object: 'dossier',
      receipt: 'encaissement',
    },
    language: 'Langue',
    otherLanguage: 'Read in English',
    theme: 'Apparence',
    themes: { light: 'Clair', dark: 'Sombre', auto: 'Comme le système' },
    themeIs: (theme) => `Apparence\u00a0: ${theme.toLowerCase()}`,
    importFile: 'Importer un fichier',
    noSuchCompany: 'Cette entreprise n’est pas ici',
    noSuchCompanyText:
      'L’adresse nomme une entreprise que ce dossier de travail ne contient pas. Elle a pu être retirée, ou se trouve sur un autre poste.',
    backToStart: 'Revenir à l’accueil',
    pageFailed: 'Cette page n’a pas pu s’afficher',
    notFound: 'Page introuvable',
    notFoundText: 'Il n’y a pas de page à cette adresse.',
  },
  en: {
    skip: 'Skip to content',
    pages: 'Pages',
    home: 'Aval, home',
    page: {
      today: 'Today',
      vain: 'Vain work',
      orientation: 'Orientation',
      time: 'Time',
      compare: 'Compare',
      approval: 'Authority',
      loyalty: 'Customers',
      indicator: 'Indicators',
      chain: 'Chain',
      cash: 'Cash',
      constraint: 'Constraint',
      records: 'Records',
      privacy: 'Privacy',
    },
    fold: 'Fold',
    unfold: 'Unfold',
    chooseCompany: 'Choose a company',
    beingMade: 'New company',
    companies: 'Companies',
    imagined: 'imagined company',
    newCompany: 'New company…',
    period: (from, to) => `${from} to ${to}`,
    noPeriod: 'no fact yet',
    search: 'Search',
    searchHint: 'Link, customer, order, page, action…',
    searchHelp: '↑ ↓ to choose · Enter to open · Esc to close',
    nothingFound: (typed) => `Nothing matches “${typed}”.`,
    groups: {
      page: 'page',
      action: 'action',
      company: 'company',
      link: 'link',
      customer: 'customer',
      object: 'case',
      receipt: 'receipt',
    },
    language: 'Language',
    otherLanguage: 'Lire en français',
    theme: 'Appearance',
    themes: { light: 'Light', dark: 'Dark', auto: 'As the system' },
    themeIs: (theme) => `Appearance: ${theme.toLowerCase()}`,
    importFile: 'Import a file',
    noSuchCompany: 'This company is not here',
    noSuchCompanyText:
      'The address names a company that this workspace does not hold. It may have been removed, or be on another machine.',
    backToStart: 'Back to the start',
    pageFailed: 'This page could not be shown',
    notFound: 'Page not found',
    notFoundText: 'There is no page at this address.',
  },
};
