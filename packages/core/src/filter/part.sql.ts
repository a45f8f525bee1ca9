import type { Dialect } from '../ledger/index.ts';

const ZONE = '(SELECT l.zone FROM ledger l)';

/** People who did something, machines left out. */
const ACTING = `step s JOIN actor k ON k.actor_id = s.actor_id AND k.kind <> 'robot'`;

/** First and last month of each span that is told as one, as dates. */
export const PART_MONTHS = 'CREATE OR REPLACE TABLE part_month (first DATE, last DATE)';

/**
 * Customers by their key and teams by their name for whom somebody is recorded to have worked; `id` stands for the customer in what
 * is cut (the first object of that key), or is the team.
 */
export const PARTS = `CREATE OR REPLACE TABLE part AS
SELECT 'customer' AS kind, o.key AS name, min(o.object_id) AS id, count(DISTINCT s.actor_id) >= $fewest AS enough, FALSE AS told
FROM ${ACTING} JOIN execution x ON x.leading_id = s.leading_id JOIN object o ON o.object_id = x.party_id
GROUP BY o.key
UNION ALL
SELECT 'team', t.name, CAST(t.team_id AS BIGINT), count(DISTINCT s.actor_id) >= $fewest, FALSE
FROM ${ACTING} JOIN team t ON t.team_id = s.team_id
GROUP BY t.name, t.team_id`;

/** Who did something for which customer, in which team and month, each combination once; parts of few people as none. */
export const allDone = (dialect: Dialect): string => `
SELECT DISTINCT c.id AS customer, t.id AS team,
  CAST(date_trunc('month', ${dialect.inZone('s."at"', ZONE)}) AS DATE) AS month, s.actor_id AS person
FROM ${ACTING}
LEFT JOIN execution x ON x.leading_id = s.leading_id LEFT JOIN object o ON o.object_id = x.party_id
LEFT JOIN part c ON c.kind = 'customer' AND c.name = o.key AND c.enough
LEFT JOIN part t ON t.kind = 'team' AND t.id = s.team_id AND t.enough`;
