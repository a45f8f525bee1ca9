// npm run bench: Aval and PM4Py, side by side in one run. See README.md.
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LENSES } from '@aval/core/lenses';
import { generateLog, generateWork } from './generate.ts';
import { measurePages } from './pages.ts';
import { hasModule, run } from './process.ts';
import type { Measured } from './process.ts';
import { printRoles } from './roles.ts';

const { values: options } = parseArgs({
  options: {
    events: { type: 'string', default: '10000000' },
    'skip-peer': { type: 'boolean', default: false },
    folder: { type: 'string', default: join(tmpdir(), 'aval-bench') },
  },
});
const events = Number(options.events);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const python = process.env['AVAL_BENCH_PYTHON'] ?? 'python3';
const peer = !options['skip-peer'] && hasModule(python, 'pm4py');
if (!peer) say('PM4Py is not there (or was skipped): Aval is measured alone.');

await printRoles(say);
mkdirSync(options.folder, { recursive: true });
const xes = join(import.meta.dirname, '..', '..', 'shared', 'data', 'bpic2012', 'bpic2012.xes.gz');
if (existsSync(xes)) await compareImports('bpic2012.xes.gz', xes, 'xes');
else say('../shared/data is not there: bpic2012 is skipped.');

const csv = join(options.folder, `log-${events}.csv`);
await generateLog(csv, events);
say(`\ngenerated ${csv}: ${events.toLocaleString('en')} events, ${Math.round(statSync(csv).size / 2 ** 20)} MiB`);
await compareImports(`CSV of ${events.toLocaleString('en')} events`, csv, 'csv');
const work = join(options.folder, `work-${events}.csv`);
await generateWork(work, events);
const peerOnWork = await compareImports(`CSV of ${events.toLocaleString('en')} acts with start and end`, work, 'work');
const workspace = join(options.folder, 'work');
await askAll(workspace, peerOnWork ?? {});
for (const [page, median] of Object.entries(await measurePages(workspace)))
  say(`page data ${page}: median ${median.toFixed(1)} ms over 50 requests`);

/** Every question, each in a process of its own, beside what the peer answers of it. */
async function askAll(folder: string, peerSaid: Readonly<Record<string, unknown>>): Promise<void> {
  let total = 0;
  for (const { name } of LENSES) {
    const ours = await measure(['ask', folder, name]);
    total += ours.seconds;
    const theirs = peerSaid[`${name}Seconds`];
    report(
      `question ${name}`,
      ours,
      typeof theirs === 'number'
        ? { seconds: theirs, peakMiB: Number(peerSaid['peakMiB']), version: peerSaid['version'] }
        : undefined,
    );
  }
  say(`\nall questions together: ${total.toFixed(1)} s`);
}

async function compareImports(name: string, file: string, kind: 'xes' | 'csv' | 'work'): Promise<Measured | undefined> {
  const target = join(options.folder, kind);
  rmSync(target, { recursive: true, force: true });
  const ours = await measure(['import', file, target]);
  const theirs = peer ? await run(python, [join(import.meta.dirname, 'peer_pm4py.py'), kind, file]) : undefined;
  report(`import of ${name}`, ours, theirs);
  return theirs;
}

function report(name: string, ours: Measured, theirs: Measured | undefined): void {
  const rate =
    ours.events === undefined ? '' : `, ${Math.round(ours.events / ours.seconds).toLocaleString('en')} events/s`;
  say(`\n${name}`);
  say(`  Aval    ${ours.seconds.toFixed(2)} s${rate}, peak ${ours.peakMiB} MiB  ${JSON.stringify(ours)}`);
  if (theirs === undefined) return;
  say(`  PM4Py   ${theirs.seconds.toFixed(2)} s, peak ${theirs.peakMiB} MiB (version ${String(theirs['version'])})`);
  const ratio = theirs.seconds / ours.seconds;
  say(`  ratio   ${ratio >= 1 ? `${ratio.toFixed(1)} × faster` : `${(1 / ratio).toFixed(1)} × slower`} than PM4Py`);
}

function measure(args: readonly string[]): Promise<Measured> {
  return run(process.execPath, [join(import.meta.dirname, 'measure.ts'), ...args]);
}
