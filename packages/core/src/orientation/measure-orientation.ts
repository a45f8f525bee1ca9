import type { Claim } from '../explain/index.ts';
import type { Filter } from '../filter/index.ts';
import { NO_FILTER } from '../filter/index.ts';
import type { Query } from '../ledger/index.ts';
import type { ClockShares, OrientationAnswer } from './answers.ts';
import { claimClock, sharesOf } from './claim-clock.ts';
import { tablesOf } from './claim-row.ts';
import { claimTotal } from './claim-total.ts';
import { claimsUnexplained } from './claim-unexplained.ts';
import { claimNeeds, findNeeds } from './find-needs.ts';
import { claimTraced, findTraced } from './find-traced.ts';
import { readScope } from './scope.ts';
import { CLOCKS } from './answers.ts';

/**
 * Whom the work faces: shares of work, hand-offs and waiting by direction, each on its own clock; waits by cause; by activity, team
 * and month; what approves or reports for no customer; customers whom nobody answers. Reads what `deriveOrientation` made, and
 * the records themselves for a part of them. Nothing is told of fewer than five people.
 */
export async function measureOrientation(query: Query, filter: Filter = NO_FILTER): Promise<OrientationAnswer> {
  const scope = await readScope(query, filter);
  const clocks = CLOCKS.flatMap((clock): ClockShares[] => {
    const told = sharesOf(scope, clock);
    return told === null ? [] : [told];
  });
  const parts = await Promise.all(
    clocks.flatMap(({ clock, parts: told }) => told.map(({ name }) => claimClock(query, scope, clock, name))),
  );
  const wholes = await Promise.all(CLOCKS.map((clock) => claimClock(query, scope, clock)));
  const claims = [
    claimTotal(scope),
    ...wholes,
    await claimNeeds(query, scope),
    await claimTraced(query, scope),
    ...(await claimsUnexplained(query, scope)),
    ...parts,
  ];
  return {
    knowsHierarchy: scope.knowsHierarchy,
    clocks: clocks.filter(({ clock }) => clock !== 'cause'),
    causes: clocks.find(({ clock }) => clock === 'cause') ?? null,
    tables: {
      link: await tablesOf(query, scope, 'link'),
      team: await tablesOf(query, scope, 'team'),
      month: await tablesOf(query, scope, 'month'),
    },
    traced: await findTraced(query, scope),
    needs: await findNeeds(query, scope),
    claims: claims.filter((claim): claim is Claim => claim !== undefined),
  };
}
