import type { Catalog } from './locale.tsx';

interface SharedWords {
  readonly why: string;
  readonly basis: Readonly<Record<'received' | 'booked', string>>;
  readonly basisMeaning: Readonly<Record<'received' | 'booked', string>>;
  readonly between: (low: string, high: string) => string;
  readonly coverage: (share: string) => string;
  readonly notKnown: string;
  readonly showTable: string;
  readonly hideTable: string;
  readonly loading: string;
  readonly retry: string;
  readonly close: string;
  readonly recordsAreSafe: string;
  readonly problems: Readonly<Record<string, { readonly what: string; readonly next: string }>>;
  readonly sortBy: (column: string) => string;
  readonly exportCsv: string;
  readonly whyTitle: string;
  readonly because: (n: number) => string;
  readonly reasonsTree: string;
  readonly treeKeys: string;
  readonly state: (state: string) => string;
  readonly deeper: (n: string) => string;
  readonly moreReasons: (n: string) => string;
  readonly permanent: string;
  readonly print: string;
  readonly records: (n: string) => string;
  readonly noRecord: string;
  readonly howComputed: string;
  readonly method: string;
  /** Between a name and what it says. */
  readonly colon: string;
  readonly limits: string;
  readonly refutedBy: string;
  readonly sources: string;
  readonly source: (file: string, hash: string, mapping: string, version: string | null) => string;
  readonly asOf: (day: string) => string;
  readonly shownOf: (shown: string, total: string) => string;
  readonly more: string;
  readonly fact: Readonly<Record<'at' | 'activity' | 'objects' | 'who' | 'amount' | 'file' | 'row' | 'record', string>>;
  readonly actor: Readonly<Record<'human' | 'robot' | 'unknown', string>>;
  readonly showRecord: (row: string) => string;
  readonly empty: string;
}

