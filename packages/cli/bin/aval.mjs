#!/usr/bin/env node
// Plain JavaScript: runs on any Node and hands over to the Node of the project, which runs TypeScript unbuilt.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const shipped = join(here, '..', '..', '..', 'node_modules', '.bin', 'node');
const node = existsSync(shipped) ? shipped : process.execPath;
const { status, signal } = spawnSync(
  node,
  ['--disable-warning=ExperimentalWarning', join(here, '..', 'src', 'main.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exit(signal ? 130 : (status ?? 1));
