import type { Level } from './answers.ts';

/** The facts under each figure: texts that return `event_id`s, each once. Parameters are named in each docstring. */

/** All work, at any level. */
export const WORK_FACTS = `
SELECT DISTINCT f.event_id FROM (
  SELECT s.event_id FROM step s WHERE s.is_work
  UNION ALL SELECT s.start_event_id FROM step s WHERE s.is_work AND s.start_event_id <> s.event_id) f`;

const NONE = 'SELECT e.event_id FROM event e WHERE FALSE';
export const NO_FACTS = { sql: NONE, parameters: {} } as const;

/** Receipts of customers, of the basis and currency the inflow is counted in: $basis, $currency. */
const MAIN_RECEIPT = `c.direction = 'in' AND c.basis = CAST($basis AS VARCHAR) AND c.currency IS NOT DISTINCT FROM CAST($currency AS VARCHAR)`;

/** All receipts that are added up, paid into some execution: $basis, $currency. */
export const RECEIPT_FACTS = `
SELECT DISTINCT c.event_id FROM cash c
WHERE ${MAIN_RECEIPT} AND c.import_id IN (SELECT i.import_id FROM import i WHERE i.superseded_by IS NULL)`;

/** Steps of one link: $link. */
const stepsOfLink = (level: Level): string =>
  level === 'activity'
    ? 'SELECT s.* FROM step s WHERE s.is_work AND s.activity_id = $link'
    : `SELECT s.* FROM step s JOIN link_source g ON g.level = '${level}' AND g.source_id = coalesce(s.${level}_id, -1)
  WHERE s.is_work AND g.link = $link`;

/** Work of one link: $link. */
export const linkFacts = (level: Level): string => `
WITH mine AS (${stepsOfLink(level)})
SELECT DISTINCT f.event_id FROM (
  SELECT m.event_id FROM mine m
  UNION ALL SELECT m.start_event_id FROM mine m WHERE m.start_event_id <> m.event_id) f`;

/** Work of one link whose start and end are recorded: $link. */
export const timedFacts = (level: Level): string => `
WITH mine AS (SELECT m.* FROM (${stepsOfLink(level)}) m WHERE m.at > m.started_at)
SELECT DISTINCT f.event_id FROM (
  SELECT m.event_id FROM mine m
  UNION ALL SELECT m.start_event_id FROM mine m WHERE m.start_event_id <> m.event_id) f`;

/** Executions that a link worked on not after their cash: $link. */
const reachedBy = (level: Level): string => `
SELECT x.leading_id, x.party_id FROM execution x JOIN (
  SELECT m.leading_id, min(coalesce(m.started_at, m.at)) AS first_at FROM (${stepsOfLink(level)}) m GROUP BY m.leading_id) v
ON v.leading_id = x.leading_id AND v.first_at <= x.cash_at`;

/** The receipts that a link reached: $link, $basis, $currency. */
export const reachedReceipts = (level: Level): string => `
SELECT DISTINCT c.event_id FROM (${reachedBy(level)}) x
JOIN receipt_share r ON r.leading_id = x.leading_id JOIN cash c ON c.cash_id = r.receipt_id AND ${MAIN_RECEIPT}`;

/** Receipts of one customer that a link reached: $link, $customer, $basis, $currency. */
export const receiptsOfCustomer = (level: Level): string => `
SELECT DISTINCT c.event_id FROM (${reachedBy(level)}) x
JOIN object p ON p.object_id = x.party_id AND p.key = $customer
JOIN receipt_share r ON r.leading_id = x.leading_id JOIN cash c ON c.cash_id = r.receipt_id AND ${MAIN_RECEIPT}`;

/** Work of a link, and whatever receipts pay the executions it reached: $link. */
export const reachFacts = (level: Level): string => `
SELECT l.event_id FROM (${linkFacts(level)}) l
UNION
SELECT c.event_id FROM (${reachedBy(level)}) x
JOIN receipt_share r ON r.leading_id = x.leading_id JOIN cash c ON c.cash_id = r.receipt_id`;

