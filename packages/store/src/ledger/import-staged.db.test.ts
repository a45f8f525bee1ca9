import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CashRule } from '@aval/core/mapping';
import { givenLedger, orders } from './given-ledger.test-kit.ts';
import type { GivenLedger, GivenTable } from './given-ledger.test-kit.ts';

let given: GivenLedger;
beforeEach(async () => {
  given = await givenLedger();
});
afterEach(() => given.done());

const ask = (sql: string): Promise<Record<string, unknown>[]> => given.ledger.rows<Record<string, unknown>>(sql);
const list = async (sql: string): Promise<unknown[]> => (await ask(sql)).map((row) => Object.values(row)[0]);

const PAID: CashRule = { activities: ['Paid'], direction: 'in', basis: 'received', amount: 'orders.Value' };
const THREE = orders([
  ['A', 'Ordered', '2026-01-05 09:00:00', 'ann', 'Dupré', '100.00'],
  ['A', 'Paid', '2026-01-07 09:00:00', 'bob', 'Dupré', '100.00'],
  ['B', 'Ordered', '2026-01-06 09:00:00', 'ann', 'Martin', '50.10'],
]);

describe('facts of an event table', () => {
  it('an act has its instant, its object, its actor as a pseudonym, its file and row', async () => {
    const { quality } = await given.imports([THREE]);
    expect(quality).toMatchObject({
      rowsRead: 3,
      rowsKept: 3,
      rowsRefused: 0,
      eventCount: 3,
      objectCount: 2,
      withoutActor: 0,
    });
    expect(
      await ask(`SELECT a.name, e."at", e.source_row, k.pseudonym, k.kind FROM event e
      JOIN activity a USING (activity_id) JOIN actor k USING (actor_id) ORDER BY event_id LIMIT 1`),
    ).toEqual([
      { name: 'Ordered', at: Date.UTC(2026, 0, 5, 9), source_row: 2, pseudonym: hmac('ann'), kind: 'unknown' },
    ]);
    expect(
      await list(`SELECT t.name || ' ' || o.key FROM event_object x JOIN object o USING (object_id)
      JOIN object_type t USING (type_id) WHERE event_id = 2 ORDER BY 1`),
    ).toEqual(['customer Dupré', 'order A']);
    expect(
      (await given.ledger.facts({ sql: 'SELECT event_id FROM event', parameters: {} }, { offset: 0, limit: 1 }))
        .facts[0],
    ).toMatchObject({
      file: 'orders.csv',
      row: 2,
      activity: 'Ordered',
      objects: ['customer Dupré', 'order A'],
      actor: 'unknown',
      record: { Order: 'A', User: '***', Customer: 'Dupré' },
    });
  });

  it('a promise written as zero is no promise', async () => {
    await given.imports([
      {
        name: 'orders',
        columns: {
          Order: { role: 'object', type: 'order' },
          Act: { role: 'activity' },
          Date: { role: 'end', format: 'iso' },
          Due: { role: 'promised', format: 'epoch-ms' },
        },
        rows: [
          ['A', 'Ordered', '2026-01-05 09:00:00', '0.0'],
          ['B', 'Ordered', '2026-01-05 09:00:00', '1767690000000'],
        ],
      },
    ]);
    expect(await ask('SELECT key, promised_at FROM object ORDER BY key')).toEqual([
      { key: 'A', promised_at: null },
      { key: 'B', promised_at: 1_767_690_000_000 },
    ]);
  });

  it('no name of a person is anywhere in the ledger', async () => {
    const person = 'Zénobie Quémeneur';
    await given.imports(
      [
        {
          ...THREE,
          columns: { ...THREE.columns, 'Created by': null, Note: null },
          rows: [
            ['A', 'Ordered', '2026-01-05', person, 'Dupré', '1', person, person],
            ['A', 'Paid', 'never', person, 'Dupré', '1', person, person],
          ],
        },
      ],
      {},
      {
        refused: [{ row: 9, rule: 'column-count', record: `A;Ordered;${person};zenobie@example.org` }],
      },
    );
    for (const table of (await list('SELECT table_name FROM information_schema.tables')) as string[]) {
      const [found] = await ask(
        `SELECT count(*) AS n FROM "${table}" t WHERE contains(CAST(t AS VARCHAR), 'Zénobie') OR contains(CAST(t AS VARCHAR), 'zenobie')`,
      );
      expect([table, found?.['n']]).toEqual([table, 0]);
    }
    expect((await given.ledger.refused(1, { offset: 0, limit: 10 })).rows.map(({ rule }) => rule)).toEqual([
      'end-unreadable',
      'column-count',
    ]);
  });

  it('a machine is told from a person, and a value that stands for nobody is nobody', async () => {
    await given.imports(
      [
        {
          name: 'orders',
          columns: {
            Order: { role: 'object', type: 'order' },
            Activity: { role: 'activity' },
            Time: { role: 'end', format: 'iso' },
            User: { role: 'actor' },
            Kind: { role: 'actor-kind', robots: ['Robot'] },
            Role: { role: 'role' },
          },
          rows: [
            ['A', 'x', '2026-01-05', 'U1', 'Robot', 'Batch'],
            ['A', 'x', '2026-01-06', 'U2', 'Human', 'Empty'],
            ['A', 'x', '2026-01-07', 'EMPTY', 'Human', ''],
          ],
        },
      ],
      { empties: ['Empty'] },
    );
    expect(
      await ask(
        `SELECT k.kind, r.name FROM event e LEFT JOIN actor k USING (actor_id) LEFT JOIN role r USING (role_id) ORDER BY event_id`,
      ),
    ).toEqual([
      { kind: 'robot', name: 'Batch' },
      { kind: 'human', name: null },
      { kind: null, name: null },
    ]);
  });

  it('an activity without a start phase is a state where others have one; the mapping has the last word', async () => {
    const phased: GivenTable = {
      name: 'orders',
      columns: {
        Order: { role: 'object', type: 'order' },
        Activity: { role: 'activity' },
        Phase: { role: 'phase' },
        Time: { role: 'end', format: 'iso' },
      },
      rows: [
        ['A', 'Check', 'START', '2026-01-05'],
        ['A', 'Check', 'COMPLETE', '2026-01-06'],
        ['A', 'Accepted', 'COMPLETE', '2026-01-06'],
        ['A', 'Sent', 'COMPLETE', '2026-01-07'],
      ],
    };
    await given.imports([phased], { activities: { Sent: 'work' } });
    expect(await ask('SELECT name, kind FROM activity ORDER BY name')).toEqual([
      { name: 'Accepted', kind: 'state' },
      { name: 'Check', kind: 'work' },
      { name: 'Sent', kind: 'work' },
    ]);
    expect(await list('SELECT DISTINCT phase FROM event ORDER BY 1')).toEqual(['complete', 'start']);
  });
});

