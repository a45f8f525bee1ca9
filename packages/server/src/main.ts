import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { accountName } from '@aval/store';
import { buildApp } from './app.ts';
import { openInBrowser } from './browser.ts';
import { DEFAULT_LIMITS } from './effects.ts';
import type { Effects } from './effects.ts';
import { sayLine } from './lines.ts';
import { listenNear } from './listen.ts';
import { readOptions } from './options.ts';
import { findRunningServer, removeServerFile, writeServerFile } from './server-file.ts';

/** Closing ledgers takes as long as the questions under way; longer than this, nobody waits. */
const PATIENCE_MS = 15_000;

const options = readOptions(process.argv.slice(2), process.env);
const say = (code: string, values: Record<string, string>): void =>
  void process.stderr.write(`${sayLine(code, values, options.locale)}\n`);

process.on('uncaughtException', (error) => stop('failed', { problem: error.message.split('\n', 1)[0] ?? '' }));
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
  account: accountName(),
  newId: randomUUID,
  log: (line) => void process.stderr.write(`aval: ${line}\n`),
  limits: DEFAULT_LIMITS,
};
const app = await buildApp(effects);
const port = await listenNear(app, options).catch((error: Error) => stop('not-listening', { problem: error.message }));
await writeServerFile(workspace, { pid: process.pid, port, host: options.host });
say('listening', { url: `http://localhost:${port}/`, workspace });
if (options.open) openInBrowser(`http://localhost:${port}/`);

process.on('unhandledRejection', (reason) => effects.log(`unforeseen: ${String(reason).split('\n', 1)[0]}`));
let stopping: Promise<void> | undefined;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void (stopping ??= shutDown()));

async function shutDown(): Promise<void> {
  setTimeout(() => process.exit(1), PATIENCE_MS).unref();
  await app.close();
  await removeServerFile(workspace, process.pid);
  process.exit(0);
}

function stop(code: string, values: Record<string, string>): never {
  say(code, values);
  process.exit(1);
}
