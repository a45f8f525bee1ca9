import type { ActivityKind, CashBasis, ExpectationKind, ObjectKind } from '@aval/core/ledger';
import type { CashRule } from '@aval/core/mapping';
import type { Catalog } from '../shared/locale.tsx';
import type { ActMeaning, RoleName, RowKind } from './mapping-view.ts';

type Words<Key extends string> = Readonly<Record<Key, string>>;

interface MappingWords {
  readonly lead: string;
  readonly columnsTitle: (table: string) => string;
  readonly columnsAll: string;
  readonly allSure: string;
  readonly unsureColumns: (n: number) => string;
  readonly rowIs: (row: string) => string;
  readonly keptAsIs: string;
  readonly tableHolds: (row: string, columns: number, unsure: number) => string;
  readonly columns: Words<'column' | 'role' | 'because' | 'confidence' | 'examples'>;
  readonly otherColumns: (n: number) => string;
  readonly hideOthers: string;
  readonly roleOf: (column: string) => string;
  readonly roles: Words<RoleName>;
  readonly rowOf: (table: string) => string;
  readonly rows: Words<RowKind>;
  readonly parameters: Words<
    'type' | 'format' | 'robots' | 'of' | 'decimal' | 'event' | 'act' | 'kind' | 'expected' | 'rows'
  > & {
    readonly expectations: Words<ExpectationKind>;
    readonly amountRows: Words<'repeat' | 'parts'>;
    readonly less: (column: string) => string;
  };
  readonly confidence: Words<'sure' | 'likely' | 'check'>;
  readonly general: string;
  readonly leading: string;
  /** Kinds that Aval itself names, in the reader's words; the others are named by the file. */
  readonly ownTypes: Readonly<Record<string, string>>;
  readonly leadingIs: (type: string) => string;
  readonly zone: string;
  readonly currency: string;
  readonly noCurrency: string;
  readonly objectKind: (type: string) => string;
  readonly objectKinds: Words<ObjectKind>;
  readonly cashTitle: string;
  readonly cashNone: string;
  readonly cashActs: (acts: string) => string;
  readonly direction: string;
  readonly directions: Words<CashRule['direction']>;
  readonly basis: string;
  readonly bases: Words<CashBasis>;
  readonly amount: string;
  readonly noAmount: string;
  readonly actsTitle: string;
  readonly actsText: string;
  readonly findAct: string;
  readonly onlyUnsure: string;
  readonly selectAct: (act: string) => string;
  readonly selectAll: string;
  readonly selected: (n: number) => string;
  readonly setKind: string;
  readonly moreActs: (n: number) => string;
  readonly actColumns: Words<'act' | 'count' | 'kind' | 'meaning' | 'why'>;
  readonly kindOf: (act: string) => string;
  readonly kinds: Words<ActivityKind>;
  readonly meaningOf: (act: string) => string;
  readonly meanings: Words<ActMeaning>;
  readonly noCashThen: string;
  readonly endActs: (acts: string) => string;
  readonly noEndThen: string;
  readonly readsAs: (column: string, example: string, day: string) => string;
  readonly columnSays: (column: string, role: string) => string;
  readonly fileTitle: string;
  readonly fileText: string;
  readonly download: string;
  readonly upload: string;
  readonly notJson: string;
  readonly saving: string;
}

