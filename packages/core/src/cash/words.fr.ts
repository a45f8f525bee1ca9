import { isSingular } from '../explain/index.ts';
import type { Phrase, Statement } from '../explain/index.ts';
import type { CoarseUnit } from '../ledger/index.ts';

type Values = Statement['values'];

const by =
  (name: string, one: string, many: string): ((values: Values) => string) =>
  (values) =>
    isSingular(values[name], 'fr') ? one : many;
const times = by('count', 'en une fois', 'en {count} fois');
const receipts = by('count', 'en un encaissement', 'en {count} encaissements');
const requests = by('objects', '{objects} demande', '{objects} demandes');
const acts = by('acts', '{acts} acte de travail', '{acts} actes de travail');
const hours = (values: Values): string =>
  values['hours'] ? `, ${by('hours', '{hours} heure', '{hours} heures')(values)}` : '';
const worth = (values: Values): string => (values['value'] ? ', pour {value}' : '');

/** « 12 demandes et 3 objets que nul client n’attend n’ont rien rapporté ». */
const nothing = (values: Values): string =>
  values['clientless']
    ? `${requests(values)} et ${by('clientless', '{clientless} objet', '{clientless} objets')(values)} que nul client n’attend n’ont rien rapporté`
    : `${requests(values)} ${by('objects', 'n’a', 'n’ont')(values)} rien rapporté`;

/** « 12 demandes refusées par le client, pour 3 400 € : 40 actes de travail, 55 heures, sans encaissement. » */
const unpaid =
  (one: string, many: string, end = 'sans encaissement') =>
  (values: Values): string =>
    `${requests(values)} ${by('objects', one, many)(values)}${worth(values)} : ${acts(values)}${hours(values)}, ${end}.`;

const unitOf = ({ unit }: Values): CoarseUnit =>
  unit?.unit === 'word' && (unit.value === 'day' || unit.value === 'hour') ? unit.value : 'minute';
const NEAREST: Readonly<Record<CoarseUnit, string>> = { day: 'au jour', hour: 'à l’heure', minute: 'à la minute' };
const ONE: Readonly<Record<CoarseUnit, string>> = { day: 'un jour', hour: 'une heure', minute: 'une minute' };

