import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import { buildApp } from './app.ts';
import { DEFAULT_LIMITS } from './effects.ts';
import type { Effects } from './effects.ts';
import { openInBrowser } from './browser.ts';
import { sayLine } from './lines.ts';
import { readOptions } from './options.ts';
import { listenNear } from './listen.ts';
import { findRunningServer, removeServerFile, writeServerFile } from './server-file.ts';

const options = readOptions(process.argv.slice(2), process.env);
const say = (code: string, values: Record<string, string>): void =>
  void process.stderr.write(`${sayLine(code, values, options.locale)}\n`);

if (options.problem !== undefined) stop('options', { problem: options.problem });
const workspace = resolve(options.workspace);
const running = await findRunningServer(workspace);
if (running !== undefined) {
  if (options.open) openInBrowser(`http://localhost:${running.port}/`);
  stop('running', { url: `http://localhost:${running.port}/`, workspace });
}

const effects: Effects = {
  workspace,
  page: fileURLToPath(new URL('../../web/dist', import.meta.url)),
  locale: options.locale,
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  now: Date.now,
  newId: randomUUID,
  log: (line) => void process.stderr.write(`aval: ${line}\n`),
  limits: DEFAULT_LIMITS,
};
const app = await buildApp(effects);
const port = await listenNear(app, options).catch((error: Error) => stop('not-listening', { problem: error.message }));
await writeServerFile(workspace, { pid: process.pid, port, host: options.host });
say('listening', { url: `http://localhost:${port}/`, workspace });
if (options.open) openInBrowser(`http://localhost:${port}/`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void shutDown());

async function shutDown(): Promise<void> {
  await app.close();
  await removeServerFile(workspace, process.pid);
  process.exit(0);
}

function stop(code: string, values: Record<string, string>): never {
  say(code, values);
  process.exit(1);
}
