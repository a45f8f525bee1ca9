import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Removes what a process that was killed left in a company's folder: staged files in `staging/<pid>-…` of a process that is
 * no more, and the engine's spilled data. Files of living processes stay. Only for whoever holds the ledger.
 */
export async function clearLeftovers(directory: string): Promise<void> {
  await rm(join(directory, 'ledger.duckdb.tmp'), { recursive: true, force: true });
  const staging = join(directory, 'staging');
  const names = await readdir(staging).catch(() => []);
  const dead = names.filter((name) => isOfDeadProcess(name));
  await Promise.all(dead.map((name) => rm(join(staging, name), { recursive: true, force: true })));
}

function isOfDeadProcess(name: string): boolean {
  const pid = Number(/^(\d+)-/.exec(name)?.[1] ?? 0);
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
