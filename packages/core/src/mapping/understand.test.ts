import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, givenSource, two, walk } from './given-source.test-kit.ts';
import type { GivenTable } from './given-source.test-kit.ts';
import type { ObjectTypeProfile, SourceProfile, Understanding } from './guess.types.ts';
import type { ColumnRole, Mapping } from './mapping.ts';
import { understand } from './understand.ts';

const settings = { zone: 'Europe/Paris', currency: 'EUR' };
const roleOf = (understanding: Understanding, column: string): string => {
  const role = understanding.columns.find((one) => one.column === column)?.value;
  return role === undefined
    ? 'absent'
    : role.role === 'object'
      ? `object ${role.type}`
      : role.role === 'amount'
        ? `amount of ${role.of} ${role.decimal}`
        : role.role;
};
const rolesOf = (understanding: Understanding): Record<string, string> =>
  Object.fromEntries(understanding.columns.map(({ column }) => [column, roleOf(understanding, column)]));

/** The same trade told in seven languages: an order is taken, checked, shipped, invoiced, paid; some are cancelled. */
const TRADES: readonly {
  language: string;
  header: readonly string[];
  sold: readonly string[];
  cancelled: readonly string[];
  paid: string;
  type: string;
}[] = [
  {
    language: 'English',
    header: ['Order ID', 'Activity', 'Timestamp', 'Employee', 'Department', 'Customer', 'Net value'],
    sold: ['Create order', 'Check credit', 'Goods issue', 'Send invoice', 'Payment received'],
    cancelled: ['Create order', 'Order cancelled'],
    paid: 'Payment received',
    type: 'order',
  },
  {
    language: 'French',
    header: ['N° de commande', 'Étape', 'Horodatage', 'Opérateur', 'Service', 'Client', 'Montant HT'],
    sold: ['Saisie commande', 'Contrôle crédit', 'Expédition', 'Facture émise', 'Encaissement'],
    cancelled: ['Saisie commande', 'Commande annulée'],
    paid: 'Encaissement',
    type: 'commande',
  },
  {
    language: 'German',
    header: ['Auftragsnummer', 'Tätigkeit', 'Zeitstempel', 'Bearbeiter', 'Abteilung', 'Kundennummer', 'Nettowert'],
    sold: ['Auftrag angelegt', 'Kreditprüfung', 'Warenausgang', 'Rechnung erstellt', 'Zahlungseingang'],
    cancelled: ['Auftrag angelegt', 'Auftrag storniert'],
    paid: 'Zahlungseingang',
    type: 'auftrag',
  },
  {
    language: 'Spanish',
    header: ['Nº de pedido', 'Actividad', 'Fecha y hora', 'Usuario', 'Departamento', 'Cliente', 'Importe'],
    sold: ['Registrar pedido', 'Aprobar crédito', 'Salida de mercancías', 'Emitir factura', 'Pago recibido'],
    cancelled: ['Registrar pedido', 'Pedido cancelado'],
    paid: 'Pago recibido',
    type: 'pedido',
  },
  {
    language: 'Italian',
    header: ['Numero ordine', 'Attività', 'Data ora', 'Operatore', 'Reparto', 'Cliente', 'Importo'],
    sold: ['Creare ordine', 'Verifica credito', 'Uscita merci', 'Emettere fattura', 'Pagamento ricevuto'],
    cancelled: ['Creare ordine', 'Ordine annullato'],
    paid: 'Pagamento ricevuto',
    type: 'ordine',
  },
  {
    language: 'Portuguese',
    header: ['Número da encomenda', 'Atividade', 'Data e hora', 'Funcionário', 'Setor', 'Cliente', 'Valor'],
    sold: ['Registar encomenda', 'Verificar crédito', 'Saída de mercadorias', 'Emitir fatura', 'Pagamento recebido'],
    cancelled: ['Registar encomenda', 'Encomenda cancelada'],
    paid: 'Pagamento recebido',
    type: 'encomenda',
  },
  {
    language: 'Dutch',
    header: ['Ordernummer', 'Activiteit', 'Tijdstip', 'Medewerker', 'Afdeling', 'Klant', 'Bedrag'],
    sold: ['Order aanmaken', 'Krediet controleren', 'Goederenuitgifte', 'Factuur versturen', 'Betaling ontvangen'],
    cancelled: ['Order aanmaken', 'Order geannuleerd'],
    paid: 'Betaling ontvangen',
    type: 'order',
  },
];

