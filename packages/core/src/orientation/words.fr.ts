import { isSingular } from '../explain/index.ts';
import type { Phrase, Statement } from '../explain/index.ts';
import type { ORIENTATION_ENGLISH } from './words.en.ts';

type Values = Statement['values'];

const by =
  (name: string, one: string, many: string) =>
  (values: Values): string =>
    isSingular(values[name], 'fr') ? one : many;

/** « 120 heures », « 12 actes de travail », « 90 passages de relais » ou « 300 jours d’attente ». */
const amount = (v: Values): string => {
  if (v['acts']) return by('acts', '{acts} acte de travail', '{acts} actes de travail')(v);
  if (v['handOffs']) return by('handOffs', '{handOffs} passage de relais', '{handOffs} passages de relais')(v);
  if (v['days'])
    return v['days'].unit === 'hours'
      ? '{days} d’attente'
      : by('days', '{days} jour d’attente', '{days} jours d’attente')(v);
  return v['hours']?.unit === 'hours' ? '{hours}' : by('hours', '{hours} heure', '{hours} heures')(v);
};
/** « 27,6 % (de 19,5 % à 33,2 %) » */
const share = (v: Values): string => (v['low'] ? '{share} (de {low} à {high})' : '{share}');

const part =
  (text: string) =>
  (v: Values): string =>
    `${share(v)} ${text} : ${amount(v)}.`;

