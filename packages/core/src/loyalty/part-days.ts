import type { ToldPart } from '../filter/index.ts';
import type { Query } from '../ledger/index.ts';
import { FRAME } from './purchase.sql.ts';

const DAY_MS = 86_400_000;
const NEVER = 10_000_000;

/** The days of a part in the company's zone: `from` counted, `to` not; `end` the last recorded one. Months begin at midnight. */
export async function daysOf(
  query: Query,
  { from, to }: ToldPart,
): Promise<{ readonly from: number; readonly to: number; readonly end: number }> {
  const [zone] = await query.rows<{ zone: string }>('SELECT l.zone FROM ledger l');
  const [frame] = await query.rows<{ endDay: number | null }>(FRAME(query.dialect), { zone: zone?.zone ?? 'UTC' });
  return {
    from: from === null ? -NEVER : Math.round(from / DAY_MS),
    to: to === null ? NEVER : Math.round(to / DAY_MS),
    end: frame?.endDay ?? 0,
  };
}
