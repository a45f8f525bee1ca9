import { NO_CURRENCY } from '../ledger/index.ts';
import type { Dialect } from '../ledger/index.ts';
import { quarterOf } from '../work/index.ts';

const ZONE = '(SELECT l.zone FROM ledger l)';
const LIVE = 'SELECT i.import_id FROM import i WHERE i.superseded_by IS NULL';

/** Weeks are counted from the Monday 5 January 1970, where the company is. */
const weekOf = (dialect: Dialect, instant: string): string =>
  `CAST(floor((floor(${dialect.secondsSince(dialect.inZone(instant, ZONE))} / 86400) - 4) / 7) AS INTEGER)`;

/** The same, of a row `z` of `zone_quarter`, which counts from a Monday earlier: the clock is read once a quarter, not once an act. */
const WEEK = 'z.week - 1';
const joinWeek = (dialect: Dialect, instant: string): string =>
  `JOIN zone_quarter z ON z.quarter = ${quarterOf(dialect, instant)}`;

/** The week of a date of the calendar. */
const weekOfDay = (dialect: Dialect, day: string): string =>
  `CAST(floor((${dialect.secondsSince(`CAST(${day} AS TIMESTAMP)`)} / 86400 - 4) / 7) AS INTEGER)`;

/** First and last week with a record, and what stands for cash. */
export const SPAN = (dialect: Dialect): string => `
SELECT ${weekOf(dialect, 'min(e.at)')} AS first, ${weekOf(dialect, 'max(e.at)')} AS last,
  (SELECT d.basis FROM derived_state d) AS basis, (SELECT d.currency FROM derived_state d) AS currency,
  (SELECT d.as_of FROM derived_state d) AS "asOf", (SELECT d.has_durations FROM derived_state d) AS "hasDurations"
FROM event e WHERE e.import_id IN (${LIVE})`;

/** Receipts of the basis and currency that are added up, as `c`. */
const INFLOW = `
FROM cash c JOIN derived_state d ON c.basis = d.basis AND coalesce(c.currency, '${NO_CURRENCY}') = coalesce(d.currency, '${NO_CURRENCY}')
WHERE c.direction = 'in' AND c.import_id IN (${LIVE})`;

/** Cash by week: amounts in minor units, or receipts where none says how much. */
export const CASH = (dialect: Dialect): string => `
SELECT ${WEEK} AS week, CAST(coalesce(sum(c.amount_minor), 0) AS DOUBLE) AS value, CAST(count(*) AS DOUBLE) AS receipts
FROM (SELECT c.at, c.amount_minor ${INFLOW}) c ${joinWeek(dialect, 'c.at')} GROUP BY 1`;

/** How many people acted in each week; machines are none. */
export const PEOPLE = (dialect: Dialect): string => `
SELECT d.week, CAST(count(*) AS DOUBLE) AS value FROM (
  SELECT DISTINCT ${WEEK} AS week, s.actor_id FROM step s ${joinWeek(dialect, 's."at"')} WHERE s.is_work) d
JOIN actor k ON k.actor_id = d.actor_id AND k.kind <> 'robot' GROUP BY d.week`;

/** When a demand was over; NULL while it is open. */
const ENDED = `CASE WHEN x.fate <> 'open' THEN coalesce(x.fate_at, x.last_at) END`;

const hours = (dialect: Dialect, from: string, to: string): string => `${dialect.secondsBetween(from, to)} / 3600`;

