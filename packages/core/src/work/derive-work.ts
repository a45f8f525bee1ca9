import type { FactLog, Query } from '../ledger/index.ts';
import { CALENDAR_SAID } from './calendar.sql.ts';
import { deriveCalendars } from './derive-calendars.ts';
import { deriveSessions } from './derive-sessions.ts';
import { LAW_TABLE } from './kept-laws.ts';
import { waiting, waits, WAIT_TABLE } from './wait.sql.ts';
import type { WaitFacts } from './wait.sql.ts';
import { ZONE_QUARTER_TABLE, zoneQuarters } from './zone.sql.ts';

/** Raised when this derivation changes, so that ledgers derived before are derived again. */
const DERIVATION = 6;

/**
 * Materialises `loose_act`, `session`, `calendar_slot` and `wait` from what `deriveChain` made, which must have run before. Does nothing
 * when neither the chain nor what a person said of the calendar has changed since; all or nothing.
 */
export async function deriveWork(log: FactLog): Promise<void> {
  await log.run('CREATE TABLE IF NOT EXISTS work_state (state VARCHAR)');
  await log.run(CALENDAR_SAID);
  const state = await workState(log);
  const [known] = await log.rows<{ state: string }>('SELECT w.state FROM work_state w');
  if (known?.state === state) return;
  await log.inTransaction((ledger) => derive(ledger, state));
}

async function workState(query: Query): Promise<string> {
  const [chain] = await query.rows<{ state: string }>('SELECT d.state FROM derived_state d');
  const said = await query.rows<{ team: number; at: number }>(
    'SELECT c.team_id AS team, c.said_at AS "at" FROM calendar_said c ORDER BY c.team_id, c.said_at',
  );
  return `work ${DERIVATION} calendar ${said.map(({ team, at }) => `${team}@${at}`).join(' ')} ${chain?.state ?? ''}`;
}

async function derive(ledger: FactLog, state: string): Promise<void> {
  const [zone] = await ledger.rows<{ zone: string }>('SELECT l.zone FROM ledger l');
  await deriveSessions(ledger);
  await ledger.run(ZONE_QUARTER_TABLE);
  await ledger.run(zoneQuarters(ledger.dialect), { zone: zone?.zone ?? 'UTC' });
  await ledger.run(waiting(await waitFacts(ledger)));
  await deriveCalendars(ledger);
  await ledger.run(WAIT_TABLE);
  await ledger.run(waits(ledger.dialect));
  await ledger.run('DROP TABLE waiting');
  await ledger.run(LAW_TABLE);
  await ledger.run('DELETE FROM work_state');
  await ledger.run('INSERT INTO work_state VALUES ($state)', { state });
}

async function waitFacts(query: Query): Promise<WaitFacts> {
  const [row] = await query.rows<{ scheduled: number; concurrent: number }>(`
    SELECT (SELECT count(*) FROM event e WHERE e.phase IN ('schedule', 'assign')) AS scheduled,
      (SELECT count(*) FROM concurrent c) AS concurrent`);
  return { hasSchedule: (row?.scheduled ?? 0) > 0, hasConcurrent: (row?.concurrent ?? 0) > 0 };
}
