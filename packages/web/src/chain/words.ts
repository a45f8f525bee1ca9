import type { ChainEnd, Level } from '@aval/core/chain';
import type { Catalog } from '../shared/locale.tsx';
import type { WaitStep } from './wait-scale.ts';

export interface ChainWords {
  readonly title: string;
  readonly lead: string;
  readonly levelLabel: string;
  readonly level: Readonly<Record<Level, string>>;
  readonly measureLabel: string;
  readonly measure: Readonly<Record<'cash' | 'count', string>>;
  readonly viewLabel: string;
  readonly view: Readonly<Record<'map' | 'flow' | 'table', string>>;
  readonly search: string;
  readonly searchNothing: string;
  readonly rare: string;
  readonly shownHandOffs: (shown: string, total: string) => string;
  readonly shownCash: (share: string) => string;
  readonly shownWork: (share: string) => string;
  readonly hiddenLinks: (n: number, text: string) => string;
  readonly allShown: (text: string) => string;
  readonly gathered: (n: number, text: string) => string;
  readonly customers: string;
  readonly customersUnnamed: string;
  readonly otherCustomers: (n: number, text: string) => string;
  readonly end: Readonly<Record<ChainEnd, string>>;
  readonly endOne: Readonly<Record<ChainEnd, string>>;
  readonly entries: (n: string) => string;
  readonly group: (n: string) => string;
  readonly rareGroup: string;
  readonly unfold: string;
  readonly fold: string;
  readonly groupLinks: string;
  readonly works: (n: number, text: string) => string;
  readonly workCount: string;
  readonly objectCount: string;
  readonly workHours: string;
  readonly hoursUnknown: string;
  readonly reachShare: string;
  readonly cashThrough: string;
  readonly nonAdditive: string;
  readonly nonAdditiveWhy: string;
  readonly atLeast: (text: string) => string;
  readonly doneBy: string;
  readonly doneByUnknown: string;
  readonly smallGroups: string;
  readonly unknownGroup: string;
  readonly clients: string;
  readonly clientsNone: string;
  readonly suppliers: string;
  readonly suppliersNone: string;
  readonly served: string;
  readonly servedNone: string;
  readonly weeks: string;
  readonly weekPoint: (week: string, n: string) => string;
  readonly receipts: string;
  readonly receiptsNone: string;
  readonly from: string;
  readonly to: string;
  readonly count: string;
  readonly countOf: (n: number, text: string) => string;
  readonly share: string;
  readonly medianWait: string;
  readonly p90Wait: string;
  readonly returns: string;
  readonly returnsOf: (n: number, text: string) => string;
  readonly waits: (text: string) => string;
  readonly noWait: string;
  readonly differentWaits: string;
  readonly legendWait: string;
  readonly waitStep: Readonly<Record<WaitStep, string>>;
  readonly waitUnknown: string;
  readonly legendWidth: Readonly<Record<'cash' | 'count', string>>;
  readonly legendCash: string;
  readonly legendBack: string;
  readonly legendEnds: string;
  readonly legendOverlap: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly mapLabel: string;
  readonly mapHelp: string;
  readonly linksTable: string;
  readonly handOffsTable: string;
  readonly noLinks: string;
  readonly noLinksNext: string;
  readonly toRecords: string;
  readonly closePanel: string;
  readonly startsHere: string;
}

const plural = (n: number, one: string, many: string): string => (n > 1 ? many : one);

