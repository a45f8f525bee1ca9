import type { Parameters, Query } from '../ledger/index.ts';
import { quantile, trendTest } from '../statistics/index.ts';
import type { SaleAnswer } from './answers.ts';
import { saleRows } from './sale.sql.ts';

/** Fewer requests, or fewer with either end, tell nothing. */
const FEWEST_REQUESTS = 100;
const FEWEST_ENDS = 20;
const PERMUTATIONS = 400;
const SEED = 64;

interface SaleRow {
  readonly hours: number;
  readonly sold: boolean;
  readonly value: number | null;
  readonly weekend: boolean;
  readonly office: boolean;
  readonly of: number;
}

/** An association, and of how many requests those looked at are a part. */
export interface SaleTest extends SaleAnswer {
  readonly of: number;
}

/**
 * Whether fewer of the requests that waited longer were sold, among requests of like value that began to wait at a like time
 * (METHODS §6.4: amount quintile × weekend × office hours). Null when too few ended to tell.
 */
export async function testSale(query: Query, waits: string, parameters: Parameters = {}): Promise<SaleTest | null> {
  const rows = await query.rows<SaleRow>(saleRows(query.dialect, waits), parameters);
  const sold = rows.filter((row) => row.sold).length;
  if (rows.length < FEWEST_REQUESTS || sold < FEWEST_ENDS || rows.length - sold < FEWEST_ENDS) return null;
  const values = rows.flatMap(({ value }) => value ?? []);
  const cuts = [0.2, 0.4, 0.6, 0.8].map((q) => quantile(values, q));
  const trend = trendTest(
    rows.map((row) => ({ exposure: row.hours, outcome: row.sold, stratum: stratumOf(row, cuts) })),
    { permutations: PERMUTATIONS, seed: SEED },
  );
  return {
    p: trend.p,
    direction: trend.direction,
    groups: trend.groups,
    requests: rows.length,
    of: rows[0]?.of ?? 0,
  };
}

const stratumOf = ({ value, weekend, office }: SaleRow, cuts: readonly number[]): string =>
  `${value === null ? 'no value' : cuts.filter((cut) => value > cut).length} ${weekend} ${office}`;

/** Each p with all of them taken into account: the share of false finds among those at least as sure (Benjamini and Hochberg 1995). */
export function adjust(all: readonly number[]): number[] {
  const order = all.map((p, at) => ({ p, at })).toSorted((a, b) => b.p - a.p);
  const adjusted = all.map(() => 1);
  let least = 1;
  for (const [from, { p, at }] of order.entries()) {
    least = Math.min(least, (p * all.length) / (all.length - from));
    adjusted[at] = least;
  }
  return adjusted;
}
