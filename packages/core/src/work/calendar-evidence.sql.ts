import type { Dialect } from '../ledger/index.ts';

/**
 * Every act of `waiting` that a person did, or that names nobody (what robots do tells nothing of when people are at work), all
 * DOUBLE: team and actor (−1: not recorded), seconds since 1970 when it could begin, began and ended.
 */
export const calendarEvidence = (dialect: Dialect): string => `
SELECT CAST(coalesce(w.team_id, -1) AS DOUBLE), CAST(coalesce(w.actor_id, -1) AS DOUBLE), ${dialect.secondsSince('w.enabled_at')},
  ${dialect.secondsSince('w.begun_at')}, ${dialect.secondsSince('w.ended_at')}
FROM waiting w LEFT JOIN actor k ON k.actor_id = w.actor_id WHERE k.kind IS NULL OR k.kind <> 'robot'`;

/** Teams of five people or more: only they have a calendar of their own. */
export const TEAMS_OF_FIVE = `
SELECT w.team_id AS id FROM (SELECT DISTINCT s.team_id, s.actor_id FROM step s WHERE s.is_work AND s.team_id IS NOT NULL) w
LEFT JOIN actor k ON k.actor_id = w.actor_id
WHERE w.actor_id IS NOT NULL AND (k.kind IS NULL OR k.kind <> 'robot')
GROUP BY w.team_id HAVING count(*) >= 5 ORDER BY w.team_id`;
