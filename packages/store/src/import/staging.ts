import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Database } from '../duckdb/database.ts';
import type { DatabaseLimits } from '../duckdb/database.ts';
import { loadStatements } from './delimited-load.ts';
import type { DelimitedText, Refusal, StagedTablePreview, StagingSink, TableSink } from './source.ts';
import { quotedText, stagedTable } from './staged-names.ts';
import { TableWriter } from './table-writer.ts';

/** A refused record is kept whole up to this many characters. */
const RECORD_CHARACTERS = 64 * 1024;
const PREVIEW_ROWS = 20;
const STAGING_LIMITS: DatabaseLimits = { memoryMiB: 1024, threads: 2 };

/** Progress is asked for, never printed; FSST packs texts well in three quarters of the time that choosing takes. */
const SETTINGS = `
SET enable_progress_bar = true;
SET enable_progress_bar_print = false;
SET force_compression = 'fsst';`;

const METADATA = `
CREATE OR REPLACE TABLE staged_table (n SMALLINT, name VARCHAR, row_count BIGINT);
CREATE OR REPLACE TABLE staged_column (n SMALLINT, c INTEGER, name VARCHAR);`;

/**
 * The tables of one source as text, in a DuckDB file of their own: `staged_<n>(source_row, c0, c1, …)` in file order
 * (to read, not to write: it may be a view), named by `staged_table` and `staged_column`, and the records that could
 * not be read in `staged_refused`.
 */
export interface Staging {
  readonly path: string;
  readonly database: Database;
  readonly sink: StagingSink;
  /** Forgets what was staged before. */
  clear(): Promise<void>;
  /** Writes what the sink still holds, and the names of tables and columns. */
  finish(): Promise<void>;
  /** Rows taken in so far, refused ones not counted. */
  rowCount(): number;
  refusedCount(): number;
  /** The first 20 rows of each table that has rows. */
  previews(): Promise<StagedTablePreview[]>;
  /** Closes and keeps the file. */
  close(): void;
  /** Closes and removes the file. */
  discard(): Promise<void>;
}

/** Opens `staging.duckdb` in the directory, made when absent; what an earlier reading left there is kept. */
export async function openStaging(directory: string, limits: DatabaseLimits = STAGING_LIMITS): Promise<Staging> {
  await mkdir(directory, { recursive: true });
  const path = join(directory, 'staging.duckdb');
  const database = await Database.open(path, limits);
  await database.run(SETTINGS);
  const tables = new StagedTables(database);
  const close = (): void => database.close();
  return {
    path,
    database,
    sink: tables,
    clear: () => tables.clear(),
    finish: () => tables.finish(),
    rowCount: () => tables.rowCount(),
    refusedCount: () => tables.refusedCount,
    previews: () => previewsOf(database),
    close,
    discard: async () => {
      close();
      await Promise.all([path, `${path}.wal`].map((file) => rm(file, { force: true })));
    },
  };
}

interface StagedTableState {
  readonly n: number;
  readonly writer: TableWriter | undefined;
  readonly columns: readonly string[];
  readonly rowCount: number;
}

class StagedTables implements StagingSink {
  readonly #database: Database;
  readonly #tables = new Map<string, StagedTableState>();
  #refused: TableWriter;
  /** Refusals are written behind the reader's back. */
  #refusing: Promise<void> = Promise.resolve();
  #load: 'none' | 'running' | 'done' = 'none';
  refusedCount = 0;

  constructor(database: Database) {
    this.#database = database;
    this.#refused = this.#refusedWriter();
  }

  table(name: string): TableSink {
    const known = this.#tables.get(name)?.writer;
    if (known !== undefined) return known;
    const n = this.#tables.size + 1;
    const writer = new TableWriter(this.#database.connection, stagedTable(n));
    this.#tables.set(name, { n, writer, columns: [], rowCount: 0 });
    return writer;
  }

  refuse(refusal: Refusal): void {
    this.refusedCount += 1;
    const writer = this.#refused;
    writer.begin(refusal.row);
    writer.set(0, refusal.table);
    writer.set(1, refusal.rule);
    if (refusal.value !== null) writer.set(2, shown(refusal.value));
    writer.set(3, shown(refusal.record));
    const writing = writer.end();
    if (writing !== undefined) this.#refusing = writing;
  }

  async loadDelimited(name: string, text: DelimitedText, signal?: AbortSignal): Promise<number> {
    const n = this.#tables.get(name)?.n ?? this.#tables.size + 1;
    this.#load = 'running';
    await this.#interruptible(loadStatements(n, text), signal);
    this.#load = 'done';
    const [counted] = await this.#database.rows<{ count: number }>(`SELECT count(*) AS count FROM ${stagedTable(n)}`);
    const rowCount = counted?.count ?? 0;
    this.#tables.set(name, { n, writer: undefined, columns: text.columns, rowCount });
    return rowCount;
  }

  async #interruptible(statements: readonly string[], signal: AbortSignal | undefined): Promise<void> {
    const { connection } = this.#database;
    const interrupt = (): void => connection.interrupt();
    signal?.addEventListener('abort', interrupt);
    try {
      for (const statement of statements) {
        signal?.throwIfAborted();
        await connection.run(statement);
      }
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    } finally {
      signal?.removeEventListener('abort', interrupt);
    }
  }

