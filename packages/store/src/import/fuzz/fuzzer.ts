import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStaging } from '../staging.ts';
import { Coverage } from './coverage.ts';
import { mutated } from './mutations.ts';
import { Chance } from './random.ts';
import { withPartChanged } from './repack.ts';
import type { Subject } from './subjects.ts';
import { tryInput } from './trial.ts';
import type { Finding } from './trial.ts';

export interface FuzzOptions {
  readonly seed: number;
  readonly inputs: number;
  /** Stops when this many seconds have passed. */
  readonly seconds: number;
  /** Told each input before it is read, so that a crash leaves it behind. */
  readonly onInput?: (input: Uint8Array) => void;
  readonly onFinding?: (finding: Finding, input: Uint8Array) => void;
}

export interface FuzzReport {
  readonly inputs: number;
  readonly accepted: number;
  /** Inputs kept because they reached code that none had reached before. */
  readonly kept: number;
  /** Characters of the readers' code that were reached. */
  readonly reached: number;
  readonly findings: readonly { readonly finding: Finding; readonly input: Uint8Array }[];
}

/** Inputs that are read before it is asked whether they reached anything new. */
const BATCH = 8;
const STAGING = { memoryMiB: 256, threads: 1 };
/** Memory may grow by this much over a run, whatever the inputs. */
const MOST_GROWTH_BYTES = 768 * 1024 ** 2;

/** Tries mutated inputs on a reader, keeping those that reach new code as a beginning for others. */
export async function fuzz(subject: Subject, options: FuzzOptions): Promise<FuzzReport> {
  const folder = await mkdtemp(join(tmpdir(), 'aval-fuzz-'));
  const staging = await openStaging(join(folder, 'staging'), STAGING);
  const coverage = await Coverage.open();
  const memory = process.memoryUsage.rss();
  const chance = new Chance(options.seed);
  const corpus: Uint8Array[] = [...(await subject.seeds())];
  const endsAt = performance.now() + options.seconds * 1000;
  const findings: { finding: Finding; input: Uint8Array }[] = [];
  const note = (finding: Finding, input: Uint8Array): void => {
    findings.push({ finding, input });
    options.onFinding?.(finding, input);
  };
  /** Of the corpus, what its reader accepted: most often the better beginning. */
  const sound: Uint8Array[] = [];
  let [inputs, accepted, kept] = [0, 0, 0];
  const attempt = async (input: Uint8Array): Promise<boolean> => {
    options.onInput?.(input);
    const trial = await tryInput(subject, input, staging, folder);
    if (trial.finding !== null) note(trial.finding, input);
    inputs += 1;
    if (trial.accepted) accepted += 1;
    return trial.accepted;
  };
  try {
    for (const seed of corpus) if (await attempt(seed)) sound.push(seed);
    await coverage.hasGrown();
    while (inputs < options.inputs && performance.now() < endsAt) {
      const batch: Uint8Array[] = [];
      const better: Uint8Array[] = [];
      for (let k = 0; k < BATCH; k += 1) {
        const from = chance.one(chance.below(4) > 0 && sound.length > 0 ? sound : corpus);
        const input = await changed(subject, from, chance, corpus);
        batch.push(input);
        if (await attempt(input)) better.push(input);
      }
      if (await coverage.hasGrown()) {
        corpus.push(...batch);
        sound.push(...better);
        kept += batch.length;
      }
      const grown = process.memoryUsage.rss() - memory;
      if (grown > MOST_GROWTH_BYTES)
        note({ promise: 'memory', what: `${grown} bytes` }, batch.at(-1) ?? new Uint8Array());
    }
    return { inputs, accepted, kept, reached: coverage.size(), findings };
  } finally {
    coverage.close();
    await staging.discard().catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  }
}

async function changed(
  { archive, tokens }: Subject,
  from: Uint8Array,
  chance: Chance,
  corpus: readonly Uint8Array[],
): Promise<Uint8Array> {
  const change = (bytes: Uint8Array): Uint8Array => mutated(bytes, chance, { tokens, corpus });
  return archive === true && chance.below(3) > 0 ? withPartChanged(from, chance, change) : change(from);
}
