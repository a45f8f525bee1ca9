import { instantWithin } from '../filter/index.ts';
import type { ToldPart } from '../filter/index.ts';
import type { Dialect, Query } from '../ledger/index.ts';
import { joinPool, POOL_ID } from '../work/index.ts';

/** What waits for a pool: how many on average, and half of the waits are no longer than the median. */
export interface Queue {
  readonly waiting: number;
  readonly medianSeconds: number;
}

const QUEUES = (dialect: Dialect, part: ToldPart): string => `
SELECT ${POOL_ID} AS pool, count(*) AS waits, sum(w.seconds) AS seconds, ${dialect.quantile('w.seconds', 0.5)} AS median,
  ${dialect.secondsSince('min(w.enabled_at)')} AS first, ${dialect.secondsSince('max(w.begun_at)')} AS last
FROM wait w ${joinPool('w')} WHERE NOT w.holds_work AND ${instantWithin(dialect, part, 'w.begun_at')} GROUP BY 1`;

interface QueueRow {
  readonly pool: number | null;
  readonly waits: number;
  readonly seconds: number;
  readonly median: number;
  readonly first: number;
  readonly last: number;
}

/** The queue of each pool; null where no start is recorded. What still waits, or left while it waited, is not in it. */
export async function measureQueues(
  query: Query,
  part: ToldPart,
  poolCount: number,
): Promise<readonly (Queue | null)[]> {
  const rows = await query.rows<QueueRow>(QUEUES(query.dialect, part));
  const span = Math.max(...rows.map(({ last }) => last)) - Math.min(...rows.map(({ first }) => first));
  return Array.from({ length: poolCount }, (_, pool) => {
    const row = rows.find((one) => one.pool === pool);
    return row === undefined || !(span > 0) ? null : { waiting: row.seconds / span, medianSeconds: row.median };
  });
}
