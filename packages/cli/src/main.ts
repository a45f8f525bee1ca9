#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { join } from 'node:path';
import type { Effects } from './effects.ts';
import { accountName } from '@aval/store';
import { runProgram } from './program.ts';
import { secretReader } from './terminal/secret.ts';

const stopping = new AbortController();
const asked =
  process.argv.find((word) => word.startsWith('--locale='))?.slice(9) ??
  process.env['LC_ALL'] ??
  process.env['LC_MESSAGES'] ??
  process.env['LANG'] ??
  '';
const server = join(import.meta.dirname, '..', '..', 'server', 'src', 'main.ts');

const effects: Effects = {
  locale: /^fr/i.test(asked) ? 'fr' : 'en',
  workspace: process.env['AVAL_WORKSPACE'] ?? 'aval-workspace',
  now: Date.now,
  account: accountName(),
  secret: secretReader(process.stdin, (text) => void process.stderr.write(text)),
  print: (text) => void process.stdout.write(text),
  tell: (text) => void process.stderr.write(text),
  terminalWidth: process.stderr.isTTY ? (process.stderr.columns ?? 80) : 0,
  ...(process.stdin.isTTY && process.stderr.isTTY ? { confirm } : {}),
  stdin: () => process.stdin,
  readText: (path) => readFile(path, 'utf8'),
  writeText: (path, text) => writeFile(path, text),
  signal: stopping.signal,
  runServer: (args) =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', server, ...args], {
        stdio: 'inherit',
      });
      stopping.signal.addEventListener('abort', () => child.kill('SIGTERM'));
      child.on('exit', (code) => resolve(code ?? 0));
    }),
};

async function confirm(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(question, { signal: stopping.signal }).finally(() => terminal.close());
  return !/^n/i.test(answer.trim());
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
process.stdout.on('error', () => process.exit(0)); // the reader of a pipe went away
process.exitCode = await runProgram(
  process.argv.slice(2).filter((word) => !word.startsWith('--locale=')),
  effects,
);
