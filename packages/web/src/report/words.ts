import type { Catalog } from '../shared/locale.tsx';

interface ShareWords {
  readonly share: string;
  readonly title: string;
  readonly whole: string;
  readonly part: string;
  readonly close: string;
  readonly report: string;
  readonly reportHint: string;
  readonly language: string;
  readonly languages: Readonly<Record<'fr' | 'en', string>>;
  readonly formats: Readonly<Record<'html' | 'pdf' | 'json', { readonly name: string; readonly hint: string }>>;
  readonly chain: string;
  readonly bpmn: string;
  readonly bpmnHint: string;
  readonly tables: string;
  readonly tablesHint: string;
  readonly showTables: string;
  readonly rows: (n: string) => string;
  readonly download: (what: string, format: string) => string;
  readonly writing: string;
  readonly address: string;
  readonly addressHint: string;
  readonly copy: string;
  readonly copied: string;
}

/** What the dialog for handing on says. */
export const words: Catalog<ShareWords> = {
  fr: {
    share: 'Partager',
    title: 'Partager',
    whole: 'Sur tout ce qui est enregistré.',
    part: 'Sur la partie choisie en haut de la page.',
    close: 'Fermer',
    report: 'Le rapport',
    reportHint: 'Toutes les questions, leurs images, la méthode et les limites de chaque chiffre.',
    language: 'Langue du rapport',
    languages: { fr: 'Français', en: 'Anglais' },
    formats: {
      html: { name: 'Page HTML', hint: 'un seul fichier, s’ouvre sans réseau' },
      pdf: { name: 'PDF', hint: 'pour imprimer ou archiver' },
      json: { name: 'JSON', hint: 'chaque affirmation, pour un autre programme' },
    },
    chain: 'La chaîne',
    bpmn: 'BPMN 2.0',
    bpmnHint: 's’ouvre dans un modeleur de processus',
    tables: 'Les tableaux',
    tablesHint: 'Toutes leurs lignes, en CSV ou dans un classeur.',
    showTables: 'Voir les tableaux',
    rows: (n) => `${n} lignes`,
    download: (what, format) => `Télécharger «\u00a0${what}\u00a0» (${format})`,
    writing: 'En cours d’écriture…',
    address: 'L’adresse de cette page',
    addressHint: 'Qui l’ouvre sur cet Aval voit la même chose.',
    copy: 'Copier',
    copied: 'Copiée',
  },
  en: {
    share: 'Share',
    title: 'Share',
    whole: 'About everything recorded.',
    part: 'About the part chosen at the top of the page.',
    close: 'Close',
    report: 'The report',
    reportHint: 'All questions, their pictures, method and limits of each figure.',
    language: 'Language of the report',
    languages: { fr: 'French', en: 'English' },
    formats: {
      html: { name: 'HTML page', hint: 'one file, opens without a network' },
      pdf: { name: 'PDF', hint: 'to print or to archive' },
      json: { name: 'JSON', hint: 'each claim, for another program' },
    },
    chain: 'The chain',
    bpmn: 'BPMN 2.0',
    bpmnHint: 'opens in a process modeller',
    tables: 'The tables',
    tablesHint: 'All their rows, as CSV or as a workbook.',
    showTables: 'Show the tables',
    rows: (n) => `${n} rows`,
    download: (what, format) => `Download “${what}” (${format})`,
    writing: 'Being written…',
    address: 'The address of this page',
    addressHint: 'Whoever opens it on this Aval sees the same.',
    copy: 'Copy',
    copied: 'Copied',
  },
};