const tradeSource = (trade: (typeof TRADES)[number]): SourceProfile => {
  const [key = '', activity = '', time = ''] = trade.header;
  const rows = walk(
    [
      { acts: trade.sold, times: 40 },
      { acts: trade.cancelled, times: 10 },
    ],
    (object, act, step) => [
      `A${10_000 + object}`,
      act,
      at(object, step),
      `u${(object * 7 + step) % 13}`,
      ['Nord', 'Sud', 'Est'][(object + step) % 3] ?? '',
      `K${object % 17}`,
      `${100 + object}.50`,
    ],
  );
  return givenSource({ header: trade.header, rows, dates: { [time]: 'iso' }, key, activity });
};

describe.each(TRADES)('an order log in $language', (trade) => {
  const understanding = understand(tradeSource(trade), settings);

  it('knows each column', () => {
    expect(Object.values(rolesOf(understanding))).toEqual([
      `object ${trade.type}`,
      'activity',
      'end',
      'actor',
      'team',
      'customer',
      `amount of ${trade.type} .`,
    ]);
  });

  it('takes the payment received for cash, at the value of the order', () => {
    expect(understanding.mapping.cash).toEqual([
      { activities: [trade.paid], direction: 'in', basis: 'received', amount: `log.${trade.header[6]}` },
    ]);
  });

  it('takes the cancellation for an end without cash', () => {
    expect(understanding.mapping.outcomes).toEqual([{ activities: [trade.cancelled[1]], fate: 'cancelled' }]);
  });

  it('lacks nothing and asks nothing', () => {
    expect([understanding.missing, understanding.questions]).toEqual([[], []]);
  });
});

const ORDER_LOG: GivenTable = {
  header: ['Key', 'Activity', 'Date', 'User', 'NetValue', 'User_Type'],
  rows: walk(
    [
      { acts: ['Line Creation', 'Delivery', 'Good Issue'], times: 30 },
      { acts: ['Line Creation', 'Schedule Line Rejected'], times: 6 },
    ],
    (object, act, step) => [
      `K${1000 + object}_10`,
      act,
      at(object, step),
      `User${(object + step) % 9}`,
      `${object * 3 + 10}.5`,
      act === 'Delivery' ? 'Robot' : 'Human',
    ],
  ),
  dates: { Date: 'iso' },
  key: 'Key',
  activity: 'Activity',
};

