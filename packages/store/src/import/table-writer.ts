import { BIGINT, DuckDBDataChunk, VARCHAR } from '@duckdb/node-api';
import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api';
import { SourceError } from './errors.ts';
import type { TableSink } from './source.ts';
import { quotedName } from './staged-names.ts';
import { writeTexts } from './text-vector.ts';

/** Rows of one chunk: the engine's own vector size. */
const CHUNK_ROWS = 2048;
/** Rows that the engine packs together. Handing over just as many costs least and stalls the process least. */
const ROW_GROUP = 60 * CHUNK_ROWS;
/** A chunk is written earlier when its values hold this many characters: the bound on memory. */
const CHUNK_CHARACTERS = 8 * 1024 * 1024;
/** So it is when a wide table holds this many values, absent ones too. */
const CHUNK_VALUES = 1024 * 1024;

/** A table of more columns than this is refused, in the name of its file. */
export interface WidthLimit {
  readonly columns: number;
  readonly file: string;
}

/**
 * Collects the rows of one staged table column by column and writes them as whole chunks into the engine's vectors.
 * The engine's table is made with the first chunk; columns that appear later are added to it.
 */
export class TableWriter implements TableSink {
  readonly #connection: DuckDBConnection;
  readonly #table: string;
  readonly #most: WidthLimit;
  readonly #names: string[] = [];
  readonly #indexes = new Map<string, number>();
  #values: (string | null)[][] = [];
  #rows: bigint[] = [];
  #characters = 0;
  #handed = 0;
  #writing: Promise<void> = Promise.resolve();
  #appender: DuckDBAppender | undefined;
  #unflushed = 0;
  /** Columns the engine's table has; -1 before it is made. */
  #made = -1;

  constructor(connection: DuckDBConnection, table: string, most: WidthLimit) {
    this.#connection = connection;
    this.#table = table;
    this.#most = most;
  }

  get columns(): readonly string[] {
    return this.#names;
  }

  get rowCount(): number {
    return this.#handed + this.#rows.length;
  }

  column(name: string): number {
    const known = this.#indexes.get(name);
    if (known !== undefined) return known;
    const index = this.#names.length;
    const { columns, file } = this.#most;
    if (index === columns) throw new SourceError('too-many-columns', { file, limit: columns });
    this.#indexes.set(name, index);
    this.#names.push(name);
    this.#values.push(this.#rows.map(() => null));
    return index;
  }

  begin(row: number): void {
    this.#rows.push(BigInt(row));
    for (const values of this.#values) values.push(null);
  }

  set(column: number, value: string): void {
    const values = this.#values[column];
    if (values === undefined) throw new RangeError(`no column ${column} in ${this.#table}`);
    values[this.#rows.length - 1] = value;
    this.#characters += value.length;
  }

  end(): void | Promise<void> {
    const { length } = this.#rows;
    const full = length === CHUNK_ROWS || length * this.#names.length >= CHUNK_VALUES;
    if (full || this.#characters >= CHUNK_CHARACTERS) return this.#handOver();
  }

  /** Writes what is still held and closes the table for appending; more rows may follow. */
  async flush(): Promise<void> {
    await this.#handOver();
    this.#closeAppender();
  }

  /** Waits for the chunk being written and closes the table, whatever became of it; what is held is forgotten. */
  async abandon(): Promise<void> {
    await this.#writing.catch(() => undefined);
    this.#closeAppender();
  }

  /** Chunks are written one after the other, even when the caller does not wait. */
  #handOver(): Promise<void> {
    const [rows, values, columnCount] = [this.#rows, this.#values, this.#names.length];
    this.#rows = [];
    this.#values = values.map(() => []);
    this.#characters = 0;
    this.#handed += rows.length;
    const writing = this.#writing.then(() => this.#write(rows, values, columnCount));
    this.#writing = writing;
    writing.catch(() => undefined);
    return writing;
  }

  async #write(rows: readonly bigint[], values: readonly (string | null)[][], columnCount: number): Promise<void> {
    await this.#makeColumns(columnCount);
    if (rows.length === 0) return;
    this.#appender ??= await this.#connection.createAppender(this.#table);
    const chunk = DuckDBDataChunk.create([BIGINT, ...values.map(() => VARCHAR)], rows.length);
    chunk.setColumnValues(0, rows);
    for (const [c, column] of values.entries()) writeTexts(chunk.chunk, c + 1, column);
    this.#appender.appendDataChunk(chunk);
    this.#unflushed += rows.length;
    if (this.#unflushed < ROW_GROUP) return;
    this.#appender.flushSync();
    this.#unflushed = 0;
  }

  async #makeColumns(columnCount: number): Promise<void> {
    if (this.#made === columnCount) return;
    const table = quotedName(this.#table);
    if (this.#made < 0) {
      const columns = Array.from({ length: columnCount }, (_, c) => `, c${c} VARCHAR`).join('');
      await this.#connection.run(`CREATE TABLE ${table} (source_row BIGINT${columns})`);
    } else {
      this.#closeAppender();
      for (let c = this.#made; c < columnCount; c += 1) {
        await this.#connection.run(`ALTER TABLE ${table} ADD COLUMN c${c} VARCHAR`);
      }
    }
    this.#made = columnCount;
  }

  #closeAppender(): void {
    this.#appender?.closeSync();
    this.#appender = undefined;
    this.#unflushed = 0;
  }
}
