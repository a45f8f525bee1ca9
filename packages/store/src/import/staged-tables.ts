import type { Database } from '../duckdb/database.ts';
import { loadStatements, queryStatements } from './delimited-load.ts';
import { SourceError } from './errors.ts';
import { READ_LIMITS } from './source.ts';
import type { Declared, DelimitedText, EngineQuery, Refusal, SourceFile, StagingSink, TableSink } from './source.ts';
import { METADATA, declaredRows, fileRow, refusedView, shown, tableRow } from './staged-metadata.ts';
import { quotedText, stagedTable } from './staged-names.ts';
import { TableNames } from './table-names.ts';
import type { NamedFile } from './table-names.ts';
import { TableWriter } from './table-writer.ts';

export interface StagingFile extends NamedFile {
  /** 1-based position in the source. */
  readonly n: number;
  readonly columns: number;
}

interface StagedTableState {
  readonly n: number;
  readonly fileN: number;
  readonly writer: TableWriter | undefined;
  readonly columns: readonly string[];
  readonly rowCount: number;
}

/** The tables of one staging while they are written. */
export class StagedTables implements StagingSink {
  readonly #database: Database;
  /** By their names in the staging. */
  readonly #tables = new Map<string, StagedTableState>();
  readonly #names = new TableNames();
  /** Names in the staging of the tables of the file at hand, by its reader's names. */
  readonly #namesHere = new Map<string, string>();
  #file: StagingFile = { n: 1, name: '', inSet: false, columns: READ_LIMITS.columns };
  readonly #files: SourceFile[] = [];
  readonly #declared: Declared[] = [];
  #refused: TableWriter;
  /** Refusals are written behind the reader's back. */
  #refusing: Promise<void> = Promise.resolve();
  #load: 'none' | 'running' | 'done' = 'none';
  refusedCount = 0;

  constructor(database: Database) {
    this.#database = database;
    this.#refused = this.#refusedWriter();
  }

  /** Tables, refusals and keys are those of this file from now on. */
  begin(file: StagingFile): void {
    this.#file = file;
    this.#namesHere.clear();
    this.#load = 'none';
  }

  /** Names in the staging of the tables that the file at hand has given. */
  tablesHere(): string[] {
    return [...this.#namesHere.values()].filter((name) => this.#tables.has(name));
  }

  /** Forgets the tables of the file at hand: it gave no row. */
  async forgetHere(): Promise<void> {
    for (const name of this.tablesHere()) {
      const table = this.#tables.get(name);
      await table?.writer?.abandon();
      this.#tables.delete(name);
      if (table !== undefined) await this.#drop(`table_name IN ('staged_${table.n}', 'staged_text_${table.n}')`);
    }
    this.#namesHere.clear();
  }

  /** Removes the engine's tables and views that are so called. */
  async #drop(which: string): Promise<void> {
    const found = await this.#database.rows<{ name: string; kind: string }>(
      `SELECT table_name AS name, table_type AS kind FROM information_schema.tables WHERE ${which}`,
    );
    for (const { name, kind } of found.toSorted((a, b) => b.kind.localeCompare(a.kind))) {
      await this.#database.run(`DROP ${kind === 'VIEW' ? 'VIEW' : 'TABLE'} IF EXISTS ${name}`);
    }
  }

  recordFile(file: SourceFile): void {
    this.#files.push(file);
  }

  declare({ table, columns, references }: Declared): void {
    const to = references && { ...references, table: this.#named(references.table) };
    this.#declared.push({ table: this.#named(table), columns, ...(to && { references: to }) });
  }

  #named(table: string): string {
    const known = this.#namesHere.get(table);
    if (known !== undefined) return known;
    const name = this.#names.take(shown(table), this.#file);
    this.#namesHere.set(table, name);
    return name;
  }

  table(table: string): TableSink {
    const name = this.#named(table);
    const known = this.#tables.get(name)?.writer;
    if (known !== undefined) return known;
    const n = this.#tables.size + 1;
    const { columns, name: file, n: fileN } = this.#file;
    const writer = new TableWriter(this.#database.connection, stagedTable(n), { columns, file });
    this.#tables.set(name, { n, fileN, writer, columns: [], rowCount: 0 });
    return writer;
  }

  refuse(refusal: Refusal): void {
    this.refusedCount += 1;
    const writer = this.#refused;
    writer.begin(refusal.row);
    writer.set(0, this.#named(refusal.table));
    writer.set(1, refusal.rule);
    if (refusal.value !== null) writer.set(2, shown(refusal.value));
    writer.set(3, shown(refusal.record));
    const writing = writer.end();
    if (writing !== undefined) this.#refusing = writing;
  }

  async loadDelimited(table: string, text: DelimitedText, signal?: AbortSignal): Promise<number> {
    return this.#loadBy(table, text.columns, (n) => loadStatements(n, text), signal);
  }

  async loadQuery(table: string, query: EngineQuery, signal?: AbortSignal): Promise<number> {
    if (query.attach === undefined) return this.#loadBy(table, query.columns, (n) => queryStatements(n, query), signal);
    await this.#database.run(`ATTACH ${quotedText(query.attach)} AS origin (READ_ONLY)`);
    try {
      return await this.#loadBy(table, query.columns, (n) => queryStatements(n, query), signal);
    } finally {
      await this.#database.run('DETACH origin');
    }
  }

  async #loadBy(
    table: string,
    columns: readonly string[],
    statements: (n: number) => readonly string[],
    signal: AbortSignal | undefined,
  ): Promise<number> {
    const { columns: most, name: file, n: fileN } = this.#file;
    if (columns.length > most) throw new SourceError('too-many-columns', { file, limit: most });
    const name = this.#named(table);
    const n = this.#tables.get(name)?.n ?? this.#tables.size + 1;
    this.#load = 'running';
    await this.#interruptible(statements(n), signal);
    this.#load = 'done';
    const [counted] = await this.#database.rows<{ count: number }>(`SELECT count(*) AS count FROM ${stagedTable(n)}`);
    const rowCount = counted?.count ?? 0;
    this.#tables.set(name, { n, fileN, writer: undefined, columns, rowCount });
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
    await this.#drop(`table_name LIKE 'staged\\_%' ESCAPE '\\'`);
    this.#tables.clear();
    this.#names.clear();
    this.#namesHere.clear();
    this.#files.length = 0;
    this.#declared.length = 0;
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
      const rowCount = table.writer?.rowCount ?? table.rowCount;
      const columns = table.writer?.columns ?? table.columns;
      for (const row of tableRow({ n: table.n, name, rowCount, fileN: table.fileN, columns }))
        await this.#database.run(row);
    }
    for (const [i, file] of this.#files.entries()) await this.#database.run(fileRow(i + 1, file));
    const staged = new Set(this.#tables.keys());
    for (const row of declaredRows(this.#declared, staged)) await this.#database.run(row);
    await this.#database.run(refusedView(new Map([...this.#tables].map(([name, { n }]) => [name, n]))));
  }

  #refusedWriter(): TableWriter {
    const writer = new TableWriter(this.#database.connection, 'staged_refused_record', { columns: 4, file: '' });
    for (const name of ['table', 'rule', 'value', 'record']) writer.column(name);
    return writer;
  }
}
