import { describe, expect, it } from 'vitest';
import {
  always,
  caseKey,
  clock,
  count,
  day,
  each,
  key,
  money,
  moneyEach,
  of,
  pick,
  recordsOf,
  some,
  times,
} from './calibration/rules.test-kit.ts';
import type { GivenColumn, GivenTrade } from './calibration/rules.test-kit.ts';
import { answerQuestions } from './answer-questions.ts';
import { profileOf } from './given-records.test-kit.ts';
import type { SourceProfile, Understanding } from './guess.types.ts';
import type { Mapping, TableMapping } from './mapping.ts';
import { reuseMapping } from './reuse-mapping.ts';
import { understand } from './understand.ts';

const settings = { zone: 'UTC', currency: 'EUR' };
const table = (name: string, n: number, columns: readonly GivenColumn[], acts?: readonly string[]): GivenTrade => ({
  table: name,
  row: '',
  n,
  columns,
  ...(acts ? { acts } : {}),
});
const profileOfTables = (...tables: readonly GivenTrade[]): SourceProfile =>
  profileOf({ tables: tables.map(recordsOf) });
const understood = (...tables: readonly GivenTrade[]): Understanding =>
  understand(profileOfTables(...tables), settings);
const meant = (understanding: Understanding, name: string): TableMapping | undefined =>
  understanding.mapping.tables.find((one) => one.table === name);
const codes = (statements: Understanding['notes']): readonly string[] => statements.map(({ code }) => code);

const orders = table('orders', 200, [
  ['order_id', key('', 100), ''],
  ['customer_id', of(40, 'C'), ''],
  ['order_date', day('iso', 0), ''],
  ['required_date', day('iso', 15), ''],
  ['shipped_date', some(0.9, day('iso', 8)), ''],
]);
const lines = table(
  'order_lines',
  200,
  [
    ['order_id', caseKey('', 100), ''],
    ['product_id', each(30, 'P'), ''],
    ['quantity', count(9), ''],
    ['unit_price', moneyEach(50), ''],
    ['discount', pick('0', '0.05'), ''],
  ],
  ['', '', ''],
);

describe('a row with several dates', () => {
  const { mapping } = understood(orders);

  it('tells an act at each date, in the words of its column; what is required expects the delivery', () => {
    expect(mapping.tables[0]?.columns).toMatchObject({
      order_id: { role: 'object', type: 'order' },
      order_date: { role: 'moment', activity: 'Order', format: 'iso' },
      shipped_date: { role: 'moment', activity: 'Shipped', format: 'iso' },
      required_date: { role: 'promised', kind: 'required', activity: 'Shipped' },
    });
  });

  it('is one act that lasts where the dates say no more than start and end', () => {
    const jobs = table('interventions', 80, [
      ['Réf', key('I'), ''],
      ['Client', of(20, 'Client '), ''],
      ['Début', clock('iso-time', 0), ''],
      ['Fin', clock('iso-time', 40), ''],
    ]);
    const found = understood(jobs).mapping.tables[0];
    expect(found?.activity).toBe('Intervention');
    expect(found?.columns).toMatchObject({ Début: { role: 'start' }, Fin: { role: 'end' } });
  });

  it('leaves a date of the customer, and one that follows no order, with the record', () => {
    const invoices = table('invoices', 200, [
      ['invoice_no', key('I'), ''],
      ['customer_id', of(20, 'C'), ''],
      ['enrolled_date', ({ c }) => day('iso', 270 - ((c * 37) % 540), 0)({ i: 0, c, s: 0, act: '' }), ''],
      ['invoice_date', day('iso', 0), ''],
      ['paid_date', day('iso', 20), ''],
      ['amount', money(900), ''],
    ]);
    expect(understood(invoices).mapping.tables[0]?.columns.enrolled_date).toEqual({ role: 'attribute' });
  });
});

