import type { Query } from '../ledger/index.ts';

/** Of fewer acts than this share a start is recorded: then waits are told until acts are done, and hold them. */
const BEGUN_SHARE = 0.5;

export async function readHoldsWork(query: Query): Promise<boolean> {
  const [row] = await query.rows<{ waits: number; begun: number }>(
    'SELECT count(*) AS waits, count(CASE WHEN NOT w.holds_work THEN 1 END) AS begun FROM wait w',
  );
  return row !== undefined && row.waits > 0 && row.begun < BEGUN_SHARE * row.waits;
}
