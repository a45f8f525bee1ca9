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
  'vain.class.in-flight': part('sur des demandes encore ouvertes'),
  'vain.class.reached-cash': part('dans ce qu’un client a payé'),
  'vain.class.not-known': part('rien ne dit s’il parvient à un client'),
  'vain.class.gathered': part('dans des classes de trop peu de personnes, dites avec la plus petite des autres'),
  'vain.class.few': 'La classe « {class} » n’est pas dite à part.',

  'vain.row': (v) => `{name} : ${amount(v)}.`,
  'vain.row.small': (v) => `Ceux de peu de personnes, ensemble : ${amount(v)}.`,
  'vain.row.unknown': (v) => `Sans lieu enregistré : ${amount(v)}.`,
  'vain.row.month': (v) => `Mois à partir du {name} : ${amount(v)}.`,
  'vain.cell': (v) => `{name}, « {class} » : ${amount(v)}, soit ${share(v)} de son travail.`,
  'vain.cell.small': (v) => `Ceux de peu de personnes, « {class} » : ${amount(v)}, soit ${share(v)} de leur travail.`,
  'vain.cell.unknown': (v) => `Sans lieu enregistré, « {class} » : ${amount(v)}, soit ${share(v)} de ce travail.`,
  'vain.cell.month': (v) => `Mois à partir du {name}, « {class} » : ${amount(v)}, soit ${share(v)} de son travail.`,
  'vain.hidden': '{name}, « {class} » : n’est pas dit à part.',
  'vain.hidden.small': 'Ceux de peu de personnes, « {class} » : n’est pas dit à part.',
  'vain.hidden.unknown': 'Sans lieu enregistré, « {class} » : n’est pas dit à part.',
  'vain.hidden.month': 'Mois à partir du {name}, « {class} » : n’est pas dit à part.',

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
  'vain.orphans.none': 'Aucune demande ouverte n’est sans client.',
  'vain.orphans.method':
    'Demandes ouvertes sans client, là où d’autres en nomment un ; et celles ouvertes depuis plus longtemps que n’ont duré 99 % des vendues, dont le client n’a rien payé ni demandé depuis.',
  'vain.orphans.limit': 'Un client peut écrire ou appeler sans qu’un enregistrement le dise.',
  'vain.orphans.refuted': 'Un client qui attend encore l’une d’elles.',

  'word.vain-upward': 'tourné vers la hiérarchie',
  'word.vain-rework': 'refait',
  'word.vain-no-client': 'sans client',
  'word.vain-refused': 'refusé par le client',
  'word.vain-cancelled': 'annulé par le client',
  'word.vain-declined': 'décliné par l’entreprise (prix de la sélection)',
  'word.vain-abandoned': 'sans nouvelles',
  'word.vain-in-flight': 'encore ouvert',
  'word.vain-reached-cash': 'parvenu à l’encaissement',
  'word.vain-not-known': 'inconnu',
  'word.vain-gathered': 'plusieurs classes ensemble',
};
