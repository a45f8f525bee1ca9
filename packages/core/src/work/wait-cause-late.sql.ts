import type { Dialect } from '../ledger/index.ts';

/**
 * When the last other object that an act needs was there, and its type, for waits (`n` of `wait_told`) of which that is later than
 * enabled: another leading object of the same act, whose own work before it ended later; or an object of the flow, or an asset,
 * whose last record before the act is later. Of an object of the flow only records of its own
 * count: what other leading objects did with something they share (the order of several lines) says nothing of it. People and
 * customers are no such objects.
 */
export const waitsForObjects = (dialect: Dialect): string => `
CREATE OR REPLACE TEMP TABLE wait_late AS
WITH led AS (
  SELECT DISTINCT x.event_id FROM event_object x JOIN object o ON o.object_id = x.object_id
  JOIN object_type t ON t.type_id = o.type_id AND t.distance = 0),
touching AS (
  SELECT x.event_id, x.object_id, o.type_id,
    max(CASE WHEN t.kind = 'asset' OR d.event_id IS NULL THEN e.at END) OVER (PARTITION BY x.object_id ORDER BY e.at, e.event_id
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before_at
  FROM event_object x JOIN object o ON o.object_id = x.object_id
  JOIN object_type t ON t.type_id = o.type_id AND t.kind IN ('flow', 'asset')
  JOIN event e ON e.event_id = x.event_id AND e.import_id IN (SELECT i.import_id FROM import i WHERE i.superseded_by IS NULL)
  LEFT JOIN led d ON d.event_id = x.event_id),
needed AS (
  SELECT DISTINCT s.instance_id, coalesce(s.start_event_id, s.instance_id) AS event_id FROM step s WHERE s.is_work),
there AS (
  SELECT w.n, b.type_id, b.before_at AS there_at FROM wait_told w
  JOIN needed d ON d.instance_id = w.instance_id JOIN touching b ON b.event_id = d.event_id
  WHERE w.waits_for = 'own' AND b.before_at > w.rest_from AND b.before_at <= w.begun_at
  UNION ALL
  SELECT w.n, o.type_id, v.enabled_at FROM wait_told w
  JOIN wait_told v ON v.instance_id = w.instance_id AND v.enabled_at > w.rest_from
  JOIN object o ON o.object_id = v.leading_id WHERE w.waits_for = 'own'),
last_there AS (
  SELECT t.n, t.type_id, t.there_at, row_number() OVER (PARTITION BY t.n ORDER BY t.there_at DESC, t.type_id) AS turn FROM there t)
SELECT l.n, l.type_id, ${dialect.secondsSince('l.there_at')} AS there_second FROM last_there l WHERE l.turn = 1`;

/** Where nothing of the kind is recorded. */
export const NO_WAITS_FOR_OBJECTS =
  'CREATE OR REPLACE TEMP TABLE wait_late (n BIGINT, type_id INTEGER, there_second DOUBLE)';

/** Whether acts touch more than one object that they may have to wait for. */
export const MANY_OBJECTS = `
SELECT count(*) > 0 AS many FROM (
  SELECT x.event_id FROM event_object x JOIN object o ON o.object_id = x.object_id
  JOIN object_type t ON t.type_id = o.type_id AND t.kind IN ('flow', 'asset')
  GROUP BY x.event_id HAVING count(*) > 1 LIMIT 1) m`;

/**
 * Acts of one activity that one worker began at the same instant: until when the last of them was enabled. Where instants are told
 * by the hour or the day only, beginning together says nothing.
 */
export const waitsGathered = (dialect: Dialect): string => `
CREATE OR REPLACE TEMP TABLE wait_gathered AS
WITH batch AS (
  SELECT w.activity_id, w.actor_id, w.begun_at, max(w.rest_from) AS gathered_at FROM wait_told w
  WHERE w.waits_for = 'own' AND w.actor_id IS NOT NULL AND NOT w.holds_work
  GROUP BY w.activity_id, w.actor_id, w.begun_at HAVING count(*) > 1 AND min(w.instance_id) <> max(w.instance_id))
SELECT w.n, ${dialect.secondsSince('b.gathered_at')} AS gathered_second FROM wait_told w
JOIN batch b ON b.activity_id = w.activity_id AND b.actor_id = w.actor_id AND b.begun_at = w.begun_at
WHERE b.gathered_at > w.rest_from`;

export const NO_WAITS_GATHERED = 'CREATE OR REPLACE TEMP TABLE wait_gathered (n BIGINT, gathered_second DOUBLE)';
