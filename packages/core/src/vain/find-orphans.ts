import type { Claim } from '../explain/index.ts';
import type { Filter } from '../filter/index.ts';
import { NO_CURRENCY } from '../ledger/index.ts';
import type { Instant, Query } from '../ledger/index.ts';
import type { Orphan, OrphanReason } from './answers.ts';
import { countFacts } from './claim-class.ts';
import { addressIn, claim, count, known, statement } from './claim.ts';
import { countOrphans, LISTED_ORPHANS, listOrphans, orphanFacts } from './orphan.sql.ts';
import { readScope } from './read-scope.ts';
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

export interface OrphansAsked {
  readonly offset: number;
  readonly limit: number;
}

/** A page of the open work of nobody in a part of the records, the oldest first, and how many there are. */
export async function findOrphans(
  query: Query,
  filter: Filter,
  asked: OrphansAsked,
): Promise<{ readonly total: number; readonly orphans: readonly Orphan[] }> {
  const scope = await readScope(query, filter);
  const { figure } = await claimOrphans(query, scope);
  const total = figure.known && figure.quantity.unit === 'count' ? figure.quantity.value : 0;
  return { total, orphans: await listedOrphans(query, scope, asked) };
}

/** Open work of nobody, the oldest first; objects, never people. */
export async function listedOrphans(
  query: Query,
  { demand }: VainScope,
  { offset, limit }: OrphansAsked = { offset: 0, limit: LISTED_ORPHANS },
): Promise<Orphan[]> {
  if (demand === null) return [];
  const rows = await query.rows<OrphanRow>(listOrphans(demand), { offset, limit });
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
  const rows = await query.rows<{ reason: OrphanReason; n: number }>(countOrphans(scope.demand));
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
    factCount: await countFacts(query, orphanFacts(scope.demand)),
  });
}
