// One measurement in a process of its own: prints one line of JSON. Called by run.ts.
import { NO_CURRENCY } from '@aval/core/ledger';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { deriveLedger } from '@aval/core/derive';
import { LENSES } from '@aval/core/lenses';
import { understand } from '@aval/core/mapping';
import {
  companyDirectory,
  Database,
  importStaged,
  openLedger,
  openStaging,
  profileSource,
  readSource,
} from '@aval/store';

const seconds = (from: number): number => (performance.now() - from) / 1000;
const peakMiB = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

async function importFile(file: string, workspace: string): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'aval-bench-'));
  const start = performance.now();
  const staging = await openStaging(folder);
  const name = basename(file);
  const read = await readSource(file, staging, {});
  const readSeconds = seconds(start);
  const profile = await profileSource(staging, { name, format: read.format });
  const { mapping, missing } = understand(profile, { zone: 'UTC', currency: NO_CURRENCY });
  if (missing.length > 0) throw new Error(`not understood: ${JSON.stringify(missing)}`);
  const understoodSeconds = seconds(start);
  staging.close();
  const ledger = await openLedger(companyDirectory(workspace, 'bench'), {
    create: { company: 'bench', world: { kind: 'real' }, zone: 'UTC' },
  });
  const { quality } = await importStaged(ledger, staging, mapping, read, { now: Date.now });
  const writtenSeconds = seconds(start);
  await deriveLedger(ledger);
  const total = seconds(start);
  ledger.close();
  await staging.discard();
  rmSync(folder, { recursive: true, force: true });
  return {
    seconds: total,
    readSeconds,
    understoodSeconds,
    writtenSeconds,
    events: quality.eventCount,
    refused: quality.rowsRefused,
    peakMiB: peakMiB(),
  };
}

/** All that a lens says of everything recorded: its sentences and its tables. */
async function ask(workspace: string, question: string): Promise<object> {
  const lens = LENSES.find(({ name }) => name === question);
  if (lens === undefined) throw new Error(`no lens ${question}`);
  const ledger = await openLedger(companyDirectory(workspace, 'bench'));
  const start = performance.now();
  const answer = await lens.report(ledger, {});
  const first = seconds(start);
  const claims = answer.claims.length;
  const unknown = answer.claims.filter(({ figure }) => !figure.known).length;
  ledger.close();
  return { seconds: first, claims, unknown, size: JSON.stringify(answer).length, peakMiB: peakMiB() };
}

/** Reading alone: into the staged tables, every value as text. */
async function readAlone(file: string): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'aval-bench-'));
  const start = performance.now();
  const staging = await openStaging(folder);
  await readSource(file, staging, {});
  const result = { seconds: seconds(start), rows: staging.rowCount(), peakMiB: peakMiB() };
  await staging.discard();
  rmSync(folder, { recursive: true, force: true });
  return result;
}

/** The engine's own reader of the same file, guessing the types, into a table on the disk. */
async function readByEngine(file: string): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'aval-bench-'));
  const database = await Database.open(join(folder, 'engine.duckdb'));
  const start = performance.now();
  const reader = /\.jsonl?$/.test(file) ? 'read_json' : file.endsWith('.parquet') ? 'read_parquet' : 'read_csv';
  await database.run(`CREATE TABLE log AS SELECT * FROM ${reader}('${file}')`);
  const result = { seconds: seconds(start), peakMiB: peakMiB() };
  database.close();
  rmSync(folder, { recursive: true, force: true });
  return result;
}

const [task = '', ...words] = process.argv.slice(2);
const [first = '', second = ''] = words;
const tasks: Readonly<Record<string, () => Promise<object>>> = {
  import: () => importFile(first, second),
  ask: () => ask(first, second),
  read: () => readAlone(first),
  engine: () => readByEngine(first),
};
const result = await tasks[task]?.();
process.stdout.write(`${JSON.stringify(result)}\n`);
