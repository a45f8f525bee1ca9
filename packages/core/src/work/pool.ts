import type { FactLog, Query } from '../ledger/index.ts';
import type { PoolActs, PoolDraft } from './pool-acts.ts';
import { draftPools } from './pool-draft.ts';
import type { Pools } from './pool-draft.ts';
import { POOL_ACTS, POOL_TABLES } from './pool.sql.ts';

/** Raised when this derivation changes, so that ledgers derived before are derived again. */
const DERIVATION = 2;

/**
 * Materialises `pool` and `pool_source` from what `deriveChain` made, which must have run before. Does nothing when that has not
 * changed since; all or nothing.
 */
export async function derivePools(log: FactLog): Promise<void> {
  await log.run('CREATE TABLE IF NOT EXISTS pool_state (state VARCHAR)');
  const [chain] = await log.rows<{ state: string }>('SELECT d.state FROM derived_state d');
  const state = `pool ${DERIVATION} ${chain?.state ?? ''}`;
  const [known] = await log.rows<{ state: string }>('SELECT p.state FROM pool_state p');
  if (known?.state === state) return;
  await log.inTransaction(async (ledger) => {
    await derive(ledger);
    await ledger.run('DELETE FROM pool_state');
    await ledger.run('INSERT INTO pool_state VALUES ($state)', { state });
  });
}

async function derive(ledger: FactLog): Promise<void> {
  for (const table of POOL_TABLES) await ledger.run(table);
  const rows = await ledger.rows<PoolActs>(POOL_ACTS);
  const names = { team: await namesOf(ledger, 'team'), activity: await namesOf(ledger, 'activity') };
  const { basis, pools } = draftPools(rows, (kind, id) => names[kind].get(id) ?? '');
  if (pools.length === 0) return;
  const source = { team: 'team', skill: 'actor', activity: 'activity' }[basis];
  for (const [id, pool] of pools.entries()) {
    await ledger.run(
      `INSERT INTO pool VALUES (${id}, $name, '${basis}', ${pool.people.size === 0 ? 'NULL' : pool.people.size}, ${pool.isMachine})`,
      { name: pool.name },
    );
  }
  const placed = pools.flatMap(({ sources }, id) => sources.map((one) => `('${source}', ${one}, ${id})`));
  const unnamed = basis === 'activity' ? [] : activitiesIn({ basis, pools }, rows);
  await ledger.run(
    `INSERT INTO pool_source VALUES ${[...placed, ...unnamed.map(([activity, id]) => `('activity', ${activity}, ${id})`)].join(', ')}`,
  );
}

async function namesOf(query: Query, what: 'team' | 'activity'): Promise<ReadonlyMap<number, string>> {
  const rows = await query.rows<{ id: number; name: string }>(`SELECT t.${what}_id AS id, t.name FROM ${what} t`);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Acts that name nobody are in the pool that does most of the acts of their activity; of an activity without any, the largest. */
function activitiesIn({ basis, pools }: Pools, rows: readonly PoolActs[]): (readonly [number, number])[] {
  const poolOf = new Map(pools.flatMap((pool: PoolDraft, id) => pool.sources.map((source) => [source, id] as const)));
  const sourceOf = (row: PoolActs): number | null => (basis === 'team' ? row.team : row.actor);
  return [...Map.groupBy(rows, ({ activity }) => activity)].map(([activity, mine]) => {
    const acts = new Map<number, number>();
    for (const row of mine) {
      const pool = poolOf.get(sourceOf(row) ?? Number.NaN);
      if (pool !== undefined) acts.set(pool, (acts.get(pool) ?? 0) + row.acts);
    }
    const [most] = [...acts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
    return [activity, most?.[0] ?? 0] as const;
  });
}
