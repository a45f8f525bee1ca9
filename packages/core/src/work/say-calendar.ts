import type { FactLog } from '../ledger/index.ts';
import { TEAMS_OF_FIVE } from './calendar-evidence.sql.ts';
import { readCalendar } from './estimate-calendar.ts';
import { COMPANY_CALENDAR } from './week.ts';

/** The calendar of a week as a person says it: one character a slot, `1` on shift; `team` null: of the whole company. */
export interface SaidCalendar {
  readonly team: string | null;
  readonly slots: string;
}

/** What became of it: kept, or why not. A team of fewer than five people has no calendar of its own. */
export type CalendarSaid = 'kept' | 'not-a-calendar' | 'team-unknown';

/** Keeps what a person says of a calendar; what was said of it before counts no more. `now` in milliseconds. */
export async function sayCalendar(log: FactLog, { team, slots }: SaidCalendar, now: number): Promise<CalendarSaid> {
  if (readCalendar(slots) === undefined) return 'not-a-calendar';
  const id = await calendarOf(log, team);
  if (id === undefined) return 'team-unknown';
  await log.inTransaction(async (ledger) => {
    await ledger.run(`DELETE FROM calendar_said WHERE team_id = ${id}`);
    await ledger.run(`INSERT INTO calendar_said VALUES (${id}, $slots, ${ledger.dialect.fromMillis('$now')})`, {
      slots,
      now,
    });
    await ledger.run(`INSERT INTO said VALUES ('calendar', ${ledger.dialect.fromMillis('$now')})`, { now });
  });
  return 'kept';
}

/** Takes back what was said of a calendar, so that the records tell it again; false when nothing was said. */
export async function withdrawCalendar(log: FactLog, team: string | null, now: number): Promise<boolean> {
  const id = await calendarOf(log, team);
  const said = await log.rows('SELECT 1 AS said FROM calendar_said c WHERE c.team_id = $id', { id: id ?? null });
  if (said.length === 0) return false;
  await log.inTransaction(async (ledger) => {
    await ledger.run(`DELETE FROM calendar_said WHERE team_id = ${id}`);
    await ledger.run(`INSERT INTO said VALUES ('calendar', ${ledger.dialect.fromMillis('$now')})`, { now });
  });
  return true;
}

async function calendarOf(log: FactLog, team: string | null): Promise<number | undefined> {
  if (team === null) return COMPANY_CALENDAR;
  const [found] = await log.rows<{ id: number }>(
    `SELECT t.team_id AS id FROM team t WHERE t.name = $team AND t.team_id IN (SELECT f.id FROM (${TEAMS_OF_FIVE}) f)`,
    { team },
  );
  return found?.id;
}
