import type { Level } from '../answers.ts';

/** A common table: work of one level in the order of each execution: `link`, start `s` (its end where no start is recorded), end `e`. */
export const worked = (level: Level): string => `
worked AS (
  SELECT s.leading_id, ${level === 'activity' ? 's.activity_id' : 'c.link'} AS link, s.activity_id,
    coalesce(s.started_at, s.at) AS s, s.at AS e, s.event_id, coalesce(s.start_event_id, s.event_id) AS first_event_id
  FROM step s${level === 'activity' ? '' : ` JOIN link_source c ON c.level = '${level}' AND c.source_id = coalesce(s.${level}_id, -1)`}
  WHERE s.is_work)`;

const IN_ORDER = 'PARTITION BY w.leading_id ORDER BY w.s, w.e, w.event_id';

export const handOffTable = (level: Level): string => `
CREATE OR REPLACE TABLE hand_off_${level} (
  leading_id BIGINT, link INTEGER, to_link INTEGER, started_at TIMESTAMP, ended_at TIMESTAMP, to_started_at TIMESTAMP,
  is_return BOOLEAN, closes BOOLEAN, event_id BIGINT, to_event_id BIGINT)`;

/** What the records know of time. */
export interface Pace {
  /** Starts are recorded, so that a session may end after a later one of its run. */
  readonly hasDurations: boolean;
  /** Some activities are worked side by side; their executions are left to `concurrentHandOffs`. */
  readonly isConcurrent: boolean;
}

/**
 * Executions whose work follows one after the other: neighbouring steps of a link are one run, each run hands over to
 * the next, the last one ends the chain (`to_link` NULL). `started_at` is the start of the last session of the run,
 * `ended_at` the end of the run. A hand-off returns when its link was worked before.
 */
export const sequentialHandOffs = (level: Level, pace: Pace): readonly string[] =>
  pace.hasDurations ? [apartHandOffs(level, pace), overlappingHandOffs(level, pace)] : [instantHandOffs(level)];

/** Each act is one instant: fewer columns to sort, which is what counts at ten million acts. */
const instantHandOffs = (level: Level): string => `
INSERT INTO hand_off_${level}
WITH ${worked(level)},
seen AS (
  SELECT w.leading_id, w.link, w.s, w.event_id,
    row_number() OVER (PARTITION BY w.leading_id, w.link ORDER BY w.s, w.event_id) AS nth FROM worked w),
marked AS (
  SELECT w.leading_id, w.link, w.s, w.event_id, lead(w.link) OVER q AS to_link, lead(w.s) OVER q AS to_s,
    lead(w.nth) OVER q AS to_nth, lead(w.event_id) OVER q AS to_event_id
  FROM seen w WINDOW q AS (PARTITION BY w.leading_id ORDER BY w.s, w.event_id))
SELECT w.leading_id, w.link, w.to_link, w.s, w.s, w.to_s, w.to_nth > 1, TRUE, w.event_id, w.to_event_id
FROM marked w WHERE w.to_link IS DISTINCT FROM w.link`;

const seen = (level: Level, overlapping: boolean, { isConcurrent }: Pace): string => `
${worked(level)},
seen AS (
  SELECT w.leading_id, w.link, w.s, w.e, w.event_id, w.first_event_id,
    row_number() OVER (PARTITION BY w.leading_id, w.link ORDER BY w.s, w.e, w.event_id) AS nth FROM worked w
  WHERE w.leading_id ${overlapping ? 'IN' : 'NOT IN'} (SELECT o.leading_id FROM overlapping o)
  ${isConcurrent ? 'AND w.leading_id NOT IN (SELECT x.leading_id FROM concurrent_execution x)' : ''})`;

/** Where no session holds another one, a run ends with its last session. */
const apartHandOffs = (level: Level, pace: Pace): string => `
INSERT INTO hand_off_${level}
WITH ${seen(level, false, pace)},
marked AS (
  SELECT w.leading_id, w.link, w.s, w.e, w.event_id, lead(w.link) OVER q AS to_link, lead(w.s) OVER q AS to_s,
    lead(w.nth) OVER q AS to_nth, lead(w.first_event_id) OVER q AS to_event_id
  FROM seen w WINDOW q AS (${IN_ORDER}))
SELECT w.leading_id, w.link, w.to_link, w.s, w.e, w.to_s, w.to_nth > 1, TRUE, w.event_id, w.to_event_id
FROM marked w WHERE w.to_link IS DISTINCT FROM w.link`;

