import type { Claim } from '../explain/index.ts';
import { NO_FILTER } from '../filter/index.ts';
import type { Filter } from '../filter/index.ts';
import type { Query } from '../ledger/index.ts';
import type { VainAnswer } from './answers.ts';
import { claimSplits } from './claim-by.ts';
import { claimClass, classesOf, claimTotal } from './claim-class.ts';
import { claimOpen, findOpenWork } from './claim-open.ts';
import { claimForgotten, claimSelection, claimSold, perSoldOf } from './claim-overlay.ts';
import { tableOf } from './claim-row.ts';
import { addressIn } from './claim.ts';
import { claimOrphans, listedOrphans } from './find-orphans.ts';
import { readOverlays } from './overlay.ts';
import { readScope } from './read-scope.ts';
import { amountOf } from './scope.ts';

/**
 * Which work reaches no customer, and why: every minute of recorded work (every act, where durations are not recorded) in one
 * class; by activity, team, month, segment and product; open work, how likely it is to be sold, and open work of nobody. Reads
 * what `deriveVain` made. Nothing is told of fewer than five people: then `unit` is null and every list of work is empty.
 */
export async function measureVain(query: Query, filter: Filter = NO_FILTER): Promise<VainAnswer> {
  const scope = await readScope(query, filter);
  const overlays = await readOverlays(query, scope);
  const classes = classesOf(scope);
  const orphans = await claimOrphans(query, scope);
  const claims = [
    await claimTotal(query, scope),
    ...(await Promise.all(classes.map(({ name }) => claimClass(query, scope, name)))),
    await claimSold(query, scope, overlays),
    await claimSelection(query, scope, overlays),
    await claimOpen(query, scope),
    ...(await claimSplits(query, scope)),
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
    sizes: await tableOf(query, scope, 'size'),
    customs: await tableOf(query, scope, 'custom'),
    products: await tableOf(query, scope, 'product'),
    valueBounds: scope.valueBounds,
    open: await findOpenWork(query, scope),
    forgotten: forgotten === null ? null : { ...forgotten, claim: addressIn(scope, 'forgotten') },
    perSold: perSoldOf(scope, overlays),
    orphans: {
      count: orphans.figure.known && orphans.figure.quantity.unit === 'count' ? orphans.figure.quantity.value : 0,
      listed: await listedOrphans(query, scope),
      claim: orphans.id,
    },
    claims: claims.filter((claim): claim is Claim => claim !== undefined),
  };
}
