import type { Dialect } from '../ledger/index.ts';

/** Fewer comparable past ones than this say nothing. */
export const FEWEST_COMPARABLE = 30;

/**
 * `open_chance`: one row an open execution that some work was done on: the activity of its latest work (the link it stands at),
 * and of the ended ones that had reached this link when they were as old, and ended later, how many there are (`comparable`) and
 * how many of these were sold. Only the links where open work stands are looked at; two sweeps instead of a join, so that many
 * open and many ended ones cost no more than sorting them.
 */
export const openChances = (dialect: Dialect): string => {
  const age = (at: string): string => dialect.secondsBetween('x.first_at', at);
  return `
CREATE OR REPLACE TABLE open_chance AS
WITH latest AS (
  SELECT s.leading_id, s.activity_id, s.event_id, row_number() OVER (
    PARTITION BY s.leading_id ORDER BY s."at" DESC, coalesce(s.started_at, s."at") DESC, s.instance_id DESC) AS turn
  FROM step s WHERE s.is_work AND s.leading_id IN (SELECT x.leading_id FROM execution x WHERE x.fate = 'open')),
standing AS (
  SELECT l.leading_id, l.activity_id, l.event_id, ${age('d.as_of')} AS age FROM latest l
  JOIN execution x ON x.leading_id = l.leading_id CROSS JOIN derived_state d WHERE l.turn = 1),
ended AS (
  SELECT s.leading_id, s.activity_id, x.fate = 'sold' AS is_sold,
    min(${age('s."at"')}) AS reached, max(${age('x.fate_at')}) AS gone
  FROM step s JOIN execution x ON x.leading_id = s.leading_id AND x.fate <> 'open' AND x.fate_at IS NOT NULL
  WHERE s.is_work AND s.activity_id IN (SELECT t.activity_id FROM standing t)
  GROUP BY s.leading_id, s.activity_id, x.fate),
edge AS (
  SELECT e.activity_id, e.reached AS age, 0 AS turn, 1 AS n, CASE WHEN e.is_sold THEN 1 ELSE 0 END AS sold, NULL AS leading_id, NULL AS event_id
  FROM ended e WHERE e.reached < e.gone
  UNION ALL
  SELECT e.activity_id, e.gone, 1, -1, CASE WHEN e.is_sold THEN -1 ELSE 0 END, NULL, NULL FROM ended e WHERE e.reached < e.gone
  UNION ALL
  SELECT t.activity_id, t.age, 2, 0, 0, t.leading_id, t.event_id FROM standing t),
swept AS (
  SELECT e.leading_id, e.event_id, e.activity_id, e.age,
    sum(e.n) OVER w AS comparable, sum(e.sold) OVER w AS sold FROM edge e
  WINDOW w AS (PARTITION BY e.activity_id ORDER BY e.age, e.turn ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW))
SELECT s.leading_id, s.event_id, s.activity_id, s.age, CAST(s.comparable AS BIGINT) AS comparable, CAST(s.sold AS BIGINT) AS sold
FROM swept s WHERE s.leading_id IS NOT NULL`;
};

/** Open executions of a part by link, with as many comparable ones and as many of them sold; none that no work was done on. */
export const readChances = (within: string): string => `
SELECT c.activity_id AS link, t.name, c.comparable, c.sold, count(*) AS n
FROM open_chance c JOIN activity t ON t.activity_id = c.activity_id JOIN execution a ON a.leading_id = c.leading_id
WHERE ${within} GROUP BY c.activity_id, t.name, c.comparable, c.sold ORDER BY c.activity_id, c.comparable, c.sold`;

/** The latest work of each open execution of a part that has enough comparable ones, at one link (its id) or all. */
export const chanceFacts = (within: string, link: number | null): string => `
SELECT DISTINCT c.event_id AS event_id FROM open_chance c JOIN execution a ON a.leading_id = c.leading_id
WHERE c.comparable >= ${FEWEST_COMPARABLE} AND ${within} ${link === null ? '' : `AND c.activity_id = ${Math.trunc(link)}`}`;
