import type { Claim } from '../explain/index.ts';
import type { Instant, Query } from '../ledger/index.ts';
import type { Orphan, OrphanReason } from './answers.ts';
import { countFacts } from './claim-class.ts';
import { claim, count, known, statement } from './claim.ts';
import { countOrphans, listOrphans, orphanFacts } from './orphan.sql.ts';
import type { VainScope } from './scope.ts';

interface OrphanRow {
  readonly type: string;
  readonly key: string;
  readonly reason: OrphanReason;
  readonly firstAt: Instant | null;
  readonly lastAt: Instant | null;
}

/** Open work of nobody, the oldest first; objects, never people. */
export async function findOrphans(query: Query): Promise<Orphan[]> {
  const rows = await query.rows<OrphanRow>(listOrphans(query.dialect));
  return rows.map(({ type, key, ...rest }) => ({ object: `${type} ${key}`, ...rest }));
}

/** How many there are, by reason. */
export async function claimOrphans(query: Query, scope: VainScope): Promise<Claim> {
  const rows = await query.rows<{ reason: OrphanReason; n: number }>(countOrphans(query.dialect));
  const of = (reason: OrphanReason): number => rows.find((row) => row.reason === reason)?.n ?? 0;
  const total = of('left') + of('never-was');
  return claim(scope, {
    id: 'vain.orphans',
    statement: statement(total === 0 ? 'vain.orphans.none' : 'vain.orphans', {
      objects: count(total),
      gone: count(of('left')),
      never: count(of('never-was')),
    }),
    figure: known(count(total)),
    method: statement('vain.orphans.method'),
    limits: [statement('vain.orphans.limit'), statement('vain.limit.recorded')],
    refutedBy: statement('vain.orphans.refuted'),
    factCount: await countFacts(query, orphanFacts(query.dialect)),
  });
}
