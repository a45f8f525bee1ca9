import type { Dialect } from '../ledger/index.ts';
import { dayNumber, LIVE, secondOfDay } from './days.sql.ts';
import { RECEIPTS } from './purchase.sql.ts';

/** What an expectation that is told to the day means: until the end of that day. */
const lateBy = (dialect: Dialect, due: string, done: string): string =>
  `CASE WHEN ${secondOfDay(dialect, due)} = 0 THEN 86400 * (${dayNumber(dialect, done)} - ${dayNumber(dialect, due)})
    ELSE ${dialect.secondsBetween(due, done)} END`;

/** What was promised or required of an execution, when the act came, and the latest of them by how late it was. */
const expected = (dialect: Dialect, deliveryIds: readonly number[]): string => `
own AS (
  SELECT m.leading_id, m.object_id FROM member m UNION SELECT x.leading_id, x.leading_id FROM execution x),
due AS (
  SELECT m.leading_id, x.object_id, x.activity_id, x.kind, min(x.due_at) AS due_at FROM expectation x
  JOIN own m ON m.object_id = x.object_id
  WHERE x.kind IN ('promised', 'required') AND x.import_id IN (${LIVE})
  GROUP BY m.leading_id, x.object_id, x.activity_id, x.kind),
handed AS (
  SELECT x.leading_id, coalesce(CASE WHEN f.basis = 'delivered' THEN x.cash_at END, s.done_at) AS handed_at
  FROM execution x CROSS JOIN derived_state f LEFT JOIN (
    SELECT s.leading_id, max(s.at) AS done_at FROM step s WHERE s.activity_id IN (${[-1, ...deliveryIds].join(', ')})
    GROUP BY s.leading_id) s ON s.leading_id = x.leading_id),
done AS (
  SELECT u.object_id, u.activity_id, max(e.at) AS done_at FROM (SELECT DISTINCT v.object_id, v.activity_id FROM due v) u
  JOIN event_object eo ON eo.object_id = u.object_id
  JOIN event e ON e.event_id = eo.event_id AND e.activity_id = u.activity_id AND e.import_id IN (${LIVE})
  GROUP BY u.object_id, u.activity_id),
by_act AS (
  SELECT u.leading_id, min(u.due_at) AS due_at, max(CASE
      WHEN d.done_at IS NOT NULL THEN ${lateBy(dialect, 'u.due_at', 'd.done_at')}
      WHEN v.handed_at IS NOT NULL THEN ${lateBy(dialect, 'u.due_at', 'v.handed_at')}
      WHEN x.fate IN ('open', 'abandoned') AND u.due_at < f.as_of THEN ${lateBy(dialect, 'u.due_at', 'f.as_of')} END) AS late_seconds
  FROM due u JOIN execution x ON x.leading_id = u.leading_id CROSS JOIN derived_state f
  JOIN handed v ON v.leading_id = u.leading_id
  LEFT JOIN done d ON d.object_id = u.object_id AND d.activity_id = u.activity_id
  GROUP BY u.leading_id),
by_object AS (
  SELECT x.leading_id, o.promised_at AS due_at,
    CASE WHEN v.handed_at IS NOT NULL THEN ${lateBy(dialect, 'o.promised_at', 'v.handed_at')} END AS late_seconds
  FROM execution x JOIN handed v ON v.leading_id = x.leading_id JOIN object o ON o.object_id = x.leading_id AND o.promised_at IS NOT NULL),
expected AS (
  SELECT coalesce(a.leading_id, b.leading_id) AS leading_id, coalesce(a.due_at, b.due_at) AS due_at,
    coalesce(a.late_seconds, b.late_seconds) AS late_seconds
  FROM by_act a FULL JOIN by_object b ON b.leading_id = a.leading_id)`;

/** How often an activity was taken up again after another one. */
const REWORK = `
placed AS (
  SELECT s.leading_id, s.activity_id, lag(s.activity_id) OVER (
    PARTITION BY s.leading_id ORDER BY coalesce(s.started_at, s.at), s.at, s.instance_id) AS before_id
  FROM step s WHERE s.is_work),
turns AS (
  SELECT p.leading_id, p.activity_id, count(*) - 1 AS again FROM placed p
  WHERE p.before_id IS NULL OR p.before_id <> p.activity_id GROUP BY p.leading_id, p.activity_id),
rework AS (SELECT t.leading_id, sum(t.again) AS again FROM turns t GROUP BY t.leading_id)`;

