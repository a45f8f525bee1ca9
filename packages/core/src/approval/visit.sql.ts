import type { Dialect } from '../ledger/index.ts';
import { COMPANY_CALENDAR, joinSlot, workingSeconds } from '../work/index.ts';

/** `approval_gate`: what requests pass (see gates.ts). `approval_act`: which acts belong to it, and what they do there. */
export const GATE_TABLES = [
  `CREATE OR REPLACE TABLE approval_gate (gate_id INTEGER, name VARCHAR, level VARCHAR, shape VARCHAR, is_scheduled BOOLEAN)`,
  `CREATE OR REPLACE TABLE approval_act (activity_id INTEGER, gate_id INTEGER, part VARCHAR)`,
] as const;

/**
 * One row a visit: one request (execution) at one gate, from when it waits to the answer. A second hold, or another decision after
 * other work, is another visit; where requests are scheduled for the gate, only another schedule is.
 *
 * `known_by`: how it is known since when it waits: `opened` (a hold was set), `scheduled`, `before` (the end of the work before), `usual`
 * (nothing but what usually follows). `begun_at`, `answered_at`, `actor_id` …: of the first and the last act that decided, NULL while
 * it waits. `seconds` from since_at to begun_at, `working_seconds` of it on shift. `until_at`: when the waiting ended, in whatever
 * way; the last instant known while it lasts. `is_changed`: the answer was no or back, or other work was done during the hold.
 * `share` of the deciding act, as in `step`.
 *
 * `answer`: `yes`, `no`, `back` (the request went to an activity it had been at before), `left` (it ended, by its customer or in silence,
 * before an answer, or with nothing to show what the answer was), `unanswered` (it was sold without one), `pending` (decided, and nothing
 * recorded since), `waiting`.
 */
const VISIT_TABLE = `
CREATE OR REPLACE TABLE approval_visit (
  gate_id INTEGER, leading_id BIGINT, nth INTEGER, known_by VARCHAR, since_at TIMESTAMP, begun_at TIMESTAMP, answered_at TIMESTAMP,
  until_at TIMESTAMP, answer VARCHAR, is_changed BOOLEAN, holds_work BOOLEAN, seconds DOUBLE, working_seconds DOUBLE, share DOUBLE,
  actor_id INTEGER, team_id INTEGER, role_id INTEGER, value_minor BIGINT, currency VARCHAR, fate VARCHAR)`;

/** The records of each visit, each once; `decides`: an act of those who decide. */
const FACT_TABLE = `
CREATE OR REPLACE TABLE approval_fact (gate_id INTEGER, leading_id BIGINT, nth INTEGER, event_id BIGINT, decides BOOLEAN)`;

const LIVE = 'SELECT i.import_id FROM import i WHERE i.superseded_by IS NULL';

/** Work in the order of each execution that some gate was visited in. `worked`: acts of plain work until and with it. */
const WORK_IN_ORDER = `
CREATE OR REPLACE TEMP TABLE approval_step AS
SELECT s.leading_id, s.instance_id, s.activity_id, s.team_id, s.role_id, s.actor_id, s.share, s.event_id, s.start_event_id,
  coalesce(s.started_at, s."at") AS begun_at, s."at" AS ended_at, s.started_at IS NULL AS holds_work, p.gate_id, p.part,
  row_number() OVER inside AS nth,
  sum(CASE WHEN p.gate_id IS NULL AND a.kind = 'work' THEN 1 ELSE 0 END) OVER (PARTITION BY s.leading_id
    ORDER BY coalesce(s.started_at, s."at"), s."at", s.instance_id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS worked
FROM step s JOIN activity a ON a.activity_id = s.activity_id LEFT JOIN approval_act p ON p.activity_id = s.activity_id
WHERE s.is_work AND (s.start_event_id IS NULL OR s.start_event_id <> s.event_id) AND s.leading_id IN (
  SELECT q.leading_id FROM step q JOIN approval_act r ON r.activity_id = q.activity_id
  UNION SELECT d.leading_id FROM approval_due d)
WINDOW inside AS (PARTITION BY s.leading_id ORDER BY coalesce(s.started_at, s."at"), s."at", s.instance_id)`;

/** When a request was scheduled for a gate or assigned to somebody there. */
const DUE = `
CREATE OR REPLACE TEMP TABLE approval_due AS
SELECT o.object_id AS leading_id, p.gate_id, e.event_id, e.at, e.activity_id FROM event e
JOIN approval_act p ON p.activity_id = e.activity_id AND p.part <> 'opens'
JOIN event_object x ON x.event_id = e.event_id JOIN object o ON o.object_id = x.object_id
JOIN object_type t ON t.type_id = o.type_id AND t.distance = 0
WHERE e.phase IN ('schedule', 'assign') AND e.import_id IN (${LIVE})`;

