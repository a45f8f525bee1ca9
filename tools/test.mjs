// npm test: every check. Installs and builds only what is missing; ends with one line that counts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, ensurePackages, ensureRuntime, environment, tell } from './ensure.mjs';
import { ensurePage } from './ensure-page.mjs';

ensurePackages();
ensureRuntime();
ensurePage();

const CHECKS = ['types', 'lint', 'format', 'dead'];
const failedChecks = CHECKS.filter((check) => !passes('npm', ['run', '--silent', `check:${check}`], check));
const tests = runTests();
const failed = tests.failed + failedChecks.length;
if (failedChecks.length > 0) tell(`échec : ${failedChecks.join(', ')}`, `failed: ${failedChecks.join(', ')}`);
process.stdout.write(
  `\n${tests.passed + CHECKS.length - failedChecks.length} passed, ${failed} failed, ${tests.skipped} skipped\n`,
);
process.exit(failed === 0 && tests.status === 0 ? 0 : 1);

function passes(command, args, name) {
  tell(`contrôle : ${name}`, `check: ${name}`);
  return spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', env: environment() }).status === 0;
}

/** All tiers in one run of vitest: pure, engine, golden cases, browser. */
function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'aval-test-'));
  const report = join(folder, 'report.json');
  const args = [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ];
  const { status } = spawnSync('vitest', args, { cwd: ROOT, stdio: 'inherit', env: environment() });
  const counted = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
  rmSync(folder, { recursive: true, force: true });
  if (counted === undefined) return { status: status || 1, passed: 0, failed: 1, skipped: 0 };
  return {
    status,
    passed: counted.numPassedTests,
    failed: counted.numFailedTests,
    skipped: counted.numPendingTests + (counted.numTodoTests ?? 0),
  };
}
