import type { Query } from '../ledger/index.ts';
import { DONE_WORK } from '../work/index.ts';
import { findReleases } from './find-releases.ts';
import type { Executions } from './pacing-pass.ts';

/** Executions by place, and the place of each leading object. */
export interface ReadExecutions extends Executions {
  readonly placeOf: Int32Array;
  /** Some record says who pays: the cash is theirs. Otherwise the last work of each execution stands for it. */
  readonly pays: boolean;
  /** 1 where the demand has ended. */
  readonly hasEnded: Uint8Array;
  /** The cap on open work that the releases show; null: none. */
  readonly cap: number | null;
}

const EXECUTION_ROWS = `
WITH worked AS (
  SELECT s.leading_id, min(coalesce(s.started_at, s."at")) AS begun_at, max(s."at") AS ended_at
  FROM step s WHERE ${DONE_WORK} GROUP BY s.leading_id)
SELECT CAST(x.leading_id AS DOUBLE) AS id, w.begun_at, w.ended_at, x.first_at, x.cash_at, CAST(x.cash_minor AS DOUBLE) AS cash, x.fate <> 'open' AS has_ended
FROM execution x JOIN worked w ON w.leading_id = x.leading_id`;

/** Reads the executions that hold work. */
export async function readExecutions(query: Query): Promise<ReadExecutions> {
  const [size] = await query.rows<{ n: number; most: number | null; paid: number; priced: number }>(
    `SELECT count(*) AS n, max(x.leading_id) AS most, count(x.cash_at) AS paid,
      count(CASE WHEN x.cash_minor > 0 THEN 1 END) AS priced FROM execution x`,
  );
  const n = size?.n ?? 0;
  const [pays, isPriced] = [(size?.paid ?? 0) > 0, (size?.priced ?? 0) > 0];
  const placeOf = new Int32Array((size?.most ?? -1) + 1).fill(-1);
  const columns = Array.from({ length: 5 }, () => new Float64Array(n));
  const [arrivedAt, begunAt, endedAt, cashAt, weight] = columns as [Column, Column, Column, Column, Column];
  const seconds = (column: string): string => query.dialect.secondsSince(`e.${column}`);
  const hasEnded = new Uint8Array(n);
  let count = 0;
  const sql = `SELECT e.id, ${['begun_at', 'ended_at', 'first_at', 'cash_at'].map(seconds).join(', ')}, e.cash, e.has_ended FROM (${EXECUTION_ROWS}) e`;
  for await (const { rowCount, columns: read } of query.batches(sql)) {
    const [ids = [], begun = [], ended = [], first = [], paid = [], cash = [], over = []] = read;
    for (let i = 0; i < rowCount; i += 1, count += 1) {
      placeOf[Number(ids[i])] = count;
      begunAt[count] = Number(begun[i]);
      endedAt[count] = Number(ended[i]);
      arrivedAt[count] = first[i] === null ? Number(begun[i]) : Math.min(Number(first[i]), Number(begun[i]));
      const price = isPriced ? Number(cash[i] ?? 0) : 1;
      cashAt[count] = !pays ? Number(ended[i]) : paid[i] === null || price <= 0 ? Number.NaN : Number(paid[i]);
      weight[count] = pays ? price : 1;
      hasEnded[count] = over[i] === true ? 1 : 0;
    }
  }
  const cut = (column: Float64Array): Float64Array => column.subarray(0, count);
  const found = findReleases(count, cut(arrivedAt), cut(begunAt), cut(endedAt));
  return {
    count,
    placeOf,
    arrivedAt: cut(arrivedAt),
    cashAt: cut(cashAt),
    weight: cut(weight),
    pays,
    hasEnded,
    cap: found.cap,
    releasedBy: found.releasedBy,
  };
}

type Column = Float64Array<ArrayBuffer>;