export const CASH_FRENCH: Readonly<Record<string, Phrase>> = {
  'cash.total.received': (v) => `Les clients ont versé {amount} entre le {from} et le {to}, ${receipts(v)}.`,
  'cash.total.settled': (v) =>
    `Les clients ont soldé pour {amount} de factures entre le {from} et le {to}, ${times(v)}.`,
  'cash.total.invoiced': (v) =>
    `{amount} ont été facturés aux clients entre le {from} et le {to}, ${times(v)} ; ce qu’ils ont payé n’est pas dans les données.`,
  'cash.total.delivered': (v) =>
    `Pour {amount}, les clients ont reçu ce qu’ils avaient demandé entre le {from} et le {to}, ${times(v)} ; ce qu’ils ont payé n’est pas dans les données.`,
  'cash.total.unpriced': (v) =>
    `Les clients ont payé ${times(v)} entre le {from} et le {to}, mais aucun enregistrement ne dit combien.`,
  'cash.total.silent': 'Rien n’est entré de cette partie.',
  'cash.part.team':
    'L’argent d’un client n’est celui d’aucune équipe seule. Ôtez le filtre d’équipe, ou lisez « Travail vain », qui dit ce que fait une équipe.',
  'cash.total.nobody': 'Ce que les clients ont payé n’est pas connu.',
  'cash.total.method': 'Somme des montants que les clients ont payés, si un enregistrement le dit.',
  'cash.total.method.received':
    'Somme des paiements reçus, chacun compté une fois ; jours, semaines et mois de {zone}.',
  'cash.total.method.settled':
    'Somme des factures soldées, chacune comptée une fois le jour où elle est soldée ; jours, semaines et mois de {zone}.',
  'cash.total.method.invoiced':
    'Aucun paiement n’est enregistré : la somme des factures émises en tient lieu, chacune comptée une fois ; jours, semaines et mois de {zone}.',
  'cash.total.method.delivered':
    'Ni paiement ni facture n’est enregistré : la valeur de ce qui est livré ou rendu en tient lieu, comptée une fois par objet ; jours, semaines et mois de {zone}.',
  'cash.total.refuted':
    'Les relevés de banque ou le journal des ventes de la même période, s’ils donnent une autre somme.',

  'cash.payer.customers': (v) =>
    by(
      'customers',
      'Un seul client paie tout ; chaque encaissement porte son nom.',
      '{customers} clients paient ; chaque encaissement porte le nom de qui paie.',
    )(v),
  'cash.payer.customers.booked': (v) =>
    by(
      'customers',
      'Un seul client achète tout ; chaque vente porte son nom.',
      '{customers} clients achètent ; chaque vente porte le nom de qui doit la payer.',
    )(v),
  'cash.payer.partly': (v) =>
    `${by('customers', 'Un client est nommé', '{customers} clients sont nommés')(v)}, pour {share} de l’argent ; ${by('count', 'un encaissement ne dit pas', '{count} encaissements ne disent pas')(v)} qui paie.`,
  'cash.payer.unnamed': (v) =>
    by(
      'count',
      'Un encaissement est enregistré, sans le nom de qui paie.',
      '{count} encaissements sont enregistrés, sans le nom de qui paie.',
    )(v),
  'cash.payer.nobody': 'Aucun enregistrement ne dit qui paie.',
  'cash.payer.nobody.outflow':
    'Aucun enregistrement ne dit qui paie : l’argent enregistré sort, il n’entre pas. Ici, l’entreprise est le client.',
  'cash.payer.missing':
    'Aucun fait importé n’est un paiement de client, une facture, ni une livraison qui a une valeur. Ajoutez un export qui en contient, ou indiquez dans « Données » quelle activité en tient lieu.',
  'cash.payer.nameless':
    'Aucune colonne ne nomme le client. Indiquez-la dans « Données », ou ajoutez un export qui relie les paiements aux clients.',
  'cash.payer.method':
    'Les clients nommés par les encaissements sont comptés une fois chacun, sous le nom que leur donne l’export.',
  'cash.payer.refuted': 'Un même client sous deux noms, ou deux clients sous un même nom.',
  'cash.amount.missing': 'Aucune colonne ne dit combien. Indiquez-la dans « Données ».',

  'cash.limit.unpriced': (v) =>
    by(
      'count',
      'Un encaissement sans montant est compté, mais n’ajoute rien.',
      '{count} encaissements sans montant sont comptés, mais n’ajoutent rien.',
    )(v),
  'cash.limit.currency': (v) => `{amount} dans une autre monnaie, ${times(v)}, ne sont pas ajoutés.`,
  'cash.limit.basis.settled': (v) =>
    `{amount} de factures soldées, ${times(v)}, ne sont pas ajoutés : ce peut être le même argent.`,
  'cash.limit.basis.invoiced': (v) =>
    `{amount} facturés, ${times(v)}, ne sont pas ajoutés : ce peut être le même argent.`,
  'cash.limit.basis.delivered': (v) =>
    `{amount} livrés, ${times(v)}, ne sont pas ajoutés : ce peut être le même argent.`,
  'cash.limit.recorded': 'Seul compte ce qui est enregistré dans les fichiers importés.',
  'cash.limit.unnamed': (v) =>
    by(
      'count',
      'Un encaissement sans nom de client est laissé de côté.',
      '{count} encaissements sans nom de client sont laissés de côté.',
    )(v),

  'cash.week': (v) => `La semaine du {start}, {amount} sont venus des clients, ${times(v)}.`,
  'cash.week.booked': (v) => `La semaine du {start}, {amount} ont été comptabilisés, ${times(v)}.`,
  'cash.week.silent': 'La semaine du {start}, rien n’est venu des clients.',
  'cash.month': (v) => `Le mois qui commence le {start}, {amount} sont venus des clients, ${times(v)}.`,
  'cash.month.booked': (v) => `Le mois qui commence le {start}, {amount} ont été comptabilisés, ${times(v)}.`,
  'cash.month.silent': 'Le mois qui commence le {start}, rien n’est venu des clients.',
  'cash.period.method':
    'Somme des encaissements dont le jour, à l’heure de {zone}, tombe dans la période. Les semaines commencent le lundi.',
  'cash.customer': (v) =>
    `{customer} a apporté {amount}, soit {share} du total, ${times(v)}, entre le {from} et le {to}.`,
  'cash.customer.method': 'Somme des encaissements que ce client paie, d’après le nom que porte l’export.',
  'cash.customer.refuted': 'Un même client sous plusieurs noms, ou des filiales qui décident ensemble.',

  'cash.concentration': (v) =>
    by(
      'fourFifths',
      'Un client fait à lui seul plus des quatre cinquièmes de l’argent, sur {customers} : {first}, pour {share}.',
      `${by('half', 'Un client fait', '{half} clients font')(v)} la moitié de l’argent et {fourFifths} les quatre cinquièmes, sur {customers} ; le premier, {first}, en fait {share}.`,
    )(v),
  'cash.concentration.single': 'Tout l’argent vient d’un seul client, {first}.',
  'cash.concentration.method': (v) =>
    by(
      'equal',
      'Clients du plus grand au plus petit, jusqu’à la moitié puis aux quatre cinquièmes de l’argent. L’indice de Herfindahl-Hirschman équivaut à un seul client.',
      'Clients du plus grand au plus petit, jusqu’à la moitié puis aux quatre cinquièmes de l’argent. L’indice de Herfindahl-Hirschman équivaut à {equal} clients égaux.',
    )(v),

  'cash.open': (v) =>
    `${requests(v)} ${by('objects', 'est encore ouverte', 'sont encore ouvertes')(v)}${worth(v)}${v['since'] ? ' ; la plus ancienne date du {since}' : ''}.`,
  'cash.open.age': (v) =>
    `${requests(v)} ${by('objects', 'ouverte', 'ouvertes')(v)} depuis {days} jours au plus et plus de {after}${worth(v)}.`,
  'cash.open.older': (v) =>
    `${requests(v)} ${by('objects', 'ouverte', 'ouvertes')(v)} depuis plus de {days} jours${worth(v)}.`,
  'cash.open.none': 'Aucune demande n’est ouverte.',
  'cash.open.method':
    'Demandes que rien n’a payées, refusées ni annulées, et qui ne sont pas restées muettes plus longtemps que 99 % des demandes vendues ; l’âge court du premier fait enregistré au dernier du registre.',
  'cash.open.limit': 'Une offre sans réponse est ouverte aussi ; une demande payée en partie n’est plus comptée ici.',
  'cash.open.refuted':
    'Une demande de cette liste déjà payée, refusée ou annulée ailleurs que dans les fichiers importés.',

  'cash.unpaid': (v) => `${nothing(v)} à ce jour : ${acts(v)}${hours(v)}.`,
  'cash.unpaid.refused': unpaid('refusée par le client', 'refusées par le client'),
  'cash.unpaid.cancelled': unpaid('annulée par le client', 'annulées par le client'),
  'cash.unpaid.declined': unpaid('déclinée par l’entreprise', 'déclinées par l’entreprise'),
  'cash.unpaid.abandoned': unpaid('sans nouvelle depuis longtemps', 'sans nouvelle depuis longtemps'),
  'cash.unpaid.open': unpaid('encore ouverte', 'encore ouvertes', 'sans encaissement à ce jour'),
  'cash.unpaid.no-client': (v) =>
    `${by('objects', '{objects} objet que', '{objects} objets que')(v)} nul client n’attend${worth(v)} : ${acts(v)}${hours(v)}.`,
  'cash.unpaid.method':
    'Chaque acte est compté une fois, sous la raison de ce qu’il a servi ; les heures vont du début à la fin enregistrés, {hours} au plus par acte.',
  'cash.unpaid.hours':
    'Les heures ne sont pas dites : débuts non enregistrés, ou travail de moins de {people} personnes.',
  'cash.unpaid.resolution': (v) =>
    `Les instants sont donnés ${NEAREST[unitOf(v)]} près : les heures d’un acte sont connues à ${ONE[unitOf(v)]} près.`,
  'cash.unpaid.shared':
    'Un acte qui a aussi servi une demande plus proche du paiement est compté avec elle : ces chiffres sont un minimum.',
  'cash.unpaid.refuted':
    'Un paiement de ces demandes, ou un client de ce travail, enregistré ailleurs que dans les fichiers importés.',

  'cash.outflow': (v) =>
    `{amount} sont sortis entre le {from} et le {to}, ${times(v)}. Ils ne sont ni ajoutés à ce qui entre, ni retirés.`,
  'cash.outflow.unpriced': (v) =>
    `De l’argent est sorti ${times(v)} entre le {from} et le {to}, mais aucun enregistrement ne dit combien.`,
  'cash.outflow.method': 'Somme des paiements que l’entreprise a faits, chacun compté une fois.',
  'cash.outflow.refuted': 'Les relevés de banque de la même période, s’ils donnent une autre somme.',

  'cash.value': (v) =>
    `Les clients ont demandé pour {value}, ${by('objects', 'en une demande', 'en {objects} demandes')(v)} ; {share} en a été vendu.`,
  'cash.value.asked': (v) =>
    `${by('objects', '{objects} demande porte', '{objects} demandes portent')(v)} une valeur, {value} en tout.`,
  'cash.value.none': 'La valeur demandée n’est pas connue.',
  'cash.value.missing':
    'Aucune demande ne porte de montant. Indiquez dans « Données » la colonne qui dit ce que vaut une demande.',
  'cash.value.method': 'Somme de la valeur des demandes, chacune comptée une fois, vendue ou non.',
  'cash.value.limit': 'La valeur demandée n’est pas l’argent reçu : remises, taxes et paiements partiels les séparent.',
  'cash.value.refuted': 'Le carnet de commandes et d’offres de la même période, s’il donne une autre somme.',
};
