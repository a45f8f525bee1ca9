import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { ROOT, run, tell } from './ensure.mjs';

const WEB = join(ROOT, 'packages', 'web');
const STAMP = join(WEB, 'dist', '.built-from');
const SOURCES = [
  'packages/web/src',
  'packages/web/index.html',
  'packages/web/vite.config.ts',
  'packages/core/src',
  'package-lock.json',
];

/** Builds the page when it is not there or when what it is made of has changed. */
export function ensurePage() {
  const state = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === state) return;
  tell('construction des écrans…', 'building the screens…');
  run('vite', ['build', WEB, '--logLevel', 'error', '--config', join(WEB, 'vite.config.ts')], 'vite build');
  writeFileSync(STAMP, state);
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const source of SOURCES)
    for (const file of filesOf(join(ROOT, source))) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function filesOf(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => filesOf(join(path, name)));
}
