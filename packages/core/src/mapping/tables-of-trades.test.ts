import { describe, expect, it } from 'vitest';
import { always, count, day, each, key, money, of, pick, recordsOf, some } from './calibration/rules.test-kit.ts';
import type { GivenColumn, GivenTrade, Rule } from './calibration/rules.test-kit.ts';
import { profileOf } from './given-records.test-kit.ts';
import type { Understanding } from './guess.types.ts';
import type { TableMapping } from './mapping.ts';
import { understand } from './understand.ts';

const table = (name: string, n: number, columns: readonly GivenColumn[]): GivenTrade => ({
  table: name,
  row: '',
  n,
  columns,
});
const understood = (...tables: readonly GivenTrade[]): Understanding =>
  understand(profileOf({ tables: tables.map(recordsOf) }), { zone: 'UTC', currency: 'EUR' });
const columnsOf = ({ mapping }: Understanding, name: string): TableMapping['columns'] | undefined =>
  mapping.tables.find((one) => one.table === name)?.columns;
const codes = (statements: Understanding['notes']): readonly string[] => statements.map(({ code }) => code);

describe('tables that name their keys alike', () => {
  it('are of different things where no value ties them together', () => {
    const orders = table('VBAK', 120, [
      ['VBELN', key('45', 10_000_000), ''],
      ['ERDAT', day('iso', 0), ''],
      ['KUNNR', of(20, 'K'), ''],
      ['NETWR', money(900), ''],
    ]);
    const bills = table('VBRK', 120, [
      ['VBELN', key('90', 10_000_000), ''],
      ['AUBEL', key('45', 10_000_000), ''],
      ['FKDAT', day('iso', 9), ''],
      ['KUNRG', of(20, 'K'), ''],
      ['NETWR', money(900), ''],
    ]);
    const found = understood(orders, bills);
    expect(columnsOf(found, 'VBRK')).toMatchObject({
      VBELN: { role: 'object', type: 'vbrk' },
      AUBEL: { role: 'object', type: 'vbak' },
      KUNRG: { role: 'customer' },
      NETWR: { role: 'amount', of: 'vbrk' },
    });
    expect(columnsOf(found, 'VBAK')).toMatchObject({ VBELN: { role: 'object', type: 'vbak' } });
  });

  it('are of the thing that one of them is named after, where each row has its partner', () => {
    const jobs = table('jobs', 90, [
      ['JobNo', key('J', 1000), ''],
      ['CustomerID', of(20, 'C'), ''],
      ['Booked', day('iso', 0), ''],
      ['Completed', day('iso', 4), ''],
    ]);
    const invoices = table('invoices', 90, [
      ['InvoiceNo', key('INV-', 1000), ''],
      ['JobNo', key('J', 1000), ''],
      ['InvoiceDate', day('iso', 6), ''],
      ['Total', money(700), ''],
      ['DatePaid', some(0.9, day('iso', 20)), ''],
    ]);
    const found = understood(jobs, invoices);
    expect(columnsOf(found, 'jobs')).toMatchObject({ JobNo: { role: 'object', type: 'job' } });
    expect(columnsOf(found, 'invoices')).toMatchObject({
      InvoiceNo: { role: 'object', type: 'invoice' },
      JobNo: { role: 'object', type: 'job' },
      Total: { role: 'amount', of: 'invoice' },
    });
  });
});

describe('a key that is written in digits or scrambled', () => {
  it('is never a date, however its digits read', () => {
    const tickets = table('tickets', 100, [
      ['id', key('', 35_000), ''],
      ['created_at', day('iso', 0), ''],
      ['solved_at', some(0.8, day('iso', 4)), ''],
      ['organization_id', some(0.8, each(6, '5754')), ''],
    ]);
    const profile = profileOf({ tables: [recordsOf(tickets)] });
    const dated = profile.tables.map((one) => ({
      ...one,
      columns: one.columns.map((column) =>
        column.name === 'organization_id'
          ? { ...column, date: { format: 'serial', share: 1, hasTime: false, hasZone: false } }
          : column,
      ),
    }));
    const found = understand({ ...profile, tables: dated }, { zone: 'UTC', currency: 'EUR' });
    expect(columnsOf(found, 'tickets')?.['organization_id']?.role).not.toBe('moment');
  });
});

