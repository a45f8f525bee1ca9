import type { Query } from '../ledger/index.ts';

/** A pool as it may be told. */
export interface Pool {
  readonly id: number;
  readonly name: string;
  readonly by: 'team' | 'skill' | 'activity';
  readonly people: number | null;
  readonly isMachine: boolean;
}

/** Pools by their place, which is their id, and which act is whose. */
export interface PoolMap {
  readonly pools: readonly Pool[];
  readonly poolCount: number;
  /** Actors are their own places. */
  readonly workerCount: number;
  readonly isMachine: Uint8Array;
  /** The pool of an act; −1: none. */
  readonly poolOf: (activity: number, team: number, actor: number) => number;
}

export async function readPools(query: Query): Promise<PoolMap> {
  const pools = await query.rows<Pool>(
    'SELECT p.pool_id AS id, p.name, p."by", p.people, p.is_machine AS "isMachine" FROM pool p ORDER BY p.pool_id',
  );
  const sources = await query.rows<{ kind: string; source: number; pool: number }>(
    'SELECT s.kind, s.source_id AS source, s.pool_id AS pool FROM pool_source s',
  );
  const actors = await query.rows<{ id: number; kind: string }>('SELECT k.actor_id AS id, k.kind FROM actor k');
  const workerCount = actors.reduce((most, { id }) => Math.max(most, id + 1), 0);
  const isMachine = new Uint8Array(workerCount);
  for (const { id, kind } of actors) isMachine[id] = kind === 'robot' ? 1 : 0;
  const tableOf = (wanted: string): Int32Array => {
    const mine = sources.filter(({ kind }) => kind === wanted);
    const table = new Int32Array(mine.reduce((most, { source }) => Math.max(most, source + 1), 0)).fill(-1);
    for (const { source, pool } of mine) table[source] = pool;
    return table;
  };
  const [team, actor, activity] = [tableOf('team'), tableOf('actor'), tableOf('activity')];
  const known = (table: Int32Array, id: number): number => (id < 0 ? -1 : (table[id] ?? -1));
  return {
    pools,
    poolCount: pools.length,
    workerCount,
    isMachine,
    poolOf: (activityId, teamId, actorId) => {
      const byTeam = known(team, teamId);
      if (byTeam >= 0) return byTeam;
      const byActor = known(actor, actorId);
      return byActor >= 0 ? byActor : known(activity, activityId);
    },
  };
}
