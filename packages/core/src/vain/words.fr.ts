import { isSingular } from '../explain/index.ts';
import type { Phrase, Statement } from '../explain/index.ts';
import type { VAIN_ENGLISH } from './words.en.ts';

type Values = Statement['values'];

const by =
  (name: string, one: string, many: string) =>
  (values: Values): string =>
    isSingular(values[name], 'fr') ? one : many;

/** « 120 heures », « 24 minutes » ou « 12 actes de travail ». */
const amount = (v: Values): string => {
  if (v['acts']) return by('acts', '{acts} acte de travail', '{acts} actes de travail')(v);
  return v['hours']?.unit === 'hours' ? '{hours}' : by('hours', '{hours} heure', '{hours} heures')(v);
};
/** « 21,6 % (de 21,5 % à 22,5 %) » */
const share = (v: Values): string => (v['low'] ? '{share} (de {low} à {high})' : '{share}');
const requests = by('objects', '{objects} demande', '{objects} demandes');

/** « (jusqu’à 5 000 €) » après le nom d’un quart de la valeur demandée. */
const bounds = (v: Values): string => {
  if (v['bottom'] && v['top']) return ' (de {bottom} à {top})';
  if (v['top']) return ' (jusqu’à {top})';
  return v['bottom'] ? ' (plus de {bottom})' : '';
};
const judged = (v: Values): string => (v['judged'] ? ' ({judged} peuvent être jugées)' : '');

const part =
  (text: string) =>
  (v: Values): string =>
    `${amount(v)}, soit ${share(v)} de tout le travail : ${text}.`;

const COARSE: Readonly<Record<string, string>> = { day: 'au jour', hour: 'à l’heure' };

