import { instantWithin, leadingWithin, teamWithin } from '../filter/index.ts';
import type { ToldPart } from '../filter/index.ts';
import type { Dialect } from '../ledger/index.ts';
import { CLIP_RULES, minutesBy, quarterOf, WAIT_CAUSES } from '../work/index.ts';
import type { WaitCause } from '../work/index.ts';
import { DIRECTIONS } from './answers.ts';
import type { Direction } from './answers.ts';

/** What is read from the records; waits by direction are made of their causes. */
export const SOURCES = ['work', 'hand-off', 'cause'] as const;
export type Source = (typeof SOURCES)[number];

/** What the texts below depend on. */
export interface ClockFacts {
  readonly unit: 'minutes' | 'acts';
  /** Most acts have a recorded start: waits that hold the work itself are left out. */
  readonly hasStarts: boolean;
}

/** Whom a wait with a cause faces. */
export const directionOf = (cause: WaitCause): Direction =>
  cause === 'customer' || cause === 'supplier' ? cause : cause === 'approval' ? 'hierarchy' : 'client';

export const causesOf = (direction: Direction): readonly WaitCause[] =>
  WAIT_CAUSES.filter((cause) => directionOf(cause) === direction);

/** How many measures a cell has: minutes by each clipping rule; of the other clocks only the first is used. */
const MEASURES = CLIP_RULES.length;
const nothing = (from: number): string =>
  Array.from({ length: MEASURES - from }, (_, i) => `0.0 AS m${i + from}`).join(', ');

const facing = (kind: string): string =>
  `CASE WHEN ${kind} IN ('approval', 'report') THEN 'hierarchy' ELSE 'client' END`;

/** Work in no execution is part of the whole and of a team; no customer's. */
const hasLoose = ({ partyIds }: ToldPart): boolean => partyIds === null;

/** Rows of a source: `name` what it faces, where and when it was done, by whom, `m0`… the measures, and up to two records. */
type RowsOf = (dialect: Dialect, part: ToldPart, facts: ClockFacts) => string;

const minutesOfWork: RowsOf = (dialect, part) => `
SELECT ${facing('a.kind')} AS name, t.activity_id, t.team_id, t.actor_id, t."at" AS done_at,
  ${CLIP_RULES.map((rule, i) => `${hasLoose(part) ? '' : 's.share * '}t.${minutesBy(rule)} AS m${i}`).join(', ')},
  t.instance_id AS fact_id, CAST(NULL AS BIGINT) AS other_id
FROM session t JOIN activity a ON a.activity_id = t.activity_id
${hasLoose(part) ? '' : 'JOIN step s ON s.instance_id = t.instance_id'}
WHERE ${instantWithin(dialect, part, 't."at"')} AND ${teamWithin(part, 't.team_id')} AND ${leadingWithin(part, 's.leading_id')}`;

const actsOfWork: RowsOf = (dialect, part) => `
SELECT ${facing('a.kind')} AS name, s.activity_id, s.team_id, s.actor_id, s."at" AS done_at,
  s.share AS m0, ${nothing(1)}, s.instance_id AS fact_id, s.start_event_id AS other_id
FROM step s JOIN activity a ON a.activity_id = s.activity_id
WHERE s.is_work AND (s.start_event_id IS NULL OR s.start_event_id <> s.event_id) AND ${instantWithin(dialect, part, 's."at"')}
  AND ${teamWithin(part, 's.team_id')} AND ${leadingWithin(part, 's.leading_id')}
${hasLoose(part) ? looseActs(dialect, part) : ''}`;

const looseActs = (dialect: Dialect, part: ToldPart): string => `
UNION ALL
SELECT ${facing('a.kind')}, l.activity_id, l.team_id, l.actor_id, l."at", 1.0, ${nothing(1)}, l.instance_id, NULL
FROM loose_act l JOIN activity a ON a.activity_id = l.activity_id
WHERE ${instantWithin(dialect, part, 'l."at"')} AND ${teamWithin(part, 'l.team_id')}`;

