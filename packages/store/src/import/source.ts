/** A source is read once into staged tables; what it means is decided afterwards. */

export const SOURCE_FORMATS = [
  'csv',
  'fixed-width',
  'json',
  'json-lines',
  'xlsx',
  'parquet',
  'xes',
  'ocel2-json',
  'ocel2-xml',
  'ocel2-sqlite',
  'ocel1-json',
  'ocel1-xml',
  'ocel1-csv',
  'sqlite',
  'duckdb',
  'postgresql',
] as const;
/** The format of one file; a source of several files is a `set`. */
export type SourceFormat = (typeof SOURCE_FORMATS)[number];

/** A file, folder, archive or connection that belongs to a source. */
export interface SourceInput {
  /** A path, or an address such as `postgresql://…`. */
  readonly path: string;
  /** The file's own name when it lies under another (an upload). */
  readonly name?: string;
}

/** One file of a source, as it was read. */
export interface SourceFile {
  readonly file: string;
  readonly format: SourceFormat;
  readonly bytes: number;
  readonly sha256: string;
  /** The staged tables it gave. */
  readonly tables: readonly string[];
}

/** What a reader will take at most; a file that asks for more is refused, so that memory and disk are bounded by settings. */
export interface ReadLimits {
  /** Bytes that an archive or a compressed file may grow to. */
  readonly expandedBytes: number;
  /** Times its compressed size that an entry of an archive may grow to. */
  readonly expansion: number;
  readonly files: number;
  readonly columns: number;
  /** Bytes of one record or element. */
  readonly recordBytes: number;
  /** Levels that elements may be nested. */
  readonly depth: number;
}

export const READ_LIMITS: ReadLimits = {
  expandedBytes: 64 * 1024 ** 3,
  expansion: 1000,
  files: 2000,
  columns: 4096,
  recordBytes: 16 * 1024 ** 2,
  depth: 64,
};

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
  refuse(refusal: Refusal): void;
  /**
   * The fast road for text tables: the engine reads the whole file itself, in parallel and in file order.
   * The reader has checked every record beforehand. Resolves with the number of rows taken in.
   */
  loadDelimited(table: string, text: DelimitedText, signal?: AbortSignal): Promise<number>;
  /** The fast road for what the engine reads by itself: Parquet and its own files. Resolves with the number of rows. */
  loadQuery(table: string, query: EngineQuery, signal?: AbortSignal): Promise<number>;
  /** Share of a running `loadDelimited` or `loadQuery` that is done, 0..1. */
  loaded(): number;
}

/** A question to the engine whose answer is a table of texts, in the order of the source's rows. */
export interface EngineQuery {
  readonly columns: readonly string[];
  /** One expression of type VARCHAR a column. */
  readonly values: readonly string[];
  /** What stands after FROM. */
  readonly from: string;
  /** A file of the engine, opened for reading only as `origin` while the question is asked. */
  readonly attach?: string;
}

export interface Refusal {
  readonly table: string;
  readonly row: number;
  readonly rule: RefusalRule;
  /** What broke the rule, when it is shorter than the record. */
  readonly value: string | null;
  readonly record: string;
}

/** The rules a record may break. Their words are in `words.ts` (`refused.<rule>`). */
export const REFUSAL_RULES = [
  'before-header',
  'column-count',
  'unclosed-quote',
  'text-after-quote',
  'encoding',
  'nul',
  'not-json',
  'without-key',
  'misaligned',
  'total-row',
] as const;
export type RefusalRule = (typeof REFUSAL_RULES)[number];

/** A UTF-8 file whose records are all of one width. */
export interface DelimitedText {
  readonly path: string;
  readonly columns: readonly string[];
  readonly delimiter: string;
  /** Empty when no field is quoted. */
  readonly quote: string;
  readonly newline: '\n' | '\r\n' | '\r';
  /** Lines before the first record, the header among them. */
  readonly skipLines: number;
  /** `ordinal`: one record a line from `skipLines + 1` on. `first-column`: an extra first column holds the line. */
  readonly lineFrom: 'ordinal' | 'first-column';
  /** Bytes of the longest record. */
  readonly longestRecord: number;
}

export interface TableSink {
  /** Index of a column, created on first use; rows written before have null there. */
  column(name: string): number;
  /** Starts a row; unset columns are null. */
  begin(row: number): void;
  set(column: number, value: string): void;
  /** The same for a value that stands as valid UTF-8 from `start` up to `end`; the bytes are copied. */
  setBytes?(column: number, bytes: Uint8Array, start: number, end: number): void;
  /** Ends the row. Awaits when a chunk must be written: the bound on memory. */
  end(): void | Promise<void>;
}

export interface SourceReader {
  readonly format: SourceFormat;
  /** True when the first bytes (gunzipped, at most 64 KB) and name are this format. */
  recognises(head: Uint8Array, name: string): boolean;
  /** Asked when `recognises` said yes and the first bytes do not tell all: looks further into the file. */
  accepts?(path: string, options: ReadOptions): Promise<boolean>;
  /** Streams the source into the sink. Rejects with `SourceError` when the file as a whole cannot be read. */
  read(path: string, sink: StagingSink, options: ReadOptions): Promise<void>;
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Given each block of the raw file once, in file order; readSource hashes them. */
  readonly onBytes?: (block: Uint8Array) => void;
  /** The file's own name when it lies under another (an upload); tables are named after it. */
  readonly name?: string;
  /** Told what was passed over, and how often, when a source holds something that a table cannot. */
  readonly onIgnored?: (ignored: Ignored) => void;
  /** Where a reader may put a temporary file; the system's folder when absent. */
  readonly temporary?: string;
  /** `READ_LIMITS` where absent. */
  readonly limits?: Partial<ReadLimits>;
  /** Told of a relation or key that the source itself declares between its tables. */
  readonly onDeclared?: (declared: Declared) => void;
}

/** A key of a table, or a reference from one table to another, as a database declares it. */
export interface Declared {
  readonly table: string;
  readonly columns: readonly string[];
  /** Absent: the columns are the table's primary key. */
  readonly references?: { readonly table: string; readonly columns: readonly string[] };
}

/** Their words are in `words.ts` (`ignored.<what>`). */
export const IGNORED_THINGS = [
  'list-attribute',
  'loose-value',
  'late-case-attribute',
  'binary-column',
  'empty-sheet',
  'hidden-sheet',
  'empty-table',
  'not-a-table',
  'error-cell',
] as const;

export interface Ignored {
  readonly what: (typeof IGNORED_THINGS)[number];
  readonly count: number;
  /** The file, sheet or table that was passed over, when it has a name. */
  readonly name?: string;
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
  /** Amounts that no number could be read from; the row is kept, its amount is not known. */
  readonly amountsUnreadable: number;
  /** Objects whose rows give them different amounts; the last by time counts. */
  readonly amountsDiffering: number;
  readonly period: { readonly from: number; readonly to: number } | null;
  /** Milliseconds of the unit that the instants are told in; absent when not known. */
  readonly resolution?: number | null;
  /** Rows that were folded into one act with others (lines), rows that take back, and expectations read. */
  readonly rowsFolded?: number;
  readonly reversals?: number;
  readonly expectations?: number;
  /** People whose place in the company a table says. */
  readonly organisation?: number;
}
