import { isSingular } from '../explain/index.ts';
import type { Phrase, Statement } from '../explain/index.ts';
import type { LOYALTY_ENGLISH } from './words.en.ts';

type Values = Statement['values'];

const by =
  (name: string, one: string, many: string) =>
  (values: Values): string =>
    isSingular(values[name], 'fr') ? one : many;

const customers = by('customers', '{customers} client', '{customers} clients');
const purchases = by('purchases', '{purchases} achat', '{purchases} achats');
const checked = (v: Values): string =>
  `Un modèle qui n’a vu que ce qui était enregistré jusqu’au {split} attendait ensuite ${by('predicted', '{predicted} nouvel achat', '{predicted} nouveaux achats')(v)} de ${customers(v)} ; il y en a eu {actual}`;
const expected = (v: Values): string =>
  `Dans les {weeks} prochaines semaines, les clients connus aujourd’hui feront environ ${purchases(v)}`;
const once = (v: Values): string =>
  v['once']?.unit === 'count' && v['once'].value === 0 ? '' : ', dont {once} après un seul achat';
const demand = (v: Values): string =>
  `sur ${by('asked', '{asked} demande', '{asked} demandes')(v)}, {sold} vendues, {lost} perdues, {open} encore ouvertes`;
const sold = (sooner: string, later: string): string =>
  `${sooner} a été vendu dans {first} des cas, ${later} dans {last}`;
const returned = (after: string, other: string): string =>
  `Après ${after}, les clients sont revenus aussi vite que d’habitude dans {first} des cas, après ${other} dans {last}`;
const ASSOCIATED = ' (association, non preuve d’un effet).';
const CHANCE = ' : pas plus que n’en donne le hasard.';
const RANGES =
  'Les fourchettes comprennent le hasard, ce que les paramètres ont d’incertain, et l’erreur du modèle sur le dernier tiers des enregistrements.';

