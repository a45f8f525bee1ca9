import type { Dialect } from '../ledger/index.ts';
import { dayNumber, LIVE } from './days.sql.ts';

/** Receipts of named customers, of the basis that is the inflow, as `c`. */
export const RECEIPTS = `cash c CROSS JOIN derived_state d
WHERE c.direction = 'in' AND c.basis = d.basis AND c.party_id IS NOT NULL AND c.import_id IN (${LIVE})`;

/**
 * A purchase: what one customer paid (or was invoiced, or delivered: the basis of the inflow) on one day. A day on which money was
 * only given back is none. `value_minor` in the currency of the inflow, NULL where no amount is recorded.
 */
export const purchases = (dialect: Dialect): string => `
CREATE OR REPLACE TABLE purchase AS
SELECT CAST(c.party_id AS BIGINT) AS party_id, CAST(${dayNumber(dialect, 'c.at')} AS INTEGER) AS day,
  CAST(sum(CASE WHEN c.currency IS NOT DISTINCT FROM d.currency THEN c.amount_minor END) AS BIGINT) AS value_minor
FROM ${RECEIPTS}
GROUP BY c.party_id, ${dayNumber(dialect, 'c.at')}
HAVING count(CASE WHEN c.amount_minor IS NULL OR c.amount_minor >= 0 THEN 1 END) > 0
ORDER BY 1, 2`;

export const PURCHASES_BY_CUSTOMER = `
SELECT p.party_id, p.day, p.value_minor FROM purchase p ORDER BY p.party_id, p.day`;

/** One row a customer; all DOUBLE, NaN where nothing is told. Days since 1970-01-01, money in minor units. */
export const BUYER_COLUMNS = [
  'party_id',
  'first_day',
  'last_day',
  'purchases',
  'cash',
  'alive',
  'expected_13',
  'expected_52',
  'spend',
] as const;
export const BUYER_TABLE = `CREATE OR REPLACE TABLE buyer (${BUYER_COLUMNS.map((name) => `${name} DOUBLE`).join(', ')})`;

/** The last recorded day where the company is, and the currency of the inflow. */
export const FRAME = (dialect: Dialect): string => `
SELECT CAST(${dayNumber(dialect, 'd.as_of')} AS INTEGER) AS "endDay", d.as_of AS "asOf", d.basis AS basis, d.currency AS currency
FROM derived_state d`;
