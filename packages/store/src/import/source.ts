/** A source is read once into staged tables; what it means is decided afterwards. */

export type SourceFormat = 'csv' | 'xes' | 'ocel2-json' | 'ocel2-sqlite';

/** What a person sees while a file is read or imported. */
export interface Progress {
  readonly step: 'reading' | 'profiling' | 'writing' | 'linking';
  readonly bytesDone: number;
  readonly bytesTotal: number;
  readonly rows: number;
  readonly seconds: number;
}

/**
 * Where a reader puts what it read. All values are text as the source wrote them, or null when absent;
 * `row` is the 1-based line of a text file, else the 1-based ordinal of the record in the source.
 */
export interface StagingSink {
  /** Opens a table; columns may be added while rows arrive (XES attributes are not known in advance). */
  table(name: string): TableSink;
  /** A row that cannot be read at all: kept whole (cut at 64 KB), with the rule it broke. */
  refuse(refusal: { table: string; row: number; rule: string; value: string | null; record: string }): void;
}

export interface TableSink {
  /** Index of a column, created on first use; rows written before have null there. */
  column(name: string): number;
  /** Starts a row; unset columns are null. */
  begin(row: number): void;
  set(column: number, value: string): void;
  /** Ends the row. Awaits when a chunk must be written: the bound on memory. */
  end(): void | Promise<void>;
}

export interface SourceReader {
  readonly format: SourceFormat;
  /** True when the first bytes (gunzipped, at most 64 KB) and name are this format. */
  recognises(head: Uint8Array, name: string): boolean;
  /** Streams the source into the sink. Rejects with `SourceError` when the file as a whole cannot be read. */
  read(path: string, sink: StagingSink, options: ReadOptions): Promise<void>;
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** First rows of a staged table, for the page and the command line. */
export interface StagedTablePreview {
  readonly table: string;
  readonly rowCount: number;
  readonly columns: readonly string[];
  readonly sample: readonly (readonly (string | null)[])[];
}

/** What an import kept and what it could not: counts of rows unless said otherwise. */
export interface ImportQuality {
  readonly rowsRead: number;
  readonly rowsKept: number;
  readonly rowsRefused: number;
  readonly refusedByRule: readonly { readonly rule: string; readonly rows: number }[];
  readonly eventCount: number;
  readonly objectCount: number;
  readonly withoutActor: number;
  readonly withoutObject: number;
  readonly withoutTime: number;
  /** Rows equal to another row in every interpreted column; kept, counted once here each. */
  readonly duplicates: number;
  /** Events whose end is before their start, or whose object moved back in time against the row order of the file. */
  readonly impossibleOrder: number;
  readonly danglingReferences: number;
  readonly period: { readonly from: number; readonly to: number } | null;
}