export const LOYALTY_FRENCH: Readonly<Record<keyof typeof LOYALTY_ENGLISH, Phrase>> = {
  'loyalty.repeat': (v) => `{again} sur ${customers(v)} ({share}) sont revenus acheter.`,
  'loyalty.repeat.followed': (v) =>
    `{again} sur ${customers(v)} ({share}) sont revenus acheter ; sur les {followed} que l’on a pu suivre {weeks} semaines, {soon} l’ont fait dans ce délai.`,
  'loyalty.repeat.unknown': 'On ne sait pas si les clients reviennent.',
  'loyalty.repeat.method':
    'Un achat est ce qu’un client a payé un jour donné, d’après les mêmes encaissements que les entrées d’argent (payés, sinon facturés, sinon livrés) ; plusieurs encaissements d’un jour font un achat, un remboursement n’en est pas un. « En {weeks} semaines » se dit de ceux qui sont clients depuis au moins ce temps.',
  'loyalty.repeat.refuted':
    'Deux clés pour un seul client, une clé pour plusieurs, ou des encaissements au nom d’un autre que l’acheteur.',
  'loyalty.cohort.month': (v) =>
    `Sur ${customers(v)} dont le premier achat date de {start}, {next} ont acheté le mois suivant et {last} le dernier mois révolu.`,
  'loyalty.cohort.quarter': (v) =>
    `Sur ${customers(v)} dont le premier achat date du trimestre de {start}, {next} ont acheté le trimestre suivant et {last} le dernier trimestre révolu.`,
  'loyalty.cohort.month.new': (v) =>
    `En {start}, premier achat de ${customers(v)} ; aucun mois entier n’est passé depuis.`,
  'loyalty.cohort.quarter.new': (v) =>
    `Au trimestre de {start}, premier achat de ${customers(v)} ; aucun trimestre entier n’est passé depuis.`,
  'loyalty.cohort.method':
    'Part des clients d’un mois ou d’un trimestre de premier achat qui ont acheté à chaque période suivante. Seules comptent les périodes dont le dernier jour est enregistré. L’intervalle est celui de Wilson, à 95 %.',
  'loyalty.forecast.none': 'On ne sait pas ce que les clients achèteront.',
  'loyalty.forecast.under': (v) => `${checked(v)}, soit {error} de plus.`,
  'loyalty.forecast.over': (v) => `${checked(v)}, soit {error} de moins.`,
  'loyalty.forecast.failed.under': (v) =>
    `${checked(v)}, soit {error} de plus. Il ne vaut rien ici : aucune prévision n’est donnée.`,
  'loyalty.forecast.failed.over': (v) =>
    `${checked(v)}, soit {error} de moins. Il ne vaut rien ici : aucune prévision n’est donnée.`,
  'loyalty.forecast.method.mbg': `MBG/NBD (Batislam, Denizel et Filiztekin 2007), au maximum de vraisemblance : chaque client achète au hasard à son propre rythme, et peut partir après chaque achat, le premier compris. Ce que vaut un achat : Gamma-Gamma (Fader, Hardie et Lee 2005), d’après ceux qui sont revenus. ${RANGES}`,
  'loyalty.forecast.method.bg': `BG/NBD (Fader, Hardie et Lee 2005), au maximum de vraisemblance, car MBG/NBD n’a pas convergé : chaque client achète au hasard à son propre rythme, et peut partir après chaque nouvel achat ; de qui n’a acheté qu’une fois, il ne sait dire s’il est parti. Ce que vaut un achat : Gamma-Gamma, d’après ceux qui sont revenus. ${RANGES}`,
  'loyalty.forecast.method.nbd': `NBD (Ehrenberg 1959), au maximum de vraisemblance, car on ne voit partir aucun client : chacun achète au hasard à son propre rythme. Ce que vaut un achat : Gamma-Gamma, d’après ceux qui sont revenus. ${RANGES}`,
  'loyalty.forecast.refuted':
    'Les achats des semaines à venir : hors de la fourchette plus d’une fois sur vingt, le modèle est faux.',
  'loyalty.expected': (v) => `${expected(v)}.`,
  'loyalty.expected.value': (v) => `${expected(v)} (de {low} à {high}), pour environ {value}.`,
  'loyalty.lost': (v) =>
    `${by('lost', '{lost} client sur {customers} est plus probablement parti que resté', '{lost} clients sur {customers} sont plus probablement partis que restés')(v)}${once(v)} ; ils avaient apporté {cash}, soit {share} de l’argent des clients nommés.`,
  'loyalty.lost.plain': (v) =>
    `${by('lost', '{lost} client sur {customers} est plus probablement parti que resté', '{lost} clients sur {customers} sont plus probablement partis que restés')(v)}${once(v)}.`,
  'loyalty.lost.unknown': 'On ne sait pas quels clients sont partis.',
  'loyalty.lost.method':
    'La probabilité qu’un client achète encore, d’après le nombre et la date de ses achats (MBG/NBD) ; sous un demi, il est plus probablement parti que resté. Qui achetait souvent manque après un plus court silence.',
  'loyalty.lost.refuted': 'Ils achètent de nouveau ; ou ils sont partis et l’ont dit.',
  'loyalty.concentration': (v) =>
    `La moitié des achats attendus dans les 52 prochaines semaines viendra de ${by('half', '{half} client', '{half} clients')(v)} sur {customers}, les quatre cinquièmes de {fourFifths}.`,
  'loyalty.concentration.value': (v) =>
    `La moitié de l’argent attendu dans les 52 prochaines semaines viendra de ${by('half', '{half} client', '{half} clients')(v)} sur {customers}, les quatre cinquièmes de {fourFifths}.`,
  'loyalty.concentration.method':
    'Les clients par ce qui est attendu de chacun en 52 semaines, le plus d’abord, jusqu’à la moitié.',
  'loyalty.customer': (v) =>
    `{customer} : ${purchases(v)}, le dernier le {last} ; achète encore avec une probabilité de {alive}, et fera environ {expected} achats dans les 52 prochaines semaines.`,
  'loyalty.customer.staying': (v) =>
    `{customer} : ${purchases(v)}, le dernier le {last} ; environ {expected} à attendre dans les 52 prochaines semaines.`,
  'loyalty.customer.plain': (v) => `{customer} : ${purchases(v)}, le dernier le {last}.`,
  'loyalty.promises': (v) =>
    `Sur ${by('promises', '{promises} promesse datée', '{promises} promesses datées')(v)}, {share} ont été tenues ; ${by('late', 'l’autre est venue {by} trop tard', 'la moitié des {late} autres sont venues au moins {by} trop tard')(v)}.`,
  'loyalty.promises.all': (v) =>
    `Sur ${by('promises', '{promises} promesse datée', '{promises} promesses datées')(v)}, toutes ont été tenues.`,
  'loyalty.promises.unknown': 'On ne sait pas si les dates promises sont tenues.',
  'loyalty.promises.missing':
    'Aucun enregistrement ne dit pour quand une chose était promise ou exigée, et quand elle est venue. Fournissez la date promise ou exigée des commandes, avec celle de livraison.',
  'loyalty.promises.method':
    'La date promise ou exigée, comparée à l’acte dont elle est attendue ; si aucun n’est nommé, à la livraison : l’encaissement si les livraisons en tiennent lieu, sinon le dernier acte qui en porte le nom. Une date sans heure vaut jusqu’à la fin du jour. Une promesse ouverte compte dès qu’elle est passée.',
  'loyalty.promises.limit': 'Une date repoussée compte telle qu’elle a été enregistrée en dernier.',
  'loyalty.promises.refuted': 'L’acte pris pour la livraison n’est pas celui que le client attendait.',
  'loyalty.offers': (v) =>
    `${by('sent', '{sent} offre envoyée', '{sent} offres envoyées')(v)}${v['won'] ? ', {won} acceptées' : ''}${v['gone'] ? ', {gone} refusées ou retirées' : ''} ; ${demand(v)}.`,
  'loyalty.offers.unrecorded': (v) => `Aucun enregistrement ne dit qu’une offre a été envoyée ; ${demand(v)}.`,
  'loyalty.offers.unknown': 'On ne sait pas ce que deviennent les offres.',
  'loyalty.offers.missing':
    'Aucun acte ne s’appelle l’envoi d’une offre ou d’un devis, et seul ce qui a été acheté est enregistré. Fournissez les offres envoyées, leur date et leur issue.',
  'loyalty.offers.method':
    'Les offres se reconnaissent au nom des actes (offre, devis, proposition ; envoyé, accepté, refusé). Les demandes qui ont eu une offre, si les offres sont enregistrées, sinon toutes, d’après leur sort. Part vendue : vendues ÷ terminées.',
  'loyalty.offers.limit':
    'Une offre qui en remplace une autre la retire : il y a plus d’offres perdues que de clients perdus.',
  'loyalty.offers.refuted': 'Des actes sur des offres dont le nom ne le dit pas.',
  'loyalty.association.response.sold.falls': `${sold('Ce qui a eu réponse le plus tôt', 'ce qui l’a eue le plus tard')}${ASSOCIATED}`,
  'loyalty.association.response.sold.rises': `${sold('Ce qui a eu réponse le plus tôt', 'ce qui l’a eue le plus tard')}${ASSOCIATED}`,
  'loyalty.association.response.sold.none': `${sold('Ce qui a eu réponse le plus tôt', 'ce qui l’a eue le plus tard')}${CHANCE}`,
  'loyalty.association.price.sold.falls': `${sold('Le quart le moins cher', 'le quart le plus cher')}${ASSOCIATED}`,
  'loyalty.association.price.sold.rises': `${sold('Le quart le moins cher', 'le quart le plus cher')}${ASSOCIATED}`,
  'loyalty.association.price.sold.none': `${sold('Le quart le moins cher', 'le quart le plus cher')}${CHANCE}`,
  'loyalty.association.promised.sold.falls': `${sold('Ce qui était promis pour le plus tôt', 'ce qui l’était pour le plus tard')}${ASSOCIATED}`,
  'loyalty.association.promised.sold.rises': `${sold('Ce qui était promis pour le plus tôt', 'ce qui l’était pour le plus tard')}${ASSOCIATED}`,
  'loyalty.association.promised.sold.none': `${sold('Ce qui était promis pour le plus tôt', 'ce qui l’était pour le plus tard')}${CHANCE}`,
  'loyalty.association.response.returns.falls': `${returned('les réponses les plus rapides', 'les plus lentes')}${ASSOCIATED}`,
  'loyalty.association.response.returns.rises': `${returned('les réponses les plus rapides', 'les plus lentes')}${ASSOCIATED}`,
  'loyalty.association.response.returns.none': `${returned('les réponses les plus rapides', 'les plus lentes')}${CHANCE}`,
  'loyalty.association.lateness.returns.falls': `${returned('les livraisons les plus en avance', 'les plus en retard')}${ASSOCIATED}`,
  'loyalty.association.lateness.returns.rises': `${returned('les livraisons les plus en avance', 'les plus en retard')}${ASSOCIATED}`,
  'loyalty.association.lateness.returns.none': `${returned('les livraisons les plus en avance', 'les plus en retard')}${CHANCE}`,
  'loyalty.association.rework.returns.falls': `${returned('le moins de travail refait', 'le plus')}${ASSOCIATED}`,
  'loyalty.association.rework.returns.rises': `${returned('le moins de travail refait', 'le plus')}${ASSOCIATED}`,
  'loyalty.association.rework.returns.none': `${returned('le moins de travail refait', 'le plus')}${CHANCE}`,
  'loyalty.association.method.sold':
    'Quarts de {cases} cas terminés, coupés entre cas semblables : même cinquième des montants, fin de semaine ou non, heures de bureau ou non. Tendance des rangs à l’intérieur de ceux-ci, par permutation : le hasard seul en donne autant dans {chance} des tirages ({corrected} après correction pour les {tests} questions posées ici, Benjamini et Hochberg). Les intervalles des parts sont ceux de Wilson, à 95 %.',
  'loyalty.association.method.returns':
    'Quarts de {cases} achats, coupés entre ceux d’un même client, s’il a au moins quatre intervalles enregistrés entre ses achats ; sinon entre montants semblables. Tendance des rangs à l’intérieur de ceux-ci, par permutation : le hasard seul en donne autant dans {chance} des tirages ({corrected} après correction pour les {tests} questions posées ici, Benjamini et Hochberg). Les intervalles des parts sont ceux de Wilson, à 95 %.',
  'loyalty.association.refuted':
    'Un essai : répondre, promettre ou livrer autrement, par tirage au sort, et comparer. Ce qui n’est pas enregistré peut causer l’un et l’autre.',
  'loyalty.limit.recorded': 'Seul ce qui est enregistré est compté.',
  'loyalty.limit.begin':
    'Qui achetait avant le début des enregistrements compte comme nouveau à son premier achat enregistré.',
  'loyalty.limit.cohort':
    'Des mois choisis, on compte les clients dont le premier achat y tombe, avec tout ce qu’ils ont acheté depuis.',
  'loyalty.limit.months':
    'Des mois choisis, on compte ce qui y a été demandé (pour le retour des clients : ce qui y a été acheté).',
  'loyalty.limit.known': 'Les clients qui restent à gagner n’y sont pas.',
  'loyalty.limit.same':
    'Les clients sont supposés continuer comme avant : ni nouveaux prix, ni concurrents, ni saisons.',
  'loyalty.limit.value':
    'Ce que vaudront les achats n’est pas dit : les montants ne sont pas enregistrés, diffèrent trop d’un client à l’autre, ou ont été trop mal prévus sur le dernier tiers des enregistrements.',
  'loyalty.limit.association': 'Une association entre cas semblables, jamais un effet.',
  'loyalty.limit.usual':
    'D’habitude : le temps médian entre les achats du client lui-même, sinon le temps médian de tous.',
  'loyalty.limit.response':
    'La réponse est l’attente avant le travail qui mène à une offre ; si aucune offre n’est enregistrée, avant le premier travail qui suit le premier enregistrement.',
  'loyalty.unknown.nobody':
    'Aucun enregistrement ne dit qui paie. Fournissez les paiements, factures ou livraisons avec leur client.',
  'loyalty.unknown.unnamed':
    'Aucun encaissement ne dit de quel client il vient. Fournissez le client de chaque paiement, facture ou livraison.',
  'loyalty.unknown.empty': 'Personne n’a acheté pour la première fois dans cette partie. Choisissez-en une plus large.',
  'loyalty.unknown.young': 'Aucune période suivante n’est révolue. Reposez la question quand il y en aura une.',
  'loyalty.unknown.few': 'Moins de 30 clients sont revenus. Fournissez une plus longue durée, ou davantage de clients.',
  'loyalty.unknown.short':
    'Le dernier tiers des enregistrements compte moins de 20 nouveaux achats, ou le modèle n’a pas convergé sur le reste : une prévision n’a pu être vérifiée. Fournissez une plus longue durée.',
  'loyalty.unknown.not-converged':
    'L’estimation n’a pas convergé : ces achats ne disent pas à quel rythme les clients achètent ni quand ils partent. Fournissez une plus longue durée.',
  'loyalty.unknown.failed':
    'Le modèle attendait {predicted} nouveaux achats ; il y en a eu {actual}. Les clients n’achètent plus comme avant ; une prévision demande une durée où ils le faisaient.',
  'loyalty.unknown.nbd':
    'On ne voit partir aucun client : ceux qui ont acheté achètent encore, autant que les enregistrements le disent.',
  'loyalty.table.retention.month': 'Part de ceux qui ont acheté chaque mois suivant, par mois du premier achat',
  'loyalty.table.retention.quarter':
    'Part de ceux qui ont acheté chaque trimestre suivant, par trimestre du premier achat',
  'loyalty.table.forecast': 'Ce qui est à attendre, fourchettes à 95 %',
  'loyalty.table.lost': 'Clients probablement partis',
  'loyalty.table.coming': 'Clients dont on attend le plus',
  'loyalty.table.association': 'Ce qui va avec vendre et avec revenir',
  'loyalty.column.weeks': 'Semaines',
  'loyalty.column.worth': 'Valeur',
  'loyalty.column.cohort': 'Premier achat en',
  'loyalty.column.customers': 'Clients',
  'loyalty.column.period.1': '+1',
  'loyalty.column.period.2': '+2',
  'loyalty.column.period.3': '+3',
  'loyalty.column.period.4': '+4',
  'loyalty.column.period.5': '+5',
  'loyalty.column.period.6': '+6',
  'loyalty.column.period.7': '+7',
  'loyalty.column.period.8': '+8',
  'loyalty.column.period.9': '+9',
  'loyalty.column.period.10': '+10',
  'loyalty.column.period.11': '+11',
  'loyalty.column.period.12': '+12',
  'loyalty.column.customer': 'Client',
  'loyalty.column.purchases': 'Achats',
  'loyalty.column.last': 'Le dernier',
  'loyalty.column.cash': 'A apporté',
  'loyalty.column.alive': 'Achète encore',
  'loyalty.column.expected': 'Achats en 52 semaines',
  'loyalty.column.value': 'Valeur',
  'loyalty.column.experience': 'Ce qu’ils ont vécu',
  'loyalty.column.outcome': 'Ce qui s’ensuit',
  'loyalty.column.quarter': 'Quart',
  'loyalty.column.mean': 'Moyenne',
  'loyalty.column.cases': 'Cas',
  'loyalty.column.rate': 'Part',
  'loyalty.column.low': 'De',
  'loyalty.column.high': 'À',
  'loyalty.column.chance': 'Par hasard',
  'word.loyalty-response': 'attente de la réponse',
  'word.loyalty-price': 'prix',
  'word.loyalty-promised': 'délai promis',
  'word.loyalty-lateness': 'retard',
  'word.loyalty-rework': 'travail refait',
  'word.loyalty-sold': 'vendu',
  'word.loyalty-returns': 'revenu aussi vite que d’habitude',
};
