import type { Locale } from '@aval/core/explain';
import type { SourceState } from '../contract.ts';
import { explainError } from '../problem/explain-error.ts';
import type { WaitingSource } from './waiting-source.ts';

/** A source as it is now, its failure said in the reader's language. */
export function stateOf(source: WaitingSource, locale: Locale): SourceState {
  const { dropped, file, phase, progress, tables, understanding, quality, importId, failure, read, reused } = source;
  return {
    source: dropped.source,
    file,
    phase,
    progress,
    tables,
    files: read?.files ?? [],
    reused,
    ignored: read?.ignored ?? [],
    understanding,
    quality,
    importId,
    problem: phase === 'failed' ? explainError(failure, locale) : null,
  };
}
