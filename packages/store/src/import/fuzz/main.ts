/**
 * `npm run fuzz [-- --reader csv] [--seconds 300] [--seed 1] [--out folder]`: tries mutated inputs on each reader in a
 * process of its own, one after the other. Inputs that broke a promise are saved. Exit code 1 when there are any.
 */
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fuzz } from './fuzzer.ts';
import { SUBJECTS } from './subjects.ts';
import type { Subject } from './subjects.ts';

/** A reader that says nothing for this long hangs. */
const SILENCE_MS = 60_000;

const { values } = parseArgs({
  options: {
    reader: { type: 'string' },
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    out: { type: 'string', default: join(tmpdir(), 'aval-fuzz') },
    worker: { type: 'boolean', default: false },
  },
});
const [seconds, seed, out] = [Number(values.seconds), Number(values.seed), values.out];
const subjects = SUBJECTS.filter(({ reader }) => values.reader === undefined || reader === values.reader);
const underWay = (reader: string): string => join(out, `${reader}-${seed}.input`);
const digest = (input: Uint8Array): string => createHash('sha256').update(input).digest('hex').slice(0, 12);
const tell = (line: string): void => void process.stdout.write(`${line}\n`);

if (subjects.length === 0) {
  tell(`No such reader. There are: ${SUBJECTS.map(({ reader }) => reader).join(', ')}`);
  process.exitCode = 2;
} else if (values.worker) {
  for (const subject of subjects) await work(subject);
} else {
  mkdirSync(out, { recursive: true });
  tell(`seed ${seed}, ${seconds} s a reader, findings in ${out}`);
  for (const subject of subjects) if (!(await watch(subject))) process.exitCode = 1;
}

async function work(subject: Subject): Promise<void> {
  const told = new Set<string>();
  const report = await fuzz(subject, {
    seed,
    seconds,
    inputs: Number.POSITIVE_INFINITY,
    onInput: (input) => {
      writeFileSync(underWay(subject.reader), input);
      process.send?.('alive');
    },
    onFinding: ({ promise, what }, input) => {
      const path = join(out, `${subject.reader}-${promise}-${digest(input)}`);
      writeFileSync(path, input);
      const kind = `${promise}: ${what.replaceAll(/\d+/g, 'n').slice(0, 120)}`;
      if (!told.has(kind)) tell(`${subject.reader}: ${promise}\n  ${what.slice(0, 800)}\n  ${path}`);
      told.add(kind);
    },
  });
  rmSync(underWay(subject.reader), { force: true });
  const { inputs, accepted, kept, reached, findings } = report;
  tell(
    `${subject.reader}: ${inputs} inputs, ${accepted} accepted, ${kept} kept, ${reached} characters of code, ${findings.length} findings`,
  );
  process.exitCode = findings.length > 0 ? 1 : 0;
}

/** True when the reader kept its promises, in a process that neither crashed nor hung. */
function watch({ reader }: Subject): Promise<boolean> {
  const options = ['--worker', '--reader', reader, '--seconds', String(seconds), '--seed', String(seed), '--out', out];
  const child = fork(import.meta.filename, options);
  return new Promise((resolve) => {
    const hangs = (): void => void child.kill('SIGKILL');
    let timer = setTimeout(hangs, SILENCE_MS);
    child.on('message', () => {
      clearTimeout(timer);
      timer = setTimeout(hangs, SILENCE_MS);
    });
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      if (existsSync(underWay(reader))) keepCrash(reader, signal ?? `exit code ${code}`);
      resolve(code === 0);
    });
  });
}

function keepCrash(reader: string, how: string): void {
  const input = readFileSync(underWay(reader));
  const path = join(out, `${reader}-crash-${digest(input)}`);
  renameSync(underWay(reader), path);
  tell(`${reader}: crashed or hung (${how})\n  ${path}`);
}
