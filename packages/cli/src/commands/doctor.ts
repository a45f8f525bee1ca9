import { statfs } from 'node:fs/promises';
import { companyDirectory, engineVersion, listCompanies, openLedger } from '@aval/store';
import { EXIT } from '../effects.ts';
import type { Effects } from '../effects.ts';
import { sayCli } from '../problem.ts';
import type { CommonOptions } from './options.ts';

interface Finding {
  readonly good: boolean;
  readonly says: string;
}

/** `aval doctor`: runtime, engine, disk and each ledger; exit 1 when something is to be settled. */
export async function runDoctor(options: CommonOptions, effects: Effects): Promise<number> {
  const node = process.versions.node;
  const findings: Finding[] = [
    { good: Number(node.split('.')[0]) >= 24, says: sayCli('doctor.node', { version: node }, effects) },
    { good: true, says: sayCli('doctor.duckdb', { version: engineVersion() }, effects) },
    { good: true, says: sayCli('doctor.workspace', { path: options.workspace }, effects) },
    await disk(options.workspace, effects),
    ...(await Promise.all(
      (await listCompanies(options.workspace)).map(({ company }) => examine(company, options, effects)),
    )),
  ];
  effects.print(
    options.json === true
      ? `${JSON.stringify(findings)}\n`
      : `${findings.map(({ good, says }) => `${(good ? sayCli('doctor.ok', {}, effects) : sayCli('doctor.bad', {}, effects)).padEnd(9)} ${says}`).join('\n')}\n`,
  );
  return findings.every((finding) => finding.good) ? EXIT.done : EXIT.failed;
}

async function examine(company: string, options: CommonOptions, effects: Effects): Promise<Finding> {
  try {
    const ledger = await openLedger(companyDirectory(options.workspace, company));
    const { eventCount, imports } = await ledger.summary();
    ledger.close();
    return { good: true, says: sayCli('doctor.company', { company, events: eventCount, imports }, effects) };
  } catch {
    return { good: false, says: sayCli('doctor.locked', { company }, effects) };
  }
}

async function disk(path: string, effects: Effects): Promise<Finding> {
  const { bavail, bsize } = await statfs(path).catch(() => statfs('.'));
  const free = Math.floor((bavail * bsize) / 2 ** 30);
  return { good: free >= 2, says: sayCli('doctor.disk', { free }, effects) };
}
