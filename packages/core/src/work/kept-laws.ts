import type { FactLog, Query } from '../ledger/index.ts';
import type { QueueLaw } from './queue-law.ts';

/** Whether the waits before an activity behave like a queue, in the whole ledger. */
export interface KeptLaw extends Pick<QueueLaw, 'kind' | 'kappa' | 'low' | 'high' | 'count'> {
  readonly activityId: number;
  readonly activity: string;
}

/** Empty until `keepLaws`: the queue-law is measured once, when the constraint is. */
export const LAW_TABLE =
  'CREATE OR REPLACE TABLE queue_law (activity_id INTEGER, kind VARCHAR, kappa DOUBLE, low DOUBLE, high DOUBLE, waits BIGINT)';

/** Keeps what was measured of the whole ledger, in place of what was kept before. */
export async function keepLaws(ledger: FactLog, laws: readonly KeptLaw[]): Promise<void> {
  await ledger.run(LAW_TABLE);
  for (const { activityId, kind, kappa, low, high, count } of laws)
    await ledger.run('INSERT INTO queue_law VALUES ($activityId, $kind, $kappa, $low, $high, $count)', {
      activityId,
      kind,
      kappa,
      low,
      high,
      count,
    });
}

/** The laws that were kept: of activities that wait often enough, and are not the work of one to four people. */
export const readLaws = async (query: Query): Promise<readonly KeptLaw[]> =>
  query.rows<KeptLaw>(`
    SELECT q.activity_id AS "activityId", a.name AS activity, q.kind, q.kappa, q.low, q.high, q.waits AS count
    FROM queue_law q JOIN activity a ON a.activity_id = q.activity_id ORDER BY q.waits DESC, a.name`);

/** The acts whose waits a law was measured on. */
export const lawFacts = (activityId: number): string =>
  `SELECT DISTINCT w.instance_id AS event_id FROM wait w WHERE NOT w.holds_work AND w.activity_id = ${Math.trunc(activityId)}`;