describe('what stands for cash', () => {
  it('is the goods issue where nothing is paid or invoiced, at the value that rows repeat', () => {
    const { mapping } = understand(givenSource(ORDER_LOG), settings);
    expect(mapping.cash).toEqual([
      { activities: ['Good Issue'], direction: 'in', basis: 'delivered', amount: 'log.NetValue' },
    ]);
    expect(mapping.outcomes).toEqual([{ activities: ['Schedule Line Rejected'], fate: 'refused' }]);
  });

  it('is nothing where what is delivered has no value', () => {
    const header = ORDER_LOG.header.map((name) => (name === 'NetValue' ? 'Weight' : name));
    const understanding = understand(givenSource({ ...ORDER_LOG, header }), settings);
    expect(understanding.mapping.cash).toEqual([]);
    expect(understanding.cash.reasons.map((one) => one.code)).toEqual(['mapping.cash.delivered-without-value']);
  });

  it('goes out where the company buys', () => {
    const acts = [
      'Create Purchase Requisition',
      'Create Purchase Order',
      'Record Goods Receipt',
      'Remove Payment Block',
      'Clear Invoice',
    ];
    const rows = walk([{ acts, times: 20 }], (object, act, step) => [
      `45${object}`,
      act,
      at(object, step),
      `V${object % 5}`,
      `${object * 9 + 1}.25`,
    ]);
    const source = givenSource({
      header: ['case concept:name', 'Activity', 'Timestamp', 'Vendor', 'Net worth (EUR)'],
      rows,
      dates: { Timestamp: 'iso' },
      key: 'case concept:name',
      activity: 'Activity',
    });
    const { mapping, cash } = understand(source, { ...settings, currency: 'XXX' });
    expect(mapping.cash).toEqual([
      { activities: ['Clear Invoice'], direction: 'out', basis: 'settled', amount: 'log.Net worth (EUR)' },
    ]);
    expect(cash.reasons[0]?.code).toBe('mapping.cash.to-suppliers');
    expect(mapping.currency).toBe('EUR');
  });

  it('goes out where employees are paid back, and rejections that are sent again are no ends', () => {
    const paid = [
      'Declaration SUBMITTED by EMPLOYEE',
      'Declaration REJECTED by ADMINISTRATION',
      'Declaration SUBMITTED by EMPLOYEE',
      'Request Payment',
      'Payment Handled',
    ];
    const rows = walk([{ acts: paid, times: 20 }], (object, act, step) => [
      `declaration ${object}`,
      act,
      at(object, step),
      'EMPLOYEE',
      `${object * 9 + 1}.25`,
    ]);
    const source = givenSource({
      header: ['case:concept:name', 'concept:name', 'time:timestamp', 'org:role', 'case:Amount'],
      rows,
      dates: { 'time:timestamp': 'iso' },
      key: 'case:concept:name',
      activity: 'concept:name',
    });
    const { mapping, cash } = understand(source, settings);
    expect(mapping.cash).toEqual([
      { activities: ['Payment Handled'], direction: 'out', basis: 'received', amount: 'log.case:Amount' },
    ]);
    expect(cash.reasons[0]?.code).toBe('mapping.cash.to-people');
    expect(mapping.outcomes).toEqual([]);
  });

  it('is asked where no act speaks of it: which of the last acts it is, or none', () => {
    const rows = walk([{ acts: ['Register', 'Examine', 'Hand to applicant'], times: 20 }], (object, act, step) => [
      `C${object}`,
      act,
      at(object, step),
    ]);
    const { questions } = understand(
      givenSource({
        header: ['Case ID', 'Activity', 'Timestamp'],
        rows,
        dates: { Timestamp: 'iso' },
        key: 'Case ID',
        activity: 'Activity',
      }),
      settings,
    );
    expect(questions.map((one) => one.id)).toEqual(['cash']);
    expect(questions[0]?.answers.map((one) => one.mapping.cash.map((rule) => rule.activities[0]))).toEqual([
      [],
      ['Register'],
      ['Examine'],
      ['Hand to applicant'],
    ]);
  });
});

