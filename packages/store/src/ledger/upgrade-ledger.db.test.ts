import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LEDGER_TABLES, LEDGER_VERSION } from '@aval/core/ledger';
import { Database } from '../duckdb/database.ts';
import { mappingOf, orders, stage } from './given-ledger.test-kit.ts';
import { importStaged } from './import-staged.ts';
import type { Ledger } from './ledger.ts';
import { openLedger } from './open-ledger.ts';
import { undoImport } from './undo-import.ts';
import { VERSION_1_FACTS, VERSION_1_TABLES } from './version-1.test-kit.ts';

const LIMITS = { memoryMiB: 256, threads: 2 };
let folder: string;
let directory: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aval-upgrade-'));
  directory = join(folder, 'ateliers');
  await mkdir(directory);
  await writeFile(join(directory, 'pseudonym.key'), `${'ab'.repeat(32)}\n`);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function givenVersion1(facts = VERSION_1_FACTS): Promise<void> {
  const database = await Database.open(join(directory, 'ledger.duckdb'), LIMITS);
  await database.run(VERSION_1_TABLES);
  await database.run(facts);
  database.close();
}

async function opened<T>(work: (ledger: Ledger) => Promise<T>): Promise<T> {
  const ledger = await openLedger(directory, { limits: LIMITS });
  try {
    return await work(ledger);
  } finally {
    ledger.close();
  }
}

const shape = `SELECT table_name || '.' || column_name || ' ' || data_type AS column FROM information_schema.columns
  WHERE table_name NOT LIKE 'record%' ORDER BY 1`;

describe('a ledger of version 1', () => {
  it('has the shape of today once it is opened, and is of today', async () => {
    await givenVersion1("INSERT INTO ledger VALUES (1, 'Ateliers', '{\"kind\":\"real\"}', 'Europe/Paris')");
    const fresh = await Database.open(':memory:', LIMITS);
    await fresh.run(LEDGER_TABLES);
    const found = await opened((ledger) => ledger.rows(shape));
    expect(found).toEqual(await fresh.rows(shape));
    fresh.close();
    expect(await opened((ledger) => ledger.rows('SELECT version FROM ledger'))).toEqual([{ version: LEDGER_VERSION }]);
  });

  it('keeps its facts, each with its file, and knows its acts by their keys', async () => {
    await givenVersion1();
    await opened(async (ledger) => {
      expect(await ledger.summary()).toMatchObject({ eventCount: 2, imports: 3, objectCount: 2 });
      expect((await ledger.imports()).map(({ files, undone }) => [files.map(({ file }) => file), undone])).toEqual([
        [['again.csv'], false],
        [['log.json'], false],
        [['orders.csv'], false],
      ]);
      expect(await ledger.rows("SELECT event_id, key_hash = md5_number_lower('e1') AS same FROM event_key")).toEqual([
        { event_id: 2, same: true },
      ]);
    });
  });

  it('extends by a later export of its files, and undoes', async () => {
    await givenVersion1();
    const table = orders([
      ['A', 'Ordered', '2026-01-05 09:00:00', null, null, '100.00'],
      ['A', 'Paid', '2026-01-07 09:00:00', null, null, '120.00'],
    ]);
    const path = await stage(folder, [table]);
    const source = { file: 'later.csv', format: 'csv', bytes: 1, sha256: 'later' };
    await opened(async (ledger) => {
      const { quality } = await importStaged(ledger, { path, close: () => undefined }, mappingOf([table]), source, {
        now: () => 0,
      });
      expect(quality).toMatchObject({ rowsKept: 1, refusedByRule: [{ rule: 'already-known', rows: 1 }] });
      const value = "SELECT value_minor AS minor, import_id FROM object WHERE key = 'A'";
      expect(await ledger.rows(value)).toEqual([{ minor: 12_000, import_id: 4 }]);
      await undoImport(ledger, 4, {});
      expect(await ledger.rows(value)).toEqual([{ minor: 10_000, import_id: 1 }]);
      expect((await undoImport(ledger, 1, {})).again).toEqual([{ importId: 3, file: 'again.csv', rows: 1 }]);
      expect(await ledger.summary()).toMatchObject({ eventCount: 1, imports: 2 });
    });
  });

  it('is not opened by halves: opened twice it is upgraded once', async () => {
    await givenVersion1();
    const count = (): Promise<object[]> =>
      opened((ledger) =>
        ledger.rows('SELECT count(*) AS n, (SELECT count(*) FROM import_file) AS files FROM object_said'),
      );
    expect(await count()).toEqual(await count());
  });
});
