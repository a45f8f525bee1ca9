import type { Dialect } from '../ledger/index.ts';
import type { ApprovalScope, Told } from './scope.ts';

/** Visits whose answer counts for how often it is yes: of holds only those whose setting is recorded, for the others cannot show a no. */
const COUNTED = `((g.shape = 'hold' AND v.known_by = 'opened' AND v.answer IN ('yes', 'no', 'back', 'left'))
  OR (g.shape IN ('verdict', 'decision') AND v.answer IN ('yes', 'no', 'back')))`;
const CHANGED = `(v.is_changed OR v.answer = 'left')`;
const DECIDED = 'v.answered_at IS NOT NULL';
const WAITING = `v.answer = 'waiting'`;
/** Whether the visit has a value in the currency that is counted. */
const valued = (currency: string | null): string =>
  currency === null ? 'FALSE' : `v.value_minor IS NOT NULL AND v.currency = '${currency.replaceAll("'", "''")}'`;
/** The first visit of a request that has ended, whose wait is known. */
export const FIRST_ENDED = `v.nth = 1 AND ${DECIDED} AND v.fate <> 'open'`;

/** Which visits each family of claims rests on. */
export const conditions = ({ currency }: ApprovalScope) =>
  ({
    gate: 'TRUE',
    wait: DECIDED,
    cash: valued(currency),
    answer: COUNTED,
    change: COUNTED,
    return: 'TRUE',
    level: DECIDED,
    waiting: WAITING,
    sale: FIRST_ENDED,
  }) as const;
export type Measured = keyof ReturnType<typeof conditions>;

/** `told_gate(gate_id, place)`: the place of each gate among those that are told. */
const placed = (told: readonly Told[]): string =>
  `told_gate (gate_id, place) AS (VALUES ${told
    .flatMap(({ gates }, place) => gates.map(({ id }) => `(${Math.trunc(id)}, ${place})`))
    .join(', ')})`;

const FROM = (within: string): string => `
FROM approval_visit v JOIN told_gate t ON t.gate_id = v.gate_id JOIN approval_gate g ON g.gate_id = v.gate_id WHERE ${within}`;

/** One row of figures a gate that is told. */
export const figures = (dialect: Dialect, scope: ApprovalScope): string => `
WITH ${placed(scope.told)}
SELECT t.place, count(*) AS visits, count(DISTINCT v.leading_id) AS requests,
  count(DISTINCT CASE WHEN v.nth = 2 THEN v.leading_id END) AS returned,
  coalesce(sum(CASE WHEN ${DECIDED} THEN v.share END), 0) AS decisions, count(v.seconds) AS waits,
  ${dialect.quantile('v.seconds', 0.5)} / 3600 AS median, ${dialect.quantile('v.seconds', 0.9)} / 3600 AS p90,
  ${dialect.quantile('v.working_seconds', 0.5)} / 3600 AS "workingMedian", ${dialect.quantile('v.working_seconds', 0.9)} / 3600 AS "workingP90",
  max(CASE WHEN ${DECIDED} AND v.holds_work THEN 1 ELSE 0 END) AS "holdsWork",
  sum(CASE WHEN ${valued(scope.currency)} THEN v.value_minor * (${dialect.secondsBetween('v.since_at', 'v.until_at')} / 86400) END) AS "moneyDays",
  ${(['yes', 'no', 'back', 'left'] as const)
    .map(
      (answer) =>
        `coalesce(sum(CASE WHEN ${COUNTED} AND v.answer = '${answer}' THEN v.share END), 0) AS ${answer === 'no' ? '"no"' : `"${answer}"`}`,
    )
    .join(', ')},
  coalesce(sum(CASE WHEN ${COUNTED} AND ${CHANGED} THEN v.share END), 0) AS changed
${FROM(scope.within)} GROUP BY t.place ORDER BY t.place`;

/** The days from the first wait to the last instant, over all gates. */
export const period = (dialect: Dialect, scope: ApprovalScope): string => `
SELECT ${dialect.secondsBetween('min(v.since_at)', 'max(v.until_at)')} / 86400 AS days FROM approval_visit v WHERE ${scope.within}`;

