import type { Instant } from '@aval/core/ledger';
import type { Progress } from '../import/source.ts';

/** The formats that a ledger is written in. */
export const EXPORT_FORMATS = ['ocel2-json', 'ocel2-xml', 'ocel2-sqlite', 'xes', 'csv', 'parquet', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Which facts are written; all of them where nothing is said. */
export interface ExportFilter {
  /** XES: the type whose objects are the traces (the leading type when absent). Else: only objects of this type, their acts, and who pays. */
  readonly objectType?: string;
  /** Acts at or after this instant, before `to`. */
  readonly from?: Instant;
  readonly to?: Instant;
  /** Key of a customer: the executions that this customer pays for, with their objects. */
  readonly customer?: string;
}

export interface ExportRequest extends ExportFilter {
  readonly format: ExportFormat;
  /** Where the file goes. Where tables need several files it is an archive: the extension becomes `.zip`. */
  readonly path: string;
}

export interface ExportEffects {
  readonly signal?: AbortSignal;
  /** `bytesDone` of `bytesTotal` are rows here. */
  readonly onProgress?: (progress: Progress) => void;
  /** A folder for what is written on the way; that of the file when absent. */
  readonly temporary?: string;
}

/** What a file of that format does not carry. Words: `export.left.<what>`. */
export const EXPORT_LEFT = [
  'record',
  'refused-row',
  'outside-period',
  'other-customer',
  'other-type',
  'act-elsewhere',
  'repeated-act',
  'object',
  'relation',
  'qualifier',
  'cash',
  'party',
  'outcome',
  'expectation',
  'organisation',
  'control-character',
  'fine-instant',
  'long-text',
  'sheet-rows',
  'small-group',
] as const;
export type ExportLeft = (typeof EXPORT_LEFT)[number];

export interface LeftOut {
  readonly what: ExportLeft;
  readonly count: number;
}

export interface ExportedFile {
  readonly path: string;
  readonly bytes: number;
  /** Acts, objects and other facts in it; 0 for the mapping. */
  readonly rows: number;
}

export interface ExportResult {
  /** The file itself, and beside it the mapping that Aval reads it back with. */
  readonly files: readonly ExportedFile[];
  readonly left: readonly LeftOut[];
}
