import type { Dialect } from '../../ledger/index.ts';
import type { Level } from '../answers.ts';
import { worked } from './hand-off.sql.ts';

/**
 * What the chain answers from, small at any size of ledger:
 * `link_source` which team or role is in which link (−1: not recorded, −2: small ones gathered; in activity, the activity itself);
 * `chain_level` whether a level is offered and, if not, why; `chain_link`, `chain_hand_off`, `chain_entry` the figures.
 */
export const CHAIN_TABLES = [
  'CREATE OR REPLACE TABLE link_source (level VARCHAR, source_id INTEGER, link INTEGER)',
  'CREATE OR REPLACE TABLE chain_level (level VARCHAR, offered BOOLEAN, reason VARCHAR, gathered INTEGER)',
  `CREATE OR REPLACE TABLE chain_link (
  level VARCHAR, link INTEGER, name VARCHAR, work_count BIGINT, object_count BIGINT, sold_count BIGINT, cash_minor BIGINT,
  timed_count BIGINT, work_seconds DOUBLE, long_count BIGINT, long_seconds DOUBLE, person_count BIGINT, unnamed_count BIGINT)`,
  `CREATE OR REPLACE TABLE chain_hand_off (
  level VARCHAR, link INTEGER, to_link INTEGER, chain_end VARCHAR, hand_off_count BIGINT, return_count BIGINT,
  median_wait_hours DOUBLE, p90_wait_hours DOUBLE, cash_minor BIGINT, cash_weight DOUBLE)`,
  'CREATE OR REPLACE TABLE chain_entry (level VARCHAR, link INTEGER, entry_count BIGINT)',
  'CREATE OR REPLACE TABLE chain_done_by (level VARCHAR, link INTEGER, name VARCHAR, work_count BIGINT)',
] as const;

/** Sessions longer than this are counted apart: they are often forgotten ones (METHODS §3). */
const LONG_SESSION_SECONDS = 8 * 3600;

/**
 * Figures of the links of a level. `sold_count`, `cash_minor`: executions that it worked on not after their cash.
 * Hours count each act once; an act shared by several executions is weighted by its shares.
 */
export const chainLinks = (level: Level, dialect: Dialect): string => `
INSERT INTO chain_link
WITH ${worked(level)},
visited AS (SELECT w.leading_id, w.link, min(w.s) AS s FROM worked w GROUP BY w.leading_id, w.link),
reached AS (
  SELECT v.link, count(*) AS object_count, count(CASE WHEN v.s <= x.cash_at THEN 1 END) AS sold_count,
    sum(CASE WHEN v.s <= x.cash_at THEN x.cash_minor END) AS cash_minor
  FROM visited v JOIN execution x ON x.leading_id = v.leading_id GROUP BY v.link),
runs AS (SELECT h.link, count(*) AS work_count FROM hand_off_${level} h WHERE h.closes GROUP BY h.link),
timed AS (
  SELECT ${level === 'activity' ? 's.activity_id' : 'c.link'} AS link, s.share, a.kind, s.actor_id,
    ${dialect.secondsBetween('s.started_at', 's.at')} AS seconds
  FROM step s LEFT JOIN actor a ON a.actor_id = s.actor_id
  ${level === 'activity' ? '' : `JOIN link_source c ON c.level = '${level}' AND c.source_id = coalesce(s.${level}_id, -1)`}
  WHERE s.is_work AND s.at > s.started_at),
hours AS (
  SELECT t.link, count(*) AS timed_count, sum(t.share * t.seconds) AS work_seconds,
    count(CASE WHEN t.seconds > ${LONG_SESSION_SECONDS} THEN 1 END) AS long_count,
    sum(CASE WHEN t.seconds > ${LONG_SESSION_SECONDS} THEN t.share * t.seconds END) AS long_seconds,
    count(DISTINCT CASE WHEN t.kind <> 'robot' THEN t.actor_id END) AS person_count,
    count(CASE WHEN t.kind IS NULL OR t.kind <> 'robot' THEN 1 END) AS unnamed_count
  FROM timed t GROUP BY t.link)
SELECT '${level}', r.link, ${nameOf(level)}, u.work_count, r.object_count, r.sold_count, r.cash_minor,
  coalesce(h.timed_count, 0), h.work_seconds, coalesce(h.long_count, 0), coalesce(h.long_seconds, 0),
  coalesce(h.person_count, 0), coalesce(h.unnamed_count, 0)
FROM reached r JOIN runs u ON u.link = r.link LEFT JOIN hours h ON h.link = r.link
LEFT JOIN ${level} n ON n.${level}_id = r.link`;

