import type { FedAnswer } from '@aval/core/chain';
import type { Catalog } from '../shared/locale.tsx';
import type { RowsBy } from './trace-view.ts';

export interface TraceWords {
  readonly title: (what: string) => string;
  readonly lead: string;
  readonly toCash: string;
  readonly receipt: string;
  readonly customer: string;
  readonly notNamed: string;
  readonly pays: string;
  readonly workMinutes: string;
  readonly workMinutesUnknown: string;
  readonly leadTime: string;
  readonly acts: string;
  readonly work: string;
  readonly rowsLabel: string;
  readonly rows: Readonly<Record<RowsBy, string>>;
  readonly zoom: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly axisLabel: string;
  readonly axisHelp: string;
  readonly barSays: (activity: string, when: string, length: string, wait: string) => string;
  readonly lasted: (text: string) => string;
  readonly point: string;
  readonly waited: (text: string) => string;
  readonly firstAct: string;
  readonly mainly: (waited: string, cause: string) => string;
  readonly wholly: (waited: string, cause: string) => string;
  readonly cause: string;
  readonly states: string;
  readonly cluster: (n: string) => string;
  readonly legendWait: string;
  readonly legendWork: string;
  readonly legendPoint: string;
  readonly legendState: string;
  readonly legendReceipt: string;
  readonly moreRows: (text: string) => string;
  readonly shares: string;
  readonly sharesLead: string;
  readonly leading: string;
  readonly amount: string;
  readonly objects: string;
  readonly activity: string;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly notRecorded: string;
  readonly wait: string;
  readonly team: string;
  readonly role: string;
  readonly actor: string;
  readonly actorKind: Readonly<Record<'human' | 'robot' | 'unknown', string>>;
  readonly unknown: string;
  readonly share: string;
  readonly shareMeans: string;
  readonly records: string;
  readonly fedBy: string;
  readonly inChain: string;
  readonly noWork: string;
  readonly actTitle: (activity: string) => string;
  readonly actLead: string;
  readonly fed: string;
  readonly fedNone: string;
  readonly fate: Readonly<Record<NonNullable<FedAnswer['fate']>, string>>;
  readonly walkBack: string;
  readonly at: string;
}

