import type { FactLog } from '../ledger/index.ts';
import { CASH, FACT_COUNTS, OWN_SERIES, PEOPLE, SPAN } from './series.sql.ts';

/** Raised when this derivation changes, so that ledgers derived before are derived again. */
const DERIVATION = 1;

/** A row a name and week: `cash` (with the number of `receipts`), `people`, `facts`, and each of OWN_SERIES. `indicator_span`: see SPAN. */
const WEEK_TABLE = 'CREATE OR REPLACE TABLE indicator_week (name VARCHAR, week INTEGER, value DOUBLE, receipts DOUBLE)';

/**
 * Materialises `indicator_week` and `indicator_span`, small at any size of ledger, from what `deriveChain` and `deriveWork` made. Does
 * nothing when they have not changed since; all or nothing.
 */
export async function deriveIndicator(log: FactLog): Promise<void> {
  await log.run('CREATE TABLE IF NOT EXISTS indicator_state (state VARCHAR)');
  const [work] = await log.rows<{ state: string }>('SELECT w.state FROM work_state w');
  const state = `indicator ${DERIVATION} ${work?.state ?? ''}`;
  const [known] = await log.rows<{ state: string }>('SELECT i.state FROM indicator_state i');
  if (known?.state === state) return;
  await log.inTransaction(async (ledger) => {
    const { dialect } = ledger;
    await ledger.run(WEEK_TABLE);
    await ledger.run(`INSERT INTO indicator_week SELECT 'cash', c.week, c.value, c.receipts FROM (${CASH(dialect)}) c`);
    const series = { people: PEOPLE, facts: FACT_COUNTS, ...OWN_SERIES };
    for (const [name, sql] of Object.entries(series))
      await ledger.run(`INSERT INTO indicator_week SELECT '${name}', w.week, w.value, NULL FROM (${sql(dialect)}) w`);
    await ledger.run(`CREATE OR REPLACE TABLE indicator_span AS ${SPAN(dialect)}`);
    await ledger.run('DELETE FROM indicator_state');
    await ledger.run('INSERT INTO indicator_state VALUES ($state)', { state });
  });
}