/** What the ledger can tell of each week, by the name of the indicator: `week`, `value`. */
export const OWN_SERIES: Readonly<Record<string, (dialect: Dialect) => string>> = {
  volume: (dialect) => `
SELECT ${WEEK} AS week, CAST(count(*) AS DOUBLE) AS value FROM execution x ${joinWeek(dialect, 'x.first_at')} GROUP BY 1`,
  'lead-time': (dialect) => `
SELECT ${WEEK} AS week, ${dialect.quantile(hours(dialect, 'x.first_at', ENDED), 0.5)} AS value FROM execution x
${joinWeek(dialect, ENDED)}
WHERE x.fate = 'sold' AND x.first_at IS NOT NULL GROUP BY 1`,
  'response-time': (dialect) => `
WITH answered AS (
  SELECT x.leading_id, x.first_at, min(coalesce(s.started_at, s.at)) AS begun_at
  FROM execution x JOIN step s ON s.leading_id = x.leading_id AND s.is_work
  WHERE coalesce(s.started_at, s.at) > x.first_at GROUP BY x.leading_id, x.first_at)
SELECT ${WEEK} AS week, ${dialect.quantile(hours(dialect, 'a.first_at', 'a.begun_at'), 0.5)} AS value
FROM answered a ${joinWeek(dialect, 'a.begun_at')} GROUP BY 1`,
  'first-time-right': (dialect) => `
WITH turn AS (
  SELECT s.leading_id, s.activity_id,
    lag(s.activity_id) OVER (PARTITION BY s.leading_id ORDER BY s.at, s.instance_id) AS before_id
  FROM step s WHERE s.is_work),
done AS (
  SELECT t.leading_id, count(CASE WHEN t.before_id IS DISTINCT FROM t.activity_id THEN 1 END) > count(DISTINCT t.activity_id) AS is_again
  FROM turn t GROUP BY t.leading_id)
SELECT ${WEEK} AS week, avg(CASE WHEN d.is_again THEN 0.0 ELSE 1.0 END) AS value
FROM execution x JOIN done d ON d.leading_id = x.leading_id ${joinWeek(dialect, ENDED)} WHERE x.fate <> 'open' GROUP BY 1`,
  'open-work': (dialect) => `
WITH moved AS (
  SELECT ${WEEK} AS week, 1.0 AS n FROM execution x ${joinWeek(dialect, 'x.first_at')}
  UNION ALL SELECT ${WEEK}, -1.0 FROM execution x ${joinWeek(dialect, ENDED)} WHERE x.first_at IS NOT NULL AND x.fate <> 'open')
SELECT m.week, CAST(sum(sum(m.n)) OVER (ORDER BY m.week) AS DOUBLE) AS value FROM moved m GROUP BY m.week`,
  utilisation: (dialect) => `
WITH worked AS (
  SELECT d.week, sum(d.minutes) AS minutes, count(*) AS people FROM (
    SELECT ${WEEK} AS week, s.actor_id, sum(s.minutes) AS minutes FROM session s ${joinWeek(dialect, 's."at"')} GROUP BY 1, 2) d
  JOIN actor k ON k.actor_id = d.actor_id AND k.kind <> 'robot' GROUP BY d.week)
SELECT w.week, CAST(w.minutes / (w.people * (SELECT max(c.week_seconds) / 60.0 FROM calendar_slot c WHERE c.calendar_id = -1)) AS DOUBLE) AS value
FROM worked w WHERE (SELECT max(c.week_seconds) FROM calendar_slot c WHERE c.calendar_id = -1) > 0`,
};

/** What people told of an indicator, by week: the mean of its days; the latest telling of each name. */
export const TOLD_SERIES = (dialect: Dialect): string => `
WITH latest AS (SELECT i.name, max(i.at) AS said_at FROM indicator_said i GROUP BY i.name)
SELECT i.name, i.wanted, ${weekOfDay(dialect, 'i.day')} AS week, avg(i.value) AS value
FROM indicator_said i JOIN latest l ON l.name = i.name AND l.said_at = i.at
WHERE i.value IS NOT NULL GROUP BY i.name, i.wanted, 3 ORDER BY i.name, 3`;

/** Receipts and work, of the weeks `z`. */
const facts = (dialect: Dialect): string => `
FROM event e ${joinWeek(dialect, 'e.at')}
WHERE e.import_id IN (${LIVE})
  AND (e.event_id IN (SELECT c.event_id ${INFLOW}) OR e.event_id IN (SELECT s.event_id FROM step s WHERE s.is_work))`;

/** The recorded acts behind the weeks `$first` to `$last`: the receipts, and the work. */
export const FACTS = (dialect: Dialect): string =>
  `SELECT e.event_id ${facts(dialect)} AND ${WEEK} BETWEEN $first AND $last`;

/** How many there are in each week. */
export const FACT_COUNTS = (dialect: Dialect): string =>
  `SELECT ${WEEK} AS week, CAST(count(*) AS DOUBLE) AS value ${facts(dialect)} GROUP BY 1`;
