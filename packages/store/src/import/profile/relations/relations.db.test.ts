import { describe, expect, it } from 'vitest';
import { profileOf, relationsOf, spoken } from '../given-tables.test-kit.ts';
import type { GivenTable } from '../given-tables.test-kit.ts';

const rows = (count: number, row: (i: number) => readonly (string | number | null)[]): GivenTable['rows'] =>
  Array.from({ length: count }, (_, i) => row(i));

const customers: GivenTable = {
  header: ['id', 'name', 'town'],
  rows: rows(50, (i) => [i + 1, `Company ${i}`, `Town ${i % 7}`]),
};
const orders: GivenTable = {
  header: ['id', 'customer_id', 'ordered_at', 'pieces'],
  rows: rows(200, (i) => [i + 1, 1 + ((i * 7) % 45), `2024-01-${String(1 + (i % 28)).padStart(2, '0')}`, 1 + (i % 9)]),
};

describe('relations between tables', () => {
  it('are found by name where keys are small whole numbers, and nothing else is', async () => {
    const profile = await profileOf({ customers, orders });
    expect(relationsOf(profile)).toEqual(['orders.customer_id -> customers.id']);
    expect(profile.relations?.[0]).toEqual({
      many: { table: 'orders', column: 'customer_id' },
      one: { table: 'customers', column: 'id' },
      declared: false,
      manyMatched: 1,
      oneMatched: 0.9,
      orphanRows: 0,
      unnamedRows: 5,
      joinedRows: 200,
      matchedRows: 200,
      orphans: [],
    });
  });

  it.each<[string, string, string, string, string]>([
    ['French', 'clients', 'N° client', 'commandes', 'Client'],
    ['German', 'Kunden', 'Kundennummer', 'Aufträge', 'Kunden-Nr.'],
    ['Spanish', 'clientes', 'id', 'pedidos', 'id_cliente'],
    ['Italian', 'fornitori', 'codice', 'ordini', 'codice_fornitore'],
    ['Portuguese', 'clientes', 'Código', 'pedidos', 'Código do cliente'],
    ['Dutch', 'klanten', 'klantnummer', 'bestellingen', 'Klantnr'],
    ['English', 'employees', 'employee_id', 'tickets', 'assigned_to'],
  ])('are found in %s', async (_, one, key, many, reference) => {
    const profile = await profileOf({
      [one]: { header: [key, 'x'], rows: rows(30, (i) => [i + 1, `text ${i}`]) },
      [many]: { header: ['nr', reference, 'qty'], rows: rows(90, (i) => [1000 + i, 1 + (i % 30), i % 12]) },
    });
    expect(relationsOf(profile)).toEqual([`${many}.${reference} -> ${one}.${key}`]);
  });

  it('are found without a name where values are codes of their own kind', async () => {
    const profile = await profileOf({
      master: { header: ['Ref', 'Label'], rows: rows(40, (i) => [`KX-${7000 + i * 3}`, `Thing ${i}`]) },
      moves: {
        header: ['when', 'what'],
        rows: rows(120, (i) => [`2024-02-0${1 + (i % 9)}`, `KX-${7000 + (i % 40) * 3}`]),
      },
    });
    expect(relationsOf(profile)).toEqual(['moves.what -> master.Ref']);
  });

  it('count orphans and name some, most frequent first; empty cells are none', async () => {
    const profile = await profileOf({
      customers,
      orders: {
        header: ['id', 'customer_id'],
        rows: [...rows(60, (i) => [i + 1, i + 1]), [61, 99], [62, 99], [63, 77], [64, null], [65, '']],
      },
    });
    expect(profile.relations?.[0]).toMatchObject({ orphanRows: 13, matchedRows: 50, unnamedRows: 0 });
    expect(profile.relations?.[0]?.orphans.slice(0, 2)).toEqual(['99', '51']);
    expect(profile.relations?.[0]?.orphans).toHaveLength(5);
  });

  it('say the rows that a join would multiply where a key is given twice', async () => {
    const twice = { ...customers, rows: [...customers.rows, [7, 'Company 6, again', 'Town 6']] };
    const profile = await profileOf({ customers: twice, orders });
    const seventh = orders.rows.filter(([, customer]) => customer === 7).length;
    expect(profile.relations?.[0]).toMatchObject({ matchedRows: 200, joinedRows: 200 + seventh });
  });

  it('are not made of what is equal by accident: quantities, towns, flags, running numbers', async () => {
    const profile = await profileOf({
      shops: { header: ['shop', 'town', 'open'], rows: rows(20, (i) => [i + 1, `Town ${i % 5}`, i % 2]) },
      readings: {
        header: ['line', 'quantity', 'town', 'paid'],
        rows: rows(300, (i) => [i + 1, 1 + (i % 20), `Town ${i % 5}`, i % 2]),
      },
    });
    expect(relationsOf(profile)).toEqual([]);
  });

  it('go from the log that refers to the log that is of the thing', async () => {
    const profile = await profileOf({
      permits: {
        header: ['case id', 'activity', 'time'],
        rows: rows(300, (i) => [
          `permit ${100 + (i % 60)}`,
          ['ask', 'grant', 'close'][i % 3] ?? '',
          `2024-01-01 10:${String(i % 60).padStart(2, '0')}:00`,
        ]),
      },
      trips: {
        header: ['case id', 'activity', 'time', 'permit'],
        rows: rows(400, (i) => [
          `trip ${i % 80}`,
          ['book', 'go', 'return', 'claim'][i % 4] ?? '',
          `2024-02-01 10:${String(i % 60).padStart(2, '0')}:00`,
          `permit ${100 + ((i % 80) % 60)}`,
        ]),
      },
    });
    expect(relationsOf(profile)).toEqual(['trips.permit -> permits.case id']);
    expect(profile.relations?.[0]).toMatchObject({ manyMatched: 1, matchedRows: 400, joinedRows: 2000 });
  });
});

