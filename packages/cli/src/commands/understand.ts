import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerQuestions, reuseMapping, understand, validateMapping } from '@aval/core/mapping';
import type { Mapping, SourceProfile, Understanding } from '@aval/core/mapping';
import { openStaging, profileSource, readSources } from '@aval/store';
import type { SourceRead, Staging } from '@aval/store';
import type { Effects } from '../effects.ts';
import { Refusal } from '../problem.ts';
import { progressBar } from '../terminal/progress.ts';
import { earlierImports } from './company.ts';
import { inputsOf } from './inputs.ts';
import type { UnderstandingOptions } from './options.ts';

export interface UnderstoodSource {
  readonly staging: Staging;
  readonly source: SourceRead;
  readonly understanding: Understanding;
  /** File of the earlier import that was understood alike, when its understanding is used again. */
  readonly reused: string | null;
  /** A folder that is removed in the end. */
  readonly folder: string;
}

/** Reads a source into a temporary staging area, understands it, hands it to `use`, and cleans up whatever happens. */
export async function withUnderstoodSource<T>(
  words: readonly string[],
  options: UnderstandingOptions,
  effects: Effects,
  use: (understood: UnderstoodSource) => Promise<T>,
): Promise<T> {
  const given = options.mapping === undefined ? undefined : await readMapping(options.mapping, effects);
  const folder = await mkdtemp(join(tmpdir(), 'aval-'));
  const staging = await openStaging(folder);
  const bar = progressBar(effects);
  try {
    const inputs = await inputsOf(words, options.stdinName, folder, effects);
    const { signal } = effects;
    const source = await readSources(inputs, staging, { signal, onProgress: bar.show, temporary: folder });
    const profile = await profileSource(staging, { name: source.file, format: source.format });
    bar.done();
    const beside = given === undefined ? mappingBeside(source) : undefined;
    const known = (given ?? beside) ? undefined : await knownMapping(profile, options);
    const understanding = understood(profile, given ?? beside ?? known?.mapping, options);
    return await use({ staging, source, understanding, reused: known?.file ?? null, folder });
  } finally {
    bar.done();
    await staging.discard();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The understanding with the answers that were given on the command line. */
function understood(
  profile: SourceProfile,
  corrected: Mapping | undefined,
  { zone, currency, answer }: UnderstandingOptions,
): Understanding {
  const settled = corrected !== undefined;
  const first = understand(profile, { zone, currency, settled, ...(corrected ? { corrected } : {}) });
  if (answer === undefined || answer.length === 0) return first;
  const answers = answersOf(answer);
  const answered = answerQuestions(first, answers);
  if ('problems' in answered) throw new Refusal('import.answer', {}, 'usage', answered.problems);
  return understand(profile, { zone, currency, settled, corrected: answered, answered: Object.keys(answers) });
}

function answersOf(words: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    words.map((word) => {
      const cut = word.indexOf('=');
      if (cut <= 0) throw new Refusal('import.answer-form', { value: word }, 'usage');
      return [word.slice(0, cut), word.slice(cut + 1)];
    }),
  );
}

/** How the company's latest import of the same shape was understood. */
async function knownMapping(
  profile: SourceProfile,
  options: UnderstandingOptions,
): Promise<{ mapping: Mapping; file: string } | undefined> {
  if (options.fresh === true) return undefined;
  for (const { mapping, file } of await earlierImports(options)) {
    const reused = reuseMapping(profile, [mapping]);
    if (reused !== undefined) return { mapping: reused, file };
  }
  return undefined;
}

/** The mapping that came with the records. */
const mappingBeside = ({ mapping }: SourceRead): Mapping | undefined =>
  mapping === undefined ? undefined : checkedMapping(mapping.file, mapping.text);

const readMapping = async (path: string, effects: Effects): Promise<Mapping> =>
  checkedMapping(path, await effects.readText(path));

function checkedMapping(path: string, text: string): Mapping {
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
