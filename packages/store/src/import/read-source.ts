import { readSources } from './read-sources.ts';
import type { SourceRead } from './read-sources.ts';
import type { ReadOptions } from './source.ts';
import type { Staging } from './staging.ts';

export type { SourceRead };

/** Reads one file, folder, archive or address into the staging, as `readSources` does. */
export function readSource(path: string, staging: Staging, options: ReadOptions): Promise<SourceRead> {
  const { name, ...others } = options;
  return readSources([name === undefined ? { path } : { path, name }], staging, others);
}