const overlappingHandOffs = (level: Level, pace: Pace): string => `
INSERT INTO hand_off_${level}
WITH ${seen(level, true, pace)},
marked AS (
  SELECT w.leading_id, w.link, w.s, w.e, w.event_id, CASE WHEN lag(w.link) OVER q = w.link THEN 0 ELSE 1 END AS opens,
    lead(w.link) OVER q AS to_link, lead(w.s) OVER q AS to_s, lead(w.nth) OVER q AS to_nth, lead(w.first_event_id) OVER q AS to_event_id
  FROM seen w WINDOW q AS (${IN_ORDER})),
numbered AS (
  SELECT w.*, sum(w.opens) OVER (${IN_ORDER} ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS run FROM marked w),
ended AS (SELECT w.*, max(w.e) OVER (PARTITION BY w.leading_id, w.run) AS run_e FROM numbered w)
SELECT w.leading_id, w.link, w.to_link, w.s, w.run_e, w.to_s, w.to_nth > 1, TRUE, w.event_id, w.to_event_id
FROM ended w WHERE w.to_link IS DISTINCT FROM w.link`;

/**
 * Executions that hold activities which are worked side by side. A piece of work follows the one that ended last before
 * it among those it is not concurrent with, and is followed by the first that starts after it: an act inside another
 * one is never read as its client. Steps of one link that follow each other are one run.
 */
export const concurrentHandOffs = (level: Level): string => `
INSERT INTO hand_off_${level}
WITH ${worked(level)},
item AS (
  SELECT w.*, row_number() OVER (${IN_ORDER}) AS n,
    row_number() OVER (PARTITION BY w.leading_id, w.link ORDER BY w.s, w.e, w.event_id) AS nth
  FROM worked w WHERE w.leading_id IN (SELECT x.leading_id FROM concurrent_execution x)),
pair AS (
  SELECT i.leading_id, i.n AS i, j.n AS j, i.e AS i_e, j.s AS j_s, i.e <= j.s AS apart
  FROM item i JOIN item j ON j.leading_id = i.leading_id AND i.n < j.n
  LEFT JOIN concurrent c ON c.activity_id = i.activity_id AND c.other_id = j.activity_id
  WHERE c.activity_id IS NULL),
chosen AS (
  SELECT p.leading_id, p.i, p.j,
    row_number() OVER (PARTITION BY p.leading_id, p.j
      ORDER BY p.apart DESC, CASE WHEN p.apart THEN p.i_e END DESC, p.i DESC) AS giver,
    row_number() OVER (PARTITION BY p.leading_id, p.i ORDER BY p.apart DESC, p.j) AS taker
  FROM pair p),
edge AS (
  SELECT c.leading_id, c.i, c.j, a.link AS link, b.link AS to_link, b.s AS to_s, b.first_event_id AS to_event_id, b.nth AS to_nth
  FROM chosen c JOIN item a ON a.leading_id = c.leading_id AND a.n = c.i JOIN item b ON b.leading_id = c.leading_id AND b.n = c.j
  WHERE c.giver = 1 OR c.taker = 1),
linked AS (
  SELECT w.*, EXISTS (SELECT 1 FROM edge e WHERE e.leading_id = w.leading_id AND e.j = w.n AND e.link = w.link) AS continues,
    EXISTS (SELECT 1 FROM edge e WHERE e.leading_id = w.leading_id AND e.i = w.n) AS gives,
    EXISTS (SELECT 1 FROM edge e WHERE e.leading_id = w.leading_id AND e.i = w.n AND e.to_link = w.link) AS goes_on
  FROM item w)
SELECT w.leading_id, w.link, e.to_link, w.s, w.e, e.to_s, e.to_nth > 1 AND NOT t.continues,
  NOT w.goes_on AND row_number() OVER (PARTITION BY w.leading_id, w.n ORDER BY e.j) = 1, w.event_id, e.to_event_id
FROM linked w JOIN edge e ON e.leading_id = w.leading_id AND e.i = w.n AND e.to_link <> w.link
JOIN linked t ON t.leading_id = e.leading_id AND t.n = e.j
UNION ALL
SELECT w.leading_id, w.link, NULL, w.s, w.e, NULL, NULL, TRUE, w.event_id, NULL FROM linked w WHERE NOT w.gives`;

/** Links that the first act of each execution belongs to, with how many executions each. */
export const entries = (level: Level, isConcurrent: boolean): string =>
  isConcurrent ? firstLinks(level) : runsWithoutGiver(level);

const firstLinks = (level: Level): string => `
INSERT INTO chain_entry
WITH ${worked(level)},
item AS (SELECT w.link, row_number() OVER (${IN_ORDER}) AS n FROM worked w)
SELECT '${level}', i.link, count(*) FROM item i WHERE i.n = 1 GROUP BY i.link`;

/** Where work follows one after the other, a run that nothing handed over to is the first of its execution. */
const runsWithoutGiver = (level: Level): string => `
INSERT INTO chain_entry
SELECT '${level}', r.link, sum(r.n) FROM (
  SELECT h.link, count(*) AS n FROM hand_off_${level} h GROUP BY h.link
  UNION ALL SELECT h.to_link, -count(*) FROM hand_off_${level} h WHERE h.to_link IS NOT NULL GROUP BY h.to_link) r
GROUP BY r.link HAVING sum(r.n) > 0`;
