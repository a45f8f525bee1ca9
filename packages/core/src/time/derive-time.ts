import type { ToldPart } from '../filter/index.ts';
import type { FactLog } from '../ledger/index.ts';
import { LEAD_ENDS } from './answers.ts';
import { readHoldsWork } from './holds-work.ts';
import { FIGURE_TABLE, spreadsOf } from './read-spreads.ts';
import type { SpreadRow } from './read-spreads.ts';

/** Raised when this derivation changes, so that ledgers derived before are derived again. */
const DERIVATION = 1;
const WHOLE: ToldPart = { told: true, from: null, to: null, partyIds: null, teamId: null };

/**
 * Materialises `time_figure`, how long things last over everything recorded, from what `deriveWork` made. Does nothing when that
 * has not changed since; all or nothing.
 */
export async function deriveTime(log: FactLog): Promise<void> {
  await log.run('CREATE TABLE IF NOT EXISTS time_state (state VARCHAR)');
  const [work] = await log.rows<{ state: string }>('SELECT w.state FROM work_state w');
  const state = `time ${DERIVATION} ${work?.state ?? ''}`;
  const [known] = await log.rows<{ state: string }>('SELECT t.state FROM time_state t');
  if (known?.state === state) return;
  await log.inTransaction(async (ledger) => {
    await ledger.run(FIGURE_TABLE);
    const kept = { dialect: ledger.dialect, part: WHOLE, holdsWork: await readHoldsWork(ledger) };
    const live = spreadsOf(ledger, kept);
    const keep = (of: string, activity: number | null, row: SpreadRow | undefined, facts: number | null) =>
      row === undefined ? undefined : ledger.run(INSERT, { ...measured(row), of, activity, facts });
    for (const end of LEAD_ENDS) await keep(end, null, await live.lead(end), await live.leadFactCount(end));
    for (const kind of ['work', 'wait'] as const) {
      await keep(kind, null, await live.acts(kind, null), await live.actFactCount(kind, null));
      for (const row of await live.byActivity(kind)) await keep(kind, row.activity, row, null);
    }
    await ledger.run('DELETE FROM time_state');
    await ledger.run('INSERT INTO time_state VALUES ($state)', { state });
  });
}

const INSERT = `
INSERT INTO time_figure SELECT $of, CAST($activity AS INTEGER), $acts, $clockMedian, $clockP90, CAST($workingMedian AS DOUBLE),
  CAST($workingP90 AS DOUBLE), CAST($facts AS BIGINT)`;

const measured = ({ acts, clockMedian, clockP90, workingMedian, workingP90 }: SpreadRow) => ({
  acts,
  clockMedian,
  clockP90,
  workingMedian,
  workingP90,
});
