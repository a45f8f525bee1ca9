import type { Phrase, Quantity, Statement } from '../explain/index.ts';
import type { TIME_ENGLISH } from './words.en.ts';

type Values = Statement['values'];

const isDay = ({ unit }: Values): boolean => unit?.unit === 'word' && unit.value === 'day';

/** Moins d’une minute, c’est aussitôt. */
const isNone = (quantity: Quantity | undefined): boolean =>
  (quantity?.unit === 'hours' || quantity?.unit === 'work') && quantity.value < 1 / 60;
const SPREAD = '{median} au plus, et neuf fois sur dix {p90} au plus';
const WORKING = '{median} de temps de travail au plus, et neuf fois sur dix {p90} au plus';
/** L’attente que presque rien ne connaît se dit autrement. */
const waits =
  (text: string, spread: string, atOnce: string) =>
  (v: Values): string => {
    if (isNone(v['p90'])) return `${atOnce}, neuf fois sur dix ou plus.`;
    return isNone(v['median'])
      ? `${atOnce}, une fois sur deux ou plus ; neuf fois sur dix après {p90} au plus.`
      : `${text} ${spread}.`;
  };

export const TIME_FRENCH: Readonly<Record<keyof typeof TIME_ENGLISH, Phrase>> = {
  'time.lead.sold': `De son premier enregistrement à son encaissement, une vente sur deux prend ${SPREAD}.`,
  'time.lead.sold.working': `De son premier enregistrement à son encaissement, une vente sur deux prend ${WORKING}.`,
  'time.lead.lost':
    'Ce qui finit sans vente est fini, une fois sur deux, en {median} au plus, et neuf fois sur dix en {p90} au plus.',
  'time.lead.lost.working':
    'Ce qui finit sans vente est fini, une fois sur deux, en {median} de temps de travail au plus, et neuf fois sur dix en {p90} au plus.',
  'time.lead.recorded': `De son premier à son dernier enregistrement, une demande sur deux dure ${SPREAD}.`,
  'time.lead.recorded.working': `De son premier à son dernier enregistrement, une demande sur deux dure ${WORKING}.`,
  'time.lead.unknown': 'La durée des demandes n’est pas connue.',
  'time.lead.method':
    'Du premier enregistrement d’une demande à son encaissement, à son refus ou à son annulation ; là où rien ne dit comment les demandes finissent, jusqu’au dernier enregistrement. Le temps de travail suit le calendrier de l’entreprise.',

  'time.wait': waits(
    'Avant d’être pris en main, un travail sur deux attend',
    SPREAD,
    'Le travail est pris en main aussitôt',
  ),
  'time.wait.working': waits(
    'Avant d’être pris en main, un travail sur deux attend',
    WORKING,
    'Le travail est pris en main aussitôt',
  ),
  'time.wait.link': waits(
    'Avant « {activity} », une demande sur deux attend',
    SPREAD,
    '« {activity} » est pris en main aussitôt',
  ),
  'time.wait.link.working': waits(
    'Avant « {activity} », une demande sur deux attend',
    WORKING,
    '« {activity} » est pris en main aussitôt',
  ),
  'time.wait.held': `Du moment où il peut commencer jusqu’à sa fin, un travail sur deux prend ${SPREAD}.`,
  'time.wait.held.working': `Du moment où il peut commencer jusqu’à sa fin, un travail sur deux prend ${WORKING}.`,
  'time.wait.held.link': `« {activity} », du moment où l’acte peut commencer jusqu’à sa fin, prend une fois sur deux ${SPREAD}.`,
  'time.wait.held.link.working': `« {activity} », du moment où l’acte peut commencer jusqu’à sa fin, prend une fois sur deux ${WORKING}.`,
  'time.wait.unknown': 'L’attente du travail n’est pas connue.',
  'time.wait.method':
    'Du moment où un acte peut commencer (la fin du travail qui le précède ; sinon son inscription au programme ; sinon le premier enregistrement de la demande) jusqu’à son début. Le temps de travail suit le calendrier de son équipe, sinon celui de l’entreprise.',
  'time.wait.held.method':
    'Du moment où un acte peut commencer (la fin du travail qui le précède ; sinon le premier enregistrement de la demande) jusqu’à sa fin, car les débuts ne sont pas enregistrés. Le temps de travail suit le calendrier de son équipe, sinon celui de l’entreprise.',

  'time.work': `Un acte de travail sur deux dure ${SPREAD}.`,
  'time.work.working': `Un acte de travail sur deux dure ${WORKING}.`,
  'time.work.link': `« {activity} » dure, une fois sur deux, ${SPREAD}.`,
  'time.work.link.working': `« {activity} » dure, une fois sur deux, ${WORKING}.`,
  'time.work.unknown': 'La durée du travail lui-même n’est pas enregistrée.',
  'time.work.method':
    'Du début enregistré à la fin enregistrée de chaque acte. Le temps de travail en est la part travaillée, d’après le calendrier de son équipe, sinon celui de l’entreprise.',

  'time.calendar': 'D’après {weeks} semaines d’enregistrements, l’entreprise travaille {hours} heures par semaine.',
  'time.calendar.said': 'Une personne de l’entreprise l’a dit : on y travaille {hours} heures par semaine.',
  'time.calendar.team':
    'D’après {weeks} semaines d’enregistrements, l’équipe {team} travaille {hours} heures par semaine.',
  'time.calendar.team.said':
    'Une personne de l’entreprise l’a dit : l’équipe {team} travaille {hours} heures par semaine.',
  'time.calendar.unknown': 'Les heures de travail de l’entreprise ne sont pas connues.',
  'time.calendar.method':
    'Quarts d’heure de la semaine, dans le fuseau de l’entreprise. Travaillés : un travail y commence ou y finit une semaine sur vingt au moins, ou ils comblent un trou d’une heure au plus entre de tels quarts d’heure. Chômés : quelqu’un les a passés à attendre alors qu’une personne était libre. Quand rien n’est connu d’une équipe, elle suit l’entreprise.',
  'time.calendar.method.said':
    'Une personne de l’entreprise l’a dit ; cela remplace ce que montrent les enregistrements.',

  'time.estimates.recorded': 'Le début et la fin du travail sont enregistrés : aucune durée n’a besoin d’être estimée.',
  'time.estimates.identified':
    'Seules les fins du travail sont enregistrées. Pour {activities} activités sur {all}, elles disent combien de temps il prend.',
  'time.estimates.unidentified':
    'Seules les fins du travail sont enregistrées, et l’on fait aussi ce qui n’est pas enregistré. La durée du travail n’est connue qu’en ordre de grandeur : trois fois plus ou trois fois moins.',
  'time.estimates.refused':
    'Seules les fins du travail sont enregistrées, et elles ne disent pas combien de temps il prend.',
  'time.estimate.identified': '« {activity} » prend environ {mean} : entre {low} et {high}.',
  'time.estimate.unidentified': '« {activity} » prend de l’ordre de {mean} : entre {low} et {high}, peut-être au-delà.',
  'time.estimate.unknown': 'Les fins seules ne disent pas combien de temps prend « {activity} ».',
  'time.estimate.method':
    'Un acte commence au plus tôt quand la demande est là et que la personne a fini son acte précédent, dans le temps de travail de cette personne ; moyenne des actes qui attendaient déjà quand la personne s’est libérée. Des longs enregistrements, le dernier million d’actes. Ces heures ne sont jamais ajoutées aux heures enregistrées.',

  'time.refuted': 'Des enregistrements écrits après coup.',
  'time.refuted.working': 'Un calendrier qui n’est pas le vrai : corrigez-le sur cette page.',
  'time.refuted.calendar':
    'Du travail à des heures où rien n’est enregistré, ou une équipe qui a d’autres heures : dites-les sur cette page.',
  'time.refuted.estimate': 'Les débuts enregistrés du même travail : importez-les.',

  'time.limit.recorded': 'Seul ce qui est enregistré est vu.',
  'time.limit.ended':
    'Les demandes encore ouvertes ne sont pas comptées ; celles qui durent longtemps sont plus souvent parmi elles.',
  'time.limit.sessions':
    'Une session que l’on a oublié de fermer compte telle qu’elle est enregistrée : la médiane n’en souffre pas, le « neuf fois sur dix » peut en souffrir.',
  'time.limit.holds-work': 'Les débuts ne sont pas enregistrés : ce temps contient le travail lui-même.',
  'time.limit.calendar': 'Le calendrier est estimé d’après les enregistrements, à moins que quelqu’un ne l’ait dit.',
  'time.limit.coarse': (v) =>
    isDay(v) ? 'Les instants sont enregistrés au jour.' : 'Les instants sont enregistrés à l’heure.',
  'time.limit.starved': 'Une équipe qui n’a souvent rien à faire semble ne pas être au travail.',
  'time.limit.estimate':
    'Là où des débuts étaient enregistrés et ont été retirés pour comparer, onze activités sur douze se trouvaient dans l’intervalle annoncé.',
  'time.limit.unlogged':
    'Les intervalles entre les actes sont bien plus longs que la plupart d’entre eux : on fait du travail qui n’est pas enregistré. Là où la vérité était connue, un peu plus de la moitié des activités se trouvaient dans l’intervalle annoncé ; aucun gain d’un travail plus rapide ne peut en être tiré.',

  'time.unknown.lead':
    'Aucune demande n’est enregistrée comme finie. Il manque un enregistrement des encaissements, des refus ou des annulations.',
  'time.unknown.team': 'Une demande passe par plusieurs équipes : sa durée se dit de toutes ensemble, non d’une seule.',
  'time.unknown.wait': 'Aucun travail n’est enregistré, ou moins de cinq personnes l’ont fait.',
  'time.unknown.work':
    'Les débuts du travail ne sont pas enregistrés, ou moins de cinq personnes l’ont fait. Il manque une colonne qui donne le début de chaque acte.',
  'time.unknown.none': 'Rien n’en est enregistré ici, ou moins de cinq personnes l’ont fait.',
  'time.unknown.calendar':
    'Moins de deux semaines sont enregistrées. Un enregistrement plus long, ou un calendrier donné sur cette page, le dirait.',
  'time.unknown.few': 'Moins de vingt actes sont enregistrés.',
  'time.unknown.nobody': 'L’auteur des actes n’est pas enregistré : il manque une colonne qui le donne.',
  'time.unknown.at-once': 'La moitié des actes est enregistrée au même moment qu’un autre : on les inscrit ensemble.',

  'time.table.links': 'Activités, en temps d’horloge et en temps de travail',
  'time.table.calendars': 'Calendriers de la semaine',
  'time.table.estimates': 'Durées de travail estimées d’après les fins',
  'time.column.activity': 'Activité',
  'time.column.wait.median': 'Attente : une fois sur deux, à l’horloge',
  'time.column.wait.p90': 'Attente : neuf fois sur dix, à l’horloge',
  'time.column.wait.working': 'Attente : une fois sur deux, temps de travail',
  'time.column.wait.working-p90': 'Attente : neuf fois sur dix, temps de travail',
  'time.column.held.median': 'Jusqu’à la fin : une fois sur deux, à l’horloge',
  'time.column.held.p90': 'Jusqu’à la fin : neuf fois sur dix, à l’horloge',
  'time.column.held.working': 'Jusqu’à la fin : une fois sur deux, temps de travail',
  'time.column.held.working-p90': 'Jusqu’à la fin : neuf fois sur dix, temps de travail',
  'time.column.work.median': 'Durée : une fois sur deux, à l’horloge',
  'time.column.work.p90': 'Durée : neuf fois sur dix, à l’horloge',
  'time.column.work.working': 'Durée : une fois sur deux, temps de travail',
  'time.column.work.working-p90': 'Durée : neuf fois sur dix, temps de travail',
  'time.column.calendar': 'Calendrier',
  'time.column.hours': 'Heures par semaine',
  'time.column.known': 'Connu par',
  'time.column.mean': 'Moyenne',
  'time.column.low': 'Au moins',
  'time.column.high': 'Au plus',
  'time.column.state': 'Précision',

  'word.time-small': 'celles de peu de personnes',
  'word.time-company': 'l’entreprise',
  'word.time-said': 'une personne',
  'word.time-estimated': 'les enregistrements',
  'word.time-identified': 'dans l’intervalle',
  'word.time-unidentified': 'ordre de grandeur',
  'word.time-few': 'trop peu d’actes',
  'word.time-nobody': 'auteur non enregistré',
  'word.time-at-once': 'inscrits ensemble',
};
