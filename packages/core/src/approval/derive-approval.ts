import type { FactLog } from '../ledger/index.ts';
import { deriveSteps } from './derive-steps.ts';
import { deriveSuggested } from './find-suggested.ts';
import { findGates } from './gates.ts';
import { GATE_TABLES, visitTexts } from './visit.sql.ts';
import { usualWaits } from './waiting.sql.ts';

/** Raised when this derivation changes, so that ledgers derived before are derived again. */
const DERIVATION = 2;

/**
 * Materialises `approval_gate`, `approval_act`, `approval_visit`, `approval_fact`, `approval_step_sale` and `approval_suggested` from what
 * `deriveChain` and `deriveWork` made, which must have run before. Does nothing when they have not changed since; all or nothing.
 */
export async function deriveApproval(log: FactLog): Promise<void> {
  await log.run('CREATE TABLE IF NOT EXISTS approval_state (state VARCHAR)');
  const [work] = await log.rows<{ state: string }>('SELECT w.state FROM work_state w');
  const state = `approval ${DERIVATION} ${work?.state ?? ''}`;
  const [known] = await log.rows<{ state: string }>('SELECT s.state FROM approval_state s');
  if (known?.state === state) return;
  await log.inTransaction((ledger) => derive(ledger, state));
}

async function derive(ledger: FactLog, state: string): Promise<void> {
  for (const sql of GATE_TABLES) await ledger.run(sql);
  await writeGates(ledger);
  const [row] = await ledger.rows<{ asOf: number | null }>('SELECT max(d.as_of) AS "asOf" FROM derived_state d');
  for (const { sql, needsAsOf } of [...visitTexts(ledger.dialect), ...usualWaits(ledger.dialect)])
    await ledger.run(sql, needsAsOf ? { asOf: row?.asOf ?? 0 } : {});
  for (const table of ['due', 'step', 'visited', 'stands']) await ledger.run(`DROP TABLE approval_${table}`);
  await deriveSteps(ledger);
  await deriveSuggested(ledger);
  await ledger.run('DELETE FROM approval_state');
  await ledger.run('INSERT INTO approval_state VALUES ($state)', { state });
}

/** Gates by the names of the activities; only of those that something was done of. */
async function writeGates(ledger: FactLog): Promise<void> {
  const activities = await ledger.rows<{ id: number; name: string; kind: string }>(
    `SELECT a.activity_id AS id, a.name, a.kind FROM activity a
     WHERE EXISTS (SELECT 1 FROM step s WHERE s.activity_id = a.activity_id) ORDER BY a.name`,
  );
  const idOf = new Map(activities.map(({ id, name }) => [name, id]));
  const names = (isApproval: boolean): string[] =>
    activities.filter(({ kind }) => (kind === 'approval') === isApproval).map(({ name }) => name);
  for (const [gateId, gate] of findGates(names(true), names(false)).gates.entries()) {
    await ledger.run('INSERT INTO approval_gate VALUES ($gateId, $name, $level, $shape, FALSE)', {
      gateId,
      name: gate.name,
      level: gate.level,
      shape: gate.shape,
    });
    for (const { activity, part } of gate.acts)
      await ledger.run('INSERT INTO approval_act VALUES ($activityId, $gateId, $part)', {
        activityId: idOf.get(activity) ?? -1,
        gateId,
        part,
      });
  }
}