  loaded(): number {
    if (this.#load !== 'running') return this.#load === 'done' ? 1 : 0;
    return Math.max(0, this.#database.connection.progress.percentage) / 100;
  }

  rowCount(): number {
    let rows = 0;
    for (const table of this.#tables.values()) rows += table.writer?.rowCount ?? table.rowCount;
    return rows;
  }

  async clear(): Promise<void> {
    for (const { writer } of this.#tables.values()) await writer?.abandon();
    await this.#refused.abandon();
    const staged = await this.#database.rows<{ name: string; kind: string }>(
      `SELECT table_name AS name, table_type AS kind FROM information_schema.tables WHERE table_name LIKE 'staged\\_%' ESCAPE '\\'`,
    );
    for (const { name, kind } of staged.toSorted((a, b) => b.kind.localeCompare(a.kind))) {
      await this.#database.run(`DROP ${kind === 'VIEW' ? 'VIEW' : 'TABLE'} IF EXISTS ${name}`);
    }
    this.#tables.clear();
    this.#refused = this.#refusedWriter();
    this.refusedCount = 0;
    this.#load = 'none';
  }

  async finish(): Promise<void> {
    await this.#refusing;
    await this.#refused.flush();
    await this.#database.run(METADATA);
    for (const [name, table] of this.#tables) {
      await table.writer?.flush();
      const rows = table.writer?.rowCount ?? table.rowCount;
      await this.#database.run(`INSERT INTO staged_table VALUES (${table.n}, ${quotedText(name)}, ${rows})`);
      const columns = table.writer?.columns ?? table.columns;
      const named = columns.map((column, c) => `(${table.n}, ${c}, ${quotedText(column)})`);
      if (named.length > 0) await this.#database.run(`INSERT INTO staged_column VALUES ${named.join(', ')}`);
    }
    await this.#database.run(refusedView(this.#tables));
  }

  #refusedWriter(): TableWriter {
    const writer = new TableWriter(this.#database.connection, 'staged_refused_record');
    for (const name of ['table', 'rule', 'value', 'record']) writer.column(name);
    return writer;
  }
}

/** What is kept of a record that may hold anything: no character the engine would cut it at. */
const shown = (text: string): string => text.slice(0, RECORD_CHARACTERS).replaceAll('\0', '␀').toWellFormed();

const refusedView = (tables: ReadonlyMap<string, StagedTableState>): string => {
  const numbers = [...tables].map(([name, { n }]) => `WHEN ${quotedText(name)} THEN ${n}`).join(' ');
  const n = numbers === '' ? 'NULL' : `CASE c0 ${numbers} END`;
  return `CREATE OR REPLACE VIEW staged_refused AS
    SELECT CAST(${n} AS SMALLINT) AS n, source_row, c1 AS rule, c2 AS value, c3 AS record FROM staged_refused_record`;
};

async function previewsOf(database: Database): Promise<StagedTablePreview[]> {
  const tables = await database.rows<{ n: number; name: string; rowCount: number }>(
    'SELECT n, name, row_count AS "rowCount" FROM staged_table ORDER BY n',
  );
  const previews: StagedTablePreview[] = [];
  for (const { n, name, rowCount } of tables) {
    const columns = await database.rows<{ name: string }>(`SELECT name FROM staged_column WHERE n = ${n} ORDER BY c`);
    const selected = columns.map((_, c) => `c${c}`).join(', ');
    const sample = columns.length === 0 ? [] : await sampleOf(database, `SELECT ${selected} FROM ${stagedTable(n)} LIMIT ${PREVIEW_ROWS}`);
    previews.push({ table: name, rowCount, columns: columns.map((column) => column.name), sample });
  }
  return previews;
}

async function sampleOf(database: Database, sql: string): Promise<(string | null)[][]> {
  const rows = await database.rows<Record<string, string | null>>(sql);
  return rows.map((row) => Object.values(row));
}
