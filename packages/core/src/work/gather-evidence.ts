import type { FactLog } from '../ledger/index.ts';
import { calendarEvidence, TEAMS_OF_FIVE } from './calendar-evidence.sql.ts';
import type { SlotEvidence } from './estimate-calendar.ts';
import { EvidenceTally, recordedWeeks } from './evidence-tally.ts';
import type { RecordedWeeks } from './evidence-tally.ts';
import { COMPANY_CALENDAR, WEEK_SLOTS } from './week.ts';

/** Calendars are gathered in as many passes as fit into this. */
const MOST_BYTES = 256 * 1024 * 1024;

/** What a calendar is estimated from, of the company (the first) and of each team of five people, by calendar. */
export async function gatherEvidence(ledger: FactLog): Promise<ReadonlyMap<number, SlotEvidence>> {
  const weeks = await readWeeks(ledger);
  const [last] = await ledger.rows<{ id: number | null }>('SELECT max(k.actor_id) AS id FROM actor k');
  const actors = (last?.id ?? -1) + 1;
  const teams = await ledger.rows<{ id: number }>(TEAMS_OF_FIVE);
  const calendars = [COMPANY_CALENDAR, ...teams.map(({ id }) => id)];
  const perPass = Math.max(1, Math.floor(MOST_BYTES / EvidenceTally.bytesFor(weeks, actors)));
  const found = new Map<number, SlotEvidence>();
  for (let from = 0; from < calendars.length; from += perPass) {
    const tallies = new Map(
      calendars.slice(from, from + perPass).map((id) => [id, new EvidenceTally(weeks, actors)] as const),
    );
    await gatherInto(ledger, tallies);
    for (const [id, tally] of tallies) found.set(id, tally.evidence());
  }
  return found;
}

async function gatherInto(ledger: FactLog, tallies: ReadonlyMap<number, EvidenceTally>): Promise<void> {
  const company = tallies.get(COMPANY_CALENDAR);
  const zero = new Float64Array(0);
  for await (const columns of ledger.doubles(calendarEvidence(ledger.dialect))) {
    const [teams = zero, actors = zero, enabled = zero, begun = zero, ended = zero] = columns;
    for (let i = 0; i < teams.length; i += 1) {
      const act = {
        actor: actors[i] ?? -1,
        enabled: enabled[i] ?? 0,
        begun: begun[i] ?? 0,
        ended: ended[i] ?? 0,
      };
      company?.add(act);
      const team = teams[i] ?? -1;
      if (team >= 0) tallies.get(team)?.add(act);
    }
  }
}

async function readWeeks(ledger: FactLog): Promise<RecordedWeeks> {
  const weeks: number[] = [];
  const [wall, slot]: [number[], number[]] = [[], []];
  const all = ledger.doubles(
    `SELECT CAST(z.quarter AS DOUBLE), CAST(z.week AS DOUBLE), CAST(z.slot AS DOUBLE) FROM zone_quarter z ORDER BY z.quarter`,
  );
  for await (const [quarters, wallWeeks, slots] of all) {
    quarters?.forEach((quarter, i) => {
      if (wall.length % WEEK_SLOTS === 0) weeks.push(Math.floor((quarter + 3 * 96) / WEEK_SLOTS));
      wall.push(wallWeeks?.[i] ?? 0);
      slot.push(slots?.[i] ?? 0);
    });
  }
  return recordedWeeks(Int32Array.from(wall), Int32Array.from(slot), weeks);
}