describe('a log with a life cycle', () => {
  const rows = walk(
    [
      { acts: ['A_SUBMITTED COMPLETE', 'W_Check START', 'W_Check COMPLETE', 'A_ACTIVATED COMPLETE'], times: 25 },
      { acts: ['A_SUBMITTED COMPLETE', 'A_DECLINED COMPLETE'], times: 25 },
    ],
    (object, act, step) => {
      const [name = '', phase = ''] = act.split(' ');
      return [
        `${object + 173_688}`,
        name,
        phase,
        at(object, step),
        String(11_000 + ((object + step) % 30)),
        String(1000 * (1 + (object % 40))),
      ];
    },
  );
  const header = [
    'case:concept:name',
    'concept:name',
    'lifecycle:transition',
    'time:timestamp',
    'org:resource',
    'case:AMOUNT_REQ',
  ];
  const understanding = understand(
    givenSource(
      {
        table: 'events',
        header,
        rows,
        dates: { 'time:timestamp': 'iso' },
        key: 'case:concept:name',
        activity: 'concept:name',
        phase: 'lifecycle:transition',
      },
      'xes',
    ),
    settings,
  );

  it('reads the standard keys', () => {
    expect(Object.values(rolesOf(understanding))).toEqual([
      'object case',
      'activity',
      'phase',
      'end',
      'actor',
      'amount of case .',
    ]);
  });

  it('takes what is never started for a state', () => {
    expect(understanding.mapping.activities).toEqual({
      A_SUBMITTED: 'state',
      A_ACTIVATED: 'state',
      A_DECLINED: 'state',
      W_Check: 'approval',
    });
  });

  it('takes an activation at an amount for a delivery, when complete; a decline is ours', () => {
    expect(understanding.mapping.cash).toEqual([
      {
        activities: ['A_ACTIVATED'],
        phase: 'COMPLETE',
        direction: 'in',
        basis: 'delivered',
        amount: 'events.case:AMOUNT_REQ',
      },
    ]);
    expect(understanding.mapping.outcomes).toEqual([{ activities: ['A_DECLINED'], fate: 'declined' }]);
  });
});

describe('a table of invoices, one a row', () => {
  const rows = Array.from({ length: 60 }, (_, i) => [
    `INV${5000 + i}`,
    `C${i % 9}`,
    `${two(1 + (i % 28))}/01/2024`,
    `${two(1 + (i % 28))}/02/2024`,
    `${two(1 + (i % 28))}/03/2024`,
    `${i * 7 + 3},40`,
  ]);
  const dates = { InvoiceDate: '%d/%m/%Y', DueDate: '%d/%m/%Y', SettledDate: '%d/%m/%Y' };
  const understanding = understand(
    givenSource({
      table: 'invoices',
      header: ['invoiceNumber', 'customerID', 'InvoiceDate', 'DueDate', 'SettledDate', 'Amount'],
      rows,
      dates,
    }),
    settings,
  );

  it('becomes an act at each of its dates; what is due expects the settlement', () => {
    expect(rolesOf(understanding)).toEqual({
      invoiceNumber: 'object invoice',
      customerID: 'customer',
      InvoiceDate: 'moment',
      DueDate: 'promised',
      SettledDate: 'moment',
      Amount: 'amount of invoice ,',
    });
    expect(understanding.mapping.tables[0]?.columns).toMatchObject({
      InvoiceDate: { activity: 'Invoice' },
      SettledDate: { activity: 'Settled' },
      DueDate: { kind: 'due', activity: 'Settled' },
    });
    expect(understanding.mapping.cash).toEqual([
      { activities: ['Settled'], direction: 'in', basis: 'settled', amount: 'invoices.Amount' },
    ]);
  });
});

describe('object types', () => {
  const type = (name: string, objectCount: number, touches: number, lifeShare: number): ObjectTypeProfile => ({
    type: name,
    objectCount,
    touchCount: touches,
    eventCount: touches,
    lifeShare,
    activities: [],
    filled: [],
  });
  const leadingOf = (types: readonly ObjectTypeProfile[]): Understanding =>
    understand({ format: 'ocel2-json', file: 'log.json', tables: [], objectTypes: types }, settings);

  it('are what their names say, unless their objects live otherwise', () => {
    const types = [
      type('order line', 2, 5, 0.6),
      type('customers', 20, 900, 0.9),
      type('employees', 9, 2000, 1),
      type('products', 30, 2000, 0.95),
      type('Truck', 6, 800, 0.9),
      type('material', 2296, 3614, 0.1),
      type('Commande fournisseur', 80, 240, 0.1),
      type('depot', 4, 4000, 1),
    ];
    expect(leadingOf(types).mapping.objects).toEqual({
      'order line': 'flow',
      customers: 'party',
      employees: 'worker',
      products: 'catalogue',
      Truck: 'asset',
      material: 'flow',
      'Commande fournisseur': 'flow',
      depot: 'asset',
    });
  });

  it('are led by the finest thing that is sold', () => {
    expect(
      leadingOf([type('orders', 300, 900, 0.1), type('items', 900, 3000, 0.1), type('packages', 300, 900, 0.1)]).mapping
        .leading,
    ).toBe('items');
    expect(
      leadingOf([
        type('payment', 300, 300, 0.1),
        type('purchase_order', 300, 900, 0.1),
        type('invoice receipt', 300, 600, 0.1),
      ]).mapping.leading,
    ).toBe('purchase_order');
  });
});

