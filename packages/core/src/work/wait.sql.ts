import type { Dialect } from '../ledger/index.ts';
import { joinSlot, workingSeconds } from './calendar.sql.ts';
import { COMPANY_CALENDAR } from './week.ts';

/**
 * What each act of work that was done waited in each execution, from when it could begin until it began. `enabled_at`: the end of the latest
 * work before it, else when it was scheduled, else the first record of the execution. Where no start is recorded the interval
 * holds the work too (`holds_work`). `seconds` are of the clock, `working_seconds` on shift (NULL without a calendar). `n` numbers them.
 */
export const WAIT_TABLE = `
CREATE OR REPLACE TABLE wait (
  leading_id BIGINT, instance_id BIGINT, activity_id INTEGER, team_id INTEGER, actor_id INTEGER, share DOUBLE,
  enabled_at TIMESTAMP, begun_at TIMESTAMP, holds_work BOOLEAN, seconds DOUBLE, working_seconds DOUBLE, n BIGINT)`;

export interface WaitFacts {
  /** Some acts are recorded as scheduled or assigned before they begin. */
  readonly hasSchedule: boolean;
  /** Some activities are worked side by side. */
  readonly hasConcurrent: boolean;
}

const WORKED = `
worked AS (
  SELECT s.leading_id, s.instance_id, s.activity_id, s.team_id, s.actor_id, s.share,
    coalesce(s.started_at, s.at) AS begun_at, s.at AS ended_at, s.started_at IS NULL AS holds_work
  FROM step s WHERE s.is_work AND (s.start_event_id IS NULL OR s.start_event_id <> s.event_id))`;

/** The latest end of the work before an act. */
const FOLLOWED = `
followed AS (
  SELECT w.*, max(w.ended_at) OVER (PARTITION BY w.leading_id ORDER BY w.begun_at, w.ended_at, w.instance_id
    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before_at FROM worked w)`;

/** The same, where activities that are worked side by side do not follow each other. */
const FOLLOWED_SIDE_BY_SIDE = `
mixed AS (
  SELECT DISTINCT a.leading_id FROM worked a JOIN worked b ON b.leading_id = a.leading_id
  JOIN concurrent c ON c.activity_id = a.activity_id AND c.other_id = b.activity_id),
followed AS (
  SELECT w.*, max(w.ended_at) OVER (PARTITION BY w.leading_id ORDER BY w.begun_at, w.ended_at, w.instance_id
    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before_at FROM worked w
  WHERE w.leading_id NOT IN (SELECT m.leading_id FROM mixed m)
  UNION ALL
  SELECT w.*, p.before_at FROM worked w LEFT JOIN (
    SELECT v.leading_id, v.instance_id, max(p.ended_at) AS before_at FROM worked v
    JOIN worked p ON p.leading_id = v.leading_id AND p.instance_id <> v.instance_id AND p.ended_at <= v.begun_at
    WHERE v.leading_id IN (SELECT m.leading_id FROM mixed m) AND NOT EXISTS (
      SELECT 1 FROM concurrent c WHERE c.activity_id = v.activity_id AND c.other_id = p.activity_id)
    GROUP BY v.leading_id, v.instance_id) p ON p.leading_id = w.leading_id AND p.instance_id = w.instance_id
  WHERE w.leading_id IN (SELECT m.leading_id FROM mixed m))`;

/** When an act was last scheduled or assigned before it began, on its leading object. */
const SCHEDULED = `
due AS (
  SELECT o.object_id AS leading_id, e.activity_id, e.at FROM event e
  JOIN event_object x ON x.event_id = e.event_id JOIN object o ON o.object_id = x.object_id
  JOIN object_type t ON t.type_id = o.type_id AND t.distance = 0
  WHERE e.phase IN ('schedule', 'assign') AND e.import_id IN (SELECT i.import_id FROM import i WHERE i.superseded_by IS NULL)),
dated AS (
  SELECT f.leading_id, f.activity_id, f.begun_at AS t, 1 AS turn, f.instance_id, CAST(NULL AS TIMESTAMP) AS due_at FROM followed f
  WHERE f.before_at IS NULL
  UNION ALL SELECT d.leading_id, d.activity_id, d.at, 0, NULL, d.at FROM due d),
told AS (
  SELECT d.leading_id, d.instance_id, max(d.due_at) OVER (PARTITION BY d.leading_id, d.activity_id ORDER BY d.t, d.turn
    ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS scheduled_at FROM dated d)`;

/** All of `wait` but its working time, which needs the calendars that are estimated from it. */
export const waiting = ({ hasSchedule, hasConcurrent }: WaitFacts): string => `
CREATE OR REPLACE TEMP TABLE waiting AS
WITH ${WORKED}, ${hasConcurrent ? FOLLOWED_SIDE_BY_SIDE : FOLLOWED}${hasSchedule ? `, ${SCHEDULED}` : ''}
SELECT f.leading_id, f.instance_id, f.activity_id, f.team_id, f.actor_id, f.share, f.begun_at, f.ended_at, f.holds_work,
  least(coalesce(f.before_at, ${hasSchedule ? 't.scheduled_at,' : ''} x.first_at, f.begun_at), f.begun_at) AS enabled_at
FROM followed f LEFT JOIN execution x ON x.leading_id = CASE WHEN f.before_at IS NULL THEN f.leading_id END
${hasSchedule ? 'LEFT JOIN told t ON t.leading_id = f.leading_id AND t.instance_id = f.instance_id' : ''}`;

/** Fills `wait` from `waiting` and the calendars, in no order. */
export const waits = (dialect: Dialect): string => `
INSERT INTO wait
WITH own AS (SELECT DISTINCT c.calendar_id FROM calendar_slot c)
SELECT p.leading_id, p.instance_id, p.activity_id, p.team_id, p.actor_id, p.share, p.enabled_at, p.begun_at, p.holds_work,
  ${dialect.secondsBetween('p.enabled_at', 'p.begun_at')},
  ${workingSeconds(dialect, 'b', 'p.begun_at')} - ${workingSeconds(dialect, 'a', 'p.enabled_at')}, row_number() OVER ()
FROM waiting p LEFT JOIN own o ON o.calendar_id = p.team_id
${joinSlot(dialect, 'a', `coalesce(o.calendar_id, ${COMPANY_CALENDAR})`, 'p.enabled_at')}
${joinSlot(dialect, 'b', `coalesce(o.calendar_id, ${COMPANY_CALENDAR})`, 'p.begun_at')}`;
