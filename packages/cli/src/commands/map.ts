import { EXIT } from '../effects.ts';
import type { Effects } from '../effects.ts';
import { sayCli } from '../problem.ts';
import { showUnderstanding } from '../terminal/understanding.ts';
import type { UnderstandingOptions } from './options.ts';
import { withUnderstoodSource } from './understand.ts';

export interface MapOptions extends UnderstandingOptions {
  readonly write?: string | boolean;
}

/** `aval map FILE…`: what Aval understands of a source, importing nothing; `--write` keeps it to be corrected. */
export async function runMap(paths: readonly string[], options: MapOptions, effects: Effects): Promise<number> {
  return withUnderstoodSource(paths, options, effects, async ({ understanding }) => {
    effects.print(
      options.json === true
        ? `${JSON.stringify(understanding, null, 2)}\n`
        : `${showUnderstanding(understanding, effects)}\n`,
    );
    if (options.write !== undefined && options.write !== false) {
      const path = typeof options.write === 'string' ? options.write : 'aval.mapping.json';
      await effects.writeText(path, `${JSON.stringify(understanding.mapping, null, 2)}\n`);
      effects.tell(`${sayCli('map.written', { path }, effects)}\n`);
    }
    return understanding.missing.length > 0 ? EXIT.needsAnswers : EXIT.done;
  });
}
