import type { FactLog, Query } from '../ledger/index.ts';
import { CALENDAR_TABLES } from './calendar.sql.ts';
import { estimateCalendar, readCalendar } from './estimate-calendar.ts';
import type { CalendarSlot, SlotEvidence } from './estimate-calendar.ts';
import { gatherEvidence } from './gather-evidence.ts';
import { COMPANY_CALENDAR, SLOT_SECONDS, WEEK_SECONDS, WEEK_SLOTS } from './week.ts';
import { CLOCK_CHANGES } from './zone.sql.ts';

/** A time when the clocks of the zone changed, and what they were ahead of UTC before and after. */
interface ClockChange {
  readonly quarter: number;
  readonly period: number;
  readonly beforeSeconds: number;
  readonly afterSeconds: number;
}

/**
 * What a person said stands; else what the records show; teams without a calendar of their own use the company's. Reads
 * `zone_quarter`, `waiting` and `session`; makes `calendar_slot` and `calendar_shift`.
 */
export async function deriveCalendars(ledger: FactLog): Promise<void> {
  for (const table of CALENDAR_TABLES) await ledger.run(table);
  const evidence = await gatherEvidence(ledger);
  const changes = await ledger.rows<ClockChange>(CLOCK_CHANGES);
  for (const [calendarId, slots] of await decideCalendars(ledger, evidence)) {
    await writeSlots(ledger, calendarId, slots, evidence.get(calendarId));
    await writeShifts(ledger, calendarId, slots, changes);
  }
}

type Calendars = ReadonlyMap<number, readonly CalendarSlot[]>;

async function decideCalendars(query: Query, evidence: ReadonlyMap<number, SlotEvidence>): Promise<Calendars> {
  const calendars = new Map<number, readonly CalendarSlot[]>();
  const said = await query.rows<{ team: number; slots: string }>(
    'SELECT c.team_id AS team, c.slots FROM calendar_said c ORDER BY c.said_at',
  );
  const saidOf = (calendarId: number): readonly CalendarSlot[] | undefined =>
    readCalendar(said.findLast(({ team }) => team === calendarId)?.slots ?? '');
  const seenOf = (calendarId: number): readonly CalendarSlot[] | undefined => {
    const found = evidence.get(calendarId);
    const estimated = found && estimateCalendar(found, calendars.get(COMPANY_CALENDAR));
    return estimated?.some(({ isOn }) => isOn) === true ? estimated : undefined;
  };
  for (const calendarId of [COMPANY_CALENDAR, ...evidence.keys()]) {
    const slots = saidOf(calendarId) ?? seenOf(calendarId);
    if (slots !== undefined) calendars.set(calendarId, slots);
  }
  return calendars;
}

const secondsOn = (slots: readonly CalendarSlot[]): number => slots.filter(({ isOn }) => isOn).length * SLOT_SECONDS;

/** Seconds on shift before each slot of the week. */
function secondsBefore(slots: readonly CalendarSlot[]): number[] {
  let before = 0;
  return slots.map(({ isOn }) => {
    const mine = before;
    if (isOn) before += SLOT_SECONDS;
    return mine;
  });
}

async function writeSlots(
  ledger: FactLog,
  calendarId: number,
  slots: readonly CalendarSlot[],
  evidence: SlotEvidence | undefined,
): Promise<void> {
  const before = secondsBefore(slots);
  const rows = slots.map(
    ({ isOn, knownBy }, slot) =>
      `(${calendarId}, ${slot}, ${isOn}, '${knownBy}', ${evidence?.seen[slot] ?? 0}, ${evidence?.waited[slot] ?? 0},
      ${evidence?.weeks ?? 0}, ${before[slot]}, ${secondsOn(slots)})`,
  );
  await ledger.run(`INSERT INTO calendar_slot VALUES ${rows.join(', ')}`);
}

async function writeShifts(
  ledger: FactLog,
  calendarId: number,
  slots: readonly CalendarSlot[],
  changes: readonly ClockChange[],
): Promise<void> {
  const before = secondsBefore(slots);
  const rows = shiftCorrections(slots, changes).flatMap((correction, period) =>
    slots.map(
      ({ isOn }, slot) =>
        `(${calendarId}, ${period}, ${slot}, ${isOn}, ${(before[slot] ?? 0) + correction}, ${secondsOn(slots)})`,
    ),
  );
  await ledger.run(`INSERT INTO calendar_shift VALUES ${rows.join(', ')}`);
}

/**
 * What is added to the working time of a wall clock, for each time between two changes of it: the hour that it leaves out is
 * taken away, the hour that it strikes twice is added.
 */
export function shiftCorrections(slots: readonly CalendarSlot[], changes: readonly ClockChange[]): number[] {
  const before = secondsBefore(slots);
  const week = secondsOn(slots);
  const until = (wallSeconds: number): number => {
    const monday = wallSeconds + 3 * 86_400;
    const weeks = Math.floor(monday / WEEK_SECONDS);
    const slot = Math.floor((monday - weeks * WEEK_SECONDS) / SLOT_SECONDS) % WEEK_SLOTS;
    const rest = slots[slot]?.isOn === true ? ((monday % SLOT_SECONDS) + SLOT_SECONDS) % SLOT_SECONDS : 0;
    return weeks * week + (before[slot] ?? 0) + rest;
  };
  const corrections = [0];
  for (const { quarter, beforeSeconds, afterSeconds } of changes) {
    const utc = quarter * SLOT_SECONDS;
    corrections.push((corrections.at(-1) ?? 0) + until(utc + beforeSeconds) - until(utc + afterSeconds));
  }
  return corrections;
}
