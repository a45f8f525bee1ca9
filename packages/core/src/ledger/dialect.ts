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
  /** Seconds of a TIMESTAMP since 1970-01-01T00:00:00 as DOUBLE, with fractions. */
  secondsSince(timestamp: string): string;
  /** A UTC TIMESTAMP expression as the wall-clock TIMESTAMP of an IANA zone (quoted SQL literal or parameter). */
  inZone(timestamp: string, zone: string): string;
  /** A wall-clock TIMESTAMP of an IANA zone as UTC TIMESTAMP; NULL of NULL. */
  fromZone(timestamp: string, zone: string): string;
  /** A TIMESTAMP from a parameter in epoch milliseconds. */
  fromMillis(millis: string): string;
  /** Whole part of `amount × weight ÷ total` of BIGINTs, none negative, without overflow, as BIGINT. */
  wholeShare(amount: string, weight: string, total: string): string;
  /** What `wholeShare` leaves over, 0 ≤ rest < total: the larger it is, the sooner a remainder goes there. */
  shareRest(amount: string, weight: string, total: string): string;
}

export const duckdbDialect: Dialect = {
  name: 'duckdb',
  quantile: (expression, p) => `quantile_cont(${expression}, ${p})`,
  secondsBetween: (from, to) => `((epoch_us(${to}) - epoch_us(${from})) / 1e6)`,
  secondsSince: (timestamp) => `(epoch_us(${timestamp}) / 1e6)`,
  inZone: (timestamp, zone) => `timezone(${zone}, timezone('UTC', ${timestamp}))`,
  fromZone: (timestamp, zone) => `timezone('UTC', timezone(${zone}, ${timestamp}))`,
  fromMillis: (millis) => `make_timestamp(CAST(${millis} AS BIGINT) * 1000)`,
  wholeShare: (amount, weight, total) =>
    `CAST(CAST(${amount} AS HUGEINT) * CAST(${weight} AS HUGEINT) // CAST(${total} AS HUGEINT) AS BIGINT)`,
  shareRest: (amount, weight, total) =>
    `(CAST(${amount} AS HUGEINT) * CAST(${weight} AS HUGEINT) % CAST(${total} AS HUGEINT))`,
};