export const words: Catalog<ChainWords> = {
  fr: {
    title: 'La chaîne',
    lead: 'Qui travaille pour qui, jusqu’au client qui paie.',
    levelLabel: 'Réunir le travail par',
    level: { activity: 'Activité', team: 'Équipe', role: 'Rôle' },
    measureLabel: 'La largeur des bandes montre',
    measure: { cash: 'Encaissements', count: 'Passages' },
    viewLabel: 'Montrer',
    view: { map: 'Carte', flow: 'Fil', table: 'Tableau' },
    search: 'Trouver un maillon',
    searchNothing: 'Aucun maillon de ce nom',
    rare: 'Passages de relais rares',
    shownHandOffs: (shown, total) => `${shown} passages de relais affichés sur ${total}`,
    shownCash: (share) => `${share} des encaissements suivent ce qui est affiché`,
    shownWork: (share) => `ils représentent ${share} de tous les passages`,
    hiddenLinks: (n, text) => (n > 1 ? `${text} maillons sont masqués avec eux` : `${text} maillon est masqué avec eux`),
    allShown: (text) => `Tout est affiché : ${text} passages de relais`,
    gathered: (n, text) => (n > 1 ? `${text} groupes de moins de cinq personnes sont réunis en un seul : Aval ne dit rien de moins de cinq personnes.` : `${text} groupe de moins de cinq personnes n’est pas nommé : Aval ne dit rien de moins de cinq personnes.`),
    customers: 'Clients',
    customersUnnamed: 'Les enregistrements ne nomment pas les clients',
    otherCustomers: (n, text) => `${text} ${plural(n, 'autre client', 'autres clients')}`,
    end: { customer: 'Client', open: 'en cours', refused: 'refusés', cancelled: 'annulés', declined: 'déclinés', abandoned: 'abandonnés' },
    endOne: { customer: 'Le client', open: 'Personne encore : en cours', refused: 'Personne : refusé par le client', cancelled: 'Personne : annulé par le client', declined: 'Personne : décliné par nous', abandoned: 'Personne : abandonné' },
    entries: (n) => `${n} entrent ici`,
    group: (n) => `${n} maillons`,
    rareGroup: 'Maillons rares',
    unfold: 'Déplier',
    fold: 'Replier',
    groupLinks: 'Maillons réunis ici',
    works: (n, text) => `${text} ${plural(n, 'travail', 'travaux')}`,
    workCount: 'Travaux',
    objectCount: 'Demandes',
    workHours: 'Heures de travail',
    hoursUnknown: 'durées non enregistrées, ou faites par moins de cinq personnes',
    reachShare: 'Part qui atteint un encaissement',
    cashThrough: 'Encaissements qui passent par ici',
    nonAdditive: 'ne s’additionne pas',
    nonAdditiveWhy: 'Le même encaissement passe par plusieurs maillons : ces montants ne s’additionnent pas d’un maillon à l’autre.',
    atLeast: (text) => `au moins ${text}`,
    doneBy: 'Fait par',
    doneByUnknown: 'équipe non connue',
    smallGroups: 'Petits groupes réunis',
    unknownGroup: 'Groupe non connu',
    clients: 'Ses clients, et ce qu’ils attendent',
    clientsNone: 'Aucun client connu : personne ne prend la suite de ce travail.',
    suppliers: 'Ses fournisseurs',
    suppliersNone: 'Aucun : le travail entre par ici.',
    served: 'Les clients externes servis au bout',
    servedNone: 'Aucun client payeur n’est nommé au bout de ce travail.',
    weeks: 'Travaux par semaine',
    weekPoint: (week, n) => `semaine du ${week} : ${n}`,
    receipts: 'Derniers encaissements',
    receiptsNone: 'Aucun encaissement ne passe par ici.',
    from: 'De',
    to: 'Vers',
    count: 'Passages',
    countOf: (n, text) => `${text} ${plural(n, 'passage', 'passages')}`,
    share: 'Part',
    medianWait: 'Attente médiane',
    p90Wait: 'Attente, 9e décile',
    returns: 'Retours',
    returnsOf: (n, text) => `${text} ${plural(n, 'retour', 'retours')}`,
    waits: (text) => `attend ${text} (médiane)`,
    noWait: 'attente non connue',
    differentWaits: 'attentes différentes selon le passage',
    legendWait: 'Attente médiane entre deux maillons',
    waitStep: { 0: 'moins d’1 h', 1: '1 h à 1 jour', 2: '1 à 7 jours', 3: '7 à 30 jours', 4: 'plus de 30 jours' },
    waitUnknown: 'diverse ou non connue',
    legendWidth: { cash: 'Largeur : encaissements portés', count: 'Largeur : nombre de passages' },
    legendCash: 'arrive chez le client',
    legendBack: 'travail qui revient (sous la ligne)',
    legendEnds: 'fin sans encaissement',
    legendOverlap: 'montants qui se recoupent : ils ne s’additionnent pas',
    zoomIn: 'Agrandir',
    zoomOut: 'Réduire',
    fit: 'Tout voir',
    mapLabel: 'Carte de la chaîne, du premier maillon à gauche aux clients à droite',
    mapHelp: 'Les flèches suivent le travail, Entrée ouvre un maillon, Échap le referme. Ctrl et molette, ou deux doigts, pour agrandir.',
    linksTable: 'Les maillons',
    handOffsTable: 'Les passages de relais',
    noLinks: 'La chaîne apparaîtra ici.',
    noLinksNext: 'Elle se dessine dès que des enregistrements sont importés : commandes, étapes, livraisons, règlements.',
    toRecords: 'Ajouter des enregistrements',
    closePanel: 'Fermer le détail',
    startsHere: 'Le travail entre par ici',
  },
  en: {
    title: 'The chain',
    lead: 'Who works for whom, all the way to the customer who pays.',
    levelLabel: 'Gather work by',
    level: { activity: 'Activity', team: 'Team', role: 'Role' },
    measureLabel: 'The width of the bands shows',
    measure: { cash: 'Cash', count: 'Hand-offs' },
    viewLabel: 'Show',
    view: { map: 'Map', flow: 'Thread', table: 'Table' },
    search: 'Find a link',
    searchNothing: 'No link of that name',
    rare: 'Rare hand-offs',
    shownHandOffs: (shown, total) => `${shown} of ${total} hand-offs shown`,
    shownCash: (share) => `${share} of the cash follows what is shown`,
    shownWork: (share) => `they are ${share} of all hand-offs made`,
    hiddenLinks: (n, text) => (n === 1 ? `${text} link is hidden with them` : `${text} links are hidden with them`),
    allShown: (text) => `Everything is shown: ${text} hand-offs`,
    gathered: (n, text) => (n === 1 ? `${text} group of fewer than five people is not named: Aval says nothing about fewer than five people.` : `${text} groups of fewer than five people are gathered into one: Aval says nothing about fewer than five people.`),
    customers: 'Customers',
    customersUnnamed: 'The records do not name the customers',
    otherCustomers: (n, text) => `${text} other ${n === 1 ? 'customer' : 'customers'}`,
    end: { customer: 'Customer', open: 'still open', refused: 'refused', cancelled: 'cancelled', declined: 'declined', abandoned: 'abandoned' },
    endOne: { customer: 'The customer', open: 'Nobody yet: still open', refused: 'Nobody: refused by the customer', cancelled: 'Nobody: cancelled by the customer', declined: 'Nobody: declined by us', abandoned: 'Nobody: abandoned' },
    entries: (n) => `${n} enter here`,
    group: (n) => `${n} links`,
    rareGroup: 'Rare links',
    unfold: 'Unfold',
    fold: 'Fold',
    groupLinks: 'Links gathered here',
    works: (n, text) => `${text} work ${n === 1 ? 'item' : 'items'}`,
    workCount: 'Work items',
    objectCount: 'Requests',
    workHours: 'Hours of work',
    hoursUnknown: 'durations not recorded, or done by fewer than five people',
    reachShare: 'Share that reaches cash',
    cashThrough: 'Cash that passes through',
    nonAdditive: 'does not add up',
    nonAdditiveWhy: 'The same receipt passes through several links: these amounts must not be added from link to link.',
    atLeast: (text) => `at least ${text}`,
    doneBy: 'Done by',
    doneByUnknown: 'team not known',
    smallGroups: 'Small groups gathered',
    unknownGroup: 'Group not known',
    clients: 'Its clients, and what they wait for',
    clientsNone: 'No known client: nobody takes this work further.',
    suppliers: 'Its suppliers',
    suppliersNone: 'None: work enters here.',
    served: 'The external customers served in the end',
    servedNone: 'No paying customer is named at the end of this work.',
    weeks: 'Work items a week',
    weekPoint: (week, n) => `week of ${week}: ${n}`,
    receipts: 'Latest receipts',
    receiptsNone: 'No receipt passes through here.',
    from: 'From',
    to: 'To',
    count: 'Hand-offs',
    countOf: (n, text) => `${text} ${n === 1 ? 'hand-off' : 'hand-offs'}`,
    share: 'Share',
    medianWait: 'Median wait',
    p90Wait: 'Wait, 90th percentile',
    returns: 'Returns',
    returnsOf: (n, text) => `${text} ${n === 1 ? 'return' : 'returns'}`,
    waits: (text) => `waits ${text} (median)`,
    noWait: 'wait not known',
    differentWaits: 'waits differ between these hand-offs',
    legendWait: 'Median wait between two links',
    waitStep: { 0: 'under 1 h', 1: '1 h to 1 day', 2: '1 to 7 days', 3: '7 to 30 days', 4: 'over 30 days' },
    waitUnknown: 'mixed or not known',
    legendWidth: { cash: 'Width: cash carried', count: 'Width: number of hand-offs' },
    legendCash: 'reaches the customer',
    legendBack: 'work that comes back (under the line)',
    legendEnds: 'end without cash',
    legendOverlap: 'amounts that overlap: they do not add up',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'See all',
    mapLabel: 'Map of the chain, from the first link on the left to the customers on the right',
    mapHelp: 'Arrow keys follow the work, Enter opens a link, Esc closes it. Ctrl and wheel, or two fingers, to zoom.',
    linksTable: 'The links',
    handOffsTable: 'The hand-offs',
    noLinks: 'The chain will appear here.',
    noLinksNext: 'It is drawn as soon as records are imported: orders, steps, deliveries, payments.',
    toRecords: 'Add records',
    closePanel: 'Close the detail',
    startsHere: 'Work enters here',
  },
};
