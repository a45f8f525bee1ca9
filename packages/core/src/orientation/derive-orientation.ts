import type { ToldPart } from '../filter/index.ts';
import type { FactLog } from '../ledger/index.ts';
import { cellsOf, countsOf, SOURCES } from './clock.sql.ts';
import { readClockFacts } from './scope.ts';

/** Raised when this derivation changes, so that ledgers derived before are derived again. */
const DERIVATION = 6;

const WHOLE: ToldPart = { told: true, from: null, to: null, partyIds: null, teamId: null };

/**
 * Materialises `orientation_cell` and `orientation_fact`, what the answers about everything recorded are made of, from what `deriveWaitCause` made. Does
 * nothing when that has not changed since; all or nothing.
 */
export async function deriveOrientation(log: FactLog): Promise<void> {
  await log.run('CREATE TABLE IF NOT EXISTS orientation_state (state VARCHAR)');
  const [waits] = await log.rows<{ state: string }>('SELECT w.state FROM wait_cause_state w');
  const state = `orientation ${DERIVATION} ${waits?.state ?? ''}`;
  const [known] = await log.rows<{ state: string }>('SELECT o.state FROM orientation_state o');
  if (known?.state === state) return;
  await log.inTransaction(async (ledger) => {
    const facts = await readClockFacts(ledger);
    const cells = SOURCES.map((source) => cellsOf(source, ledger.dialect, WHOLE, facts));
    const counts = SOURCES.map((source) => countsOf(source, ledger.dialect, WHOLE, facts));
    await ledger.run(`CREATE OR REPLACE TABLE orientation_cell AS ${cells.join(' UNION ALL ')}`);
    await ledger.run(`CREATE OR REPLACE TABLE orientation_fact AS ${counts.join(' UNION ALL ')}`);
    await ledger.run('DELETE FROM orientation_state');
    await ledger.run('INSERT INTO orientation_state VALUES ($state)', { state });
  });
}
