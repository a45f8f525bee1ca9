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
