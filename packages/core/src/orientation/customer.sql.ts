import { instantWithin, leadingWithin, teamWithin } from '../filter/index.ts';
import type { ToldPart } from '../filter/index.ts';
import type { Dialect } from '../ledger/index.ts';

const LIVE = 'SELECT i.import_id FROM import i WHERE i.superseded_by IS NULL';

/** What the records say of customers. */
export interface CustomerFacts {
  /** Somebody pays, asks, or is named as a customer. */
  readonly known: boolean;
  /** Money comes in, and no record names from whom: then every leading object is some customer's. */
  readonly nameless: boolean;
}

export const CUSTOMERS_KNOWN = `
SELECT (SELECT count(*) FROM cash c WHERE c.direction = 'in' AND c.import_id IN (${LIVE})) AS paying,
  (SELECT count(*) FROM execution x WHERE x.party_id IS NOT NULL) AS named,
  (SELECT count(*) FROM step s JOIN activity a ON a.activity_id = s.activity_id AND a.kind = 'customer') AS asking`;

/** Executions of a customer who pays, is named, or asked for something himself; and when he asked last. */
const SERVED = ({ nameless }: CustomerFacts): string => `
asked AS (
  SELECT s.leading_id, max(s."at") AS asked_at FROM step s
  JOIN activity a ON a.activity_id = s.activity_id AND a.kind = 'customer' GROUP BY s.leading_id),
served AS (
  SELECT x.leading_id, x.fate, x.first_at, q.asked_at FROM execution x LEFT JOIN asked q ON q.leading_id = x.leading_id
  WHERE ${nameless ? 'TRUE' : "x.fate = 'sold' OR x.party_id IS NOT NULL OR q.leading_id IS NOT NULL"})`;

/** Acts of authority and reports, each once, and whether they stand in the work for a customer. */
const upward = (dialect: Dialect, part: ToldPart, facts: CustomerFacts): string => `${SERVED(facts)},
upward AS (
  SELECT s.instance_id, min(s.start_event_id) AS start_event_id, s.activity_id, max(CASE WHEN v.leading_id IS NULL THEN 0 ELSE 1 END) AS traced
  FROM step s JOIN activity a ON a.activity_id = s.activity_id AND a.kind IN ('approval', 'report')
  LEFT JOIN served v ON v.leading_id = s.leading_id
  WHERE ${instantWithin(dialect, part, 's."at"')} AND ${leadingWithin(part, 's.leading_id')} AND ${teamWithin(part, 's.team_id')}
  GROUP BY s.instance_id, s.activity_id
  ${
    part.partyIds === null
      ? `UNION ALL
  SELECT l.instance_id, NULL, l.activity_id, 0 FROM loose_act l
  JOIN activity a ON a.activity_id = l.activity_id AND a.kind IN ('approval', 'report')
  WHERE ${instantWithin(dialect, part, 'l."at"')} AND ${teamWithin(part, 'l.team_id')}`
      : ''
  })`;

export const countUpward = (dialect: Dialect, part: ToldPart, facts: CustomerFacts): string => `
WITH ${upward(dialect, part, facts)}
SELECT a.name AS activity, sum(u.traced) AS traced, count(*) - sum(u.traced) AS untraced
FROM upward u JOIN activity a ON a.activity_id = u.activity_id GROUP BY a.name ORDER BY 3 DESC, 2 DESC, 1`;

/** The records of the acts that stand in no customer's work; of one activity by $activity, or of all. */
export const upwardFacts = (
  dialect: Dialect,
  part: ToldPart,
  facts: CustomerFacts,
  { ofOne }: { readonly ofOne: boolean },
): string => `
WITH ${upward(dialect, part, facts)},
mine AS (
  SELECT u.instance_id, u.start_event_id FROM upward u JOIN activity a ON a.activity_id = u.activity_id
  WHERE u.traced = 0 AND ${ofOne ? 'a.name = CAST($activity AS VARCHAR)' : 'TRUE'})
SELECT m.instance_id AS event_id FROM mine m UNION SELECT m.start_event_id FROM mine m WHERE m.start_event_id IS NOT NULL`;

/** Open executions of customers on which nobody of the company worked since the customer asked last, or never. */
const needs = (dialect: Dialect, part: ToldPart, facts: CustomerFacts): string => `${SERVED(facts)},
worked AS (SELECT s.leading_id, max(s."at") AS worked_at FROM step s WHERE s.is_work GROUP BY s.leading_id),
open_need AS (
  SELECT v.leading_id, coalesce(v.asked_at, v.first_at) AS asked_at, w.worked_at
  FROM served v LEFT JOIN worked w ON w.leading_id = v.leading_id
  WHERE v.fate = 'open' AND coalesce(v.asked_at, v.first_at) IS NOT NULL
    AND (w.worked_at IS NULL OR w.worked_at < coalesce(v.asked_at, v.first_at))),
need AS (
  SELECT o.*, CASE WHEN o.worked_at IS NULL THEN 'never' ELSE 'not-since' END AS reason FROM open_need o
  WHERE ${instantWithin(dialect, part, 'o.asked_at')} AND ${leadingWithin(part, 'o.leading_id')})`;

export const countNeeds = (dialect: Dialect, part: ToldPart, facts: CustomerFacts): string => `
WITH ${needs(dialect, part, facts)}
SELECT n.reason, count(*) AS n, min(n.asked_at) AS "askedAt" FROM need n GROUP BY n.reason`;

/** As many are listed; all are counted. */
const LISTED_NEEDS = 500;

export const listNeeds = (dialect: Dialect, part: ToldPart, facts: CustomerFacts): string => `
WITH ${needs(dialect, part, facts)}
SELECT t.name AS type, b.key, n.reason, n.asked_at AS "askedAt",
  ${dialect.secondsBetween('n.asked_at', 'd.as_of')} / 3600 AS "waitedHours"
FROM need n CROSS JOIN derived_state d JOIN object b ON b.object_id = n.leading_id JOIN object_type t ON t.type_id = b.type_id
ORDER BY n.asked_at, b.key LIMIT ${LISTED_NEEDS}`;

/** What the customer asked last; where no act of his is recorded, the first record. */
export const needFacts = (dialect: Dialect, part: ToldPart, facts: CustomerFacts): string => `
WITH ${needs(dialect, part, facts)},
told AS (
  SELECT n.leading_id, s.event_id, row_number() OVER (PARTITION BY n.leading_id
    ORDER BY CASE WHEN coalesce(s.started_at, s."at") = n.asked_at OR s."at" = n.asked_at THEN 0 ELSE 1 END, s."at", s.event_id) AS turn
  FROM need n JOIN step s ON s.leading_id = n.leading_id)
SELECT DISTINCT t.event_id FROM told t WHERE t.turn = 1`;
