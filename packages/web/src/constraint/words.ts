import type { ConstraintEvidence, LawEvidence, MethodEvidence, PoolEvidence } from '@aval/core/constraint';
import type { Catalog } from '../shared/locale.tsx';

type Bucket = ConstraintEvidence['pacing'][number]['bucket'];

export interface ConstraintWords {
  readonly title: string;
  readonly lead: string;
  readonly pace: string;
  readonly paceNote: string;
  readonly bucket: Readonly<Record<Exclude<Bucket, 'pool'>, string>>;
  readonly untimed: string;
  readonly small: string;
  readonly machines: string;
  readonly between: (low: string, high: string) => string;
  readonly methods: string;
  readonly methodsSentence: string;
  readonly methodsNote: string;
  readonly method: string;
  readonly methodName: Readonly<Record<MethodEvidence['method'], string>>;
  readonly names: string;
  readonly namesNothing: string;
  readonly couldNot: string;
  readonly right: string;
  readonly rightSimple: string;
  readonly why: string;
  readonly axis: string;
  readonly axisNote: Readonly<Record<'week' | 'month', string>>;
  readonly axisHelp: string;
  readonly periodHead: Readonly<Record<'week' | 'month', string>>;
  readonly tooLittle: string;
  readonly pools: string;
  readonly poolsSentence: string;
  readonly poolsBy: Readonly<Record<PoolEvidence['by'], string>>;
  readonly pool: string;
  readonly people: string;
  readonly load: string;
  readonly active: string;
  readonly activeOf: (sole: string, shifting: string) => string;
  readonly waiting: string;
  readonly median: string;
  readonly laws: string;
  readonly lawsSentence: string;
  readonly lawsNote: string;
  readonly lawKind: Readonly<Record<LawEvidence['kind'], string>>;
  readonly activity: string;
  readonly kind: string;
  readonly kappa: string;
  readonly waits: string;
  readonly share: string;
  readonly by: string;
}

