import type { ToldPart } from '../filter/index.ts';
import { RESOLUTION_MS } from '../ledger/index.ts';
import type { Instant, Query } from '../ledger/index.ts';
import { activePeriods, activeShares, momentaryBottlenecks } from './active-periods.ts';
import type { ActiveShare } from './active-periods.ts';
import { placeOf, readClock } from './clock.ts';
import type { Clock } from './clock.ts';
import { readExecutions } from './executions.ts';
import type { ReadExecutions } from './executions.ts';
import { countFacts } from './facts.sql.ts';
import type { FactCounts } from './facts.sql.ts';
import { gatherFew } from './gather-few.ts';
import { measurePaces } from './paces.ts';
import type { Paces } from './paces.ts';
import { measureLoad } from './planned-load.ts';
import type { PlannedLoad } from './planned-load.ts';
import { readPools } from './pools.ts';
import type { Pool, PoolMap } from './pools.ts';
import { measureQueues } from './queues.ts';
import type { Queue } from './queues.ts';
import { measureLaws } from './queue-laws.ts';
import type { ActivityLaw } from './queue-laws.ts';
import { runPass } from './run-pass.ts';
import type { Passed } from './run-pass.ts';
import { TIMED_ACTS } from './stream.sql.ts';

/** All that is measured of a ledger, or of a period of it: plain data that survives JSON. Lists by pool are in the order of `pools`. */
export interface Measured {
  readonly asOf: Instant | null;
  readonly resolutionMs: number | null;
  readonly acts: number;
  /** Share of the acts of work with a recorded start, and of those that last. */
  readonly timed: number;
  readonly lasting: number;
  readonly pays: boolean;
  readonly knowsHours: boolean;
  readonly cap: number | null;
  readonly pools: readonly Pool[];
  /** Groups of pools that may be told: each alone, but for those of fewer than five people in the period. */
  readonly groups: readonly (readonly number[])[];
  readonly paces: Paces | null;
  readonly load: readonly (PlannedLoad | null)[];
  /** Null where durations or people are not recorded. */
  readonly active: readonly ActiveShare[] | null;
  readonly queues: readonly (Queue | null)[];
  readonly laws: readonly ActivityLaw[];
  /** Demand that ended, and that its customers cancelled. */
  readonly ended: number;
  readonly cancelled: number;
  readonly facts: FactCounts;
}

/** Acts must last, for half of them at least, before hours say anything. */
export const MOSTLY = 0.5;

interface Overview {
  readonly asOf: Instant | null;
  readonly resolutionMs: number | null;
  readonly ended: number;
  readonly cancelled: number;
}

const OVERVIEW = `
SELECT (SELECT max(d.as_of) FROM derived_state d) AS "asOf", ${RESOLUTION_MS} AS "resolutionMs",
  (SELECT count(*) FROM execution x WHERE x.fate <> 'open') AS ended,
  (SELECT count(*) FROM execution x WHERE x.fate = 'cancelled') AS cancelled`;

/** Measures everything. One pass over the acts, a few sums by SQL. */
export async function measureAll(query: Query, part: ToldPart): Promise<Measured> {
  const [overview] = await query.rows<Overview>(OVERVIEW);
  const [acts] = await query.rows<{ acts: number; timed: number; lasting: number }>(TIMED_ACTS);
  const clock = await readClock(query);
  const pools = await readPools(query);
  const executions = await readExecutions(query);
  const within = withinOf(part);
  const passed = await runPass(query, clock, executions, pools, within);
  const total = Math.max(1, acts?.acts ?? 0);
  const [timed, lasting] = [(acts?.timed ?? 0) / total, (acts?.lasting ?? 0) / total];
  const isWhole = part.from === null && part.to === null;
  return {
    asOf: overview?.asOf ?? null,
    resolutionMs: overview?.resolutionMs ?? null,
    acts: acts?.acts ?? 0,
    timed,
    lasting,
    pays: executions.pays,
    knowsHours: clock.isKnown,
    cap: executions.cap,
    pools: pools.pools,
    groups: isWhole ? pools.pools.map(({ id }) => [id]) : gatherFew([...passed.attendance.people]),
    paces: pacesOf(clock, executions, passed, isWhole ? null : within) ?? null,
    load:
      lasting < MOSTLY ? pools.pools.map(() => null) : await loadOf(query, clock, executions, pools, passed, within),
    active: lasting < MOSTLY || pools.workerCount === 0 ? null : activeOf(clock, passed, within),
    queues: await measureQueues(query, part, pools.poolCount),
    laws: pools.poolCount === 0 ? [] : await measureLaws(query, part, clock),
    ended: overview?.ended ?? 0,
    cancelled: overview?.cancelled ?? 0,
    facts: await countFacts(query, part),
  };
}

const withinOf =
  ({ from, to }: ToldPart) =>
  (seconds: number): boolean =>
    (from === null || seconds * 1000 >= from) && (to === null || seconds * 1000 < to);

const pacesOf = (
  clock: Clock,
  executions: ReadExecutions,
  { pacing, attendance }: Passed,
  isWithin: ((seconds: number) => boolean) | null,
): Paces | undefined =>
  measurePaces({
    clock,
    executions,
    pacing,
    isWithin,
    peopleIn: (pool, unit, key) => attendance[unit === 'week' ? 'weeks' : 'months'][pool]?.get(key) ?? 0,
  });

function loadOf(
  query: Query,
  clock: Clock,
  executions: ReadExecutions,
  { pools }: PoolMap,
  { routing, attendance }: Passed,
  isWithin: (seconds: number) => boolean,
): Promise<readonly (PlannedLoad | null)[]> {
  const hasEnded = (one: number): boolean => !executions.pays || executions.hasEnded[one] === 1;
  const weekOf = (seconds: number): number => clock.week[placeOf(clock, seconds)] ?? -1;
  const begins = weekBegins(clock);
  return measureLoad(query, {
    clock,
    pools,
    routing,
    attendance,
    arrivedAt: executions.arrivedAt,
    visits: routing.visits(hasEnded),
    weekOf,
    countsWeek: (week) => isWithin(begins.get(week) ?? Number.NaN),
  });
}

/** When each week begins, in seconds. */
function weekBegins(clock: Clock): ReadonlyMap<number, number> {
  const begins = new Map<number, number>();
  for (let place = clock.quarterCount - 1; place >= 0; place -= 1)
    begins.set(clock.week[place] ?? -1, (place + clock.first) * 900);
  return begins;
}

function activeOf(clock: Clock, { grid }: Passed, isWithin: (seconds: number) => boolean): readonly ActiveShare[] {
  const works = new Uint8Array(clock.quarterCount);
  const periods = grid.busy.map((busy, pool) => {
    const present = grid.presenceOf(pool);
    present.forEach((there, place) => there > 0 && (works[place] = 1));
    return activePeriods(busy, present, clock.isOn);
  });
  const weekOf = (place: number): number => clock.week[place] ?? 0;
  return activeShares(momentaryBottlenecks(periods, works), grid.busy.length, weekOf, (place) =>
    isWithin((place + clock.first) * 900),
  );
}
