import { createWriteStream } from 'node:fs';
import { access, glob } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { SourceInput } from '@aval/store';
import type { Effects } from '../effects.ts';
import { Refusal } from '../problem.ts';

/** Standard input, as a path. */
const STDIN = '-';

/**
 * What a person named on the command line as files of one source: paths and folders as they are, patterns (`*.csv`) as the
 * files they match, `-` as standard input under `stdinName`, addresses (`postgresql://…`) as they are. Refuses a pattern
 * that matches nothing.
 */
export async function inputsOf(
  words: readonly string[],
  stdinName: string,
  folder: string,
  effects: Effects,
): Promise<SourceInput[]> {
  const inputs: SourceInput[] = [];
  const beside = words.length === 1 ? await mappingOf(words[0] ?? '') : undefined;
  if (beside !== undefined) inputs.push({ path: beside });
  for (const word of words) {
    if (word === STDIN) inputs.push(await spooled(stdinName, folder, effects));
    else if (!isPattern(word) || (await exists(word))) inputs.push({ path: word });
    else inputs.push(...(await matches(word)));
  }
  return inputs;
}

/** The mapping that an export of Aval wrote beside a file: `sales.jsonocel` and `sales.aval.mapping.json`. */
async function mappingOf(path: string): Promise<string | undefined> {
  const beside = `${path.slice(0, path.length - extname(path).length)}.aval.mapping.json`;
  return !isPattern(path) && extname(path) !== '' && !path.includes('://') && (await exists(beside))
    ? beside
    : undefined;
}

const isPattern = (word: string): boolean => /[*?[{]/.test(word) && !word.includes('://');
const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

async function matches(pattern: string): Promise<SourceInput[]> {
  const found: string[] = [];
  for await (const path of glob(pattern)) found.push(path);
  if (found.length === 0) throw new Refusal('import.no-match', { pattern }, 'badInput');
  return found.toSorted().map((path) => ({ path }));
}

async function spooled(name: string, folder: string, effects: Effects): Promise<SourceInput> {
  const path = join(folder, 'stdin');
  await pipeline(effects.stdin(), createWriteStream(path, { mode: 0o600 }), { signal: effects.signal });
  return { path, name };
}
