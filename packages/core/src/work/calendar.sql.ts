import type { Dialect } from '../ledger/index.ts';
import { SLOT_SECONDS } from './week.ts';
import { quarterOf } from './zone.sql.ts';

/**
 * `calendar_said`: what people said of calendars, the latest counts; `slots` has one character a slot, `1` on shift.
 *
 * `calendar_slot`: one row a calendar and slot of the week: whether work is done then, how that is known (SlotKnown), in how many
 * of `weeks` work was seen in it or waited through it, and the seconds on shift before it in its week. No rows: no calendar is known.
 *
 * `calendar_shift`: the same slots for reckoning, once for every time that the clocks of the zone changed: an hour that the clock
 * leaves out is no working time, one that it strikes twice is twice.
 */
export const CALENDAR_SAID =
  'CREATE TABLE IF NOT EXISTS calendar_said (team_id INTEGER, slots VARCHAR, said_at TIMESTAMP)';

export const CALENDAR_TABLES = [
  `CREATE OR REPLACE TABLE calendar_slot (
  calendar_id INTEGER, slot INTEGER, is_on BOOLEAN, known_by VARCHAR, seen_weeks INTEGER, waited_weeks INTEGER, weeks INTEGER,
  before_seconds INTEGER, week_seconds INTEGER)`,
  `CREATE OR REPLACE TABLE calendar_shift (
  calendar_id INTEGER, period INTEGER, slot INTEGER, is_on BOOLEAN, before_seconds INTEGER, week_seconds INTEGER)`,
] as const;

/**
 * Seconds on shift until a UTC timestamp, counted from a Monday long ago, as an expression over the calendar row `slot` that
 * `joinSlot` joins: the difference of two is the working time between them. NULL without a calendar, and in weeks without a record.
 */
export const workingSeconds = (dialect: Dialect, slot: string, timestamp: string): string => {
  const seconds = dialect.secondsSince(timestamp);
  return `(${slot}_zone.week * CAST(${slot}.week_seconds AS DOUBLE) + ${slot}.before_seconds
    + CASE WHEN ${slot}.is_on THEN ${seconds} - ${SLOT_SECONDS} * floor(${seconds} / ${SLOT_SECONDS}) ELSE 0 END)`;
};

/** Joins, as `slot`, the calendar row that a timestamp falls in; of the calendar that `calendar` names. */
export const joinSlot = (dialect: Dialect, slot: string, calendar: string, timestamp: string): string =>
  `LEFT JOIN zone_quarter ${slot}_zone ON ${slot}_zone.quarter = ${quarterOf(dialect, timestamp)}
  LEFT JOIN calendar_shift ${slot} ON ${slot}.calendar_id = ${calendar} AND ${slot}.slot = ${slot}_zone.slot
    AND ${slot}.period = ${slot}_zone.period`;