const MARK_SCHEDULED = `
UPDATE approval_gate SET is_scheduled = TRUE WHERE gate_id IN (SELECT d.gate_id FROM approval_due d)`;

/** Every act at a gate with the visit it belongs to. */
const ACTS_BY_VISIT = `
CREATE OR REPLACE TEMP TABLE approval_visited AS
WITH acts AS (
  SELECT s.leading_id, s.gate_id, s.part, s.nth, s.worked, s.begun_at, s.ended_at, s.instance_id, s.event_id, s.start_event_id, 1 AS turn,
    s.holds_work, s.share, s.actor_id, s.team_id, s.role_id, FALSE AS is_due FROM approval_step s WHERE s.gate_id IS NOT NULL
  UNION ALL
  SELECT d.leading_id, d.gate_id, 'opens', NULL, NULL, d.at, d.at, d.event_id, d.event_id, NULL, 0, FALSE, 1, NULL, NULL, NULL, TRUE FROM approval_due d),
lagged AS (
  SELECT a.*, g.is_scheduled, lag(a.part) OVER alike AS part_before, lag(a.nth) OVER alike AS nth_before
  FROM acts a JOIN approval_gate g ON g.gate_id = a.gate_id
  WINDOW alike AS (PARTITION BY a.leading_id, a.gate_id ORDER BY a.begun_at, a.turn, a.ended_at, a.instance_id))
SELECT l.*, sum(CASE
    WHEN l.part_before IS NULL THEN 1
    WHEN l.part_before = 'opens' THEN 0
    WHEN l.part = 'opens' THEN 1
    WHEN l.is_scheduled OR l.nth = l.nth_before + 1 THEN 0 ELSE 1 END)
  OVER (PARTITION BY l.leading_id, l.gate_id ORDER BY l.begun_at, l.turn, l.ended_at, l.instance_id
    ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS visit
FROM lagged l`;

