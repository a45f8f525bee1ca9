import type { FactLog } from '@aval/core/ledger';
import type { Mapping } from '@aval/core/mapping';
import type { LeftOut } from './export.types.ts';
import type { Reading } from './read-windows.ts';
import type { ExportScope } from './scope.ts';

/** An export under way: what is written, and where what is written on the way may lie. */
export interface ExportJob {
  readonly log: FactLog;
  readonly scope: ExportScope;
  readonly reading: Reading;
  readonly temporary: string;
  /** The name of the finished file without folder and extension. */
  readonly stem: string;
}

export interface Written {
  readonly rows: number;
  readonly mapping: Mapping;
  /** What the shape of the file does not carry. */
  readonly left?: readonly LeftOut[];
  /** Set when the file is of another kind than its path says. */
  readonly extension?: '.zip';
}
