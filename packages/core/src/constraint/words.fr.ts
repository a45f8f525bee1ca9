import { isSingular } from '../explain/index.ts';
import type { Phrase, Statement } from '../explain/index.ts';
import type { CONSTRAINT_ENGLISH } from './words.en.ts';

type Values = Statement['values'];

/** « les 3 méthodes qui ont pu regarder s’accordent », « 3 des 4 méthodes … s’accordent ». */
const agree = (v: Values): string => {
  const [agreeing, looking] = [v['agreeing'], v['looking']];
  if (looking?.unit === 'count' && looking.value === 1) return 'une seule méthode a pu regarder';
  const isAll = agreeing?.unit === 'count' && looking?.unit === 'count' && agreeing.value === looking.value;
  return isAll
    ? 'les {looking} méthodes qui ont pu regarder s’accordent'
    : '{agreeing} des {looking} méthodes qui ont pu regarder s’accordent';
};

const COARSE: Readonly<Record<string, string>> = { day: 'au jour', hour: 'à l’heure' };

/** Ce qui a été suivi : l’argent, ou la fin des demandes quand rien ne dit qui paie. */
const pace = (v: Values): string =>
  v['paced'] ? 'du rythme auquel les demandes ont été achevées' : 'du rythme auquel l’argent est entré';
const paced = (v: Values): string => (v['paced'] ? 'le rythme des demandes achevées' : 'le rythme de l’argent');
const held = (v: Values): string => (v['paced'] ? 'les demandes' : 'l’argent');

