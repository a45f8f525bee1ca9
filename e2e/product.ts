import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Product {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Starts the product as `npm start` does, in an empty workspace, with the demo company or without. */
export async function startProduct(options: { demo: boolean }): Promise<Product> {
  const workspace = mkdtempSync(join(tmpdir(), 'aval-e2e-'));
  const port = await freePort();
  const cli = join(import.meta.dirname, '..', 'packages', 'cli', 'src', 'main.ts');
  const args = [
    cli,
    'serve',
    '--workspace',
    workspace,
    '--port',
    String(port),
    '--no-open',
    ...(options.demo ? ['--demo'] : []),
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const address = `http://127.0.0.1:${port}`;
  await untilUp(
    `${address}/api/companies`,
    () => said,
    () => child.exitCode !== null,
  );
  return {
    address,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => {
          rmSync(workspace, { recursive: true, force: true });
          resolve();
        });
        child.kill('SIGTERM');
      }),
  };
}

async function untilUp(url: string, said: () => string, ended: () => boolean): Promise<void> {
  for (let i = 0; i < 600 && !ended(); i++) {
    const up = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the product did not start:\n${said()}`);
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
