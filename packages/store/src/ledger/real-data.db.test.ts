import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSource } from '../import/read-source.ts';
import { openStaging } from '../import/staging.ts';
import { importStaged } from './import-staged.ts';
import type { ImportResult } from './import-staged.ts';
import { KNOWN } from './known-mappings.test-kit.ts';
import { openLedger } from './open-ledger.ts';
import type { Ledger } from './ledger.ts';

const DATA = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url));
const absent = existsSync(DATA) ? '' : ' (skipped: ../shared/data is absent)';

interface Known {
  readonly folder: string;
  readonly ledger: Ledger;
  readonly result: ImportResult;
}

async function givenKnown(name: keyof typeof KNOWN): Promise<Known> {
  const { path, mapping } = KNOWN[name];
  const folder = await mkdtemp(join(tmpdir(), 'aval-known-'));
  const staging = await openStaging(join(folder, 'staging'));
  const read = await readSource(DATA + path, staging, {});
  const ledger = await openLedger(join(folder, name), {
    create: { company: name, world: { kind: 'real' }, zone: mapping.zone },
  });
  const result = await importStaged(ledger, staging, mapping, read, { now: () => 0 });
  return { folder, ledger, result };
}

function describeKnown(name: keyof typeof KNOWN, tests: (known: () => Known) => void): void {
  describe.skipIf(absent !== '')(`${name}${absent}`, () => {
    let known: Known;
    beforeAll(async () => {
      known = await givenKnown(name);
    });
    afterAll(async () => {
      known?.ledger.close();
      if (known) await rm(known.folder, { recursive: true, force: true });
    });
    tests(() => known);
  });
}

const cash = ({ ledger }: Known): Promise<object[]> =>
  ledger.rows(`SELECT direction, basis, currency, count(*) AS facts, sum(amount_minor) AS minor, count(DISTINCT party_id) AS parties
    FROM cash GROUP BY ALL`);
const outcomes = ({ ledger }: Known): Promise<object[]> =>
  ledger.rows(
    'SELECT fate, count(*) AS objects, sum(value_minor) AS minor FROM outcome JOIN object USING (object_id) GROUP BY fate ORDER BY fate',
  );
const kinds = ({ ledger }: Known, table: 'activity' | 'actor'): Promise<object[]> =>
  ledger.rows(`SELECT kind, count(*) AS n FROM ${table} GROUP BY kind ORDER BY kind`);

describeKnown('o2c', (known) => {
  it('every line of the order-to-cash extract, its value and its goods issued to the cent', async () => {
    expect(known().result.quality).toMatchObject({
      rowsRead: 110_125,
      rowsKept: 110_125,
      eventCount: 110_125,
      objectCount: 21_159,
      withoutActor: 0,
      amountsDiffering: 0,
    });
    expect(await known().ledger.rows('SELECT sum(value_minor) AS minor FROM object')).toEqual([
      { minor: 24_183_040_404 },
    ]);
    expect(await cash(known())).toEqual([
      { direction: 'in', basis: 'delivered', currency: 'XXX', facts: 18_671, minor: 17_926_060_475, parties: 238 },
    ]);
    expect(await outcomes(known())).toEqual([{ fate: 'cancelled', objects: 2488, minor: 6_256_979_929 }]);
    expect(await kinds(known(), 'activity')).toEqual([{ kind: 'work', n: 17 }]);
    expect(await kinds(known(), 'actor')).toEqual([
      { kind: 'human', n: 61 },
      { kind: 'robot', n: 7 },
      { kind: 'unknown', n: 1 },
    ]);
  });

  it('a fact opens onto its row, its person masked', async () => {
    const { total, facts } = await known().ledger.facts(
      { sql: 'SELECT event_id FROM cash', parameters: {} },
      { offset: 0, limit: 1 },
    );
    expect(total).toBe(18_671);
    expect(facts[0]).toMatchObject({
      file: 'o2c.csv.gz',
      activity: 'Good Issue',
      objects: [expect.stringContaining('Key '), expect.stringContaining('customer ')],
      record: { Activity: 'Good Issue', User: '***' },
    });
  });
});

describeKnown('bpic2012', (known) => {
  it('2,246 loans sold, W_ activities are work, all else is a state', async () => {
    expect(known().result.quality).toMatchObject({
      eventCount: 262_200,
      objectCount: 13_087,
      withoutActor: 18_010,
      rowsRefused: 0,
    });
    expect(await cash(known())).toEqual([
      { direction: 'in', basis: 'delivered', currency: 'EUR', facts: 2246, minor: 3_529_033_800, parties: 0 },
    ]);
    expect(await outcomes(known())).toMatchObject([
      { fate: 'cancelled', objects: 2807 },
      { fate: 'declined', objects: 7635 },
    ]);
    expect(await kinds(known(), 'activity')).toEqual([
      { kind: 'state', n: 18 },
      { kind: 'work', n: 6 },
    ]);
    expect(known().result.quality.period).toEqual({
      from: Date.parse('2011-09-30T22:38:44.546Z'),
      to: Date.parse('2012-03-14T15:04:54.681Z'),
    });
  });
});