export const CONSTRAINT_FRENCH: Readonly<Record<keyof typeof CONSTRAINT_ENGLISH, Phrase>> = {
  'constraint.points.market': (v) =>
    `Les indices désignent le marché : la demande a réglé {share} ${pace(v)}, et ${agree(v)}. Seul un essai peut le confirmer.`,
  'constraint.points.pool': (v) =>
    `Les indices désignent « {pool} » : ce groupe a réglé {share} ${pace(v)}, et ${agree(v)}. Seul un essai peut le confirmer.`,
  'constraint.points.delay': (v) =>
    `Les enregistrements ne disent pas ce qui retient ${held(v)} : {share} du rythme tient à des attentes qu’aucun travail enregistré n’explique. Il faut un essai.`,
  'constraint.points.close': (v) =>
    `Les enregistrements ne disent pas ce qui retient ${held(v)} : deux causes sont trop proches l’une de l’autre. Il faut un essai.`,
  'constraint.points.split': (v) =>
    `Les enregistrements ne disent pas ce qui retient ${held(v)} : les méthodes se contredisent. Il faut un essai.`,
  'constraint.points.no-pacing': (v) =>
    `Les enregistrements ne disent pas ce qui retient ${held(v)} : ${v['paced'] ? 'trop peu a été achevé' : 'trop peu d’argent est entré'} pour voir ce qui en règle le rythme. Il faut un essai.`,
  'constraint.points.unknown': (v) => `Ce qui retient ${held(v)} n’est pas connu.`,
  'constraint.points.method':
    'Le rythme de l’argent désigne une contrainte quand une part est nettement la plus grande. La phrase est dite quand plus de la moitié des méthodes qui ont pu regarder désignent la même. Ce n’est pas un verdict : sur 160 réseaux dont la contrainte était connue, de telles méthodes se trompaient presque une fois sur deux (44 à 55 fois sur 100) dès qu’une règle pouvait être la contrainte ; un essai par simulation avait raison 93 fois sur 100.',
  'constraint.points.refuted':
    'Un essai : 20 % de capacité ou de demande en plus à l’endroit désigné, et l’argent ne suit pas ; ou un changement ailleurs, et il suit.',
  'constraint.verdict': 'Quelle est la contrainte n’est pas connu : rien n’a été essayé.',
  'constraint.verdict.method':
    'Un essai change une chose à la fois – la demande, un groupe, une barrière, un créneau, une validation, un plafond – et compare l’argent qui entre. Il avait raison pour 93 réseaux sur 100.',
  'constraint.verdict.refuted': 'Un essai sur ces enregistrements.',
  'constraint.unknown.trial':
    'Cela n’a pas été essayé. Les enregistrements seuls ne distinguent pas une contrainte de ce qui attend à côté d’elle.',
  'constraint.unknown.none':
    'Aucun acte de travail achevé n’est enregistré. Dites dans « Données » quelles activités sont du travail.',
  'constraint.unknown.few': 'Moins de cinq personnes ont fait ce travail : de si peu, rien n’est dit.',
  'constraint.unknown.filter':
    'Une contrainte est celle de toute l’entreprise : choisissez une période, ou ôtez le filtre.',
  'constraint.unknown.cash':
    'Trop peu d’argent, ou trop peu de travail achevé, se trouve dans cette partie. Ajoutez un export plus long ou choisissez une période plus longue.',
  'constraint.unknown.load':
    'Il manque les durées du travail, les personnes qui l’ont fait, ou deux semaines entières d’enregistrements. Ajoutez un export avec les heures de début et de fin, et qui a fait le travail.',
  'constraint.unknown.active':
    'Il manque les durées du travail, ou les personnes qui l’ont fait. Ajoutez un export avec les heures de début et de fin, et qui a fait le travail.',
  'constraint.unknown.queue':
    'Aucun début de travail n’est enregistré : l’attente ne se distingue pas du travail. Ajoutez un export avec les heures de début.',

  'constraint.pacing.market': (v) => `La demande a réglé {share} ${pace(v)}.`,
  'constraint.pacing.pool': (v) => `« {pool} » a réglé {share} ${pace(v)}.`,
  'constraint.pacing.pool.none': (v) =>
    `« {pool} » n’a guère réglé ${v['paced'] ? 'le rythme auquel les demandes ont été achevées' : 'le rythme auquel l’argent est entré'} : moins de {high}.`,
  'constraint.pacing.delay': (v) =>
    `Des attentes qu’aucun travail enregistré n’explique ont réglé {share} ${pace(v)} : la réponse du client lui-même, une règle, ou du travail non enregistré.`,
  'constraint.pacing.delay.untimed': (v) =>
    `L’attente et le travail, que ces enregistrements ne distinguent pas, ont réglé {share} ${pace(v)}.`,
  'constraint.pacing.unknown': (v) => `Ce qui a réglé ${paced(v)} n’est pas connu.`,
  'constraint.pacing.method':
    'Rythme de l’argent (log-IPA) : depuis chaque encaissement, on remonte le long de ce que chaque acte attendait – un collègue encore occupé, le travail d’avant, ou l’arrivée de la demande – en temps ouvré. Chaque part dit de combien l’argent viendrait plus tôt si elle prenait moins de temps ; les parts font 100 %. Sur la seconde moitié des enregistrements ; la fourchette tire des semaines entières au sort.',
  'constraint.pacing.refuted': 'Un essai où l’argent ne suit pas la part la plus grande.',
  'constraint.period.market': (v) => `Autour de {start}, la demande a le plus réglé ${paced(v)} : {share}.`,
  'constraint.period.pool': (v) => `Autour de {start}, « {pool} » a le plus réglé ${paced(v)} : {share}.`,
  'constraint.period.delay': (v) =>
    `Autour de {start}, des attentes qu’aucun travail enregistré n’explique ont le plus réglé ${paced(v)} : {share}.`,
  'constraint.period.unknown': (v) => `Ce qui a réglé ${paced(v)} autour de {start} n’est pas connu.`,
  'constraint.period.method':
    'Comment l’heure de l’argent avance d’un encaissement à l’autre, dans la période et ses deux voisines, partagée comme le rythme de l’argent. Une part qui diminue pendant que d’autres augmentent compte pour zéro.',

  'constraint.load': 'Ce qui entre occuperait « {pool} » pendant {share} de ses heures.',
  'constraint.load.unknown': 'La part de ses heures que la demande prend à « {pool} » n’est pas connue.',
  'constraint.load.method':
    'Charge prévue : demandes par semaine, fois les minutes qu’une demande finit par apporter (demandes en cours comprises), rapportées aux heures ouvrées des personnes présentes cette semaine-là. La fourchette vient de cinq façons de couper les sessions oubliées.',
  'constraint.load.refuted':
    'Du travail de ces personnes qui n’est pas enregistré, ou des personnes présentes une partie de la semaine seulement.',
  'constraint.active':
    '« {pool} » a été le plus longtemps au travail sans interruption pendant {share} du temps ouvré : seul {sole}, en alternance avec un autre {shifting}.',
  'constraint.active.unknown': 'Combien de temps « {pool} » travaille sans interruption n’est pas connu.',
  'constraint.active.method':
    'Périodes actives (Roser) : un groupe est actif tant que toutes ses personnes qui font quelque chose ce jour-là sont au travail ; à chaque instant compte le groupe actif depuis le plus longtemps. Là où les périodes de deux tels groupes se recouvrent, ils alternent.',
  'constraint.active.refuted':
    'Des sessions restées ouvertes sans que personne ne travaille, ou des personnes présentes sans enregistrement.',
  'constraint.queue': (v) =>
    isSingular(v['waiting'], 'fr')
      ? 'En moyenne un travail attend « {pool} », et la moitié des attentes dure moins de {median}.'
      : 'En moyenne {waiting} travaux attendent « {pool} », et la moitié des attentes dure moins de {median}.',
  'constraint.queue.short': 'En moyenne moins d’un travail attend « {pool} ».',
  'constraint.queue.unknown': 'Ce qui attend « {pool} » n’est pas connu.',
  'constraint.queue.method':
    'De la fin du travail d’avant jusqu’au début, à l’horloge ; ce qui attend encore, ou s’en est allé en attendant, n’est pas compté.',
  'constraint.queue.refuted': 'Du travail qui attendait quelqu’un d’autre, ou le client.',

  'constraint.law.capacity':
    'Devant « {activity} », on attend comme dans une file, faute de capacité : l’attente suit ceux qui sont devant à {share}.',
  'constraint.law.outside':
    'Devant « {activity} », l’attente ne tient guère à ceux qui sont devant : {share}. C’est un délai venu du dehors.',
  'constraint.law.undecided':
    'Devant « {activity} », les enregistrements ne décident pas entre une file et un délai venu du dehors : {share}.',
  'constraint.law.method':
    'Loi de la file : de combien l’attente augmente avec chaque travail qui attend déjà, à la même heure de la semaine, fois la cadence des débuts. Une simple file donne 100 %, un délai sans rapport 0 %. À partir de 50 % on parle de file, en dessous de 30 % de délai venu du dehors.',
  'constraint.law.refuted': 'Plus de personnes à cette activité, et l’attente ne change pas.',

  'constraint.method.market':
    '{method} : la méthode désigne le marché ; elle avait raison dans {right} des cas connus.',
  'constraint.method.pool': '{method} : la méthode désigne « {pool} » ; elle avait raison dans {right} des cas connus.',
  'constraint.method.policy':
    '{method} : la méthode désigne une règle ; elle avait raison dans {right} des cas connus.',
  'constraint.method.unclear':
    '{method} : la méthode ne désigne rien nettement ; elle avait raison dans {right} des cas connus.',
  'constraint.method.unknown': '{method} : la méthode n’a pas pu regarder ces enregistrements.',
  'constraint.method.method':
    'Éprouvée sur 160 réseaux tirés au sort, dont la vraie contrainte était connue, avec 16 semaines d’enregistrements chacun. La part dite compte tous les réseaux ; là où seuls le marché ou un groupe pouvaient l’être, la même méthode avait raison plus souvent : rythme 80 %, charge prévue et périodes actives 72,5 %, files 60,6 %.',

  'constraint.limit.policy':
    'Les règles – une barrière, un créneau étroit, une validation, un plafond de crédit ou d’en-cours – ne se voient pas : elles ressemblent à un délai du dehors, ou au groupe qu’elles affament.',
  'constraint.limit.lost': (v) =>
    isSingular(v['cancelled'], 'fr')
      ? 'Une demande a été annulée par son client : si l’attente fait fuir les clients, ces méthodes ne le voient pas.'
      : '{cancelled} demandes ont été annulées par leurs clients : si l’attente fait fuir les clients, ces méthodes ne le voient pas.',
  'constraint.limit.lost.none': 'Les clients partis pendant l’attente, sans laisser de trace, ne se voient pas.',
  'constraint.limit.nobody-pays':
    'Aucun enregistrement ne dit qui paie : le dernier travail sur chaque demande tient lieu d’encaissement.',
  'constraint.limit.cap':
    'Le travail nouveau est surtout entré quand d’autre sortait : au plus {cap} demandes ont été ouvertes à la fois.',
  'constraint.limit.hours':
    'Les heures ouvrées ne sont pas connues (moins de deux semaines d’enregistrements) : toutes les heures comptent.',
  'constraint.limit.coarse': (v) =>
    `Les instants sont dits ${COARSE[v['unit']?.unit === 'word' ? v['unit'].value : ''] ?? 'à la minute'} : les attentes et le travail plus courts ne se voient pas.`,
  'constraint.limit.activity':
    'Qui a fait le travail n’est pas enregistré : chaque activité tient lieu des personnes qui la font.',
  'constraint.limit.recorded': 'Seul compte le travail qui se trouve dans les fichiers importés.',
  'constraint.limit.untimed': 'La plupart des actes n’ont pas de début : le travail et l’attente sont dits ensemble.',
  'constraint.limit.pacing':
    'Aveugle aux ventes perdues par l’attente et aux barrières. Là où du travail n’est pas enregistré, un collègue occupé paraît libre.',
  'constraint.limit.load':
    'En dessous de 100 %, c’est le marché qui retient, si pleine que soit la ligne ; au-dessus, une règle peut encore être ce qui limite. Qui travaille une partie de la semaine compte pour toute la semaine.',
  'constraint.limit.active':
    'Prend les barrières et les validations pour le groupe qu’elles affament ; un groupe nombreux est rarement tout entier au travail.',
  'constraint.limit.queue':
    'Une longue file se trouve aussi devant ce qui attend le client, une décision ou un créneau de la semaine.',
  'constraint.limit.law':
    'Un créneau hebdomadaire ou un lot peut ressembler à l’une ou à l’autre ; peu de semaines élargissent la fourchette.',

  'constraint.table.methods': 'Ce que chaque méthode désigne',
  'constraint.table.pacing': 'Ce qui a réglé le rythme de l’argent',
  'constraint.table.pacing.ends': 'Ce qui a réglé le rythme auquel les demandes ont été achevées',
  'constraint.table.pools': 'Groupes',
  'constraint.table.laws': 'File ou délai du dehors',
  'constraint.table.periods': 'Ce qui a réglé le rythme de l’argent au fil du temps',
  'constraint.table.periods.ends': 'Ce qui a réglé le rythme auquel les demandes ont été achevées, au fil du temps',
  'constraint.column.method': 'Méthode',
  'constraint.column.names': 'Désigne',
  'constraint.column.right': 'A raison, tous cas',
  'constraint.column.simple': 'A raison, marché ou groupe',
  'constraint.column.paced': 'Réglé par',
  'constraint.column.share': 'Part',
  'constraint.column.low': 'De',
  'constraint.column.high': 'À',
  'constraint.column.pool': 'Groupe',
  'constraint.column.people': 'Personnes',
  'constraint.column.load': 'Charge prévue',
  'constraint.column.sole': 'Le plus actif, seul',
  'constraint.column.shifting': 'Le plus actif, en alternance',
  'constraint.column.waiting': 'En attente, en moyenne',
  'constraint.column.median': 'Attente médiane',
  'constraint.column.activity': 'Activité',
  'constraint.column.law': 'Attend comme',
  'constraint.column.kappa': 'Loi de la file',
  'constraint.column.waits': 'Attentes',
  'constraint.column.start': 'À partir de',
  'word.constraint-market': 'le marché',
  'word.constraint-pool': 'un groupe',
  'word.constraint-policy': 'une règle',
  'word.constraint-delay': 'délai du dehors',
  'word.constraint-delay-untimed': 'l’attente et le travail, non distingués',
  'word.constraint-unclear': 'rien nettement',
  'word.constraint-pacing': 'Rythme de l’argent',
  'word.constraint-load': 'Charge prévue',
  'word.constraint-active': 'Périodes actives',
  'word.constraint-queue': 'Files d’attente',
  'word.constraint-small': 'Petits groupes réunis',
  'word.constraint-machines': 'Machines',
  'word.constraint-law-capacity': 'une file, faute de capacité',
  'word.constraint-law-outside': 'un délai venu du dehors',
  'word.constraint-law-undecided': 'indécis',
};
