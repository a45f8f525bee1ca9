import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ColumnRole } from '@aval/core/mapping';
import { givenLedger } from './given-ledger.test-kit.ts';
import type { Cell, GivenLedger, GivenTable } from './given-ledger.test-kit.ts';

let given: GivenLedger;
beforeEach(async () => {
  given = await givenLedger();
});
afterEach(() => given.done());

const ask = (sql: string): Promise<Record<string, unknown>[]> => given.ledger.rows<Record<string, unknown>>(sql);
const refusals = async (importId = 1): Promise<unknown[]> =>
  (await given.ledger.refused(importId, { offset: 0, limit: 20 })).rows.map(({ row, column, value, rule }) => [
    row,
    column,
    value,
    rule,
  ]);
const day = (activity: string): ColumnRole => ({ role: 'moment', activity, format: 'iso' });
const order: ColumnRole = { role: 'object', type: 'order' };
const acts = `SELECT a.name, o.key, day(e."at") AS day, e.source_row AS row FROM event e JOIN activity a USING (activity_id)
  JOIN event_object USING (event_id) JOIN object o USING (object_id) JOIN object_type t USING (type_id)
  WHERE t.name = 'order' AND e.import_id IN (SELECT import_id FROM import WHERE superseded_by IS NULL) ORDER BY o.key, e."at", a.name`;

const wide = (rows: readonly (readonly Cell[])[], more: Readonly<Record<string, ColumnRole>> = {}): GivenTable => ({
  name: 'orders',
  key: 'Order',
  columns: { Order: order, Ordered: day('Ordered'), Shipped: day('Shipped'), Invoiced: day('Invoiced'), ...more },
  rows,
});

describe('a row of several dates', () => {
  it('tells as many acts as it fills, each opening onto the row', async () => {
    const { quality } = await given.imports([
      wide([
        ['A', '2026-01-05', '2026-01-07', null],
        ['B', '2026-01-06', null, null],
        ['C', null, '', ' '],
      ]),
    ]);
    expect(quality).toMatchObject({ rowsRead: 3, rowsKept: 2, rowsRefused: 1, eventCount: 3, objectCount: 2 });
    expect(await ask(acts)).toEqual([
      { name: 'Ordered', key: 'A', day: 5, row: 2 },
      { name: 'Shipped', key: 'A', day: 7, row: 2 },
      { name: 'Ordered', key: 'B', day: 6, row: 3 },
    ]);
    expect(await refusals()).toEqual([[4, 'Ordered', null, 'time-missing']]);
    const { facts } = await given.ledger.facts(
      { sql: 'SELECT event_id FROM event', parameters: {} },
      { offset: 1, limit: 1 },
    );
    expect(facts).toMatchObject([{ row: 2, activity: 'Shipped', record: { Order: 'A', Shipped: '2026-01-07' } }]);
  });

  it('a date that cannot be read refuses that act alone, named by its column', async () => {
    const { quality } = await given.imports([wide([['A', '2026-01-05', 'soon', '9999-12-31']])]);
    expect(quality).toMatchObject({ rowsRead: 1, rowsKept: 1, rowsRefused: 0, eventCount: 1, withoutTime: 2 });
    expect(await refusals()).toEqual([
      [2, 'Invoiced', '9999-12-31', 'end-implausible'],
      [2, 'Shipped', 'soon', 'end-unreadable'],
    ]);
  });

  it('a later export adds the dates that were filled since', async () => {
    await given.imports([wide([['A', '2026-01-05', null, null]])]);
    const { quality } = await given.imports([wide([['A', '2026-01-05', '2026-01-07', null]])]);
    expect(quality).toMatchObject({ rowsKept: 1, rowsRefused: 0, eventCount: 1 });
    expect(await ask('SELECT count(*) AS n FROM event')).toEqual([{ n: 2 }]);
    expect(await refusals(2)).toEqual([[2, 'Ordered', '2026-01-05', 'already-known']]);
  });

  it('what is promised is expected; the last said by time counts, and the order bears it', async () => {
    const table = wide(
      [
        ['A', '2026-01-05', null, null, '2026-01-20', '2026-01-25'],
        ['A', '2026-01-06', null, null, '2026-01-22', null],
        ['B', '2026-01-06', null, null, 'asap', '2026-02-01'],
        ['C', '2026-01-06', null, null, '9999-12-31', null],
      ],
      {
        Promised: { role: 'promised', format: 'iso', activity: 'Shipped' },
        Required: { role: 'promised', format: 'iso', kind: 'required' },
      },
    );
    const { quality } = await given.imports([table]);
    expect(quality).toMatchObject({ rowsKept: 4, expectations: 3 });
    expect(
      await ask(`SELECT o.key, x.kind, a.name, day(x.due_at) AS day, x.source_row AS row FROM expectation x JOIN object o USING (object_id)
        LEFT JOIN activity a USING (activity_id) ORDER BY 1, 2`),
    ).toEqual([
      { key: 'A', kind: 'promised', name: 'Shipped', day: 22, row: 3 },
      { key: 'A', kind: 'required', name: null, day: 25, row: 2 },
      { key: 'B', kind: 'required', name: null, day: 1, row: 4 },
    ]);
    expect(await ask("SELECT key, strftime(promised_at, '%d/%m') AS by FROM object ORDER BY key")).toEqual([
      { key: 'A', by: '22/01' },
      { key: 'B', by: '01/02' },
      { key: 'C', by: null },
    ]);
    expect(await refusals()).toEqual([
      [4, 'Promised', 'asap', 'promised-unreadable'],
      [5, 'Promised', '9999-12-31', 'promised-implausible'],
    ]);
  });

  it('rows that a tool has added are named, counted, and no acts; another mapping makes acts of them', async () => {
    const table: GivenTable = {
      name: 'tasks',
      columns: { Case: order, Activity: { role: 'activity' }, Time: { role: 'end', format: 'iso' } },
      rows: [
        ['A', 'Start', '2026-01-05'],
        ['A', 'Turning', '2026-01-06'],
        ['A', 'End', null],
      ],
    };
    const { quality } = await given.imports([table], { activities: { Start: 'artificial', End: 'artificial' } });
    expect(quality).toMatchObject({ rowsKept: 1, rowsRefused: 2, refusedByRule: [{ rule: 'artificial', rows: 2 }] });
    expect(await ask('SELECT name, kind FROM activity')).toEqual([{ name: 'Turning', kind: 'work' }]);
    await given.imports([table], { activities: { Start: 'state', Turning: 'approval' } });
    expect(await ask('SELECT name, kind FROM activity ORDER BY name')).toEqual([
      { name: 'Start', kind: 'state' },
      { name: 'Turning', kind: 'approval' },
    ]);
  });
});

