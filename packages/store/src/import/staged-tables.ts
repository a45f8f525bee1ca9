import type { Database } from '../duckdb/database.ts';
import { loadStatements, queryStatements } from './delimited-load.ts';
import type { DelimitedText, EngineQuery, Refusal, StagingSink, TableSink } from './source.ts';
import { quotedText, stagedTable } from './staged-names.ts';
import { TableWriter } from './table-writer.ts';

/** A refused record is kept whole up to this many characters. */
const RECORD_CHARACTERS = 64 * 1024;

const METADATA = `
CREATE OR REPLACE TABLE staged_table (n SMALLINT, name VARCHAR, row_count BIGINT);
CREATE OR REPLACE TABLE staged_column (n SMALLINT, c INTEGER, name VARCHAR);`;

interface StagedTableState {
  readonly n: number;
  readonly writer: TableWriter | undefined;
  readonly columns: readonly string[];
  readonly rowCount: number;
}

/** The tables of one staging while they are written. */
export class StagedTables implements StagingSink {
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
    return this.#loadBy(name, text.columns, (n) => loadStatements(n, text), signal);
  }

  async loadQuery(name: string, query: EngineQuery, signal?: AbortSignal): Promise<number> {
    if (query.attach === undefined) return this.#loadBy(name, query.columns, (n) => queryStatements(n, query), signal);
    await this.#database.run(`ATTACH ${quotedText(query.attach)} AS origin (READ_ONLY)`);
    try {
      return await this.#loadBy(name, query.columns, (n) => queryStatements(n, query), signal);
    } finally {
      await this.#database.run('DETACH origin');
    }
  }

  async #loadBy(
    name: string,
    columns: readonly string[],
    statements: (n: number) => readonly string[],
    signal: AbortSignal | undefined,
  ): Promise<number> {
    const n = this.#tables.get(name)?.n ?? this.#tables.size + 1;
    this.#load = 'running';
    await this.#interruptible(statements(n), signal);
    this.#load = 'done';
    const [counted] = await this.#database.rows<{ count: number }>(`SELECT count(*) AS count FROM ${stagedTable(n)}`);
    const rowCount = counted?.count ?? 0;
    this.#tables.set(name, { n, writer: undefined, columns, rowCount });
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