/** What the shared pieces say. */
export const words: Catalog<SharedWords> = {
  fr: {
    why: 'Pourquoi\u202f?',
    basis: { received: 'encaissé', booked: 'comptabilisé' },
    basisMeaning: {
      received: 'Encaissé\u00a0: l’argent du client est arrivé.',
      booked: 'Comptabilisé\u00a0: livré ou facturé, l’argent est encore dû.',
    },
    between: (low, high) => `entre ${low} et ${high}`,
    coverage: (share) => `Estimation\u00a0: ces bornes sont faites pour contenir la vraie valeur ${share} du temps.`,
    notKnown: 'non connu',
    showTable: 'Voir le tableau',
    hideTable: 'Masquer le tableau',
    loading: 'Chargement…',
    retry: 'Réessayer',
    close: 'Fermer',
    recordsAreSafe: 'Vos enregistrements sont intacts.',
    problems: {
      'page.unreachable': {
        what: 'Le serveur d’Aval ne répond pas.',
        next: 'Vérifiez qu’il tourne encore (la fenêtre où vous avez lancé «\u00a0npm start\u00a0»), puis réessayez.',
      },
      'page.unreadable': {
        what: 'Le serveur a répondu sans dire ce qui s’est passé.',
        next: 'Réessayez\u202f; si cela dure, relancez Aval.',
      },
      'page.unexpected': {
        what: 'Cette page n’a pas pu s’afficher.',
        next: 'Rechargez la page\u202f; si cela dure, relancez Aval.',
      },
    },
    sortBy: (column) => `Trier par ${column}`,
    exportCsv: 'Exporter en CSV',
    whyTitle: 'Pourquoi\u202f?',
    reasonsTree: 'Raisons',
    treeKeys: '↑ ↓ → ← pour parcourir · Entrée pour les enregistrements · Échap pour refermer',
    state: (state) => `état des données ${state}`,
    deeper: (n) => `Raisons plus profondes, à lire dans Aval : ${n}`,
    moreReasons: (n) => `Autres raisons, à lire dans Aval : ${n}`,
    permanent: 'Adresse permanente',
    print: 'Imprimer',
    because: (n) => (n > 1 ? `Parce que (${n} raisons)` : 'Parce que'),
    records: (n) => `Les enregistrements (${n})`,
    noRecord: 'Aucun enregistrement',
    howComputed: 'Méthode, limites, ce qui le démentirait',
    method: 'Méthode',
    colon: '\u00a0: ',
    limits: 'Où elle peut se tromper',
    refutedBy: 'Ce qui le démentirait',
    sources: 'Sur quels fichiers, compris comment',
    source: (file, hash, mapping, version) =>
      `${file} (fichier ${hash}…, compréhension ${mapping}…${version === null ? '' : `, Aval ${version}`})`,
    asOf: (day) => `Dernier fait connu\u00a0: ${day}`,
    shownOf: (shown, total) => `${shown} affichés sur ${total}`,
    more: 'En afficher davantage',
    fact: {
      at: 'Quand',
      activity: 'Acte',
      objects: 'Objets',
      who: 'Équipe ou rôle',
      amount: 'Montant',
      file: 'Fichier',
      row: 'Ligne',
      record: 'Enregistrement',
    },
    actor: { human: 'une personne', robot: 'un automate', unknown: 'non connu' },
    showRecord: (row) => `Voir l’enregistrement de la ligne ${row}`,
    empty: 'vide',
  },
  en: {
    why: 'Why?',
    basis: { received: 'received', booked: 'booked' },
    basisMeaning: {
      received: 'Received: the customer’s money is in.',
      booked: 'Booked: delivered or invoiced, the money is still owed.',
    },
    between: (low, high) => `between ${low} and ${high}`,
    coverage: (share) => `Estimate: these bounds are built to hold the true value ${share} of the time.`,
    notKnown: 'not known',
    showTable: 'Show the table',
    hideTable: 'Hide the table',
    loading: 'Loading…',
    retry: 'Try again',
    close: 'Close',
    recordsAreSafe: 'Your records are untouched.',
    problems: {
      'page.unreachable': {
        what: 'Aval’s server does not answer.',
        next: 'Check that it is still running (the window where you started “npm start”), then try again.',
      },
      'page.unreadable': {
        what: 'The server answered without saying what happened.',
        next: 'Try again; if it lasts, restart Aval.',
      },
      'page.unexpected': { what: 'This page could not be shown.', next: 'Reload the page; if it lasts, restart Aval.' },
    },
    sortBy: (column) => `Sort by ${column}`,
    exportCsv: 'Export as CSV',
    whyTitle: 'Why?',
    reasonsTree: 'Reasons',
    treeKeys: '↑ ↓ → ← to walk · Enter for the records · Esc to close',
    state: (state) => `state of the records ${state}`,
    deeper: (n) => `Deeper reasons, to be read in Aval: ${n}`,
    moreReasons: (n) => `More reasons, to be read in Aval: ${n}`,
    permanent: 'Permanent address',
    print: 'Print',
    because: (n) => (n > 1 ? `Because (${n} reasons)` : 'Because'),
    records: (n) => `The records (${n})`,
    noRecord: 'No record',
    howComputed: 'Method, limits, what would refute it',
    method: 'Method',
    colon: ': ',
    limits: 'Where it can be wrong',
    refutedBy: 'What would refute it',
    sources: 'On which files, understood how',
    source: (file, hash, mapping, version) =>
      `${file} (file ${hash}…, understanding ${mapping}…${version === null ? '' : `, Aval ${version}`})`,
    asOf: (day) => `Latest known fact: ${day}`,
    shownOf: (shown, total) => `${shown} shown of ${total}`,
    more: 'Show more',
    fact: {
      at: 'When',
      activity: 'Act',
      objects: 'Objects',
      who: 'Team or role',
      amount: 'Amount',
      file: 'File',
      row: 'Row',
      record: 'Record',
    },
    actor: { human: 'a person', robot: 'a machine', unknown: 'not known' },
    showRecord: (row) => `Show the record of row ${row}`,
    empty: 'empty',
  },
};