const lines = (rows: readonly (readonly Cell[])[], more: Partial<GivenTable> = {}): GivenTable => ({
  name: 'lines',
  key: 'Invoice',
  lines: true,
  activity: 'Invoiced',
  columns: {
    Invoice: { role: 'object', type: 'invoice' },
    Date: { role: 'end', format: 'iso' },
    Product: { role: 'object', type: 'product' },
    Price: { role: 'amount', of: 'invoice', decimal: '.', rows: 'parts', times: ['Quantity'] },
    Quantity: null,
    Customer: { role: 'customer' },
  },
  rows,
  ...more,
});
const INVOICED = {
  leading: 'invoice',
  objects: { product: 'catalogue' as const },
  cash: [{ activities: ['Invoiced'], direction: 'in' as const, basis: 'invoiced' as const, amount: 'lines.Price' }],
};
const money = `SELECT a.name, o.key, c.amount_minor AS minor, c.basis FROM cash c JOIN object o USING (object_id) JOIN event USING (event_id)
  JOIN activity a USING (activity_id) WHERE c.import_id IN (SELECT import_id FROM import WHERE superseded_by IS NULL) ORDER BY cash_id`;

describe('lines of one act', () => {
  it('count once, touch what each names, and add up', async () => {
    const { quality } = await given.imports(
      [
        lines([
          ['1', '2026-01-05', 'bolt', '0.125', '3', 'Dupré'],
          ['1', '2026-01-05', 'nut', '10.00', '2', 'Dupré'],
          ['2', '2026-01-06', 'bolt', '1.00', '1', 'Martin'],
          ['2', 'never', 'nut', '5.00', '1', 'Martin'],
        ]),
      ],
      INVOICED,
    );
    expect(quality).toMatchObject({ rowsRead: 4, rowsKept: 2, rowsFolded: 1, rowsRefused: 1, eventCount: 2 });
    expect(await ask(money)).toEqual([
      { name: 'Invoiced', key: '1', minor: 2038, basis: 'invoiced' },
      { name: 'Invoiced', key: '2', minor: 100, basis: 'invoiced' },
    ]);
    expect(
      await ask(
        "SELECT string_agg(o.key, ' ' ORDER BY o.key) AS touched FROM event_object JOIN object o USING (object_id) WHERE event_id = 2",
      ),
    ).toEqual([{ touched: '1 Dupré bolt nut' }]);
  });

  it('an amount that counts on every row is the sum of the lines of its act', async () => {
    const table = lines([
      ['1', '2026-01-05', 'bolt', '1.50', '3', 'Dupré'],
      ['1', '2026-01-05', 'nut', '2.25', '1', 'Dupré'],
    ]);
    await given.imports(
      [{ ...table, columns: { ...table.columns, Price: { role: 'amount', of: 'event', decimal: '.' } } }],
      INVOICED,
    );
    expect(await ask(money)).toMatchObject([{ minor: 375 }]);
  });

  it('a later export knows its lines, and a line that came since brings its money', async () => {
    const first = [
      ['1', '2026-01-05', 'bolt', '1.00', '3', 'Dupré'],
      ['1', '2026-01-05', 'bolt', '2.00', '1', 'Dupré'],
    ];
    await given.imports([lines(first)], INVOICED);
    await given.imports([lines([...first, ['1', '2026-01-05', 'nut', '4.00', '1', 'Dupré']])], INVOICED);
    expect(await ask('SELECT sum(amount_minor) AS minor FROM cash')).toEqual([{ minor: 900 }]);
    expect(await ask("SELECT value_minor AS minor FROM object WHERE key = '1'")).toEqual([{ minor: 900 }]);
    expect(await ask('SELECT * FROM set_aside')).toEqual([{ import_id: 2, other_id: 1, row_count: 2 }]);
  });

  it('amounts that are computed are rounded so that they add up to the source’s total', async () => {
    const rows = Array.from({ length: 9 }, (_, i) => [String(i), '2026-01-05', 'bolt', '0.335', '1', 'Dupré']);
    await given.imports([lines(rows)], INVOICED);
    expect(
      await ask('SELECT sum(value_minor) AS minor, min(value_minor) AS least, max(value_minor) AS most FROM object'),
    ).toEqual([{ minor: 302, least: 33, most: 34 }]);
    expect(await ask('SELECT sum(amount_minor) AS minor FROM cash')).toEqual([{ minor: 302 }]);
  });

  it('a discount is a share, or per cent where a value of its column is above 1', async () => {
    const discounted = (values: readonly Cell[]): GivenTable => {
      const table = lines(
        values.map((value, i) => [`${values[0]}.${i}`, '2026-01-05', 'bolt', '100', '1', 'Dupré', value]),
      );
      const price: ColumnRole = { role: 'amount', of: 'invoice', decimal: '.', times: ['Quantity'], discount: 'Off' };
      return { ...table, columns: { ...table.columns, Price: price, Off: null } };
    };
    const values = async (): Promise<unknown[]> =>
      (
        await ask(
          "SELECT value_minor FROM object JOIN object_type USING (type_id) WHERE name = 'invoice' ORDER BY object_id DESC LIMIT 3",
        )
      ).map(({ value_minor: minor }) => minor);
    await given.imports([discounted(['0.15', '', '1'])], INVOICED);
    expect(await values()).toEqual([0, 10_000, 8500]);
    await given.imports([discounted(['0.5', '20', '1'])], INVOICED);
    expect(await values()).toEqual([9900, 8000, 9950]);
  });
});

