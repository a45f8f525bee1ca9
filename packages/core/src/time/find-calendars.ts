import type { Claim } from '../explain/index.ts';
import type { Query } from '../ledger/index.ts';
import { COMPANY_CALENDAR, SLOT_MINUTES } from '../work/index.ts';
import type { SlotKnown } from '../work/index.ts';
import type { WeekCalendar } from './answers.ts';
import { addressOf, claim, count, known, named, statement, unknown, work } from './claim.ts';
import { calendarFacts } from './figure.sql.ts';
import type { Scope } from './scope.ts';

interface SlotRow {
  readonly calendarId: number;
  readonly team: string | null;
  readonly isOn: boolean;
  readonly knownBy: SlotKnown;
  readonly weeks: number;
}

/** Only teams of five people have a calendar of their own, whatever was said once. */
const SLOTS = `
SELECT c.calendar_id AS "calendarId", t.name AS team, c.is_on AS "isOn", c.known_by AS "knownBy", c.weeks
FROM calendar_slot c LEFT JOIN team t ON t.team_id = c.calendar_id ORDER BY c.calendar_id, c.slot`;

/** The calendars of the week, the company's first. Empty below two weeks of record, unless a person said one. */
export async function findCalendars(query: Query, scope: Scope): Promise<readonly WeekCalendar[]> {
  const rows = await query.rows<SlotRow>(SLOTS);
  return [...Map.groupBy(rows, ({ calendarId }) => calendarId)].map(([, slots]): WeekCalendar => {
    const team = slots[0]?.team ?? null;
    return {
      team,
      hours: (slots.filter(({ isOn }) => isOn).length * SLOT_MINUTES) / 60,
      weeks: slots[0]?.weeks ?? 0,
      isSaid: slots[0]?.knownBy === 'said',
      slots: slots.map(({ knownBy }) => knownBy),
      on: slots.map(({ isOn }) => (isOn ? '1' : '0')).join(''),
      claim: calendarAddress(scope, team),
    };
  });
}

/** The name of a calendar in an address: `of` a team; a filter by team is another thing. */
const calendarAddress = (scope: Scope, team: string | null) =>
  addressOf({ ...scope, filter: {} }, 'calendar', team === null ? {} : { of: team });

/** How many hours of the week are on shift, and how that is known. Undefined for a team that has no calendar of its own. */
export async function claimCalendar(query: Query, scope: Scope, team: string | null): Promise<Claim | undefined> {
  const found = (await findCalendars(query, scope)).find((one) => one.team === team);
  if (found === undefined && team !== null) return undefined;
  const common = {
    id: calendarAddress(scope, team),
    method: statement(found?.isSaid === true ? 'time.calendar.method.said' : 'time.calendar.method'),
    limits: [statement('time.limit.starved'), statement('time.limit.recorded')],
    refutedBy: statement('time.refuted.calendar'),
  };
  if (found === undefined)
    return claim(scope, {
      ...common,
      statement: statement('time.calendar.unknown'),
      figure: unknown('time.unknown.calendar'),
      factCount: 0,
    });
  const facts = await factsOfCalendar(query, team);
  const [row] = found.isSaid ? [] : await query.rows<{ n: number }>(`SELECT count(*) AS n FROM (${facts}) f`);
  return claim(scope, {
    ...common,
    statement: statement(`time.calendar${team === null ? '' : '.team'}${found.isSaid ? '.said' : ''}`, {
      hours: count(Math.round(found.hours)),
      weeks: count(found.weeks),
      ...(team === null ? {} : { team: named(team) }),
    }),
    figure: known(work(found.hours)),
    factCount: row?.n ?? 0,
  });
}

/** The work that a calendar is estimated from, as SQL of event ids. */
export async function factsOfCalendar(query: Query, team: string | null): Promise<string> {
  if (team === null) return calendarFacts(COMPANY_CALENDAR);
  const [found] = await query.rows<{ id: number }>('SELECT t.team_id AS id FROM team t WHERE t.name = $team', { team });
  return calendarFacts(found?.id ?? COMPANY_CALENDAR);
}
