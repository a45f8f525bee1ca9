import type { Dialect } from '../ledger/index.ts';
import { joinSlot, workingSeconds } from './calendar.sql.ts';
import { CUT_CAUSES } from './wait-cause-cut.ts';
import { COMPANY_CALENDAR } from './week.ts';

/**
 * Why work waited (METHODS §9.1), the first that holds in this order: the customer's or a supplier's own answer · somebody's
 * authority · nobody on shift · a gate that was shut · others gathered to begin with it · another object of the same act was not
 * there · all capable busy after a later arrival was served (`priority`) or not (`busy`) · none of these.
 */
export const WAIT_CAUSES = ['customer', 'supplier', 'approval', 'away', ...CUT_CAUSES, 'unexplained'] as const;
export type WaitCause = (typeof WAIT_CAUSES)[number];

/**
 * One row an act, execution and cause: `wait` cut into causes, so that the `seconds` of a wait, and its `working_seconds` on shift
 * (NULL without a calendar, or where instants are told by the hour or the day), add up to those of `wait`. Only what lasts is there. `late_type_id`: which objects came late.
 */
export const WAIT_CAUSE_TABLE = `
CREATE OR REPLACE TABLE wait_cause (
  leading_id BIGINT, instance_id BIGINT, activity_id INTEGER, team_id INTEGER, actor_id INTEGER, share DOUBLE,
  enabled_at TIMESTAMP, begun_at TIMESTAMP, holds_work BOOLEAN, cause VARCHAR, late_type_id INTEGER, seconds DOUBLE, working_seconds DOUBLE)`;

/** Activities that one to four people do: who of them was there or busy is never told of one act. */
export const FEW_DOERS = `
CREATE OR REPLACE TABLE few_doers AS
SELECT w.activity_id FROM wait w JOIN actor k ON k.actor_id = w.actor_id AND k.kind <> 'robot'
GROUP BY w.activity_id HAVING count(DISTINCT w.actor_id) < 5`;

/** What was found for each wait by passes over arrays: seconds on shift. Only waits for which something was found. */
export const WAIT_CUT_TABLE = `
CREATE OR REPLACE TEMP TABLE wait_cut (n DOUBLE, ${CUT_CAUSES.map((cause) => `"${cause}" DOUBLE`).join(', ')})`;

/** Whose answer acts wait for: filled by name. */
export const AWAITED_TABLE = 'CREATE OR REPLACE TABLE awaited (activity_id INTEGER, awaited VARCHAR)';

const actsOf = (kind: 'customer' | 'supplier', columns: string): string => `
  SELECT s.leading_id, NULL, NULL, NULL, s.at, 0, ${columns} FROM step s
  JOIN activity a ON a.activity_id = s.activity_id AND a.kind = '${kind}'`;

const OWN_CALENDAR = `own_calendar AS (SELECT DISTINCT c.calendar_id FROM calendar_slot c)`;
const calendarOf = (team: string): string => `LEFT JOIN own_calendar k ON k.calendar_id = ${team}`;
const CALENDAR_ID = `coalesce(k.calendar_id, ${COMPANY_CALENDAR})`;

/**
 * How much of a wait passed until the last act of the customer in it, and then until the last act of a supplier: by the clock and
 * on shift. Only waits in which one of them acted.
 */
export const waitAnswers = (dialect: Dialect): string => {
  const shift = (from: string, to: string): string =>
    `${workingSeconds(dialect, to, `p.${to}_at`)} - ${workingSeconds(dialect, from, `p.${from}_at`)}`;
  return `
CREATE OR REPLACE TEMP TABLE wait_answer AS
WITH ${OWN_CALENDAR},
moment AS (
  SELECT w.leading_id, w.instance_id, w.team_id, w.enabled_at, w.begun_at AS t, 1 AS turn,
    CAST(NULL AS TIMESTAMP) AS customer_at, CAST(NULL AS TIMESTAMP) AS supplier_at FROM wait w WHERE w.seconds > 0
  UNION ALL ${actsOf('customer', 's.at, NULL')}
  UNION ALL ${actsOf('supplier', 'NULL, s.at')}),
heard AS (
  SELECT m.*, max(m.customer_at) OVER q AS heard_at, max(m.supplier_at) OVER q AS supplied_at
  FROM moment m WINDOW q AS (PARTITION BY m.leading_id ORDER BY m.t, m.turn ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)),
placed AS (
  SELECT h.leading_id, h.instance_id, ${CALENDAR_ID} AS calendar_id, h.enabled_at,
    greatest(h.enabled_at, coalesce(h.heard_at, h.enabled_at)) AS customer_at,
    greatest(h.enabled_at, coalesce(h.heard_at, h.enabled_at), coalesce(h.supplied_at, h.enabled_at)) AS supplier_at
  FROM heard h ${calendarOf('h.team_id')}
  WHERE h.instance_id IS NOT NULL AND (h.heard_at > h.enabled_at OR h.supplied_at > h.enabled_at))
SELECT p.leading_id, p.instance_id, p.supplier_at AS rest_from,
  ${dialect.secondsBetween('p.enabled_at', 'p.customer_at')} AS customer_seconds, ${shift('enabled', 'customer')} AS customer_shift,
  ${dialect.secondsBetween('p.customer_at', 'p.supplier_at')} AS supplier_seconds, ${shift('customer', 'supplier')} AS supplier_shift
FROM placed p
${joinSlot(dialect, 'enabled', 'p.calendar_id', 'p.enabled_at')}
${joinSlot(dialect, 'customer', 'p.calendar_id', 'p.customer_at')}
${joinSlot(dialect, 'supplier', 'p.calendar_id', 'p.supplier_at')}`;
};