const FAMILIES = (scope: ApprovalScope): [Measured, string][] =>
  Object.entries(conditions(scope)) as [Measured, string][];

/** How many records each family of claims rests on, by gate. */
export const factCounts = (scope: ApprovalScope): string => `
WITH ${placed(scope.told)}
SELECT t.place, ${FAMILIES(scope)
  .map(([name, condition]) => `count(DISTINCT CASE WHEN ${condition} THEN f.event_id END) AS "${name}"`)
  .join(', ')}
FROM approval_visit v JOIN told_gate t ON t.gate_id = v.gate_id JOIN approval_gate g ON g.gate_id = v.gate_id
JOIN approval_fact f ON f.gate_id = v.gate_id AND f.leading_id = v.leading_id AND f.nth = v.nth
WHERE ${scope.within} GROUP BY t.place ORDER BY t.place`;

/** The records of the visits that a condition on \`v\` and its gate \`g\` holds for. */
export const factsWhere = (condition: string): string => `
SELECT DISTINCT f.event_id AS event_id FROM approval_visit v JOIN approval_gate g ON g.gate_id = v.gate_id
JOIN approval_fact f ON f.gate_id = v.gate_id AND f.leading_id = v.leading_id AND f.nth = v.nth
WHERE ${condition}`;

/** As many are listed; all are counted. */
const LISTED = 200;

/** Requests that wait now with how long, and whether they have waited longer than 99 in 100 at their gate ever did. */
const waiting = (dialect: Dialect, scope: ApprovalScope): string => `
${placed(scope.told)},
usual AS (
  SELECT t.place, ${dialect.quantile('v.seconds', 0.99)} AS seconds FROM approval_visit v JOIN told_gate t ON t.gate_id = v.gate_id GROUP BY t.place),
waiting AS (
  SELECT t.place, v.leading_id, v.since_at, v.known_by, ${dialect.secondsBetween('v.since_at', 'v.until_at')} AS seconds,
    CASE WHEN ${valued(scope.currency)} THEN v.value_minor END AS value_minor,
    coalesce(${dialect.secondsBetween('v.since_at', 'v.until_at')} > u.seconds, FALSE) AS is_stale
  FROM approval_visit v JOIN told_gate t ON t.gate_id = v.gate_id JOIN usual u ON u.place = t.place
  WHERE ${WAITING} AND ${scope.within})`;

export const countWaiting = (dialect: Dialect, scope: ApprovalScope): string => `
WITH ${waiting(dialect, scope)}
SELECT w.place, count(DISTINCT w.leading_id) AS requests, CAST(sum(w.value_minor) AS BIGINT) AS value,
  ${dialect.quantile('w.seconds', 0.5)} / 3600 AS median, coalesce(sum(CASE WHEN w.is_stale THEN 1 ELSE 0 END), 0) AS stale,
  coalesce(sum(CASE WHEN w.known_by = 'usual' THEN 1 ELSE 0 END), 0) AS usual
FROM waiting w GROUP BY w.place ORDER BY w.place`;

export const listWaiting = (dialect: Dialect, scope: ApprovalScope): string => `
WITH ${waiting(dialect, scope)}
SELECT w.place, y.name AS type, o.key, w.since_at AS "sinceAt", w.value_minor AS value, w.is_stale AS "isStale", w.known_by AS "knownBy"
FROM waiting w JOIN object o ON o.object_id = w.leading_id JOIN object_type y ON y.type_id = o.type_id
ORDER BY w.since_at, o.key LIMIT ${LISTED}`;

/** Decisions by role and by team of those who decided, with the people. */
export const decidedBy = (level: 'role' | 'team', condition: string): string => `
SELECT coalesce(l.name, '') AS name, sum(v.share) AS decisions,
  coalesce(list(DISTINCT v.actor_id) FILTER (WHERE k.kind <> 'robot'), []) AS people
FROM approval_visit v LEFT JOIN actor k ON k.actor_id = v.actor_id LEFT JOIN ${level} l ON l.${level}_id = v.${level}_id
WHERE ${DECIDED} AND ${condition} GROUP BY 1 ORDER BY decisions DESC, name`;