/** Fills \`approval_visit\` with what was decided and what is held; needs $asOf. */
const visits = (dialect: Dialect): string => `
INSERT INTO approval_visit
WITH decided AS (
  SELECT v.*, row_number() OVER (PARTITION BY v.leading_id, v.gate_id, v.visit ORDER BY v.begun_at, v.ended_at, v.instance_id) AS from_first,
    row_number() OVER (PARTITION BY v.leading_id, v.gate_id, v.visit ORDER BY v.begun_at DESC, v.ended_at DESC, v.instance_id DESC) AS from_last
  FROM approval_visited v WHERE v.part <> 'opens'),
opening AS (
  SELECT v.leading_id, v.gate_id, v.visit, min(v.begun_at) AS opened_at, min(v.worked) AS worked, bool_or(v.is_due) AS is_due, max(v.share) AS share
  FROM approval_visited v WHERE v.part = 'opens' GROUP BY v.leading_id, v.gate_id, v.visit),
closing AS (
  SELECT d.leading_id, d.gate_id, d.visit,
    max(CASE WHEN d.from_first = 1 THEN d.instance_id END) AS first_id, max(CASE WHEN d.from_first = 1 THEN d.nth END) AS first_nth,
    max(CASE WHEN d.from_first = 1 THEN d.begun_at END) AS begun_at, max(CASE WHEN d.from_first = 1 THEN d.worked END) AS worked,
    bool_or(d.from_first = 1 AND d.holds_work) AS holds_work, max(CASE WHEN d.from_last = 1 THEN d.nth END) AS last_nth,
    max(CASE WHEN d.from_last = 1 THEN d.ended_at END) AS answered_at, max(CASE WHEN d.from_last = 1 THEN d.part END) AS said,
    max(CASE WHEN d.from_last = 1 THEN d.share END) AS share, max(CASE WHEN d.from_last = 1 THEN d.actor_id END) AS actor_id,
    max(CASE WHEN d.from_last = 1 THEN d.team_id END) AS team_id, max(CASE WHEN d.from_last = 1 THEN d.role_id END) AS role_id
  FROM decided d GROUP BY d.leading_id, d.gate_id, d.visit),
visited AS (SELECT DISTINCT v.leading_id, v.gate_id, v.visit FROM approval_visited v),
following AS (
  SELECT c.leading_id, c.gate_id, c.visit, c.first_nth, n.activity_id FROM closing c
  JOIN approval_step n ON n.leading_id = c.leading_id AND n.nth = c.last_nth + 1),
returned AS (
  SELECT DISTINCT f.leading_id, f.gate_id, f.visit FROM approval_step s
  JOIN following f ON f.leading_id = s.leading_id AND f.activity_id = s.activity_id AND s.nth < f.first_nth),
placed AS (
  SELECT v.leading_id, v.gate_id, v.visit, o.opened_at, o.is_due, c.begun_at, c.answered_at, c.said, c.holds_work, coalesce(c.share, o.share) AS share,
    c.actor_id, c.team_id, c.role_id, w.enabled_at, x.fate, x.fate_at, x.last_at, x.value_minor, x.currency, g.shape,
    n.activity_id AS next_id, r.visit IS NOT NULL AS was_there, c.worked > o.worked AS is_worked,
    coalesce(o.opened_at, w.enabled_at, c.begun_at) AS since_at
  FROM visited v JOIN approval_gate g ON g.gate_id = v.gate_id JOIN execution x ON x.leading_id = v.leading_id
  LEFT JOIN opening o ON o.leading_id = v.leading_id AND o.gate_id = v.gate_id AND o.visit = v.visit
  LEFT JOIN closing c ON c.leading_id = v.leading_id AND c.gate_id = v.gate_id AND c.visit = v.visit
  LEFT JOIN wait w ON w.leading_id = c.leading_id AND w.instance_id = c.first_id
  LEFT JOIN following n ON n.leading_id = v.leading_id AND n.gate_id = v.gate_id AND n.visit = v.visit
  LEFT JOIN returned r ON r.leading_id = v.leading_id AND r.gate_id = v.gate_id AND r.visit = v.visit),
answered AS (
  SELECT p.*, CASE
    WHEN p.answered_at IS NULL THEN CASE WHEN p.fate = 'sold' THEN 'unanswered' WHEN p.fate = 'declined' THEN 'no'
      WHEN p.fate = 'open' THEN 'waiting' ELSE 'left' END
    WHEN p.said IN ('yes', 'no') THEN p.said
    WHEN p.was_there THEN 'back'
    WHEN p.next_id IS NOT NULL OR p.fate = 'sold' THEN 'yes'
    WHEN p.fate = 'declined' THEN 'no'
    WHEN p.fate = 'open' THEN CASE WHEN p.last_at > p.answered_at THEN 'yes' ELSE 'pending' END
    ELSE 'left' END AS answer
  FROM placed p)
SELECT p.gate_id, p.leading_id, p.visit, CASE WHEN p.opened_at IS NULL THEN 'before' WHEN p.is_due THEN 'scheduled' ELSE 'opened' END,
  p.since_at, p.begun_at, p.answered_at,
  coalesce(p.begun_at, CASE WHEN p.answer = 'waiting' THEN ${dialect.fromMillis('$asOf')} ELSE greatest(coalesce(p.fate_at, p.last_at), p.since_at) END),
  p.answer, p.answer IN ('no', 'back') OR coalesce(p.shape = 'hold' AND p.is_worked, FALSE), coalesce(p.holds_work, FALSE),
  ${dialect.secondsBetween('p.since_at', 'p.begun_at')},
  ${workingSeconds(dialect, 'b', 'p.begun_at')} - ${workingSeconds(dialect, 'a', 'p.since_at')},
  p.share, p.actor_id, p.team_id, p.role_id, p.value_minor, p.currency, p.fate
FROM answered p LEFT JOIN (SELECT DISTINCT c.calendar_id FROM calendar_slot c) k ON k.calendar_id = p.team_id
${joinSlot(dialect, 'a', `coalesce(k.calendar_id, ${COMPANY_CALENDAR})`, 'p.since_at')}
${joinSlot(dialect, 'b', `coalesce(k.calendar_id, ${COMPANY_CALENDAR})`, 'p.begun_at')}
ORDER BY p.gate_id, p.leading_id, p.visit`;

const FACTS = `
INSERT INTO approval_fact
SELECT f.gate_id, f.leading_id, f.visit, f.event_id, bool_or(f.decides) FROM (
  SELECT v.gate_id, v.leading_id, v.visit, v.event_id, v.part <> 'opens' AS decides FROM approval_visited v
  UNION ALL
  SELECT v.gate_id, v.leading_id, v.visit, v.start_event_id, v.part <> 'opens' FROM approval_visited v WHERE v.start_event_id IS NOT NULL) f
GROUP BY f.gate_id, f.leading_id, f.visit, f.event_id
ORDER BY f.gate_id, f.leading_id, f.visit`;

/** Visits of all gates, from \`step\`, \`wait\`, \`execution\` and the calendars. Only the text that needs it takes $asOf. */
export const visitTexts = (dialect: Dialect): readonly { readonly sql: string; readonly needsAsOf?: true }[] => [
  { sql: VISIT_TABLE },
  { sql: FACT_TABLE },
  { sql: DUE },
  { sql: MARK_SCHEDULED },
  { sql: WORK_IN_ORDER },
  { sql: ACTS_BY_VISIT },
  { sql: visits(dialect), needsAsOf: true },
  { sql: FACTS },
];
