import type { Dialect } from '../ledger/index.ts';
import { DONE_WORK } from '../work/index.ts';

/**
 * Acts of work in the order of their begins; an act of several executions once for each, one after the other. Ids as DOUBLE and
 * instants in seconds: what an array takes without a detour.
 */
export const ACTS_BY_BEGIN = (dialect: Dialect): string => `
SELECT CAST(s.leading_id AS INTEGER), CAST(s.instance_id AS DOUBLE), s.activity_id, s.team_id, s.actor_id,
  ${dialect.secondsSince('coalesce(s.started_at, s."at")')}, ${dialect.secondsSince('s."at"')}
FROM step s WHERE ${DONE_WORK} ORDER BY coalesce(s.started_at, s."at"), s."at", s.instance_id`;

/** Whether starts are recorded, and how much of the work has one. */
export const TIMED_ACTS = `
SELECT count(*) AS acts, count(s.started_at) AS timed,
  count(CASE WHEN s."at" > s.started_at THEN 1 END) AS lasting FROM step s WHERE ${DONE_WORK}`;
