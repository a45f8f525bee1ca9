import type { ColumnProfile } from '@aval/core/mapping';
import type { Sample } from './sample.ts';
import type { SourceTable } from './staged-source.ts';

/** A table whose values were counted, while its sample is open. */
export interface MeasuredTable {
  readonly table: SourceTable;
  readonly sample: Sample;
  readonly columns: readonly ColumnProfile[];
}
