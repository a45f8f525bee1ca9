// Starts the product with the README's command in an empty workspace, asks it for its company and its page, and stops it.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './ensure.mjs';

const PORT = 4739;
const workspace = mkdtempSync(join(tmpdir(), 'aval-smoke-'));
const child = spawn('npm', ['start', '--silent', '--', '--workspace', workspace, '--port', String(PORT), '--no-open'], {
  cwd: ROOT,
  detached: true,
});
let said = '';
const state = { ended: false };
for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
child.on('exit', () => (state.ended = true));

const ok = await answers();
await stopAll();
rmSync(workspace, { recursive: true, force: true });
if (!ok) process.stdout.write(`npm start did not answer:\n${said}\n`);
process.exit(ok ? 0 : 1);

async function answers() {
  const deadline = Date.now() + 600_000;
  while (Date.now() < deadline && !state.ended) {
    const companies = await get('/api/companies');
    const page = await get('/');
    if (companies?.includes('"demo"') && page?.includes('id="root"')) {
      process.stdout.write(`${companies.slice(0, 300)}\nthe page is served\n`);
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return false;
}

async function get(path) {
  try {
    const response = await fetch(`http://127.0.0.1:${PORT}${path}`);
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}

/** Stops the whole group npm started, and waits until it is gone. */
async function stopAll() {
  if (state.ended) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGTERM');
  await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 10_000))]);
}
