import { basename, extname } from 'node:path';
import { indicatorLens, readIndicatorFile, sayIndicator, withdrawIndicator } from '@aval/core/indicator';
import type { Ledger } from '@aval/store';
import type { Effects } from '../effects.ts';
import { Refusal, sayCli } from '../problem.ts';
import { askLens } from './ask-lens.ts';
import type { LensOptions } from './ask-lens.ts';
import { withCompany } from './company.ts';

export interface IndicatorOptions extends LensOptions {
  readonly add?: string;
  readonly name?: string;
  readonly better: 'up' | 'down';
  readonly remove?: string;
}

/** `aval indicator`: which internal figures lead the cash; `--add` tells one by a file, `--remove` takes it back. */
export async function runIndicator(options: IndicatorOptions, effects: Effects): Promise<number> {
  const { add, remove } = options;
  if (add !== undefined || remove !== undefined)
    await withCompany(options, effects, async (ledger) => {
      if (remove !== undefined) await withdraw(ledger, remove, effects);
      if (add !== undefined) await tell(ledger, add, options, effects);
      return 0;
    });
  return askLens(indicatorLens, options, effects);
}

async function withdraw(ledger: Ledger, name: string, effects: Effects): Promise<void> {
  if ((await withdrawIndicator(ledger, name, effects.now())) === 0)
    throw new Refusal('indicator.unknown', { name }, 'badInput');
}

async function tell(ledger: Ledger, path: string, options: IndicatorOptions, effects: Effects): Promise<void> {
  const read = readIndicatorFile(await effects.readText(path));
  if ('problems' in read) throw new Refusal('indicator.refused', { path }, 'badInput', read.problems);
  const name = options.name ?? basename(path, extname(path));
  await sayIndicator(ledger, { ...read, name, wanted: options.better, file: basename(path) }, effects.now());
  effects.tell(`${sayCli('indicator.added', { name, count: read.rows.length }, effects)}\n`);
}
