import { isSingular } from '../explain/index.ts';
import type { Phrase, Statement } from '../explain/index.ts';
import type { CoarseUnit } from '../ledger/index.ts';

type Values = Statement['values'];

const by =
  (name: string, one: string, many: string): ((values: Values) => string) =>
  (values) =>
    isSingular(values[name], 'fr') ? one : many;

const isCustomer = (value: Values[string] | undefined): boolean => value?.unit === 'word' && value.value === 'customer';

/** Links stand in quotation marks; the customer does not. */
const quoted = (values: Values, key: string): string => (isCustomer(values[key]) ? `{${key}}` : `« {${key}} »`);
const none = (values: Values, key: string): boolean => values[key]?.unit === 'count' && values[key].value === 0;
const from = (v: Values): string => quoted(v, 'from');
const link = (v: Values): string => quoted(v, 'link');

const unitOf = ({ unit }: Values): CoarseUnit =>
  unit?.unit === 'word' && (unit.value === 'day' || unit.value === 'hour') ? unit.value : 'minute';
const NEAREST: Readonly<Record<CoarseUnit, string>> = { day: 'au jour', hour: 'à l’heure', minute: 'à la minute' };
const ONE: Readonly<Record<CoarseUnit, string>> = { day: 'un jour', hour: 'une heure', minute: 'une minute' };

/** Of one link alone nothing is handed over. */
const passages = (v: Values): string =>
  none(v, 'handOffs')
    ? ''
    : `, avec ${by('handOffs', 'une sorte de passage de relais', '{handOffs} sortes de passages de relais')(v)} entre eux`;

/** The first three with their shares. */
const three = (v: Values, with_: string): string =>
  [
    `${with_} ${quoted(v, 'first')} ({firstShare})`,
    ...(v['second'] ? [`, puis ${with_} ${quoted(v, 'second')} ({secondShare})`] : []),
    ...(v['third'] ? [` et ${with_} ${quoted(v, 'third')} ({thirdShare})`] : []),
  ].join('');