describe('several tables', () => {
  const understanding = understood(
    orders,
    lines,
    table('products', 30, [
      ['product_id', key('P', 1000), ''],
      ['label', ({ i }) => `Product ${i}`, ''],
    ]),
    table('customers', 40, [
      ['customer_id', key('C', 1000), ''],
      ['company', ({ i }) => `Company ${i}`, ''],
    ]),
  );

  it('are related by their keys: the parts of an order make its value, the customer is who the order names', () => {
    expect(meant(understanding, 'order_lines')).toMatchObject({
      row: 'object',
      key: 'order_id',
      columns: {
        order_id: { role: 'object', type: 'order' },
        unit_price: { role: 'amount', of: 'order', rows: 'parts', times: ['quantity'], discount: 'discount' },
      },
    });
    expect(meant(understanding, 'customers')?.columns.customer_id).toEqual({ role: 'object', type: 'customer' });
    expect(meant(understanding, 'orders')?.columns.customer_id).toEqual({ role: 'customer' });
    expect(understanding.mapping.objects).toMatchObject({ order: 'flow', product: 'catalogue', customer: 'party' });
    expect(understanding.mapping.cash).toEqual([
      { activities: ['Shipped'], direction: 'in', basis: 'delivered', amount: 'order_lines.unit_price' },
    ]);
  });

  it('say what a join would do before it is done', () => {
    const join = understanding.joins.find(({ many }) => many.table === 'order_lines' && many.column === 'order_id');
    expect(codes(join?.says ?? [])).toEqual(['mapping.join.found', 'mapping.join.repeats']);
    expect(join?.says[1]?.values).toMatchObject({ rows: { value: 200 }, joined: { value: lines.n * 3 - skipped() } });
  });

  const skipped = (): number => lines.n * 3 - recordsOf(lines).rows.length;

  it('know one customer: another party that an order names is not taken for them', () => {
    const shipped = { ...orders, columns: [...orders.columns, ['ship_via', of(3, ''), ''] as const] };
    const found = understood(
      shipped,
      table('customers', 40, [
        ['customer_id', key('C', 1000), ''],
        ['company', ({ i }) => `Company ${i}`, ''],
      ]),
      table('shippers', 3, [
        ['shipper_id', key('', 1000), ''],
        ['name', ({ i }) => `Carrier ${i}`, ''],
      ]),
    );
    expect(found.columns.find(({ column }) => column === 'ship_via')?.value).not.toMatchObject({ role: 'customer' });
    expect(meant(found, 'shippers')?.columns.shipper_id).not.toMatchObject({ type: 'customer' });
  });

  it('name the rows that point to nothing', () => {
    const stray = table('payments', 60, [
      ['payment_id', key('PAY'), ''],
      ['order_id', ({ c }) => String(c % 10 === 0 ? 900_000 + c : 100 + c), ''],
      ['payment_date', day('iso', 20), ''],
      ['amount', money(900), ''],
    ]);
    const join = understood(orders, stray).joins.find(({ many }) => many.table === 'payments');
    expect(join?.orphanRows).toBe(6);
    expect(codes(join?.says ?? [])).toContain('mapping.join.orphans');
  });

  it('count an amount once that lines and their total both tell', () => {
    const invoices = table('invoices', 100, [
      ['invoice_id', key('I', 100), ''],
      ['client_id', of(20, 'CL'), ''],
      ['invoice_date', day('iso', 0), ''],
      ['paid_date', day('iso', 20), ''],
      ['total', times(2, 500), ''],
    ]);
    const parts = table(
      'invoice_lines',
      100,
      [
        ['invoice_id', caseKey('I', 100), ''],
        ['text', always('work'), ''],
        ['line_total', times(1, 500), ''],
      ],
      ['', ''],
    );
    const found = understood(invoices, parts);
    const amounts = found.columns.filter(({ value }) => value.role === 'amount').map(({ column }) => column);
    expect(amounts).toEqual(['total']);
    expect(codes(found.notes)).toContain('mapping.note.told-twice');
  });

  it('leave out what no act leads to', () => {
    const found = understood(
      orders,
      table('settings', 8, [
        ['name', ({ i }) => `option ${i}`, ''],
        ['value', always('on'), ''],
      ]),
    );
    expect(meant(found, 'settings')?.row).toBe('ignore');
    expect(codes(found.notes)).toContain('mapping.note.ignored');
  });

  it('know the people of the company and whom they answer to', () => {
    const staff = table('personnel', 12, [
      ['id', key('E', 1000), ''],
      ['nom', ({ i }) => `Nom ${i}`, ''],
      ['service', pick('Ventes', 'Achats'), ''],
      ['responsable_id', ({ i }) => (i === 0 ? null : `E${1000 + (i % 3)}`), ''],
    ]);
    expect(meant(understood(orders, staff), 'personnel')).toMatchObject({
      row: 'person',
      key: 'id',
      columns: { id: { role: 'actor' }, service: { role: 'team' }, responsable_id: { role: 'manager' } },
    });
  });
});

