import type { Dialect } from '../ledger/index.ts';
import { CLIP_RULES, minutesBy, quarterOf } from '../work/index.ts';

/**
 * What becomes of an act of work, each exactly one (METHODS §3). The first that holds, in this order: intrinsic reasons before
 * the fate of the demand, for they would be vain even on something sold.
 */
export const WORK_CLASSES = [
  /** An act of somebody's authority, or a report: it faces the hierarchy. */
  'upward',
  /** Done again after other work came in between. */
  'rework',
  /** Nobody takes it up: after the cash, on something superseded, or in no demand at all. */
  'no-client',
  'refused',
  'cancelled',
  /** Declined by the company itself: the price of selection, not waste. */
  'declined',
  'abandoned',
  /** Open, in the queue of the constraint beyond what it can take up: told only where a verdict names the constraint. */
  'throttled',
  'in-flight',
  'reached-cash',
  /** No record says who pays: where the rest ends is not known. */
  'not-known',
] as const;
export type WorkClass = (typeof WORK_CLASSES)[number];

/**
 * One row an act of work and execution, `share` of the act, `class_id` the place in WORK_CLASSES; work in no execution once,
 * with `leading_id` NULL. Shares of an act add up to 1, so whatever is added over it adds up to what was recorded.
 *
 * `team_link` as `link_source` gathers teams (NULL where teams cannot be told), `month` = 12 × year + month from 0, in the zone
 * of the company. `seconds` from start to end by the clock; `minutes…` of work by each clipping rule: both of the whole act
 * times `share`, NULL without a duration. `is_counted`: it has what the ledger is counted in (minutes or acts).
 */
export const WORK_CLASS_TABLE = `
CREATE OR REPLACE TABLE work_class (
  leading_id BIGINT, instance_id BIGINT, start_event_id BIGINT, activity_id INTEGER, team_link INTEGER, month INTEGER,
  actor_id INTEGER, share DOUBLE, class_id TINYINT, is_sold BOOLEAN, is_counted BOOLEAN, seconds DOUBLE,
  ${CLIP_RULES.map((rule) => `${minutesBy(rule)} DOUBLE`).join(', ')})`;

/** What the texts below depend on. */
export interface ClassFacts {
  /** Some work is recorded as scheduled: work items are told apart by their schedules; otherwise by other work in between. */
  readonly hasSchedule: boolean;
  /** Some object inside a leading object was refused or cancelled. */
  readonly hasLost: boolean;
  /** Some record says who pays. */
  readonly pays: boolean;
  readonly unit: 'minutes' | 'acts';
  readonly constraint: Constraint | null;
}

/** What a verdict on the constraint says of open work. Evidence alone is none: without a verdict nothing is throttled. */
export interface Constraint {
  readonly activity: string;
  /** SQL that returns the `leading_id` of the open executions that stand in its queue beyond its buffer. */
  readonly beyondBuffer: string;
}

const place = (name: WorkClass): number => WORK_CLASSES.indexOf(name);

const LIVE = 'SELECT i.import_id FROM import i WHERE i.superseded_by IS NULL';

/** How often an activity had been scheduled on the leading object when an act of it began: a resumption is not done again. */
const ITEMS = `
due AS (
  SELECT o.object_id AS leading_id, e.activity_id, e.at AS t FROM event e
  JOIN event_object x ON x.event_id = e.event_id JOIN object o ON o.object_id = x.object_id
  JOIN object_type y ON y.type_id = o.type_id AND y.distance = 0
  WHERE e.phase = 'schedule' AND e.import_id IN (${LIVE})),
dated AS (
  SELECT w.leading_id, w.activity_id, w.begun_at AS t, 1 AS turn, w.instance_id FROM placed w
  UNION ALL SELECT d.leading_id, d.activity_id, d.t, 0, NULL FROM due d),
counted AS (
  SELECT d.leading_id, d.instance_id, sum(1 - d.turn) OVER (PARTITION BY d.leading_id, d.activity_id ORDER BY d.t, d.turn
    ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS item FROM dated d)`;

const BY_SCHEDULE = `
  SELECT i.*, min(i.item) OVER (PARTITION BY i.leading_id, i.activity_id) AS first_item FROM (
    SELECT a.*, greatest(coalesce(c.item, 0), 1) AS item FROM alike a
    LEFT JOIN counted c ON c.leading_id = a.leading_id AND c.instance_id = a.instance_id) i`;

/** Acts whose every object inside a sold leading object was refused or cancelled: an offer that another one replaced. */
const SUPERSEDED = `
lost AS (
  SELECT w.object_id FROM (
    SELECT o.object_id, o.fate, row_number() OVER (PARTITION BY o.object_id ORDER BY o.at DESC, o.event_id DESC) AS turn
    FROM outcome o WHERE o.import_id IN (${LIVE})) w WHERE w.turn = 1 AND w.fate IN ('refused', 'cancelled')),
superseded AS (
  SELECT p.leading_id, p.instance_id FROM placed p
  JOIN execution x ON x.leading_id = p.leading_id AND x.fate = 'sold'
  JOIN event_object eo ON eo.event_id = p.instance_id
  JOIN member m ON m.leading_id = p.leading_id AND m.object_id = eo.object_id AND m.object_id <> m.leading_id
  LEFT JOIN lost l ON l.object_id = eo.object_id
  GROUP BY p.leading_id, p.instance_id HAVING count(*) = count(l.object_id))`;

