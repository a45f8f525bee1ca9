import type { Dialect } from '../ledger/index.ts';

/**
 * How long a recorded session may have been, before it is taken for a forgotten one (METHODS §3): as recorded, at most
 * 8 or 2 hours, at most the 99th or 95th percentile of its activity and 8 hours. `8h` is the rule that figures are told by;
 * the others give their range.
 */
export const CLIP_RULES = ['8h', 'raw', '2h', 'q99', 'q95'] as const;
export type ClipRule = (typeof CLIP_RULES)[number];

/** The column of `session` that holds the minutes of a rule. */
export const minutesBy = (rule: ClipRule): string => (rule === '8h' ? 'minutes' : `minutes_${rule}`);

export const SESSION_TABLE = `
CREATE OR REPLACE TABLE session (
  instance_id BIGINT, activity_id INTEGER, actor_id INTEGER, team_id INTEGER, started_at TIMESTAMP, "at" TIMESTAMP,
  ${CLIP_RULES.map((rule) => `${minutesBy(rule)} DOUBLE`).join(', ')})`;

/** What every rule but `raw` cuts at most at. */
const MOST_SECONDS = 8 * 3600;

/**
 * Every act of work with a start and an end, once, in an execution or in none. `isShared`: some acts are in several executions. `is_person`: it shares the
 * minutes with the other acts that the same person has open; machines and unnamed workers do not.
 */
export const timedActs = (dialect: Dialect, isShared: boolean): string => {
  const one = (name: string, how: string): string => (isShared ? `${how}(s.${name})` : `s.${name}`);
  return `
CREATE OR REPLACE TEMP TABLE timed AS
SELECT t.*, ${dialect.secondsBetween('t.started_at', 't.ended_at')} AS seconds, t.actor_id IS NOT NULL AND coalesce(k.kind, 'robot') <> 'robot' AS is_person
FROM (
  SELECT s.instance_id, ${one('activity_id', 'min')} AS activity_id, ${one('actor_id', 'min')} AS actor_id, ${one('team_id', 'min')} AS team_id,
    ${one('started_at', 'min')} AS started_at, ${one('at', 'max')} AS ended_at
  FROM step s WHERE s.is_work AND s.at > s.started_at ${isShared ? 'GROUP BY s.instance_id' : ''}
  UNION ALL
  SELECT l.instance_id, l.activity_id, l.actor_id, l.team_id, l.started_at, l."at" FROM loose_act l WHERE l."at" > l.started_at) t
LEFT JOIN actor k ON k.actor_id = t.actor_id`;
};

/** The longest that a rule lets a session of each activity be, in seconds; one row an activity, one column a rule. */
export const sessionCaps = (dialect: Dialect): string => `
CREATE OR REPLACE TEMP TABLE session_cap AS
SELECT t.activity_id, ${CLIP_RULES.map((rule) => `${capOf(rule, dialect)} AS cap_${rule}`).join(', ')}
FROM timed t GROUP BY t.activity_id`;

function capOf(rule: ClipRule, dialect: Dialect): string {
  switch (rule) {
    case 'raw':
      return 'max(t.seconds)';
    case '8h':
      return `CAST(${MOST_SECONDS} AS DOUBLE)`;
    case '2h':
      return 'CAST(7200 AS DOUBLE)';
    case 'q99':
    case 'q95':
      return `least(CAST(${MOST_SECONDS} AS DOUBLE), ${dialect.quantile('t.seconds', rule === 'q99' ? 0.99 : 0.95)})`;
  }
}

/** Sessions of people in the order they began, for `shareMinutes`: instance, person, activity, start and length in seconds. */
export const SESSIONS_OF_PEOPLE = (dialect: Dialect): string => `
SELECT CAST(t.instance_id AS DOUBLE), CAST(t.actor_id AS DOUBLE), CAST(t.activity_id AS DOUBLE), ${dialect.secondsSince('t.started_at')}, t.seconds
FROM timed t WHERE t.is_person ORDER BY t.actor_id, t.started_at, t.instance_id`;

/** Seconds of work of the sessions that somebody had open beside others, by each rule. */
export const SHARED_SESSION = `
CREATE OR REPLACE TABLE shared_session (instance_id DOUBLE, ${CLIP_RULES.map((rule) => `shared_${rule} DOUBLE`).join(', ')})`;

/** Fills `session`: what is open alone is worked as long as its rule lets it be. */
export const SESSIONS = `
INSERT INTO session
SELECT t.instance_id, t.activity_id, t.actor_id, t.team_id, t.started_at, t.ended_at,
  ${CLIP_RULES.map((rule) => `coalesce(h.shared_${rule}, least(t.seconds, c.cap_${rule})) / 60`).join(', ')}
FROM timed t JOIN session_cap c ON c.activity_id = t.activity_id
LEFT JOIN shared_session h ON h.instance_id = t.instance_id`;
