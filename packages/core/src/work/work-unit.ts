import type { Query } from '../ledger/index.ts';

/** Hours are told of where at least this share of the work has a recorded duration. */
const TIMED_SHARE = 0.5;

/** What work is counted in: minutes where most of it has a recorded duration and somebody is recorded to have done it; else acts. */
export async function readWorkUnit(query: Query): Promise<'minutes' | 'acts'> {
  const [row] = await query.rows<{ acts: number; timed: number; done: number }>(`
    SELECT (SELECT coalesce(sum(s.share), 0) FROM step s
        WHERE s.is_work AND (s.start_event_id IS NULL OR s.start_event_id <> s.event_id))
      + (SELECT count(*) FROM loose_act l) AS acts,
      (SELECT count(*) FROM session t) AS timed, (SELECT count(t.actor_id) FROM session t) AS done`);
  return row !== undefined && row.done > 0 && row.timed >= TIMED_SHARE * row.acts ? 'minutes' : 'acts';
}
