import type { ColumnRole, Mapping } from '@aval/core/mapping';
import { northwind, production, receivable } from './known-tables.test-kit.ts';

/** What some public files mean, written by hand: the facts that the figures of the tests are known for. */
export interface KnownSource {
  /** Below the folder of the shared real data. */
  readonly path: string;
  readonly mapping: Mapping;
}

const amount = (of: string): ColumnRole => ({ role: 'amount', of, decimal: '.' });

const o2c: Mapping = {
  version: 1,
  zone: 'UTC',
  currency: 'XXX',
  leading: 'Key',
  objects: { Key: 'flow', customer: 'party' },
  tables: [
    {
      table: 'o2c',
      row: 'event',
      columns: {
        Key: { role: 'object', type: 'Key' },
        Date: { role: 'end', format: 'iso' },
        User: { role: 'actor' },
        User_Type: { role: 'actor-kind', robots: ['Robot'] },
        Activity: { role: 'activity' },
        Role: { role: 'role' },
        NetValue: amount('Key'),
        Customer: { role: 'customer' },
      },
    },
  ],
  cash: [{ activities: ['Good Issue'], direction: 'in', basis: 'delivered', amount: 'o2c.NetValue' }],
  outcomes: [{ activities: ['Schedule Line Rejected'], fate: 'cancelled' }],
  activities: {},
  empties: ['Empty'],
};

const bpic2012: Mapping = {
  version: 1,
  zone: 'Europe/Amsterdam',
  currency: 'EUR',
  leading: 'application',
  objects: { application: 'flow' },
  tables: [
    {
      table: 'events',
      row: 'event',
      columns: {
        'case:concept:name': { role: 'object', type: 'application' },
        'case:AMOUNT_REQ': amount('application'),
        'concept:name': { role: 'activity' },
        'lifecycle:transition': { role: 'phase' },
        'time:timestamp': { role: 'end', format: 'iso' },
        'org:resource': { role: 'actor' },
      },
    },
  ],
  cash: [{ activities: ['A_ACTIVATED'], direction: 'in', basis: 'delivered', amount: 'events.case:AMOUNT_REQ' }],
  outcomes: [
    { activities: ['A_DECLINED'], fate: 'declined' },
    { activities: ['A_CANCELLED'], fate: 'cancelled' },
  ],
  activities: {},
  empties: [],
};

const p2p: Mapping = {
  version: 1,
  zone: 'UTC',
  currency: 'EUR',
  leading: 'purchase_order',
  objects: {
    purchase_order: 'flow',
    purchase_requisition: 'flow',
    quotation: 'flow',
    'goods receipt': 'flow',
    'invoice receipt': 'flow',
    payment: 'flow',
    material: 'catalogue',
    supplier: 'party',
  },
  tables: [
    {
      table: 'events',
      row: 'event',
      columns: {
        event: { role: 'event-key' },
        activity: { role: 'activity' },
        time: { role: 'end', format: 'iso' },
        lifecycle: { role: 'phase' },
        resource: { role: 'team' },
      },
    },
    {
      table: 'objects',
      row: 'object',
      columns: {
        object: { role: 'object-key' },
        type: { role: 'object-type' },
        AmountDMBTR: amount('payment'),
        VendorEKKOLIFNR: { role: 'supplier' },
      },
    },
    {
      table: 'event_object',
      row: 'event-object',
      columns: { event: { role: 'event-key' }, object: { role: 'object-key' }, qualifier: { role: 'qualifier' } },
    },
    {
      table: 'object_object',
      row: 'object-object',
      columns: { source: { role: 'object-key' }, target: { role: 'target-key' }, qualifier: { role: 'qualifier' } },
    },
  ],
  cash: [{ activities: ['Execute Payment'], direction: 'out', basis: 'received', amount: 'objects.AmountDMBTR' }],
  outcomes: [],
  activities: {},
  empties: [],
};

export const KNOWN = {
  o2c: { path: 'o2c_ibm/o2c.csv.gz', mapping: o2c },
  bpic2012: { path: 'bpic2012/bpic2012.xes.gz', mapping: bpic2012 },
  northwind: { path: 'northwind/northwind.sqlite', mapping: northwind },
  receivable: { path: 'accounts_receivable/accounts_receivable.csv', mapping: receivable },
  production: { path: 'production/production.csv', mapping: production },
  p2p: { path: 'ocel2_p2p/ocel2-p2p.json.gz', mapping: p2p },
} as const satisfies Readonly<Record<string, KnownSource>>;