describe('a table whose rows are under others of it', () => {
  it.each(['ReportsTo', 'Vorgesetzter', 'Responsable', 'jefe', 'manager_id'])(
    'is related to itself by %s',
    async (above) => {
      const profile = await profileOf({
        people: {
          header: ['number', 'name', above],
          rows: rows(12, (i) => [i + 1, `P ${i}`, i === 0 ? null : 1 + (i % 4)]),
        },
      });
      expect(relationsOf(profile)).toEqual([`people.${above} -> people.number`]);
    },
  );
});

describe('what a database declares', () => {
  it('comes first, with the keys of several columns, and names the primary keys', async () => {
    const profile = await profileOf(
      {
        lines: {
          header: ['order', 'position', 'item'],
          rows: rows(20, (i) => [1 + (i >> 1), 1 + (i % 2), `I${i % 5}`]),
        },
        notes: {
          header: ['o', 'p', 'text'],
          rows: [
            ['1', '1', 'a'],
            ['1', '2', 'b'],
            ['3', '9', 'c'],
            ['4', null, 'd'],
          ],
        },
      },
      ['lines(order, position)', 'notes(o, p) -> lines(order, position)'],
    );
    expect(profile.tables[0]?.primaryKey).toEqual(['order', 'position']);
    expect(profile.relations?.[0]).toMatchObject({
      many: { table: 'notes', column: 'o' },
      one: { table: 'lines', column: 'order' },
      also: [{ many: 'p', one: 'position' }],
      declared: true,
      matchedRows: 2,
      joinedRows: 2,
      orphanRows: 1,
      orphans: ['3 · 9'],
    });
  });

  it('means the primary key where it names no columns', async () => {
    const profile = await profileOf({ customers, orders }, ['customers(id)', 'orders(customer_id) -> customers(id)']);
    expect((profile.relations ?? []).map((one) => [spoken(one), one.declared])).toEqual([
      ['orders.customer_id -> customers.id', true],
    ]);
  });
});

it('thirty tables are related in a few seconds, each to the right one', async () => {
  const tables: Record<string, GivenTable> = {};
  const things = ['asset', 'batch', 'claim', 'depot', 'engine', 'fleet', 'garage', 'hangar', 'inlet', 'jig'];
  for (const [t, thing] of things.entries()) {
    const next = things[(t + 1) % things.length] ?? '';
    tables[`${thing}s`] = {
      header: [`${thing}_id`, 'name', 'grade'],
      rows: rows(100 + t, (i) => [i + 1, `${thing} ${i}`, i % 5]),
    };
    tables[`${thing}_moves`] = {
      header: ['id', `${thing}_id`, 'date', 'cost', 'quantity'],
      rows: rows(800, (i) => [
        i + 1,
        1 + (i % 90),
        `2024-03-${String(1 + (i % 28)).padStart(2, '0')}`,
        ((i * 37) % 999) / 10,
        1 + (i % 30),
      ]),
    };
    tables[`${thing}_visits`] = {
      header: ['id', `${next}_id`, 'who'],
      rows: rows(300, (i) => [i + 1, 1 + (i % 80), `person ${i % 11}`]),
    };
  }
  const before = performance.now();
  const profile = await profileOf(tables);
  expect(performance.now() - before).toBeLessThan(60_000);
  const right = things.flatMap((thing, t) => {
    const next = things[(t + 1) % things.length] ?? '';
    return [`${thing}_moves.${thing}_id -> ${thing}s.${thing}_id`, `${thing}_visits.${next}_id -> ${next}s.${next}_id`];
  });
  expect(relationsOf(profile).toSorted()).toEqual(right.toSorted());
}, 120_000);
