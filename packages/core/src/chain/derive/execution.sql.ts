import type { Dialect } from '../../ledger/index.ts';
import { ACTIVE_IMPORTS, phasesWithoutWork } from './facts.sql.ts';

const LIVED = `
lived AS (
  SELECT s.leading_id, min(s.first_at) AS first_at, max(s.last_at) AS last_at FROM (
    SELECT p.leading_id, coalesce(p.started_at, p.at) AS first_at, p.at AS last_at FROM step p
    UNION ALL
    SELECT t.leading_id, e.at, e.at FROM event e JOIN touch t ON t.event_id = e.event_id
    WHERE e.phase IN (${phasesWithoutWork}) AND e.import_id IN (${ACTIVE_IMPORTS})) s
  GROUP BY s.leading_id)`;

/** The last outcome of the leading object; else of a member, when nothing was recorded after it. */
const ENDED = `
own AS (
  SELECT w.object_id AS leading_id, w.fate, w.at FROM (
    SELECT o.object_id, o.fate, o.at, row_number() OVER (PARTITION BY o.object_id ORDER BY o.at DESC, o.event_id DESC) AS turn
    FROM outcome o JOIN object b ON b.object_id = o.object_id JOIN object_type t ON t.type_id = b.type_id AND t.distance = 0
    WHERE o.import_id IN (${ACTIVE_IMPORTS})) w WHERE w.turn = 1),
inherited AS (
  SELECT w.leading_id, w.fate, w.at FROM (
    SELECT m.leading_id, o.fate, o.at, row_number() OVER (PARTITION BY m.leading_id ORDER BY o.at DESC, o.event_id DESC) AS turn
    FROM outcome o JOIN member m ON m.object_id = o.object_id AND m.leading_id <> m.object_id
    WHERE o.import_id IN (${ACTIVE_IMPORTS})) w WHERE w.turn = 1)`;

const PAID = `
paid AS (
  SELECT s.leading_id, min(s.party_id) AS party_id, min(s.is_back) = 1 AS is_back,
    coalesce(max(CASE WHEN s.is_main AND s.is_back = 0 THEN s.at END), max(CASE WHEN s.is_back = 0 THEN s.at END), max(s.at)) AS cash_at,
    sum(CASE WHEN s.is_main THEN s.amount_minor END) AS cash_minor
  FROM (
    SELECT r.leading_id, r.amount_minor, c.at, c.party_id, CASE WHEN r.amount_minor < 0 THEN 1 ELSE 0 END AS is_back,
      c.basis = CAST($basis AS VARCHAR) AND c.currency IS NOT DISTINCT FROM CAST($currency AS VARCHAR) AS is_main
    FROM receipt_share r JOIN cash c ON c.cash_id = r.receipt_id AND c.direction = 'in') s
  GROUP BY s.leading_id)`;

/** Customers of executions that did not pay: parties of the types that pay elsewhere. */
const PARTIES = `
payer_type AS (
  SELECT DISTINCT o.type_id FROM cash c JOIN object o ON o.object_id = c.party_id
  WHERE c.direction = 'in' AND c.import_id IN (${ACTIVE_IMPORTS})),
payer AS (SELECT o.object_id FROM object o JOIN payer_type t ON t.type_id = o.type_id),
met AS (
  SELECT t.leading_id, min(p.object_id) AS party_id FROM event_object eo
  JOIN event e ON e.event_id = eo.event_id AND e.import_id IN (${ACTIVE_IMPORTS})
  JOIN payer p ON p.object_id = eo.object_id JOIN touch t ON t.event_id = eo.event_id GROUP BY t.leading_id),
belongs AS (
  SELECT l.leading_id, min(p.object_id) AS party_id FROM (
    SELECT oo.source_id AS leading_id, oo.target_id AS party FROM object_object oo WHERE oo.import_id IN (${ACTIVE_IMPORTS})
    UNION ALL SELECT oo.target_id, oo.source_id FROM object_object oo WHERE oo.import_id IN (${ACTIVE_IMPORTS})) l
  JOIN payer p ON p.object_id = l.party GROUP BY l.leading_id)`;

/**
 * One row a leading object. Sold when a customer's receipt of any basis pays it; one whose money was only given back (a
 * credit note) is cancelled. Its cash is of the main basis and currency only, `cash_at` the last of the receipts that pay.
 */
export const EXECUTIONS = [
  `CREATE OR REPLACE TABLE execution (
  leading_id BIGINT, first_at TIMESTAMP, last_at TIMESTAMP, fate VARCHAR, fate_at TIMESTAMP,
  value_minor BIGINT, currency VARCHAR, cash_minor BIGINT, cash_at TIMESTAMP, party_id BIGINT)`,
  `INSERT INTO execution
WITH ${LIVED}, ${ENDED}, ${PAID}, ${PARTIES}
SELECT o.object_id, l.first_at, l.last_at,
  CASE WHEN NOT p.is_back THEN 'sold' WHEN w.fate IS NOT NULL THEN w.fate
    WHEN i.at >= l.last_at THEN i.fate WHEN p.is_back THEN 'cancelled' ELSE 'open' END,
  CASE WHEN NOT p.is_back THEN p.cash_at WHEN w.fate IS NOT NULL THEN w.at WHEN i.at >= l.last_at THEN i.at ELSE p.cash_at END,
  o.value_minor, o.currency, p.cash_minor, p.cash_at, coalesce(p.party_id, m.party_id, b.party_id)
FROM object o JOIN object_type t ON t.type_id = o.type_id AND t.distance = 0
LEFT JOIN lived l ON l.leading_id = o.object_id
LEFT JOIN paid p ON p.leading_id = o.object_id
LEFT JOIN own w ON w.leading_id = o.object_id
LEFT JOIN inherited i ON i.leading_id = o.object_id
LEFT JOIN met m ON m.leading_id = o.object_id
LEFT JOIN belongs b ON b.leading_id = o.object_id
WHERE l.leading_id IS NOT NULL OR p.leading_id IS NOT NULL OR o.import_id IN (${ACTIVE_IMPORTS})
ORDER BY o.object_id`,
] as const;

/** Open demand is abandoned when it was silent for longer than 99 in 100 of the sold ones ever lived. */
export const abandonSilent = (dialect: Dialect): string => `
UPDATE execution SET fate = 'abandoned', fate_at = last_at
WHERE fate = 'open' AND ${dialect.secondsBetween('last_at', dialect.fromMillis('$asOf'))} >
  (SELECT ${dialect.quantile(dialect.secondsBetween('x.first_at', 'x.cash_at'), 0.99)} FROM execution x WHERE x.fate = 'sold')`;