export const mappingWords: Catalog<MappingWords> = {
  fr: {
    lead: 'Voici ce qu’Aval a compris, et pourquoi. Changez ce qui est faux\u00a0: la compréhension est refaite autour de votre correction.',
    columnsTitle: (table) => `Colonnes de ${table}`,
    columnsAll: 'Les colonnes',
    rowIs: (row) => `une ligne est ${row}`,
    keptAsIs: 'gardée telle quelle',
    allSure: 'Aval est sûr de ce que dit chaque colonne.',
    unsureColumns: (n) =>
      n > 1
        ? `${n} colonnes méritent un regard\u00a0: Aval n’en est pas sûr.`
        : 'Une colonne mérite un regard\u00a0: Aval n’en est pas sûr.',
    tableHolds: (row, columns, unsure) =>
      [row, columns > 1 ? `${columns} colonnes` : 'une colonne', ...(unsure > 0 ? [`${unsure} à vérifier`] : [])].join(
        ' · ',
      ),
    columns: {
      column: 'Colonne',
      role: 'Ce qu’elle dit',
      because: 'Pourquoi',
      confidence: 'Confiance',
      examples: 'Exemples',
    },
    otherColumns: (n) =>
      n > 1
        ? `Voir les ${n} autres colonnes, gardées sans être interprétées`
        : 'Voir l’autre colonne, gardée sans être interprétée',
    hideOthers: 'Masquer les colonnes gardées sans être interprétées',
    roleOf: (column) => `Ce que dit la colonne ${column}`,
    roles: {
      activity: 'l’acte accompli',
      end: 'quand l’acte a eu lieu',
      start: 'quand l’acte a commencé',
      object: 'un dossier (commande, ticket…)',
      'object-key': 'le numéro de l’objet',
      'object-type': 'le type de l’objet',
      'target-key': 'l’autre objet',
      qualifier: 'le lien entre eux',
      'event-key': 'le numéro de l’acte',
      phase: 'la phase (début, fin…)',
      actor: 'qui a agi',
      'actor-kind': 'personne ou automate',
      team: 'l’équipe',
      role: 'le rôle',
      customer: 'le client qui paie',
      supplier: 'le fournisseur payé',
      amount: 'un montant',
      currency: 'la devise',
      promised: 'une date attendue',
      moment: 'quand un acte de plus a eu lieu',
      manager: 'son responsable',
      attribute: 'une précision, gardée',
      ignore: 'rien, à ignorer',
    },
    rowOf: (table) => `Une ligne de ${table} est`,
    rows: {
      event: 'un acte',
      object: 'un objet',
      'event-object': 'un lien entre un acte et un objet',
      'object-object': 'un lien entre deux objets',
      person: 'une personne de l’entreprise',
      ignore: 'à ignorer',
    },
    parameters: {
      type: 'type d’objet',
      format: 'format de date',
      robots: 'valeurs qui désignent un automate',
      of: 'montant de',
      decimal: 'décimale',
      event: 'chaque ligne',
      act: 'nom de l’acte',
      kind: 'sorte d’attente',
      expected: 'acte attendu',
      rows: 'sur plusieurs lignes',
      expectations: { promised: 'promise par nous', required: 'demandée par le client', due: 'échéance de paiement' },
      amountRows: { repeat: 'le même, répété', parts: 'des parts qui s’ajoutent' },
      less: (column) => `moins ${column}`,
    },
    confidence: { sure: 'sûr', likely: 'probable', check: 'à vérifier' },
    general: 'L’essentiel',
    leading: 'Ce que le client paie',
    ownTypes: { case: 'dossier', customer: 'client', supplier: 'fournisseur', event: 'acte' },
    leadingIs: (type) => `Depuis l’argent du client, Aval remonte le fil de chaque «\u00a0${type}\u00a0».`,
    zone: 'Fuseau horaire des dates sans décalage',
    currency: 'Devise des montants qui n’en nomment pas',
    noCurrency: 'non nommée',
    objectKind: (type) => `«\u00a0${type}\u00a0» est`,
    objectKinds: {
      flow: 'une demande qui avance',
      party: 'un client ou un fournisseur',
      worker: 'une personne qui travaille',
      catalogue: 'un article de catalogue',
      asset: 'un équipement',
    },
    cashTitle: 'L’argent',
    cashNone:
      'Rien dans ces données ne dit qui paie. La chaîne sera dessinée tout de même\u202f; si un acte vaut de l’argent, désignez-le plus bas.',
    cashActs: (acts) => `Vaut de l’argent\u00a0: ${acts}.`,
    direction: 'Sens',
    directions: { in: 'vient des clients', out: 'part vers les fournisseurs' },
    basis: 'Ce que cela prouve',
    bases: {
      received: 'le paiement est arrivé',
      settled: 'la facture est réglée',
      invoiced: 'la facture est émise',
      delivered: 'le bien ou le service est livré',
    },
    amount: 'Combien',
    noAmount: 'non connu',
    actsTitle: 'Les actes',
    actsText:
      'Certains actes apportent l’argent, d’autres terminent une demande sans argent. Un état noté par un système n’est pas du travail.',
    findAct: 'Chercher un acte, ou en nommer un autre',
    onlyUnsure: 'Seulement ce qui est à vérifier',
    selectAct: (act) => `Choisir ${act}`,
    selectAll: 'Choisir tous les actes montrés',
    selected: (n) => (n > 1 ? `${n} actes choisis` : 'Un acte choisi'),
    setKind: 'Leur nature à tous',
    moreActs: (n) => (n > 1 ? `Montrer les ${n} autres actes` : 'Montrer l’autre acte'),
    actColumns: { act: 'Acte', count: 'Lignes', kind: 'Nature', meaning: 'Pour la demande', why: 'Pourquoi' },
    kindOf: (act) => `Nature de ${act}`,
    kinds: {
      work: 'du travail',
      approval: 'une approbation ou un contrôle',
      report: 'un compte rendu interne',
      state: 'un état noté par un système',
      customer: 'un acte du client',
      supplier: 'un acte du fournisseur',
      artificial: 'aucun acte\u00a0: écarté',
    },
    meaningOf: (act) => `Ce que ${act} est pour la demande`,
    meanings: {
      none: 'une étape',
      cash: 'son argent',
      refused: 'sa fin\u00a0: refusée par le client',
      cancelled: 'sa fin\u00a0: annulée',
      declined: 'sa fin\u00a0: déclinée par nous',
    },
    noCashThen: 'Rien ne vaut de l’argent.',
    endActs: (acts) => `Finit une demande sans argent\u00a0: ${acts}.`,
    noEndThen: 'Aucun acte ne finit une demande sans argent.',
    readsAs: (column, example, day) => `${column}\u00a0: «\u00a0${example}\u00a0» se lit ${day}.`,
    columnSays: (column, role) => `${column} dit ${role}.`,
    fileTitle: 'Garder cette compréhension',
    fileText: 'Le fichier aval.mapping.json se relit, se corrige à la main et sert à la ligne de commande.',
    download: 'Télécharger',
    upload: 'Charger un fichier',
    notJson: 'Ce fichier n’est pas du JSON\u00a0: choisissez un aval.mapping.json.',
    saving: 'Aval relit…',
  },
  en: {
    lead: 'Here is what Aval understood, and why. Change what is wrong: the understanding is made again around your correction.',
    columnsTitle: (table) => `Columns of ${table}`,
    columnsAll: 'The columns',
    rowIs: (row) => `a row is ${row}`,
    keptAsIs: 'kept as it is',
    allSure: 'Aval is sure of what each column says.',
    unsureColumns: (n) =>
      n > 1
        ? `${n} columns deserve a look: Aval is not sure of them.`
        : 'One column deserves a look: Aval is not sure of it.',
    tableHolds: (row, columns, unsure) =>
      [row, columns > 1 ? `${columns} columns` : 'one column', ...(unsure > 0 ? [`${unsure} to be checked`] : [])].join(
        ' · ',
      ),
    columns: { column: 'Column', role: 'What it says', because: 'Why', confidence: 'Confidence', examples: 'Examples' },
    otherColumns: (n) =>
      n > 1
        ? `Show the ${n} other columns, kept without being interpreted`
        : 'Show the other column, kept without being interpreted',
    hideOthers: 'Hide the columns kept without being interpreted',
    roleOf: (column) => `What the column ${column} says`,
    roles: {
      activity: 'the act that was done',
      end: 'when the act happened',
      start: 'when the act began',
      object: 'a case (order, ticket…)',
      'object-key': 'the number of the object',
      'object-type': 'the type of the object',
      'target-key': 'the other object',
      qualifier: 'how they belong together',
      'event-key': 'the number of the act',
      phase: 'the phase (start, complete…)',
      actor: 'who acted',
      'actor-kind': 'person or machine',
      team: 'the team',
      role: 'the role',
      customer: 'the customer who pays',
      supplier: 'the supplier who is paid',
      amount: 'an amount',
      currency: 'the currency',
      promised: 'a date that is expected',
      moment: 'when one more act took place',
      manager: 'whom they answer to',
      attribute: 'a detail, kept',
      ignore: 'nothing, ignore it',
    },
    rowOf: (table) => `A row of ${table} is`,
    rows: {
      event: 'an act',
      object: 'an object',
      'event-object': 'a tie of an act and an object',
      'object-object': 'a tie of two objects',
      person: 'a person of the company',
      ignore: 'to be ignored',
    },
    parameters: {
      type: 'type of object',
      format: 'date pattern',
      robots: 'values that mean a machine',
      of: 'amount of',
      decimal: 'decimal mark',
      event: 'each row',
      act: 'name of the act',
      kind: 'kind of expectation',
      expected: 'act expected',
      rows: 'on several rows',
      expectations: { promised: 'promised by us', required: 'required by the customer', due: 'payment due' },
      amountRows: { repeat: 'the same, repeated', parts: 'parts that add up' },
      less: (column) => `less ${column}`,
    },
    confidence: { sure: 'sure', likely: 'likely', check: 'to be checked' },
    general: 'The essentials',
    leading: 'What the customer pays for',
    ownTypes: {},
    leadingIs: (type) => `Aval follows each “${type}” back from the customer’s cash.`,
    zone: 'Time zone of dates without offset',
    currency: 'Currency of amounts that name none',
    noCurrency: 'not named',
    objectKind: (type) => `“${type}” is`,
    objectKinds: {
      flow: 'a demand that moves on',
      party: 'a customer or supplier',
      worker: 'a person at work',
      catalogue: 'an item of a catalogue',
      asset: 'a piece of equipment',
    },
    cashTitle: 'The cash',
    cashNone:
      'Nothing in these records says who pays. The chain is drawn all the same; if an act is worth cash, name it below.',
    cashActs: (acts) => `Worth cash: ${acts}.`,
    direction: 'Direction',
    directions: { in: 'comes from customers', out: 'goes to suppliers' },
    basis: 'What it proves',
    bases: {
      received: 'the payment came in',
      settled: 'the invoice is settled',
      invoiced: 'the invoice is out',
      delivered: 'the good or service is delivered',
    },
    amount: 'How much',
    noAmount: 'not known',
    actsTitle: 'The acts',
    actsText: 'Some acts bring cash, some end a demand without cash. A state that a system records is not work.',
    findAct: 'Find an act, or name another',
    onlyUnsure: 'Only what is to be checked',
    selectAct: (act) => `Select ${act}`,
    selectAll: 'Select all acts shown',
    selected: (n) => (n > 1 ? `${n} acts selected` : 'One act selected'),
    setKind: 'What all of them are',
    moreActs: (n) => (n > 1 ? `Show the ${n} other acts` : 'Show the other act'),
    actColumns: { act: 'Act', count: 'Rows', kind: 'Kind', meaning: 'For the demand', why: 'Why' },
    kindOf: (act) => `Nature of ${act}`,
    kinds: {
      work: 'work',
      approval: 'an approval or a check',
      report: 'a report inside the company',
      state: 'a state that a system records',
      customer: 'the customer’s own act',
      supplier: 'the supplier’s own act',
      artificial: 'no act: set aside',
    },
    meaningOf: (act) => `What ${act} is for the demand`,
    meanings: {
      none: 'a step',
      cash: 'its cash',
      refused: 'its end: refused by the customer',
      cancelled: 'its end: cancelled',
      declined: 'its end: declined by us',
    },
    noCashThen: 'Nothing is worth cash.',
    endActs: (acts) => `Ends a demand without cash: ${acts}.`,
    noEndThen: 'No act ends a demand without cash.',
    readsAs: (column, example, day) => `${column}: “${example}” reads ${day}.`,
    columnSays: (column, role) => `${column} says ${role}.`,
    fileTitle: 'Keep this understanding',
    fileText: 'The file aval.mapping.json can be read again, corrected by hand and used on the command line.',
    download: 'Download',
    upload: 'Load a file',
    notJson: 'This file is not JSON: choose an aval.mapping.json.',
    saving: 'Aval is reading again…',
  },
};