describe('what is not a sale', () => {
  it('is a row among others that failed or were lost: no sale is taken for granted, and it is told', () => {
    const deals = table('opportunities', 100, [
      ['Id', key('O', 1000), ''],
      ['AccountId', of(20, 'A'), ''],
      ['StageName', pick('Closed Won', 'Closed Lost', 'Qualification'), ''],
      ['Amount', money(9000), ''],
      ['CreatedDate', day('iso', 0), ''],
      ['CloseDate', day('iso', 30), ''],
    ]);
    const found = understood(deals);
    expect(found.mapping.cash).toEqual([]);
    expect(codes(found.notes)).toContain('mapping.note.status-ends');
  });

  it('is what is paid on a claim: it goes out; and a loss that every claim begins with ends nothing', () => {
    const claims = table('claims', 100, [
      ['claim_no', key('CLM-', 1000), ''],
      ['policyholder', of(30, 'Holder '), ''],
      ['loss_date', day('iso', 0), ''],
      ['reported_date', day('iso', 3), ''],
      ['payment_date', some(0.7, day('iso', 30)), ''],
      ['paid_amount', some(0.7, money(4000)), ''],
      ['currency', pick('CHF', 'EUR'), ''],
      ['reserve_reviews', count(4), ''],
      ['branch', always('Motor'), ''],
    ]);
    const found = understood(claims);
    expect(found.mapping.cash).toMatchObject([{ activities: ['Payment'], direction: 'out' }]);
    expect(found.mapping.outcomes).toEqual([]);
  });
});

describe('payments that failed', () => {
  const charges = table('charges', 120, [
    ['id', key('ch_', 10_000), ''],
    ['created', day('iso-time', 0), ''],
    ['amount', each(90, '', 1053), ''],
    ['currency', always('eur'), ''],
    ['customer', of(30, 'cus_'), ''],
    ['status', pick('succeeded', 'succeeded', 'succeeded', 'failed'), ''],
  ]);

  it('are told apart by the state that each row says: only those that came through are cash', () => {
    const found = understood(charges);
    expect(columnsOf(found, 'charges')).toMatchObject({
      status: { role: 'activity' },
      amount: { role: 'amount', unit: 'minor' },
    });
    expect(found.mapping.cash).toMatchObject([{ activities: ['succeeded'], direction: 'in', basis: 'received' }]);
  });
});

describe('lines of orders where only the first says what the order says', () => {
  const first =
    (value: (order: number) => string): Rule =>
    ({ i }) =>
      i % 3 === 0 ? value(Math.floor(i / 3)) : '';
  const lines = table('shop-orders', 240, [
    ['Name', ({ i }) => `#${1001 + Math.floor(i / 3)}`, ''],
    ['Paid at', first((order) => `2025-02-${String(1 + (order % 27)).padStart(2, '0')} 10:00:00`), ''],
    ['Total', first((order) => `${100 + order}.95`), ''],
    ['Created at', ({ i }) => `2025-02-${String(1 + (Math.floor(i / 3) % 27)).padStart(2, '0')} 09:00:00`, ''],
    ['Lineitem quantity', count(4), ''],
    ['Lineitem price', money(40), ''],
    ['Billing Name', first((order) => `Buyer ${order % 30}`), ''],
  ]);

  it('are one order each, worth its own total and not that of its lines', () => {
    const found = understood(lines);
    expect(found.mapping.tables[0]).toMatchObject({ key: 'Name', lines: true });
    expect(columnsOf(found, 'shop-orders')).toMatchObject({
      Name: { role: 'object', type: 'shop order' },
      Total: { role: 'amount', of: 'shop order', rows: 'parts' },
      'Lineitem price': { role: 'attribute' },
      'Billing Name': { role: 'customer' },
    });
    expect(found.mapping.cash).toMatchObject([{ activities: ['Paid'], amount: 'shop-orders.Total' }]);
  });
});

describe('invoices that name an order by its number, where the order has a technical key too', () => {
  it('are tied to it: the number is the key that others use', () => {
    const orders = table('sale.order', 150, [
      ['id', key('', 1), ''],
      ['name', ({ i }) => `S${10_000 + i}`, ''],
      ['partner_id', of(20, 'C'), ''],
      ['date_order', day('iso', 0), ''],
      ['amount_total', money(900), ''],
    ]);
    const invoices = table('account.move', 150, [
      ['id', key('', 7001), ''],
      ['name', key('INV/2025/', 10_000), ''],
      ['invoice_origin', ({ i }) => `S${10_000 + (i % 140)}`, ''],
      ['invoice_date', day('iso', 9), ''],
      ['amount_total', money(900), ''],
    ]);
    const found = understood(orders, invoices);
    expect(columnsOf(found, 'sale.order')).toMatchObject({ name: { role: 'object', type: 'order' } });
    expect(columnsOf(found, 'account.move')).toMatchObject({ invoice_origin: { role: 'object', type: 'order' } });
  });
});
