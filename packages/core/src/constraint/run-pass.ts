import { RESOLUTION_MS } from '../ledger/index.ts';
import type { Query } from '../ledger/index.ts';
import { Attendance } from './attendance.ts';
import { BusyGrid } from './busy-grid.ts';
import type { Clock } from './clock.ts';
import type { ReadExecutions } from './executions.ts';
import { PacingPass } from './pacing-pass.ts';
import type { PoolMap } from './pools.ts';
import { Routing } from './routing.ts';
import { ACTS_BY_BEGIN } from './stream.sql.ts';

/** A shorter gap on shift is no delay; coarser records bring coarser gaps. */
const TOLERANCE_SECONDS = 60;

export interface Passed {
  readonly pacing: PacingPass;
  readonly grid: BusyGrid;
  readonly routing: Routing;
  readonly attendance: Attendance;
}

/** One pass over all acts of work in the order of their begins: what paced the cash, and who was at work when. */
export async function runPass(
  query: Query,
  clock: Clock,
  executions: ReadExecutions,
  pools: PoolMap,
  isWithin: (seconds: number) => boolean,
): Promise<Passed> {
  const [unit] = await query.rows<{ ms: number | null; most: number | null }>(
    `SELECT ${RESOLUTION_MS} AS ms, (SELECT max(a.activity_id) FROM activity a) AS most`,
  );
  const tolerance = Math.max(TOLERANCE_SECONDS, (unit?.ms ?? 0) / 1000);
  const { poolCount, workerCount, isMachine, poolOf } = pools;
  const pacing = new PacingPass(clock, executions, poolCount, workerCount, tolerance);
  const grid = new BusyGrid(clock, poolCount, workerCount);
  const attendance = new Attendance(clock, poolCount, workerCount);
  const routing = new Routing((unit?.most ?? 0) + 1, executions.count);
  let instance = Number.NaN;
  let activity = 0;
  let mine: number[] = [];
  let [pool, worker, begun, ended] = [0, -1, 0, 0];
  const close = (): void => {
    if (mine.length === 0 || pool < 0) return;
    pacing.add({ executions: mine, worker, pool, begun, ended });
    routing.add(mine, activity);
    if (worker < 0 || isMachine[worker] === 1) return;
    attendance.add(worker, pool, begun, isWithin(begun));
    if (ended > begun) grid.add(worker, pool, begun, ended);
  };
  for await (const { rowCount, columns } of query.batches(ACTS_BY_BEGIN(query.dialect))) {
    const [leading, instances, activities, teams, actors, begins, ends] = columns as unknown as Columns;
    for (let i = 0; i < rowCount; i += 1) {
      const place = executions.placeOf[leading[i] ?? -1] ?? -1;
      if (instances[i] === instance) {
        if (place >= 0) mine.push(place);
        continue;
      }
      close();
      instance = instances[i] ?? Number.NaN;
      mine = place < 0 ? [] : [place];
      activity = activities[i] ?? 0;
      pool = poolOf(activity, teams[i] ?? -1, actors[i] ?? -1);
      worker = actors[i] ?? -1;
      begun = begins[i] ?? 0;
      ended = ends[i] ?? 0;
    }
  }
  close();
  return { pacing, grid, routing, attendance };
}

type Columns = readonly [
  leading: number[],
  instances: number[],
  activities: number[],
  teams: (number | null)[],
  actors: (number | null)[],
  begins: number[],
  ends: number[],
];
