import { gatherMonths } from '../filter/index.ts';
import type { Filter } from '../filter/index.ts';
import type { Query } from '../ledger/index.ts';

interface Slice {
  readonly month: string;
  readonly isWithin: boolean;
  readonly people: readonly number[];
}

/**
 * Whether figures of the visits may be told of a part: those who decided in it, and those who decided in the rest, are five or
 * more, or nobody is named. Of months, no run of months that only fewer than five decided in is cut, so that two periods never
 * differ by what few did.
 */
export async function maySplit(query: Query, visits: string, within: string, filter: Filter): Promise<boolean> {
  const zone = '(SELECT l.zone FROM ledger l)';
  const local = query.dialect.inZone('coalesce(v.answered_at, v.since_at)', zone);
  const slices = await query.rows<Slice>(`
    SELECT CAST(date_trunc('month', ${local}) AS DATE) AS month, coalesce(${within}, FALSE) AS "isWithin",
      coalesce(list(DISTINCT e.actor_id) FILTER (WHERE f.decides AND k.kind <> 'robot'), []) AS people
    FROM approval_visit v
    JOIN approval_fact f ON f.gate_id = v.gate_id AND f.leading_id = v.leading_id AND f.nth = v.nth
    JOIN event e ON e.event_id = f.event_id LEFT JOIN actor k ON k.actor_id = e.actor_id
    WHERE ${visits} GROUP BY 1, 2 ORDER BY 1, 2`);
  const sides = [true, false].map(
    (side) => new Set(slices.filter((one) => one.isWithin === side).flatMap((one) => one.people)),
  );
  if (sides.some(({ size }) => size > 0 && size < 5)) return false;
  return filter.from === undefined && filter.to === undefined ? true : !cutsRun(slices);
}

function cutsRun(slices: readonly Slice[]): boolean {
  return gatherMonths(slices, 5).some(({ first, last }) => {
    const run = slices.filter(({ month }) => month >= first && month <= last);
    return run.some(({ isWithin }) => isWithin) && run.some(({ isWithin }) => !isWithin);
  });
}
