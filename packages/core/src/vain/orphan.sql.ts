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
 * Open demand of nobody, as `orphan`. Never was: no customer is recorded, where other unsold demand names one. Left: it has been
 * open for longer than 99 in 100 of the sold ones took, and since then its customer neither paid nor asked for anything. Only
 * demand that some record speaks of.
 */
const orphans = (dialect: Dialect, within: string): string => `
recent AS (
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
first_record AS (SELECT s.leading_id, min(s.event_id) AS event_id FROM step s GROUP BY s.leading_id),
orphan AS (
  SELECT a.leading_id, a.first_at, a.last_at, f.event_id, CASE WHEN a.party_id IS NULL THEN 'never-was' ELSE 'left' END AS reason
  FROM aged a JOIN first_record f ON f.leading_id = a.leading_id CROSS JOIN naming n
  WHERE a.fate = 'open' AND ${within} AND (
    (a.party_id IS NULL AND n.n > 0)
    OR (a.party_id IS NOT NULL AND a.is_old AND a.party_id NOT IN (SELECT v.party_id FROM alive v))))`;

export const countOrphans = (dialect: Dialect, within: string): string => `
WITH ${orphans(dialect, within)}
SELECT o.reason AS reason, count(*) AS n, count(DISTINCT o.event_id) AS facts FROM orphan o GROUP BY o.reason`;

export const listOrphans = (dialect: Dialect, within: string): string => `
WITH ${orphans(dialect, within)}
SELECT t.name AS type, b.key AS key, x.value_minor AS value, x.currency AS currency, c.key AS customer, o.reason AS reason, o.first_at AS "firstAt", o.last_at AS "lastAt"
FROM orphan o JOIN object b ON b.object_id = o.leading_id JOIN object_type t ON t.type_id = b.type_id
JOIN execution x ON x.leading_id = o.leading_id LEFT JOIN object c ON c.object_id = x.party_id
ORDER BY o.first_at, b.key, o.leading_id LIMIT $limit OFFSET $offset`;

/** The first record of each. */
export const orphanFacts = (dialect: Dialect, within: string): string => `
WITH ${orphans(dialect, within)}
SELECT DISTINCT o.event_id AS event_id FROM orphan o`;
