import { rm } from 'node:fs/promises';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { understand, validateMapping } from '@aval/core/mapping';
import type { Mapping, Understanding } from '@aval/core/mapping';
import { openStaging, profileSource, readSource } from '@aval/store';
import type { SourceFormat, Staging } from '@aval/store';
import type { Effects } from '../effects.ts';
import { Refusal } from '../problem.ts';
import { progressBar } from '../terminal/progress.ts';
import type { UnderstandingOptions } from './options.ts';

export interface UnderstoodFile {
  readonly staging: Staging;
  readonly source: {
    readonly file: string;
    readonly format: SourceFormat;
    readonly bytes: number;
    readonly sha256: string;
  };
  readonly understanding: Understanding;
}

/** Reads a file into a temporary staging area, understands it, hands it to `use`, and cleans up whatever happens. */
export async function withUnderstoodFile<T>(
  file: string,
  options: UnderstandingOptions,
  effects: Effects,
  use: (understood: UnderstoodFile) => Promise<T>,
): Promise<T> {
  const corrected = options.mapping === undefined ? undefined : await readMapping(options.mapping, effects);
  const folder = await mkdtemp(join(tmpdir(), 'aval-'));
  const staging = await openStaging(folder);
  const bar = progressBar(effects);
  try {
    const name = basename(file);
    const read = await readSource(file, staging, { signal: effects.signal, onProgress: bar.show });
    const profile = await profileSource(staging, { name, format: read.format });
    bar.done();
    const understanding = understand(profile, {
      zone: options.zone,
      currency: options.currency,
      ...(corrected ? { corrected } : {}),
    });
    return await use({ staging, source: { file: name, ...read }, understanding });
  } finally {
    bar.done();
    await staging.discard();
    await rm(folder, { recursive: true, force: true });
  }
}

async function readMapping(path: string, effects: Effects): Promise<Mapping> {
  const text = await effects.readText(path);
  const checked = validateMapping(parseJson(path, text));
  if ('problems' in checked) throw new Refusal('problem.mapping', { path }, 'badInput', checked.problems);
  return checked.mapping;
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal('problem.json', { path, reason: (error as Error).message }, 'badInput');
  }
}
