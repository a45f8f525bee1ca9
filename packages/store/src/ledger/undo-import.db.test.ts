import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deriveChain } from '@aval/core/chain';
import { givenLedger, orders } from './given-ledger.test-kit.ts';
import type { GivenLedger, GivenTable } from './given-ledger.test-kit.ts';
import { undoImport } from './undo-import.ts';
import { readByLenses } from './what-lenses-read.test-kit.ts';

let given: GivenLedger;
beforeEach(async () => {
  given = await givenLedger();
});
afterEach(() => given.done());

const PAID = {
  cash: [{ activities: ['Paid'], direction: 'in' as const, basis: 'received' as const, amount: 'orders.Value' }],
};
const ORDERED = orders([
  ['A', 'Ordered', '2026-01-05 09:00:00', 'ann', 'Dupré', '100.00'],
  ['B', 'Ordered', '2026-01-06 09:00:00', 'ann', 'Martin', '50.10'],
]);
const PAYMENTS = orders([
  ['A', 'Ordered', '2026-01-05 09:00:00', 'ann', 'Dupré', '100.00'],
  ['A', 'Paid', '2026-01-07 09:00:00', 'bob', 'Dupré', '110.00'],
]);
const undo = (importId: number): ReturnType<typeof undoImport> => undoImport(given.ledger, importId, {});
const list = async (sql: string): Promise<unknown[]> =>
  (await given.ledger.rows<object>(sql)).map((row) => Object.values(row)[0]);

describe('an import that is undone', () => {
  it('leaves the ledger as the lenses read it before', async () => {
    await given.imports([ORDERED], PAID);
    const before = await readByLenses(given.ledger);
    await given.imports([PAYMENTS], { ...PAID, activities: { Ordered: 'approval' } });
    expect(await readByLenses(given.ledger)).not.toEqual(before);
    const state = await given.ledger.state();
    expect(await undo(2)).toEqual({ importId: 2, again: [] });
    expect(await readByLenses(given.ledger)).toEqual(before);
    expect(await given.ledger.state()).not.toBe(state);
    expect((await given.ledger.imports()).map((row) => [row.importId, row.undone])).toEqual([
      [2, true],
      [1, false],
    ]);
  });

  it('can be imported again', async () => {
    await given.imports([ORDERED], PAID);
    await undo(1);
    expect(await given.ledger.summary()).toMatchObject({ eventCount: 0, objectCount: 0, imports: 0, period: null });
    const again = await given.imports([ORDERED], PAID);
    expect(again).toMatchObject({ importId: 2, alreadyThere: false });
    expect(await given.ledger.summary()).toMatchObject({ eventCount: 2, objectCount: 4, imports: 1 });
    expect(await list("SELECT value_minor FROM object WHERE key = 'A'")).toEqual([10_000]);
  });

  it('lets count again what it had replaced', async () => {
    await given.imports([ORDERED], PAID);
    const before = await readByLenses(given.ledger);
    await given.imports([ORDERED], {
      ...PAID,
      zone: 'Europe/Paris',
      outcomes: [{ activities: ['Ordered'], fate: 'refused' }],
    });
    await expect(undo(1)).rejects.toMatchObject({ code: 'import-replaced' });
    await undo(2);
    expect(await readByLenses(given.ledger)).toEqual(before);
    expect(await undo(2)).toEqual({ importId: 2, again: [] });
  });

  it('names the files whose rows were set aside for it, and these then bring them in', async () => {
    await given.imports([ORDERED], PAID);
    await given.imports([PAYMENTS], PAID);
    expect((await undo(1)).again).toEqual([{ importId: 2, file: 'orders.csv', rows: 1 }]);
    expect(await list("SELECT value_minor FROM object WHERE key = 'A'")).toEqual([11_000]);
    const again = await given.imports([PAYMENTS], PAID);
    expect(again).toMatchObject({ importId: 3, alreadyThere: false, quality: { rowsKept: 2, rowsRefused: 0 } });
    expect((await given.imports([PAYMENTS], PAID)).alreadyThere).toBe(true);
    expect(await given.ledger.summary()).toMatchObject({ eventCount: 2, imports: 1 });
  });

  it('that does not exist is refused, and an aborted undo undoes nothing', async () => {
    await expect(undo(7)).rejects.toMatchObject({ code: 'import-missing' });
    await given.imports([ORDERED], PAID);
    await expect(undoImport(given.ledger, 1, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(await given.ledger.summary()).toMatchObject({ imports: 1 });
  });
});

describe('acts that their source gives a key', () => {
  const log = (events: readonly (readonly string[])[], name = 'events'): GivenTable[] => [
    {
      name,
      columns: { id: { role: 'event-key' }, activity: { role: 'activity' }, time: { role: 'end', format: 'iso' } },
      rows: events.map(([id = '', activity = '', time = '']) => [id, activity, time]),
    },
    {
      name: 'objects',
      row: 'object',
      columns: {
        object: { role: 'object-key' },
        type: { role: 'object-type' },
        amount: { role: 'amount', of: 'order', decimal: '.' },
      },
      rows: [
        ['o1', 'order', '10'],
        ['o2', 'order', '20'],
      ],
    },
    {
      name: 'event_object',
      row: 'event-object',
      columns: { event: { role: 'event-key' }, object: { role: 'object-key' } },
      rows: events.map(([id = '', , , object = 'o1']) => [id, object]),
    },
  ];
  const rules = {
    cash: [{ activities: ['Pay'], direction: 'in' as const, basis: 'received' as const, amount: 'objects.amount' }],
    outcomes: [{ activities: ['Stop'], fate: 'cancelled' as const }],
  };
  const FIRST = [
    ['e1', 'Order', '2026-01-05'],
    ['e2', 'Pay', '2026-01-06'],
  ];

  it('are known in a later export, which extends: money, outcomes and objects are not doubled', async () => {
    await given.imports(log(FIRST), rules);
    const later = [
      ...FIRST,
      ['e3', 'Order', '2026-01-07', 'o2'],
      ['e4', 'Stop', '2026-01-08', 'o2'],
      ['e5', 'Pay', '2026-01-09'],
    ];
    const { quality } = await given.imports(log(later), rules);
    expect(quality).toMatchObject({
      eventCount: 3,
      danglingReferences: 0,
      refusedByRule: [{ rule: 'already-known', rows: 4 }],
    });
    expect(await list('SELECT amount_minor FROM cash')).toEqual([1000]);
    expect(await list('SELECT fate FROM outcome')).toEqual(['cancelled']);
    expect(await given.ledger.summary()).toMatchObject({ eventCount: 5, objectCount: 2 });
    await deriveChain(given.ledger);
    expect(await list('SELECT fate FROM execution ORDER BY leading_id')).toEqual(['sold', 'cancelled']);
  });

  it('are others at another instant, and in a table of another shape', async () => {
    await given.imports(log(FIRST), rules);
    expect((await given.imports(log([['e1', 'Order', '2026-02-05']]), rules)).quality.eventCount).toBe(1);
    const foreign = log(FIRST, 'tickets').map((table, i) =>
      i === 0
        ? {
            ...table,
            columns: {
              ticket: table.columns['id'] ?? null,
              activity: table.columns['activity'] ?? null,
              time: table.columns['time'] ?? null,
            },
          }
        : table,
    );
    expect((await given.imports(foreign, rules)).quality.eventCount).toBe(2);
  });
});