describe('rows that take back', () => {
  it('a credit note known by its prefix is money below zero, also where its amount is not', async () => {
    const { quality } = await given.imports(
      [
        lines(
          [
            ['1', '2026-01-05', 'bolt', '10', '3', 'Dupré'],
            ['C2', '2026-01-07', 'bolt', '10', '1', 'Dupré'],
            ['C2', '2026-01-07', 'nut', '5', '1', 'Dupré'],
          ],
          { reversal: { activity: 'Credited', prefix: 'C' } },
        ),
      ],
      INVOICED,
    );
    expect(quality).toMatchObject({ reversals: 2, eventCount: 2, rowsFolded: 1 });
    expect(await ask(money)).toEqual([
      { name: 'Invoiced', key: '1', minor: 3000, basis: 'invoiced' },
      { name: 'Credited', key: 'C2', minor: -1500, basis: 'invoiced' },
    ]);
  });

  it('without a prefix what is below zero takes back, from the same invoice too', async () => {
    await given.imports(
      [
        lines(
          [
            ['1', '2026-01-05', 'bolt', '10', '3', 'Dupré'],
            ['1', '2026-01-09', 'bolt', '10', '-1', 'Dupré'],
          ],
          { reversal: { activity: 'Returned' } },
        ),
      ],
      INVOICED,
    );
    expect(await ask(money)).toEqual([
      { name: 'Invoiced', key: '1', minor: 3000, basis: 'invoiced' },
      { name: 'Returned', key: '1', minor: -1000, basis: 'invoiced' },
    ]);
    expect(await ask("SELECT value_minor AS minor FROM object WHERE key = '1'")).toEqual([{ minor: 2000 }]);
  });
});

