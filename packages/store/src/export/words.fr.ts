import { isSingular } from '@aval/core/explain';
import type { Phrase, Statement } from '@aval/core/explain';

type Values = Statement['values'];

/** `{count}` with the word in its number. */
const counted =
  (one: string, many: string): Phrase =>
  (values: Values) =>
    isSingular(values['count'], 'fr') ? one : many;

/** What an export says, in French: what stands in its way (`export.…`) and what its file does not carry (`export.left.…`). */
export const FRENCH = {
  'export.nothing': 'Aucun acte ne répond à ce choix : il n’y a rien à écrire.',
  'export.nothing.next': 'Élargissez la période, ou choisissez un autre client ou une autre sorte d’objet.',
  'export.type-unknown': 'Le registre ne connaît pas d’objet de la sorte « {type} ».',
  'export.type-unknown.next':
    'Choisissez une sorte d’objet que la page des imports montre ; majuscules et espaces comptent.',
  'export.customer-unknown': 'Le registre ne connaît pas de client « {customer} ».',
  'export.customer-unknown.next':
    'Écrivez le client comme il l’est dans vos fichiers ; majuscules et espaces comptent.',
  'export.too-many-rows': 'La feuille « {table} » aurait {rows} lignes ; une feuille de calcul en tient {limit}.',
  'export.too-many-rows.next': 'Choisissez CSV ou Parquet, ou une période plus courte. Rien n’a été écrit.',
  'export.disk-full': 'Il n’y a plus de place sur le disque pour « {file} » : rien n’a été laissé.',
  'export.disk-full.next': 'Libérez de la place, ou choisissez Parquet, le format le plus petit.',
  'export.no-permission': 'Aval n’a pas le droit d’écrire « {file} » à cet endroit.',
  'export.no-permission.next': 'Donnez à votre compte le droit d’écrire dans ce dossier, ou choisissez-en un autre.',
  'export.no-folder': 'Le dossier où écrire « {file} » n’existe pas.',
  'export.no-folder.next': 'Créez-le, ou choisissez un autre dossier.',

  'export.left.record': counted(
    'La ligne d’origine avec ses colonnes non interprétées ({count}) reste dans le registre : le fichier porte le fait.',
    'Les lignes d’origine avec leurs colonnes non interprétées ({count}) restent dans le registre : le fichier porte les faits.',
  ),
  'export.left.refused-row': counted(
    '{count} ligne mise de côté reste dans le registre.',
    '{count} lignes mises de côté restent dans le registre.',
  ),
  'export.left.outside-period': counted(
    '{count} acte hors de la période choisie.',
    '{count} actes hors de la période choisie.',
  ),
  'export.left.other-customer': counted('{count} acte pour d’autres clients.', '{count} actes pour d’autres clients.'),
  'export.left.other-type': counted(
    '{count} acte sur des objets d’autres sortes.',
    '{count} actes sur des objets d’autres sortes.',
  ),
  'export.left.act-elsewhere': counted(
    '{count} acte qui ne touche aucun objet de cette sorte n’a pas de trace.',
    '{count} actes qui ne touchent aucun objet de cette sorte n’ont pas de trace.',
  ),
  'export.left.repeated-act': counted(
    '{count} acte est écrit une fois de plus, parce qu’il touche plusieurs objets.',
    '{count} fois, un acte est écrit une fois de plus, parce qu’il touche plusieurs objets.',
  ),
  'export.left.object': counted(
    '{count} objet d’une autre sorte, ou qu’aucun acte ne touche.',
    '{count} objets d’autres sortes, ou qu’aucun acte ne touche.',
  ),
  'export.left.relation': counted(
    '{count} relation entre objets, ou d’un acte avec un objet d’une autre sorte.',
    '{count} relations entre objets, ou d’actes avec des objets d’autres sortes.',
  ),
  'export.left.qualifier': counted(
    'Le rôle d’un objet dans un acte ({count}).',
    'Le rôle des objets dans les actes ({count}).',
  ),
  'export.left.cash': counted(
    '{count} mouvement d’argent d’un autre objet, ou en plus d’un premier du même acte.',
    '{count} mouvements d’argent d’autres objets, ou en plus d’un premier du même acte.',
  ),
  'export.left.party': counted(
    '{count} mouvement d’argent ne dit pas qui paie : l’acte ne le touche pas.',
    '{count} mouvements d’argent ne disent pas qui paie : l’acte ne le touche pas.',
  ),
  'export.left.outcome': counted('{count} issue d’un objet.', '{count} issues d’objets.'),
  'export.left.expectation': counted(
    '{count} attente : ce qui est promis, exigé ou dû.',
    '{count} attentes : ce qui est promis, exigé ou dû.',
  ),
  'export.left.organisation': counted('De qui dépend {count} personne.', 'De qui dépendent {count} personnes.'),
  'export.left.control-character': counted(
    '{count} texte contient des caractères que le format interdit : ils y sont remplacés.',
    '{count} textes contiennent des caractères que le format interdit : ils y sont remplacés.',
  ),
  'export.left.fine-instant': counted(
    '{count} acte est daté plus finement que la milliseconde : une feuille de calcul s’arrête là.',
    '{count} actes sont datés plus finement que la milliseconde : une feuille de calcul s’arrête là.',
  ),
  'export.left.long-text': counted(
    '{count} texte dépasse ce qu’une case contient (32 767 caractères) : il y est coupé.',
    '{count} textes dépassent ce qu’une case contient (32 767 caractères) : ils y sont coupés.',
  ),
  'export.left.sheet-rows': counted(
    '{count} ligne de trop pour une feuille de calcul : choisissez CSV ou Parquet.',
    '{count} lignes de trop pour une feuille de calcul : choisissez CSV ou Parquet.',
  ),
  'export.left.small-group': counted(
    '{count} acte d’une équipe ou d’un rôle de moins de cinq personnes, dont le nom est masqué.',
    '{count} actes d’équipes ou de rôles de moins de cinq personnes, dont le nom est masqué.',
  ),
} as const satisfies Readonly<Record<string, Phrase>>;