describe('lines of one table', () => {
  const sold = table(
    'ventes',
    90,
    [
      ['N° facture', ({ c }) => (c % 12 === 0 ? `AV${1000 + c}` : `FA${1000 + c}`), ''],
      ['Date facture', ({ c }) => day('d/m/y', 0)({ i: 0, c, s: 0, act: '' }), ''],
      ['Client', of(20, 'CL'), ''],
      ['Quantité', (at) => (at.c % 12 === 0 ? `-${count(3)(at)}` : count(9)(at)), ''],
      ['Prix unitaire', moneyEach(40, ','), ''],
    ],
    ['', '', ''],
  );
  const found = understood(sold).mapping.tables[0];

  it('tell one act together, and those that take back are another', () => {
    expect(found).toMatchObject({
      row: 'event',
      key: 'N° facture',
      lines: true,
      reversal: { activity: 'Avoir', prefix: 'AV' },
      columns: { 'Prix unitaire': { role: 'amount', of: 'facture', rows: 'parts', times: ['Quantité'] } },
    });
  });
});

describe('rows without any key', () => {
  const found = understood(
    table('sales', 300, [
      ['customer_id', of(90, '0', 1000), ''],
      ['date', day('ymd', 0), ''],
      ['units', count(5), ''],
      ['value', money(90), ''],
    ]),
  );

  it('are each a thing of its own', () => {
    expect(found.mapping.tables[0]).toMatchObject({ key: '#row', columns: { '#row': { role: 'object' } } });
    expect(found.mapping.objects[found.mapping.leading]).toBe('flow');
    expect(codes(found.notes)).toContain('mapping.note.each-row');
    expect(found.missing).toEqual([]);
  });
});

describe('money with and without tax', () => {
  const invoices = (paid: boolean): GivenTrade =>
    table('invoices', 120, [
      ['invoice_no', key('I'), ''],
      ['customer_id', of(20, 'C'), ''],
      ['invoice_date', day('iso', 0), ''],
      [paid ? 'paid_date' : 'printed_date', day('iso', 15), ''],
      ['net_amount', money(900), ''],
      ['vat', times(0.2, 900), ''],
      ['gross_amount', times(1.2, 900), ''],
    ]);
  const amountOf = (understanding: Understanding): string | undefined =>
    understanding.columns.find(({ value }) => value.role === 'amount')?.column;

  it('is counted as the customer pays it where it was paid, and without tax where it is only booked', () => {
    expect(amountOf(understood(invoices(true)))).toBe('gross_amount');
    expect(amountOf(understood(invoices(false)))).toBe('net_amount');
    expect(codes(understood(invoices(true)).notes)).toContain('mapping.note.gross');
  });

  it('can be answered otherwise, later', () => {
    const found = understood(invoices(true));
    expect(found.later.map(({ id }) => id)).toContain('tax');
    const answered = answerQuestions(found, { tax: 'net-amount' }) as Mapping;
    expect(answered.cash[0]?.amount).toBe('invoices.net_amount');
    expect(answered.tables[0]?.columns).toMatchObject({
      net_amount: { role: 'amount' },
      gross_amount: { role: 'attribute' },
    });
  });
});

