import type { Dialect } from '../../ledger/index.ts';
import { ACTIVE_IMPORTS } from './facts.sql.ts';

/**
 * Which leading objects a receipt pays: the one it names; else those its act touches and its object belongs to;
 * else those its object belongs to; else those its act touches.
 */
const PAYS = `
receipt AS (
  SELECT c.* FROM cash c WHERE c.direction = 'in' AND c.import_id IN (${ACTIVE_IMPORTS})),
named AS (
  SELECT r.cash_id, r.object_id AS leading_id FROM receipt r
  JOIN object o ON o.object_id = r.object_id JOIN object_type t ON t.type_id = o.type_id AND t.distance = 0),
unnamed AS (SELECT r.* FROM receipt r WHERE NOT EXISTS (SELECT 1 FROM named n WHERE n.cash_id = r.cash_id)),
candidate AS (
  SELECT u.cash_id, t.leading_id, 1 AS strength FROM unnamed u JOIN touch t ON t.event_id = u.event_id
  UNION ALL
  SELECT u.cash_id, m.leading_id, 2 FROM unnamed u JOIN member m ON m.object_id = u.object_id),
ranked_candidate AS (SELECT c.cash_id, c.leading_id, sum(c.strength) AS strength FROM candidate c GROUP BY c.cash_id, c.leading_id),
best AS (SELECT w.*, max(w.strength) OVER (PARTITION BY w.cash_id) AS top FROM ranked_candidate w),
pays AS (
  SELECT n.cash_id, n.leading_id FROM named n
  UNION ALL
  SELECT b.cash_id, b.leading_id FROM best b WHERE b.strength = b.top)`;

const WEIGHED = `
valued AS (
  SELECT p.cash_id, p.leading_id, r.amount_minor, o.value_minor,
    count(*) OVER (PARTITION BY p.cash_id) AS n,
    count(CASE WHEN o.value_minor >= 0 THEN 1 END) OVER (PARTITION BY p.cash_id) AS valued,
    sum(o.value_minor) OVER (PARTITION BY p.cash_id) AS total
  FROM pays p JOIN receipt r ON r.cash_id = p.cash_id LEFT JOIN object o ON o.object_id = p.leading_id),
weighed AS (
  SELECT v.cash_id, v.leading_id, v.amount_minor, abs(v.amount_minor) AS size, v.n,
    CASE WHEN v.valued = v.n AND v.total > 0 THEN v.value_minor ELSE 1 END AS weight,
    CASE WHEN v.valued = v.n AND v.total > 0 THEN v.total ELSE v.n END AS weights
  FROM valued v)`;

/**
 * A receipt is split over the leading objects it pays by their value, else equally; to the minor unit, the remainder
 * to the largest fractions. The parts of a receipt add up to the receipt. A receipt of unknown amount has parts of
 * unknown amount.
 */
export const receiptShares = (dialect: Dialect): readonly string[] => [
  'CREATE OR REPLACE TABLE receipt_share (receipt_id BIGINT, leading_id BIGINT, amount_minor BIGINT)',
  `INSERT INTO receipt_share
WITH ${PAYS}, ${WEIGHED},
divided AS (
  SELECT w.*, ${dialect.wholeShare('w.size', 'w.weight', 'w.weights')} AS part,
    ${dialect.shareRest('w.size', 'w.weight', 'w.weights')} AS rest
  FROM weighed w WHERE w.n > 1),
ranked AS (
  SELECT d.*, d.size - sum(d.part) OVER (PARTITION BY d.cash_id) AS left_over,
    row_number() OVER (PARTITION BY d.cash_id ORDER BY d.rest DESC, d.leading_id) AS turn
  FROM divided d)
SELECT w.cash_id, w.leading_id, w.amount_minor FROM weighed w WHERE w.n = 1
UNION ALL
SELECT r.cash_id, r.leading_id,
  sign(r.amount_minor) * (r.part + CASE WHEN r.turn <= r.left_over THEN 1 ELSE 0 END)
FROM ranked r`,
];
