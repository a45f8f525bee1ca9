import type { ChainAnswer } from '@aval/core/chain';
import type { UseQueryResult } from '@tanstack/react-query';
import { apiPath, withQuery } from '../shared/api.ts';
import { useCompany } from '../shared/company.ts';
import { useAnswer } from '../shared/use-answer.ts';
import { USUAL_LIMIT, usualLimit, type ChainSettings } from './chain-address.ts';

/** The chain as the reader asked for it; when they have not said how much of it, as much as can be read. */
export function useChain({ level, limit }: Pick<ChainSettings, 'level' | 'limit'>): UseQueryResult<ChainAnswer> {
  const path = apiPath(useCompany().company, 'chain');
  const first = useAnswer<ChainAnswer>(withQuery(path, { level, limit: limit ?? USUAL_LIMIT }));
  const wanted = first.data === undefined || first.isPlaceholderData ? USUAL_LIMIT : usualLimit(first.data.hidden);
  const whole = limit === null && wanted !== USUAL_LIMIT;
  const second = useAnswer<ChainAnswer>(whole ? withQuery(path, { level, limit: wanted }) : undefined);
  return whole ? second : first;
}
