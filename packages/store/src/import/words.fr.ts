import type { Phrase } from '@aval/core/explain';
import { DATABASE_FRENCH } from './words-of-databases.fr.ts';
import type { ENGLISH } from './words.en.ts';

/** What the readers say, in French: the same codes as in English, or it does not compile. */
export const FRENCH: Readonly<Record<keyof typeof ENGLISH, Phrase>> = {
  ...DATABASE_FRENCH,
  'source.missing': 'Le fichier « {file} » n’existe pas.',
  'source.missing.next': 'Vérifiez le chemin, ou déposez le fichier à nouveau.',
  'source.folder': '« {file} » est un dossier.',
  'source.folder.next': 'Choisissez les fichiers qu’il contient.',
  'source.no-permission': 'Ce compte n’a pas le droit de lire « {file} ».',
  'source.no-permission.next': 'Accordez le droit de lecture, ou copiez le fichier dans un de vos dossiers.',
  'source.unreadable': 'La lecture de « {file} » n’a pu aller à son terme ({value}).',
  'source.unreadable.bare': 'La lecture de « {file} » n’a pu aller à son terme.',
  'source.unreadable.next': 'Copiez ou téléchargez le fichier à nouveau : lui ou son disque est abîmé.',
  'source.empty': '« {file} » est vide.',
  'source.empty.next': 'Refaites l’export et vérifiez sa taille avant de le déposer.',
  'source.unknown-format': '« {file} » n’est dans aucun format qu’Aval sait lire. Contenu trouvé : {value}',
  'source.unknown-format.bare': '« {file} » n’est dans aucun format qu’Aval sait lire.',
  'source.unknown-format.next':
    'Formats acceptés : tableaux (CSV, largeur fixe, Excel .xlsx, Parquet, JSON), journaux d’événements (XES, OCEL 1.0 et 2.0), bases de données (SQLite, DuckDB, PostgreSQL), y compris en .gz, dans un .zip ou dans un dossier.',
  'source.truncated-gzip': '« {file} » s’arrête avant la fin de son contenu compressé.',
  'source.truncated-gzip.next': 'Téléchargez ou compressez le fichier à nouveau : il en manque une partie.',
  'source.truncated': '« {file} » s’arrête avant la fin.',
  'source.truncated.at-offset': '« {file} » s’arrête avant la fin, après {offset} octets de contenu.',
  'source.truncated.next': 'Refaites ou téléchargez l’export à nouveau : il en manque une partie.',
  'source.malformed': '« {file} » ne respecte pas les règles de son format ({value}).',
  'source.malformed.at-line': 'La ligne {line} de « {file} » ne respecte pas les règles de son format ({value}).',
  'source.malformed.bare': '« {file} » ne respecte pas les règles de son format.',
  'source.malformed.at-offset':
    '« {file} » ne respecte pas les règles de son format à {offset} octets de son début, ici : {value}',
  'source.malformed.next': 'Refaites l’export, ou faites corriger cet endroit par qui a produit le fichier.',
  'source.forbidden-entity.at-offset':
    '« {file} » définit ses propres entités (DOCTYPE, à {offset} octets de son début) ; par sécurité, Aval ne les suit pas.',
  'source.forbidden-entity': '« {file} » définit ses propres entités (DOCTYPE) ; par sécurité, Aval ne les suit pas.',
  'source.forbidden-entity.next': 'Exportez sans déclaration DOCTYPE.',
  'source.too-deep': '« {file} » imbrique ses éléments trop profondément.',
  'source.too-deep.at-line': 'La ligne {line} de « {file} » imbrique ses éléments trop profondément.',
  'source.too-deep.at-offset': '« {file} » imbrique ses éléments trop profondément, à {offset} octets de son début.',
  'source.too-deep.next': 'Refaites l’export : aucun tableau ni journal d’événements n’est aussi profond.',
  'source.line-too-long': 'Un enregistrement de « {file} » est trop long.',
  'source.line-too-long.at-line': 'La ligne {line} de « {file} » est trop longue pour un enregistrement.',
  'source.line-too-long.at-offset': 'Un enregistrement de « {file} », à {offset} octets de son début, est trop long.',
  'source.line-too-long.next': 'Exportez sans pièces jointes ni longs textes, à raison d’un enregistrement par ligne.',
  'source.no-rows': '« {file} » ne contient aucun enregistrement lisible.',
  'source.no-rows.next': 'Vérifiez la période et les filtres de l’export, puis refaites-le.',
  'source.changed': '« {file} » a été modifié pendant sa lecture.',
  'source.changed.next': 'Attendez la fin de l’export, puis importez-le à nouveau.',
  'source.not-a-file': '« {file} » n’est ni un fichier ni un dossier.',
  'source.not-a-file.next': 'Enregistrez dans un fichier ce qui en sort, puis importez ce fichier.',
  'source.nothing-to-read': '« {file} » ne contient aucun fichier qu’Aval sache lire. Contenu trouvé : {value}',
  'source.nothing-to-read.bare': '« {file} » ne contient aucun fichier.',
  'source.nothing-to-read.next':
    'Choisissez les exports eux-mêmes : tableaux, journaux d’événements ou bases de données, y compris en .gz ou dans un .zip.',
  'source.too-many-files': '« {file} » contient plus de {limit} fichiers.',
  'source.too-many-files.next': 'Choisissez les fichiers utiles, ou réunissez ceux d’une même sorte.',
  'source.too-many-columns': '« {file} » a plus de {limit} colonnes.',
  'source.too-many-columns.next':
    'Exportez une ligne par enregistrement, avec les seules colonnes qui disent qui, quoi, quand et combien.',
  'source.too-large': 'Une fois décompressé, « {file} » dépasse {limit} Mo.',
  'source.too-large.bare': 'Une fois décompressé, « {file} » dépasse toute mesure.',
  'source.too-large.next':
    'Vérifiez sa provenance : un tel fichier est le plus souvent malveillant. S’il est sain, décompressez-le et importez son contenu.',
  'source.out-of-memory': 'La mémoire ne suffit pas pour lire « {file} ».',
  'source.out-of-memory.next': 'Fermez d’autres programmes, ou importez une période plus courte ou moins de colonnes.',
  'source.disk-full': 'Il n’y a plus assez de place sur le disque pour lire « {file} ».',
  'source.disk-full.next':
    'Libérez de la place (environ deux fois la taille du fichier décompressé), puis importez-le à nouveau. Rien n’a été gardé de cet essai.',
  'source.encrypted': '« {file} » est protégé par un mot de passe.',
  'source.encrypted.next':
    'Enregistrez-le sans mot de passe, ou décompressez-le vous-même, puis importez-le à nouveau.',
  'source.unsafe-path': '« {file} » contient une entrée qui mène hors de l’archive : {value}',
  'source.unsafe-path.next':
    'Vérifiez sa provenance : une telle archive est le plus souvent malveillante. Si elle est saine, décompressez-la vous-même et importez les fichiers.',
  'source.damaged-archive': '« {file} » est abîmé : {value} ne correspond pas à ce qui y fut mis.',
  'source.damaged-archive.bare': '« {file} » est abîmé : sa table des matières se contredit.',
  'source.damaged-archive.next': 'Copiez ou téléchargez-le à nouveau ; sinon, faites refaire l’archive.',
  'source.foreign-compression': '« {file} » est compressé d’une façon qu’Aval ne sait pas défaire (méthode {value}).',
  'source.foreign-compression.next':
    'Faites-en un .zip ordinaire (« Deflate »), ou décompressez-le et importez les fichiers.',
  'source.nested-archive': '« {file} » est une archive dans une archive, elle-même dans une archive.',
  'source.nested-archive.next': 'Décompressez les archives extérieures, puis importez leur contenu.',

  'ignored.not-a-table': 'ni tableau ni journal d’événements lisible',
  'ignored.empty-table': 'sans enregistrement',
  'ignored.empty-sheet': 'feuille vide',
  'ignored.hidden-sheet': 'feuille masquée',
  'ignored.error-cell': 'cellule en erreur',
  'ignored.binary-column': 'colonne binaire',
  'ignored.loose-value': 'valeur placée à côté des enregistrements',
  'ignored.list-attribute': 'attribut en liste',
  'ignored.late-case-attribute': 'attribut de cas placé après les événements du cas',

  'refused.before-header': 'Se trouve avant l’en-tête.',
  'refused.before-header.next':
    'Rien à faire s’il s’agit d’un titre ; sinon, supprimez les lignes au-dessus de l’en-tête.',
  'refused.column-count': 'N’a pas autant de valeurs que le tableau a de colonnes.',
  'refused.column-count.next':
    'Mettez entre guillemets les valeurs qui contiennent le séparateur, puis importez à nouveau.',
  'refused.unclosed-quote': 'Un guillemet est ouvert et jamais refermé.',
  'refused.unclosed-quote.next':
    'Refermez le guillemet, ou doublez-le à l’intérieur d’une valeur, puis importez à nouveau.',
  'refused.text-after-quote': 'Du texte suit un guillemet fermant.',
  'refused.text-after-quote.next': 'Doublez les guillemets qui font partie d’une valeur, puis importez à nouveau.',
  'refused.encoding': 'Contient des octets qui ne sont aucun caractère de l’encodage du fichier.',
  'refused.encoding.next': 'Exportez en UTF-8, puis importez à nouveau.',
  'refused.nul': 'Contient un caractère de valeur zéro.',
  'refused.nul.next': 'Supprimez-le, ou refaites l’export : un tel caractère trahit le plus souvent un fichier abîmé.',
  'refused.not-json': 'N’est pas écrit comme le veut JSON.',
  'refused.not-json.next': 'Faites corriger l’export par qui l’a produit, puis importez à nouveau.',
  'refused.without-key': 'N’a pas d’identifiant.',
  'refused.without-key.next': 'Donnez un identifiant à chaque événement et à chaque objet, puis importez à nouveau.',
  'refused.misaligned': 'Ne s’aligne pas sur les colonnes du tableau.',
  'refused.misaligned.next':
    'Replacez ses valeurs sous les colonnes, ou exportez avec un séparateur, puis importez à nouveau.',
  'refused.total-row': 'Est un total au bas du tableau, pas un enregistrement.',
  'refused.total-row.next':
    'Rien à faire s’il s’agit d’un total ; sinon, renommez sa première valeur, puis importez à nouveau.',
};