/** Customers a link finally serves, by cash: $link, $basis, $currency. */
export const customersOf = (level: Level): string => `
SELECT p.key AS customer, sum(r.amount_minor) AS cash_minor, count(DISTINCT x.leading_id) AS object_count
FROM (${reachedBy(level)}) x JOIN object p ON p.object_id = x.party_id
JOIN receipt_share r ON r.leading_id = x.leading_id JOIN cash c ON c.cash_id = r.receipt_id AND ${MAIN_RECEIPT}
GROUP BY p.key ORDER BY cash_minor DESC, p.key`;

/** The largest receipts that a link reached: $link, $limit, $basis, $currency. */
export const receiptsOf = (level: Level): string => `
SELECT c.cash_id AS receipt_id FROM (${reachedBy(level)}) x
JOIN receipt_share r ON r.leading_id = x.leading_id JOIN cash c ON c.cash_id = r.receipt_id AND ${MAIN_RECEIPT}
GROUP BY c.cash_id, c.amount_minor, c.at ORDER BY c.amount_minor DESC, c.at DESC, c.cash_id LIMIT CAST($limit AS BIGINT)`;

/** One kind of hand-off: both acts of each. $link, $to (−1000 for an end), $end ('' for none). */
const passing = (level: Level, only = 'TRUE'): string => `
SELECT h.* FROM hand_off_${level} h JOIN execution x ON x.leading_id = h.leading_id
WHERE h.link = $link AND coalesce(h.to_link, -1000) = $to AND ${only}
  AND (h.to_link IS NOT NULL OR CASE x.fate WHEN 'sold' THEN 'customer' ELSE x.fate END = $end)`;

export const END = -1000;

export const handOffFacts = (level: Level, only: 'all' | 'returns' = 'all'): string => `
WITH passed AS (${passing(level, only === 'returns' ? 'h.is_return' : 'TRUE')})
SELECT DISTINCT f.event_id FROM (
  SELECT p.event_id FROM passed p UNION ALL SELECT p.to_event_id FROM passed p WHERE p.to_event_id IS NOT NULL) f`;

/** Receipts of the executions that a hand-off passed not after their cash: $link, $to, $end, $basis, $currency. */
export const handOffReceipts = (level: Level): string => `
SELECT DISTINCT c.event_id FROM (${passing(level)}) p
JOIN execution x ON x.leading_id = p.leading_id AND p.started_at <= x.cash_at
JOIN receipt_share r ON r.leading_id = x.leading_id JOIN cash c ON c.cash_id = r.receipt_id AND ${MAIN_RECEIPT}`;

/** All hand-offs out of a link, or into it: $link. */
export const passagesOf = (level: Level, side: 'link' | 'to_link'): string => `
SELECT DISTINCT f.event_id FROM (
  SELECT h.event_id FROM hand_off_${level} h WHERE h.${side} = $link
  UNION ALL SELECT h.to_event_id FROM hand_off_${level} h WHERE h.${side} = $link AND h.to_event_id IS NOT NULL) f`;

/** Acts behind a receipt, not later than it: $receipt. */
export const BEHIND = `
SELECT s.*, c.at AS receipt_at FROM cash c JOIN receipt_share r ON r.receipt_id = c.cash_id
JOIN step s ON s.leading_id = r.leading_id AND s.at <= c.at
WHERE c.cash_id = $receipt AND c.direction = 'in'`;

export const behindFacts = `
WITH behind AS (${BEHIND})
SELECT DISTINCT f.event_id FROM (
  SELECT b.event_id FROM behind b
  UNION ALL SELECT b.start_event_id FROM behind b WHERE b.start_event_id <> b.event_id
  UNION ALL SELECT c.event_id FROM cash c WHERE c.cash_id = $receipt AND c.direction = 'in') f`;

/** The receipts that an act fed, not earlier than it, and the act: $event. */
export const fedFacts = `
SELECT e.event_id FROM event e WHERE e.event_id = $event
UNION
SELECT c.event_id FROM step s JOIN receipt_share r ON r.leading_id = s.leading_id
JOIN cash c ON c.cash_id = r.receipt_id AND c.at >= s.at
WHERE s.event_id = $event OR s.start_event_id = $event`;