describe('what no column says', () => {
  it('every row of a table may be the same act, and machines may be known by their names', async () => {
    await given.imports(
      [
        {
          name: 'invoices',
          activity: 'Invoice settled',
          columns: {
            Number: { role: 'object', type: 'invoice' },
            Settled: { role: 'end', format: '%d/%m/%Y' },
            By: { role: 'actor', robots: ['BATCH'] },
            Amount: { role: 'amount', of: 'invoice', decimal: '.' },
          },
          rows: [
            ['1', '05/01/2026', 'ann', '10'],
            ['2', '06/01/2026', 'batch', '20'],
          ],
        },
      ],
      {
        leading: 'invoice',
        cash: [{ activities: ['Invoice settled'], direction: 'in', basis: 'settled', amount: 'invoices.Amount' }],
      },
    );
    expect(await ask('SELECT amount_minor, basis FROM cash ORDER BY cash_id')).toEqual([
      { amount_minor: 1000, basis: 'settled' },
      { amount_minor: 2000, basis: 'settled' },
    ]);
    expect(await list('SELECT kind FROM actor ORDER BY actor_id')).toEqual(['human', 'robot']);
  });
});

describe('rows that are not facts', () => {
  it('each is kept whole with the rule it broke, and the rows add up', async () => {
    const { quality } = await given.imports(
      [
        orders([
          ['A', 'Ordered', '2026-01-05'],
          ['A', 'Ordered', 'yesterday'],
          ['A', 'Ordered', null],
          ['A', ' ', '2026-01-05'],
          ['', 'Ordered', '2026-01-05'],
          ['Z', 'Ordered', '9999-12-31'],
        ]),
      ],
      {},
      { refused: [{ row: 8, rule: 'column-count', record: 'A;B' }] },
    );
    expect(quality).toMatchObject({
      rowsRead: 7,
      rowsKept: 1,
      rowsRefused: 6,
      withoutTime: 3,
      withoutObject: 1,
      eventCount: 1,
      objectCount: 1,
    });
    const { rows } = await given.ledger.refused(1, { offset: 0, limit: 10 });
    expect(rows.map(({ row, column, value, rule }) => [row, column, value, rule])).toEqual([
      [3, 'Time', 'yesterday', 'end-unreadable'],
      [4, 'Time', null, 'time-missing'],
      [5, 'Activity', ' ', 'activity-missing'],
      [6, 'Order', '', 'object-missing'],
      [7, 'Time', '9999-12-31', 'end-implausible'],
      [8, null, null, 'column-count'],
    ]);
    expect(JSON.parse(rows[0]?.record ?? '')).toMatchObject({ Order: 'A', Time: 'yesterday' });
    expect(await list('SELECT key FROM object ORDER BY key')).toEqual(['A']);
  });

  it('an act that ends before it starts is kept at its end, and counted', async () => {
    const { quality } = await given.imports([
      {
        name: 'tasks',
        columns: {
          Order: { role: 'object', type: 'order' },
          Activity: { role: 'activity' },
          Start: { role: 'start', format: 'iso' },
          End: { role: 'end', format: 'iso' },
        },
        rows: [
          ['A', 'x', '2026-01-06', '2026-01-05'],
          ['A', 'x', '2026-01-07', '2026-01-08'],
          ['B', 'x', '2026-01-07', null],
          ['B', 'x', 'soon', '2026-01-08'],
        ],
      },
    ]);
    expect(quality).toMatchObject({
      impossibleOrder: 1,
      rowsRefused: 1,
      refusedByRule: [{ rule: 'start-unreadable', rows: 1 }],
    });
    expect(await ask('SELECT started_at IS NULL AS open, day("at") AS day FROM event ORDER BY event_id')).toEqual([
      { open: true, day: 5 },
      { open: false, day: 8 },
      { open: true, day: 7 },
    ]);
  });

  it('counts rows that say the same, and acts that step back in time within their object', async () => {
    const { quality } = await given.imports([
      orders([
        ['A', 'x', '2026-01-05'],
        ['A', 'x', '2026-01-05'],
        ['A', 'x', '2026-01-05'],
        ['B', 'x', '2026-01-09'],
        ['A', 'y', '2026-01-04'],
      ]),
    ]);
    expect(quality).toMatchObject({ duplicates: 2, impossibleOrder: 1, eventCount: 5 });
  });
});

