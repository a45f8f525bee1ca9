import { readdir, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isAlive } from '../alive.ts';

/** Where one dropped file is kept until it is imported: named after the process, so that a later one knows what was left behind. */
export const stagingFolder = (companyDirectory: string, pid: number, source: string): string =>
  join(companyDirectory, 'staging', `${pid}-${source}`);

/** Removes the folders above a staging folder that hold nothing any more: of a company that never came to be. */
export async function removeEmptyFolders(staging: string): Promise<void> {
  for (const folder of [dirname(staging), dirname(dirname(staging))]) await rmdir(folder).catch(() => undefined);
}

/** Removes what processes that ended without tidying (`kill -9`, a power cut) left in the staging folders of a workspace. */
export async function clearLeftovers(workspace: string): Promise<void> {
  for (const company of await namesIn(workspace)) {
    for (const name of await namesIn(join(workspace, company, 'staging'))) {
      const pid = Number(/^(\d+)-/.exec(name)?.[1] ?? Number.NaN);
      const folder = join(workspace, company, 'staging', name);
      if (!Number.isNaN(pid) && (pid === process.pid || !isAlive(pid))) {
        await rm(folder, { recursive: true, force: true });
        await removeEmptyFolders(folder);
      }
    }
  }
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
