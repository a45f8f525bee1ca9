import { instantWithin } from '../filter/index.ts';
import type { ToldPart } from '../filter/index.ts';
import type { Dialect, Query } from '../ledger/index.ts';
import { measureQueueLaw } from '../work/index.ts';
import type { QueueLaw, Waits } from '../work/index.ts';
import { placeOf, stratumOf, workedUntil } from './clock.ts';
import type { Clock } from './clock.ts';

export interface ActivityLaw extends QueueLaw {
  readonly activityId: number;
  readonly activity: string;
}

/** Fewer waits tell no law; shorter ones, on shift and on average, are none. */
const LEAST_WAITS = 200;
const LEAST_SECONDS = 120;
const FEWEST_PEOPLE = 5;

/** Activities that wait often enough, and are not the work of one to four people. */
const CANDIDATES = (dialect: Dialect, part: ToldPart): string => `
SELECT w.activity_id AS id, a.name, count(*) AS waits FROM wait w JOIN activity a ON a.activity_id = w.activity_id
LEFT JOIN actor k ON k.actor_id = w.actor_id
WHERE NOT w.holds_work AND ${instantWithin(dialect, part, 'w.begun_at')} GROUP BY w.activity_id, a.name
HAVING count(*) >= ${LEAST_WAITS} AND sum(w.seconds) >= ${LEAST_SECONDS} * count(*)
  AND (count(DISTINCT CASE WHEN k.kind <> 'robot' THEN w.actor_id END) >= ${FEWEST_PEOPLE}
    OR count(DISTINCT CASE WHEN k.kind <> 'robot' THEN w.actor_id END) = 0)
ORDER BY 3 DESC, 1`;

const WAITS = (dialect: Dialect, part: ToldPart, ids: readonly number[]): string => `
SELECT w.activity_id, ${dialect.secondsSince('w.enabled_at')}, ${dialect.secondsSince('w.begun_at')} FROM wait w
WHERE NOT w.holds_work AND w.activity_id IN (${ids.join(', ')}) AND ${instantWithin(dialect, part, 'w.begun_at')}
ORDER BY w.activity_id, w.enabled_at, w.begun_at`;

/** The queue-law of every activity that waits often enough, the most often waited for first. */
export async function measureLaws(query: Query, part: ToldPart, clock: Clock): Promise<readonly ActivityLaw[]> {
  const candidates = await query.rows<{ id: number; name: string; waits: number }>(CANDIDATES(query.dialect, part));
  if (candidates.length === 0) return [];
  const found = new Map(candidates.map(({ id, waits }) => [id, { waits: emptyWaits(waits), count: 0 }]));
  const ids = candidates.map(({ id }) => id);
  for await (const { rowCount, columns } of query.batches(WAITS(query.dialect, part, ids))) {
    const [activities = [], enabled = [], begun = []] = columns;
    for (let i = 0; i < rowCount; i += 1) {
      const of = found.get(Number(activities[i]));
      if (of === undefined) continue;
      setWait(of.waits, of.count, clock, Number(enabled[i]), Number(begun[i]));
      of.count += 1;
    }
  }
  return candidates.flatMap(({ id, name }) => {
    const law = measureQueueLaw(found.get(id)?.waits ?? emptyWaits(0));
    return law === undefined || law.meanWorkedSeconds < LEAST_SECONDS
      ? []
      : [{ activityId: id, activity: name, ...law }];
  });
}

const emptyWaits = (n: number): Waits => ({
  enabled: new Float64Array(n),
  begun: new Float64Array(n),
  workedEnabled: new Float64Array(n),
  workedBegun: new Float64Array(n),
  stratum: new Int32Array(n),
  week: new Int32Array(n),
});

function setWait(waits: Waits, at: number, clock: Clock, enabled: number, begun: number): void {
  waits.enabled[at] = enabled;
  waits.begun[at] = begun;
  waits.workedEnabled[at] = workedUntil(clock, enabled);
  waits.workedBegun[at] = workedUntil(clock, begun);
  waits.stratum[at] = stratumOf(clock, enabled);
  waits.week[at] = clock.week[placeOf(clock, enabled)] ?? 0;
}