describe('money', () => {
  it('an amount of an order counts once, at the first act that pays it', async () => {
    await given.imports(
      [
        orders([
          ['A', 'Ordered', '2026-01-05', null, 'Dupré', '100.00'],
          ['A', 'Paid', '2026-01-09', null, 'Dupré', '100.00'],
          ['A', 'Paid', '2026-01-07', null, 'Dupré', '100.00'],
        ]),
      ],
      { cash: [PAID] },
    );
    expect(
      await ask(`SELECT amount_minor, c.currency, direction, basis, day(c."at") AS day, o.key, p.key AS party FROM cash c
      JOIN object o USING (object_id) JOIN object p ON p.object_id = c.party_id`),
    ).toEqual([
      { amount_minor: 10_000, currency: 'EUR', direction: 'in', basis: 'received', day: 7, key: 'A', party: 'Dupré' },
    ]);
  });

  it('where the rows of an order differ, the last by time counts, and the order is counted', async () => {
    const { quality } = await given.imports([
      orders([
        ['A', 'Ordered', '2026-01-05', null, null, '100'],
        ['A', 'Changed', '2026-01-08', null, null, '120'],
        ['A', 'Checked', '2026-01-06', null, null, '110'],
        ['B', 'Ordered', '2026-01-05', null, null, 'tbd'],
      ]),
    ]);
    expect(quality).toMatchObject({ amountsDiffering: 1, amountsUnreadable: 1 });
    expect(await ask('SELECT key, value_minor FROM object ORDER BY key')).toEqual([
      { key: 'A', value_minor: 12_000 },
      { key: 'B', value_minor: null },
    ]);
  });

  it('an amount of an act counts at every act, in the currency its row names', async () => {
    await given.imports(
      [
        {
          name: 'payments',
          columns: {
            Order: { role: 'object', type: 'order' },
            Activity: { role: 'activity' },
            Time: { role: 'end', format: '%d/%m/%Y' },
            Amount: { role: 'amount', of: 'event', decimal: ',' },
            Cur: { role: 'currency' },
          },
          rows: [
            ['A', 'Paid', '05/01/2026', '1 234,56', 'EUR'],
            ['A', 'Paid', '06/01/2026', '500', '¥'],
            ['A', 'Paid', '07/01/2026', '-34,5', ''],
            ['A', 'Paid', '08/01/2026', null, 'KWD'],
          ],
        },
      ],
      { cash: [{ activities: ['Paid'], direction: 'in', basis: 'received', amount: 'payments.Amount' }] },
    );
    expect(await ask('SELECT amount_minor, currency FROM cash ORDER BY cash_id')).toEqual([
      { amount_minor: 123_456, currency: 'EUR' },
      { amount_minor: 500, currency: 'JPY' },
      { amount_minor: -3450, currency: 'EUR' },
      { amount_minor: null, currency: 'KWD' },
    ]);
  });

  it('without an amount an order is paid once, how much is not known', async () => {
    await given.imports([THREE], { cash: [{ activities: ['Paid'], direction: 'in', basis: 'received' }] });
    expect(await ask('SELECT amount_minor, object_id IS NOT NULL AS named FROM cash')).toEqual([
      { amount_minor: null, named: true },
    ]);
  });

  it('the first rule that matches counts: an order invoiced and paid is not paid twice', async () => {
    await given.imports(
      [
        orders([
          ['A', 'Invoiced', '2026-01-05', null, null, '10'],
          ['A', 'Paid', '2026-01-09', null, null, '10'],
          ['B', 'Invoiced', '2026-01-06', null, null, '20'],
        ]),
      ],
      { cash: [PAID, { ...PAID, activities: ['Invoiced'], basis: 'invoiced' }] },
    );
    expect(await ask('SELECT basis, amount_minor FROM cash ORDER BY cash_id')).toEqual([
      { basis: 'invoiced', amount_minor: 2000 },
      { basis: 'received', amount_minor: 1000 },
    ]);
  });

  it('an order that was cancelled has an outcome; one that was paid has none', async () => {
    await given.imports(
      [
        orders([
          ['A', 'Cancelled', '2026-01-05', null, null, '10'],
          ['A', 'Paid', '2026-01-09', null, null, '10'],
          ['B', 'Refused', '2026-01-06', null, null, '20'],
          ['B', 'Cancelled', '2026-01-07', null, null, '20'],
        ]),
      ],
      {
        cash: [PAID],
        outcomes: [
          { activities: ['Refused'], fate: 'refused' },
          { activities: ['Cancelled'], fate: 'cancelled' },
        ],
      },
    );
    expect(await ask('SELECT key, fate, day(u."at") AS day FROM outcome u JOIN object USING (object_id)')).toEqual([
      { key: 'B', fate: 'cancelled', day: 7 },
    ]);
  });
});

