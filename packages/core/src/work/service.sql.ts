import type { Dialect } from '../ledger/index.ts';
import { quarterOf } from './zone.sql.ts';

/**
 * `service_estimate`: how long an act takes where only completions are recorded (METHODS §10), one row an activity of work; empty
 * where durations are recorded. `state` as SERVICE_STATES; `mean_seconds` NULL when it is refused, else within `factor` times or
 * divided; by the rule that is told and, for comparison, since the previous completion of the demand (`gap_seconds`). `people`: how
 * many did it; `is_open`: some acts name nobody.
 */
export const SERVICE_TABLES = [
  `CREATE OR REPLACE TABLE service_estimate (
  activity_id INTEGER, state VARCHAR, mean_seconds DOUBLE, factor DOUBLE, gap_seconds DOUBLE, acts BIGINT, people INTEGER, is_open BOOLEAN)`,
  'CREATE OR REPLACE TABLE service_diagnosis (ratio DOUBLE)',
] as const;

const MONDAY_SECONDS = 3 * 86_400;
/** Stands for "none". */
const NONE = '-1e18';

/** When the latest acts began that are enough to tell from: seconds since 1970; parameter-free, `most` acts of `all`. */
export const latestFrom = (dialect: Dialect, most: number, all: number): string =>
  `SELECT ${dialect.quantile(dialect.secondsSince('s.at'), 1 - most / all)} AS seconds FROM step s WHERE s.is_work`;

/**
 * Acts of work with what was completed before them, in the demand (by whomever, inside or outside) and by who did them. Seconds of
 * the wall clock from a Monday. Only what was completed since `from`, in seconds since 1970; null: all.
 */
export const completedActs = (dialect: Dialect, from: number | null): string => `
CREATE OR REPLACE TEMP TABLE completed AS
WITH told AS (
  SELECT s.instance_id, s.activity_id, s.actor_id, s.is_work, s.leading_id, s.event_id, s.at,
    ${dialect.secondsSince('s.at')} + z.offset_seconds + ${MONDAY_SECONDS} AS wall
  FROM step s JOIN activity a ON a.activity_id = s.activity_id JOIN zone_quarter z ON z.quarter = ${quarterOf(dialect, 's.at')}
  WHERE a.kind NOT IN ('state', 'artificial') AND (s.start_event_id IS NULL OR s.start_event_id <> s.event_id)
    ${from === null ? '' : `AND ${dialect.secondsSince('s.at')} >= ${from}`}),
followed AS (
  SELECT t.*, lag(t.wall) OVER (PARTITION BY t.leading_id ORDER BY t.at, t.event_id) AS enabled FROM told t),
once AS (
  SELECT f.instance_id, min(f.activity_id) AS activity_id, min(f.actor_id) AS actor_id, min(f.wall) AS wall, max(f.enabled) AS enabled
  FROM followed f WHERE f.is_work GROUP BY f.instance_id)
SELECT CAST(o.activity_id AS DOUBLE) AS activity, CAST(coalesce(o.actor_id, -1) AS DOUBLE) AS performer, o.wall,
  coalesce(o.enabled, ${NONE}) AS enabled,
  CASE WHEN o.actor_id IS NULL THEN ${NONE}
    ELSE coalesce(lag(o.wall) OVER (PARTITION BY o.actor_id ORDER BY o.wall, o.instance_id), ${NONE}) END AS before
FROM once o`;

export const COMPLETED_COLUMNS = 'SELECT c.activity, c.performer, c.enabled, c.before, c.wall FROM completed c';

/** From and until which second of each day of the week somebody usually completes work; with half an hour for the first piece. */
export const personSpans = (dialect: Dialect): string => `
WITH placed AS (
  SELECT c.performer, c.wall - 86400 * floor(c.wall / 86400) AS s, floor(c.wall / 86400) - 7 * floor(c.wall / 604800) AS day FROM completed c)
SELECT p.performer, CAST(p.day AS INTEGER) AS day, greatest(${dialect.quantile('p.s', 0.01)} - 1800, 0) AS "from", ${dialect.quantile('p.s', 0.99)} AS "to"
FROM placed p GROUP BY p.performer, p.day`;

/** Who did each activity: people (machines are none) and whether acts name nobody. */
export const DOERS_OF_ACTIVITIES = `
SELECT CAST(c.activity AS INTEGER) AS activity, count(DISTINCT CASE WHEN k.kind <> 'robot' THEN c.performer END) AS people,
  count(CASE WHEN c.performer < 0 THEN 1 END) AS unnamed, count(*) AS acts
FROM completed c LEFT JOIN actor k ON k.actor_id = c.performer GROUP BY c.activity`;
