import type { Dialect } from '../ledger/index.ts';
import { FIRST_ENDED } from './measure.sql.ts';

/** So many requests are looked at for one step; of more, every so manieth by its number. */
const LOOKED_AT = 20_000;

/** The request's first visit: `leading_id`, `since_at`, `seconds` waited. */
export const gateWaits = (condition: string): string => `
SELECT v.leading_id, v.since_at, v.seconds FROM approval_visit v JOIN approval_gate g ON g.gate_id = v.gate_id
WHERE ${FIRST_ENDED} AND v.seconds IS NOT NULL AND ${condition}`;

const LIVE = 'SELECT i.import_id FROM import i WHERE i.superseded_by IS NULL';

/**
 * The first act of one activity on each request, from when it was scheduled, else could begin, until it began: $activity. `within`
 * is a condition on `w`, a row of `wait`.
 */
export const stepWaits = (dialect: Dialect, within: string): string => `
SELECT s.leading_id, s.since_at, ${dialect.secondsBetween('s.since_at', 's.begun_at')} AS seconds FROM (
  SELECT f.leading_id, f.begun_at, CASE WHEN d.due_at <= f.begun_at THEN d.due_at ELSE f.enabled_at END AS since_at
  FROM (
    SELECT w.leading_id, w.enabled_at, w.begun_at, row_number() OVER (PARTITION BY w.leading_id ORDER BY w.begun_at, w.instance_id) AS turn
    FROM wait w WHERE w.activity_id = $activity AND ${within}) f
  LEFT JOIN (
    SELECT o.object_id AS leading_id, min(e.at) AS due_at FROM event e
    JOIN event_object x ON x.event_id = e.event_id JOIN object o ON o.object_id = x.object_id
    JOIN object_type t ON t.type_id = o.type_id AND t.distance = 0
    WHERE e.phase IN ('schedule', 'assign') AND e.activity_id = $activity AND e.import_id IN (${LIVE})
    GROUP BY o.object_id) d ON d.leading_id = f.leading_id
  WHERE f.turn = 1) s`;

/**
 * What the test needs of each request that has ended: hours waited, whether it was sold, its value, and when it began to wait: on
 * a weekend, in office hours (8 to 18 of the company's zone, Monday to Friday) or not.
 */
export const saleRows = (dialect: Dialect, waits: string): string => `
WITH waited AS (${waits}),
ended AS (
  SELECT w.leading_id, w.seconds, x.fate = 'sold' AS is_sold, x.value_minor, z.slot, count(*) OVER () AS n
  FROM waited w JOIN execution x ON x.leading_id = w.leading_id AND x.fate <> 'open'
  LEFT JOIN zone_quarter z ON z.quarter = CAST(floor(${dialect.secondsSince('w.since_at')} / 900) AS INTEGER))
SELECT e.seconds / 3600 AS hours, e.is_sold AS sold, e.value_minor AS value, coalesce(e.slot >= 5 * 96, FALSE) AS weekend,
  coalesce(mod(e.slot, 96) >= 32 AND mod(e.slot, 96) < 72, FALSE) AS office
FROM ended e WHERE mod(e.leading_id, CAST(ceil(e.n / ${LOOKED_AT}.0) AS BIGINT)) = 0 ORDER BY e.leading_id`;

/** Activities that at least one in ten of the sold requests went through, with who acted: candidates for a step that costs sales. */
export const stepsOfSold = (within: string): string => `
SELECT w.activity_id AS id, a.name, a.kind = 'approval' AS "isApproval", count(DISTINCT w.leading_id) AS requests,
  coalesce(list(DISTINCT w.actor_id) FILTER (WHERE k.kind <> 'robot'), []) AS people
FROM wait w JOIN activity a ON a.activity_id = w.activity_id LEFT JOIN actor k ON k.actor_id = w.actor_id
JOIN execution x ON x.leading_id = w.leading_id
WHERE a.kind IN ('work', 'approval') AND ${within}
GROUP BY w.activity_id, a.name, a.kind
HAVING count(DISTINCT CASE WHEN x.fate = 'sold' THEN w.leading_id END) >= 0.1 * (SELECT count(*) FROM execution y WHERE y.fate = 'sold')
ORDER BY requests DESC, a.name LIMIT 12`;

/** The records of the first acts that a step's figures rest on: $activity. */
export const stepFacts = (within: string): string => `
SELECT DISTINCT f.event_id AS event_id FROM (
  SELECT w.leading_id, w.instance_id, row_number() OVER (PARTITION BY w.leading_id ORDER BY w.begun_at, w.instance_id) AS turn
  FROM wait w WHERE w.activity_id = $activity AND ${within}) i
JOIN execution x ON x.leading_id = i.leading_id AND x.fate <> 'open'
JOIN step s ON s.leading_id = i.leading_id AND s.instance_id = i.instance_id
JOIN event f ON f.event_id = s.event_id OR f.event_id = s.start_event_id
WHERE i.turn = 1`;
