import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Database } from '../duckdb/database.ts';
import { givenLedger, mappingOf, orders, stage } from './given-ledger.test-kit.ts';
import type { GivenLedger } from './given-ledger.test-kit.ts';
import { openLedger } from './open-ledger.ts';
import { VERSION_1_FACTS, VERSION_1_TABLES } from './version-1.test-kit.ts';

/** How many times each kind of work is killed: half of them imports. `npm run kills` asks for 200. */
const KILLS = Number(process.env['AVAL_KILLS'] ?? 20);
const ROWS = 30_000;
const LIMITS = { memoryMiB: 256, threads: 2 };
const TIMEOUT = 600_000 + KILLS * 20_000;

let given: GivenLedger;
let directory: string;
beforeEach(async () => {
  given = await givenLedger();
  directory = given.ledger.directory;
});
afterEach(() => given.done());

/** Everything a ledger holds, in one text: each table with its number of rows and a sum over all its cells. */
async function contents(): Promise<string> {
  const ledger = await openLedger(directory, { limits: LIMITS });
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

/** Keeps the company's folder as it is; answers how to put it back. */
async function kept(): Promise<() => Promise<void>> {
  const copy = join(given.folder, 'kept');
  await cp(directory, copy, { recursive: true });
  return async () => {
    await rm(directory, { recursive: true, force: true });
    await cp(copy, directory, { recursive: true });
  };
}

interface Found {
  readonly now: string;
  /** The child had said that its work was done. */
  readonly acknowledged: boolean;
}

/** Does the work once whole, then kills it at as many moments of its course; answers what each kill left. */
async function killed(
  work: string,
  kills: number,
): Promise<{ readonly after: string; readonly left: readonly Found[] }> {
  const restore = await kept();
  const started = performance.now();
  await inChild(work);
  const whole = performance.now() - started;
  const after = await contents();
  const left: Found[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    await restore();
    const acknowledged = await inChild(work, (kill / kills) * whole);
    left.push({ now: await contents(), acknowledged });
    expect(await readdir(directory)).not.toContain('ledger.duckdb.tmp');
  }
  return { after, left };
}

const OPEN = `
  const [folder, store, mapping] = process.argv.slice(1);
  const { erasePeople, importStaged, openLedger, undoImport } = await import(store);
  process.stdout.write('begun ');
  const ledger = await openLedger(folder + '/ateliers', { limits: { memoryMiB: 256, threads: 2 } });`;
const IMPORT = `${OPEN}
  const source = { file: 'orders.csv', format: 'csv', bytes: 1, sha256: 'of the second file' };
  await importStaged(ledger, { path: folder + '/staging.duckdb', close() {} }, JSON.parse(mapping), source, { now: Date.now });
  process.stdout.write('done');`;
const UNDO = `${OPEN}
  await undoImport(ledger, 2, {});
  process.stdout.write('done');`;

const ERASE = `${OPEN}
  await erasePeople(ledger, ['user 7', 'user 8'], { by: 'Claire', purpose: '' }, { now: () => 0, account: 'claire' });
  process.stdout.write('done');`;

const MAPPING = mappingOf([orders([])], {
  cash: [{ activities: ['Paid'], direction: 'in', basis: 'received', amount: 'orders.Value' }],
});

/** Runs the work in a process of its own; kills it `killAfter` milliseconds after it began. True when it had said that it was done. */
async function inChild(work: string, killAfter?: number): Promise<boolean> {
  const store = new URL('../index.ts', import.meta.url).href;
  const words = ['--input-type=module', '-e', work, given.folder, store, JSON.stringify(MAPPING)];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  const exited = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), exited]);
  if (killAfter !== undefined) {
    await Promise.race([pause(killAfter), exited]);
    child.kill('SIGKILL');
  }
  await exited;
  return said.includes('done');
}

async function stageMany(): Promise<void> {
  const path = await stage(given.folder, [orders([])]);
  const database = await Database.open(path, LIMITS);
  await database.run(`INSERT INTO staged_1 SELECT range + 2, 'order ' || range // 6, ['Ordered', 'Made', 'Paid'][range % 3 + 1],
    CAST(TIMESTAMP '2026-01-05' + to_seconds(range * 60) AS VARCHAR), 'user ' || range % 40, 'customer ' || range % 300, '12.50' FROM range(${ROWS})`);
  database.close();
}

/** Each kill left the ledger as it was or as the whole work leaves it; nothing that was acknowledged is lost. */
function expectAllOrNothing(before: string, after: string, left: readonly Found[]): void {
  expect(after).not.toBe(before);
  for (const { now, acknowledged } of left) expect(acknowledged ? [after] : [before, after]).toContain(now);
  expect(left.some(({ now }) => now === before)).toBe(true);
}

const oneOrder = orders([['order 1', 'Ordered', '2026-01-05', 'ann', 'Dupré', '10.00']]);

it(`an import killed at any of ${KILLS / 2} moments is whole or not there`, { timeout: TIMEOUT }, async () => {
  await given.imports([oneOrder]);
  given.ledger.close();
  await stageMany();
  const before = await contents();
  const { after, left } = await killed(IMPORT, KILLS / 2);
  expectAllOrNothing(before, after, left);
});

it(`an undo killed at any of ${KILLS / 4} moments is whole or not there`, { timeout: TIMEOUT }, async () => {
  await given.imports([oneOrder]);
  given.ledger.close();
  await stageMany();
  await inChild(IMPORT);
  const before = await contents();
  const { after, left } = await killed(UNDO, KILLS / 4);
  expectAllOrNothing(before, after, left);
});

it(`an erasure killed at any of ${KILLS / 4} moments is whole or not there`, { timeout: TIMEOUT }, async () => {
  given.ledger.close();
  await stageMany();
  await inChild(IMPORT);
  const before = await contents();
  const { after, left } = await killed(ERASE, KILLS / 4);
  expectAllOrNothing(before, after, left);
});

it(
  `an upgrade killed at any of ${KILLS / 4} moments is made good when the ledger is next opened`,
  { timeout: TIMEOUT },
  async () => {
    given.ledger.close();
    await rm(join(directory, 'ledger.duckdb'));
    await mkdir(directory, { recursive: true });
    const database = await Database.open(join(directory, 'ledger.duckdb'), LIMITS);
    await database.run(VERSION_1_TABLES);
    await database.run(VERSION_1_FACTS);
    await database.run(
      `INSERT INTO event SELECT range + 10, 1, 1, range + 10, 1, NULL, NULL, TIMESTAMP '2026-01-05', NULL, NULL, NULL FROM range(${ROWS})`,
    );
    await database.run(
      `INSERT INTO object SELECT range + 10, 1, 'order ' || range, 1, range, 'EUR', NULL FROM range(${ROWS})`,
    );
    await database.run(`INSERT INTO event_object SELECT range + 10, range + 10, NULL FROM range(${ROWS})`);
    database.close();
    const { after, left } = await killed(`${OPEN} process.stdout.write('done');`, KILLS / 4);
    for (const { now } of left) expect(now).toBe(after);
  },
);
