import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import { duckdbDialect } from '@aval/core/ledger';
import type { ColumnBatch, FactLog, Parameters } from '@aval/core/ledger';
import { plainValue } from './values.ts';

export interface DatabaseLimits {
  /** Memory DuckDB may take before it spills to disk, in MiB. */
  readonly memoryMiB: number;
  readonly threads: number;
}

export const DEFAULT_LIMITS: DatabaseLimits = { memoryMiB: 2048, threads: 4 };

/** One DuckDB file, owned by this process while it is open. Opens lazily nothing: `open` is the only door. */
export class Database implements FactLog {
  readonly dialect = duckdbDialect;
  readonly connection: DuckDBConnection;
  readonly #instance: DuckDBInstance;
  #busy: Promise<unknown> = Promise.resolve();

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance;
    this.connection = connection;
  }

  /** `:memory:` or a path. Extensions are never downloaded: what is not built in is not there. */
  static async open(path: string, limits: DatabaseLimits = DEFAULT_LIMITS): Promise<Database> {
    const instance = await DuckDBInstance.create(path, {
      memory_limit: `${limits.memoryMiB}MiB`,
      threads: String(limits.threads),
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    });
    const connection = await instance.connect();
    await connection.run("SET TimeZone='UTC'");
    return new Database(instance, connection);
  }

  async rows<R extends object>(sql: string, parameters: Parameters = {}): Promise<R[]> {
    const reader = await this.connection.runAndReadAll(sql, bound(sql, parameters));
    const names = reader.deduplicatedColumnNames();
    const columns = reader.getColumns().map((column) => column.map(plainValue));
    return Array.from({ length: reader.currentRowCount }, (_, row) =>
      Object.fromEntries(names.map((name, i) => [name, columns[i]?.[row] ?? null])) as R);
  }

  async *batches(sql: string, parameters: Parameters = {}): AsyncIterable<ColumnBatch> {
    const result = await this.connection.stream(sql, bound(sql, parameters));
    for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
      yield {
        rowCount: chunk.rowCount,
        columns: chunk.getColumns().map((column) => column.map(plainValue)),
      };
    }
  }

  async run(sql: string, parameters: Parameters = {}): Promise<void> {
    await this.connection.run(sql, bound(sql, parameters));
  }

  /**
   * Transactions of one database run one after the other, each on a connection of its own:
   * questions asked meanwhile see the ledger as it was before.
   */
  async inTransaction<T>(work: (log: FactLog) => Promise<T>): Promise<T> {
    const turn = this.#busy.then(() => this.#transact(work));
    this.#busy = turn.catch(() => undefined);
    return turn;
  }

  async #transact<T>(work: (log: FactLog) => Promise<T>): Promise<T> {
    const connection = await this.#instance.connect();
    const log = new Database(this.#instance, connection);
    try {
      await connection.run("SET TimeZone='UTC'");
      await connection.run('BEGIN TRANSACTION');
      const result = await work(log);
      await connection.run('COMMIT');
      return result;
    } catch (error) {
      await connection.run('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      connection.closeSync();
    }
  }

  close(): void {
    this.connection.closeSync();
    this.#instance.closeSync();
  }
}

/** Only the parameters a statement names: DuckDB refuses the others. */
function bound(sql: string, parameters: Parameters): Record<string, DuckDBValue> {
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => new RegExp(`\\$${name}\\b`).test(sql)));
}
