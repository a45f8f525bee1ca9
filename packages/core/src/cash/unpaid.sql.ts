import { NO_CURRENCY, sqlIsWork } from '../ledger/index.ts';
import type { Dialect } from '../ledger/index.ts';
import { LIVE } from './scope.sql.ts';

/**
 * How near to cash a piece of demand came, nearest first; its place in this list is its standing. An act that served
 * several leading objects stands with the one nearest to cash.
 */
export const STANDINGS = ['sold', 'open', 'abandoned', 'declined', 'cancelled', 'refused', 'no-client'] as const;

/** Longest hours one act counts for: records that stay open over nights are not work (METHODS §3). */
export const LONGEST_ACT_HOURS = 8;
/** Figures about people need this many of them. */
export const LEAST_PEOPLE = 5;

const byFate = STANDINGS.map((standing, i) => `WHEN '${standing}' THEN ${i}`).join(' ');

/** Leading objects with their standing and their value in the main currency; parameters $namesCustomers, $currency. */
const PLACED = `
placed AS (
  SELECT x.leading_id, CASE WHEN coalesce(x.currency, '${NO_CURRENCY}') = $currency THEN x.value_minor END AS value_minor,
    CASE WHEN CAST($namesCustomers AS BOOLEAN) AND x.party_id IS NULL AND x.fate IN ('open', 'abandoned')
      THEN ${STANDINGS.indexOf('no-client')} ELSE CASE x.fate ${byFate} END END AS standing
  FROM execution x)`;

/**
 * Whether some work belongs to no leading object. The shares of an act add up to 1, so when nothing is loose the shares
 * of all finished acts add up to their number: two sums instead of a join of every act. Other life-cycle phases than
 * start and complete break that sum, and are looked up one by one.
 */
export const HAS_LOOSE = `
SELECT (
    SELECT count(*) FROM event e JOIN activity a ON a.activity_id = e.activity_id AND ${sqlIsWork('a.kind')}
    WHERE e.import_id IN (${LIVE}) AND (e.phase IS NULL OR e.phase = 'complete')) AS acts,
  (SELECT coalesce(sum(s.share), 0) FROM step s
    WHERE s.is_work AND (s.start_event_id IS NULL OR s.start_event_id <> s.event_id)) AS attached,
  (SELECT count(*) FROM event e WHERE e.phase NOT IN ('start', 'complete', 'schedule')) AS "otherPhases"`;

/** Work that belongs to no leading object at all. */
const LOOSE = `
loose AS (
  SELECT e.event_id, e.actor_id, e.started_at, e.at FROM event e
  JOIN activity a ON a.activity_id = e.activity_id AND ${sqlIsWork('a.kind')}
  WHERE e.import_id IN (${LIVE}) AND (e.phase IS NULL OR e.phase = 'complete')
    AND NOT EXISTS (SELECT 1 FROM step s WHERE s.event_id = e.event_id))`;

/** Every act of work in an execution once, with its standing. */
const ATTACHED = `${PLACED},
shared AS (
  SELECT min(s.event_id) AS event_id, min(s.start_event_id) AS start_event_id, min(s.actor_id) AS actor_id,
    min(s.started_at) AS started_at, max(s.at) AS at, min(p.standing) AS standing
  FROM step s JOIN placed p ON p.leading_id = s.leading_id WHERE s.is_work AND s.share < 1 GROUP BY s.instance_id),
attached AS (
  SELECT s.event_id, s.start_event_id, s.actor_id, s.started_at, s.at, p.standing
  FROM step s JOIN placed p ON p.leading_id = s.leading_id WHERE s.is_work AND s.share >= 1 AND p.standing > 0
  UNION ALL
  SELECT h.event_id, h.start_event_id, h.actor_id, h.started_at, h.at, h.standing FROM shared h WHERE h.standing > 0)`;

/** Every act of work that reached no cash once; `withLoose` as `HAS_LOOSE` found. */
const acts = (withLoose: boolean): string =>
  withLoose
    ? `${ATTACHED}, ${LOOSE},
act AS (
  SELECT t.* FROM attached t
  UNION ALL
  SELECT l.event_id, CAST(NULL AS BIGINT), l.actor_id, l.started_at, l.at, ${STANDINGS.indexOf('no-client')} FROM loose l)`
    : `${ATTACHED}, act AS (SELECT t.* FROM attached t)`;

/** Records that say how demand ended (refused, cancelled, declined), each with the standing nearest to cash. */
const ENDS = `
ended AS (
  SELECT s.event_id, min(p.standing) AS standing FROM step s JOIN placed p ON p.leading_id = s.leading_id
  JOIN outcome o ON o.event_id = s.event_id WHERE NOT s.is_work AND p.standing > 0 GROUP BY s.event_id)`;

/** Acts, people and hours of the work that reached no cash, by standing. */
export const unpaidActs = (dialect: Dialect, withLoose: boolean): string => `WITH ${acts(withLoose)}
SELECT a.standing AS standing, count(*) AS "actCount", count(a.started_at) AS "startedCount",
  count(CASE WHEN a.start_event_id <> a.event_id THEN 1 END) AS "startCount",
  count(DISTINCT CASE WHEN k.kind <> 'robot' THEN a.actor_id END) AS people,
  sum(CASE WHEN a.started_at IS NOT NULL
    THEN greatest(0, least(${LONGEST_ACT_HOURS}, ${dialect.secondsBetween('a.started_at', 'a.at')} / 3600)) END) AS hours
FROM act a LEFT JOIN actor k ON k.actor_id = a.actor_id
GROUP BY a.standing`;

/** How many records say how demand ended, by standing. */
export const UNPAID_ENDS = `WITH ${PLACED}, ${ENDS}
SELECT n.standing AS standing, count(*) AS "endCount" FROM ended n GROUP BY n.standing`;

/** Leading objects by standing, and their value. */
export const UNPAID_OBJECTS = `WITH ${PLACED}
SELECT p.standing AS standing, count(*) AS "objectCount",
  count(p.value_minor) AS "valuedCount", CAST(coalesce(sum(p.value_minor), 0) AS BIGINT) AS value
FROM placed p WHERE p.standing > 0 GROUP BY p.standing`;

/** Objects that only work without a client touched. */
export const LOOSE_OBJECTS = `WITH ${LOOSE}
SELECT count(DISTINCT eo.object_id) AS "objectCount" FROM loose l
JOIN event_object eo ON eo.event_id = l.event_id
JOIN object o ON o.object_id = eo.object_id
JOIN object_type t ON t.type_id = o.type_id AND t.kind = 'flow'`;

/** The facts of one standing, $standing; of all of them when it is 0. */
export const unpaidFacts = (withLoose: boolean): string => `WITH ${acts(withLoose)}, ${ENDS},
fact AS (
  SELECT a.event_id, a.standing FROM act a
  UNION ALL
  SELECT a.start_event_id, a.standing FROM act a WHERE a.start_event_id <> a.event_id
  UNION ALL
  SELECT n.event_id, n.standing FROM ended n)
SELECT f.event_id AS event_id FROM fact f WHERE CAST($standing AS INTEGER) IN (0, f.standing)`;
