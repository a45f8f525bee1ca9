/**
 * What DuckDB and Trino say differently. Everything else in `*.sql.ts` is SQL that both speak.
 * Each function takes SQL expressions and returns a SQL expression.
 */
export interface Dialect {
  readonly name: 'duckdb' | 'trino';
  /** Exact continuous quantile of a numeric expression, `p` in 0..1, as DOUBLE. */
  quantile(expression: string, p: number): string;
  /** Seconds between two TIMESTAMP expressions as DOUBLE, with fractions. */
  secondsBetween(from: string, to: string): string;
  /** A UTC TIMESTAMP expression as the wall-clock TIMESTAMP of an IANA zone (quoted SQL literal or parameter). */
  inZone(timestamp: string, zone: string): string;
  /** A TIMESTAMP from a parameter in epoch milliseconds. */
  fromMillis(millis: string): string;
}

export const duckdbDialect: Dialect = {
  name: 'duckdb',
  quantile: (expression, p) => `quantile_cont(${expression}, ${p})`,
  secondsBetween: (from, to) => `((epoch_us(${to}) - epoch_us(${from})) / 1e6)`,
  inZone: (timestamp, zone) => `timezone(${zone}, timezone('UTC', ${timestamp}))`,
  fromMillis: (millis) => `make_timestamp(CAST(${millis} AS BIGINT) * 1000)`,
};
