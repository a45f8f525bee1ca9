import { CLIP_RULES, minutesBy } from '../work/index.ts';

/** Longer sessions are taken for forgotten ones (METHODS §3). */
export const FORGOTTEN_SECONDS = 8 * 3600;

const MINUTES = CLIP_RULES.map((rule) => `sum(w.${minutesBy(rule)}) AS ${minutesBy(rule)}`).join(', ');

/**
 * All that the answers are made of, small at any size of ledger: the counted acts, minutes and seconds of each activity, team,
 * month, class and worker. `actor_id` NULL and `is_robot` FALSE: who did it is not recorded. Never leaves the ledger.
 */
export const VAIN_CELLS = `
CREATE OR REPLACE TABLE vain_cell AS
SELECT w.activity_id, w.team_link, w.month, w.class_id, w.is_sold, w.actor_id, coalesce(k.kind = 'robot', FALSE) AS is_robot,
  sum(w.share) AS acts, ${MINUTES}, sum(w.seconds) AS seconds,
  sum(CASE WHEN w.seconds > ${FORGOTTEN_SECONDS} * w.share THEN w.share ELSE 0 END) AS forgotten_acts,
  sum(CASE WHEN w.seconds > ${FORGOTTEN_SECONDS} * w.share THEN w.seconds ELSE 0 END) AS forgotten_seconds
FROM work_class w LEFT JOIN actor k ON k.actor_id = w.actor_id
WHERE w.is_counted GROUP BY w.activity_id, w.team_link, w.month, w.class_id, w.is_sold, w.actor_id, k.kind`;

/** How many records each class rests on; class −1 is all. Starts and ends are different records. */
export const VAIN_FACTS = `
CREATE OR REPLACE TABLE vain_fact AS
SELECT w.class_id, count(DISTINCT w.instance_id) + count(DISTINCT w.start_event_id) AS fact_count
FROM work_class w WHERE w.is_counted GROUP BY w.class_id
UNION ALL
SELECT -1, count(DISTINCT w.instance_id) + count(DISTINCT w.start_event_id) FROM work_class w WHERE w.is_counted`;

/** What work can be gathered by: columns of `vain_cell`, and kinds of rows in `vain_cell_of`. */
const COLUMNS = { link: 'activity_id', team: 'team_link', month: 'month' } as const;
export type Dimension = keyof typeof COLUMNS | 'size' | 'custom' | 'product' | 'customer';

const columnOf = (dimension: Dimension): string | undefined => (COLUMNS as Readonly<Record<string, string>>)[dimension];

/** Work whose key is not recorded. */
export const UNKNOWN_KEY: number = -1;
/** What is beyond the largest products or customers, together. */
export const REST_KEY: number = -3;

/** Whether a row of `work_class` has one of these keys, as SQL. */
export function hasKey(dimension: Dimension, keys: readonly number[]): string {
  const column = columnOf(dimension);
  if (column !== undefined) return oneOf(`coalesce(w.${column}, ${UNKNOWN_KEY})`, keys);
  const table = dimension === 'product' ? 'vain_product' : 'vain_segment';
  const told = `w.leading_id IN (SELECT g.leading_id FROM ${table} g WHERE ${oneOf(`g.${dimension}`, keys)})`;
  return keys.includes(UNKNOWN_KEY)
    ? `(${told} OR w.leading_id IS NULL OR w.leading_id NOT IN (SELECT g.leading_id FROM ${table} g))`
    : told;
}

const SUMS = `sum(c.acts) AS acts,
  ${CLIP_RULES.map((rule) => `coalesce(sum(c.${minutesBy(rule)}), 0) AS "${rule}"`).join(', ')}`;

/** The counted work of each class, worker and key of a dimension; without one, key 0. */
export const cellsBy = (dimension: Dimension | null): string => {
  const column = dimension === null ? undefined : columnOf(dimension);
  const key = dimension === null ? '0' : column === undefined ? 'c.key' : `coalesce(c.${column}, ${UNKNOWN_KEY})`;
  const from =
    dimension === null || column !== undefined ? 'vain_cell c' : `vain_cell_of c WHERE c.dimension = '${dimension}'`;
  return `
SELECT ${key} AS key, c.class_id AS "classId", c.actor_id AS actor, c.is_robot AS "isRobot", ${SUMS}
FROM ${from} GROUP BY ${dimension === null ? '' : `${key},`} c.class_id, c.actor_id, c.is_robot
ORDER BY ${dimension === null ? '' : `${key},`} c.class_id, c.actor_id`;
};

/** The same by two dimensions at once, both columns of `vain_cell`. */
export const cellsByTwo = (dimension: Dimension, other: Dimension): string => {
  const [key, beside] = [dimension, other].map((one) => `coalesce(c.${columnOf(one)}, ${UNKNOWN_KEY})`);
  return `
SELECT ${key} AS key, ${beside} AS beside, c.class_id AS "classId", c.actor_id AS actor, c.is_robot AS "isRobot", ${SUMS}
FROM vain_cell c GROUP BY ${key}, ${beside}, c.class_id, c.actor_id, c.is_robot
ORDER BY ${key}, ${beside}, c.class_id, c.actor_id`;
};

/** Sold or not, forgotten or not, by worker. */
export const OVERLAYS = `
SELECT c.actor_id AS actor, c.is_robot AS "isRobot",
  ${CLIP_RULES.map((rule) => `coalesce(sum(CASE WHEN c.is_sold THEN c.${minutesBy(rule)} END), 0) AS "${rule}"`).join(', ')},
  coalesce(sum(CASE WHEN c.is_sold THEN c.acts END), 0) AS acts, sum(c.acts) AS "allActs",
  coalesce(sum(c.seconds), 0) AS seconds, sum(c.forgotten_acts) AS "forgottenActs", sum(c.forgotten_seconds) AS "forgottenSeconds"
FROM vain_cell c GROUP BY c.actor_id, c.is_robot ORDER BY c.actor_id`;

/** The records of the counted work that a condition on `w` holds for: starts and ends, each once. */
export const factsWhere = (condition: string): string => `
SELECT DISTINCT f.event_id AS event_id FROM (
  SELECT w.instance_id AS event_id FROM work_class w WHERE w.is_counted AND ${condition}
  UNION ALL
  SELECT w.start_event_id FROM work_class w WHERE w.is_counted AND w.start_event_id IS NOT NULL AND ${condition}) f`;

/** SQL for whole numbers that come from this code or the ledger, never from an address. */
export const oneOf = (column: string, values: readonly number[]): string =>
  values.length === 0 ? 'FALSE' : `${column} IN (${values.map((value) => Math.trunc(value)).join(', ')})`;
