import type { UnpaidWork } from '@aval/core/cash';
import type { CashBasis } from '@aval/core/ledger';
import type { Catalog } from '../shared/locale.tsx';

export type Grain = 'week' | 'month';

export interface CashWords {
  readonly title: string;
  readonly lead: string;
  readonly toRecords: string;
  readonly toChain: string;
  readonly basisMeans: Readonly<Record<CashBasis, string>>;
  readonly inflow: string;
  readonly grainLabel: string;
  readonly grain: Readonly<Record<Grain, string>>;
  readonly periodOf: Readonly<Record<Grain, (start: string) => string>>;
  readonly trend: Readonly<Record<Grain, string>>;
  readonly barSays: (period: string, amount: string, count: string) => string;
  readonly receiptCount: (n: number, text: string) => string;
  readonly chartHelp: string;
  readonly customers: string;
  readonly customer: string;
  readonly others: (n: number, text: string) => string;
  readonly showAll: (text: string) => string;
  readonly showFewer: string;
  readonly share: string;
  readonly cash: string;
  readonly seeReceipts: (customer: string) => string;
  readonly open: string;
  readonly ageUpTo: (from: string, to: string) => string;
  readonly ageOver: (from: string) => string;
  readonly objects: string;
  readonly value: string;
  readonly unpaid: string;
  readonly unpaidLead: string;
  readonly unpaidNone: string;
  readonly reason: string;
  readonly reasons: Readonly<Record<UnpaidWork['reason'], string>>;
  readonly acts: string;
  readonly hours: string;
  readonly hoursUnknown: string;
  readonly outflow: string;
  readonly outflowLead: (n: number, text: string) => string;
  readonly otherCurrencies: string;
  readonly otherCurrenciesLead: string;
  readonly receipts: string;
  readonly receiptsNone: string;
  readonly at: string;
  readonly amount: string;
  readonly pays: string;
  readonly activity: string;
  readonly filterCustomer: string;
  readonly allCustomers: string;
  readonly removeFilter: (customer: string) => string;
  readonly walkBack: string;
  readonly walkBackOf: (what: string) => string;
  readonly notNamed: string;
  readonly payerUnknown: string;
  readonly reasonsOf: string;
  readonly objectsOf: (n: number, text: string) => string;
  readonly previous: string;
  readonly next: string;
  readonly pageOf: (from: string, to: string, total: string) => string;
  readonly order: string;
  readonly sorts: Readonly<Record<'latest' | 'largest', string>>;
}

