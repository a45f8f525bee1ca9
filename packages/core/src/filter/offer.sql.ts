import type { Dialect } from '../ledger/index.ts';

const ZONE = '(SELECT l.zone FROM ledger l)';

export const monthsRecorded = (dialect: Dialect): string => `
SELECT CAST(date_trunc('month', ${dialect.inZone('min(s."at")', ZONE)}) AS DATE) AS first,
  CAST(date_trunc('month', ${dialect.inZone('max(s."at")', ZONE)}) AS DATE) AS last
FROM step s`;

/** Teams told by themselves: five people in it, and five in all the others or nobody. */
export const TEAMS_OFFERED = `
WITH acting AS (
  SELECT DISTINCT s.team_id, s.actor_id FROM step s JOIN actor k ON k.actor_id = s.actor_id AND k.kind <> 'robot')
SELECT t.name FROM team t JOIN acting a ON a.team_id = t.team_id
GROUP BY t.team_id, t.name
HAVING count(DISTINCT a.actor_id) >= 5
  AND (SELECT count(DISTINCT b.actor_id) FROM acting b WHERE b.team_id IS DISTINCT FROM t.team_id) NOT BETWEEN 1 AND 4
ORDER BY t.name`;

export const CUSTOMERS_OFFERED = `
SELECT o.key AS name, count(*) OVER () AS of
FROM execution x JOIN object o ON o.object_id = x.party_id
GROUP BY o.key ORDER BY sum(coalesce(x.cash_minor, 0)) DESC, count(*) DESC, o.key LIMIT $limit`;
