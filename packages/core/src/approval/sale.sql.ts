import type { Dialect } from '../ledger/index.ts';
import { FIRST_ENDED } from './measure.sql.ts';

/** About so many requests are looked at for one step or gate; of more, one in so many. */
const LOOKED_AT = 20_000;
const oneIn = (requests: string): string => `CAST(greatest(1, round(${requests} / ${LOOKED_AT}.0)) AS BIGINT)`;
/** One in so many by a scramble of their numbers, which may be all odd. */
const looked = (leadingId: string, every: string): string => `mod(mod(${leadingId} * 48271, 2147483647), ${every}) = 0`;

/** The request's first visit: `leading_id`, `since_at`, `seconds` waited. */
export const gateWaits = (condition: string): string => `
SELECT v.leading_id, v.since_at, v.seconds FROM approval_visit v JOIN approval_gate g ON g.gate_id = v.gate_id
WHERE ${FIRST_ENDED} AND v.seconds IS NOT NULL AND ${condition}`;

const LIVE = 'SELECT i.import_id FROM import i WHERE i.superseded_by IS NULL';

/** The waits for an activity of the requests that are looked at: $activity, $every. */
const LOOKED = `w.activity_id = $activity AND ${looked('w.leading_id', '$every')}`;

/** The first act of one activity on each request, from when it was scheduled, else could begin, until it began: $activity, $every. */
export const stepWaits = (dialect: Dialect): string => `
SELECT s.leading_id, s.since_at, ${dialect.secondsBetween('s.since_at', 's.begun_at')} AS seconds FROM (
  SELECT f.leading_id, f.begun_at, CASE WHEN d.due_at <= f.begun_at THEN d.due_at ELSE f.enabled_at END AS since_at
  FROM (
    SELECT w.leading_id, w.enabled_at, w.begun_at, row_number() OVER (PARTITION BY w.leading_id ORDER BY w.begun_at, w.instance_id) AS turn
    FROM wait w WHERE ${LOOKED}) f
  LEFT JOIN (
    SELECT o.object_id AS leading_id, min(e.at) AS due_at FROM event e
    JOIN event_object x ON x.event_id = e.event_id JOIN object o ON o.object_id = x.object_id
    JOIN object_type t ON t.type_id = o.type_id AND t.distance = 0
    WHERE e.phase IN ('schedule', 'assign') AND e.activity_id = $activity AND e.import_id IN (${LIVE})
    GROUP BY o.object_id) d ON d.leading_id = f.leading_id
  WHERE f.turn = 1) s`;

/**
 * What the test needs of each request that has ended: hours waited, whether it was sold, its value, and when it began to wait: on
 * a weekend, in office hours (8 to 18 of the company's zone, Monday to Friday) or not; and how many requests there are, "of" which
 * these are looked at.
 */
export const saleRows = (dialect: Dialect, waits: string): string => `
WITH waited AS (${waits}),
ended AS (
  SELECT w.leading_id, w.seconds, x.fate = 'sold' AS is_sold, x.value_minor, z.slot, count(*) OVER () AS n
  FROM waited w JOIN execution x ON x.leading_id = w.leading_id AND x.fate <> 'open'
  LEFT JOIN zone_quarter z ON z.quarter = CAST(floor(${dialect.secondsSince('w.since_at')} / 900) AS INTEGER))
SELECT e.seconds / 3600 AS hours, e.is_sold AS sold, e.value_minor AS value, coalesce(e.slot >= 5 * 96, FALSE) AS weekend,
  coalesce(mod(e.slot, 96) >= 32 AND mod(e.slot, 96) < 72, FALSE) AS office, e.n AS "of"
FROM ended e WHERE ${looked('e.leading_id', oneIn('e.n'))} ORDER BY e.leading_id`;

/**
 * Activities that at least one in ten of the sold requests went through, candidates for a step that costs sales; with how many
 * people acted, and of how many requests one is looked at.
 */
export const STEPS_OF_SOLD = `
WITH passed AS (
  SELECT DISTINCT w.activity_id, w.leading_id, x.fate = 'sold' AS is_sold FROM wait w
  JOIN activity a ON a.activity_id = w.activity_id AND a.kind IN ('work', 'approval') JOIN execution x ON x.leading_id = w.leading_id),
counted AS (SELECT p.activity_id, count(*) AS requests, sum(CASE WHEN p.is_sold THEN 1 ELSE 0 END) AS sold FROM passed p GROUP BY p.activity_id),
acted AS (
  SELECT w.activity_id, count(DISTINCT w.actor_id) AS people FROM wait w JOIN actor k ON k.actor_id = w.actor_id AND k.kind <> 'robot'
  GROUP BY w.activity_id)
SELECT c.activity_id AS id, coalesce(t.people, 0) AS people, ${oneIn('c.requests')} AS "every"
FROM counted c JOIN activity a ON a.activity_id = c.activity_id LEFT JOIN acted t ON t.activity_id = c.activity_id
WHERE c.sold >= 0.1 * (SELECT count(*) FROM execution y WHERE y.fate = 'sold')
ORDER BY c.requests DESC, a.name LIMIT 12`;

/** The records of the first acts that a step's figures rest on: $activity, $every. */
export const STEP_FACTS = `
SELECT DISTINCT f.event_id AS event_id FROM (
  SELECT CASE WHEN e.n = 1 THEN s.event_id ELSE s.start_event_id END AS event_id FROM (
    SELECT w.leading_id, w.instance_id, row_number() OVER (PARTITION BY w.leading_id ORDER BY w.begun_at, w.instance_id) AS turn
    FROM wait w WHERE ${LOOKED}) i
  JOIN execution x ON x.leading_id = i.leading_id AND x.fate <> 'open'
  JOIN step s ON s.leading_id = i.leading_id AND s.instance_id = i.instance_id AND s.activity_id = $activity
  CROSS JOIN (VALUES (1), (2)) e (n) WHERE i.turn = 1) f
WHERE f.event_id IS NOT NULL`;
