import type { Clock, ClockUnit, Dimension, FacingName, Need } from '@aval/core/orientation';
import type { Catalog } from '../shared/locale.tsx';

interface OrientationWords {
  readonly title: string;
  readonly lead: string;
  readonly shares: string;
  readonly sharesNote: string;
  readonly causes: string;
  readonly causesNote: string;
  readonly places: string;
  readonly placesNote: string;
  readonly needs: string;
  readonly traced: string;
  readonly clock: Readonly<Record<Clock, string>>;
  readonly amount: (unit: ClockUnit, n: number, text: string) => string;
  readonly facing: Readonly<Record<FacingName | 'hidden', string>>;
  readonly by: string;
  readonly dimension: Readonly<Record<Dimension, string>>;
  readonly of: Readonly<Record<Dimension, string>>;
  readonly small: string;
  readonly unknownPlace: string;
  readonly range: (low: string, high: string) => string;
  readonly partSays: (what: string, facing: string, share: string, amount: string) => string;
  readonly upwardOf: Readonly<Partial<Record<Clock, string>>>;
  readonly why: string;
  readonly whole: string;
  readonly showAll: (n: string) => string;
  readonly showFewer: string;
  readonly object: string;
  readonly reason: string;
  readonly reasons: Readonly<Record<Need['reason'], string>>;
  readonly askedAt: string;
  readonly waited: string;
  readonly listedOf: (listed: string, all: string) => string;
  readonly act: string;
  readonly forCustomer: string;
  readonly forNone: string;
}

export const words: Catalog<OrientationWords> = {
  fr: {
    title: 'Orientation',
    lead: 'Vers qui le travail se tourne : son client, la hiérarchie, ou la réponse du client lui-même.',
    shares: 'Vers qui',
    sharesNote: 'Chaque barre a sa propre mesure ; leurs parts ne s’additionnent pas d’une barre à l’autre.',
    causes: 'Pourquoi le travail attend',
    causesNote:
      'Seule l’attente pendant que tous sont occupés, devant la contrainte, peut se racheter par de la capacité. Ce que rien n’explique peut être du travail non enregistré, ou un délai venu du dehors.',
    places: 'Où l’on se tourne vers la hiérarchie',
    placesNote: 'Part tournée vers la hiérarchie, chaque colonne selon sa mesure.',
    needs: 'Besoins auxquels personne ne répond',
    traced: 'Approbations et comptes rendus',
    clock: { work: 'Travail', 'hand-off': 'Passages de relais', wait: 'Attente', cause: 'Attente' },
    amount: (unit, n, text) =>
      ({
        minutes: n < 2 ? `${text} heure` : `${text} heures`,
        acts: n < 2 ? `${text} acte` : `${text} actes`,
        'hand-offs': n < 2 ? `${text} passage` : `${text} passages`,
        'case-seconds': n < 2 ? `${text} jour d’attente` : `${text} jours d’attente`,
      })[unit],
    facing: {
      client: 'client',
      hierarchy: 'hiérarchie',
      customer: 'réponse du client',
      supplier: 'fournisseur',
      approval: 'autorité de quelqu’un',
      away: 'aucune personne en service',
      gate: 'heure fixe',
      batch: 'rassemblement',
      synchronisation: 'objet manquant',
      priority: 'tous occupés, d’autres servis d’abord',
      busy: 'tous occupés',
      unexplained: 'inexpliqué',
      gathered: 'plusieurs ensemble',
      hidden: 'non dit à part',
    },
    by: 'Selon',
    dimension: { link: 'les maillons', team: 'les équipes', month: 'les mois' },
    of: { link: 'Maillon', team: 'Équipe', month: 'Mois' },
    small: 'ceux de peu de personnes',
    unknownPlace: 'sans lieu enregistré',
    range: (low, high) => `de ${low} à ${high}`,
    partSays: (what, facing, share, amount) => `${what}, ${facing} : ${share}, ${amount}`,
    upwardOf: { work: 'Travail', 'hand-off': 'Passages de relais', cause: 'Attente' },
    why: 'Raisons',
    whole: 'En tout',
    showAll: (n) => `Tout montrer (${n})`,
    showFewer: 'En montrer moins',
    object: 'Objet',
    reason: 'Travaillé',
    reasons: { never: 'jamais', 'not-since': 'pas depuis la demande' },
    askedAt: 'Demandé',
    waited: 'Attend depuis',
    listedOf: (listed, all) => `${listed} montrés sur ${all}, les plus anciens d’abord.`,
    act: 'Approbation ou compte rendu',
    forCustomer: 'Pour un client',
    forNone: 'Pour aucun',
  },
  en: {
    title: 'Orientation',
    lead: 'Whom the work faces: its client, the hierarchy, or the customer’s own answer.',
    shares: 'Whom',
    sharesNote: 'Each bar is on a clock of its own; shares do not add up from one bar to another.',
    causes: 'Why work waits',
    causesNote:
      'Only waiting while all are busy, in front of the constraint, can be bought back with capacity. What nothing explains may be work without a record, or a delay from outside.',
    places: 'Where the hierarchy is faced',
    placesNote: 'Share that faces the hierarchy, each column on its own clock.',
    needs: 'Needs that nobody answers',
    traced: 'Approvals and reports',
    clock: { work: 'Work', 'hand-off': 'Hand-offs', wait: 'Waiting', cause: 'Waiting' },
    amount: (unit, n, text) =>
      ({
        minutes: n === 1 ? `${text} hour` : `${text} hours`,
        acts: n === 1 ? `${text} act` : `${text} acts`,
        'hand-offs': n === 1 ? `${text} hand-off` : `${text} hand-offs`,
        'case-seconds': n === 1 ? `${text} day of waiting` : `${text} days of waiting`,
      })[unit],
    facing: {
      client: 'client',
      hierarchy: 'hierarchy',
      customer: 'customer’s answer',
      supplier: 'supplier',
      approval: 'somebody’s authority',
      away: 'nobody on shift',
      gate: 'fixed hour',
      batch: 'gathering',
      synchronisation: 'missing object',
      priority: 'all busy, later arrivals first',
      busy: 'all busy',
      unexplained: 'unexplained',
      gathered: 'several together',
      hidden: 'not told on its own',
    },
    by: 'By',
    dimension: { link: 'link', team: 'team', month: 'month' },
    of: { link: 'Link', team: 'Team', month: 'Month' },
    small: 'those of few people',
    unknownPlace: 'not recorded where',
    range: (low, high) => `${low} to ${high}`,
    partSays: (what, facing, share, amount) => `${what}, ${facing}: ${share}, ${amount}`,
    upwardOf: { work: 'Work', 'hand-off': 'Hand-offs', cause: 'Waiting' },
    why: 'Reasons',
    whole: 'In all',
    showAll: (n) => `Show all (${n})`,
    showFewer: 'Show fewer',
    object: 'Object',
    reason: 'Worked on',
    reasons: { never: 'never', 'not-since': 'not since it was asked' },
    askedAt: 'Asked',
    waited: 'Waits for',
    listedOf: (listed, all) => `${listed} of ${all} shown, the oldest first.`,
    act: 'Approval or report',
    forCustomer: 'For a customer',
    forNone: 'For none',
  },
};
