import { findPart, NO_FILTER } from '../filter/index.ts';
import type { FactLog } from '../ledger/index.ts';
import { derivePools, keepLaws } from '../work/index.ts';
import { measureAll } from './measured.ts';

/** Raised when this derivation changes, so that ledgers derived before are derived again. */
const DERIVATION = 3;

/**
 * Measures the whole ledger once and keeps it as `constraint_evidence` (one row of JSON), and its laws of waiting as `queue_law`, so that pages and reasons are answered at
 * once. `deriveChain` and `deriveWork` must have run before. Does nothing when they have not changed since; all or nothing.
 */
export async function deriveConstraint(log: FactLog): Promise<void> {
  await derivePools(log);
  await log.run('CREATE TABLE IF NOT EXISTS constraint_evidence (state VARCHAR, measured VARCHAR)');
  const [work] = await log.rows<{ state: string }>('SELECT w.state FROM work_state w');
  const state = `constraint ${DERIVATION} ${work?.state ?? ''}`;
  const [known] = await log.rows<{ state: string }>('SELECT c.state FROM constraint_evidence c');
  if (known?.state === state) return;
  const part = await findPart(log, NO_FILTER);
  if (!part.told) return;
  await log.inTransaction(async (ledger) => {
    const found = await measureAll(ledger, part);
    await keepLaws(ledger, found.laws);
    const measured = JSON.stringify(found);
    await ledger.run('DELETE FROM constraint_evidence');
    await ledger.run('INSERT INTO constraint_evidence VALUES ($state, $measured)', { state, measured });
  });
}