export const words: Catalog<CashWords> = {
  fr: {
    title: 'L’argent des clients',
    lead: 'Ce qui entre chez nous par les clients, et ce qui n’y arrive pas.',
    toRecords: 'Ajouter des enregistrements',
    toChain: 'Voir la chaîne',
    basisMeans: {
      received: 'Compté au règlement reçu.',
      settled: 'Compté à la facture soldée.',
      invoiced: 'Compté à la facture émise : l’argent est encore dû.',
      delivered: 'Compté à la livraison ou au service rendu : l’argent est encore dû.',
    },
    inflow: 'Ce qui entre',
    grainLabel: 'Période',
    grain: { week: 'Semaine', month: 'Mois' },
    periodOf: { week: (start) => `semaine du ${start}`, month: (start) => start },
    trend: { week: 'moyenne des 4 dernières semaines', month: 'moyenne des 3 derniers mois' },
    barSays: (period, amount, count) => `${period} : ${amount}, ${count}`,
    receiptCount: (n, text) => `${text} ${n > 1 ? 'encaissements' : 'encaissement'}`,
    chartHelp: 'Les flèches passent d’une période à l’autre, Entrée dit pourquoi.',
    customers: 'Par client',
    customer: 'Client',
    others: (n, text) => `${text} ${n > 1 ? 'autres clients' : 'autre client'}`,
    showAll: (text) => `Voir les ${text}`,
    showFewer: 'En voir moins',
    share: 'Part',
    cash: 'Encaissements',
    seeReceipts: (customer) => `Voir les encaissements de ${customer}`,
    open: 'Encore en cours',
    ageUpTo: (from, to) => `${from} à ${to} jours`,
    ageOver: (from) => `plus de ${from} jours`,
    objects: 'Demandes',
    value: 'Valeur demandée',
    unpaid: 'Le travail qui n’a atteint aucun encaissement',
    unpaidLead: 'Chaque demande est comptée une fois, sous une seule raison.',
    unpaidNone: 'Tout le travail enregistré a atteint un encaissement.',
    reason: 'Raison',
    reasons: {
      refused: 'Refusé par le client',
      cancelled: 'Annulé par le client',
      declined: 'Décliné par nous',
      abandoned: 'Abandonné, sans suite',
      open: 'Encore en cours',
      'no-client': 'N’a jamais eu de client',
    },
    acts: 'Actes',
    hours: 'Heures de travail',
    hoursUnknown: 'non enregistrées',
    outflow: 'Ce qui sort',
    outflowLead: (n, text) =>
      `${text} ${n > 1 ? 'sorties' : 'sortie'}. Ce montant n’est jamais déduit de ce qui entre.`,
    otherCurrencies: 'Autres monnaies',
    otherCurrenciesLead: 'Montrées à part : Aval n’additionne pas deux monnaies.',
    receipts: 'Encaissements un par un',
    receiptsNone: 'Aucun encaissement pour ce choix.',
    at: 'Date',
    amount: 'Montant',
    pays: 'Ce qu’il paie',
    activity: 'Acte',
    filterCustomer: 'Choisir un client',
    allCustomers: 'Tous les clients',
    removeFilter: (customer) => `Ne plus filtrer sur ${customer}`,
    walkBack: 'Remonter',
    walkBackOf: (what) => `Remonter l’encaissement ${what}`,
    notNamed: 'non nommé',
    payerUnknown: 'Payeur non enregistré',
    reasonsOf: 'Raisons',
    objectsOf: (n, text) => `${text} ${n > 1 ? 'demandes' : 'demande'}`,
    previous: 'Précédents',
    next: 'Suivants',
    pageOf: (from, to, total) => `${from} à ${to} sur ${total}`,
    order: 'Ordre',
    sorts: { latest: 'Les plus récents', largest: 'Les plus gros' },
  },
  en: {
    title: 'Cash from customers',
    lead: 'What comes in from customers, and what never gets there.',
    toRecords: 'Add records',
    toChain: 'See the chain',
    basisMeans: {
      received: 'Counted when the payment is received.',
      settled: 'Counted when the invoice is settled.',
      invoiced: 'Counted when the invoice is sent: the money is still owed.',
      delivered: 'Counted when goods or service are delivered: the money is still owed.',
    },
    inflow: 'What comes in',
    grainLabel: 'Period',
    grain: { week: 'Week', month: 'Month' },
    periodOf: { week: (start) => `week of ${start}`, month: (start) => start },
    trend: { week: 'average of the last 4 weeks', month: 'average of the last 3 months' },
    barSays: (period, amount, count) => `${period}: ${amount}, ${count}`,
    receiptCount: (n, text) => `${text} ${n === 1 ? 'receipt' : 'receipts'}`,
    chartHelp: 'Arrow keys go from one period to the next, Enter says why.',
    customers: 'By customer',
    customer: 'Customer',
    others: (n, text) => `${text} other ${n === 1 ? 'customer' : 'customers'}`,
    showAll: (text) => `Show all ${text}`,
    showFewer: 'Show fewer',
    share: 'Share',
    cash: 'Cash',
    seeReceipts: (customer) => `See the receipts of ${customer}`,
    open: 'Still open',
    ageUpTo: (from, to) => `${from} to ${to} days`,
    ageOver: (from) => `over ${from} days`,
    objects: 'Requests',
    value: 'Value asked for',
    unpaid: 'Work that reached no cash',
    unpaidLead: 'Every request is counted once, under one reason.',
    unpaidNone: 'All recorded work reached cash.',
    reason: 'Reason',
    reasons: {
      refused: 'Refused by the customer',
      cancelled: 'Cancelled by the customer',
      declined: 'Declined by us',
      abandoned: 'Abandoned, no further act',
      open: 'Still open',
      'no-client': 'Never had a client',
    },
    acts: 'Acts',
    hours: 'Hours of work',
    hoursUnknown: 'not recorded',
    outflow: 'What goes out',
    outflowLead: (n, text) =>
      `${text} ${n === 1 ? 'payment' : 'payments'} out. This amount is never deducted from what comes in.`,
    otherCurrencies: 'Other currencies',
    otherCurrenciesLead: 'Shown apart: Aval never adds two currencies.',
    receipts: 'Receipt by receipt',
    receiptsNone: 'No receipt for this choice.',
    at: 'Date',
    amount: 'Amount',
    pays: 'What it pays',
    activity: 'Act',
    filterCustomer: 'Choose a customer',
    allCustomers: 'All customers',
    removeFilter: (customer) => `Stop filtering on ${customer}`,
    walkBack: 'Walk back',
    walkBackOf: (what) => `Walk back the receipt ${what}`,
    notNamed: 'not named',
    payerUnknown: 'Payer not recorded',
    reasonsOf: 'Reasons',
    objectsOf: (n, text) => `${text} ${n === 1 ? 'request' : 'requests'}`,
    previous: 'Previous',
    next: 'Next',
    pageOf: (from, to, total) => `${from} to ${to} of ${total}`,
    order: 'Order',
    sorts: { latest: 'Latest first', largest: 'Largest first' },
  },
};
