import type { Claim, ClaimId } from '../explain/index.ts';
import { ACTIVE_COVERAGE } from './active-periods.ts';
import type { PoolEvidence } from './answers.ts';
import { addressOf, claim, count, hours, known, poolWord, ranged, share, statement, unknown } from './claim.ts';
import type { Draft } from './claim.ts';
import type { Group, Scope } from './scope.ts';

/** What is measured of a pool beside the pacing. */
export const POOL_FAMILIES = ['load', 'active', 'queue'] as const;
export type PoolFamily = (typeof POOL_FAMILIES)[number];

export const poolAddress = (scope: Scope, family: PoolFamily, pool: string): ClaimId =>
  addressOf(scope, family, { pool });

/** A pool as it is told. Of pools told together only the pacing adds up: the rest is not told. */
export function poolOf(scope: Scope, { name, pools }: Group): PoolEvidence {
  const { measured } = scope;
  const [id = -1] = pools;
  const pool = measured.pools[id];
  const isOne = pools.length === 1;
  const queue = isOne ? measured.queues[id] : null;
  return {
    name,
    by: pool?.by ?? 'skill',
    people: isOne ? (pool?.people ?? null) : null,
    load: isOne ? (measured.load[id] ?? null) : null,
    active: isOne ? (measured.active?.[id] ?? null) : null,
    queue: queue ? { waiting: queue.waiting, medianHours: queue.medianSeconds / 3600 } : null,
    loadClaim: poolAddress(scope, 'load', name),
    activeClaim: poolAddress(scope, 'active', name),
    queueClaim: poolAddress(scope, 'queue', name),
  };
}

/** One measure of a pool; undefined when there is no such pool. */
export function claimPool(scope: Scope, family: PoolFamily, name: string): Claim | undefined {
  const group = scope.groups.find((one) => one.name === name);
  if (group === undefined) return undefined;
  const said = SAID[family](poolOf(scope, group));
  const pool = poolWord(name);
  return claim(scope, {
    id: poolAddress(scope, family, name),
    method: `constraint.${family}.method`,
    refutedBy: `constraint.${family}.refuted`,
    limits: [statement(`constraint.limit.${family}`)],
    factCount: said === null ? 0 : factsOfGroup(scope, group),
    ...(said === null
      ? { statement: statement(`constraint.${family}.unknown`, { pool }), figure: unknown(whyNot(group, family)) }
      : { statement: statement(said.code, { ...said.values, pool }), figure: said.figure }),
  });
}

const whyNot = ({ pools }: Group, family: PoolFamily): string =>
  pools.length > 1 ? 'constraint.unknown.few' : `constraint.unknown.${family}`;

const factsOfGroup = ({ measured }: Scope, { pools }: Group): number =>
  pools.reduce((sum, pool) => sum + (measured.facts.pools[pool] ?? 0), 0);

interface Said {
  readonly code: string;
  readonly values: Draft['statement']['values'];
  readonly figure: Draft['figure'];
}

const SAID: Readonly<Record<PoolFamily, (pool: PoolEvidence) => Said | null>> = {
  load: ({ load }) =>
    load && {
      code: 'constraint.load',
      values: ranged(load, load.value),
      figure: known(share(load.value), { low: load.low, high: load.high, coverage: 1 }),
    },
  active: ({ active }) =>
    active && {
      code: 'constraint.active',
      values: {
        ...ranged(active, active.sole + active.shifting),
        sole: share(active.sole),
        shifting: share(active.shifting),
      },
      figure: known(share(active.sole + active.shifting), {
        low: active.low,
        high: active.high,
        coverage: ACTIVE_COVERAGE,
      }),
    },
  queue: ({ queue }) =>
    queue && {
      code: queue.waiting < 1 ? 'constraint.queue.short' : 'constraint.queue',
      values: { waiting: count(Math.round(queue.waiting)), median: hours(queue.medianHours) },
      figure: known(hours(queue.medianHours)),
    },
};
