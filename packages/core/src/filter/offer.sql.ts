import type { Dialect } from '../ledger/index.ts';

const ZONE = '(SELECT l.zone FROM ledger l)';

export const monthsRecorded = (dialect: Dialect): string => `
SELECT CAST(date_trunc('month', ${dialect.inZone('min(s."at")', ZONE)}) AS DATE) AS first,
  CAST(date_trunc('month', ${dialect.inZone('max(s."at")', ZONE)}) AS DATE) AS last
FROM step s`;

/** Teams told by themselves. */
export const TEAMS_OFFERED = `SELECT p.name FROM part p WHERE p.kind = 'team' AND p.told ORDER BY p.name`;

/** Customers told by themselves, and those for whom nobody is recorded to have worked. */
export const CUSTOMERS_OFFERED = `
SELECT o.key AS name, count(*) OVER () AS of
FROM execution x JOIN object o ON o.object_id = x.party_id
WHERE o.key NOT IN (SELECT p.name FROM part p WHERE p.kind = 'customer' AND NOT p.told)
GROUP BY o.key ORDER BY sum(coalesce(x.cash_minor, 0)) DESC, count(*) DESC, o.key LIMIT $limit`;