describe('several tables', () => {
  const orders = wide(
    [
      ['A', '2026-01-05', null, null, 'c1'],
      ['B', '2026-01-06', null, null, 'c9'],
    ],
    { Customer: { role: 'object', type: 'customer' } },
  );
  const customers: GivenTable = {
    name: 'customers',
    row: 'object',
    key: 'Id',
    columns: { Id: { role: 'object', type: 'customer' }, Region: { role: 'object', type: 'region' }, Name: null },
    rows: [
      ['c1', 'North', 'Dupré'],
      ['c2', 'South', 'Martin'],
    ],
  };
  const people: GivenTable = {
    name: 'people',
    row: 'person',
    columns: { Id: { role: 'actor' }, Boss: { role: 'manager' }, Team: { role: 'team' }, Note: null },
    rows: [
      ['ann', null, 'Sales', 'likes tea'],
      ['bob', 'ann', 'Sales', ''],
      ['cid', 'zoe', 'Plant', ''],
      ['dan', 'eve', 'Plant', ''],
      ['eve', 'dan', 'Plant', ''],
      ['', 'ann', '', ''],
    ],
  };

  it('a reference to what its own table does not list is counted, and its act kept', async () => {
    const { quality } = await given.imports([orders, customers], {
      objects: { customer: 'party', region: 'catalogue' },
    });
    expect(quality).toMatchObject({ rowsKept: 4, eventCount: 2, danglingReferences: 1 });
    expect(
      await ask(`SELECT s.key AS "from", o.key AS "to" FROM object_object r JOIN object s ON s.object_id = source_id
        JOIN object o ON o.object_id = target_id ORDER BY 1`),
    ).toEqual([
      { from: 'c1', to: 'North' },
      { from: 'c2', to: 'South' },
    ]);
  });

  it('people become the organisation; unknown managers and circles are said and kept out', async () => {
    const { quality } = await given.imports([
      wide([['A', '2026-01-05', null, null, 'bob']], { By: { role: 'actor' } }),
      people,
    ]);
    expect(quality).toMatchObject({ organisation: 5, rowsRead: 7, rowsKept: 6, rowsRefused: 1 });
    expect(await refusals()).toEqual([
      [4, 'Boss', '***', 'manager-unknown'],
      [5, 'Boss', '***', 'manager-cycle'],
      [6, 'Boss', '***', 'manager-cycle'],
      [7, 'Id', '', 'person-missing'],
    ]);
    expect(
      await ask(`SELECT o.source_row AS row, m.source_row AS manager, t.name, a.kind FROM organisation o JOIN actor a USING (actor_id)
        LEFT JOIN organisation m ON m.actor_id = o.manager_id LEFT JOIN team t ON t.team_id = o.team_id ORDER BY 1 LIMIT 2`),
    ).toEqual([
      { row: 2, manager: null, name: 'Sales', kind: 'human' },
      { row: 3, manager: 2, name: 'Sales', kind: 'human' },
    ]);
    expect(await ask('SELECT o.source_row AS row FROM event e JOIN organisation o USING (actor_id)')).toEqual([
      { row: 3 },
    ]);
    expect(await ask('SELECT * FROM record_1_2 WHERE source_row = 2')).toEqual([
      { source_row: 2, c0: '***', c1: null, c2: 'Sales', c3: '***' },
    ]);
  });

  it('a person is the same under one pseudonym as who acts, as a row of people and as an object', async () => {
    const table = wide([['A', '2026-01-05', null, null, 'bob', 'bob']], {
      By: { role: 'actor' },
      Owner: { role: 'object', type: 'owner' },
    });
    await given.imports([table, people], { objects: { owner: 'worker' } });
    expect(
      await ask(`SELECT count(*) AS n FROM organisation g JOIN actor a USING (actor_id) JOIN event e USING (actor_id)
        JOIN event_object USING (event_id) JOIN object o USING (object_id) WHERE o.key = a.pseudonym`),
    ).toEqual([{ n: 1 }]);
  });

  it('each fact says the file of its table', async () => {
    const { importId } = await given.imports(
      [orders, customers],
      {},
      {
        files: [
          { file: 'orders.csv', format: 'csv', bytes: 1, sha256: 'a' },
          { file: 'customers.csv', format: 'csv', bytes: 2, sha256: 'b' },
        ],
        fileOf: [2, 1],
      },
    );
    const { facts } = await given.ledger.facts(
      { sql: 'SELECT event_id FROM event', parameters: {} },
      { offset: 0, limit: 1 },
    );
    expect(facts[0]?.file).toBe('customers.csv');
    expect((await given.ledger.imports()).find((row) => row.importId === importId)?.files).toMatchObject([
      { file: 'orders.csv', tables: ['customers'] },
      { file: 'customers.csv', tables: ['orders'] },
    ]);
  });
});