export const VAIN_FRENCH: Readonly<Record<keyof typeof VAIN_ENGLISH, Phrase>> = {
  'vain.total': (v) => `Travail enregistré : ${amount(v)}, dont ${share(v)} dans ce qu’un client a payé.`,
  'vain.total.plain': (v) =>
    `Travail enregistré : ${amount(v)} ; ce qu’un client en a payé est le travail de trop peu de personnes pour être dit.`,
  'vain.total.nobody': (v) =>
    `Travail enregistré : ${amount(v)} ; ce qui en parvient à un client n’est pas connu, car aucun enregistrement ne dit qui paie.`,
  'vain.total.unknown': 'Le travail qui parvient à un client n’est pas connu.',
  'vain.unknown.none':
    'Aucun acte de travail achevé n’est enregistré. Dites dans « Données » quelles activités sont du travail.',
  'vain.unknown.part':
    'Aucun acte de travail achevé n’est enregistré dans cette partie. Choisissez-en une autre, ou ôtez le filtre.',
  'vain.unknown.few': 'Moins de cinq personnes ont fait ce travail : de si peu, rien n’est dit.',
  'vain.unknown.payer':
    'Aucun enregistrement ne dit qui paie. Ajoutez un export des paiements, des factures ou des livraisons, ou dites dans « Données » quelle activité en tient lieu.',
  'vain.method':
    'Chaque acte de travail est dans une seule classe, la première qui convient : il est tourné vers la hiérarchie ; il est refait après un autre travail ; personne ne le reprend ; la fin de sa demande. Les minutes d’une personne sont partagées entre ses sessions ouvertes en même temps, chacune coupée à 8 heures.',
  'vain.refuted':
    'Un client qui a payé ce travail, ou une activité dont la nature n’est pas celle que dit « Données ».',
  'vain.limit.hours':
    'L’intervalle est ce qu’en font cinq façons de couper les sessions oubliées : telles quelles, à 8 heures, à 2 heures, au 99e et au 95e centile de l’activité.',
  'vain.limit.acts':
    'Trop peu de durées ou d’auteurs sont enregistrés pour compter des heures : les actes sont comptés, longs ou courts.',
  'vain.limit.untimed': (v) =>
    by(
      'acts',
      '{acts} acte sans durée enregistrée n’ajoute rien.',
      '{acts} actes sans durée enregistrée n’ajoutent rien.',
    )(v),
  'vain.limit.coarse': (v) =>
    `Les instants sont donnés ${COARSE[v['unit']?.unit === 'word' ? v['unit'].value : ''] ?? 'à la minute'} : un travail plus court ne se voit pas.`,
  'vain.limit.nobody': 'Qui a fait le travail n’est pas enregistré : le nombre de personnes n’est pas connu.',
  'vain.limit.recorded': 'Seul compte le travail qui figure dans les fichiers importés.',

  'vain.class.upward': part('tourné vers la hiérarchie, pour approuver, contrôler ou rendre compte'),
  'vain.class.rework': part('refait après un autre travail'),
  'vain.class.no-client': part(
    'repris par personne, car venu après l’encaissement, sur ce qui a été remplacé, ou sans aucune demande',
  ),
  'vain.class.refused': part('pour des demandes que le client a refusées'),
  'vain.class.cancelled': part('pour des demandes que le client a annulées'),
  'vain.class.declined': part(
    'pour des demandes que l’entreprise a déclinées ; c’est le prix de la sélection, non du gâchis',
  ),
  'vain.class.abandoned': part('pour des demandes sans nouvelles depuis longtemps'),
  'vain.class.throttled': part('sur des demandes ouvertes qui attendent la contrainte, plus qu’elle n’en peut prendre'),
  'vain.class.in-flight': part('sur des demandes encore ouvertes'),
  'vain.class.reached-cash': part('dans ce qu’un client a payé'),
  'vain.class.not-known': part('rien ne dit s’il parvient à un client'),
  'vain.class.gathered': part('dans des classes de trop peu de personnes, dites avec la plus petite des autres'),
  'vain.class.few': 'La classe « {class} » n’est pas dite à part.',

  'vain.row': (v) => `{name} : ${amount(v)}.`,
  'vain.row.small': (v) => `Ceux de peu de personnes, ensemble : ${amount(v)}.`,
  'vain.row.unknown': (v) => `Non enregistré : ${amount(v)}.`,
  'vain.row.segment': (v) => `Pour {name}${bounds(v)} : ${amount(v)}.`,
  'vain.row.month': (v) => `En {name} : ${amount(v)}.`,
  'vain.cell': (v) => `{name}, « {class} » : ${amount(v)}, soit ${share(v)} de son travail.`,
  'vain.cell.small': (v) => `Ceux de peu de personnes, « {class} » : ${amount(v)}, soit ${share(v)} de leur travail.`,
  'vain.cell.unknown': (v) => `Non enregistré, « {class} » : ${amount(v)}, soit ${share(v)} de ce travail.`,
  'vain.cell.segment': (v) => `Pour {name}${bounds(v)}, « {class} » : ${amount(v)}, soit ${share(v)} de leur travail.`,
  'vain.cell.month': (v) => `En {name}, « {class} » : ${amount(v)}, soit ${share(v)} de son travail.`,
  'vain.hidden': '{name}, « {class} » : n’est pas dit à part.',
  'vain.hidden.small': 'Ceux de peu de personnes, « {class} » : n’est pas dit à part.',
  'vain.hidden.unknown': 'Non enregistré, « {class} » : n’est pas dit à part.',
  'vain.hidden.segment': 'Pour {name}, « {class} » : n’est pas dit à part.',
  'vain.hidden.month': 'En {name}, « {class} » : n’est pas dit à part.',

  'vain.forgotten': (v) =>
    `${by('count', '{count} session dure', '{count} sessions durent')(v)} plus de 8 heures, sans doute ${by('count', 'oubliée ouverte', 'oubliées ouvertes')(v)} : {share} des heures telles qu’enregistrées.`,
  'vain.forgotten.none': 'Aucune session ne dure plus de 8 heures.',
  'vain.forgotten.unknown': 'Le nombre de sessions oubliées ouvertes n’est pas connu.',
  'vain.forgotten.method': 'Sessions du début à la fin enregistrés, avant partage et coupe.',
  'vain.forgotten.refuted': 'Une journée qui a vraiment duré plus de 8 heures.',

  'vain.sold': (v) =>
    `Pour chacune des ${requests(v)} vendues : {on} de travail sur elle, et {all} avec tout le travail qui n’est parvenu à personne.`,
  'vain.sold.acts': (v) =>
    `Pour chacune des ${requests(v)} vendues : ${by('on', '{on} acte', '{on} actes')(v)} de travail sur elle, et {all} avec tout le travail qui n’est parvenu à personne.`,
  'vain.sold.method':
    'Tout le travail sur ce qui est vendu, puis tout le travail, divisés par le nombre de demandes vendues.',

  'vain.selection': (v) =>
    `Le prix de la sélection : ${amount(v)} sur ${requests(v)} que l’entreprise a ${by('objects', 'déclinée', 'déclinées')(v)} elle-même. Décliner a pu éviter une perte.`,
  'vain.selection.unknown': (v) =>
    `Le prix de la sélection, sur ${requests(v)} ${by('objects', 'déclinée', 'déclinées')(v)}, n’est pas connu.`,
  'vain.selection.method':
    'Travail sur ce que l’entreprise a décliné, hors ce qui est tourné vers la hiérarchie ou refait, qui est compté là.',
  'vain.selection.refuted': 'Une demande déclinée que le client avait en fait retirée.',

  'vain.orphans': (v) =>
    `${requests(v)} ${by('objects', 'reste ouverte', 'restent ouvertes')(v)} pour personne : {gone} dont le client est parti, {never} qui n’en ont jamais eu.`,
  'vain.orphans.unknown': 'Les demandes ouvertes sans client ne sont pas connues.',
  'vain.orphans.none': 'Aucune demande ouverte n’est sans client.',
  'vain.orphans.method':
    'Demandes ouvertes sans client, là où d’autres en nomment un ; et celles ouvertes depuis plus longtemps que n’ont duré 99 % des vendues, dont le client n’a rien payé ni demandé depuis.',
  'vain.orphans.limit': 'Un client peut écrire ou appeler sans qu’un enregistrement le dise.',
  'vain.orphans.refuted': 'Un client qui attend encore l’une d’elles.',

  'vain.by.alike': 'Par {what}, la part du travail qui parvient à l’encaissement est la même : {mostShare}.',
  'vain.by.link': 'Du travail de « {least} », {leastShare} parvient à l’encaissement ; de « {most} », {mostShare}.',
  'vain.by.team': 'Du travail de « {least} », {leastShare} parvient à l’encaissement ; de « {most} », {mostShare}.',
  'vain.by.month': 'Du travail fait en {least}, {leastShare} parvient à l’encaissement ; en {most}, {mostShare}.',
  'vain.by.link.method':
    'Le travail de chaque activité selon ce qu’il devient ; celles d’un centième de tout le travail ou plus sont comparées.',
  'vain.by.team.method':
    'Le travail de chaque équipe selon ce qu’il devient ; celles d’un centième de tout le travail ou plus sont comparées.',
  'vain.by.month.method':
    'Le travail de chaque mois selon ce qu’il devient ; ce sont les derniers mois qui comptent le plus de travail encore ouvert.',
  'vain.by.size': 'Du travail sur {least}, {leastShare} parvient à l’encaissement ; sur {most}, {mostShare}.',
  'vain.by.custom': 'Du travail sur {least}, {leastShare} parvient à l’encaissement ; sur {most}, {mostShare}.',
  'vain.by.product':
    'Du travail sur « {least} », {leastShare} parvient à l’encaissement ; sur « {most} », {mostShare}.',
  'vain.by.size.unknown': 'Ce que devient le travail selon la valeur demandée n’est pas connu.',
  'vain.by.custom.unknown':
    'Ce que devient le travail pour les nouveaux clients et pour ceux qui reviennent n’est pas connu.',
  'vain.by.product.unknown': 'Ce que devient le travail par produit n’est pas connu.',
  'vain.unknown.size':
    'Il n’y a pas deux demandes de valeurs différentes dans les données. Ajoutez une colonne du montant demandé, ou dites dans « Données » laquelle c’est.',
  'vain.unknown.custom':
    'Aucun client n’est enregistré avec plus d’une demande. Ajoutez une colonne qui nomme le client, ou dites dans « Données » laquelle c’est.',
  'vain.unknown.product':
    'Aucun produit n’est enregistré, ou un seul. Ajoutez une colonne ou un tableau des produits, ou dites dans « Données » quel type d’objets est un catalogue.',
  'vain.by.size.method':
    'Les demandes sont coupées en quatre quarts égaux selon la valeur demandée, dans la monnaie de la plupart ; les valeurs égales restent ensemble. Le travail sans telle demande est dit à part.',
  'vain.by.custom.method':
    'La première demande enregistrée de chaque client, face à toutes les suivantes. Qui était client avant le début des données compte comme nouveau.',
  'vain.by.product.method':
    'Les produits auxquels une demande est liée, sinon ceux que touchent ses actes ; une minute pour plusieurs produits est partagée entre eux à parts égales. Les 60 produits du plus de demandes sont dits, les autres ensemble.',

  'vain.open': (v) =>
    `${requests(v)} ${by('objects', 'est ouverte', 'sont ouvertes')(v)}${judged(v)} ; parmi les demandes passées comparables, ${share(v)} ont fini vendues.`,
  'vain.open.unknown': (v) =>
    `${requests(v)} ${by('objects', 'est ouverte', 'sont ouvertes')(v)} ; leur chance d’être ${by('objects', 'vendue', 'vendues')(v)} n’est pas connue.`,
  'vain.open.link': (v) =>
    `À {name}, ${requests(v)} ${by('objects', 'est ouverte', 'sont ouvertes')(v)}${judged(v)} ; parmi les demandes passées comparables (au moins {comparable} pour chacune), ${share(v)} ont fini vendues.`,
  'vain.open.link.unknown': (v) =>
    `À {name}, ${requests(v)} ${by('objects', 'est ouverte', 'sont ouvertes')(v)} ; leur chance d’être ${by('objects', 'vendue', 'vendues')(v)} n’est pas connue.`,
  'vain.open.few':
    'Moins de {least} demandes passées étaient parvenues au même maillon au même âge. Importez une période plus longue.',
  'vain.open.method':
    'Pour chaque demande ouverte, les demandes passées qui, au même âge, étaient parvenues au maillon de son dernier travail et n’avaient pas encore pris fin : la part de celles qui ont été vendues, et son intervalle de Wilson. La moyenne sur les demandes ouvertes, entre les moyennes des bornes.',
  'vain.open.limit':
    'Les demandes encore ouvertes ne sont pas parmi les comparables : celles qui durent et finissent vendues comptent trop peu.',
  'vain.open.limit.market': 'Seuls le maillon et l’âge sont comparés ; un marché qui a changé depuis ne se voit pas.',
  'vain.open.refuted': 'La part d’entre elles qui finit vendue, hors de l’intervalle.',

  'vain.table.class': 'Ce que devient le travail',
  'vain.table.link': 'Par activité',
  'vain.table.team': 'Par équipe',
  'vain.table.month': 'Par mois',
  'vain.table.size': 'Par valeur demandée',
  'vain.table.custom': 'Par clients nouveaux et clients qui reviennent',
  'vain.table.product': 'Par produit',
  'vain.table.open': 'Demandes ouvertes, selon où elles en sont',
  'vain.table.orphan': 'Ouvertes pour personne',
  'vain.column.class': 'Ce qu’il devient',
  'vain.column.hours': 'Heures',
  'vain.column.acts': 'Actes',
  'vain.column.share': 'Part',
  'vain.column.low': 'Au moins',
  'vain.column.high': 'Au plus',
  'vain.column.together': 'Le reste, ensemble',
  'vain.column.link': 'Activité',
  'vain.column.team': 'Équipe',
  'vain.column.month': 'Mois',
  'vain.column.size': 'Valeur demandée',
  'vain.column.custom': 'Demande',
  'vain.column.product': 'Produit',
  'vain.column.objects': 'Demandes ouvertes',
  'vain.column.chance': 'Chance d’être vendues',
  'vain.column.comparable': 'Comparables, au moins',
  'vain.column.object': 'Demande',
  'vain.column.reason': 'Pourquoi',
  'vain.column.customer': 'Client',
  'vain.column.value': 'Valeur',
  'vain.column.since': 'Depuis',
  'vain.column.last': 'Dernier acte',
  'word.vain-by-link': 'activité',
  'word.vain-by-team': 'équipe',
  'word.vain-by-month': 'mois',
  'word.vain-by-size': 'valeur demandée',
  'word.vain-by-custom': 'clients nouveaux ou non',
  'word.vain-by-product': 'produit',
  'word.vain-small': 'de peu de personnes, ensemble',
  'word.vain-unknown': 'non enregistré',
  'word.vain-rest': 'tous les autres',
  'word.vain-q1': 'les plus petites demandes',
  'word.vain-q2': 'les demandes un peu sous la médiane',
  'word.vain-q3': 'les demandes un peu au-dessus de la médiane',
  'word.vain-q4': 'les plus grandes demandes',
  'word.vain-first': 'les premières demandes d’un client',
  'word.vain-again': 'les demandes suivantes d’un client',
  'word.vain-left': 'son client est parti',
  'word.vain-never-was': 'sans client',
  'word.vain-upward': 'tourné vers la hiérarchie',
  'word.vain-rework': 'refait',
  'word.vain-no-client': 'sans client',
  'word.vain-refused': 'refusé par le client',
  'word.vain-cancelled': 'annulé par le client',
  'word.vain-declined': 'décliné par l’entreprise (prix de la sélection)',
  'word.vain-abandoned': 'sans nouvelles',
  'word.vain-throttled': 'en attente de la contrainte',
  'word.vain-in-flight': 'encore ouvert',
  'word.vain-reached-cash': 'parvenu à l’encaissement',
  'word.vain-not-known': 'inconnu',
  'word.vain-gathered': 'plusieurs classes ensemble',
};
