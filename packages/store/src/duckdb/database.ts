import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBConnection, DuckDBDataChunk, DuckDBType, DuckDBValue } from '@duckdb/node-api';
import { duckdbDialect } from '@aval/core/ledger';
import type { ColumnBatch, FactLog, Parameters } from '@aval/core/ledger';
import { appendDoubles, mustBeDoubles, readDoubles } from './doubles.ts';
import { plainValue } from './values.ts';

export interface DatabaseLimits {
  /** Memory DuckDB may take before it spills to disk, in MiB. */
  readonly memoryMiB: number;
  readonly threads: number;
  /** Bytes of a block of a new file; the engine's own choice when absent. Small blocks take less memory in wide tables. */
  readonly blockBytes?: number;
}

export const DEFAULT_LIMITS: DatabaseLimits = { memoryMiB: 2048, threads: 4 };

/** One DuckDB file, owned by this process while it is open. Opens lazily nothing: `open` is the only door. */
export class Database implements FactLog {
  readonly dialect = duckdbDialect;
  readonly connection: DuckDBConnection;
  readonly #instance: DuckDBInstance;
  readonly #inTransaction: boolean;
  #busy: Promise<unknown> = Promise.resolve();

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection, inTransaction: boolean) {
    this.#instance = instance;
    this.connection = connection;
    this.#inTransaction = inTransaction;
  }

  /** `:memory:` or a path. Extensions are never downloaded: what is not built in is not there. */
  static async open(path: string, limits: DatabaseLimits = DEFAULT_LIMITS): Promise<Database> {
    const instance = await DuckDBInstance.create(path, {
      memory_limit: `${limits.memoryMiB}MiB`,
      threads: String(limits.threads),
      ...(limits.blockBytes === undefined ? {} : { default_block_size: String(limits.blockBytes) }),
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    });
    return new Database(instance, await connect(instance), false);
  }

  async rows<R extends object>(sql: string, parameters: Parameters = {}): Promise<R[]> {
    const reader = await this.connection.runAndReadAll(sql, bound(sql, parameters));
    const names = reader.deduplicatedColumnNames();
    const columns = reader.getColumns().map((column) => column.map(plainValue));
    return Array.from(
      { length: reader.currentRowCount },
      (_, row) => Object.fromEntries(names.map((name, i) => [name, columns[i]?.[row] ?? null])) as R,
    );
  }

  async *batches(sql: string, parameters: Parameters = {}): AsyncIterable<ColumnBatch> {
    for await (const chunk of this.#chunks(sql, parameters))
      yield { rowCount: chunk.rowCount, columns: chunk.getColumns().map((column) => column.map(plainValue)) };
  }

  async *doubles(sql: string, parameters: Parameters = {}): AsyncIterable<readonly Float64Array[]> {
    for await (const chunk of this.#chunks(sql, parameters, mustBeDoubles)) yield readDoubles(chunk);
  }

  /** Streams on a connection of its own, since a connection forgets its stream when it is asked again. */
  async *#chunks(
    sql: string,
    parameters: Parameters,
    check?: (types: readonly DuckDBType[]) => void,
  ): AsyncIterable<DuckDBDataChunk> {
    const connection = this.#inTransaction ? this.connection : await connect(this.#instance);
    try {
      const result = await connection.stream(sql, bound(sql, parameters));
      check?.(result.columnTypes());
      for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
        yield chunk;
      }
    } finally {
      if (!this.#inTransaction) connection.closeSync();
    }
  }

  async run(sql: string, parameters: Parameters = {}): Promise<void> {
    await this.connection.run(sql, bound(sql, parameters));
  }

  async append(table: string, columns: readonly Float64Array<ArrayBuffer>[]): Promise<void> {
    await appendDoubles(this.connection, table, columns);
  }

  /**
   * Transactions of one database run one after the other, each on a connection of its own:
   * questions asked meanwhile see the ledger as it was before. A transaction inside a transaction is part of it.
   * When the signal aborts, the statement under way stops, all is rolled back, and the signal's reason is thrown.
   */
  async inTransaction<T>(work: (log: FactLog) => Promise<T>, signal?: AbortSignal): Promise<T> {
    if (this.#inTransaction) return work(this);
    const turn = this.#busy.then(() => this.#transact(work, signal));
    this.#busy = turn.catch(() => undefined);
    return turn;
  }

  async #transact<T>(work: (log: FactLog) => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    signal?.throwIfAborted();
    const connection = await connect(this.#instance);
    const interrupt = (): void => connection.interrupt();
    signal?.addEventListener('abort', interrupt);
    try {
      await connection.run('BEGIN TRANSACTION');
      const result = await work(new Database(this.#instance, connection, true));
      signal?.throwIfAborted();
      await connection.run('COMMIT');
      return result;
    } catch (error) {
      await connection.run('ROLLBACK').catch(() => undefined);
      signal?.throwIfAborted();
      throw error;
    } finally {
      signal?.removeEventListener('abort', interrupt);
      connection.closeSync();
    }
  }

  /** Closing twice is harmless. */
  close(): void {
    this.connection.closeSync();
    this.#instance.closeSync();
  }
}

async function connect(instance: DuckDBInstance): Promise<DuckDBConnection> {
  const connection = await instance.connect();
  await connection.run("SET TimeZone='UTC'");
  return connection;
}

/** Only the parameters a statement names: DuckDB refuses the others. */
function bound(sql: string, parameters: Parameters): Record<string, DuckDBValue> {
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => new RegExp(`\\$${name}\\b`).test(sql)));
}
