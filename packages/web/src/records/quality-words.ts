import type { Catalog } from '../shared/locale.tsx';

interface QualityWords {
  readonly kept: (kept: string, read: string) => string;
  readonly allKept: (read: string) => string;
  readonly madeOf: (events: string, objects: string) => string;
  readonly period: (from: string, to: string) => string;
  readonly counts: Readonly<
    Record<
      | 'withoutActor'
      | 'withoutObject'
      | 'withoutTime'
      | 'duplicates'
      | 'impossibleOrder'
      | 'danglingReferences'
      | 'amountsUnreadable'
      | 'amountsDiffering',
      readonly [string, string]
    >
  >;
  readonly noticed: Readonly<
    Record<'rowsFolded' | 'reversals' | 'expectations' | 'organisation', (n: string) => string>
  >;
  readonly resolution: Readonly<Record<'minute' | 'hour' | 'day', string>>;
  readonly correct: string;
  readonly correctText: string;
  readonly columns: Readonly<Record<'what' | 'rows' | 'share' | 'meaning', string>>;
  readonly nothing: string;
  readonly refusedTitle: (n: string) => string;
  readonly refusedText: string;
  readonly settledText: string;
  readonly refusedShown: (shown: string, total: string) => string;
  readonly rules: Readonly<Record<string, string>>;
  readonly refusedColumns: Readonly<Record<'row' | 'says' | 'next' | 'record', string>>;
}

