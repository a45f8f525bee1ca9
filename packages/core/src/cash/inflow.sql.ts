import type { Dialect } from '../ledger/index.ts';
import type { CashPart } from './part.ts';
import { inflowOf } from './scope.sql.ts';

/** The day of a receipt where the company is; parameter $zone. */
const dayOf = (dialect: Dialect): string => `CAST(${dialect.inZone('c.at', '$zone')} AS DATE)`;

/** Inflow by day of the ledger's zone, oldest first. */
export const inflowByDay = (dialect: Dialect, part: CashPart): string => `
SELECT ${dayOf(dialect)} AS day, CAST(coalesce(sum(c.amount_minor), 0) AS BIGINT) AS amount, count(*) AS "count"
${inflowOf(part)} GROUP BY 1 ORDER BY 1`;

/** Receipts between two days, $from included and $until left out. */
const between = (dialect: Dialect, part: CashPart): string => `${inflowOf(part)}
  AND ${dayOf(dialect)} >= CAST($from AS DATE) AND ${dayOf(dialect)} < CAST($until AS DATE)`;

const SUM = `
SELECT CAST(coalesce(sum(c.amount_minor), 0) AS BIGINT) AS amount, count(*) AS "count",
  count(DISTINCT c.event_id) AS "factCount", min(c.at) AS "firstAt", max(c.at) AS "lastAt"`;

export const inflowBetween = (dialect: Dialect, part: CashPart): string => SUM + between(dialect, part);
export const factsBetween = (dialect: Dialect, part: CashPart): string =>
  `SELECT DISTINCT c.event_id AS event_id ${between(dialect, part)}`;

const ofCustomer = (part: CashPart): string =>
  `${inflowOf(part)} AND c.party_id IN (SELECT o.object_id FROM object o WHERE o.key = $name)`;
export const inflowOfCustomer = (part: CashPart): string => SUM + ofCustomer(part);
export const factsOfCustomer = (part: CashPart): string => `SELECT DISTINCT c.event_id AS event_id ${ofCustomer(part)}`;

const byCustomer = (part: CashPart): string => `
paid AS (
  SELECT c.party_id, sum(c.amount_minor) AS cash, count(*) AS receipts ${inflowOf(part)} AND c.party_id IS NOT NULL GROUP BY c.party_id),
customer AS (
  SELECT o.key AS customer, CAST(coalesce(sum(p.cash), 0) AS BIGINT) AS cash, CAST(sum(p.receipts) AS BIGINT) AS receipts
  FROM paid p JOIN object o ON o.object_id = p.party_id GROUP BY o.key)`;

/** Customers by cash, largest first; parameter $limit. */
export const largestCustomers = (part: CashPart): string => `WITH ${byCustomer(part)}
SELECT u.customer, u.cash, u.receipts FROM customer u ORDER BY u.cash DESC, u.customer LIMIT CAST($limit AS BIGINT)`;

/**
 * How unequal customers are: how many of the largest make half and four fifths of what named customers paid, and the
 * sum of the squares of their shares (Herfindahl–Hirschman). Customers who were paid back more than they paid count nothing.
 */
export const concentrationOf = (part: CashPart): string => `WITH ${byCustomer(part)},
ranked AS (
  SELECT u.cash, sum(u.cash) OVER (ORDER BY u.cash DESC, u.customer ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS upto,
    sum(u.cash) OVER () AS total FROM customer u WHERE u.cash > 0)
SELECT (SELECT count(*) FROM customer) AS customers,
  count(CASE WHEN 2 * (r.upto - r.cash) < r.total THEN 1 END) AS half,
  count(CASE WHEN 5 * (r.upto - r.cash) < 4 * r.total THEN 1 END) AS "fourFifths",
  sum((CAST(r.cash AS DOUBLE) / r.total) * (CAST(r.cash AS DOUBLE) / r.total)) AS hhi
FROM ranked r`;
