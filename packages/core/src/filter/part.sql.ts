import type { Dialect } from '../ledger/index.ts';

const ZONE = '(SELECT l.zone FROM ledger l)';

/**
 * Who did something for which customer, in which team and month, each combination once; people only, machines left out. Whatever is
 * asked of parts is asked of this, not of all acts. The clock of the zone is read once a quarter of an hour that something was done in.
 */
export const partsDone = (dialect: Dialect): string => {
  const quarter = (at: string): string => `CAST(floor(${dialect.secondsSince(at)} / 900) AS INTEGER)`;
  const begun = dialect.fromMillis('(CAST(q.quarter AS BIGINT) * 900000)');
  return `
CREATE OR REPLACE TEMP TABLE part_done AS
WITH quarter_month AS (
  SELECT q.quarter, CAST(date_trunc('month', ${dialect.inZone(begun, ZONE)}) AS DATE) AS month
  FROM (SELECT DISTINCT ${quarter('s."at"')} AS quarter FROM step s) q),
done AS (
  SELECT DISTINCT x.party_id, s.team_id, z.month, s.actor_id FROM step s
  JOIN quarter_month z ON z.quarter = ${quarter('s."at"')}
  LEFT JOIN execution x ON x.leading_id = s.leading_id WHERE s.actor_id IS NOT NULL)
SELECT o.key AS customer, d.team_id, d.month, d.actor_id, min(d.party_id) AS party_id FROM done d
JOIN actor k ON k.actor_id = d.actor_id AND k.kind <> 'robot' LEFT JOIN object o ON o.object_id = d.party_id
GROUP BY o.key, d.team_id, d.month, d.actor_id`;
};

/** First and last month of each span that is told as one, as dates. */
export const PART_MONTHS = 'CREATE OR REPLACE TABLE part_month (first DATE, last DATE)';

/**
 * Customers by their key and teams by their name for whom somebody is recorded to have worked; `id` stands for the customer in what
 * is cut (the first object of that key), or is the team.
 */
export const PARTS = `CREATE OR REPLACE TABLE part AS
SELECT 'customer' AS kind, d.customer AS name, min(d.party_id) AS id, count(DISTINCT d.actor_id) >= $fewest AS enough, FALSE AS told
FROM part_done d WHERE d.customer IS NOT NULL GROUP BY d.customer
UNION ALL
SELECT 'team', t.name, CAST(t.team_id AS BIGINT), count(DISTINCT d.actor_id) >= $fewest, FALSE
FROM part_done d JOIN team t ON t.team_id = d.team_id GROUP BY t.name, t.team_id`;

/** Who did something for which customer, in which team and month, each combination once; parts of few people as none. */
export const ALL_DONE = `
SELECT DISTINCT c.id AS customer, t.id AS team, d.month, d.actor_id AS person FROM part_done d
LEFT JOIN part c ON c.kind = 'customer' AND c.name = d.customer AND c.enough
LEFT JOIN part t ON t.kind = 'team' AND t.id = d.team_id AND t.enough`;
