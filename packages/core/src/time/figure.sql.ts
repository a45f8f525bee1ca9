import { instantWithin, leadingWithin, workWithin } from '../filter/index.ts';
import type { ToldPart } from '../filter/index.ts';
import type { Dialect } from '../ledger/index.ts';
import { COMPANY_CALENDAR, joinSlot, workingSeconds } from '../work/index.ts';
import type { LeadEnd } from './answers.ts';

/** A row of work or waiting of these activities; all of them where none is named. */
export type Activities = readonly number[] | null;

const among = (column: string, activities: Activities): string =>
  activities === null ? 'TRUE' : activities.length === 0 ? 'FALSE' : `${column} IN (${activities.join(', ')})`;

/** Some acts are in several executions: of a customer, those of its executions. */
const ofCustomer = (part: ToldPart, instance: string): string =>
  part.partyIds === null
    ? 'TRUE'
    : `${instance} IN (SELECT y.instance_id FROM step y WHERE ${leadingWithin(part, 'y.leading_id')})`;

/** Sessions of the part, rows of `session` as `t`. */
const sessionsWhere = (dialect: Dialect, part: ToldPart, activities: Activities): string =>
  `${workWithin(dialect, { ...part, partyIds: null }, { at: 't."at"', leadingId: '', teamId: 't.team_id' })}
  AND ${ofCustomer(part, 't.instance_id')} AND ${among('t.activity_id', activities)}`;

/** Waits of the part, rows of `wait` as `w`. */
const waitsWhere = (dialect: Dialect, part: ToldPart, activities: Activities, holdsWork: boolean): string =>
  `${workWithin(dialect, part, { at: 'w.begun_at', leadingId: 'w.leading_id', teamId: 'w.team_id' })}
  AND ${among('w.activity_id', activities)} ${holdsWork ? '' : 'AND NOT w.holds_work'}`;

/** Ended executions of the part, as `x`, with when they ended. */
const endedExecutions = (dialect: Dialect, part: ToldPart, end: LeadEnd): string => {
  const [endedAt, which] =
    end === 'recorded'
      ? ['x.last_at', 'x.last_at > x.first_at']
      : ['x.fate_at', end === 'sold' ? "x.fate = 'sold'" : "x.fate IN ('refused', 'cancelled', 'declined')"];
  return `
  SELECT x.leading_id, x.first_at, ${endedAt} AS ended_at FROM execution x
  WHERE ${which} AND x.first_at IS NOT NULL AND ${endedAt} >= x.first_at
    AND ${instantWithin(dialect, part, endedAt)} AND ${leadingWithin(part, 'x.leading_id')}`;
};

const spread = (dialect: Dialect, from: string): string =>
  `
SELECT count(*) AS acts, ${dialect.quantile('l.seconds', 0.5)} AS "clockMedian", ${dialect.quantile('l.seconds', 0.9)} AS "clockP90",
  ${dialect.quantile('l.working', 0.5)} AS "workingMedian", ${dialect.quantile('l.working', 0.9)} AS "workingP90"`.trimEnd() +
  ` FROM (${from}) l`;

const OWN = `(SELECT DISTINCT c.calendar_id FROM calendar_slot c)`;

/** Seconds by the clock and on shift of each session of the part, with its activity. */
const sessionSeconds = (dialect: Dialect, part: ToldPart, activities: Activities): string => {
  const calendar = `coalesce(own.calendar_id, ${COMPANY_CALENDAR})`;
  return `
  SELECT t.activity_id, ${dialect.secondsBetween('t.started_at', 't.at')} AS seconds,
    ${workingSeconds(dialect, 'b', 't.at')} - ${workingSeconds(dialect, 'a', 't.started_at')} AS working
  FROM session t LEFT JOIN ${OWN} own ON own.calendar_id = t.team_id
  ${joinSlot(dialect, 'a', calendar, 't.started_at')} ${joinSlot(dialect, 'b', calendar, 't.at')}
  WHERE ${sessionsWhere(dialect, part, activities)}`;
};

const waitSeconds = (dialect: Dialect, part: ToldPart, activities: Activities, holdsWork: boolean): string => `
  SELECT w.activity_id, w.seconds, w.working_seconds AS working FROM wait w
  WHERE ${waitsWhere(dialect, part, activities, holdsWork)}`;

/** How long demands of the part took that ended so. */
export const leadSpread = (dialect: Dialect, part: ToldPart, end: LeadEnd): string =>
  spread(
    dialect,
    `
  SELECT ${dialect.secondsBetween('x.first_at', 'x.ended_at')} AS seconds,
    ${workingSeconds(dialect, 'b', 'x.ended_at')} - ${workingSeconds(dialect, 'a', 'x.first_at')} AS working
  FROM (${endedExecutions(dialect, part, end)}) x
  ${joinSlot(dialect, 'a', String(COMPANY_CALENDAR), 'x.first_at')} ${joinSlot(dialect, 'b', String(COMPANY_CALENDAR), 'x.ended_at')}`,
  );

export interface Kept {
  readonly dialect: Dialect;
  readonly part: ToldPart;
  readonly holdsWork: boolean;
}

/** How long acts lasted, or waited: of each activity, or of all these together. */
export function actSpread(
  of: 'work' | 'wait',
  { dialect, part, holdsWork }: Kept,
  activities: Activities,
  byActivity: boolean,
): string {
  const seconds =
    of === 'work' ? sessionSeconds(dialect, part, activities) : waitSeconds(dialect, part, activities, holdsWork);
  const all = spread(dialect, seconds);
  return byActivity ? `${all.replace('SELECT ', 'SELECT l.activity_id AS activity, ')} GROUP BY l.activity_id` : all;
}

/** Who did what of the part: activity and actor (NULL: nobody is named), and whether it is a machine. */
export function actDoers(of: 'work' | 'wait', { dialect, part, holdsWork }: Kept): string {
  const [from, where] =
    of === 'work'
      ? ['session t', sessionsWhere(dialect, part, null)]
      : ['wait w', waitsWhere(dialect, part, null, holdsWork)];
  const row = of === 'work' ? 't' : 'w';
  return `
  SELECT d.activity_id AS activity, d.actor_id AS actor, coalesce(k.kind = 'robot', FALSE) AS "isRobot"
  FROM (SELECT DISTINCT ${row}.activity_id, ${row}.actor_id FROM ${from} WHERE ${where}) d
  LEFT JOIN actor k ON k.actor_id = d.actor_id`;
}

/** The records of acts, or of the demands that ended so: event ids. */
export const actFacts = (of: 'work' | 'wait', { dialect, part, holdsWork }: Kept, activities: Activities): string =>
  of === 'work'
    ? `SELECT t.instance_id AS event_id FROM session t WHERE ${sessionsWhere(dialect, part, activities)}`
    : `SELECT DISTINCT w.instance_id AS event_id FROM wait w WHERE ${waitsWhere(dialect, part, activities, holdsWork)}`;

export const leadFacts = ({ dialect, part }: Kept, end: LeadEnd): string =>
  `SELECT DISTINCT s.event_id FROM step s WHERE s.leading_id IN (SELECT x.leading_id FROM (${endedExecutions(dialect, part, end)}) x)`;

/** Work that a calendar is estimated from; `team` NULL: of the whole company. */
export const calendarFacts = (teamId: number): string => `
SELECT DISTINCT s.event_id FROM step s LEFT JOIN actor k ON k.actor_id = s.actor_id
WHERE s.is_work AND (k.kind IS NULL OR k.kind <> 'robot') ${teamId === COMPANY_CALENDAR ? '' : `AND s.team_id = ${teamId}`}`;
