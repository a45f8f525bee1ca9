/** What is known of receipts; `row` alone never names who worked. */
const RECEIPT = `
SELECT c.cash_id AS receipt_id, c.at, c.amount_minor, coalesce(c.currency, 'XXX') AS currency, p.key AS customer, a.name AS activity
FROM cash c LEFT JOIN object p ON p.object_id = c.party_id
LEFT JOIN event e ON e.event_id = c.event_id LEFT JOIN activity a ON a.activity_id = e.activity_id
WHERE c.direction = 'in' AND c.import_id IN (SELECT i.import_id FROM import i WHERE i.superseded_by IS NULL)`;

const OF_CUSTOMER = 'r.customer = CAST($customer AS VARCHAR) OR CAST($customer AS VARCHAR) IS NULL';

export const RECEIPT_COUNT = `SELECT count(*) AS total FROM (${RECEIPT}) r WHERE ${OF_CUSTOMER}`;

export const ORDERS = {
  latest: 'r.at DESC, r.receipt_id DESC',
  earliest: 'r.at, r.receipt_id',
  largest: 'r.amount_minor DESC NULLS LAST, r.at DESC, r.receipt_id',
  smallest: 'r.amount_minor NULLS LAST, r.at DESC, r.receipt_id',
} as const;

export const receiptPage = (order: keyof typeof ORDERS): string => `
SELECT r.* FROM (${RECEIPT}) r WHERE ${OF_CUSTOMER}
ORDER BY ${ORDERS[order]} LIMIT CAST($limit AS BIGINT) OFFSET CAST($offset AS BIGINT)`;

/** Ids are whole numbers of our own, never text of a source. */
export const receiptsAmong = (ids: readonly number[]): string => `
SELECT r.* FROM (${RECEIPT} AND c.cash_id IN (${ids.map(Number).join(', ')})) r`;

/** The first five leading objects each of some receipts pays. */
export const paysAmong = (ids: readonly number[]): string => `
SELECT w.receipt_id, t.name AS type, o.key FROM (
  SELECT r.receipt_id, r.leading_id, row_number() OVER (PARTITION BY r.receipt_id ORDER BY r.leading_id) AS turn
  FROM receipt_share r WHERE r.receipt_id IN (${ids.map(Number).join(', ')})) w
JOIN object o ON o.object_id = w.leading_id JOIN object_type t ON t.type_id = o.type_id
WHERE w.turn <= 5 ORDER BY w.receipt_id, w.turn`;
