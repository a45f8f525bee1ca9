import { SMALL_LINK } from '../chain/index.ts';
import { actsByActivity, actsIn, peopleIn } from './pool-acts.ts';
import type { PoolActs, PoolBasis, PoolDraft } from './pool-acts.ts';
import { poolBySkill } from './pool-skill.ts';

/** No figure is made about fewer people than this. */
const FEWEST_PEOPLE = 5;
/** Beyond this the smallest are told together: shares of hundreds of pools say nothing. */
const MOST_POOLS = 16;
/** Teams count as recorded when they are told of most of the acts. */
const MOSTLY = 0.5;

/** The name of a pool of machines that are pooled by what they do. */
export const MACHINE_POOL = '…machines';

export interface Pools {
  readonly basis: PoolBasis;
  /** Empty: fewer than five people did all the work, and nothing may be told of them. */
  readonly pools: readonly PoolDraft[];
}

/**
 * Who can stand in for whom: teams where they are recorded for most of the acts, else people by what they do, else, where nobody is
 * recorded, the activity stands for the pool. Pools of fewer than five people are gathered, joined by the next smallest until they
 * are five; machines stay apart.
 */
export function draftPools(rows: readonly PoolActs[], name: (kind: 'team' | 'activity', id: number) => string): Pools {
  const people = peopleIn(rows);
  if (rows.length === 0 || isFew(people)) return { basis: 'activity', pools: [] };
  if (people.size === 0) return { basis: 'activity', pools: fewer(gather(byActivity(rows, name))) };
  const isNamed = actsIn(rows.filter((row) => row.team !== null)) >= MOSTLY * actsIn(rows);
  const teams = isNamed ? gather(byTeam(rows, name)) : [];
  return teams.length > 0 && !teams.some((pool) => isFew(pool.people))
    ? { basis: 'team', pools: fewer(teams) }
    : { basis: 'skill', pools: fewer(gather(bySkill(rows, name))) };
}

const isFew = (people: ReadonlySet<number>): boolean => people.size > 0 && people.size < FEWEST_PEOPLE;

type Naming = Parameters<typeof draftPools>[1];

const draft = (name: string, sources: readonly number[], rows: readonly PoolActs[]): PoolDraft => {
  const people = peopleIn(rows);
  return {
    name,
    sources,
    people,
    acts: actsIn(rows),
    isMachine: people.size === 0 && rows.some((row) => row.isMachine),
  };
};

const byTeam = (rows: readonly PoolActs[], name: Naming): PoolDraft[] =>
  [...Map.groupBy(rows, ({ team }) => team)].flatMap(([team, mine]) =>
    team === null ? [] : [draft(name('team', team), [team], mine)],
  );

const byActivity = (rows: readonly PoolActs[], name: Naming): PoolDraft[] =>
  [...Map.groupBy(rows, ({ activity }) => activity)].map(([activity, mine]) =>
    draft(name('activity', activity), [activity], mine),
  );

function bySkill(rows: readonly PoolActs[], name: Naming): PoolDraft[] {
  const byActor = Map.groupBy(rows, ({ actor }) => actor);
  const skilled = [...byActor].flatMap(([id, mine]) =>
    id === null ? [] : [{ id, acts: actsByActivity(mine), isMachine: mine.some((row) => row.isMachine) }],
  );
  const workers = skilled.filter(({ isMachine }) => !isMachine);
  const rowsOf = (ids: readonly number[]): PoolActs[] => ids.flatMap((id) => byActor.get(id) ?? []);
  const pools = poolBySkill(workers).map((pool) => ({ ...pool, name: mainActivity(pool.acts, name) }));
  const staffed = pools.map((pool) => draft(pool.name, pool.workers, rowsOf(pool.workers)));
  const robots = skilled.filter(({ isMachine }) => isMachine).map(({ id }) => id);
  return robots.length === 0 ? staffed : [...staffed, draft(MACHINE_POOL, robots, rowsOf(robots))];
}

/** What a pool mostly does; the second activity too when it is nearly as much. */
function mainActivity(acts: ReadonlyMap<number, number>, name: Naming): string {
  const [first, second] = [...acts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
  const isBoth = first !== undefined && second !== undefined && second[1] > first[1] / 2;
  return [first, ...(isBoth ? [second] : [])].map((one) => name('activity', one?.[0] ?? -1)).join(' · ');
}

/** Gathers what may not be told alone, and the next smallest until five people are in it. */
function gather(drafts: readonly PoolDraft[]): PoolDraft[] {
  const machines = drafts.filter((pool) => pool.people.size === 0);
  const staffed = drafts
    .filter((pool) => pool.people.size > 0)
    .toSorted((a, b) => a.people.size - b.people.size || a.acts - b.acts);
  let count = staffed.filter((pool) => isFew(pool.people)).length;
  if (count === 0) return [...machines, ...unique(staffed)];
  while (count < staffed.length && joined(staffed.slice(0, count)).people.size < FEWEST_PEOPLE) count += 1;
  return [...machines, ...unique(staffed.slice(count)), joined(staffed.slice(0, count))];
}

const joined = (pools: readonly PoolDraft[]): PoolDraft => ({
  name: SMALL_LINK,
  sources: pools.flatMap(({ sources }) => sources),
  people: new Set(pools.flatMap(({ people }) => [...people])),
  acts: pools.reduce((sum, { acts }) => sum + acts, 0),
  isMachine: pools.every(({ isMachine }) => isMachine),
});

/** Pools of one name are one. */
const unique = (pools: readonly PoolDraft[]): PoolDraft[] =>
  [...Map.groupBy(pools, ({ name }) => name)].map(([name, same]) => ({ ...joined(same), name }));

/** The largest by acts, and the rest together. */
function fewer(pools: readonly PoolDraft[]): PoolDraft[] {
  const largest = pools.toSorted((a, b) => b.acts - a.acts);
  if (largest.length <= MOST_POOLS) return largest;
  const small = (pool: PoolDraft): boolean => pool.name === SMALL_LINK;
  const alone = largest.filter((pool) => !small(pool)).slice(0, MOST_POOLS - 1);
  return [...alone, joined(largest.filter((pool) => !alone.includes(pool)))];
}
