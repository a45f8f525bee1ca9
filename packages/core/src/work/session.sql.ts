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

const capOf = (rule: ClipRule, dialect: Dialect): string => {
  const quantile = (p: number): string =>
    `least(28800, ${dialect.quantile('t.seconds', p)} OVER (PARTITION BY t.activity_id))`;
  switch (rule) {
    case 'raw':
      return 't.seconds';
    case '8h':
      return '28800';
    case '2h':
      return '7200';
    case 'q99':
      return quantile(0.99);
    case 'q95':
      return quantile(0.95);
  }
};

/**
 * Minutes of work of each act that has a start and an end. A person with n sessions open at once gives each of them one
 * n-th of every minute; machines and unnamed workers are not shared.
 */
export const sessions = (dialect: Dialect): string => `
INSERT INTO session
WITH timed AS (
  SELECT s.instance_id, min(s.activity_id) AS activity_id, min(s.actor_id) AS actor_id, min(s.team_id) AS team_id,
    min(s.started_at) AS started_at, max(s.at) AS ended_at,
    ${dialect.secondsBetween('min(s.started_at)', 'max(s.at)')} AS seconds
  FROM step s WHERE s.is_work AND s.at > s.started_at GROUP BY s.instance_id),
capped AS (
  SELECT t.*, k.kind = 'human' OR k.kind = 'unknown' AS is_person,
    ${CLIP_RULES.map((rule) => `least(t.seconds, ${capOf(rule, dialect)}) AS cap_${rule}`).join(',\n    ')}
  FROM timed t LEFT JOIN actor k ON k.actor_id = t.actor_id),
clipped AS (
  ${CLIP_RULES.map((rule) => `SELECT '${rule}' AS rule, c.instance_id, c.actor_id, c.is_person, c.cap_${rule} AS seconds, ${dialect.secondsSince('c.started_at')} AS s FROM capped c`).join('\n  UNION ALL ')}),
edge AS (
  SELECT c.rule, c.actor_id, c.instance_id, c.s AS t, 1 AS turn FROM clipped c WHERE c.is_person
  UNION ALL
  SELECT c.rule, c.actor_id, c.instance_id, c.s + c.seconds, -1 FROM clipped c WHERE c.is_person),
swept AS (
  SELECT e.*, sum(e.turn) OVER w AS open_count, lead(e.t) OVER w AS next_t FROM edge e
  WINDOW w AS (PARTITION BY e.rule, e.actor_id ORDER BY e.t, e.turn, e.instance_id)),
grown AS (
  SELECT w.rule, w.instance_id, w.turn,
    coalesce(sum(CASE WHEN w.open_count > 0 AND w.next_t IS NOT NULL THEN (w.next_t - w.t) / w.open_count ELSE 0 END)
      OVER (PARTITION BY w.rule, w.actor_id ORDER BY w.t, w.turn, w.instance_id
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS given FROM swept w),
shared AS (SELECT g.rule, g.instance_id, sum(-g.turn * g.given) AS seconds FROM grown g GROUP BY g.rule, g.instance_id),
lone AS (SELECT c.rule, c.instance_id, c.seconds FROM clipped c WHERE coalesce(c.is_person, false) = false),
each AS (SELECT s.rule, s.instance_id, s.seconds FROM shared s UNION ALL SELECT l.rule, l.instance_id, l.seconds FROM lone l),
told AS (
  SELECT m.instance_id, ${CLIP_RULES.map((rule) => `max(CASE WHEN m.rule = '${rule}' THEN m.seconds END) / 60 AS ${minutesBy(rule)}`).join(', ')}
  FROM each m GROUP BY m.instance_id)
SELECT t.instance_id, t.activity_id, t.actor_id, t.team_id, t.started_at, t.ended_at, ${CLIP_RULES.map((rule) => `d.${minutesBy(rule)}`).join(', ')}
FROM timed t JOIN told d ON d.instance_id = t.instance_id ORDER BY t.instance_id`;