describe('two keys that go together row by row', () => {
  const understood = (second: string): Record<string, string> =>
    rolesOf(
      understand(
        givenSource({
          table: 'invoices',
          header: [second, 'job_no', 'invoice_date', 'amount'],
          rows: Array.from({ length: 40 }, (_, i) => [`INV${500 + i}`, `J${i}`, at(i, 1), `${100 + i}.50`]),
          dates: { invoice_date: 'iso' },
          key: 'job_no',
        }),
        settings,
      ),
    );

  it('are two things when each names its own: what an invoice is for, and the invoice that a payment will name', () => {
    expect(understood('invoice_no')).toMatchObject({ invoice_no: 'object invoice', job_no: 'object job' });
  });

  it('are one thing when the second only numbers it', () => {
    expect(understood('reference_no')).toMatchObject({ reference_no: 'attribute' });
  });
});

describe('a column whose name says a date', () => {
  const rows = walk([{ acts: ['Order', 'Pick', 'Ship'], times: 20 }], (object, act, step) => [
    `C${object}`,
    act,
    at(object, step),
  ]);
  const source = givenSource({
    header: ['Key', 'Activity', 'Timestamp'],
    rows,
    dates: { Timestamp: 'iso' },
    key: 'Key',
    activity: 'Activity',
  });
  const readable = (share: number): SourceProfile => ({
    ...source,
    tables: source.tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) => (column.date ? { ...column, date: { ...column.date, share } } : column)),
    })),
  });

  it('is one though a part of its values is none: those rows are set aside later, not the column', () => {
    expect(rolesOf(understand(readable(0.7), settings))).toMatchObject({ Timestamp: 'end' });
    expect(understand(readable(0.3), settings).missing.map((one) => one.code)).toEqual(['mapping.missing.time']);
  });

  it('what is numbered by a name that says no more than "key" is a case', () => {
    expect(rolesOf(understand(source, settings))).toMatchObject({ Key: 'object case' });
  });
});

describe('what is missing', () => {
  it('is said with what to do, never thrown', () => {
    const rows = Array.from({ length: 40 }, (_, i) => [String(i + 1), String(i % 7), String(i * 1.5)]);
    const { missing } = understand(givenSource({ header: ['ID', 'frequency', 'recency'], rows }), settings);
    expect(missing.map((one) => one.code)).toEqual(['mapping.missing.time', 'mapping.missing.activity']);
  });

  it('is everything for an empty source', () => {
    expect(
      understand({ format: 'csv', file: 'empty.csv', tables: [] }, settings).missing.map((one) => one.code),
    ).toEqual(['mapping.missing.events']);
  });
});