describe('objects, relations and several tables', () => {
  const tables = (relations: readonly (readonly string[])[]): GivenTable[] => [
    {
      name: 'events',
      columns: { event: { role: 'event-key' }, activity: { role: 'activity' }, time: { role: 'end', format: 'iso' } },
      rows: [
        ['e1', 'Order', '2026-01-05T10:00:00Z'],
        ['e2', 'Pay', '2026-01-06T10:00:00+02:00'],
        ['e3', 'Dream', '2026-01-06T10:00:00Z'],
      ],
    },
    {
      name: 'objects',
      row: 'object',
      columns: {
        object: { role: 'object-key' },
        type: { role: 'object-type' },
        amount: { role: 'amount', of: 'payment', decimal: '.' },
        vendor: { role: 'customer' },
      },
      rows: [
        ['o1', 'order', '7', 'Dupré'],
        ['p1', 'payment', '99.5', null],
        ['w1', 'employee', null, null],
        [null, 'order', null, null],
      ],
    },
    {
      name: 'event_object',
      row: 'event-object',
      columns: { event: { role: 'event-key' }, object: { role: 'object-key' }, qualifier: { role: 'qualifier' } },
      rows: [
        ['e1', 'o1', 'places'],
        ['e1', 'w1', 'by'],
        ['e2', 'o1', 'of'],
        ['e2', 'p1', 'of'],
        ['e9', 'o1', ''],
        ['e2', 'x9', ''],
      ],
    },
    {
      name: 'object_object',
      row: 'object-object',
      columns: { source: { role: 'object-key' }, target: { role: 'target-key' }, qualifier: { role: 'qualifier' } },
      rows: relations,
    },
  ];

  it('relations tie acts and objects; those that lead nowhere are refused and counted', async () => {
    const { quality } = await given.imports(
      tables([
        ['o1', 'p1', 'paid by'],
        ['o1', 'gone', '?'],
        ['gone', 'o1', '?'],
      ]),
      {
        objects: { employee: 'worker' },
        cash: [{ activities: ['Pay'], direction: 'in', basis: 'received', amount: 'objects.amount' }],
      },
    );
    expect(quality).toMatchObject({
      rowsRead: 16,
      rowsKept: 11,
      rowsRefused: 5,
      danglingReferences: 4,
      withoutObject: 2,
      eventCount: 3,
      objectCount: 3,
    });
    expect(
      await ask(
        'SELECT c.amount_minor, o.key, p.key AS party FROM cash c JOIN object o USING (object_id) JOIN object p ON p.object_id = c.party_id',
      ),
    ).toEqual([{ amount_minor: 9950, key: 'p1', party: 'Dupré' }]);
    expect(await list('SELECT "at" FROM event ORDER BY event_id')).toEqual([
      Date.UTC(2026, 0, 5, 10),
      Date.UTC(2026, 0, 6, 8),
      Date.UTC(2026, 0, 6, 10),
    ]);
    expect(await list('SELECT rule FROM refused ORDER BY rule')).toEqual([
      'event-unknown',
      'object-missing',
      'object-unknown',
      'object-unknown',
      'target-unknown',
    ]);
  });

  it('a payment that names nobody is of the customer its order belongs to, unless two are equally near', async () => {
    const chained = (target: string, event: string): GivenTable[] => [
      {
        name: 'events',
        columns: {
          event: { role: 'event-key' },
          activity: { role: 'activity' },
          time: { role: 'end', format: 'iso' },
        },
        rows: [[event, 'Pay', '2026-01-05']],
      },
      {
        name: 'objects',
        row: 'object',
        columns: { object: { role: 'object-key' }, type: { role: 'object-type' } },
        rows: [
          ['pay', 'payment'],
          ['inv', 'invoice'],
          ['a', 'order'],
          ['Dupré', 'buyer'],
          ['Martin', 'buyer'],
        ],
      },
      {
        name: 'event_object',
        row: 'event-object',
        columns: { event: { role: 'event-key' }, object: { role: 'object-key' } },
        rows: [[event, 'pay']],
      },
      {
        name: 'object_object',
        row: 'object-object',
        columns: { source: { role: 'object-key' }, target: { role: 'target-key' } },
        rows: [
          ['inv', 'pay'],
          ['a', 'inv'],
          ['a', 'Dupré'],
          ['a', target],
        ],
      },
    ];
    const more = {
      objects: { buyer: 'party' as const },
      cash: [{ activities: ['Pay'], direction: 'in' as const, basis: 'received' as const }],
    };
    await given.imports(chained('Dupré', 'e1'), more);
    await given.imports(chained('Martin', 'e2'), { ...more, zone: 'Europe/Paris' });
    await given.imports(
      chained('Martin', 'e3').map((table) => ({ ...table, rows: table.rows.filter(([, to]) => to !== 'Dupré') })),
      more,
    );
    const party = 'SELECT p.key FROM cash c LEFT JOIN object p ON p.object_id = c.party_id ORDER BY cash_id';
    expect(await list(party)).toEqual(['Dupré', null, null]);
  });

  it('an object that is a person is a pseudonym, left out of the facts and masked in the records', async () => {
    await given.imports(tables([]), { objects: { employee: 'worker' } });
    expect(await list("SELECT key FROM object JOIN object_type USING (type_id) WHERE name = 'employee'")).toEqual([
      hmac('w1'),
    ]);
    const { facts } = await given.ledger.facts(
      { sql: 'SELECT event_id FROM event', parameters: {} },
      { offset: 0, limit: 1 },
    );
    expect(facts[0]?.objects).toEqual(['order o1']);
    expect(await list('SELECT c0 FROM record_1_2')).toEqual(['o1', 'p1', '***', null]);
    expect(await list('SELECT c1 FROM record_1_3')).toEqual(['o1', '***', 'o1', 'p1', 'o1', 'x9']);
  });

  it('the same object in a second file is the same object, and says more of it', async () => {
    await given.imports([orders([['A', 'Ordered', '2026-01-05', null, 'Dupré', null]])]);
    const payments: GivenTable = { ...orders([['A', 'Paid', '2026-01-09', null, null, '10']]), name: 'orders' };
    await given.imports([payments], { cash: [PAID] });
    expect(
      await ask("SELECT key, value_minor, import_id FROM object JOIN object_type USING (type_id) WHERE name = 'order'"),
    ).toEqual([{ key: 'A', value_minor: 1000, import_id: 2 }]);
    expect(await ask('SELECT p.key AS party FROM cash c JOIN object p ON p.object_id = c.party_id')).toEqual([
      { party: 'Dupré' },
    ]);
  });
});