/** 12 × year + month from 0, where the company is. */
export const monthOf = (dialect: Dialect, timestamp: string, zone: string): string => {
  const local = dialect.inZone(timestamp, zone);
  return `CAST(12 * extract(year FROM ${local}) + extract(month FROM ${local}) - 1 AS INTEGER)`;
};

/** The team as it may be told, and the month: the clock of the zone is read once a quarter of an hour, not once an act. */
const places = (dialect: Dialect): string => `
LEFT JOIN link_source l ON l.level = 'team' AND l.source_id = coalesce(j.team_id, -1)
LEFT JOIN zone_quarter z ON z.quarter = ${quarterOf(dialect, 'j.at')}`;

/** Work in no execution. */
const loose = (dialect: Dialect, { pays, unit }: ClassFacts): string => `
SELECT NULL, j.instance_id, NULL, j.activity_id, l.link, z.month, j.actor_id, 1.0,
  CASE WHEN a.kind IN ('approval', 'report') THEN ${place('upward')} ELSE ${place(pays ? 'no-client' : 'not-known')} END,
  FALSE, ${unit === 'acts' ? 'TRUE' : 't.minutes IS NOT NULL'},
  ${dialect.secondsBetween('t.started_at', 't.at')}, ${CLIP_RULES.map((rule) => `t.${minutesBy(rule)}`).join(', ')}
FROM loose_act j JOIN activity a ON a.activity_id = j.activity_id LEFT JOIN session t ON t.instance_id = j.instance_id ${places(dialect)}`;

const byFate = (constraint: Constraint | null): string => `
      WHEN x.fate = 'sold' THEN ${place('reached-cash')}
      WHEN x.fate = 'refused' THEN ${place('refused')}
      WHEN x.fate = 'cancelled' THEN ${place('cancelled')}
      WHEN x.fate = 'declined' THEN ${place('declined')}
      WHEN x.fate = 'abandoned' THEN ${place('abandoned')}
${constraint === null ? '' : `      WHEN x.fate = 'open' AND c.leading_id IN (${constraint.beyondBuffer}) THEN ${place('throttled')}\n`}      ELSE ${place('in-flight')}`;

/** Fills `work_class` from `step`, `execution`, `loose_act`, `session` and `zone_quarter`. */
export const workClasses = (dialect: Dialect, facts: ClassFacts): string => `
INSERT INTO work_class
WITH placed AS (
  SELECT s.leading_id, s.instance_id, s.start_event_id, s.activity_id, s.team_id, s.actor_id, s.at, s.share,
    coalesce(s.started_at, s.at) AS begun_at,
    row_number() OVER (PARTITION BY s.leading_id ORDER BY coalesce(s.started_at, s.at), s.at, s.instance_id) AS nth
  FROM step s WHERE s.is_work AND (s.start_event_id IS NULL OR s.start_event_id <> s.event_id)),
alike AS (
  SELECT p.*, row_number() OVER same AS nth_alike, first_value(p.nth) OVER same AS first_nth FROM placed p
  WINDOW same AS (PARTITION BY p.leading_id, p.activity_id ORDER BY p.nth)),
${facts.hasSchedule ? `${ITEMS},` : ''}
${facts.hasLost ? `${SUPERSEDED},` : ''}
compared AS (${facts.hasSchedule ? BY_SCHEDULE : 'SELECT a.*, a.nth_alike AS item, 1 AS first_item FROM alike a'}),
judged AS (
  SELECT c.*, x.fate = 'sold' AS is_sold,
    CASE
      WHEN a.kind IN ('approval', 'report') THEN ${place('upward')}
      WHEN c.first_item < c.item AND c.nth - c.first_nth > c.nth_alike - 1 THEN ${place('rework')}
      ${facts.pays ? '' : `WHEN TRUE THEN ${place('not-known')}`}
      WHEN x.fate = 'sold' AND c.begun_at > x.cash_at THEN ${place('no-client')}
      ${facts.hasLost ? `WHEN u.instance_id IS NOT NULL THEN ${place('no-client')}` : ''}${byFate(facts.constraint)} END AS class_id
  FROM compared c JOIN execution x ON x.leading_id = c.leading_id JOIN activity a ON a.activity_id = c.activity_id
  ${facts.hasLost ? 'LEFT JOIN superseded u ON u.leading_id = c.leading_id AND u.instance_id = c.instance_id' : ''})
SELECT j.leading_id, j.instance_id, j.start_event_id, j.activity_id, l.link, z.month, j.actor_id,
  j.share, j.class_id, j.is_sold, ${facts.unit === 'acts' ? 'TRUE' : 't.minutes IS NOT NULL'},
  j.share * ${dialect.secondsBetween('t.started_at', 't.at')}, ${CLIP_RULES.map((rule) => `j.share * t.${minutesBy(rule)}`).join(', ')}
FROM judged j LEFT JOIN session t ON t.instance_id = j.instance_id ${places(dialect)}
UNION ALL ${loose(dialect, facts)}`;