/** Names of the links that are no recorded name: small teams or roles gathered, and work whose team or role is not recorded. */
export const SMALL_LINK = '…small';
export const UNKNOWN_LINK = '…unknown';

const nameOf = (level: Level): string =>
  level === 'activity'
    ? 'n.name'
    : `CASE r.link WHEN -2 THEN '${SMALL_LINK}' WHEN -1 THEN '${UNKNOWN_LINK}' ELSE n.name END`;

/** Where the chain of an execution ends: at the customer when it is sold, else with its fate. */
const CHAIN_END = "CASE x.fate WHEN 'sold' THEN 'customer' ELSE x.fate END";

/**
 * Figures of the hand-offs of a level. `cash_minor`: executions whose giving work began not after their cash;
 * `cash_weight` spreads the cash of an execution evenly over its hand-offs, so that it adds up over the chain.
 */
export const chainHandOffs = (level: Level, dialect: Dialect): string => `
INSERT INTO chain_hand_off
WITH counted AS (
  SELECT h.link, h.to_link, CAST(NULL AS VARCHAR) AS chain_end, count(*) AS n, count(CASE WHEN h.is_return THEN 1 END) AS returns,
    ${dialect.quantile(waitHours(dialect), 0.5)} AS median_wait, ${dialect.quantile(waitHours(dialect), 0.9)} AS p90_wait
  FROM hand_off_${level} h WHERE h.to_link IS NOT NULL GROUP BY h.link, h.to_link
  UNION ALL
  SELECT h.link, NULL, ${CHAIN_END}, count(*), 0, NULL, NULL
  FROM hand_off_${level} h JOIN execution x ON x.leading_id = h.leading_id WHERE h.to_link IS NULL GROUP BY h.link, x.fate),
paid AS (SELECT x.leading_id, x.cash_minor, x.cash_at FROM execution x WHERE x.cash_minor IS NOT NULL),
passed AS (
  SELECT h.leading_id, h.link, h.to_link, count(*) AS n, min(h.started_at) AS started_at FROM hand_off_${level} h
  WHERE h.leading_id IN (SELECT p.leading_id FROM paid p) GROUP BY h.leading_id, h.link, h.to_link),
whole AS (SELECT p.leading_id, sum(p.n) AS n FROM passed p GROUP BY p.leading_id),
cashed AS (
  SELECT p.link, p.to_link, CASE WHEN p.to_link IS NULL THEN 'customer' END AS chain_end,
    sum(CASE WHEN p.started_at <= x.cash_at THEN x.cash_minor END) AS cash_minor,
    sum(x.cash_minor * (CAST(p.n AS DOUBLE) / w.n)) AS cash_weight
  FROM passed p JOIN paid x ON x.leading_id = p.leading_id JOIN whole w ON w.leading_id = p.leading_id
  GROUP BY p.link, p.to_link)
SELECT '${level}', c.link, c.to_link, c.chain_end, c.n, c.returns, c.median_wait, c.p90_wait, d.cash_minor, d.cash_weight
FROM counted c LEFT JOIN cashed d ON d.link = c.link AND d.to_link IS NOT DISTINCT FROM c.to_link
  AND d.chain_end IS NOT DISTINCT FROM c.chain_end`;

/** Clock hours a hand-off waits: never less than none; of hand-offs that are no end. */
const waitHours = (dialect: Dialect): string =>
  `greatest(${dialect.secondsBetween('h.ended_at', 'h.to_started_at')}, 0) / 3600`;

/** Which teams or roles do the work of the links of another level; only those that are links of their own. */
export const doneBy = (level: Level, by: 'team' | 'role'): string => `
INSERT INTO chain_done_by
SELECT '${level}', ${level === 'activity' ? 's.activity_id' : 'l.link'} AS link, n.name, count(*)
FROM step s JOIN link_source c ON c.level = '${by}' AND c.source_id = s.${by}_id AND c.link >= 0
JOIN ${by} n ON n.${by}_id = c.link
${level === 'activity' ? '' : `JOIN link_source l ON l.level = '${level}' AND l.source_id = coalesce(s.${level}_id, -1)`}
WHERE s.is_work GROUP BY ${level === 'activity' ? 's.activity_id' : 'l.link'}, n.name`;