/** Hand-offs by what takes over: an act of authority, an act that waits for an answer, other work, or at last the customer. */
const handOffs: RowsOf = (dialect, part) => `
SELECT coalesce(y.awaited, ${facing('b.kind')}) AS name, s.activity_id, s.team_id, s.actor_id, h.ended_at AS done_at,
  1.0 AS m0, ${nothing(1)}, h.event_id AS fact_id, h.to_event_id AS other_id
FROM hand_off_activity h JOIN step s ON s.leading_id = h.leading_id AND s.event_id = h.event_id
JOIN execution x ON x.leading_id = h.leading_id
LEFT JOIN activity b ON b.activity_id = h.to_link LEFT JOIN awaited y ON y.activity_id = h.to_link
WHERE (h.to_link IS NOT NULL OR x.fate = 'sold') AND ${instantWithin(dialect, part, 'h.ended_at')}
  AND ${teamWithin(part, 's.team_id')} AND ${leadingWithin(part, 'h.leading_id')}`;

const waits: RowsOf = (dialect, part, { hasStarts }) => `
SELECT w.cause AS name, w.activity_id, w.team_id, w.actor_id, w.begun_at AS done_at,
  w.share * w.seconds AS m0, ${nothing(1)}, w.instance_id AS fact_id, CAST(NULL AS BIGINT) AS other_id
FROM wait_cause w
WHERE ${hasStarts ? 'NOT w.holds_work' : 'TRUE'} AND ${instantWithin(dialect, part, 'w.begun_at')}
  AND ${teamWithin(part, 'w.team_id')} AND ${leadingWithin(part, 'w.leading_id')}`;

const rowsOf = (source: Source, facts: ClockFacts): RowsOf =>
  source === 'cause' ? waits : source === 'hand-off' ? handOffs : facts.unit === 'minutes' ? minutesOfWork : actsOfWork;

/** The place of a row: its activity, its team as `link_source` gathers teams (−1 not recorded, −2 small ones), its month. */
const PLACED = { link: 'r.activity_id', team: 'coalesce(l.link, -1)', month: 'z.month' } as const;

/** The clock of the zone is read once a quarter of an hour, not once a row. */
const places = (dialect: Dialect): string => `
LEFT JOIN link_source l ON l.level = 'team' AND l.source_id = coalesce(r.team_id, -1)
LEFT JOIN zone_quarter z ON z.quarter = ${quarterOf(dialect, 'r.done_at')}`;

/** All that the answers are made of, small at any size of ledger: what each worker did, by place, month and what it faces. */
export const cellsOf = (source: Source, dialect: Dialect, part: ToldPart, facts: ClockFacts): string => `
SELECT '${source}' AS source, r.name, ${PLACED.link} AS link, ${PLACED.team} AS team, ${PLACED.month} AS month,
  r.actor_id AS actor, coalesce(k.kind = 'robot', FALSE) AS is_robot,
  ${Array.from({ length: MEASURES }, (_, i) => `CAST(sum(r.m${i}) AS DOUBLE) AS m${i}`).join(', ')}
FROM (${rowsOf(source, facts)(dialect, part, facts)}) r ${places(dialect)} LEFT JOIN actor k ON k.actor_id = r.actor_id
GROUP BY 2, 3, 4, 5, 6, 7`;

/** A cell as it is kept, and as it is read. */
export const CELL_COLUMNS = `c.source, c.name, c.link, c.team, c.month, c.actor, c.is_robot AS "isRobot",
  ${Array.from({ length: MEASURES }, (_, i) => `c.m${i}`).join(', ')}`;

const NAMES: Readonly<Record<Source, readonly string[]>> = {
  work: ['client', 'hierarchy'],
  'hand-off': ['client', 'hierarchy', 'customer', 'supplier'],
  cause: WAIT_CAUSES,
};

