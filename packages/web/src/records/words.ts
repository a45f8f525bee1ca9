import type { SourceState } from '@aval/server/contract';
import type { Catalog } from '../shared/locale.tsx';

export interface RecordsWords {
  readonly title: string;
  readonly lead: string;
  readonly startTitle: string;
  readonly startLead: string;
  readonly dropTitle: string;
  readonly dropNow: string;
  readonly dropText: string;
  readonly chooseFiles: string;
  readonly chooseFolder: string;
  readonly formats: string;
  readonly staysHere: string;
  readonly sending: (file: string) => string;
  readonly cancel: string;
  readonly dismiss: string;
  readonly waitingTitle: string;
  readonly waitingOpen: string;
  readonly underWayTitle: string;
  readonly follow: string;
  readonly waitsFor: (questions: number) => string;
  readonly giveUp: Readonly<Record<'button' | 'text' | 'stay' | 'confirm', string>> & {
    readonly title: (file: string) => string;
  };
  readonly importsTitle: string;
  readonly noImports: string;
  readonly noImportsText: string;
  readonly importColumns: Readonly<Record<'file' | 'at' | 'rows' | 'kept' | 'refused' | 'period', string>>;
  readonly superseded: string;
  readonly details: (file: string) => string;
  readonly newCompanyTitle: string;
  readonly newCompanyText: (demo: string) => string;
  readonly startCompanyText: string;
  readonly companyName: string;
  readonly nameNeeded: string;
  readonly create: string;
  readonly back: string;
  readonly steps: Readonly<Record<'in' | 'means' | 'ask' | 'missing', string>>;
  readonly stepsLabel: string;
  readonly phases: Readonly<Record<'reading' | 'profiling' | 'writing' | 'linking', string>>;
  readonly progress: {
    readonly rows: (n: string) => string;
    readonly rate: (n: string) => string;
    readonly left: (time: string) => string;
    readonly calm: string;
  };
  readonly cameIn: (file: string, rows: string, tables: number) => string;
  readonly filesCameIn: (files: number, rows: string, tables: number) => string;
  readonly tablesTitle: (n: number) => string;
  readonly tableRows: (rows: string, columns: number) => string;
  readonly sample: (n: number) => string;
  readonly sampleMore: (n: number) => string;
  readonly ignored: Readonly<Record<SourceState['ignored'][number]['what'], (n: string, isMany: boolean) => string>>;
  readonly filesTitle: string;
  readonly fileColumns: Readonly<Record<'file' | 'format' | 'tables' | 'bytes', string>>;
  readonly notesTitle: string;
  readonly notesAlike: (n: number) => string;
  readonly laterTitle: (n: number) => string;
  readonly reused: (file: string) => string;
  readonly reusedText: string;
  readonly undo: string;
  readonly redo: string;
  readonly together: {
    readonly title: (n: number) => string;
    readonly text: string;
    readonly one: string;
    readonly each: string;
    readonly others: (n: number) => string;
  };
  readonly undoImport: {
    readonly button: string;
    readonly title: (file: string) => string;
    readonly text: string;
    readonly confirm: string;
    readonly keep: string;
    readonly undone: string;
    readonly again: (file: string, rows: string) => string;
  };
  readonly receiving: string;
  readonly next: string;
  readonly importNow: string;
  readonly importing: string;
  readonly cannotImport: string;
  readonly noQuestions: string;
  readonly questionsLead: (n: number) => string;
  readonly answered: string;
  readonly chosen: string;
  readonly cancelled: string;
  readonly cancelledText: string;
  readonly failed: string;
  readonly another: string;
  readonly seeChain: string;
  readonly nextFile: (file: string) => string;
  readonly thousands: { readonly seconds: (n: number) => string; readonly minutes: (n: number) => string };
}

