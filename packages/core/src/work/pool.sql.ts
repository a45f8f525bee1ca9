/**
 * `pool`: who can stand in for whom. `by`: `team` as recorded, `skill` people who do the same, `activity` where nobody is recorded.
 * `people`: distinct people (NULL where nobody is recorded), five or more; `is_machine`: machines only.
 * `pool_source`: which pool a team, an actor or an activity is in; an act is in that of its team, else of its actor, else of its activity.
 */
export const POOL_TABLES = [
  'CREATE OR REPLACE TABLE pool (pool_id INTEGER, name VARCHAR, "by" VARCHAR, people INTEGER, is_machine BOOLEAN)',
  'CREATE OR REPLACE TABLE pool_source (kind VARCHAR, source_id INTEGER, pool_id INTEGER)',
] as const;

/** Acts of work that were done: rows of `step` as `s`. Open starts are none. */
export const DONE_WORK = 's.is_work AND (s.start_event_id IS NULL OR s.start_event_id <> s.event_id)';

/** Acts by who did them and what they are. `isMachine`: a robot; `actor` NULL: nobody recorded. */
export const POOL_ACTS = `
SELECT s.activity_id AS activity, s.team_id AS team, s.actor_id AS actor, coalesce(k.kind = 'robot', FALSE) AS "isMachine",
  count(*) AS acts
FROM step s LEFT JOIN actor k ON k.actor_id = s.actor_id
WHERE ${DONE_WORK} GROUP BY s.activity_id, s.team_id, s.actor_id, k.kind ORDER BY 1, 2, 3`;

/** Joins what says the pool of a row that has an activity, a team and an actor; `poolOf` is the pool's id. */
export const joinPool = (row: string): string => `
LEFT JOIN pool_source pool_team ON pool_team.kind = 'team' AND pool_team.source_id = ${row}.team_id
LEFT JOIN pool_source pool_actor ON pool_actor.kind = 'actor' AND pool_actor.source_id = ${row}.actor_id
LEFT JOIN pool_source pool_activity ON pool_activity.kind = 'activity' AND pool_activity.source_id = ${row}.activity_id`;

export const POOL_ID = 'coalesce(pool_team.pool_id, pool_actor.pool_id, pool_activity.pool_id)';
