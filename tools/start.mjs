// npm start: opens the product with a company loaded. Installs and builds only what is missing.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, ensurePackages, ensureRuntime, environment } from './ensure.mjs';
import { ensurePage } from './ensure-page.mjs';

ensurePackages();
const node = ensureRuntime();
ensurePage();
const aval = join(ROOT, 'packages', 'cli', 'src', 'main.ts');
const server = spawn(
  node,
  ['--disable-warning=ExperimentalWarning', aval, 'serve', '--demo', '--open', ...process.argv.slice(2)],
  {
    cwd: ROOT,
    stdio: 'inherit',
    env: environment(),
  },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