export const words: Catalog<TraceWords> = {
  fr: {
    title: (what) => `Le travail derrière «\u00a0${what}\u00a0»`,
    lead: 'Tout le travail qui a porté cet encaissement, du premier acte au règlement.',
    toCash: 'Tous les encaissements',
    receipt: 'Encaissement',
    customer: 'Client',
    notNamed: 'non nommé',
    pays: 'Ce qu’il paie',
    workMinutes: 'Travail derrière',
    workMinutesUnknown: 'Les enregistrements ne disent pas quand le travail commence : sa durée n’est pas connue.',
    leadTime: 'Du premier acte à l’encaissement',
    acts: 'Actes de travail',
    work: 'Le travail dans le temps',
    rowsLabel: 'Une ligne par',
    rows: { object: 'Objet', link: 'Maillon' },
    zoom: 'Échelle',
    zoomIn: 'Agrandir',
    zoomOut: 'Réduire',
    fit: 'Tout voir',
    axisLabel: 'Le travail dans le temps, de gauche à droite, jusqu’à l’encaissement',
    axisHelp: 'Les flèches passent d’un acte à l’autre, Entrée l’ouvre.',
    barSays: (activity, when, length, wait) => [activity, when, length, wait].filter((text) => text !== '').join(', '),
    lasted: (text) => `a duré ${text}`,
    point: 'durée non enregistrée',
    waited: (text) => `a attendu ${text}`,
    firstAct: 'premier acte',
    wholly: (waited, cause) => `${waited}\u00a0: ${cause}`,
    mainly: (waited, cause) => `${waited}, surtout\u00a0: ${cause}`,
    cause: 'Causes de l’attente',
    states: 'Changements d’état',
    cluster: (n) => `${n} actes trop proches pour cette échelle : agrandissez`,
    legendWait: 'Attente avant l’acte',
    legendWork: 'travail, du début à la fin',
    legendPoint: 'acte dont seule la fin est enregistrée',
    legendState: 'changement d’état',
    legendReceipt: 'encaissement',
    moreRows: (text) => `Afficher les ${text} autres lignes`,
    shares: 'À qui revient l’encaissement',
    sharesLead: 'La somme des parts est l’encaissement, au centime près.',
    leading: 'Objet',
    amount: 'Part',
    objects: 'Objets touchés',
    activity: 'Acte',
    startedAt: 'Début',
    endedAt: 'Fin',
    notRecorded: 'non enregistré',
    wait: 'Attente avant',
    team: 'Équipe',
    role: 'Rôle',
    actor: 'Fait par',
    actorKind: { human: 'une personne', robot: 'un automate', unknown: 'non connu' },
    unknown: 'non connu',
    share: 'Part portée par cet encaissement',
    shareMeans: 'Cet acte a servi plusieurs objets : seule cette part compte ici.',
    records: 'Enregistrements',
    fedBy: 'Ce que cet acte a nourri',
    inChain: 'Ce maillon dans la chaîne',
    noWork: 'Aucun travail n’est enregistré derrière cet encaissement.',
    actTitle: (activity) => `Ce que « ${activity} » a nourri`,
    actLead: 'D’un acte enregistré vers les encaissements qu’il a servis.',
    fed: 'Encaissements servis',
    fedNone: 'Cet acte n’a nourri aucun encaissement.',
    fate: {
      sold: 'La demande a été payée, mais avant cet acte.',
      refused: 'Le client a refusé.',
      cancelled: 'Le client a annulé.',
      declined: 'Nous avons décliné la demande.',
      abandoned: 'La demande est restée sans suite.',
      open: 'La demande est encore en cours.',
      'no-client': 'Cet acte n’a jamais eu de client : rien ne le relie à une demande.',
    },
    walkBack: 'Remonter',
    at: 'Date',
  },
  en: {
    title: (what) => `Behind ${what}`,
    lead: 'All the work that carried this receipt, from the first act to the payment.',
    toCash: 'All receipts',
    receipt: 'Receipt',
    customer: 'Customer',
    notNamed: 'not named',
    pays: 'What it pays',
    workMinutes: 'Work behind it',
    workMinutesUnknown: 'The records do not say when work begins: its length is not known.',
    leadTime: 'From the first act to the receipt',
    acts: 'Acts of work',
    work: 'The work in time',
    rowsLabel: 'One row a',
    rows: { object: 'Object', link: 'Link' },
    zoom: 'Scale',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'See all',
    axisLabel: 'The work in time, from left to right, up to the receipt',
    axisHelp: 'Arrow keys go from act to act, Enter opens one.',
    barSays: (activity, when, length, wait) => [activity, when, length, wait].filter((text) => text !== '').join(', '),
    lasted: (text) => `took ${text}`,
    point: 'length not recorded',
    waited: (text) => `had waited ${text}`,
    firstAct: 'first act',
    wholly: (waited, cause) => `${waited}: ${cause}`,
    mainly: (waited, cause) => `${waited}, mostly: ${cause}`,
    cause: 'Causes of the wait',
    states: 'Changes of state',
    cluster: (n) => `${n} acts too close for this scale: zoom in`,
    legendWait: 'Wait before the act',
    legendWork: 'work, from start to end',
    legendPoint: 'act of which only the end is recorded',
    legendState: 'change of state',
    legendReceipt: 'receipt',
    moreRows: (text) => `Show the ${text} other rows`,
    shares: 'Whose receipt it is',
    sharesLead: 'The shares add up to the receipt, to the cent.',
    leading: 'Object',
    amount: 'Share',
    objects: 'Objects touched',
    activity: 'Act',
    startedAt: 'Start',
    endedAt: 'End',
    notRecorded: 'not recorded',
    wait: 'Wait before',
    team: 'Team',
    role: 'Role',
    actor: 'Done by',
    actorKind: { human: 'a person', robot: 'a machine', unknown: 'not known' },
    unknown: 'not known',
    share: 'Share carried by this receipt',
    shareMeans: 'This act served several objects: only this share counts here.',
    records: 'Records',
    fedBy: 'What this act fed',
    inChain: 'This link in the chain',
    noWork: 'No work is recorded behind this receipt.',
    actTitle: (activity) => `What “${activity}” fed`,
    actLead: 'From one recorded act to the receipts it served.',
    fed: 'Receipts served',
    fedNone: 'This act fed no receipt.',
    fate: {
      sold: 'The request was paid, but before this act.',
      refused: 'The customer refused.',
      cancelled: 'The customer cancelled.',
      declined: 'We declined the request.',
      abandoned: 'The request was left without a further act.',
      open: 'The request is still open.',
      'no-client': 'This act never had a client: nothing ties it to a request.',
    },
    walkBack: 'Walk back',
    at: 'Date',
  },
};