/** The wait before the first act of an activity; without one, before the first work after the first record. */
const response = (activityId: number | null): string => `
answered AS (
  SELECT w.leading_id, w.enabled_at, w.seconds, row_number() OVER (
    PARTITION BY w.leading_id ORDER BY w.begun_at, w.instance_id) AS turn
  FROM wait w JOIN execution x ON x.leading_id = w.leading_id
  WHERE ${activityId === null ? 'w.begun_at > x.first_at' : `w.activity_id = ${activityId}`})`;

export interface ExperienceFacts {
  /** Activities that send an offer. */
  readonly sentIds: readonly number[];
  /** The work that leads to an offer; null where none is recorded. */
  readonly responseId: number | null;
  /** Activities that hand over what was ordered. */
  readonly deliveryIds: readonly number[];
}

/**
 * What each execution went through, and what became of it. Seconds of the clock; `late_seconds` above 0 is late, NULL not known.
 * `moment`: which kind of moment it began in (weekend, office hours), so that like is compared with like. Parameter $zone.
 */
export const experiences = (dialect: Dialect, { sentIds, responseId, deliveryIds }: ExperienceFacts): string => `
CREATE OR REPLACE TABLE experience AS
WITH ${expected(dialect, deliveryIds)}, ${REWORK}, ${response(responseId)},
offered AS (
  SELECT s.leading_id, min(s.at) AS offered_at FROM step s
  WHERE s.activity_id IN (${[-1, ...sentIds].join(', ')}) GROUP BY s.leading_id),
first_record AS (SELECT s.leading_id, min(s.event_id) AS event_id FROM step s GROUP BY s.leading_id),
joined AS (
  SELECT x.leading_id, x.party_id, r.event_id, x.fate, x.first_at, coalesce(a.enabled_at, x.first_at) AS began_at,
    CASE WHEN x.currency IS NOT DISTINCT FROM f.currency OR f.currency IS NULL THEN x.value_minor END AS value_minor,
    o.offered_at IS NOT NULL AS is_offered, a.seconds AS response_seconds,
    ${dialect.secondsBetween('x.first_at', 'e.due_at')} AS promised_seconds, e.late_seconds, coalesce(w.again, 0) AS rework
  FROM execution x JOIN first_record r ON r.leading_id = x.leading_id CROSS JOIN derived_state f
  LEFT JOIN offered o ON o.leading_id = x.leading_id LEFT JOIN expected e ON e.leading_id = x.leading_id
  LEFT JOIN answered a ON a.leading_id = x.leading_id AND a.turn = 1 LEFT JOIN rework w ON w.leading_id = x.leading_id)
SELECT j.*, CASE
    WHEN mod(CAST(${dayNumber(dialect, 'j.began_at')} AS BIGINT) + 3, 7) >= 5 THEN 2
    WHEN ${secondOfDay(dialect, 'j.began_at')} BETWEEN 28800 AND 64799 THEN 1 ELSE 0 END AS moment
FROM joined j ORDER BY j.leading_id`;

/** The activity of work that most executions with an offer began before it was sent, the last of them to begin. */
export const RESPONSE_ACTIVITY = (dialect: Dialect, sentIds: readonly number[]): string => `
WITH offered AS (
  SELECT s.leading_id, min(s.at) AS offered_at FROM step s WHERE s.activity_id IN (${[-1, ...sentIds].join(', ')})
  GROUP BY s.leading_id),
begun AS (
  SELECT w.leading_id, w.activity_id, min(w.begun_at) AS begun_at FROM wait w GROUP BY w.leading_id, w.activity_id)
SELECT b.activity_id AS "activityId", count(*) AS n, avg(${dialect.secondsBetween('b.begun_at', 'o.offered_at')}) AS lead
FROM begun b JOIN offered o ON o.leading_id = b.leading_id AND b.begun_at <= o.offered_at
GROUP BY b.activity_id ORDER BY n DESC, lead LIMIT 1`;

/** Which executions each purchase paid: one row a customer, day and leading object. Parameter $zone. */
export const served = (dialect: Dialect): string => `
CREATE OR REPLACE TABLE served AS
SELECT DISTINCT c.party_id, CAST(${dayNumber(dialect, 'c.at')} AS INTEGER) AS day, r.leading_id
FROM receipt_share r JOIN (SELECT c.cash_id, c.party_id, c.at FROM ${RECEIPTS}) c ON c.cash_id = r.receipt_id`;
