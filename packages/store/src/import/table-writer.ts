import bindings from '@duckdb/node-bindings';
import type { DataChunk } from '@duckdb/node-bindings';
import { BIGINT, DuckDBDataChunk, VARCHAR } from '@duckdb/node-api';
import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api';
import { SourceError } from './errors.ts';
import type { TableSink } from './source.ts';
import { quotedName } from './staged-names.ts';
import { giveLongTexts, LongTexts, TextVector } from './text-vector.ts';

/** Rows of one chunk: the engine's own vector size. */
const CHUNK_ROWS = 2048;
/** Rows that the engine packs together. Handing over just as many costs least and stalls the process least. */
const ROW_GROUP = 60 * CHUNK_ROWS;
/** So many values of a wide table are packed together at most, whatever the number of its rows. */
const ROW_GROUP_VALUES = 8 * 1024 * 1024;
/** A chunk is written earlier when its long values hold this many bytes: the bound on memory. */
const CHUNK_BYTES = 8 * 1024 * 1024;
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
  #held = new HeldRows();
  #handed = 0;
  #writing: Promise<void> = Promise.resolve();
  #waiting = 0;
  #appender: DuckDBAppender | undefined;
  #chunk: DuckDBDataChunk | undefined;
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
    return this.#handed + this.#held.rows;
  }

  column(name: string): number {
    const known = this.#indexes.get(name);
    if (known !== undefined) return known;
    const index = this.#names.length;
    const { columns, file } = this.#most;
    if (index === columns) throw new SourceError('too-many-columns', { file, limit: columns });
    this.#indexes.set(name, index);
    this.#names.push(name);
    return index;
  }

  begin(row: number): void {
    this.#held.begin(row);
  }

  set(column: number, value: string): void {
    this.#held.column(column).set(this.#held.rows - 1, value);
  }

  setBytes(column: number, bytes: Uint8Array, start: number, end: number): void {
    this.#held.column(column).setBytes(this.#held.rows - 1, bytes, start, end);
  }

  end(): void | Promise<void> {
    const { rows, long } = this.#held;
    const full = rows === CHUNK_ROWS || rows * this.#names.length >= CHUNK_VALUES;
    if (full || long.length >= CHUNK_BYTES) return this.#handOver();
  }

  /** Writes what is still held and closes the table for appending; more rows may follow. */
  async flush(): Promise<void> {
    await this.#handOver();
    await this.#writing;
    await this.#makeColumns(this.#names.length);
    this.#closeAppender();
  }

  /** Waits for the chunk being written and closes the table, whatever became of it; what is held is forgotten. */
  async abandon(): Promise<void> {
    await this.#writing.catch(() => undefined);
    this.#closeAppender();
  }

  /** Chunks are written one after the other, even when the caller does not wait. */
  #handOver(): void | Promise<void> {
    const [held, columnCount] = [this.#held, this.#names.length];
    this.#handed += held.rows;
    if (this.#waiting === 0 && this.#made === columnCount && this.#appender !== undefined) {
      this.#append(this.#appender, held);
      held.clear();
      return;
    }
    this.#held = new HeldRows();
    this.#waiting += 1;
    const writing = this.#writing.then(() => this.#write(held, columnCount)).finally(() => (this.#waiting -= 1));
    this.#writing = writing;
    writing.catch(() => undefined);
    return writing;
  }

  async #write(held: HeldRows, columnCount: number): Promise<void> {
    await this.#makeColumns(columnCount);
    this.#appender ??= await this.#connection.createAppender(this.#table);
    if (held.rows > 0) this.#append(this.#appender, held);
  }

  #append(appender: DuckDBAppender, held: HeldRows): void {
    this.#chunk ??= DuckDBDataChunk.create([BIGINT, ...Array.from({ length: this.#made }, () => VARCHAR)]);
    this.#chunk.reset();
    this.#chunk.rowCount = held.rows;
    held.write(this.#chunk.chunk, this.#made);
    appender.appendDataChunk(this.#chunk);
    this.#unflushed += held.rows;
    if (this.#unflushed < ROW_GROUP && this.#unflushed * this.#made < ROW_GROUP_VALUES) return;
    appender.flushSync();
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
    this.#chunk = undefined;
    this.#unflushed = 0;
  }
}

/** The rows of a chunk while they are collected. */
class HeldRows {
  readonly long = new LongTexts();
  readonly #sourceRows = new BigInt64Array(CHUNK_ROWS);
  readonly #columns: (TextVector | undefined)[] = [];
  rows = 0;

  begin(row: number): void {
    this.#sourceRows[this.rows] = BigInt(row);
    this.rows += 1;
  }

  column(index: number): TextVector {
    const known = this.#columns[index];
    if (known !== undefined) return known;
    while (this.#columns.length < index) this.#columns.push(undefined);
    return (this.#columns[index] = new TextVector(CHUNK_ROWS, this.long));
  }

  write(chunk: DataChunk, columnCount: number): void {
    const ordinals = bindings.data_chunk_get_vector(chunk, 0);
    bindings.copy_data_to_vector(ordinals, 0, this.#sourceRows.buffer, 0, this.rows * 8);
    if (columnCount === 0) return;
    const address = giveLongTexts(chunk, 1, this.long);
    for (let c = 0; c < columnCount; c += 1) this.column(c).write(chunk, c + 1, this.rows, address);
  }

  clear(): void {
    for (const column of this.#columns) column?.clear(this.rows);
    this.long.clear();
    this.rows = 0;
  }
}
