import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Database } from '../duckdb/database.ts';
import { givenLedger, mappingOf, orders, stage } from './given-ledger.test-kit.ts';
import { openLedger } from './open-ledger.ts';

const KILLS = 24;
const ROWS = 30_000;

/** Everything a ledger holds, in one text: each table with its number of rows and a sum over all its cells. */
async function contents(directory: string): Promise<string> {
  const ledger = await openLedger(directory, { limits: { memoryMiB: 256, threads: 2 } });
  try {
    const tables = await ledger.rows<{ name: string }>(
      'SELECT table_name AS name FROM information_schema.tables ORDER BY 1',
    );
    const held: string[] = [];
    for (const { name } of tables) {
      const skipped = name === 'import' ? 'COLUMNS(* EXCLUDE (imported_at))' : '*';
      const [row] = await ledger.rows<{ n: number; sum: string }>(
        `SELECT count(*) AS n, CAST(coalesce(sum(CAST(hash(CAST(t AS VARCHAR)) AS HUGEINT)), 0) AS VARCHAR) AS sum FROM (SELECT ${skipped} FROM "${name}") t`,
      );
      held.push(`${name} ${row?.n} ${row?.sum}`);
    }
    return held.join('\n');
  } finally {
    ledger.close();
  }
}

it(
  `an import killed at any of ${KILLS} moments leaves the ledger as it was, or with the whole import`,
  { timeout: 600_000 },
  async () => {
    const given = await givenLedger();
    await given.imports([orders([['A', 'Ordered', '2026-01-05', 'ann', 'Dupré', '10.00']])]);
    given.ledger.close();
    await stageMany(given.folder);
    const directory = join(given.folder, 'ateliers');
    const kept = join(given.folder, 'kept');
    await cp(directory, kept, { recursive: true });
    const restore = async (): Promise<void> => {
      await rm(directory, { recursive: true, force: true });
      await cp(kept, directory, { recursive: true });
    };
    const before = await contents(directory);
    const started = performance.now();
    await importInChild(given.folder);
    const whole = performance.now() - started;
    const after = await contents(directory);
    expect(after).not.toBe(before);
    const found = { before: 0, after: 0 };
    for (let kill = 0; kill < KILLS; kill += 1) {
      await restore();
      await importInChild(given.folder, (kill / KILLS) * whole);
      const now = await contents(directory);
      expect([before, after]).toContain(now);
      found[now === before ? 'before' : 'after'] += 1;
      expect(await readdir(directory)).not.toContain('ledger.duckdb.tmp');
    }
    expect(found.before).toBeGreaterThan(0);
    await given.done();
  },
);

/** What the child does: imports the staged file of a folder, as any process would. */
const CHILD = `
  const [folder, store, mapping] = process.argv.slice(1);
  const { importStaged, openLedger } = await import(store);
  const ledger = await openLedger(folder + '/ateliers', { limits: { memoryMiB: 256, threads: 2 } });
  const source = { file: 'orders.csv', format: 'csv', bytes: 1, sha256: 'of the second file' };
  process.stdout.write('importing');
  await importStaged(ledger, { path: folder + '/staging.duckdb', close() {} }, JSON.parse(mapping), source, { now: Date.now });
  ledger.close();`;

const MAPPING = mappingOf([orders([])], {
  cash: [{ activities: ['Paid'], direction: 'in', basis: 'received', amount: 'orders.Value' }],
});

/** Runs the import; kills it `killAfter` milliseconds after it began, if it is still at it. */
async function importInChild(folder: string, killAfter?: number): Promise<void> {
  const store = new URL('../index.ts', import.meta.url).href;
  const child = spawn(process.execPath, ['--input-type=module', '-e', CHILD, folder, store, JSON.stringify(MAPPING)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), exited]);
  if (killAfter !== undefined) {
    await Promise.race([pause(killAfter), exited]);
    child.kill('SIGKILL');
  }
  await exited;
}

async function stageMany(folder: string): Promise<void> {
  const path = await stage(folder, [orders([])]);
  const database = await Database.open(path, { memoryMiB: 256, threads: 2 });
  await database.run(`INSERT INTO staged_1 SELECT range + 2, 'order ' || range // 6, ['Ordered', 'Made', 'Paid'][range % 3 + 1],
    CAST(TIMESTAMP '2026-01-05' + to_seconds(range * 60) AS VARCHAR), 'user ' || range % 40, 'customer ' || range % 300, '12.50' FROM range(${ROWS})`);
  database.close();
}