describe('day and month that nothing tells apart', () => {
  const source = givenSource({ ...ORDER_LOG, dates: { Date: '%d/%m/%Y' } });
  const doubtful: SourceProfile = {
    ...source,
    tables: source.tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) =>
        column.date ? { ...column, date: { ...column.date, alternative: '%m/%d/%Y' } } : column,
      ),
    })),
  };

  it('are asked, and the other answer changes every date so written', () => {
    const asked = understand(doubtful, settings).questions.find((one) => one.id === 'day-month');
    expect(asked?.answers.map((one) => one.mapping.tables[0]?.columns.Date)).toEqual([
      { role: 'end', format: '%d/%m/%Y' },
      { role: 'end', format: '%m/%d/%Y' },
    ]);
  });

  it('are not asked again of a person who answered', () => {
    const first = understand(doubtful, settings).questions.find((one) => one.id === 'day-month');
    const corrected = first?.answers[1]?.mapping;
    expect(corrected).toBeDefined();
    const again = understand(doubtful, { ...settings, ...(corrected ? { corrected } : {}) });
    expect(again.questions.filter((one) => one.answered !== true).map((one) => one.id)).not.toContain('day-month');
    expect(again.mapping).toEqual(corrected);
  });

  it('stay in sight once answered, and the answer can be taken back', () => {
    const first = understand(doubtful, settings);
    const given = first.questions.find((one) => one.id === 'day-month')?.answers[1]?.mapping;
    const answered = understand(doubtful, { ...settings, ...(given ? { corrected: given } : {}) });
    const kept = answered.questions.find((one) => one.id === 'day-month');
    expect([kept?.answered, kept?.answers.map((one) => one.chosen)]).toEqual([true, [false, true]]);
    const back = kept?.answers[0]?.mapping;
    expect(understand(doubtful, { ...settings, ...(back ? { corrected: back } : {}) })).toEqual(first);
  });

  it('keep what else was said when their answer is changed', () => {
    const given = understand(doubtful, settings).questions.find((one) => one.id === 'day-month')?.answers[1]?.mapping;
    const corrected = given && { ...given, currency: 'EUR' };
    const kept = understand(doubtful, { ...settings, ...(corrected ? { corrected } : {}) }).questions.find(
      (one) => one.id === 'day-month',
    );
    expect(kept?.answers.map((one) => one.mapping.currency)).toEqual(['EUR', 'EUR']);
  });
});

describe('a correction', () => {
  const source = givenSource(ORDER_LOG);
  const fresh = understand(source, settings).mapping;
  const withColumn = (name: string, role: ColumnRole): Mapping => ({
    ...fresh,
    tables: fresh.tables.map((table) => ({ ...table, columns: { ...table.columns, [name]: role } })),
  });

  it('stands, and the role it takes is taken from the other column', () => {
    const { mapping } = understand(source, { ...settings, corrected: withColumn('User_Type', { role: 'actor' }) });
    expect(mapping.tables[0]?.columns).toMatchObject({ User_Type: { role: 'actor' }, User: { role: 'attribute' } });
  });

  it('that says nobody pays stands', () => {
    const understanding = understand(source, { ...settings, corrected: { ...fresh, cash: [] } });
    expect(understanding.mapping.cash).toEqual([]);
    expect(understanding.cash.reasons[0]?.code).toBe('mapping.reason.corrected');
  });

  it('of an activity, the kind of an object, zone, currency and empties stands', () => {
    const corrected: Mapping = {
      ...fresh,
      zone: 'UTC',
      currency: 'USD',
      empties: ['User0'],
      activities: { Delivery: 'state' },
      objects: { ...fresh.objects, key: 'asset' },
    };
    expect(understand(source, { ...settings, corrected }).mapping).toEqual(corrected);
  });

  it('that changes nothing changes nothing', () => {
    expect(understand(source, { ...settings, corrected: fresh }).mapping).toEqual(fresh);
  });

  it('that gives one role to two columns is said to be impossible', () => {
    const both = withColumn('User_Type', { role: 'end', format: 'iso' });
    const twice: Mapping = {
      ...both,
      tables: both.tables.map((table) => ({
        ...table,
        columns: { ...table.columns, User: { role: 'end', format: 'iso' } },
      })),
    };
    expect(understand(source, { ...settings, corrected: twice }).missing.map((one) => one.code)).toEqual([
      'mapping.missing.one-only',
    ]);
  });
});

