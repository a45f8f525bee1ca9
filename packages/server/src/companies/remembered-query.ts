import type { ColumnBatch, Parameters, Query } from '@aval/core/ledger';
import { textByName } from '../by-name.ts';

/** Rows kept of all questions together, and of one. */
const MOST_ROWS = 200_000;
const MOST_ROWS_OF_ONE = 20_000;

/**
 * One state of a ledger, asked through a memory: claims of one answer ask the same SQL again and again. The same
 * question asked at the same time runs once. Results are shared, so nobody may change them; streams are never kept.
 */
export class RememberedQuery implements Query {
  readonly #query: Query;
  readonly #known = new Map<string, Promise<object[]>>();
  #rows = 0;

  constructor(query: Query) {
    this.#query = query;
  }

  get dialect(): Query['dialect'] {
    return this.#query.dialect;
  }

  rows<R extends object>(sql: string, parameters: Parameters = {}): Promise<R[]> {
    const key = `${sql}\n${textByName(parameters)}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known as Promise<R[]>;
    const asked = this.#query.rows<R>(sql, parameters);
    this.#known.set(key, asked);
    asked.then(
      ({ length }) => this.#keep(key, length),
      () => this.#known.delete(key),
    );
    return asked;
  }

  batches(sql: string, parameters: Parameters = {}): AsyncIterable<ColumnBatch> {
    return this.#query.batches(sql, parameters);
  }

  /** Counts each result as one row more than it has, so that empty ones are bounded too. */
  #keep(key: string, length: number): void {
    if (length > MOST_ROWS_OF_ONE) {
      this.#known.delete(key);
      return;
    }
    this.#rows += length + 1;
    if (this.#rows <= MOST_ROWS) return;
    this.#known.clear();
    this.#rows = 0;
  }
}
