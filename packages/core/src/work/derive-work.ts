import type { FactLog, Query } from '../ledger/index.ts';
import { CALENDAR_TABLES, COMPANY_CALENDAR, slotEvidence, SLOT_MINUTES, WEEK_SLOTS } from './calendar.sql.ts';
import { estimateCalendar, readCalendar } from './estimate-calendar.ts';
import type { CalendarSlot } from './estimate-calendar.ts';
import { sessions, SESSION_TABLE } from './session.sql.ts';
import { waits, WAIT_TABLE } from './wait.sql.ts';
import type { WaitFacts } from './wait.sql.ts';

/** Raised when this derivation changes, so that ledgers derived before are derived again. */
const DERIVATION = 1;

/**
 * Materialises `session`, `calendar_slot` and `wait` from what `deriveChain` made, which must have run before. Does nothing
 * when neither the chain nor what a person said of the calendar has changed since; all or nothing.
 */
export async function deriveWork(log: FactLog): Promise<void> {
  await log.run('CREATE TABLE IF NOT EXISTS work_state (state VARCHAR)');
  await log.run(CALENDAR_TABLES[0]);
  const state = await workState(log);
  const [known] = await log.rows<{ state: string }>('SELECT w.state FROM work_state w');
  if (known?.state === state) return;
  await log.inTransaction((ledger) => derive(ledger, state));
}

async function workState(query: Query): Promise<string> {
  const [row] = await query.rows<{ state: string; said: number; latest: number | null }>(`
    SELECT d.state, (SELECT count(*) FROM calendar_said c) AS said,
      (SELECT max(c.said_at) FROM calendar_said c) AS latest FROM derived_state d`);
  return `work ${DERIVATION} calendar ${row?.said ?? 0} ${row?.latest ?? ''} ${row?.state ?? ''}`;
}

async function derive(ledger: FactLog, state: string): Promise<void> {
  const [zone] = await ledger.rows<{ zone: string }>('SELECT l.zone FROM ledger l');
  const zoned = { zone: zone?.zone ?? 'UTC' };
  await ledger.run(SESSION_TABLE);
  await ledger.run(sessions(ledger.dialect));
  await deriveCalendars(ledger, zoned);
  await ledger.run(WAIT_TABLE);
  await ledger.run(waits(ledger.dialect, await waitFacts(ledger)), zoned);
  await ledger.run('DELETE FROM work_state');
  await ledger.run('INSERT INTO work_state VALUES ($state)', { state });
}

async function waitFacts(query: Query): Promise<WaitFacts> {
  const [row] = await query.rows<{ scheduled: number; concurrent: number }>(`
    SELECT (SELECT count(*) FROM event e WHERE e.phase IN ('schedule', 'assign')) AS scheduled,
      (SELECT count(*) FROM concurrent c) AS concurrent`);
  return { hasSchedule: (row?.scheduled ?? 0) > 0, hasConcurrent: (row?.concurrent ?? 0) > 0 };
}

interface Evidence {
  readonly calendarId: number;
  readonly slot: number;
  readonly weeks: number;
}

/** What a person said stands; else what the records show; teams without a calendar of their own use the company's. */
async function deriveCalendars(ledger: FactLog, zoned: { zone: string }): Promise<void> {
  await ledger.run(CALENDAR_TABLES[1]);
  const evidence = await ledger.rows<Evidence>(slotEvidence(ledger.dialect), zoned);
  const said = await ledger.rows<{ team_id: number; slots: string }>(
    'SELECT c.team_id, c.slots FROM calendar_said c ORDER BY c.said_at',
  );
  const weeks = await weeksRecorded(ledger);
  const calendars = new Map<number, readonly CalendarSlot[]>();
  for (const calendarId of new Set([COMPANY_CALENDAR, ...evidence.map((one) => one.calendarId)])) {
    const seen = Array.from({ length: WEEK_SLOTS }, () => 0);
    for (const one of evidence) if (one.calendarId === calendarId) seen[one.slot] = one.weeks;
    const estimated = estimateCalendar(seen, weeks);
    if (estimated?.some((slot) => slot.isOn)) calendars.set(calendarId, estimated);
  }
  for (const { team_id, slots } of said) {
    const read = readCalendar(slots);
    if (read !== undefined) calendars.set(team_id, read);
  }
  for (const [calendarId, slots] of calendars) await writeCalendar(ledger, calendarId, slots);
}

async function weeksRecorded(query: Query): Promise<number> {
  const [row] = await query.rows<{ seconds: number | null }>(
    `SELECT ${query.dialect.secondsBetween('min(s.at)', 'max(s.at)')} AS seconds FROM step s WHERE s.is_work`,
  );
  return Math.floor((row?.seconds ?? 0) / (7 * 86_400));
}

async function writeCalendar(ledger: FactLog, calendarId: number, slots: readonly CalendarSlot[]): Promise<void> {
  const slotSeconds = SLOT_MINUTES * 60;
  const weekSeconds = slots.filter(({ isOn }) => isOn).length * slotSeconds;
  let before = 0;
  const rows = slots.map(({ isOn, knownBy }, slot) => {
    const row = `(${calendarId}, ${slot}, ${isOn}, '${knownBy}', ${before}, ${weekSeconds})`;
    if (isOn) before += slotSeconds;
    return row;
  });
  await ledger.run(`INSERT INTO calendar_slot VALUES ${rows.join(', ')}`);
}