/** What there is to tell causes by. */
export interface CauseFacts {
  /** Customers or suppliers act themselves. */
  readonly hasAnswers: boolean;
  /** Instants are told finely enough to know who was on shift. */
  readonly tellsShifts: boolean;
  /** Passes over arrays found something. */
  readonly hasCuts: boolean;
}

/**
 * Every wait with what it waits for, what was left of it after the answers of others (`rest…`, `rest_from`), by the
 * clock and on shift; on shift NULL without a calendar. Read anew each time: ten million rows are too wide to be kept beside.
 */
export const waitsTold = ({ hasAnswers, tellsShifts }: Omit<CauseFacts, 'hasCuts'>): string => {
  const left = (whole: string, part: string): string =>
    hasAnswers
      ? `CASE WHEN ${whole} IS NOT NULL THEN
    greatest(${whole} - coalesce(x.customer_${part}, 0) - coalesce(x.supplier_${part}, 0), 0) END`
      : whole;
  const shift = tellsShifts
    ? 'CASE WHEN w.working_seconds IS NOT NULL THEN least(greatest(w.working_seconds, 0), w.seconds) END'
    : 'CAST(NULL AS DOUBLE)';
  return `
CREATE OR REPLACE TEMP VIEW wait_told AS
WITH ${OWN_CALENDAR}
SELECT w.*, ${CALENDAR_ID} AS calendar_id,
  coalesce(y.awaited, CASE WHEN a.kind IN ('approval', 'report') THEN 'approval' ELSE 'own' END) AS waits_for,
  ${shift} AS shift_seconds, ${left('w.seconds', 'seconds')} AS rest_seconds, ${left(shift, 'shift')} AS rest_shift,
  ${hasAnswers ? 'coalesce(x.rest_from, w.enabled_at)' : 'w.enabled_at'} AS rest_from
  ${hasAnswers ? ', x.customer_seconds, x.customer_shift, x.supplier_seconds, x.supplier_shift' : ''}
FROM wait w JOIN activity a ON a.activity_id = w.activity_id
LEFT JOIN awaited y ON y.activity_id = w.activity_id ${calendarOf('w.team_id')}
${hasAnswers ? 'LEFT JOIN wait_answer x ON x.leading_id = w.leading_id AND x.instance_id = w.instance_id' : ''}`;
};

/** A part of a wait: its cause, seconds by the clock and on shift, and which waits have it. */
type Piece = readonly [cause: WaitCause, seconds: string, shift: string, where: string];

const FOUND = CUT_CAUSES.map((cause) => `coalesce(c."${cause}", 0)`).join(' + ');
const ON_SHIFT = 'coalesce(t.rest_shift, t.rest_seconds)';
/** Less than this is left over by rounding only: the parts are then made to fit. */
const ROUNDING_SECONDS = 0.01;

const outside = (whom: 'customer' | 'supplier'): Piece[] => [
  [whom, `t.${whom}_seconds`, `t.${whom}_shift`, "t.waits_for IN ('own', 'approval')"],
];

const pieces = ({ hasAnswers, hasCuts }: CauseFacts): Piece[] => [
  ['customer', 't.seconds', 't.shift_seconds', "t.waits_for = 'customer'"],
  ['supplier', 't.seconds', 't.shift_seconds', "t.waits_for = 'supplier'"],
  ...(hasAnswers ? [...outside('customer'), ...outside('supplier')] : []),
  ['approval', 't.rest_seconds', 't.rest_shift', "t.waits_for = 'approval'"],
  ['away', 't.rest_seconds - t.rest_shift', '0', "t.waits_for = 'own' AND t.rest_shift IS NOT NULL"],
  ...(hasCuts
    ? CUT_CAUSES.map((cause): Piece => [cause, `c."${cause}" * t.fit`, `c."${cause}" * t.fit`, "t.waits_for = 'own'"])
    : []),
  [
    'unexplained',
    hasCuts ? `CASE WHEN t.fit = 1 THEN ${ON_SHIFT} - t.found ELSE 0 END` : ON_SHIFT,
    hasCuts ? `CASE WHEN t.fit = 1 THEN ${ON_SHIFT} - t.found ELSE 0 END` : 't.rest_shift',
    "t.waits_for = 'own'",
  ],
];

/** Fills `wait_cause` from `wait_told`, `wait_cut` and `wait_late`. */
export const waitCauses = (facts: CauseFacts): string => `
INSERT INTO wait_cause
WITH told AS (
  SELECT t.*${facts.hasCuts ? `, ${CUT_CAUSES.map((cause) => `c."${cause}"`).join(', ')}, ${FOUND} AS found` : ''}
  FROM wait_told t ${facts.hasCuts ? 'LEFT JOIN wait_cut c ON c.n = t.n' : ''} WHERE t.seconds > 0),
fitted AS (
  SELECT t.*${facts.hasCuts ? `, CASE WHEN t.found > 0 AND ${ON_SHIFT} - t.found < ${ROUNDING_SECONDS} THEN ${ON_SHIFT} / t.found ELSE 1 END AS fit` : ''}
  FROM told t)
${pieces(facts)
  .map(([cause, seconds, shift, where]) =>
    `
SELECT t.leading_id, t.instance_id, t.activity_id, t.team_id, t.actor_id, t.share, t.enabled_at, t.begun_at, t.holds_work, '${cause}',
  ${cause === 'synchronisation' ? 'l.type_id' : 'CAST(NULL AS INTEGER)'}, ${seconds},
  CASE WHEN t.shift_seconds IS NOT NULL THEN ${shift} END
FROM fitted t ${cause === 'synchronisation' ? 'LEFT JOIN wait_late l ON l.n = t.n' : ''}
WHERE ${where} AND ${seconds} > 0`.replaceAll('c."', 't."'),
  )
  .join('\nUNION ALL')}`;
