import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from './alive.ts';

/** Which process serves a workspace, so that the command line asks it instead of fighting for its ledgers. */
export interface ServerFile {
  readonly pid: number;
  readonly port: number;
  readonly host: string;
}

const pathIn = (workspace: string): string => join(workspace, 'server.json');

export async function writeServerFile(workspace: string, server: ServerFile): Promise<void> {
  await mkdir(workspace, { recursive: true });
  await writeFile(pathIn(workspace), `${JSON.stringify(server)}\n`, { mode: 0o600 });
}

/** Removes the file when it still speaks of this process. */
export async function removeServerFile(workspace: string, pid: number): Promise<void> {
  const found = await readServerFile(workspace);
  if (found?.pid === pid) await rm(pathIn(workspace), { force: true });
}

/** The server file of a workspace; undefined when there is none or it is not readable. */
async function readServerFile(workspace: string): Promise<ServerFile | undefined> {
  try {
    return JSON.parse(await readFile(pathIn(workspace), 'utf8')) as ServerFile;
  } catch {
    return undefined;
  }
}

/** The server that holds the workspace now, when its process is still alive. */
export async function findRunningServer(workspace: string): Promise<ServerFile | undefined> {
  const found = await readServerFile(workspace);
  return found !== undefined && isAlive(found.pid) ? found : undefined;
}
