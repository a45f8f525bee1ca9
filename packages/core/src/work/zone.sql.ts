import type { Dialect } from '../ledger/index.ts';
import { SLOT_SECONDS, WEEK_SECONDS, WEEK_SLOTS } from './week.ts';

/** Seconds from 1970-01-01, a Thursday, to the Monday before it. */
const MONDAY_SECONDS = 3 * 86_400;

/** The number of the quarter of an hour, of UTC and since 1970, that a timestamp lies in. */
export const quarterOf = (dialect: Dialect, timestamp: string): string =>
  `CAST(floor(${dialect.secondsSince(timestamp)} / ${SLOT_SECONDS}) AS INTEGER)`;

/**
 * The company's wall clock at the beginning of every quarter of an hour of the weeks that hold a record: the week (counted from
 * the Monday before 1970), the slot of it, the month (12 × year + month from 0), how far the clock is from UTC, and how often
 * that changed before (`period`). All zones of today change their clocks on a quarter.
 */
export const ZONE_QUARTER_TABLE = `
CREATE OR REPLACE TABLE zone_quarter (
  quarter INTEGER, week INTEGER, slot INTEGER, month INTEGER, offset_seconds INTEGER, period INTEGER)`;

/** Fills `zone_quarter`; parameter $zone. */
export const zoneQuarters = (dialect: Dialect): string => {
  const weekOf = (timestamp: string): string =>
    `CAST(floor((${dialect.secondsSince(timestamp)} + ${MONDAY_SECONDS}) / ${WEEK_SECONDS}) AS INTEGER)`;
  const begun = dialect.fromMillis(`(CAST(t.quarter AS BIGINT) * ${SLOT_SECONDS * 1000})`);
  return `
INSERT INTO zone_quarter
WITH recorded AS (
  SELECT ${weekOf('e.at')} AS week FROM event e UNION SELECT ${weekOf('e.started_at')} FROM event e WHERE e.started_at IS NOT NULL
  UNION SELECT ${weekOf('c.at')} FROM cash c),
slot (n) AS (VALUES ${Array.from({ length: WEEK_SLOTS }, (_, n) => `(${n})`).join(', ')}),
tick AS (
  SELECT r.week * ${WEEK_SLOTS} + s.n - ${MONDAY_SECONDS / SLOT_SECONDS} AS quarter FROM recorded r CROSS JOIN slot s WHERE r.week IS NOT NULL),
clock AS (SELECT t.quarter, ${dialect.inZone(begun, 'CAST($zone AS VARCHAR)')} AS wall FROM tick t),
timed AS (
  SELECT c.quarter, c.wall, round(${dialect.secondsSince('c.wall')}) AS s,
    CAST(round(${dialect.secondsSince('c.wall')}) - ${SLOT_SECONDS}.0 * c.quarter AS INTEGER) AS offset_seconds FROM clock c),
placed AS (
  SELECT t.*, floor((t.s + ${MONDAY_SECONDS}) / ${WEEK_SECONDS}) AS week,
    CASE WHEN lag(t.offset_seconds) OVER (ORDER BY t.quarter) <> t.offset_seconds THEN 1 ELSE 0 END AS changes FROM timed t)
SELECT p.quarter, CAST(p.week AS INTEGER), CAST(floor((p.s + ${MONDAY_SECONDS} - ${WEEK_SECONDS} * p.week) / ${SLOT_SECONDS}) AS INTEGER),
  CAST(12 * extract(year FROM p.wall) + extract(month FROM p.wall) - 1 AS INTEGER), p.offset_seconds,
  CAST(sum(p.changes) OVER (ORDER BY p.quarter ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS INTEGER)
FROM placed p ORDER BY p.quarter`;
};

/** The quarters at which the clock changed, and what it showed just after. */
export const CLOCK_CHANGES = `
SELECT c.quarter, c.period, c.before_seconds AS "beforeSeconds", c.offset_seconds AS "afterSeconds" FROM (
  SELECT z.quarter, z.period, z.offset_seconds, lag(z.offset_seconds) OVER (ORDER BY z.quarter) AS before_seconds
  FROM zone_quarter z) c WHERE c.before_seconds <> c.offset_seconds ORDER BY c.quarter`;
