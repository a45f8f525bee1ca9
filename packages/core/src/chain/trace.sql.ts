import type { Dialect } from '../ledger/index.ts';
import { BEHIND } from './evidence.sql.ts';

/** The name of a team or role that may be shown: that of its link; NULL where it is not recorded or not shown. */
const shown = (by: 'team' | 'role', small: string): string => `
CASE WHEN ${by}_link.link = -2 THEN '${small}' WHEN ${by}_link.link >= 0 THEN ${by}_name.name END AS ${by}`;

const joined = (by: 'team' | 'role'): string => `
LEFT JOIN link_source ${by}_link ON ${by}_link.level = '${by}' AND ${by}_link.source_id = b.${by}_id
LEFT JOIN ${by} ${by}_name ON ${by}_name.${by}_id = ${by}_link.link`;

/**
 * Acts behind a receipt in the order of each execution, with the clock hours since the act before it of the same
 * execution ended: $receipt.
 */
export const workBehind = (dialect: Dialect, small: string): string => `
WITH behind AS (${BEHIND}),
timed AS (
  SELECT b.*, coalesce(b.started_at, b.at) AS s,
    max(b.at) OVER (PARTITION BY b.leading_id ORDER BY coalesce(b.started_at, b.at), b.at, b.event_id
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before_at
  FROM behind b)
SELECT b.event_id, b.start_event_id, b.leading_id, a.name AS activity, a.kind, t.name AS type, o.key, b.started_at, b.at, b.share,
  p.kind AS actor, ${shown('team', small)}, ${shown('role', small)},
  CASE WHEN b.before_at IS NOT NULL THEN greatest(${dialect.secondsBetween('b.before_at', 'b.s')}, 0) / 3600 END AS wait_hours
FROM timed b JOIN activity a ON a.activity_id = b.activity_id
JOIN object o ON o.object_id = b.leading_id JOIN object_type t ON t.type_id = o.type_id
LEFT JOIN actor p ON p.actor_id = b.actor_id ${joined('team')} ${joined('role')}
ORDER BY b.s, b.at, b.event_id, b.leading_id`;

/** Objects each act behind a receipt touched, people left out: $receipt. */
export const OBJECTS_BEHIND = `
WITH behind AS (SELECT DISTINCT b.event_id FROM (${BEHIND}) b)
SELECT DISTINCT eo.event_id, t.name AS type, o.key, coalesce(t.distance, 99) AS distance FROM behind b
JOIN event_object eo ON eo.event_id = b.event_id JOIN object o ON o.object_id = eo.object_id
JOIN object_type t ON t.type_id = o.type_id AND t.kind <> 'worker'
ORDER BY eo.event_id, distance, type, o.key`;

export const SHARES = `
SELECT t.name AS type, o.key, r.amount_minor FROM receipt_share r
JOIN object o ON o.object_id = r.leading_id JOIN object_type t ON t.type_id = o.type_id
WHERE r.receipt_id = $receipt ORDER BY r.leading_id`;

/** One recorded act: $event. */
export const ACT = `
SELECT e.event_id, a.name AS activity, e.at FROM event e JOIN activity a ON a.activity_id = e.activity_id WHERE e.event_id = $event`;

/** The executions an act belongs to, also one that is no work of its own (a schedule row): $event. */
export const EXECUTIONS_OF_ACT = `
WITH stepped AS (
  SELECT s.leading_id, max(s.share) AS share FROM step s WHERE s.event_id = $event OR s.start_event_id = $event GROUP BY s.leading_id),
touched AS (
  SELECT DISTINCT eo.object_id AS leading_id FROM event_object eo JOIN object o ON o.object_id = eo.object_id
  JOIN object_type t ON t.type_id = o.type_id AND t.distance = 0 WHERE eo.event_id = $event),
handled AS (
  SELECT DISTINCT m.leading_id FROM event_object eo JOIN member m ON m.object_id = eo.object_id WHERE eo.event_id = $event)
SELECT f.leading_id, f.share, t.name AS type, o.key, x.fate FROM (
  SELECT s.leading_id, s.share FROM stepped s
  UNION ALL SELECT d.leading_id, 0 FROM touched d WHERE NOT EXISTS (SELECT 1 FROM stepped s)
  UNION ALL SELECT h.leading_id, 0 FROM handled h
    WHERE NOT EXISTS (SELECT 1 FROM stepped s) AND NOT EXISTS (SELECT 1 FROM touched d)) f
JOIN execution x ON x.leading_id = f.leading_id
JOIN object o ON o.object_id = f.leading_id JOIN object_type t ON t.type_id = o.type_id
ORDER BY f.leading_id`;

/** Receipts of the executions an act worked in, not earlier than it, with the share of the act that went there: $event. */
export const FED = `
SELECT r.receipt_id, sum(s.share) AS share FROM step s JOIN receipt_share r ON r.leading_id = s.leading_id
JOIN cash c ON c.cash_id = r.receipt_id AND c.at >= s.at
WHERE s.event_id = $event OR s.start_event_id = $event
GROUP BY r.receipt_id ORDER BY min(c.at), r.receipt_id`;
