import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deriveLedger } from '@aval/core/derive';
import { makeDemoCompany } from '@aval/core/demo';
import { companyDirectory, importStaged, listCompanies, openLedger, openStaging, readSource } from '@aval/store';
import type { Effects } from '../effects.ts';
import { sayCli } from '../problem.ts';

const DEMO = 'demo';
const SEED = 1;
/** Midnight of the demo's first day, in UTC. */
const FROM = Date.UTC(2025, 0, 6);

/** Makes the demo company when the workspace has none: an imagined ledger, read through the same door as any export. */
export async function ensureDemo(workspace: string, effects: Effects): Promise<void> {
  if ((await listCompanies(workspace)).some(({ company }) => company === DEMO)) return;
  effects.tell(`${sayCli('demo.making', {}, effects)}\n`);
  const folder = await mkdtemp(join(tmpdir(), 'aval-demo-'));
  try {
    await importDemo(workspace, folder, effects);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function importDemo(workspace: string, folder: string, effects: Effects): Promise<void> {
  const demo = makeDemoCompany({ seed: SEED, from: FROM });
  const path = join(folder, 'ateliers.ocel.json');
  await write(path, demo.ocel);
  const staging = await openStaging(folder);
  const read = await readSource(path, staging, { signal: effects.signal });
  staging.close();
  const ledger = await openLedger(companyDirectory(workspace, DEMO), {
    create: {
      company: demo.company,
      world: { kind: 'imagined', scenario: DEMO, seed: SEED },
      zone: demo.mapping.zone,
    },
  });
  try {
    await importStaged(ledger, staging, demo.mapping, read, { now: effects.now });
    await deriveLedger(ledger);
  } finally {
    ledger.close();
  }
}

async function write(path: string, chunks: Iterable<string>): Promise<void> {
  const file = await open(path, 'w');
  for (const chunk of chunks) await file.write(chunk);
  await file.close();
}