/**
 * How many records each name, each direction, and each source as a whole rests on (`name` and `direction` NULL where it is of all).
 * One pass over the records tells of each what it stands for, which is what keeps ten million of them in seconds.
 */
export const countsOf = (source: Source, dialect: Dialect, part: ToldPart, facts: ClockFacts): string => {
  const starts = source === 'work' && facts.unit === 'minutes';
  const names = NAMES[source];
  const directions = source === 'cause' ? DIRECTIONS : [];
  const row = (name: string | null, direction: string | null, sum: string): string =>
    `SELECT '${source}' AS source, CAST(${quoted(name)} AS VARCHAR) AS name, CAST(${quoted(direction)} AS VARCHAR) AS direction, ${sum} AS n FROM told t`;
  return `SELECT * FROM (
WITH facing AS (SELECT r.name, r.fact_id, r.other_id FROM (${rowsOf(source, facts)(dialect, part, facts)}) r),
fact AS (
  SELECT g.name, g.fact_id AS event_id FROM facing g
  UNION ALL SELECT g.name, g.other_id FROM facing g WHERE g.other_id IS NOT NULL
  ${starts ? 'UNION ALL SELECT g.name, s.start_event_id FROM step s JOIN facing g ON g.fact_id = s.instance_id WHERE s.start_event_id IS NOT NULL' : ''}),
marked AS (
  SELECT ${names.map((name, i) => `max(CAST(CASE WHEN f.name = '${name}' THEN 1 ELSE 0 END AS TINYINT)) AS is_${i}`).join(', ')}
  FROM fact f GROUP BY f.event_id),
told AS (
  SELECT count(*) AS n, ${[
    ...names.map((_, i) => `sum(m.is_${i}) AS n_${i}`),
    ...directions.map((direction, i) => `sum(greatest(${flagsOf(direction)})) AS d_${i}`),
  ].join(', ')} FROM marked m)
SELECT x.source, x.name, x.direction, CAST(x.n AS BIGINT) AS n FROM (
${[
  ...names.map((name, i) => row(name, null, `t.n_${i}`)),
  ...directions.map((direction, i) => row(null, direction, `t.d_${i}`)),
  row(null, null, 't.n'),
].join('\nUNION ALL ')}) x WHERE x.n > 0 OR (x.name IS NULL AND x.direction IS NULL)) y`;
};

const quoted = (name: string | null): string => (name === null ? 'NULL' : `'${name}'`);
const flagsOf = (direction: Direction): string =>
  causesOf(direction)
    .map((cause) => `m.is_${WAIT_CAUSES.indexOf(cause)}`)
    .join(', ');

/** Which of the rows: what they face, and where they are. */
export interface FactsAsked {
  readonly names: readonly string[];
  readonly place?: { readonly dimension: 'link' | 'team' | 'month'; readonly keys: readonly number[] };
}

/** The records of some rows, each once: starts and ends of the work, both ends of a hand-off, the act that was waited for. */
export const factsOf = (
  source: Source,
  dialect: Dialect,
  part: ToldPart,
  facts: ClockFacts,
  { names, place }: FactsAsked,
): string => {
  const where =
    place === undefined ? 'TRUE' : `${PLACED[place.dimension]} IN (${place.keys.map(Math.trunc).join(', ') || 'NULL'})`;
  const rows = `SELECT r.fact_id, r.other_id FROM (${rowsOf(source, facts)(dialect, part, facts)}) r ${places(dialect)}
  WHERE r.name IN (${names.map((name) => `'${name}'`).join(', ') || 'NULL'}) AND ${where}`;
  const starts = source === 'work' && facts.unit === 'minutes';
  return `
WITH facing AS (${rows})
SELECT f.fact_id AS event_id FROM facing f
UNION SELECT f.other_id FROM facing f WHERE f.other_id IS NOT NULL
${starts ? 'UNION SELECT s.start_event_id FROM step s JOIN facing f ON f.fact_id = s.instance_id WHERE s.start_event_id IS NOT NULL' : ''}`;
};