describe('importing again', () => {
  it('the same file with the same mapping adds nothing', async () => {
    const first = await given.imports([THREE], { cash: [PAID] });
    const state = await given.ledger.state();
    const again = await given.imports([THREE], { cash: [PAID] });
    expect(again).toEqual({ ...first, alreadyThere: true });
    expect(await given.ledger.state()).toBe(state);
    expect(await list('SELECT count(*) FROM event')).toEqual([3]);
  });

  it('a later export of the same records adds only what is new, and sets the rest aside', async () => {
    await given.imports([THREE], { cash: [PAID] });
    const longer = orders([
      ['A', 'Ordered', '2026-01-05 09:00:00', 'ann', 'Dupré', '100.00'],
      ['A', 'Paid', '2026-01-07 09:00:00', 'bob', 'Dupré', '100.00'],
      ['B', 'Ordered', '2026-01-06 09:00:00', 'ann', 'Martin', '50.10'],
      ['B', 'Paid', '2026-01-09 09:00:00', 'bob', 'Martin', '50.10'],
    ]);
    const { quality } = await given.imports([longer], { cash: [PAID] });
    expect(quality).toMatchObject({
      rowsRead: 4,
      rowsKept: 1,
      refusedByRule: [{ rule: 'already-known', rows: 3 }],
    });
    expect(await list('SELECT sum(amount_minor) FROM cash')).toEqual([15010]);
  });

  it('the same file understood in another way supersedes the earlier import', async () => {
    await given.imports([THREE], { cash: [PAID] });
    const { importId } = await given.imports([THREE], { zone: 'Europe/Paris' });
    expect(importId).toBe(2);
    expect((await given.ledger.imports()).map((row) => [row.importId, row.supersededBy])).toEqual([
      [2, null],
      [1, 2],
    ]);
    expect(await given.ledger.summary()).toMatchObject({ eventCount: 3, imports: 1 });
    expect(await list('SELECT DISTINCT import_id FROM object')).toEqual([2]);
  });

  it('an aborted import leaves the ledger as it was', async () => {
    const stop = new AbortController();
    const before = await given.ledger.state();
    const aborted = given.imports(
      [THREE],
      {},
      { effects: { signal: stop.signal, onProgress: ({ bytesDone }) => bytesDone > 500 && stop.abort() } },
    );
    await expect(aborted).rejects.toMatchObject({ name: 'AbortError' });
    expect(await given.ledger.state()).toBe(before);
    expect(await list('SELECT count(*) FROM event')).toEqual([0]);
    expect((await given.imports([THREE])).alreadyThere).toBe(false);
  });

  it('says how far it is', async () => {
    const seen: number[] = [];
    await given.imports([THREE], {}, { effects: { onProgress: ({ bytesDone, rows }) => seen.push(bytesDone + rows) } });
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(1003);
  });
});

