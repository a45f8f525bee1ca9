// Runs on whatever Node (>= 20.19) the machine has, before anything is installed. Plain JavaScript on purpose.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const STAMP = join(ROOT, 'node_modules', '.aval-installed');
const french = /^fr/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');

/** Says one line about what is being done, in the language of the machine. */
export const tell = (fr, en) => process.stderr.write(`aval: ${french ? fr : en}\n`);

/** Stops with a sentence, never with a stack trace. */
export function stop(fr, en) {
  tell(fr, en);
  process.exit(1);
}

/** Installs the packages of the lock file when they are not there yet, or when the lock file has changed since. */
export function ensurePackages() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  tell(
    'installation des dépendances (une fois, une minute environ)…',
    'installing the dependencies (once, about a minute)…',
  );
  // Not `npm ci`: it refuses a lock file that lacks the binaries of other systems, which a registry need not serve.
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], 'npm install');
  writeFileSync(STAMP, wanted);
}

/** Path of a Node that runs TypeScript unbuilt: the one in node_modules, else the machine's own when new enough. */
export function ensureRuntime() {
  const shipped = join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (existsSync(shipped) && spawnSync(shipped, ['--version']).status === 0) return shipped;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  tell('installation de Node 24 dans le dossier du projet…', 'installing Node 24 into the project folder…');
  run('npm', ['install', '--no-save', '--loglevel=error', '--allow-scripts=node', 'node@24'], 'npm install node@24');
  return shipped;
}

/** Runs a command with the project's own binaries first in PATH; stops with its status when it fails. */
export function run(command, args, name, options = {}) {
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: environment(),
    shell: process.platform === 'win32',
    ...options,
  });
  if (status !== 0) stop(`« ${name} » a échoué (code ${status}).`, `“${name}” failed (status ${status}).`);
}

/** The environment with node_modules/.bin first, so that every script runs on the project's Node. */
export function environment() {
  const separator = process.platform === 'win32' ? ';' : ':';
  return { ...process.env, PATH: join(ROOT, 'node_modules', '.bin') + separator + process.env.PATH };
}