describeKnown('p2p', (known) => {
  it('money goes out to fifty suppliers and none comes in', async () => {
    expect(await cash(known())).toEqual([
      { direction: 'out', basis: 'received', currency: 'EUR', facts: 927, minor: 5_878_560_000, parties: 50 },
    ]);
  });

  it('relations that lead to objects the file does not hold are refused, each with its end', async () => {
    const { quality } = known().result;
    expect(quality).toMatchObject({
      rowsRead: 80_543,
      rowsKept: 78_515,
      rowsRefused: 2028,
      danglingReferences: 2028,
      eventCount: 14_671,
      objectCount: 9543,
    });
    expect((await known().ledger.refused(1, { offset: 0, limit: 1 })).rows).toMatchObject([
      { table: 'object_object', column: 'target', value: 'invoice receipt:1', rule: 'target-unknown' },
    ]);
  });
});

describeKnown('northwind', (known) => {
  it('net sales to the cent, in orders of several dates and lines of price, quantity and discount', async () => {
    const { quality } = known().result;
    expect(quality).toMatchObject({ rowsRefused: 0, danglingReferences: 0, eventCount: 830 + 809, expectations: 830 });
    expect(quality).toMatchObject({ resolution: 86_400_000, amountsUnreadable: 0 });
    expect(
      await known().ledger.rows(
        `SELECT sum(value_minor) AS minor, count(*) AS orders FROM object JOIN object_type USING (type_id) WHERE name = 'order'`,
      ),
    ).toEqual([{ minor: 126_579_304, orders: 830 }]);
    expect(await cash(known())).toMatchObject([{ facts: 809, currency: 'USD', parties: 89 }]);
  });

  it('37 orders were shipped after they were required', async () => {
    expect(
      await known().ledger.rows(`SELECT count(*) AS late FROM event e JOIN activity a USING (activity_id)
        JOIN event_object eo USING (event_id) JOIN expectation x ON x.object_id = eo.object_id AND x.activity_id = e.activity_id
        WHERE x.kind = 'required' AND e."at" > x.due_at`),
    ).toEqual([{ late: 37 }]);
  });

  it('eight of nine employees answer to somebody, and act under the same pseudonym', async () => {
    expect(
      await known().ledger
        .rows(`SELECT count(*) AS people, count(manager_id) AS answering, count(DISTINCT manager_id) AS managers,
        count(DISTINCT e.actor_id) AS acting FROM organisation o LEFT JOIN (SELECT DISTINCT actor_id FROM event) e USING (actor_id)`),
    ).toEqual([{ people: 9, answering: 8, managers: 2, acting: 9 }]);
    const columns = await known().ledger.rows<{ name: string }>(
      `SELECT c.name FROM import_column c JOIN import_table t USING (import_id, source_table) WHERE t.name = 'Employees' AND NOT masked`,
    );
    expect(columns).toEqual([{ name: 'Title' }]);
  });
});

describeKnown('receivable', (known) => {
  it('2,466 invoices settled, 877 after they were due, 561 disputed', async () => {
    expect(known().result.quality).toMatchObject({
      rowsRead: 2466,
      rowsKept: 2466,
      eventCount: 4932,
      objectCount: 2466,
    });
    expect(await cash(known())).toEqual([
      { direction: 'in', basis: 'settled', currency: 'XXX', facts: 2466, minor: 14_770_318, parties: 100 },
    ]);
    expect(
      await known().ledger.rows(`SELECT count(*) AS late FROM event e JOIN event_object eo USING (event_id)
        JOIN expectation x ON x.object_id = eo.object_id AND x.activity_id = e.activity_id WHERE x.kind = 'due' AND e."at" > x.due_at`),
    ).toEqual([{ late: 877 }]);
    const [column] = await known().ledger.rows<{ c: number }>("SELECT c FROM import_column WHERE name = 'Disputed'");
    expect(
      await known().ledger.rows(`SELECT count(*) AS disputed FROM record_1_1 WHERE c${column?.c} = 'Yes'`),
    ).toEqual([{ disputed: 561 }]);
  });
});

describeKnown('production', (known) => {
  it('the rows that the tool has added are set aside by name', async () => {
    expect(known().result.quality).toMatchObject({
      rowsRead: 4953,
      rowsKept: 4503,
      rowsRefused: 450,
      refusedByRule: [{ rule: 'artificial', rows: 450 }],
      eventCount: 4503,
      objectCount: 225,
    });
    expect((await known().ledger.refused(1, { offset: 0, limit: 1 })).rows).toMatchObject([
      { column: 'Activity', value: 'Start', rule: 'artificial' },
    ]);
  });
});
