import type { Dialect } from './dialect.ts';

export type SqlValue = string | number | boolean | null;
export type Parameters = Readonly<Record<string, SqlValue>>;

/** One batch of a streamed answer: equally long columns, in the order of the SELECT. */
export interface ColumnBatch {
  readonly rowCount: number;
  readonly columns: readonly (readonly SqlValue[])[];
}

/**
 * Asks one ledger. SQL parameters are written `$name`.
 * Values come back as plain JavaScript: integers of any width as number (an integer beyond 2^53 is an error,
 * never a rounded figure), decimals as number, TIMESTAMP as epoch milliseconds (UTC), DATE as `YYYY-MM-DD`,
 * lists as arrays.
 */
export interface Query {
  readonly dialect: Dialect;
  rows<R extends object>(sql: string, parameters?: Parameters): Promise<R[]>;
  batches(sql: string, parameters?: Parameters): AsyncIterable<ColumnBatch>;
}

/** A Query that may also write. `inTransaction` is all or nothing, also across `kill -9`. */
export interface FactLog extends Query {
  run(sql: string, parameters?: Parameters): Promise<void>;
  /** Streams an answer for heavy passes over arrays: every column must be DOUBLE and hold no NULL. */
  doubles(sql: string, parameters?: Parameters): AsyncIterable<readonly Float64Array[]>;
  /** Adds rows to a table whose columns are all DOUBLE, from equally long columns in its order. */
  append(table: string, columns: readonly Float64Array<ArrayBuffer>[]): Promise<void>;
  inTransaction<T>(work: (log: FactLog) => Promise<T>): Promise<T>;
}
