import type { Lens } from '@aval/core/lenses';
import { vainLens } from '@aval/core/vain';
import type { Effects } from '../effects.ts';
import { askLens } from './ask-lens.ts';
import type { LensOptions } from './ask-lens.ts';

export interface VainOptions extends LensOptions {
  readonly orphans?: boolean;
}

/** `aval vain`: what becomes of work, as sentences and tables; `--orphans` lists the open work of nobody. */
export const runVain = (options: VainOptions, effects: Effects): Promise<number> =>
  askLens(options.orphans === true ? ORPHANS : vainLens, options, effects);

const ORPHANS: Lens = {
  ...vainLens,
  report: async (query, filter) => {
    const { claims, tables } = await vainLens.report(query, filter);
    return {
      claims: claims.filter(({ id }) => id.startsWith('vain.orphans')),
      tables: tables.filter(({ code }) => code === 'vain.table.orphan'),
    };
  },
};
