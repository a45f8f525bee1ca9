import { isSingular } from '../explain/index.ts';
import type { Phrase, Statement } from '../explain/index.ts';
import type { APPROVAL_ENGLISH } from './words.en.ts';

type Values = Statement['values'];

const by =
  (name: string, one: string, many: string) =>
  (values: Values): string =>
    isSingular(values[name], 'fr') ? one : many;

const requests = by('requests', '{requests} demande', '{requests} demandes');
const decisions = by('decisions', '{decisions} décision', '{decisions} décisions');
const worth = (v: Values): string => (v['value'] ? ' d’une valeur de {value}' : '');

/** Ce qui attend, combien de temps, et la réponse : autant qu’on en sait. */
const gate = (v: Values): string => {
  const now = v['requests']
    ? `${requests(v)}${worth(v)} ${by('requests', 'attend', 'attendent')(v)} « {gate} », depuis {since} (médiane)`
    : v['median']
      ? `« {gate} » : ${decisions(v)}, après {median} d’attente (médiane)`
      : '« {gate} » : personne n’a encore décidé';
  return v['yes'] ? `${now} ; la réponse est oui pour {yes} (de {low} à {high})` : now;
};

const sold =
  'parmi celles qui ont attendu {short}, {shortRate} ont été vendues ; parmi celles qui ont attendu {long}, {longRate}';
const chance = 'le hasard seul en montrerait autant dans {p} des essais';

