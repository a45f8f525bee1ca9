import { isSingular } from '../explain/index.ts';
import type { Phrase } from '../explain/index.ts';
import type { TABLE_ENGLISH } from './table-words.en.ts';

/** What the guess says of tables, dates, amounts and relations, in French. */
export const TABLE_FRENCH: Readonly<Record<keyof typeof TABLE_ENGLISH, Phrase>> = {
  'mapping.table.empty': 'Elle n’a aucune ligne.',
  'mapping.table.log': (values) =>
    isSingular(values.count, 'fr')
      ? 'Chaque ligne est un acte : « {activity} » dit lequel (une activité).'
      : 'Chaque ligne est un acte : « {activity} » dit lequel ({count} activités).',
  'mapping.table.repeats': (values) =>
    isSingular(values.rows, 'fr')
      ? 'Un même {column} a environ une ligne.'
      : 'Un même {column} a environ {rows} lignes, l’une après l’autre.',
  'mapping.table.people': 'Son nom dit qu’elle liste les personnes de l’entreprise.',
  'mapping.table.hierarchy': '« {column} » dit à qui chacune d’elles rend compte.',
  'mapping.table.relation': '{table} dit ce qui va ensemble : {columns}.',
  'mapping.table.relation-of-no-object': '{table} ne relie rien de ce dont traite un acte : aucun fait n’en est tiré.',
  'mapping.table.summary':
    '{table} résume d’autres enregistrements : aucune de ses lignes ne dit quand une chose a eu lieu.',
  'mapping.table.system': '{table} est une table qu’un système tient pour lui-même.',
  'mapping.table.parts': (values) =>
    isSingular(values.rows, 'fr')
      ? 'Chaque ligne est une partie d’un {column}.'
      : 'Chaque ligne est une partie d’un {column}, qui figure sur {rows} lignes en moyenne.',
  'mapping.table.own-date': 'Elle dit quand, dans « {column} » : les lignes d’une même chose disent un seul acte.',
  'mapping.table.wide': (values) =>
    isSingular(values.count, 'fr')
      ? 'Une date de chaque ligne est un acte : {columns}.'
      : '{count} dates de chaque ligne sont des actes à part entière : {columns}.',
  'mapping.table.one-date': 'Chaque ligne est un acte, daté par « {column} ».',
  'mapping.table.one-a-row': 'Chaque ligne a son propre {column}.',
  'mapping.table.objects': 'Chaque ligne est une chose, nommée par « {column} », et ce que l’on en sait.',
  'mapping.table.unclear': 'Rien ne dit avec certitude ce qu’est une ligne.',
  'mapping.table.no-key': 'Aucune colonne de {table} ne nomme ses lignes : aucun fait n’en est tiré.',
  'mapping.table.tied-to-nothing': 'Rien de ce dont traite un acte ne renvoie à {table} : aucun fait n’en est tiré.',
  'mapping.table.traces': 'Ses attributs figurent déjà sur les événements.',

  'mapping.reason.moment': (values) =>
    isSingular(values.count, 'fr')
      ? 'C’est un acte à part entière : « {activity} », une fois. Là où elle est vide, il n’a pas eu lieu.'
      : 'C’est un acte à part entière : « {activity} », {count} fois. Là où elle est vide, il n’a pas eu lieu.',
  'mapping.reason.expects': '« {activity} » est attendu pour cette date.',
  'mapping.reason.date-personal': 'Une date d’une personne ou d’une société, non d’un acte.',
  'mapping.reason.date-technical': 'Une date que l’outil tient sur son propre enregistrement.',
  'mapping.reason.date-party': 'Elle est toujours la même pour un même client : c’est une date du client.',
  'mapping.reason.date-unordered':
    'Elle ne suit aucun ordre avec les autres dates, ou en répète une : ce n’est pas un acte de cette ligne.',
  'mapping.reason.each-row': 'Aucune colonne n’est la clé d’une ligne : chaque ligne est un {type} à part entière.',
  'mapping.reason.parent': 'Les lignes en sont les parties : c’est un {type}.',
  'mapping.reason.points-to': 'Elle nomme {target} : {share} de ses valeurs s’y trouvent.',
  'mapping.reason.declared': 'La base de données dit qu’elle nomme {target}.',
  'mapping.reason.orphans': (values) =>
    isSingular(values.count, 'fr') ? 'Une ligne n’y nomme rien.' : '{count} lignes n’y nomment rien.',
  'mapping.reason.answers-to': 'Elle nomme un autre {column} de la même table.',
  'mapping.reason.product': 'Elle vaut {factors} dans {share} des lignes.',
  'mapping.reason.times': 'Le montant d’une ligne est {factors}.',
  'mapping.reason.part-of': 'Chaque ligne est une partie : le montant d’un {object} est la somme de ses lignes.',
  'mapping.reason.minor': 'Ses nombres entiers sont lus comme des centimes : divisés par cent.',
  'mapping.reason.payment-state': 'Elle dit quels paiements ont abouti et lesquels ont échoué.',
  'mapping.reason.of-row': 'C’est le montant d’un {object}.',
  'mapping.reason.told-twice': 'Elle dit le même argent que {total} : un seul des deux est compté.',
  'mapping.reason.told-by-total': 'La valeur d’un {object} est {total} : ses parties ne sont pas comptées en plus.',
  'mapping.reason.only-decimals': 'C’est la seule colonne de nombres à décimales.',

  'mapping.join.found': '{from} nomme {to} : {share} de ses valeurs s’y trouvent, et elle emploie {back} de celles-ci.',
  'mapping.join.declared':
    'La base de données dit que {from} nomme {to} : {share} de ses valeurs s’y trouvent, et elle emploie {back} de celles-ci.',
  'mapping.join.orphans': (values) =>
    isSingular(values.count, 'fr')
      ? 'Une ligne de {many} ne nomme rien dans {one} : {values}.'
      : '{count} lignes de {many} ne nomment rien dans {one}, par exemple {values}.',
  'mapping.join.unnamed': (values) =>
    isSingular(values.count, 'fr')
      ? 'Une ligne de {one} n’est nommée par aucune ligne de {many}.'
      : '{count} lignes de {one} ne sont nommées par aucune ligne de {many}.',
  'mapping.join.multiplies':
    'Une jointure changerait {rows} lignes de {many} en {joined}. Aval les relie par leurs clés : rien n’est multiplié.',
  'mapping.join.repeats':
    'Une jointure changerait {rows} lignes de {one} en {joined}. Aval les relie par leurs clés : rien n’est compté deux fois.',

  'mapping.note.ignored': (values) =>
    isSingular(values.count, 'fr')
      ? '{table} (une ligne) est gardée telle quelle ; aucun fait n’en est tiré.'
      : '{table} ({count} lignes) est gardée telle quelle ; aucun fait n’en est tiré.',
  'mapping.note.artificial': (values) =>
    isSingular(values.count, 'fr')
      ? 'Une ligne nommée {activities} est une marque de l’outil, non un acte : elle est mise de côté.'
      : '{count} lignes nommées {activities} sont des marques de l’outil, non des actes : elles sont mises de côté.',
  'mapping.note.settled-day-above-12': '{column} : {order}, car certaines valeurs ne peuvent se lire autrement.',
  'mapping.note.settled-other-column':
    '{column} : {order}, comme dans une autre colonne qui ne se lit que d’une façon.',
  'mapping.note.settled-order': '{column} : {order}, sans quoi les dates d’une même ligne iraient à rebours.',
  'mapping.note.settled-weekdays': '{column} : {order}, sans quoi les actes ne tomberaient pas les jours de travail.',
  'mapping.note.placeholders':
    '{share} des dates de {column} ne sont pas des dates d’actes (1900, 9999 ou de ce genre) : elles sont mises de côté.',
  'mapping.note.days': 'Aucune heure dans {columns} : les durées entre ces dates sont dites en jours.',
  'mapping.note.zone':
    'Aucun fuseau horaire dans {columns} : ces dates sont lues comme {zone}. Aux changements d’heure, une heure par an est dite deux fois et une autre ne l’est pas.',
  'mapping.note.told-twice':
    '{total} et {part} disent le même argent (ils s’accordent dans {share} des cas) : il est compté une fois.',
  'mapping.note.gross':
    'L’argent ({basis}) est compté avec la taxe ({column}), tel que le client le paie, et non sans elle ({other}).',
  'mapping.note.debit-credit':
    '{column} dit débit ou crédit ({values}), ce qui n’est pas lu : chaque montant compte avec le signe qui est écrit.',
  'mapping.note.net': 'L’argent ({basis}) est compté sans la taxe ({column}), et non avec elle ({other}).',
  'mapping.note.currencies': '{column} nomme plusieurs devises ({values}) : elles ne sont jamais additionnées.',
  'mapping.note.reversal-prefix':
    'Les lignes de {table} dont le numéro commence par « {prefix} » reprennent : ce sont des « {activity} », leur argent compte en moins.',
  'mapping.note.reversal-below-zero':
    'Les lignes de {table} dont le montant est négatif reprennent : ce sont des « {activity} », et non une demande.',
  'mapping.note.each-row': 'Les lignes de {table} n’ont pas de clé : chacune est un {type} à part entière.',
  'mapping.note.status-ends': (values) =>
    isSingular(values.count, 'fr')
      ? '{column} dit {values} sur une ligne, mais aucune date ne dit quand : c’est gardé avec l’enregistrement.'
      : '{column} dit {values} sur {count} lignes, mais aucune date ne dit quand : c’est gardé avec les enregistrements.',

  'mapping.matters.money': 'Cela change {share} de l’argent.',
  'mapping.matters.sales': 'Cela change {share} des ventes.',
  'mapping.matters.acts': 'Cela change {share} des actes.',
  'mapping.matters.objects': 'Cela change {share} de ce qui circule.',
  'mapping.matters.customers': 'Cela change {share} des clients.',
  'mapping.matters.dates': 'Cela déplace les dates de {columns}.',
  'mapping.matters.every-date': (values) =>
    isSingular(values.count, 'fr') ? 'Cela change l’instant d’un acte.' : 'Cela change l’instant de {count} actes.',
  'mapping.matters.robots': '{share} des actes sont alors ceux d’une machine, non d’une personne.',

  'mapping.shows.acts': (values) => (isSingular(values.count, 'fr') ? '{count} acte' : '{count} actes'),
  'mapping.shows.sales': (values) => (isSingular(values.count, 'fr') ? '{count} vente' : '{count} ventes'),
  'mapping.shows.money': '{amount} reçus de clients ou dus par eux',
  'mapping.shows.customers': (values) => (isSingular(values.count, 'fr') ? '{count} client' : '{count} clients'),
  'mapping.shows.period': 'du {from} au {to}',
  'mapping.shows.reads': '{example} est le {day}',

  'mapping.question.tax': 'Quel montant est l’argent des clients ?',
  'mapping.answer.amount': '{column}',

  'mapping.problem.no-question': 'Aucune question ne s’appelle « {id} ». Celles qui sont posées : {known}.',
  'mapping.problem.no-answer': '« {answer} » n’est pas une réponse à « {id} ». Ses réponses : {known}.',

  'role.moment': 'acte à part entière',
  'role.manager': 'à qui l’on rend compte',
  'word.role.moment': 'acte à part entière',
  'word.role.manager': 'à qui l’on rend compte',
  'word.day-first': 'le jour vient d’abord',
  'word.month-first': 'le mois vient d’abord',
};