const NAMES = [
  'id',
  'Case ID',
  'Activity',
  'concept:name',
  'Date',
  'Start',
  'Montant',
  'Kunde',
  'x',
  '',
  'amount',
  'status',
  'User',
  'type',
  'case:concept:name',
  'Währung',
  '日付',
  'price',
  'quantity',
  'due date',
];
const anyColumn = (rowCount: number): fc.Arbitrary<SourceProfile['tables'][number]['columns'][number]> =>
  fc.record({
    name: fc.oneof(fc.constantFrom(...NAMES), fc.string({ maxLength: 12 })),
    rowCount: fc.constant(rowCount),
    emptyCount: fc.nat({ max: rowCount }),
    distinctCount: fc.nat({ max: rowCount }),
    top: fc.array(fc.record({ value: fc.string({ maxLength: 8 }), count: fc.nat({ max: 50 }) }), { maxLength: 6 }),
    examples: fc.array(fc.string({ maxLength: 8 }), { maxLength: 4 }),
    numberShare: fc.record({
      '.': fc.double({ min: 0, max: 1, noNaN: true }),
      ',': fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    minNumber: fc.option(fc.double({ noNaN: true })),
    maxNumber: fc.option(fc.double({ noNaN: true })),
    date: fc.option(
      fc.record({
        format: fc.constantFrom('iso', 'epoch-ms', '%d/%m/%Y'),
        share: fc.double({ min: 0.5, max: 1, noNaN: true }),
        hasTime: fc.boolean(),
        hasZone: fc.boolean(),
      }),
    ),
    meanLength: fc.double({ min: 0, max: 80, noNaN: true }),
  });
const anySource: fc.Arbitrary<SourceProfile> = fc.nat({ max: 100 }).chain((rowCount) =>
  fc.record({
    format: fc.constantFrom('csv', 'xes', 'ocel2-json'),
    file: fc.string({ maxLength: 10 }),
    tables: fc.uniqueArray(
      fc.record({
        table: fc.constantFrom('events', 'objects', 'event_object', 'log'),
        rowCount: fc.constant(rowCount),
        columns: fc.uniqueArray(anyColumn(rowCount), { maxLength: 7, selector: (column) => column.name }),
        determines: fc.constant([]),
        activities: fc.constant([]),
      }),
      { maxLength: 3, selector: (table) => table.table },
    ),
  }),
);
const ROLES: readonly ColumnRole[] = [
  { role: 'attribute' },
  { role: 'activity' },
  { role: 'end', format: 'iso' },
  { role: 'object', type: 'thing' },
  { role: 'team' },
  { role: 'customer' },
];

describe('laws', () => {
  it('any profile is understood: every column has a role, at most five questions, confidences between 0 and 1', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const { columns, questions, mapping } = understand(source, settings);
        expect(columns.length).toBe(source.tables.reduce((sum, table) => sum + table.columns.length, 0));
        expect(questions.length).toBeLessThanOrEqual(5);
        expect(columns.every((one) => one.confidence >= 0 && one.confidence <= 1 && one.reasons.length > 0)).toBe(true);
        expect(mapping.tables.map((one) => one.table)).toEqual(source.tables.map((one) => one.table));
      }),
    );
  });

  it('a corrected column keeps the role that the person gave it', () => {
    fc.assert(
      fc.property(anySource, fc.nat(), fc.constantFrom(...ROLES), (source, nth, role) => {
        const { mapping, columns } = understand(source, settings);
        const chosen = columns[nth % Math.max(1, columns.length)];
        fc.pre(chosen !== undefined);
        if (!chosen) return;
        const corrected: Mapping = {
          ...mapping,
          tables: mapping.tables.map((table) =>
            table.table === chosen.table ? { ...table, columns: { ...table.columns, [chosen.column]: role } } : table,
          ),
        };
        const again = understand(source, { ...settings, corrected });
        expect(again.mapping.tables.find((table) => table.table === chosen.table)?.columns[chosen.column]).toEqual(
          role,
        );
      }),
    );
  });
});
