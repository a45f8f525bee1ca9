import type { RecordsWords } from './words.ts';

export const FRENCH: RecordsWords = {
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
  newCompanyText: (demo) => `${demo} est imaginée\u00a0: vos données vont dans une entreprise à elles, sans s’y mêler.`,
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
  tablesTitle: (n) => (n > 1 ? 'Les tables, telles que la source les écrit' : 'La table, telle que la source l’écrit'),
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
    'hidden-sheet': (n, s) => (s ? `${n} feuilles masquées ne sont pas lues.` : `${n} feuille masquée n’est pas lue.`),
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
};