/** Written with plain spaces; `words.ts` sets those that French does not break. */
export const CHAIN_FRENCH: Readonly<Record<string, Phrase>> = {
  'chain.links': (v) =>
    `${by('links', 'Un maillon travaille', '{links} maillons travaillent')(v)} pour le client${passages(v)} ; sur {objects} « {leading} », {share} ont abouti à de l’argent, reçu ou dû.`,
  'chain.links.nobody': (v) =>
    `${by('links', 'Un maillon travaille', '{links} maillons travaillent')(v)} sur {objects} « {leading} »${passages(v)} ; aucun enregistrement ne dit qui paie.`,
  'chain.method.links':
    'Les actes d’un même maillon qui se suivent sur un objet font un seul travail ; un passage de relais mène d’un travail au suivant.',
  'chain.refuted.links':
    'Du travail fait qui n’est pas enregistré, ou des enregistrements dont l’ordre n’est pas celui du travail.',

  'chain.payer.received': (v) =>
    `Les clients ont payé {cash} : ${by('sold', '{sold} « {leading} » est payé', '{sold} « {leading} » sont payés')(v)}, sur {objects}.`,
  'chain.payer.settled': (v) =>
    `Les clients ont soldé pour {cash} de factures : ${by('sold', '{sold} « {leading} » est soldé', '{sold} « {leading} » sont soldés')(v)}, sur {objects}.`,
  'chain.payer.invoiced':
    '{cash} ont été facturés aux clients : {sold} « {leading} », sur {objects} ; ce qu’ils ont payé n’est pas dans les données.',
  'chain.payer.delivered':
    'Pour {cash}, les clients ont reçu ce qu’ils avaient demandé : {sold} « {leading} », sur {objects} ; ce qu’ils ont payé n’est pas dans les données.',
  'chain.payer.unpriced':
    'Les clients ont payé {sold} « {leading} » sur {objects} ; aucun enregistrement ne dit combien.',
  'chain.payer.unpriced-because':
    'Aucun enregistrement ne dit combien les clients ont payé. Indiquez dans la lecture des colonnes celle du montant.',
  'chain.payer.untied': 'Les clients ont payé, mais rien ne dit pour lequel des {objects} « {leading} ».',
  'chain.payer.untied-because':
    'Aucun encaissement n’est rattaché à ce qui a été travaillé. Ajoutez le fichier ou la colonne qui dit ce que règle un paiement.',
  'chain.payer.nobody': 'Aucun enregistrement ne dit qui paie : la chaîne est dessinée jusqu’à ses derniers maillons.',
  'chain.payer.because':
    'Aucun enregistrement ne dit qu’un client a payé, reçu une facture ou été livré. Ajoutez un fichier où cela figure, ou indiquez quel acte vaut encaissement.',
  'chain.method.payer':
    'Les encaissements au plus près de l’argent en banque ; de plusieurs monnaies, celle du plus grand nombre.',
  'chain.refuted.payer': 'Des encaissements qui manquent, ou qui ne viennent pas de clients.',
  'chain.refuted.payer-nobody': 'L’enregistrement d’un paiement, d’une facture ou d’une livraison à un client.',

  'chain.link': (v) =>
    `${link(v)} a travaillé {work} fois, sur {objects} « {leading} », dont {share} ont abouti à de l’argent, reçu ou dû.`,
  'chain.link.nobody': (v) =>
    `${link(v)} a travaillé {work} fois, sur {objects} « {leading} » ; aucun enregistrement ne dit qui paie.`,
  'chain.method.link': 'Les actes du maillon qui se suivent sur un même objet comptent une fois.',
  'chain.refuted.link':
    'Des actes enregistrés sous ce nom qui étaient autre chose, ou le même travail enregistré sous un autre nom.',

  'chain.reach': (v) =>
    `Sur {objects} « {leading} » passés par ${link(v)}, {sold} ${by('sold', 'est allé', 'sont allés')(v)} jusqu’à l’encaissement : {share}.`,
  'chain.reach.unknown': (v) => `On ne sait pas ce qui, du travail de ${link(v)}, va jusqu’à l’encaissement.`,
  'chain.method.reach':
    'Les objets travaillés au plus tard à leur dernier encaissement, rapportés à tous les objets travaillés, finis ou en cours.',
  'chain.refuted.reach':
    'Des encaissements absents des données, ou du travail enregistré après l’encaissement mais fait avant.',

  'chain.cash-through': (v) => `{cash} d’encaissements sont passés par ${link(v)}, avec {sold} « {leading} ».`,
  'chain.cash-through.unknown': (v) => `Ce qui passe d’encaissements par ${link(v)} n’est pas connu.`,
  'chain.method.cash-through':
    'Les encaissements de tous les objets passés par ici au plus tard à leur paiement, chaque encaissement compté entier.',
  'chain.refuted.cash-through': 'Des encaissements qui manquent, ou des objets qui ne sont pas passés par ici.',

  'chain.work-hours': (v) =>
    `${link(v)} a enregistré {hours} de travail, en {items} ${by('items', 'séance', 'séances')(v)}.`,
  'chain.work-hours.unknown': (v) => `Le temps de travail de ${link(v)} n’est pas dit.`,
  'chain.method.work-hours':
    'Fin enregistrée moins début enregistré, comme la source les donne ; un acte partagé entre plusieurs objets compte une fois.',
  'chain.refuted.work-hours': 'Des séances laissées ouvertes, ou du travail fait en dehors.',

  'chain.client': (v) =>
    v['first']
      ? `${link(v)} travaille ${three(v, 'pour')}${v['nobody'] ? ' ; {nobody} de son travail ne va à personne : la demande s’est éteinte' : ''}.`
      : `${link(v)} n’a pas de client enregistré${v['nobody'] ? ' : {nobody} de son travail ne va à personne, la demande s’est éteinte' : ''}.`,
  'chain.client.because': 'Rien de ce qu’il a fait n’a été repris par un autre maillon ni payé par un client.',
  'chain.method.client':
    'Qui reprend son travail ensuite, en part de tous ses passages de relais ; le client, quand l’objet est payé.',
  'chain.refuted.client':
    'Quelqu’un qui s’est servi de ce travail sans laisser de trace, ou qui n’a rien reçu du précédent.',

  'chain.supplier': (v) => {
    if (!v['first']) return `${link(v)} ne reçoit d’aucun autre maillon : le travail entre ici.`;
    const enters = v['enters'] ? ' ; {enters} de son travail entre ici' : '';
    return `${link(v)} reçoit son travail ${three(v, 'de')}${enters}.`;
  },
  'chain.supplier.because': 'Le travail entre ici dans l’entreprise.',
  'chain.method.supplier': 'De qui il reprend le travail, en part de tout ce qui lui arrive, ce qui entre ici compris.',

  'chain.customer': (v) => `${link(v)} sert au bout du compte « {customer} » : {cash}, pour {objects} « {leading} ».`,

  'chain.handoff': (v) => `${from(v)} a passé le relais à ${quoted(v, 'to')} {count} fois : {share} de ses passages.`,
  'chain.handoff.customer': (v) =>
    `${from(v)} a été le dernier maillon avant le client {count} fois : {share} de ses passages.`,
  'chain.handoff.open': (v) => `Après ${from(v)}, le travail reste en cours {count} fois : {share} de ses passages.`,
  'chain.handoff.nobody': (v) =>
    `Après ${from(v)}, le travail n’est allé à personne {count} fois, {share} de ses passages : {to}.`,
  'chain.method.handoff': 'D’un travail au suivant sur le même objet, quand ils ne sont pas menés de front.',
  'chain.method.end': 'Le dernier travail enregistré sur un objet, et la façon dont l’objet a fini.',
  'chain.refuted.handoff': 'Du travail entre les deux qui n’est pas enregistré.',

  'chain.wait': (v) =>
    `De ${from(v)} à ${quoted(v, 'to')}, un passage de relais sur deux attend plus de {median}, un sur dix plus de {p90}.`,
  'chain.method.wait':
    'Temps d’horloge entre la fin du travail et le début enregistré du suivant, jamais moins que zéro ; médiane et 90e centile exacts.',
  'chain.refuted.wait': 'Du travail commencé avant d’être enregistré, ou fini après.',

  'chain.return': (v) =>
    `Sur {count} ${by('count', 'passage', 'passages')(v)} de ${from(v)} à ${quoted(v, 'to')}, ${none(v, 'returns') ? 'aucun ne ramène' : by('returns', '{returns} ramène', '{returns} ramènent')(v)} le travail à un maillon qu’il avait déjà quitté.`,
  'chain.method.return': 'Un passage ramène le travail quand son maillon avait déjà travaillé sur l’objet.',
  'chain.refuted.return': 'Un second travail prévu dès le départ.',

  'chain.cash-passed': (v) =>
    `{cash} d’encaissements sont venus ${v['to']?.unit === 'word' && v['to'].value.startsWith('end-') ? `par ${from(v)} comme dernier maillon` : `par le passage de ${from(v)} à ${quoted(v, 'to')}`}.`,
  'chain.cash-passed.unknown': (v) => `Ce qui vient d’encaissements par le passage depuis ${from(v)} n’est pas connu.`,

  'chain.receipt': (v) =>
    `Derrière les {amount} du {day} (« {activity} »), il y a {acts} ${by('acts', 'acte', 'actes')(v)} de travail.`,
  'chain.receipt.unpriced': (v) =>
    `Derrière l’encaissement du {day} (« {activity} »), il y a {acts} ${by('acts', 'acte', 'actes')(v)} de travail.`,
  'chain.method.receipt':
    'De chaque « {leading} » que l’encaissement paie, par les objets qui s’y rattachent, à leurs actes, aucun postérieur à l’encaissement.',
  'chain.refuted.receipt':
    'Du travail pour ce client qui n’est pas rattaché à ce qu’il a payé, ou rattaché mais fait pour un autre.',
  'chain.lead': 'Du premier acte à l’encaissement, il s’est passé {hours}.',
  'chain.method.lead': 'Temps d’horloge entre le premier acte enregistré derrière l’encaissement et l’encaissement.',
  'chain.receipt-work': 'Cet encaissement repose sur {hours} de travail enregistré.',
  'chain.receipt-work.unknown': 'Le temps de travail derrière cet encaissement n’est pas connu.',
  'chain.method.receipt-work':
    'Fin enregistrée moins début enregistré de chaque acte, à proportion de la part de l’acte qui revient à cet encaissement.',

  'chain.act': (v) =>
    `« {activity} » du {day} a nourri {receipts} ${by('receipts', 'encaissement', 'encaissements')(v)}.`,
  'chain.act.none': '« {activity} » du {day} n’a nourri aucun encaissement : {why}.',
  'chain.method.act': 'Les encaissements des objets qu’il a travaillés, aucun antérieur à l’acte.',
  'chain.refuted.act': 'Un encaissement qui manque, ou qui est rattaché à un autre objet.',

  'chain.limit.non-additive':
    'Le même encaissement passe par plusieurs maillons : ces montants ne s’additionnent jamais.',
  'chain.limit.one-time': 'Chaque acte porte un seul instant : les attentes comprennent le travail lui-même.',
  'chain.limit.clock-hours': 'Temps d’horloge : nuits et fins de semaine comprises.',
  'chain.limit.resolution': (v) =>
    `Les instants sont donnés ${NEAREST[unitOf(v)]} près : les durées sont connues à ${ONE[unitOf(v)]} près.`,
  'chain.limit.nobody-pays': 'Aucun enregistrement ne dit qui paie : les fins sont celles que laissent les données.',
  'chain.limit.gathered': (v) =>
    v['level']?.unit === 'word' && v['level'].value === 'teams'
      ? by(
          'groups',
          'Moins de cinq personnes ont travaillé dans une équipe : elle est montrée avec la plus petite des autres.',
          'Moins de cinq personnes ont travaillé dans chacune de {groups} équipes : elles sont montrées ensemble.',
        )(v)
      : by(
          'groups',
          'Moins de cinq personnes ont tenu une fonction : elle est montrée avec la plus petite des autres.',
          'Moins de cinq personnes ont tenu chacune de {groups} fonctions : elles sont montrées ensemble.',
        )(v),
  'chain.limit.withheld':
    'La chaîne n’est pas montrée par {level} : trop peu de personnes sont enregistrées pour protéger chacune.',
  'chain.limit.open-work': (v) =>
    by(
      'items',
      'Un travail a commencé sans que rien ne dise qu’il a fini ; il compte depuis son début.',
      '{items} travaux ont commencé sans que rien ne dise qu’ils ont fini ; ils comptent depuis leur début.',
    )(v),
  'chain.limit.concurrent': (v) =>
    by(
      'pairs',
      'Deux activités sont menées de front ; aucun passage de relais n’est lu entre elles.',
      '{pairs} paires d’activités sont menées de front ; aucun passage de relais n’est lu entre les deux d’une paire.',
    )(v),
  'chain.limit.hidden': (v) =>
    `${by('handOffs', '{handOffs} passage de relais rare est masqué', '{handOffs} passages de relais rares sont masqués')(v)}${v['links']?.unit === 'count' && v['links'].value > 0 ? by('links', ', avec {links} maillon', ', avec {links} maillons')(v) : ''} ; ce qui est montré porte {share} du total.`,
  'chain.limit.few-people':
    'Moins de cinq personnes ont fait ce travail, ou celui que l’on connaîtrait alors par différence : aucun temps n’est dit de si peu.',
  'chain.limit.no-durations': 'Les données ne disent pas quand le travail a commencé. Ajoutez la colonne du début.',
  'chain.limit.long-sessions': (v) =>
    by(
      'sessions',
      'Une séance de plus de huit heures porte {share} de ce temps : elle a pu être oubliée ouverte.',
      '{sessions} séances de plus de huit heures portent {share} de ce temps : certaines ont pu être oubliées ouvertes.',
    )(v),
  'chain.limit.shared-acts': 'Les actes partagés avec d’autres objets comptent pour leur part.',

  'word.customer': 'le client',
  'word.case': 'dossier',
  'word.small-groups': 'petits groupes réunis',
  'word.unknown-group': 'groupe non enregistré',
  'word.teams': 'équipe',
  'word.roles': 'fonction',
  'word.end-customer': 'le client',
  'word.end-open': 'encore en cours',
  'word.end-refused': 'refusé par le client',
  'word.end-cancelled': 'annulé par le client',
  'word.end-declined': 'décliné par l’entreprise',
  'word.end-abandoned': 'abandonné sans réponse',
  'word.why-open': 'ce qu’il a travaillé est encore en cours',
  'word.why-refused': 'le client a refusé',
  'word.why-cancelled': 'le client a annulé',
  'word.why-declined': 'l’entreprise a décliné',
  'word.why-abandoned': 'la demande est restée sans suite',
  'word.why-no-client': 'rien de ce qu’un client demande ne s’y rattache',
  'word.why-after-cash': 'il est venu après l’encaissement',
};
