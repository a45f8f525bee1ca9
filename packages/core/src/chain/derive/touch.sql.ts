import { ACTIVE_IMPORTS } from './facts.sql.ts';

/** Pairs of flow types that stand together in an act or belong to each other. */
export const RELATED_TYPES = `
WITH touched AS (
  SELECT DISTINCT eo.event_id, o.type_id FROM event_object eo
  JOIN object o ON o.object_id = eo.object_id
  JOIN object_type t ON t.type_id = o.type_id AND t.kind = 'flow'
  JOIN event e ON e.event_id = eo.event_id AND e.import_id IN (${ACTIVE_IMPORTS}))
SELECT DISTINCT x.type_id AS a, y.type_id AS b FROM touched x JOIN touched y ON y.event_id = x.event_id AND x.type_id < y.type_id
UNION
SELECT DISTINCT least(s.type_id, g.type_id) AS a, greatest(s.type_id, g.type_id) AS b
FROM object_object oo
JOIN object s ON s.object_id = oo.source_id JOIN object_type st ON st.type_id = s.type_id AND st.kind = 'flow'
JOIN object g ON g.object_id = oo.target_id JOIN object_type gt ON gt.type_id = g.type_id AND gt.kind = 'flow'
WHERE s.type_id <> g.type_id AND oo.import_id IN (${ACTIVE_IMPORTS})`;

/**
 * Objects one step further from the leading type, related by a record or by an act they share. Distances are compared
 * by their difference: as an equality DuckDB joins on it first, which pairs all objects of neighbouring types.
 */
export const RELATION = `
CREATE OR REPLACE TEMP TABLE relation AS
WITH flow AS (
  SELECT o.object_id, t.distance FROM object o JOIN object_type t ON t.type_id = o.type_id WHERE t.distance IS NOT NULL),
touched AS (
  SELECT DISTINCT eo.event_id, eo.object_id, f.distance FROM event_object eo
  JOIN flow f ON f.object_id = eo.object_id
  JOIN event e ON e.event_id = eo.event_id AND e.import_id IN (${ACTIVE_IMPORTS})),
linked AS (
  SELECT oo.source_id AS a, oo.target_id AS b FROM object_object oo WHERE oo.import_id IN (${ACTIVE_IMPORTS})
  UNION ALL
  SELECT oo.target_id, oo.source_id FROM object_object oo WHERE oo.import_id IN (${ACTIVE_IMPORTS}))
SELECT l.a AS nearer_id, l.b AS farther_id, n.distance FROM linked l
JOIN flow n ON n.object_id = l.a JOIN flow f ON f.object_id = l.b AND f.distance - n.distance = 1
UNION
SELECT n.object_id, f.object_id, n.distance FROM touched n
JOIN touched f ON f.event_id = n.event_id AND f.distance - n.distance = 1`;

/** Every leading object is a member of its own execution. */
export const FIRST_MEMBERS = `
INSERT INTO member
SELECT o.object_id, o.object_id FROM object o JOIN object_type t ON t.type_id = o.type_id WHERE t.distance = 0`;

/** Members one step further: never to a type at the same or a smaller distance. */
export const NEXT_MEMBERS = `
INSERT INTO member
SELECT DISTINCT m.leading_id, r.farther_id FROM member m
JOIN relation r ON r.nearer_id = m.object_id AND r.distance = CAST($distance AS INTEGER)`;

const DIRECT = `
SELECT eo.event_id, eo.object_id AS leading_id FROM event_object eo
JOIN object o ON o.object_id = eo.object_id AND o.type_id = CAST($leading AS INTEGER)`;

/** Whether every act touches one leading object at most once: then a touch is simply its row. */
export const DIRECT_TOUCHES = `SELECT count(*) AS touches, count(DISTINCT d.event_id) AS events FROM (${DIRECT}) d`;

/** One flow type, one leading object an act. */
export const singleTouch = (leading: number): string =>
  `CREATE OR REPLACE TEMP VIEW touch AS ${DIRECT.replace('$leading', String(leading))}`;

/** Acts that touch leading objects belong to exactly those; others to the executions whose members they touch. */
export const SHARED_TOUCH = `
CREATE OR REPLACE TEMP TABLE touch AS
WITH direct AS (SELECT DISTINCT d.event_id, d.leading_id FROM (${DIRECT}) d)
SELECT d.event_id, d.leading_id FROM direct d
UNION ALL
SELECT DISTINCT eo.event_id, m.leading_id FROM event_object eo
JOIN member m ON m.object_id = eo.object_id
WHERE NOT EXISTS (SELECT 1 FROM direct d WHERE d.event_id = eo.event_id)`;

/**
 * The share of each execution in an act it shares with others. Shares are multiples of 2^-40, the remainder to the
 * first ones, so that they add up to exactly 1 in any order.
 */
export const TOUCH_SHARE = `
CREATE OR REPLACE TEMP TABLE touch_share AS
SELECT t.event_id, t.leading_id,
  (floor(1099511627776.0 / t.n) + CASE WHEN t.turn <= 1099511627776 % t.n THEN 1 ELSE 0 END) / 1099511627776.0 AS share
FROM (
  SELECT w.event_id, w.leading_id, count(*) OVER (PARTITION BY w.event_id) AS n,
    row_number() OVER (PARTITION BY w.event_id ORDER BY w.leading_id) AS turn
  FROM touch w) t`;