/** What is said of an import's quality. */
export const qualityWords: Catalog<QualityWords> = {
  fr: {
    kept: (kept, read) => `${kept} lignes gardées sur ${read} lues.`,
    allKept: (read) => `Les ${read} lignes lues ont toutes été gardées.`,
    madeOf: (events, objects) => `Elles forment ${events} actes sur ${objects} objets.`,
    period: (from, to) => `Période\u00a0: du ${from} au ${to}.`,
    counts: {
      withoutActor: [
        'Sans auteur',
        'On ne sait pas qui a agi\u00a0: ces actes comptent dans la chaîne, pas dans les chiffres par équipe.',
      ],
      withoutObject: ['Sans objet', 'Aucun dossier n’est nommé\u00a0: ces actes ne peuvent être reliés à un client.'],
      withoutTime: ['Sans date', 'Sans date lisible, une ligne ne peut prendre place dans la chaîne.'],
      duplicates: [
        'Doublons',
        'Lignes égales à une autre dans toutes les colonnes interprétées\u202f; gardées, et signalées.',
      ],
      impossibleOrder: ['Ordre impossible', 'La fin précède le début, ou le dossier remonte le temps dans le fichier.'],
      danglingReferences: ['Références sans cible', 'La ligne parle d’un objet que rien d’autre ne décrit.'],
      amountsUnreadable: [
        'Montant illisible',
        'Aucun nombre ne s’y lit\u00a0: la ligne est gardée, son montant reste inconnu.',
      ],
      amountsDiffering: [
        'Montants qui se contredisent',
        'Les lignes d’un même objet lui donnent plusieurs montants\u00a0: le dernier en date compte.',
      ],
    },
    noticed: {
      rowsFolded: (n) =>
        `${n} lignes disent avec d’autres un seul et même acte (les lignes d’une facture) : l’acte compte une fois, leurs montants s’ajoutent.`,
      reversals: (n) =>
        `${n} lignes reprennent ce qui était vendu (avoirs, annulations) : leur argent est compté en moins.`,
      expectations: (n) => `${n} dates promises, demandées ou dues sont retenues : les retards se liront contre elles.`,
      organisation: (n) => `La place de ${n} personnes dans l’entreprise est connue, sous pseudonyme.`,
    },
    resolution: {
      minute: 'Les instants sont dits à la minute : les durées ne sont pas connues mieux.',
      hour: 'Les instants sont dits à l’heure : les durées ne sont pas connues mieux.',
      day: 'Les instants sont dits au jour : les durées sont en jours.',
    },
    correct: 'Télécharger pour corriger',
    correctText: 'Corrigez-les dans un tableur, puis déposez le fichier ici : il sera compris comme le premier.',
    columns: { what: 'Constat', rows: 'Lignes', share: 'Part', meaning: 'Ce que cela change' },
    nothing: 'Rien à signaler\u00a0: aucune ligne sans date, sans objet, en double ni dans un ordre impossible.',
    refusedTitle: (n) => `${n} lignes mises de côté`,
    refusedText:
      'Elles sont conservées telles quelles, avec la règle qu’elles enfreignent. Corrigez-les à la source, puis importez à nouveau.',
    settledText: 'Elles sont conservées telles quelles, avec la raison. Il n’y a rien à y corriger.',
    refusedShown: (shown, total) => `Les ${shown} premières sur ${total}\u202f; l’export les contient toutes.`,
    rules: {
      'time-missing': 'sans date',
      'end-unreadable': 'date illisible',
      'start-unreadable': 'date de début illisible',
      'end-implausible': 'date de remplissage',
      'start-implausible': 'date de début de remplissage',
      'activity-missing': 'sans acte',
      'already-known': 'doublon d’un autre fichier',
      'object-missing': 'sans objet',
      'object-type-missing': 'sans type d’objet',
      'event-unknown': 'relation avec un acte absent',
      'object-unknown': 'relation avec un objet absent',
      'target-unknown': 'relation vers un objet absent',
      'before-header': 'avant l’en-tête',
      'column-count': 'nombre de colonnes différent',
      'unclosed-quote': 'guillemet jamais refermé',
      'text-after-quote': 'texte après un guillemet',
      encoding: 'caractères illisibles',
      nul: 'caractère nul',
      'not-json': 'JSON mal écrit',
      'without-key': 'sans identifiant',
      'told-unreadable': 'une valeur illisible',
      'person-missing': 'sans nom de personne',
      'manager-unknown': 'un responsable absent',
      'manager-cycle': 'des responsables en rond',
      'promised-unreadable': 'date attendue illisible',
      'promised-implausible': 'date attendue de remplissage',
      artificial: 'marque de l’outil, sans acte',
    },
    refusedColumns: {
      row: 'Ligne',
      says: 'Pourquoi',
      next: 'Que faire',
      record: 'Enregistrement',
    },
  },
  en: {
    kept: (kept, read) => `${kept} rows kept of ${read} read.`,
    allKept: (read) => `All ${read} rows that were read were kept.`,
    madeOf: (events, objects) => `They make ${events} acts on ${objects} objects.`,
    period: (from, to) => `Period: ${from} to ${to}.`,
    counts: {
      withoutActor: ['Without actor', 'Who acted is not known: these acts count in the chain, not in figures by team.'],
      withoutObject: ['Without object', 'No case is named: these acts cannot be tied to a customer.'],
      withoutTime: ['Without date', 'Without a readable date a row has no place in the chain.'],
      duplicates: ['Duplicates', 'Rows equal to another in every interpreted column; kept, and told.'],
      impossibleOrder: [
        'Impossible order',
        'The end is before the start, or the case goes back in time within the file.',
      ],
      danglingReferences: ['References without target', 'The row speaks of an object that nothing else describes.'],
      amountsUnreadable: [
        'Unreadable amount',
        'No number can be read there: the row is kept, its amount stays unknown.',
      ],
      amountsDiffering: [
        'Amounts that contradict',
        'The rows of one object give it several amounts: the latest counts.',
      ],
    },
    noticed: {
      rowsFolded: (n) =>
        `${n} rows tell one and the same act with others (the lines of an invoice): the act counts once, their amounts add up.`,
      reversals: (n) =>
        `${n} rows take back what was sold (credit notes, cancellations): their money is counted below zero.`,
      expectations: (n) => `${n} dates promised, required or due are kept: lateness will be read against them.`,
      organisation: (n) => `The place of ${n} people in the company is known, under pseudonyms.`,
    },
    resolution: {
      minute: 'Instants are told to the minute: durations are known no better.',
      hour: 'Instants are told to the hour: durations are known no better.',
      day: 'Instants are told to the day: durations are in days.',
    },
    correct: 'Download to correct',
    correctText: 'Correct them in a spreadsheet, then drop the file here: it will be understood like the first.',
    columns: { what: 'Finding', rows: 'Rows', share: 'Share', meaning: 'What it changes' },
    nothing: 'Nothing to report: no row without date, without object, doubled or in an impossible order.',
    refusedTitle: (n) => `${n} rows set aside`,
    refusedText: 'They are kept as they are, with the rule they break. Mend them at the source, then import again.',
    settledText: 'They are kept as they are, with the reason. Nothing is to be corrected in them.',
    refusedShown: (shown, total) => `The first ${shown} of ${total}; the export holds them all.`,
    rules: {
      'time-missing': 'without date',
      'end-unreadable': 'unreadable date',
      'start-unreadable': 'unreadable start date',
      'end-implausible': 'placeholder date',
      'start-implausible': 'placeholder start date',
      'activity-missing': 'without act',
      'already-known': 'told by another file already',
      'object-missing': 'without object',
      'object-type-missing': 'without type of object',
      'event-unknown': 'relation with an absent act',
      'object-unknown': 'relation with an absent object',
      'target-unknown': 'relation to an absent object',
      'before-header': 'before the header',
      'column-count': 'another number of columns',
      'unclosed-quote': 'quote never closed',
      'text-after-quote': 'text after a quote',
      encoding: 'unreadable characters',
      nul: 'null character',
      'not-json': 'badly written JSON',
      'without-key': 'without identifier',
      'told-unreadable': 'a value that cannot be read',
      'person-missing': 'without a person’s name',
      'manager-unknown': 'an absent manager',
      'manager-cycle': 'managers in a circle',
      'promised-unreadable': 'unreadable expected date',
      'promised-implausible': 'placeholder expected date',
      artificial: 'a mark of the tool, no act',
    },
    refusedColumns: {
      row: 'Row',
      says: 'Why',
      next: 'What to do',
      record: 'Record',
    },
  },
};