describe('answers', () => {
  const doubtful = understood(
    table('orders', 100, [
      ['order_no', key('O'), ''],
      ['account', of(20, 'C'), ''],
      ['partner', of(9, 'P'), ''],
      ['order_date', ({ c }) => `0${1 + (c % 9)}/0${1 + (c % 7)}/2024`, ''],
      ['amount', money(900), ''],
    ]),
  );

  it('show their worlds: which day an ambiguous date is, how much is sold, from when to when', () => {
    const asked = doubtful.questions.find(({ id }) => id === 'day-month');
    expect(asked?.answers.map(({ id }) => id)).toEqual(['day-first', 'month-first']);
    expect(codes(asked?.answers[0]?.shows ?? []).slice(0, 2)).toEqual(['mapping.shows.reads', 'mapping.shows.acts']);
    expect(asked?.answers[0]?.shows[0]).not.toEqual(asked?.answers[1]?.shows[0]);
  });

  it('add up', () => {
    expect(doubtful.questions.map(({ id }) => id)).toEqual(['day-month', 'customer']);
    const both = answerQuestions(doubtful, { 'day-month': 'month-first', customer: 'partner' }) as Mapping;
    expect(both.tables[0]?.columns).toMatchObject({
      order_date: { format: '%m/%d/%Y' },
      partner: { role: 'customer' },
      account: { role: 'attribute' },
    });
  });

  it('that do not exist are refused with those that do', () => {
    const refused = answerQuestions(doubtful, { colour: 'red', customer: 'gold' });
    expect('problems' in refused && codes(refused.problems)).toEqual([
      'mapping.problem.no-question',
      'mapping.problem.no-answer',
    ]);
  });
});

describe('an earlier understanding', () => {
  const profile = profileOfTables(orders, lines);
  const { mapping } = understand(profile, settings);

  it('is used again under the new names of the tables', () => {
    const later = { ...profile, tables: profile.tables.map((one) => ({ ...one, table: `2025.${one.table}` })) };
    const reused = reuseMapping(later, [mapping]);
    expect(reused?.tables.map((one) => one.table)).toEqual(['2025.orders', '2025.order_lines']);
    expect(reused?.cash[0]?.amount).toBe('2025.order_lines.unit_price');
  });

  it('is not used where a column is missing, a table is more, or dates are written otherwise', () => {
    const [first, second] = profile.tables;
    if (!first || !second) return;
    const without = { ...profile, tables: [{ ...first, columns: first.columns.slice(1) }, second] };
    const more = { ...profile, tables: [first, second, { ...second, table: 'other' }] };
    const written = first.columns.map((one) =>
      one.date ? { ...one, date: { ...one.date, format: '%d/%m/%Y' } } : one,
    );
    const otherwise = { ...profile, tables: [{ ...first, columns: written }, second] };
    expect([without, more, otherwise].map((one) => reuseMapping(one, [mapping]))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('a correction of a table as a whole', () => {
  const profile = profileOfTables(orders, lines);
  const fresh = understand(profile, settings).mapping;

  it('stands: what a row is, its key, its lines', () => {
    const corrected: Mapping = {
      ...fresh,
      tables: fresh.tables.map((one) => (one.table === 'order_lines' ? { ...one, row: 'ignore' } : one)),
    };
    const again = understand(profile, { ...settings, corrected });
    expect(meant(again, 'order_lines')?.row).toBe('ignore');
    expect(again.tables.find((one) => one.table === 'order_lines')?.reasons[0]?.code).toBe('mapping.reason.corrected');
  });
});
