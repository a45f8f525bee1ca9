import type { FactLog } from '../ledger/index.ts';
import { STEP_FACTS, STEPS_OF_SOLD, stepWaits } from './sale.sql.ts';
import { testSale } from './test-sale.ts';

const STEP_TABLE = `
CREATE OR REPLACE TABLE approval_step_sale (activity_id INTEGER, place INTEGER, people BIGINT, "every" BIGINT, facts BIGINT, sale VARCHAR)`;

/**
 * Writes `approval_step_sale`: for each step that a tenth of the sold requests went through, in the order of how many did, what the
 * sale does with the wait for it (JSON of a SaleTest), how many people acted, and the requests and records looked at.
 */
export async function deriveSteps(ledger: FactLog): Promise<void> {
  await ledger.run(STEP_TABLE);
  const steps = await ledger.rows<{ id: number; people: number; every: number }>(STEPS_OF_SOLD);
  for (const [place, { id: activity, people, every }] of steps.entries()) {
    const sale = await testSale(ledger, stepWaits(ledger.dialect), { activity, every });
    if (sale === null) continue;
    await ledger.run(
      `INSERT INTO approval_step_sale SELECT $activity, $place, $people, $every, count(*), $sale FROM (${STEP_FACTS}) f`,
      { activity, place, people, every, sale: JSON.stringify({ ...sale, of: sale.requests * every }) },
    );
  }
}
