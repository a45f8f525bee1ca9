import type { Query } from '../ledger/index.ts';
import { RECEIPTS } from './purchase.sql.ts';
import type { Scope } from './scope.ts';

/** The receipts of the customers of a part; `and` narrows them further. */
export const receiptFacts = (scope: Scope, and = 'TRUE'): string =>
  `SELECT DISTINCT c.event_id AS event_id FROM ${RECEIPTS} AND ${scope.isOfPart('c.party_id')} AND ${and}`;

/** The receipts of customers who first bought between two days. */
export const cohortFacts = (scope: Scope, from: number, until: number): string =>
  receiptFacts(
    scope,
    `c.party_id IN (SELECT CAST(b.party_id AS BIGINT) FROM buyer b WHERE b.first_day >= ${from} AND b.first_day < ${until})`,
  );

export const NO_FACTS = 'SELECT e.event_id AS event_id FROM event e WHERE FALSE';

/** How many records a query of facts returns. */
export async function countFacts(query: Query, facts: string): Promise<number> {
  const [row] = await query.rows<{ n: number }>(`SELECT count(*) AS n FROM (${facts}) f`);
  return row?.n ?? 0;
}
