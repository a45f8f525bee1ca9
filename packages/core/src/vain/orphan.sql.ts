import { instantWithin, leadingWithin } from '../filter/index.ts';
import type { ToldPart } from '../filter/index.ts';
import type { Dialect } from '../ledger/index.ts';

/** Open demand of a part, as a condition on `a`: begun in the period, of the customer, or worked on by the team. */
export const demandWithin = (dialect: Dialect, part: ToldPart): string =>
  [
    instantWithin(dialect, part, 'a.first_at'),
    leadingWithin(part, 'a.leading_id'),
    part.teamId === null
      ? 'TRUE'
      : `a.leading_id IN (SELECT s.leading_id FROM step s WHERE s.is_work AND s.team_id = ${part.teamId})`,
  ].join(' AND ');

/** As many are listed; all are counted. */
export const LISTED_ORPHANS = 500;

/**
 * Open demand of nobody, one row each with its first record. Never was: no customer is recorded, where other unsold demand names
 * one. Left: it has been open for longer than 99 in 100 of the sold ones took, and since then its customer neither paid nor asked
 * for anything. Only demand that some record speaks of.
 */
export const orphanTable = (dialect: Dialect): string => `
CREATE OR REPLACE TABLE vain_orphan AS
WITH recent AS (
  SELECT ${dialect.quantile(dialect.secondsBetween('x.first_at', 'x.cash_at'), 0.99)} AS seconds
  FROM execution x WHERE x.fate = 'sold'),
aged AS (
  SELECT x.*, ${dialect.secondsBetween('x.first_at', 'd.as_of')} > r.seconds AS is_old,
    coalesce(${dialect.secondsBetween('x.cash_at', 'd.as_of')} <= r.seconds, FALSE) AS paid_lately
  FROM execution x CROSS JOIN recent r CROSS JOIN derived_state d),
alive AS (
  SELECT DISTINCT a.party_id FROM aged a
  WHERE a.fate IN ('sold', 'open') AND a.party_id IS NOT NULL AND (NOT a.is_old OR a.paid_lately)),
naming AS (SELECT count(*) AS n FROM execution x WHERE x.fate <> 'sold' AND x.party_id IS NOT NULL),
found AS (
  SELECT a.leading_id, a.first_at, a.last_at, CASE WHEN a.party_id IS NULL THEN 'never-was' ELSE 'left' END AS reason
  FROM aged a CROSS JOIN naming n
  WHERE a.fate = 'open' AND (
    (a.party_id IS NULL AND n.n > 0)
    OR (a.party_id IS NOT NULL AND a.is_old AND a.party_id NOT IN (SELECT v.party_id FROM alive v)))),
first_record AS (
  SELECT s.leading_id, min(s.event_id) AS event_id FROM step s
  WHERE s.leading_id IN (SELECT f.leading_id FROM found f) GROUP BY s.leading_id)
SELECT f.leading_id, f.first_at, f.last_at, f.reason, r.event_id
FROM found f JOIN first_record r ON r.leading_id = f.leading_id`;

/** How many of a part, by reason. */
export const countOrphans = (within: string): string => `
SELECT a.reason AS reason, count(*) AS n FROM vain_orphan a WHERE ${within} GROUP BY a.reason`;

/** A page of them, the oldest first; parameters $limit and $offset. */
export const listOrphans = (within: string): string => `
SELECT t.name AS type, b.key AS key, x.value_minor AS value, x.currency AS currency, c.key AS customer, a.reason AS reason,
  a.first_at AS "firstAt", a.last_at AS "lastAt"
FROM vain_orphan a JOIN object b ON b.object_id = a.leading_id JOIN object_type t ON t.type_id = b.type_id
JOIN execution x ON x.leading_id = a.leading_id LEFT JOIN object c ON c.object_id = x.party_id
WHERE ${within} ORDER BY a.first_at, b.key, a.leading_id LIMIT $limit OFFSET $offset`;

/** The first record of each. */
export const orphanFacts = (within: string): string => `
SELECT DISTINCT a.event_id AS event_id FROM vain_orphan a WHERE ${within}`;