export const words: Catalog<RecordsWords> = {
  fr: {
    title: 'Données',
    lead: 'Déposez les exports de vos outils tels qu’ils sont. Aval dit ce qu’il en comprend, vous corrigez, rien n’est jeté.',
    startTitle: 'Votre entreprise, depuis l’argent de ses clients',
    startLead:
      'Un export de commandes, de tickets ou de factures suffit pour commencer\u00a0: une ligne par acte, avec une date et un numéro de dossier.',
    dropTitle: 'Déposez des fichiers ou un dossier',
    dropNow: 'Lâchez pour les lire',
    dropText: 'ou',
    chooseFiles: 'Choisir des fichiers',
    chooseFolder: 'Choisir un dossier',
    formats:
      'CSV, Excel, JSON, Parquet, texte à colonnes fixes, SQLite, DuckDB, XES, OCEL, et des archives ZIP ou .gz de tout cela',
    staysHere: 'Les fichiers restent sur ce poste\u00a0: Aval n’envoie rien ailleurs.',
    sending: (file) => `Envoi de ${file}`,
    cancel: 'Annuler',
    dismiss: 'Retirer de la liste',
    waitingTitle: 'En attente de votre avis',
    waitingOpen: 'Reprendre',
    underWayTitle: 'En cours, et en attente de votre avis',
    follow: 'Suivre',
    waitsFor: (questions) =>
      questions === 0 ? 'prêt à importer' : questions > 1 ? `${questions} questions ouvertes` : 'une question ouverte',
    giveUp: {
      button: 'Abandonner',
      title: (file) => `Laisser ${file} de côté\u202f?`,
      text: 'Rien n’est ajouté à vos données. Ce que vous avez corrigé ici est oublié\u202f; le fichier d’origine reste intact.',
      stay: 'Continuer',
      confirm: 'Laisser de côté',
    },
    importsTitle: 'Déjà importé',
    noImports: 'Aucune donnée pour l’instant',
    noImportsText: 'Ici s’affichera chaque fichier importé, avec ce qui en a été gardé et ce qui a été mis de côté.',
    importColumns: {
      file: 'Fichier',
      at: 'Importé le',
      rows: 'Lignes lues',
      kept: 'Gardées',
      refused: 'Mises de côté',
      period: 'Période',
    },
    superseded: 'remplacé par une lecture plus récente',
    details: (file) => `Qualité de ${file}`,
    newCompanyTitle: 'À quelle entreprise sont ces données\u202f?',
    newCompanyText: (demo) =>
      `${demo} est imaginée\u00a0: vos données vont dans une entreprise à elles, sans s’y mêler.`,
    startCompanyText: 'Vous pourrez y ajouter d’autres fichiers ensuite.',
    companyName: 'Nom de l’entreprise',
    nameNeeded: 'Donnez un nom\u00a0: il servira d’adresse.',
    create: 'Créer et lire les fichiers',
    back: 'Toutes les données',
    steps: {
      in: 'Ce qui est entré',
      means: 'Ce que cela veut dire',
      ask: 'Ce qu’il faut demander',
      missing: 'Ce qui manque',
    },
    stepsLabel: 'Étapes de l’import',
    phases: {
      reading: 'Lecture',
      profiling: 'Examen des colonnes',
      writing: 'Écriture des faits',
      linking: 'Reconstitution de la chaîne',
    },
    progress: {
      rows: (n) => `${n} lignes`,
      rate: (n) => `${n} lignes par seconde`,
      left: (time) => `encore ${time} environ`,
      calm: 'Vous pouvez quitter cette page, le travail continue.',
    },
    cameIn: (file, rows, tables) =>
      tables > 1 ? `${file} contient ${rows} lignes, en ${tables} tables.` : `${file} contient ${rows} lignes.`,
    filesCameIn: (files, rows, tables) =>
      `${files} fichiers, ${rows} lignes en ${tables > 1 ? `${tables} tables` : 'une table'}.`,
    tablesTitle: (n) =>
      n > 1 ? 'Les tables, telles que la source les écrit' : 'La table, telle que la source l’écrit',
    tableRows: (rows, columns) => `${rows} lignes · ${columns > 1 ? `${columns} colonnes` : 'une colonne'}`,
    sample: (n) => (n > 1 ? `Les ${n} premières lignes.` : 'La première ligne.'),
    sampleMore: (n) => `En montrer ${n} de plus`,
    ignored: {
      'list-attribute': (n, s) =>
        `${n} ${s ? 'attributs en liste ne sont pas lus' : 'attribut en liste n’est pas lu'}\u00a0: une colonne ne contient qu’une valeur.`,
      'late-case-attribute': (n, s) =>
        s
          ? `${n} attributs de dossier écrits après ses actes ne sont pas lus.`
          : `${n} attribut de dossier écrit après ses actes n’est pas lu.`,
      'binary-column': (n, s) =>
        s
          ? `${n} colonnes d’images ou de fichiers joints ne sont pas lues.`
          : `${n} colonne d’images ou de fichiers joints n’est pas lue.`,
      'empty-sheet': (n, s) => (s ? `${n} feuilles vides sont passées.` : `${n} feuille vide est passée.`),
      'hidden-sheet': (n, s) =>
        s ? `${n} feuilles masquées ne sont pas lues.` : `${n} feuille masquée n’est pas lue.`,
      'empty-table': (n, s) => (s ? `${n} tables vides sont passées.` : `${n} table vide est passée.`),
      'not-a-table': (n, s) =>
        s ? `${n} éléments ne sont pas des tables et sont passés.` : `${n} élément n’est pas une table et est passé.`,
      'loose-value': (n, s) =>
        s
          ? `${n} valeurs placées à côté des enregistrements ne sont pas lues.`
          : `${n} valeur placée à côté des enregistrements n’est pas lue.`,
      'error-cell': (n, s) =>
        s ? `${n} cellules en erreur sont lues comme vides.` : `${n} cellule en erreur est lue comme vide.`,
    },
    filesTitle: 'Les fichiers de cette source',
    fileColumns: { file: 'Fichier', format: 'Format', tables: 'Tables', bytes: 'Taille' },
    notesTitle: 'À savoir avant d’importer',
    notesAlike: (n) => `Et ${n} autres points du même ordre`,
    laterTitle: (n) => (n > 1 ? `${n} questions qui peuvent attendre` : 'Une question qui peut attendre'),
    reused: (file) => `Même forme que ${file}, déjà importé.`,
    reusedText: 'Ce que vous aviez dit alors vaut encore : rien n’est redemandé. Vous pouvez importer tout de suite.',
    undo: 'Revenir sur cette correction',
    redo: 'La refaire',
    together: {
      title: (n) => `${n} fichiers : une seule source ?`,
      text: 'Les tables d’un même outil (clients, commandes, lignes, factures) se complètent : Aval les relie par leurs numéros.',
      one: 'Ils vont ensemble',
      each: 'Chacun à part',
      others: (n) => (n > 1 ? `et ${n} autres` : 'et un autre'),
    },
    undoImport: {
      button: 'Annuler cet import',
      title: (file) => `Annuler l’import de ${file} ?`,
      text: 'Ses faits ne compteront plus dans aucun chiffre. Rien n’est effacé : réimporter le fichier le rétablit.',
      confirm: 'Annuler l’import',
      keep: 'Le garder',
      undone: 'annulé',
      again: (file, rows) =>
        `${rows} lignes de ${file} avaient été mises de côté parce que cet import les disait déjà : déposez ce fichier à nouveau.`,
    },
    receiving: 'Réception des fichiers',
    next: 'Continuer',
    importNow: 'Importer',
    importing: 'Import en cours',
    cannotImport: 'Il manque encore de quoi faire des faits de ces lignes\u00a0:',
    noQuestions:
      'Rien à demander\u00a0: ce que disent les colonnes suffit. Vous pouvez importer, ou relire l’étape précédente.',
    answered: 'répondu',
    questionsLead: (n) =>
      n === 0
        ? 'Tout est répondu\u202f; une réponse se change ici tant que le fichier n’est pas importé.'
        : n > 1
          ? `${n} points changent les chiffres\u202f; Aval a retenu ce qui lui semble le plus sûr, à vous de confirmer.`
          : 'Un point change les chiffres\u202f; Aval a retenu ce qui lui semble le plus sûr, à vous de confirmer.',
    chosen: 'retenu',
    cancelled: 'Le travail sur ce fichier a été annulé',
    cancelledText: 'Rien n’a été ajouté. Le fichier d’origine est intact\u202f; vous pouvez le déposer à nouveau.',
    failed: 'Ce fichier n’a pas pu être lu',
    another: 'Déposer un autre fichier',
    seeChain: 'Voir la chaîne',
    nextFile: (file) => `Fichier suivant\u00a0: ${file}`,
    thousands: {
      seconds: (n) => `${n} s`,
      minutes: (n) => `${n} min`,
    },
  },
  en: {
    title: 'Records',
    lead: 'Drop the exports of your tools as they are. Aval says what it understands, you correct, nothing is thrown away.',
    startTitle: 'Your company, from its customers’ cash back',
    startLead:
      'One export of orders, tickets or invoices is enough to begin: one row an act, with a date and a case number.',
    dropTitle: 'Drop files or a folder',
    dropNow: 'Let go to read them',
    dropText: 'or',
    chooseFiles: 'Choose files',
    chooseFolder: 'Choose a folder',
    formats: 'CSV, Excel, JSON, Parquet, fixed-width text, SQLite, DuckDB, XES, OCEL, and ZIP or .gz archives of these',
    staysHere: 'The files stay on this machine: Aval sends nothing elsewhere.',
    sending: (file) => `Sending ${file}`,
    cancel: 'Cancel',
    dismiss: 'Remove from the list',
    waitingTitle: 'Waiting for your word',
    waitingOpen: 'Continue',
    underWayTitle: 'Under way, and waiting for your word',
    follow: 'Follow',
    waitsFor: (questions) =>
      questions === 0 ? 'ready to import' : questions > 1 ? `${questions} open questions` : 'one open question',
    giveUp: {
      button: 'Give up',
      title: (file) => `Leave ${file} aside?`,
      text: 'Nothing is added to your records. What you corrected here is forgotten; the original file stays as it is.',
      stay: 'Go on',
      confirm: 'Leave it aside',
    },
    importsTitle: 'Already imported',
    noImports: 'No records yet',
    noImportsText: 'Each imported file will be here, with what was kept of it and what was set aside.',
    importColumns: {
      file: 'File',
      at: 'Imported',
      rows: 'Rows read',
      kept: 'Kept',
      refused: 'Set aside',
      period: 'Period',
    },
    superseded: 'replaced by a newer reading',
    details: (file) => `Quality of ${file}`,
    newCompanyTitle: 'Whose records are these?',
    newCompanyText: (demo) =>
      `${demo} is imagined: your records go into a company of their own and do not mix with it.`,
    startCompanyText: 'You can add other files to it afterwards.',
    companyName: 'Name of the company',
    nameNeeded: 'Give it a name: it becomes the address.',
    create: 'Create and read the files',
    back: 'All records',
    steps: { in: 'What came in', means: 'What it means', ask: 'What we must ask', missing: 'What is missing' },
    stepsLabel: 'Steps of the import',
    phases: {
      reading: 'Reading',
      profiling: 'Examining the columns',
      writing: 'Writing facts',
      linking: 'Rebuilding the chain',
    },
    progress: {
      rows: (n) => `${n} rows`,
      rate: (n) => `${n} rows a second`,
      left: (time) => `about ${time} left`,
      calm: 'You can leave this page, the work goes on.',
    },
    cameIn: (file, rows, tables) =>
      tables > 1 ? `${file} holds ${rows} rows in ${tables} tables.` : `${file} holds ${rows} rows.`,
    filesCameIn: (files, rows, tables) =>
      `${files} files, ${rows} rows in ${tables > 1 ? `${tables} tables` : 'one table'}.`,
    tablesTitle: (n) => (n > 1 ? 'The tables, as the source writes them' : 'The table, as the source writes it'),
    tableRows: (rows, columns) => `${rows} rows · ${columns > 1 ? `${columns} columns` : 'one column'}`,
    sample: (n) => (n > 1 ? `The first ${n} rows.` : 'The first row.'),
    sampleMore: (n) => `Show ${n} more`,
    ignored: {
      'list-attribute': (n, s) =>
        `${n} list ${s ? 'attributes are' : 'attribute is'} not read: a column holds one value.`,
      'late-case-attribute': (n, s) =>
        `${n} case ${s ? 'attributes' : 'attribute'} written after the acts of the case ${s ? 'are' : 'is'} not read.`,
      'binary-column': (n, s) =>
        `${n} ${s ? 'columns' : 'column'} of pictures or attachments ${s ? 'are' : 'is'} not read.`,
      'empty-sheet': (n, s) => `${n} empty ${s ? 'sheets are' : 'sheet is'} passed over.`,
      'hidden-sheet': (n, s) => `${n} hidden ${s ? 'sheets are' : 'sheet is'} not read.`,
      'empty-table': (n, s) => `${n} empty ${s ? 'tables are' : 'table is'} passed over.`,
      'not-a-table': (n, s) => `${n} ${s ? 'items are no tables and are' : 'item is no table and is'} passed over.`,
      'loose-value': (n, s) => `${n} ${s ? 'values' : 'value'} beside the records ${s ? 'are' : 'is'} not read.`,
      'error-cell': (n, s) => `${n} ${s ? 'cells' : 'cell'} in error ${s ? 'are' : 'is'} read as empty.`,
    },
    filesTitle: 'The files of this source',
    fileColumns: { file: 'File', format: 'Format', tables: 'Tables', bytes: 'Size' },
    notesTitle: 'Good to know before importing',
    notesAlike: (n) => `And ${n} more points of this kind`,
    laterTitle: (n) => (n > 1 ? `${n} questions that can wait` : 'One question that can wait'),
    reused: (file) => `Same shape as ${file}, imported before.`,
    reusedText: 'What you said then still holds: nothing is asked again. You can import right away.',
    undo: 'Take this correction back',
    redo: 'Do it again',
    together: {
      title: (n) => `${n} files: one source?`,
      text: 'Tables of one tool (customers, orders, lines, invoices) complete each other: Aval relates them by their keys.',
      one: 'They belong together',
      each: 'Each by itself',
      others: (n) => (n > 1 ? `and ${n} others` : 'and one other'),
    },
    undoImport: {
      button: 'Undo this import',
      title: (file) => `Undo the import of ${file}?`,
      text: 'Its facts will count in no figure any more. Nothing is erased: importing the file again brings it back.',
      confirm: 'Undo the import',
      keep: 'Keep it',
      undone: 'undone',
      again: (file, rows) =>
        `${rows} rows of ${file} had been set aside because this import already told them: drop that file again.`,
    },
    receiving: 'Receiving the files',
    next: 'Continue',
    importNow: 'Import',
    importing: 'Import under way',
    cannotImport: 'Something is still missing to make facts of these rows:',
    noQuestions: 'Nothing to ask: what the columns say is enough. You can import, or reread the step before.',
    answered: 'answered',
    questionsLead: (n) =>
      n === 0
        ? 'All is answered; an answer can be changed here until the file is imported.'
        : n > 1
          ? `${n} points change the figures; Aval took what seems safest, you confirm.`
          : 'One point changes the figures; Aval took what seems safest, you confirm.',
    chosen: 'taken',
    cancelled: 'Work on this file was cancelled',
    cancelledText: 'Nothing was added. The original file is untouched; you can drop it again.',
    failed: 'This file could not be read',
    another: 'Drop another file',
    seeChain: 'See the chain',
    nextFile: (file) => `Next file: ${file}`,
    thousands: {
      seconds: (n) => `${n} s`,
      minutes: (n) => `${n} min`,
    },
  },
};
