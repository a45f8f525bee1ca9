import { spawn } from 'node:child_process';
import { LENSES } from '@aval/core/lenses';
import { join } from 'node:path';

const PORT = 4741;
/** The pages of the rail, and the first page. */
const PAGES: Readonly<Record<string, string>> = {
  today: 'today',
  ...Object.fromEntries(LENSES.map(({ name }) => [name, name])),
  chain: 'chain?level=activity',
};

/** Starts the server on a workspace and measures the median time of the pages' data once loaded, in milliseconds. */
export async function measurePages(workspace: string): Promise<Record<string, number>> {
  const server = spawn(
    process.execPath,
    [
      join(import.meta.dirname, '..', 'packages', 'server', 'src', 'main.ts'),
      '--workspace',
      workspace,
      '--port',
      String(PORT),
    ],
    { stdio: 'ignore' },
  );
  try {
    await untilUp();
    const medians: Record<string, number> = {};
    for (const [page, path] of Object.entries(PAGES))
      medians[page] = await medianOf(`http://127.0.0.1:${PORT}/api/companies/bench/${path}`);
    return medians;
  } finally {
    server.kill('SIGTERM');
  }
}

async function medianOf(url: string): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 51; i++) {
    const start = performance.now();
    const response = await fetch(url);
    await response.text();
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    times.push(performance.now() - start);
  }
  return times.slice(1).toSorted((a, b) => a - b)[25] ?? Number.NaN;
}

async function untilUp(): Promise<void> {
  for (let i = 0; i < 200; i++) {
    const up = await fetch(`http://127.0.0.1:${PORT}/api/companies`).then(
      (response) => response.ok,
      () => false,
    );
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the server did not start');
}