describe('a mapping that the file does not bear out', () => {
  const refused = async (more: Parameters<GivenLedger['imports']>[1], tables = [THREE]): Promise<unknown> =>
    given.imports(tables, more).then(
      () => 'imported',
      (error: { code?: string }) => error.code ?? error,
    );
  const table = { table: 'orders', row: 'event' as const };

  it('is refused by name', async () => {
    expect(await refused({ tables: [{ ...table, table: 'gone', columns: {} }] })).toBe('table-missing');
    expect(await refused({ tables: [{ ...table, columns: { Gone: { role: 'activity' } } }] })).toBe('column-missing');
    expect(await refused({ tables: [{ ...table, columns: { Activity: { role: 'activity' } } }] })).toBe('role-missing');
    expect(await refused({ tables: [] })).toBe('role-missing');
    expect(await refused({ zone: 'Mars/Olympus' })).toBe('zone');
    expect(await refused({ currency: "EUR'; DROP" })).toBe('currency');
    expect(await refused({ cash: [{ ...PAID, amount: 'orders.Gone' }] })).toBe('cash-amount');
    expect(await refused({}, [{ ...THREE, columns: { ...THREE.columns, Time: { role: 'end', format: '%Q' } } }])).toBe(
      'pattern',
    );
    expect(
      await refused({}, [
        { ...THREE, columns: { ...THREE.columns, Value: { role: 'amount', of: 'invoice', decimal: '.' } } },
      ]),
    ).toBe('amount-object');
    expect(await list('SELECT count(*) FROM import')).toEqual([0]);
  });
});

/** What Node makes of the same text and key. */
function hmac(text: string): string {
  const key = Buffer.from(readFileSync(join(given.ledger.directory, 'pseudonym.key'), 'utf8').trim(), 'hex');
  return createHmac('sha256', key).update(text).digest('hex');
}