export const words: Catalog<ConstraintWords> = {
  fr: {
    title: 'Contrainte',
    lead: 'Ce qui retient l’argent\u00a0: ce que disent les enregistrements, et où il faut un essai.',
    pace: 'Ce qui a réglé le rythme de l’argent',
    paceNote: 'Les parts font 100\u00a0%. Un essai peut les contredire.',
    bucket: { market: 'La demande (le marché)', delay: 'Attentes que rien d’enregistré n’explique' },
    untimed: 'Attente et travail, non distingués',
    small: 'Petits groupes réunis',
    machines: 'Machines',
    between: (low, high) => `entre ${low} et ${high}`,
    methods: 'Ce que chaque méthode désigne',
    methodsSentence:
      'Aucune de ces méthodes ne suffit\u00a0: quand une règle pouvait être la contrainte, elles se sont trompées presque une fois sur deux.',
    methodsNote:
      'Éprouvées sur 160 réseaux dont la vraie contrainte était connue. Un essai par simulation y avait raison 93 fois sur 100.',
    method: 'Méthode',
    methodName: {
      pacing: 'Rythme de l’argent',
      load: 'Charge prévue',
      active: 'Périodes actives',
      queue: 'Files d’attente',
    },
    names: 'Désigne',
    namesNothing: 'rien nettement',
    couldNot: 'n’a pas pu regarder',
    right: 'A eu raison, tous cas',
    rightSimple: 'A eu raison, marché ou groupe',
    why: 'Raisons',
    axis: 'Au fil du temps',
    axisNote: {
      week: 'Chaque semaine est mesurée avec ses deux voisines.',
      month: 'Chaque mois est mesuré avec ses deux voisins.',
    },
    axisHelp: 'Les flèches passent d’une période à l’autre, Entrée dit pourquoi.',
    periodHead: { week: 'Semaine du', month: 'Mois' },
    tooLittle: 'trop peu d’argent pour le dire',
    pools: 'Les groupes, un par un',
    poolsSentence: 'Charge, activité et files\u00a0: des indices, jamais un verdict.',
    poolsBy: {
      team: 'Groupes\u00a0: les équipes enregistrées.',
      skill: 'Groupes\u00a0: les personnes qui font les mêmes activités, nommés par celles-ci.',
      activity: 'Qui a fait le travail n’est pas enregistré\u00a0: l’activité tient lieu de groupe.',
    },
    pool: 'Groupe',
    people: 'Personnes',
    load: 'Charge prévue',
    active: 'Le plus actif',
    activeOf: (sole, shifting) => `seul ${sole}, en alternance ${shifting}`,
    waiting: 'En attente, en moyenne',
    median: 'Attente médiane',
    laws: 'File d’attente, ou délai venu du dehors',
    lawsSentence:
      'Devant une vraie file, l’attente grandit avec ceux qui sont devant\u00a0; devant un délai du dehors, non.',
    lawsNote:
      'Sous 30\u00a0%\u00a0: délai du dehors. À partir de 50\u00a0%\u00a0: file, faute de capacité. Trait\u00a0: 95\u00a0% des tirages.',
    lawKind: { capacity: 'file, faute de capacité', undecided: 'indécis', outside: 'délai du dehors' },
    activity: 'Activité',
    kind: 'Attend comme',
    kappa: 'Loi de la file',
    waits: 'Attentes',
    share: 'Part',
    by: 'Réglé par',
  },
  en: {
    title: 'Constraint',
    lead: 'What holds the cash back: what the records say, and where a trial is needed.',
    pace: 'What set the pace of the cash',
    paceNote: 'The shares add up to 100%. A trial may contradict them.',
    bucket: { market: 'Demand (the market)', delay: 'Waiting that nothing recorded explains' },
    untimed: 'Waiting and work, not told apart',
    small: 'Small groups, together',
    machines: 'Machines',
    between: (low, high) => `${low} to ${high}`,
    methods: 'What each method names',
    methodsSentence:
      'None of these methods is enough: where a policy could be the constraint, they were wrong almost half of the time.',
    methodsNote:
      'Tested on 160 networks whose true constraint was known. A trial by simulation was right in 93 of 100 of them.',
    method: 'Method',
    methodName: {
      pacing: 'Pacing of the cash',
      load: 'Planned load',
      active: 'Active periods',
      queue: 'Queues',
    },
    names: 'Names',
    namesNothing: 'nothing clearly',
    couldNot: 'could not look',
    right: 'Was right, all kinds',
    rightSimple: 'Was right, market or pool',
    why: 'Reasons',
    axis: 'Over time',
    axisNote: {
      week: 'Each week is measured with its two neighbours.',
      month: 'Each month is measured with its two neighbours.',
    },
    axisHelp: 'Arrow keys go from one period to the next, Enter says why.',
    periodHead: { week: 'Week of', month: 'Month' },
    tooLittle: 'too little cash to tell',
    pools: 'Pool by pool',
    poolsSentence: 'Load, activity and queues: evidence, never a verdict.',
    poolsBy: {
      team: 'Pools: the recorded teams.',
      skill: 'Pools: people who do the same activities, named by them.',
      activity: 'Who did the work is not recorded: the activity stands for the pool.',
    },
    pool: 'Pool',
    people: 'People',
    load: 'Planned load',
    active: 'Busiest',
    activeOf: (sole, shifting) => `alone ${sole}, shifting ${shifting}`,
    waiting: 'Waiting on average',
    median: 'Median wait',
    laws: 'A queue, or a delay from outside',
    lawsSentence: 'Before a true queue, waiting grows with those ahead; before a delay from outside it does not.',
    lawsNote: 'Below 30%: delay from outside. From 50% on: queue for capacity. Line: 95% of the draws.',
    lawKind: { capacity: 'queue for capacity', undecided: 'undecided', outside: 'delay from outside' },
    activity: 'Activity',
    kind: 'Waits like',
    kappa: 'Queue-law',
    waits: 'Waits',
    share: 'Share',
    by: 'Set by',
  },
};
