import { NO_CURRENCY } from '../ledger/index.ts';
/** Receipts of customers, of imports that count. */
const RECEIPT = `
SELECT c.* FROM cash c
WHERE c.direction = 'in' AND c.import_id IN (SELECT i.import_id FROM import i WHERE i.superseded_by IS NULL)`;

/** Only those of one customer, when $customer is not NULL. */
const ASKED = `
SELECT r.* FROM (${RECEIPT}) r
WHERE CAST($customer AS VARCHAR) IS NULL OR r.party_id IN (SELECT o.object_id FROM object o WHERE o.key = CAST($customer AS VARCHAR))`;

export const RECEIPT_COUNT = `SELECT count(*) AS total FROM (${ASKED}) r`;

export const ORDERS = {
  latest: 'r.at DESC, r.cash_id DESC',
  earliest: 'r.at, r.cash_id',
  largest: 'r.amount_minor DESC NULLS LAST, r.at DESC, r.cash_id',
  smallest: 'r.amount_minor NULLS LAST, r.at DESC, r.cash_id',
} as const;

/** Names are joined to the rows of the page only: a ledger may hold millions of receipts. */
const named = (page: string, order: string): string => `
WITH page AS (${page})
SELECT r.cash_id AS receipt_id, r.at, r.amount_minor, coalesce(r.currency, '${NO_CURRENCY}') AS currency, p.key AS customer, a.name AS activity
FROM page r LEFT JOIN object p ON p.object_id = r.party_id
LEFT JOIN (SELECT e.event_id, e.activity_id FROM event e WHERE e.event_id IN (SELECT g.event_id FROM page g)) e ON e.event_id = r.event_id
LEFT JOIN activity a ON a.activity_id = e.activity_id ORDER BY ${order}`;

/** $customer, $limit, $offset. */
export const receiptPage = (order: keyof typeof ORDERS): string =>
  named(
    `SELECT r.* FROM (${ASKED}) r ORDER BY ${ORDERS[order]} LIMIT CAST($limit AS BIGINT) OFFSET CAST($offset AS BIGINT)`,
    ORDERS[order],
  );

/** Whether one receipt was received or is only booked: $receipt. */
export const RECEIPT_BASIS = 'SELECT c.basis FROM cash c WHERE c.cash_id = CAST($receipt AS BIGINT)';

/** Ids are whole numbers of our own, never text of a source. */
export const receiptsAmong = (ids: readonly number[]): string =>
  named(`SELECT r.* FROM (${RECEIPT}) r WHERE r.cash_id IN (${ids.map(Number).join(', ')})`, 'r.cash_id');

/** The first five leading objects each of some receipts pays. */
export const paysAmong = (ids: readonly number[]): string => `
SELECT w.receipt_id, t.name AS type, o.key FROM (
  SELECT r.receipt_id, r.leading_id, row_number() OVER (PARTITION BY r.receipt_id ORDER BY r.leading_id) AS turn
  FROM receipt_share r WHERE r.receipt_id IN (${ids.map(Number).join(', ')})) w
JOIN object o ON o.object_id = w.leading_id JOIN object_type t ON t.type_id = o.type_id
WHERE w.turn <= 5 ORDER BY w.receipt_id, w.turn`;
