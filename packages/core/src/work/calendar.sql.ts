import type { Dialect } from '../ledger/index.ts';

/** Minutes of a slot, and slots of a week from Monday 00:00 of the company's zone (METHODS §5.4). */
export const SLOT_MINUTES = 15;
export const WEEK_SLOTS = (7 * 24 * 60) / SLOT_MINUTES;
const WEEK_SECONDS = 7 * 86_400;
const SLOT_SECONDS = SLOT_MINUTES * 60;
/** Seconds from 1970-01-01, a Thursday, to the Monday before it. */
const MONDAY_SECONDS = 3 * 86_400;

/** The calendar of the whole company; a team's calendar bears the team's id. */
export const COMPANY_CALENDAR = -1;

/**
 * One row a calendar and slot of the week: whether work is done then, how that is known (`seen` work, `between` two slots of
 * work, `said` by a person, `none`), and the seconds on shift before it in its week. No rows: no calendar is known.
 */
export const CALENDAR_TABLES = [
  `CREATE TABLE IF NOT EXISTS calendar_said (team_id INTEGER, slots VARCHAR, said_at TIMESTAMP)`,
  `CREATE OR REPLACE TABLE calendar_slot (
  calendar_id INTEGER, slot INTEGER, is_on BOOLEAN, known_by VARCHAR, before_seconds INTEGER, week_seconds INTEGER)`,
] as const;

/**
 * In how many weeks work began or ended in each slot, by team and for the company; what robots do tells nothing. Work that
 * ends on the stroke ended in the slot before.
 */
export const slotEvidence = (dialect: Dialect): string => {
  const local = `${dialect.secondsSince(dialect.inZone('w.t', 'CAST($zone AS VARCHAR)'))} + ${MONDAY_SECONDS} - w.before`;
  return `
WITH moment AS (
  SELECT s.team_id, s.actor_id, s.started_at AS t, 0 AS before FROM step s WHERE s.is_work AND s.started_at IS NOT NULL
  UNION ALL SELECT s.team_id, s.actor_id, s.at, 1 FROM step s WHERE s.is_work),
placed AS (
  SELECT w.team_id, w.actor_id, CAST(floor((${local}) / ${WEEK_SECONDS}) AS INTEGER) AS week,
    CAST(floor(((${local}) - ${WEEK_SECONDS} * floor((${local}) / ${WEEK_SECONDS})) / ${SLOT_SECONDS}) AS INTEGER) AS slot
  FROM moment w LEFT JOIN actor k ON k.actor_id = w.actor_id WHERE k.kind IS NULL OR k.kind <> 'robot')
SELECT ${COMPANY_CALENDAR} AS "calendarId", p.slot, count(DISTINCT p.week) AS weeks FROM placed p GROUP BY p.slot
UNION ALL
SELECT p.team_id, p.slot, count(DISTINCT p.week) FROM placed p
WHERE p.team_id IN (
  SELECT q.team_id FROM placed q GROUP BY q.team_id HAVING count(DISTINCT q.actor_id) >= 5)
GROUP BY p.team_id, p.slot`;
};

/**
 * Seconds on shift until a UTC timestamp, counted from a Monday long ago, as an expression over the calendar row `slot` that
 * `joinSlot` joins: the difference of two is the working time between them.
 */
export const workingSeconds = (dialect: Dialect, slot: string, timestamp: string): string => {
  const local = localSeconds(dialect, timestamp);
  return `(floor(${local} / ${WEEK_SECONDS}) * ${slot}.week_seconds + ${slot}.before_seconds
    + CASE WHEN ${slot}.is_on THEN ${local} - ${SLOT_SECONDS} * floor(${local} / ${SLOT_SECONDS}) ELSE 0 END)`;
};

/** Joins, as `slot`, the calendar row that a timestamp falls in; of the calendar that `calendar` names. */
export const joinSlot = (dialect: Dialect, slot: string, calendar: string, timestamp: string): string => {
  const local = localSeconds(dialect, timestamp);
  return `LEFT JOIN calendar_slot ${slot} ON ${slot}.calendar_id = ${calendar}
    AND ${slot}.slot = CAST(floor((${local} - ${WEEK_SECONDS} * floor(${local} / ${WEEK_SECONDS})) / ${SLOT_SECONDS}) AS INTEGER)`;
};

const localSeconds = (dialect: Dialect, timestamp: string): string =>
  `(${dialect.secondsSince(dialect.inZone(timestamp, 'CAST($zone AS VARCHAR)'))} + ${MONDAY_SECONDS})`;
