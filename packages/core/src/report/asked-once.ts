import type { ColumnBatch, Parameters, Query } from '../ledger/index.ts';

/** A query that runs each question once while one report is made: claims ask the same again and again. Streams are never kept. */
export function askedOnce(query: Query): Query {
  const known = new Map<string, Promise<object[]>>();
  return {
    dialect: query.dialect,
    rows<R extends object>(sql: string, parameters: Parameters = {}): Promise<R[]> {
      const key = `${sql}\n${JSON.stringify(Object.entries(parameters).toSorted(([a], [b]) => (a < b ? -1 : 1)))}`;
      const asked = known.get(key) ?? query.rows<R>(sql, parameters);
      known.set(key, asked);
      return asked as Promise<R[]>;
    },
    batches: (sql: string, parameters?: Parameters): AsyncIterable<ColumnBatch> => query.batches(sql, parameters),
  };
}
