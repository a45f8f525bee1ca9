import type { Claim } from '../explain/index.ts';
import type { Filter } from '../filter/index.ts';
import type { Query } from '../ledger/index.ts';
import { claimAssociation } from './association-answer.ts';
import { findAssociations } from './association.ts';
import type { Association, LoyaltyAnswer } from './answers.ts';
import { claimConcentration, claimCustomer, claimLost, listComing, listLost } from './customers-answer.ts';
import { answerForecast, claimExpected, claimForecast } from './forecast-answer.ts';
import { answerOffers, claimOffers, claimPromises } from './offers-answer.ts';
import { answerRetention, claimRepeat } from './retention-answer.ts';
import { readScope } from './scope.ts';
import type { Scope } from './scope.ts';
import { hasOffers } from './state.ts';
import { trackPurchases } from './tracked.ts';

/**
 * Do customers come back, and after what. Months are those of the first purchase (of the demand, for offers and promises); what is
 * not known is a claim that says why, and its list is empty.
 */
export async function measureLoyalty(query: Query, filter: Filter): Promise<LoyaltyAnswer> {
  const scope = await readScope(query, filter);
  const associations = await associationsOf(scope);
  const offers = await answerOffers(scope);
  const forecast = answerForecast(scope);
  const claims = [
    await claimRepeat(scope),
    filter.customer === undefined ? undefined : await claimCustomer(scope, filter.customer),
    await claimForecast(scope),
    ...(await Promise.all(forecast.spans.map(({ weeks }) => claimExpected(scope, weeks)))),
    await claimLost(scope),
    await claimConcentration(scope),
    await claimPromises(scope),
    await claimOffers(scope, offers, associations),
    ...(await Promise.all(associations.map((one) => claimAssociation(scope, one, associations.length)))),
  ];
  return {
    paidBy: scope.paidBy,
    customerCount: scope.buyers.length,
    retention: answerRetention(scope),
    tracked: await trackPurchases(scope),
    forecast,
    lost: listLost(scope),
    coming: listComing(scope),
    currency: scope.currency,
    associations,
    offers,
    claims: claims.filter((one): one is Claim => one !== undefined),
  };
}

export const associationsOf = async ({ query, part, filter, state }: Scope): Promise<readonly Association[]> =>
  part === null ? [] : findAssociations(query, part, filter, hasOffers(state));