describe('how finely time is told', () => {
  const resolution = async (times: readonly string[], zone = 'UTC'): Promise<number | null | undefined> =>
    (await given.imports([wide(times.map((time, i) => [`${zone}${i}`, time, null, null]))], { zone })).quality
      .resolution;

  it('is the largest unit that every instant is a whole number of, by the clock of the zone', async () => {
    expect(await resolution(['2026-01-05', '2026-07-05'], 'Europe/Paris')).toBe(86_400_000);
    expect(await resolution(['2026-01-05 13:00', '2026-01-06'])).toBe(3_600_000);
    expect(await resolution(['2026-01-05 13:01:00'])).toBe(60_000);
    expect(await resolution(['2026-01-05 13:01:02'])).toBe(1000);
    expect(await resolution(['2026-01-05 13:01:02.003'])).toBe(1);
    expect(await ask('SELECT resolution_ms AS ms FROM import ORDER BY import_id LIMIT 2')).toEqual([
      { ms: 86_400_000 },
      { ms: 3_600_000 },
    ]);
  });
});

describe('lines of several dates', () => {
  const told = (rows: readonly (readonly Cell[])[]): GivenTable => ({
    ...lines(rows),
    columns: {
      Invoice: { role: 'object', type: 'invoice' },
      Issued: day('Invoiced'),
      Settled: day('Settled'),
      Price: { role: 'amount', of: 'invoice', decimal: '.', rows: 'parts' },
    },
  });
  const settled = { ...INVOICED, cash: [{ ...INVOICED.cash[0], activities: ['Settled'] }] } as typeof INVOICED;

  it('a later export in which a date was filled since brings that act and its money, and the value stays', async () => {
    await given.imports(
      [
        told([
          ['1', '2026-01-05', null, '10'],
          ['1', '2026-01-05', null, '5'],
        ]),
      ],
      settled,
    );
    const { quality } = await given.imports(
      [
        told([
          ['1', '2026-01-05', '2026-01-20', '10'],
          ['1', '2026-01-05', '2026-01-20', '5'],
        ]),
      ],
      settled,
    );
    expect(quality).toMatchObject({ eventCount: 1, rowsKept: 1, rowsFolded: 1, rowsRefused: 0 });
    expect(
      await ask(
        'SELECT name, amount_minor AS minor FROM cash JOIN event USING (event_id) JOIN activity USING (activity_id)',
      ),
    ).toEqual([{ name: 'Settled', minor: 1500 }]);
    expect(await ask('SELECT value_minor AS minor FROM object')).toEqual([{ minor: 1500 }]);
  });
});
