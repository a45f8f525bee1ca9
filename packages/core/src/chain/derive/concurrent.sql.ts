/** Work with a recorded duration: only it can be seen to overlap. */
const TIMED = `
timed AS (
  SELECT s.leading_id, s.activity_id, s.started_at AS s, s.at AS e, s.event_id FROM step s
  WHERE s.is_work AND s.started_at IS NOT NULL AND s.at > s.started_at)`;

/**
 * Executions where a piece of work, or an instant of it, begins before the one before it has ended. Where there is none, nothing is
 * concurrent, and what ends last is what began last.
 */
export const OVERLAPPING = `
CREATE OR REPLACE TEMP TABLE overlapping AS
WITH worked AS (SELECT s.leading_id, coalesce(s.started_at, s.at) AS s, s.at AS e, s.event_id FROM step s WHERE s.is_work),
followed AS (
  SELECT w.leading_id, w.s, lag(w.e) OVER (PARTITION BY w.leading_id ORDER BY w.s, w.e, w.event_id) AS before_e FROM worked w)
SELECT DISTINCT f.leading_id FROM followed f WHERE f.before_e > f.s`;

/** Pairs of activities that overlap in at least one in ten of the executions that hold both (METHODS §1), both ways round. */
export const CONCURRENT = [
  'CREATE OR REPLACE TABLE concurrent (activity_id INTEGER, other_id INTEGER)',
  `INSERT INTO concurrent
WITH ${TIMED},
inside AS (SELECT t.* FROM timed t WHERE t.leading_id IN (SELECT o.leading_id FROM overlapping o)),
overlap AS (
  SELECT x.activity_id AS a, y.activity_id AS b, count(DISTINCT x.leading_id) AS n
  FROM inside x JOIN inside y ON y.leading_id = x.leading_id AND x.activity_id < y.activity_id AND x.s < y.e AND y.s < x.e
  GROUP BY x.activity_id, y.activity_id),
held AS (
  SELECT DISTINCT s.leading_id, s.activity_id FROM step s
  WHERE s.is_work AND s.activity_id IN (SELECT o.a FROM overlap o UNION SELECT o.b FROM overlap o)),
both_held AS (
  SELECT o.a, o.b, min(o.n) AS n, count(*) AS held FROM overlap o
  JOIN held x ON x.activity_id = o.a JOIN held y ON y.activity_id = o.b AND y.leading_id = x.leading_id
  GROUP BY o.a, o.b),
found AS (SELECT h.a, h.b FROM both_held h WHERE h.n >= 0.1 * h.held)
SELECT f.a, f.b FROM found f UNION ALL SELECT f.b, f.a FROM found f`,
] as const;

export const CONCURRENT_EXECUTIONS = `
CREATE OR REPLACE TEMP TABLE concurrent_execution AS
SELECT DISTINCT x.leading_id FROM concurrent c
JOIN step x ON x.activity_id = c.activity_id AND x.is_work
JOIN step y ON y.activity_id = c.other_id AND y.leading_id = x.leading_id AND y.is_work`;