export const APPROVAL_FRENCH: Readonly<Record<keyof typeof APPROVAL_ENGLISH, Phrase>> = {
  'approval.total': (v) =>
    v['standing']
      ? `${decisions(v)} à ${by('gates', 'un passage', '{gates} passages')(v)} ; c’est devant « {gate} » que se tient le plus d’argent : {standing} à tout moment.`
      : `${decisions(v)} à ${by('gates', 'un passage', '{gates} passages')(v)}${v['median'] ? ' ; à « {gate} », la moitié des demandes attend {median} ou davantage' : ''}.`,
  'approval.total.waiting': (v) =>
    `${requests(v)} ${by('requests', 'attend', 'attendent')(v)} une décision d’autorité${v['standing'] ? ' ; c’est devant « {gate} » que se tient le plus d’argent : {standing} à tout moment' : ''}.`,
  'approval.total.unknown': 'Ce qui attend une décision d’autorité n’est pas connu.',
  'approval.gate': (v) => `${gate(v)}.`,
  'approval.gate.idle': (v) => `${gate(v)} : cela ne change presque rien.`,
  'approval.gate.method':
    'Les actes d’autorité sont réunis par leurs noms en passages (posé et levé, approuvé et rejeté). Une demande attend depuis la pose d’un blocage ou sa programmation, sinon depuis la fin du travail qui précède, jusqu’à ce que quelqu’un commence à décider.',
  'approval.refuted':
    'Une décision prise sans laisser de trace, ou un acte que « Données » prend pour une approbation et qui n’en est pas une.',
  'approval.limit.recorded': 'Seules comptent les décisions présentes dans les fichiers importés.',
  'approval.limit.together':
    'Moins de cinq personnes décident à l’un de ces passages : ils sont dits ensemble, pour que personne ne soit mesuré.',
  'approval.limit.nobody':
    'Qui décide n’est pas enregistré : leur nombre n’est pas connu. S’ils sont moins de cinq, ceci les mesure.',
  'approval.limit.holds-work': 'Là où aucun début n’est enregistré, l’attente contient aussi le temps de décider.',
  'approval.limit.usual': (v) =>
    `${by('usual', '{usual} demande attend', '{usual} demandes attendent')(v)} d’après ce qui suit d’habitude, sans autre trace : de là, quatre sur cinq ont continué vers ce passage.`,
  'approval.limit.association':
    'Association, et non cause : ce qui n’est pas enregistré peut expliquer les deux. Un essai le dirait : laissez une demande sur deux, tirée au sort, attendre moitié moins.',
  'approval.limit.sample': 'Une demande sur {every} a été examinée.',
  'approval.limit.hidden': (v) =>
    `${by('count', '{count} passage n’est pas dit', '{count} passages ne sont pas dits')(v)} pour cette partie : moins de cinq personnes y ont décidé, ici ou dans le reste.`,

  'approval.wait': (v) =>
    `Les demandes attendent « {gate} » pendant {median} (médiane), et une sur dix plus de {late}${v['working'] ? ' (en temps de travail : {working} et {workingLate})' : ''}.`,
  'approval.wait.unknown': 'Le temps pendant lequel les demandes attendent « {gate} » n’est pas connu.',
  'approval.wait.method':
    'Depuis la pose d’un blocage ou la programmation de la demande, sinon depuis la fin du travail qui précède, jusqu’à ce que quelqu’un commence à décider ; temps de travail selon le calendrier estimé.',
  'approval.cash': 'À tout moment, {standing} de demandes se tiennent devant « {gate} » : {days} × jours en tout.',
  'approval.cash.unknown': 'L’argent qui attend devant « {gate} » n’est pas connu.',
  'approval.cash.method':
    'La valeur de chaque demande multipliée par ses jours d’attente, le tout additionné ; divisé par les jours de la première attente au dernier enregistrement, c’est ce qui s’y tient en moyenne.',
  'approval.answer': (v) =>
    `De ${by('count', '{count} réponse', '{count} réponses')(v)} à « {gate} », {yes} sont oui (de {low} à {high}) ; {no} non, {back} renvois, {left} fins avant la réponse.`,
  'approval.answer.unknown': 'La part de oui à « {gate} » n’est pas connue.',
  'approval.answer.method':
    'Selon le nom de l’acte, quand oui et non ont chacun le leur ou qu’un blocage est posé puis levé (seulement ceux dont la pose est enregistrée) ; sinon selon la suite : vers du nouveau, c’est oui ; vers une activité déjà faite, c’est un renvoi. Intervalle du taux réel selon Wilson, 95 %.',
  'approval.change':
    'Après {changed} au plus (de {low} à {high}) des réponses à « {gate} », quelque chose avait changé.',
  'approval.change.unknown': 'On ne sait pas combien de fois « {gate} » change quelque chose.',
  'approval.change.method':
    'Sont comptés : un non, un renvoi, une demande finie pendant le blocage, ou un autre travail fait pendant le blocage. Ce qui aurait changé de toute façon y est compris.',
  'approval.return': (v) =>
    `${by('count', '{count} demande', '{count} demandes')(v)} sur {requests} ${by('count', 'est passée', 'sont passées')(v)} plus d’une fois à « {gate} » : {returned}.`,
  'approval.return.unknown': 'On ne sait pas combien de demandes reviennent à « {gate} ».',
  'approval.return.method':
    'Un second blocage, ou une autre décision après un autre travail ; là où les demandes sont programmées, une autre programmation.',
  'approval.level': '« {gate} » se décide au niveau {level} : {share}.',
  'approval.level.few': 'À « {gate} », {share} des décisions sont de {level}.',
  'approval.level.unknown': 'Le niveau où se décide « {gate} » n’est pas connu.',
  'approval.level.method':
    'Selon les noms des actes (« par … »), sinon selon le rôle, sinon selon l’équipe de qui a décidé ; ceux de moins de cinq personnes ensemble.',
  'approval.waiting': (v) =>
    `${requests(v)}${worth(v)} ${by('requests', 'attend', 'attendent')(v)} « {gate} », depuis {since} (médiane)${v['stale']?.unit === 'count' && v['stale'].value > 0 ? ' ; {stale} depuis plus longtemps que 99 sur 100 n’ont jamais attendu : oubliées, ou finies sans trace' : ''}.`,
  'approval.waiting.none': 'Rien de ce qui est enregistré n’attend « {gate} » en ce moment.',
  'approval.waiting.unknown': 'Ce qui attend « {gate} » en ce moment n’est pas connu.',
  'approval.waiting.method':
    'Les demandes ouvertes qui sont bloquées, ou programmées sans être commencées ; et celles après le dernier enregistrement desquelles au moins quatre sur cinq ont continué vers ce passage.',
  'approval.sale.falls': `Là où « {gate} » a pris plus de temps, moins a été vendu : ${sold} ; ${chance}.`,
  'approval.sale.rises': `Là où « {gate} » a pris plus de temps, davantage a été vendu : ${sold} ; ${chance}.`,
  'approval.sale.none': `On ne voit aucune vente perdue à attendre « {gate} » : ${sold} ; ${chance}.`,
  'approval.sale.unknown': 'Ce que devient la vente quand « {gate} » fait attendre n’est pas connu.',
  'approval.sale.method':
    'Les demandes finies de valeur semblable (cinq classes), qui ont commencé à attendre à un moment semblable (fin de semaine, heures de bureau), sont comparées : tendance de rang de la vente selon l’attente, p par 400 permutations entre elles. Quarts selon l’attente.',
  'approval.sale.refuted': 'Un essai où les demandes attendent plus ou moins par tirage au sort, et se vendent autant.',
  'approval.step.falls': `Là où « {step} » a commencé plus tard, moins a été vendu : ${sold} ; ${chance}.`,
  'approval.step.rises': `Là où « {step} » a commencé plus tard, davantage a été vendu : ${sold} ; ${chance}.`,
  'approval.step.none': `On ne voit aucune vente perdue à attendre « {step} » : ${sold} ; ${chance}.`,
  'approval.step.method':
    'Le premier acte de l’étape sur chaque demande finie, comparé entre demandes de valeur et de moment semblables (tendance de rang, 400 permutations) ; le hasard indiqué tient compte de toutes les étapes examinées (Benjamini et Hochberg).',
  'approval.steps': (v) =>
    `Sur ${by('count', '{count} étape', '{count} étapes')(v)}, ${by('costly', 'une va', '{costly} vont')(v)} avec moins de ventes quand elle tarde ; d’abord « {step} » : ${sold}.`,
  'approval.steps.none': (v) =>
    `À aucune de ${by('count', '{count} étape', '{count} étapes')(v)} une attente plus longue ne va avec moins de ventes.`,
  'approval.steps.unknown': 'On ne sait pas si attendre coûte des ventes.',
  'approval.suggestions': (v) =>
    `${by('count', '{count} activité ressemble', '{count} activités ressemblent')(v)} à une approbation ; dites dans « Données » ce qu’il en est.`,
  'approval.suggestions.none': 'Aucune autre activité ne se comporte comme une approbation.',
  'approval.suggested':
    '« {activity} » ressemble à une approbation : {passes} passent, et l’attente est de {wait} pour {work} de travail. Dites dans « Données » ce qu’il en est.',
  'approval.suggested.method':
    'Un travail que 97 % au moins passent, que fait un cinquième des personnes au plus, et qui attend plus de dix fois ce qu’il dure ; jamais de moins de cinq personnes.',
  'approval.suggested.refuted': 'Un client qui veut ce travail.',

  'approval.unknown.none':
    'Aucun acte d’autorité n’est enregistré. Dites dans « Données » quelles activités approuvent, débloquent, contrôlent ou signent.',
  'approval.unknown.few': 'Moins de cinq personnes ont décidé : de si peu, rien n’est dit.',
  'approval.unknown.few-here':
    'Moins de cinq personnes ont décidé dans cette partie, ou dans le reste : choisissez-en une plus large.',
  'approval.unknown.silent': 'Rien n’a franchi de passage dans cette partie.',
  'approval.unknown.wait': 'Personne n’y a encore décidé.',
  'approval.unknown.value':
    'Aucun enregistrement ne dit ce que valent les demandes. Ajoutez une colonne avec leur valeur.',
  'approval.unknown.answer':
    'Les enregistrements n’y montrent qu’une sorte de réponse : ajoutez ceux qui posent le blocage, ou ceux qui refusent.',
  'approval.unknown.level': 'Aucun rôle ni équipe de qui décide n’est enregistré, ou trop peu de personnes l’ont.',
  'approval.unknown.sale-few':
    'Moins de cent demandes sont finies, ou moins de vingt de l’une des deux fins : trop peu pour le dire.',
  'approval.unknown.payer':
    'Aucun enregistrement ne dit qui paie. Ajoutez un export des paiements, des factures ou des livraisons, ou dites dans « Données » quelle activité en tient lieu.',
  'approval.unknown.part': 'Cela n’est dit que de tous les enregistrements : ôtez le filtre.',

  'approval.table.gates': 'Passages d’autorité',
  'approval.table.waiting': 'En attente',
  'approval.table.steps': 'La vente selon l’attente',
  'approval.column.gate': 'Passage',
  'approval.column.decisions': 'Décisions',
  'approval.column.median': 'Attente, médiane',
  'approval.column.p90': 'Attente, une sur dix plus longue',
  'approval.column.working': 'En temps de travail, médiane',
  'approval.column.standing': 'S’y tient à tout moment',
  'approval.column.yes': 'Oui',
  'approval.column.changed': 'Changé au plus',
  'approval.column.returned': 'Reviennent',
  'approval.column.waiting': 'En attente',
  'approval.column.object': 'Demande',
  'approval.column.since': 'Depuis',
  'approval.column.value': 'Valeur',
  'approval.column.step': 'Étape',
  'approval.column.short': 'Attente du quart le plus court',
  'approval.column.short-rate': 'dont vendues',
  'approval.column.long': 'Attente du quart le plus long',
  'approval.column.long-rate': 'dont vendues',
  'approval.column.chance': 'Par le seul hasard',

  'word.approval-few': 'passages de peu de personnes, ensemble',
  'word.approval-roles-few': 'rôles de peu de personnes, ensemble',
  'word.approval-roles-unknown': 'non enregistré',
};
