import type { Claim } from '../explain/index.ts';
import { NO_CURRENCY } from '../ledger/index.ts';
import type { Instant, Query } from '../ledger/index.ts';
import type { Orphan, OrphanReason } from './answers.ts';
import { countFacts } from './claim-class.ts';
import { addressIn, claim, count, known, statement } from './claim.ts';
import { countOrphans, listOrphans, orphanFacts } from './orphan.sql.ts';
import type { VainScope } from './scope.ts';

interface OrphanRow {
  readonly type: string;
  readonly key: string;
  readonly value: number | null;
  readonly currency: string | null;
  readonly customer: string | null;
  readonly reason: OrphanReason;
  readonly firstAt: Instant | null;
  readonly lastAt: Instant | null;
}

/** Open work of nobody, the oldest first; objects, never people. */
export async function findOrphans(query: Query, { demand }: VainScope): Promise<Orphan[]> {
  if (demand === null) return [];
  const rows = await query.rows<OrphanRow>(listOrphans(query.dialect, demand));
  return rows.map(({ type, key, value, currency, ...rest }) => ({
    object: `${type} ${key}`,
    value: value === null ? null : { minor: value, currency: currency ?? NO_CURRENCY },
    ...rest,
  }));
}

/** How many there are, by reason. */
export async function claimOrphans(query: Query, scope: VainScope): Promise<Claim> {
  const about = {
    id: addressIn(scope, 'orphans'),
    method: statement('vain.orphans.method'),
    limits: [statement('vain.orphans.limit'), statement('vain.limit.recorded')],
    refutedBy: statement('vain.orphans.refuted'),
  };
  if (scope.demand === null || scope.refused !== null)
    return claim(scope, {
      ...about,
      statement: statement('vain.orphans.unknown'),
      figure: { known: false, because: scope.refused ?? statement('vain.unknown.few') },
      factCount: 0,
    });
  const rows = await query.rows<{ reason: OrphanReason; n: number }>(countOrphans(query.dialect, scope.demand));
  const of = (reason: OrphanReason): number => rows.find((row) => row.reason === reason)?.n ?? 0;
  const total = of('left') + of('never-was');
  return claim(scope, {
    ...about,
    statement: statement(total === 0 ? 'vain.orphans.none' : 'vain.orphans', {
      objects: count(total),
      gone: count(of('left')),
      never: count(of('never-was')),
    }),
    figure: known(count(total)),
    factCount: await countFacts(query, orphanFacts(query.dialect, scope.demand)),
  });
}