/** « a », « a et b », « a, b et c » */
const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} et ${parts.at(-1) ?? ''}`;

const upward = (v: Values): string =>
  listed([
    ...(v['work'] ? ['{work} du travail'] : []),
    ...(v['handOffs'] ? ['{handOffs} des passages de relais'] : []),
    ...(v['waiting'] ? ['{waiting} de l’attente'] : []),
  ]);
const answer = (v: Values): string =>
  v['answer'] ? ' ; {answer} de l’attente tient à la réponse du client lui-même' : '';

const requests = by('requests', '{requests} demande de client attend', '{requests} demandes de clients attendent');

const COARSE: Readonly<Record<string, string>> = { day: 'au jour', hour: 'à l’heure' };

export const ORIENTATION_FRENCH: Readonly<Record<keyof typeof ORIENTATION_ENGLISH, Phrase>> = {
  'orientation.total': (v) => `Vers la hiérarchie se tournent ${upward(v)}${answer(v)}.`,
  'orientation.total.no-hierarchy': (v) =>
    `Ces données ne connaissent ni approbation ni compte rendu : tout le travail est tenu pour tourné vers le suivant dans la chaîne du client${answer(v)}.`,
  'orientation.total.unknown': 'Vers qui le travail se tourne n’est pas connu.',
  'orientation.total.method':
    'Parts du travail en minutes (ou en actes), des passages de relais en nombre, de l’attente en jours d’attente des dossiers. Une mesure n’est jamais mêlée à une autre.',
  'orientation.refuted':
    'Un acte dont la nature n’est pas celle que dit « Données » : une approbation qui sert le client, ou un travail qui ne sert qu’un supérieur.',

  'orientation.work.whole': (v) => `Travail enregistré : ${amount(v)}, dont {share} se tournent vers la hiérarchie.`,
  'orientation.work.whole.plain': (v) => `Travail enregistré : ${amount(v)}.`,
  'orientation.work.unknown': 'La part du travail tournée vers la hiérarchie n’est pas connue.',
  'orientation.work.method':
    'Un travail se tourne vers la hiérarchie quand il approuve, contrôle ou rend compte ; tout autre se tourne vers son client, le suivant qui le reprend. Le travail qui ne relève d’aucune demande compte aussi, sauf dans la part d’un seul client. Les minutes d’une personne sont partagées entre ses sessions ouvertes en même temps, chacune coupée à 8 heures.',
  'orientation.work.client': part('du travail, tournés vers son client'),
  'orientation.work.hierarchy': part('du travail, tournés vers la hiérarchie'),
  'orientation.work.customer': part('du travail, tournés vers le client final'),
  'orientation.work.supplier': part('du travail, tournés vers un fournisseur'),
  'orientation.work.gathered': part('du travail, dits ensemble car trop peu de personnes l’ont fait'),

  'orientation.hand-off.whole': (v) => `Sur ${amount(v)}, {share} vont à la hiérarchie.`,
  'orientation.hand-off.whole.plain': (v) => `Enregistrés : ${amount(v)}.`,
  'orientation.hand-off.unknown': 'La part des passages de relais qui vont à la hiérarchie n’est pas connue.',
  'orientation.hand-off.method':
    'Chaque passage de relais compte une fois, selon ce qui prend la suite : un acte qui approuve ou rend compte, un acte qui demande une réponse au-dehors, un autre travail, ou enfin le client. Un travail qui finit chez personne n’en est pas un.',
  'orientation.hand-off.client': part('des passages de relais vont à un client'),
  'orientation.hand-off.hierarchy': part('des passages de relais vont à la hiérarchie'),
  'orientation.hand-off.customer': part('des passages de relais vont à un acte qui interroge le client'),
  'orientation.hand-off.supplier': part('des passages de relais vont à un acte qui interroge un fournisseur'),
  'orientation.hand-off.gathered': part(
    'des passages de relais, dits ensemble car trop peu de personnes les ont faits',
  ),

  'orientation.wait.whole': (v) => `Sur ${amount(v)}, {share} tiennent à la hiérarchie.`,
  'orientation.wait.whole.plain': (v) => `Enregistrés : ${amount(v)}.`,
  'orientation.wait.unknown': 'La part de l’attente qui tient à la hiérarchie n’est pas connue.',
  'orientation.wait.method':
    'Chaque intervalle, du moment où un acte pouvait commencer à celui où il a commencé, est compté à ce qu’il attendait, en jours d’attente des dossiers : deux dossiers qui attendent un jour en font deux.',
  'orientation.wait.client': part('de l’attente tiennent au travail de l’entreprise'),
  'orientation.wait.hierarchy': part('de l’attente tiennent à la hiérarchie'),
  'orientation.wait.customer': part('de l’attente tiennent à la réponse du client lui-même'),
  'orientation.wait.supplier': part('de l’attente tiennent à un fournisseur'),
  'orientation.wait.gathered': part('de l’attente, dits ensemble car trop peu de personnes sont derrière'),

  'orientation.cause.whole': (v) => `Sur ${amount(v)}, la plus grande part est de {share} : {most}.`,
  'orientation.cause.whole.plain': (v) => `Enregistrés : ${amount(v)}.`,
  'orientation.cause.unknown': 'Pourquoi le travail attend n’est pas connu.',
  'orientation.cause.method':
    'Chaque attente est découpée minute par minute selon la première cause qui vaut : une réponse du dehors ; l’autorité de quelqu’un ; personne en service ; un passage à heure fixe encore fermé ; d’autres à rassembler pour commencer avec lui ; un autre objet qui manque encore ; tous ceux qui savent le faire occupés, avant ou après qu’un arrivé plus tard a été servi ; rien de tout cela. Les causes font ensemble l’attente.',
  'orientation.cause.refuted':
    'Une attente dont quelqu’un connaît une autre cause : un horaire différent, une personne absente, une réponse déjà venue.',
  'orientation.cause.customer': part('de l’attente tiennent à la réponse du client lui-même'),
  'orientation.cause.supplier': part('de l’attente tiennent à un fournisseur'),
  'orientation.cause.approval': part('de l’attente tiennent à l’autorité de quelqu’un'),
  'orientation.cause.away': part('de l’attente passent sans personne en service'),
  'orientation.cause.gate': part('de l’attente durent jusqu’à l’heure fixe où le travail passe'),
  'orientation.cause.batch': part('de l’attente servent à en rassembler d’autres'),
  'orientation.cause.synchronisation': part('de l’attente tiennent à un autre objet qui manque'),
  'orientation.cause.priority': part(
    'de l’attente passent pendant que tous sont occupés et que des arrivés plus tard sont servis d’abord',
  ),
  'orientation.cause.busy': part('de l’attente passent pendant que tous ceux qui savent le faire sont occupés'),
  'orientation.cause.unexplained': part('de l’attente ne sont expliqués par rien d’enregistré'),
  'orientation.cause.gathered': part('de l’attente ont des causes de trop peu de personnes, dites ensemble'),
  'orientation.part.few': 'La part « {name} » n’est pas dite à part.',

  'orientation.row': (v) => `{name} : ${amount(v)}.`,
  'orientation.cell.work': (v) => `{name}, « {facing} » : ${amount(v)}, soit ${share(v)} de son travail.`,
  'orientation.cell.hand-off': (v) => `{name}, « {facing} » : ${amount(v)}, soit {share} de ceux qu’il fait.`,
  'orientation.cell.cause': (v) =>
    `Avant {name}, « {facing} » : ${amount(v)}, soit {share} de l’attente à cet endroit.`,
  'orientation.cell.few': '{name}, « {facing} » : n’est pas dit à part.',

  'orientation.unknown.few': 'Moins de cinq personnes sont derrière : de si peu, rien n’est dit.',
  'orientation.unknown.work':
    'Aucun acte de travail achevé n’est enregistré. Dites dans « Données » quelles activités sont du travail.',
  'orientation.unknown.hand-off': 'Aucun travail qui en suit un autre n’est enregistré.',
  'orientation.unknown.wait': 'Aucun acte enregistré ne commence plus tard qu’il ne pouvait.',
  'orientation.unknown.cause': 'Aucun acte enregistré ne commence plus tard qu’il ne pouvait.',
  'orientation.unknown.customer':
    'Aucun enregistrement ne dit qui paie ni qui demande. Ajoutez un export des commandes, des paiements ou des factures avec leurs clients.',
  'orientation.unknown.team':
    'Un besoin sans réponse n’est encore à personne : il ne peut se demander à une équipe. Ôtez le filtre.',

  'orientation.limit.no-hierarchy':
    'Ni approbation ni compte rendu n’est connu : dites dans « Données » quelles activités en sont, s’il y en a.',
  'orientation.unexplained.capacity': (v) =>
    `{name} : {part} de son attente (${amount(v)}) ne s’explique par rien d’enregistré. Cette attente se comporte comme une file ({share}, de {low} à {high}) : plus il y a de travail devant, plus elle dure. La capacité y manque sans que rien ne l’enregistre.`,
  'orientation.unexplained.outside': (v) =>
    `{name} : {part} de son attente (${amount(v)}) ne s’explique par rien d’enregistré. Cette attente se comporte comme un délai venu du dehors ({share}, de {low} à {high}) : ce qui attend devant n’y change guère, et plus de monde n’y ferait pas grand-chose.`,
  'orientation.unexplained.undecided': (v) =>
    `{name} : {part} de son attente (${amount(v)}) ne s’explique par rien d’enregistré. Les enregistrements ne décident pas entre une file et un délai venu du dehors ({share}, de {low} à {high}).`,
  'orientation.unexplained.method':
    'Loi de la file, mesurée sur toutes les attentes de l’activité : de combien l’attente augmente avec chaque travail qui attend déjà, à la même heure de la semaine, fois la cadence des débuts. Une simple file donne 100 %, un délai sans rapport 0 %. À partir de 50 % on parle de file, en dessous de 30 % de délai venu du dehors. Dit là où un cinquième de l’attente ou plus est inexpliqué.',
  'orientation.unexplained.refuted':
    'Plus de personnes à cette activité, et l’attente ne change pas ; ou elle change, là où l’on parle d’un délai du dehors.',
  'orientation.limit.hours':
    'L’intervalle est ce qu’en font cinq façons de couper les sessions oubliées : telles quelles, à 8 heures, à 2 heures, au 99e et au 95e centile de l’activité.',
  'orientation.limit.acts':
    'Trop peu de durées ou d’auteurs sont enregistrés pour compter des heures : les actes sont comptés, longs ou courts.',
  'orientation.limit.no-answers':
    'Aucun acte de client ni de fournisseur n’est enregistré, et aucun acte n’est connu pour demander leur réponse : ce qui les attend est compté ailleurs.',
  'orientation.limit.answers':
    'Les actes qui demandent une réponse au-dehors sont reconnus à leur nom, et tout acte du client pendant une attente est tenu pour sa réponse.',
  'orientation.limit.asking':
    'Tenus, à leur nom, pour une demande de cette réponse : {asking}. Un acte du client ou d’un fournisseur lui-même se déclare dans Données ; il compte alors comme sa réponse.',
  'orientation.limit.law':
    'Un créneau hebdomadaire ou un lot peut ressembler à une file comme à un délai du dehors ; peu de semaines élargissent la fourchette.',
  'orientation.limit.holds-work': 'Aucun début n’est enregistré : chaque attente contient aussi le travail lui-même.',
  'orientation.limit.left-waits': (v) =>
    by(
      'waits',
      '{waits} attente dont la fin est celle du travail est laissée de côté.',
      '{waits} attentes dont la fin est celle du travail sont laissées de côté.',
    )(v),
  'orientation.limit.no-calendar':
    'Aucun horaire n’est connu : l’attente hors service est comptée sous d’autres causes.',
  'orientation.limit.no-sessions':
    'Aucune durée par personne n’est enregistrée : on ne sait pas si les gens étaient occupés.',
  'orientation.limit.unrecorded':
    'Ce que l’on fait sans l’enregistrer ne se voit pas : de ce que rien n’explique, une part peut être un tel travail, une autre un délai venu du dehors.',
  'orientation.limit.coarse': (v) =>
    `Les instants sont donnés ${COARSE[v['unit']?.unit === 'word' ? v['unit'].value : ''] ?? 'à la minute'} : ce qui est plus court ne se voit pas.`,
  'orientation.limit.nameless': 'L’argent entre sans nom de client : toute demande est tenue pour celle d’un client.',
  'orientation.limit.recorded': 'Seul compte ce qui figure dans les fichiers importés.',

  'orientation.needs': (v) =>
    `${requests(v)} une réponse que personne n’a commencée : {never} jamais ${by('never', 'travaillée', 'travaillées')(v)}, {since} sans suite depuis la dernière demande du client ; la plus ancienne depuis {longest}.`,
  'orientation.needs.none': 'Aucune demande ouverte d’un client n’attend de première réponse.',
  'orientation.needs.unknown': 'Les besoins auxquels personne ne répond ne sont pas connus.',
  'orientation.needs.method':
    'Demandes ouvertes de clients sur lesquelles personne de l’entreprise n’a travaillé depuis le dernier acte enregistré du client ; sans tel acte, depuis le premier enregistrement.',
  'orientation.needs.limit': 'Une réponse par téléphone ou par courrier peut ne laisser aucune trace.',
  'orientation.needs.refuted': 'Une réponse donnée sans qu’un enregistrement le dise.',

  'orientation.traced': (v) =>
    `Sur ${by('acts', '{acts} approbation ou compte rendu', '{acts} approbations et comptes rendus')(v)}, {untraced} ${by('untraced', 'n’entre', 'n’entrent')(v)} dans aucun travail pour un client.`,
  'orientation.traced.all': (v) =>
    by(
      'acts',
      'Seul enregistré, {acts} acte d’approbation ou de compte rendu entre dans le travail pour un client.',
      'Les {acts} approbations et comptes rendus entrent tous dans le travail pour un client.',
    )(v),
  'orientation.traced.act': (v) =>
    `{name} : sur ${by('acts', '{acts} acte', '{acts} actes')(v)}, {untraced} ${by('untraced', 'n’entre', 'n’entrent')(v)} dans aucun travail pour un client.`,
  'orientation.traced.none': 'Ni approbation ni compte rendu n’est enregistré.',
  'orientation.traced.unknown':
    'Les approbations et comptes rendus qui servent le besoin d’un client ne sont pas connus.',
  'orientation.traced.method':
    'Une approbation ou un compte rendu remonte à un besoin quand il entre dans le travail pour un client qui paie, qui est nommé, ou qui a demandé quelque chose.',
  'orientation.traced.refuted':
    'Une approbation ou un compte rendu dont un client avait besoin, sans qu’un enregistrement relie les deux.',

  'orientation.table.shares': 'Vers qui le travail se tourne',
  'orientation.table.work.link': 'Travail par activité',
  'orientation.table.work.team': 'Travail par équipe',
  'orientation.table.work.month': 'Travail par mois',
  'orientation.table.hand-off.link': 'Passages de relais par activité',
  'orientation.table.hand-off.team': 'Passages de relais par équipe',
  'orientation.table.hand-off.month': 'Passages de relais par mois',
  'orientation.table.cause.link': 'Causes de l’attente par activité',
  'orientation.table.cause.team': 'Causes de l’attente par équipe',
  'orientation.table.cause.month': 'Causes de l’attente par mois',
  'orientation.table.needs': 'Besoins auxquels personne ne répond',
  'orientation.table.traced': 'Approbations et comptes rendus, selon qu’un client en a besoin',
  'orientation.column.clock': 'Mesure',
  'orientation.column.facing': 'Tourné vers',
  'orientation.column.amount': 'En tout',
  'orientation.column.unit': 'Unité',
  'orientation.column.amount.minutes': 'En tout, heures',
  'orientation.column.amount.acts': 'En tout, actes',
  'orientation.column.amount.hand-offs': 'En tout, passages',
  'orientation.column.amount.case-seconds': 'En tout, jours d’attente',
  'orientation.column.share': 'Part',
  'orientation.column.low': 'Au moins',
  'orientation.column.high': 'Au plus',
  'orientation.column.link': 'Activité',
  'orientation.column.team': 'Équipe',
  'orientation.column.month': 'Mois',
  'orientation.column.client': 'Client',
  'orientation.column.hierarchy': 'Hiérarchie',
  'orientation.column.customer': 'Réponse du client',
  'orientation.column.supplier': 'Fournisseur',
  'orientation.column.approval': 'Autorité',
  'orientation.column.away': 'Personne en service',
  'orientation.column.gate': 'Heure fixe',
  'orientation.column.batch': 'Rassemblement',
  'orientation.column.synchronisation': 'Objet manquant',
  'orientation.column.priority': 'Dépassé',
  'orientation.column.busy': 'Tous occupés',
  'orientation.column.unexplained': 'Inexpliqué',
  'orientation.column.gathered': 'Ensemble',
  'orientation.column.object': 'Objet',
  'orientation.column.reason': 'Travaillé',
  'orientation.column.asked': 'Demandé',
  'orientation.column.waited': 'Attend depuis',
  'orientation.column.act': 'Approbation ou compte rendu',
  'orientation.column.traced': 'Pour un client',
  'orientation.column.untraced': 'Pour aucun',

  'word.facing-client': 'client',
  'word.facing-hierarchy': 'hiérarchie',
  'word.facing-customer': 'la réponse du client lui-même',
  'word.facing-supplier': 'un fournisseur',
  'word.facing-approval': 'l’autorité de quelqu’un',
  'word.facing-away': 'personne en service',
  'word.facing-gate': 'une heure fixe',
  'word.facing-batch': 'en rassembler d’autres',
  'word.facing-synchronisation': 'un autre objet manque',
  'word.facing-priority': 'tous occupés, d’autres servis d’abord',
  'word.facing-busy': 'tous occupés',
  'word.facing-unexplained': 'inexpliqué',
  'word.facing-gathered': 'plusieurs ensemble',
  'word.facing-small': 'ceux de peu de personnes',
  'word.facing-unknown-place': 'sans lieu enregistré',
  'word.facing-never': 'jamais',
  'word.facing-not-since': 'pas depuis',
  'word.facing-unit-minutes': 'heures',
  'word.facing-unit-acts': 'actes',
  'word.facing-unit-hand-offs': 'passages',
  'word.facing-unit-case-seconds': 'jours d’attente des dossiers',
  'word.facing-clock-work': 'travail',
  'word.facing-clock-hand-off': 'passages de relais',
  'word.facing-clock-wait': 'attente',
  'word.facing-clock-cause': 'causes de l’attente',
};
