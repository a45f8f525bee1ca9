import { isSingular } from '../explain/index.ts';
import type { Phrase } from '../explain/index.ts';
import type { ENGLISH } from './words.en.ts';

/** What mapping says, in French: the same codes as in English, or it does not compile. */
export const FRENCH: Readonly<Record<keyof typeof ENGLISH, Phrase>> = {
  'mapping.reason.name': 'Son nom le dit : « {word} ».',
  'mapping.reason.standard': '« {key} » est une clé normalisée, de sens convenu.',
  'mapping.reason.ocel': 'Le format dit ce qu’est cette colonne.',
  'mapping.reason.corrected': 'Vous l’avez dit.',
  'mapping.reason.date': '{share} de ses valeurs sont des dates écrites {format}.',
  'mapping.reason.moves': 'Elle change au fil de la vie d’un même {object}.',
  'mapping.reason.repeats': (values) =>
    isSingular(values.rows, 'fr')
      ? 'Chaque valeur figure sur une ligne en moyenne.'
      : 'Chaque valeur figure sur {rows} lignes en moyenne.',
  'mapping.reason.one-a-row': 'Chaque ligne a sa propre valeur.',
  'mapping.reason.few-values': (values) =>
    isSingular(values.count, 'fr') ? 'Une seule valeur.' : '{count} valeurs différentes.',
  'mapping.reason.life-cycle': 'Ses valeurs sont les mots d’un cycle de vie : {values}.',
  'mapping.reason.life-cycle-unused':
    'Ses valeurs sont les mots d’un cycle de vie, mais une autre colonne dit déjà la phase.',
  'mapping.reason.robot-words': 'Ces valeurs désignent une machine : {values}.',
  'mapping.reason.human-words': 'Ces valeurs désignent une personne : {values}.',
  'mapping.reason.team-words': 'Ses valeurs nomment des services ou des équipes : {values}.',
  'mapping.reason.role-words': 'Ses valeurs nomment des fonctions, non des personnes : {values}.',
  'mapping.reason.number': '{share} de ses valeurs sont des nombres, par exemple {example}.',
  'mapping.reason.repeated-on':
    'Elle est la même sur toutes les lignes d’un même {object} ({share} des lignes) : elle compte une fois par {object}.',
  'mapping.reason.own-amount': 'Elle diffère d’une ligne à l’autre : elle compte à chaque ligne.',
  'mapping.reason.of-type': (values) =>
    isSingular(values.objects, 'fr')
      ? 'Un objet de type {type} la porte.'
      : '{objects} objets de type {type} la portent.',
  'mapping.reason.identifier': 'Ses valeurs ont l’allure de clés.',
  'mapping.reason.nearest-cash': 'Des dates de la ligne, « {word} » est la plus proche de l’argent.',
  'mapping.reason.constant': 'Elle dit toujours « {value} ».',
  'mapping.reason.empty': 'Aucune ligne n’a de valeur.',
  'mapping.reason.same-as': 'Elle dit la même chose que {column}.',
  'mapping.reason.cost': 'Un coût n’est pas de l’argent venu d’un client.',
  'mapping.reason.of-object': 'Elle est toujours la même pour une valeur de {object} : gardée avec l’enregistrement.',
  'mapping.reason.nothing-tells': 'Rien ne dit ce qu’elle signifie : gardée avec l’enregistrement.',

  'mapping.cash.in': '« {activity} » dit que l’argent est entré ou qu’il est dû (« {word} ») : {basis}.',
  'mapping.cash.out': '« {activity} » dit que l’argent est sorti (« {word} »).',
  'mapping.cash.in-trade': 'Les enregistrements parlent de vente : « {word} ».',
  'mapping.cash.amount': 'Le montant est dans {column}.',
  'mapping.cash.no-amount': 'Aucune colonne ne dit combien.',
  'mapping.cash.none':
    'Aucun enregistrement ne dit qui paie : ni paiement, ni facture, ni livraison chiffrée n’a été trouvé.',
  'mapping.cash.to-suppliers':
    'Aucun enregistrement ne dit qui paie : les paiements trouvés vont aux fournisseurs (« {word} »).',
  'mapping.cash.to-people':
    'Aucun enregistrement ne dit qui paie : les paiements trouvés vont à des salariés ou à des bénéficiaires (« {word} »).',
  'mapping.cash.delivered-without-value':
    'Aucun enregistrement ne dit qui paie : des livraisons ont été trouvées, mais aucune colonne n’en dit la valeur.',
  'mapping.cash.no-activity': 'Aucune activité n’a été trouvée : rien ne peut donc tenir lieu d’encaissement.',

  'mapping.ends.none': 'Aucune activité trouvée ne met fin à un objet sans encaissement.',
  'mapping.ends.not-final':
    'Des rejets et des annulations ont été trouvés, mais ce qu’ils touchent se poursuit le plus souvent : ce sont des étapes, non des fins.',
  'mapping.ends.by-name': '« {activity} » signifie : {fate}.',
  'mapping.ends.by-name-and-place':
    '« {activity} » signifie : {fate}. Dans {share} des objets qui la portent, elle est parmi les derniers enregistrements.',

  'mapping.kinds.all-work': 'Rien ne dit qu’une activité ne soit pas du travail : chacune est tenue pour du travail.',
  'mapping.kind.by-name': (values) =>
    isSingular(values.objects, 'fr')
      ? '{type} (un objet) : {kind}, d’après son nom.'
      : '{type} ({objects} objets) : {kind}, d’après son nom.',
  'mapping.kind.by-life': (values) =>
    isSingular(values.objects, 'fr')
      ? '{type} (un objet) : {kind}, d’après la vie de ses objets dans les enregistrements.'
      : '{type} ({objects} objets) : {kind}, d’après la vie de ses objets dans les enregistrements.',
  'mapping.leading.none': 'Aucune chose qui circule au fil du travail n’a été trouvée.',
  'mapping.leading.carries-value':
    '{type} porte le plus directement ce qui est vendu ou acheté ({objects} objets, {events} enregistrements).',

  'mapping.question.cash': 'Quel acte tient lieu de l’argent du client ?',
  'mapping.question.cash-none':
    'Rien ne dit qu’un client paie. L’un de ces actes tient-il lieu de l’argent du client ?',
  'mapping.question.customer': 'Qui est le client, celui qui paie ?',
  'mapping.question.date': 'Quelle date est l’instant de l’acte ?',
  'mapping.question.day-month': 'Dans {column}, {example} peut se lire de deux façons. Laquelle est la bonne ?',
  'mapping.question.flow': 'Qu’est-ce qui circule au fil du travail et porte ce que le client paie ?',
  'mapping.question.robots': (values) =>
    isSingular(values.count, 'fr')
      ? '{values} est-il une machine ? Il fait {share} des enregistrements.'
      : '{values} sont-ils des machines ? Ils font {share} des enregistrements.',
  'mapping.answer.cash': '{activity} ({basis})',
  'mapping.answer.cash-none': 'Aucun : aucun enregistrement ne dit qui paie',
  'mapping.answer.customer': '{column}',
  'mapping.answer.customer-none': 'Aucune colonne ne le dit',
  'mapping.answer.date': '{column}, par exemple {example}',
  'mapping.answer.day-first': 'Le jour vient d’abord',
  'mapping.answer.month-first': 'Le mois vient d’abord',
  'mapping.answer.flow': '{type}',
  'mapping.answer.robots': 'Oui, ce sont des machines',
  'mapping.answer.humans': 'Non, ce sont des personnes',

  'mapping.missing.events':
    'Aucune table n’a de lignes qui soient des actes ({tables}). Dites quelle table contient ce qui a été fait.',
  'mapping.missing.rows': '{table} n’a aucune ligne. Choisissez un autre fichier.',
  'mapping.missing.time':
    '{table} n’a aucune colonne qui dise quand. Dites laquelle le fait, ou exportez de nouveau avec une date.',
  'mapping.missing.activity':
    '{table} n’a aucune colonne qui dise ce qui a été fait. Dites laquelle le fait, ou donnez à toutes ses lignes un même nom d’activité.',
  'mapping.missing.object':
    '{table} n’a aucune colonne qui dise sur quoi (commande, dossier, facture). Dites laquelle le fait, ou exportez de nouveau avec son numéro.',
  'mapping.missing.one-only': 'Une seule colonne peut être « {role} », or {columns} le sont. Changez l’une d’elles.',

  'mapping.problem.missing-key': 'Il manque à {path} la clé « {key} ». Ajoutez-la.',
  'mapping.problem.unknown-key':
    '{path} a une clé « {key} » qui ne signifie rien ici. Retirez-la, ou prenez l’une de celles-ci : {known}.',
  'mapping.problem.wrong-type': '{path} vaut {value} et devrait être {type}. Changez-le.',
  'mapping.problem.not-allowed': '{path} vaut {value}. Écrivez l’une de ces valeurs : {allowed}.',
  'mapping.problem.pattern':
    '{path} vaut {value}, qui n’a pas la forme attendue ({rule}). Écrivez-le dans cette forme.',
  'mapping.problem.empty': '{path} est vide. Remplissez-le ou retirez-le.',
  'mapping.problem.zone':
    '{path} vaut « {value} », qui n’est pas un fuseau horaire. Écrivez-en un, comme Europe/Paris.',
  'mapping.problem.table-twice': '{path} parle de « {value} » une seconde fois. N’en gardez qu’une.',
  'mapping.problem.one-only':
    'Dans {path}, une seule colonne peut être « {role} », or {columns} le sont. N’en gardez qu’une.',
  'mapping.problem.leading':
    '{path} vaut « {value} », qui n’est pas un type d’objet. Écrivez l’un de ceux-ci : {allowed}.',
  'mapping.problem.leading-kind':
    '{path} vaut « {value} », de nature {kind} : seul ce qui circule peut mener. Choisissez un autre type, ou faites-en un flux.',
  'mapping.problem.cash-amount':
    '{path} nomme « {value} », dont le rôle n’est pas un montant. Nommez une colonne de montant, ou donnez-lui ce rôle.',

  'role.ignore': 'non utilisée',
  'role.attribute': 'gardée sans l’interpréter',
  'role.object': 'objet',
  'role.object-key': 'objet',
  'role.object-type': 'type d’objet',
  'role.target-key': 'objet lié',
  'role.qualifier': 'relation',
  'role.event-key': 'numéro de l’acte',
  'role.activity': 'activité',
  'role.phase': 'phase',
  'role.start': 'début',
  'role.end': 'instant (fin)',
  'role.actor': 'qui a agi',
  'role.actor-kind': 'robot ou humain',
  'role.team': 'équipe',
  'role.role': 'fonction',
  'role.customer': 'client',
  'role.supplier': 'fournisseur',
  'role.amount': 'montant',
  'role.currency': 'devise',
  'role.promised': 'date promise',
  'word.role.ignore': 'non utilisée',
  'word.role.attribute': 'gardée sans l’interpréter',
  'word.role.object': 'objet',
  'word.role.object-key': 'objet',
  'word.role.object-type': 'type d’objet',
  'word.role.target-key': 'objet lié',
  'word.role.qualifier': 'relation',
  'word.role.event-key': 'numéro de l’acte',
  'word.role.activity': 'activité',
  'word.role.phase': 'phase',
  'word.role.start': 'début',
  'word.role.end': 'instant (fin)',
  'word.role.actor': 'qui a agi',
  'word.role.actor-kind': 'robot ou humain',
  'word.role.team': 'équipe',
  'word.role.role': 'fonction',
  'word.role.customer': 'client',
  'word.role.supplier': 'fournisseur',
  'word.role.amount': 'montant',
  'word.role.currency': 'devise',
  'word.role.promised': 'date promise',

  'word.received': 'reçu',
  'word.settled': 'réglé',
  'word.invoiced': 'facturé',
  'word.delivered': 'livré',
  'word.refused': 'refusé par le client',
  'word.cancelled': 'annulé',
  'word.declined': 'décliné par nous',
  'word.flow': 'chose qui circule',
  'word.party': 'client ou fournisseur',
  'word.worker': 'qui travaille',
  'word.catalogue': 'ce qui est vendu ou acheté',
  'word.asset': 'équipement',
  'word.json-object': 'un objet { … }',
  'word.json-array': 'une liste [ … ]',
  'word.json-string': 'un texte entre guillemets',
  'word.json-number': 'un nombre',
  'word.json-boolean': 'true ou false',
};
