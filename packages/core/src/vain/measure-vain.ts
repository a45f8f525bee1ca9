import type { Claim } from '../explain/index.ts';
import type { Query } from '../ledger/index.ts';
import type { VainAnswer } from './answers.ts';
import { claimClass, classesOf, claimTotal } from './claim-class.ts';
import { claimForgotten, claimSelection, claimSold, perSoldOf } from './claim-overlay.ts';
import { tableOf } from './claim-row.ts';
import { claimOrphans, findOrphans } from './find-orphans.ts';
import { readOverlays } from './overlay.ts';
import { amountOf, readScope } from './scope.ts';

/**
 * Which work reaches no customer, and why: every minute of recorded work (every act, where durations are not recorded) in one
 * class; by activity, team and month; open work of nobody. Reads what `deriveVain` made. Nothing is told of fewer than five
 * people: then `unit` is null and every list but the orphans is empty.
 */
export async function measureVain(query: Query): Promise<VainAnswer> {
  const scope = await readScope(query);
  const overlays = await readOverlays(query, scope);
  const classes = classesOf(scope);
  const orphans = await claimOrphans(query, scope);
  const claims = [
    await claimTotal(query, scope),
    ...(await Promise.all(classes.map(({ name }) => claimClass(query, scope, name)))),
    await claimSold(query, scope, overlays),
    await claimSelection(query, scope, overlays),
    await claimForgotten(query, scope, overlays),
    orphans,
  ];
  const { forgotten } = overlays;
  return {
    unit: scope.columns === null ? null : scope.unit,
    pays: scope.pays,
    total: scope.columns === null ? null : amountOf(scope, scope.total),
    classes,
    links: await tableOf(query, scope, 'link'),
    teams: await tableOf(query, scope, 'team'),
    months: await tableOf(query, scope, 'month'),
    forgotten: forgotten === null ? null : { ...forgotten, claim: 'vain.forgotten' },
    perSold: perSoldOf(scope, overlays),
    orphans: {
      count: orphans.figure.known && orphans.figure.quantity.unit === 'count' ? orphans.figure.quantity.value : 0,
      listed: await findOrphans(query),
      claim: orphans.id,
    },
    claims: claims.filter((claim): claim is Claim => claim !== undefined),
  };
}
