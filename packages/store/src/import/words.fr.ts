import type { Phrase } from '@aval/core/explain';
import type { ENGLISH } from './words.en.ts';

/** What the readers say, in French: the same codes as in English, or it does not compile. */
export const FRENCH: Readonly<Record<keyof typeof ENGLISH, Phrase>> = {
  'source.missing': 'Le fichier « {file} » n’existe pas.',
  'source.missing.next': 'Vérifiez le chemin, ou déposez le fichier à nouveau.',
  'source.folder': '« {file} » est un dossier.',
  'source.folder.next': 'Choisissez un fichier de ce dossier : chacun s’importe séparément.',
  'source.no-permission': 'Ce compte n’a pas le droit de lire « {file} ».',
  'source.no-permission.next': 'Accordez le droit de lecture, ou copiez le fichier dans un de vos dossiers.',
  'source.unreadable': 'La lecture de « {file} » n’a pu aller à son terme ({value}).',
  'source.unreadable.next': 'Copiez ou téléchargez le fichier à nouveau : lui ou son disque est abîmé.',
  'source.empty': '« {file} » est vide.',
  'source.empty.next': 'Refaites l’export et vérifiez sa taille avant de le déposer.',
  'source.unknown-format': '« {file} » n’est dans aucun format qu’Aval sait lire. Contenu trouvé : {value}',
  'source.unknown-format.next':
    'Formats acceptés : CSV (virgule, point-virgule, tabulation ou barre), XES, OCEL 2.0 en JSON ou SQLite, chacun aussi en .gz. Un classeur s’enregistre en CSV.',
  'source.truncated-gzip': '« {file} » s’arrête avant la fin de son contenu compressé.',
  'source.truncated-gzip.next': 'Téléchargez ou compressez le fichier à nouveau : il en manque une partie.',
  'source.truncated': '« {file} » s’arrête avant la fin.',
  'source.truncated.at-offset': '« {file} » s’arrête avant la fin, après {offset} octets de contenu.',
  'source.truncated.next': 'Refaites ou téléchargez l’export à nouveau : il en manque une partie.',
  'source.malformed': '« {file} » ne respecte pas les règles de son format ({value}).',
  'source.malformed.at-offset':
    '« {file} » ne respecte pas les règles de son format à {offset} octets de son début, ici : {value}',
  'source.malformed.next': 'Refaites l’export, ou faites corriger cet endroit par qui a produit le fichier.',
  'source.forbidden-entity.at-offset':
    '« {file} » définit ses propres entités (DOCTYPE, à {offset} octets de son début) ; par sécurité, Aval ne les suit pas.',
  'source.forbidden-entity.next': 'Exportez sans déclaration DOCTYPE.',
  'source.too-deep.at-offset': '« {file} » imbrique plus de 1 000 éléments, à {offset} octets de son début.',
  'source.too-deep.next': 'Refaites l’export : aucun journal d’événements n’est aussi profond.',
  'source.line-too-long.at-line': 'La ligne {line} de « {file} » dépasse 16 Mo.',
  'source.line-too-long.at-offset': 'Un enregistrement de « {file} », à {offset} octets de son début, dépasse 16 Mo.',
  'source.line-too-long.next': 'Exportez sans pièces jointes ni longs textes, à raison d’un enregistrement par ligne.',
  'source.no-rows': '« {file} » ne contient aucun enregistrement lisible.',
  'source.no-rows.next': 'Vérifiez la période et les filtres de l’export, puis refaites-le.',
  'source.changed': '« {file} » a été modifié pendant sa lecture.',
  'source.changed.next': 'Attendez la fin de l’export, puis importez-le à nouveau.',

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
};
