import type { Query } from '../ledger/index.ts';
import { CUSTOMERS_OFFERED, TEAMS_OFFERED, monthsRecorded } from './offer.sql.ts';

/** What a person may choose from when asking about a part of the records. */
export interface FilterOffer {
  /** First and last month in which something was done, `YYYY-MM`; null when nothing was. */
  readonly months: { readonly first: string; readonly last: string } | null;
  /** Teams that may be told by themselves. */
  readonly teams: readonly string[];
  /** Customers by what they paid, else by what they asked for, the largest first; at most `MOST_OFFERED`. */
  readonly customers: readonly string[];
  /** How many customers may be chosen in all. */
  readonly customerCount: number;
}

const MOST_OFFERED = 500;

export async function offerFilters(query: Query): Promise<FilterOffer> {
  const [months] = await query.rows<{ first: string | null; last: string | null }>(monthsRecorded(query.dialect));
  const teams = await query.rows<{ name: string }>(TEAMS_OFFERED);
  const customers = await query.rows<{ name: string; of: number }>(CUSTOMERS_OFFERED, { limit: MOST_OFFERED });
  const { first, last } = months ?? {};
  return {
    months: first && last ? { first: first.slice(0, 7), last: last.slice(0, 7) } : null,
    teams: teams.map(({ name }) => name),
    customers: customers.map(({ name }) => name),
    customerCount: customers[0]?.of ?? 0,
  };
}
