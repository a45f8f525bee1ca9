import type { UseQueryResult } from '@tanstack/react-query';
import type { ChainAnswer } from '@aval/core/chain';
import { apiPath, withQuery } from '../shared/api.ts';
import { useCompany } from '../shared/company.ts';
import { useAnswer } from '../shared/use-answer.ts';
import { NO_LIMIT, USUAL_LIMIT, usualLimit, type ChainSettings } from './chain-address.ts';

interface AskedChain {
  /** As much of the chain as the reader asked for; when they have not said, as much as can be read. */
  readonly answer: UseQueryResult<ChainAnswer>;
  /** All of it, from which ends without cash are kept in sight. */
  readonly whole: ChainAnswer | undefined;
}

/** Asks for the chain twice, both quick: what is to be shown, and all of it. */
export function useChain({ level, limit }: Pick<ChainSettings, 'level' | 'limit'>): AskedChain {
  const path = apiPath(useCompany().company, 'chain');
  const whole = useAnswer<ChainAnswer>(withQuery(path, { level, limit: NO_LIMIT }));
  const asked = useAnswer<ChainAnswer>(withQuery(path, { level, limit: limit ?? USUAL_LIMIT }));
  const usual = asked.data === undefined || asked.isPlaceholderData ? USUAL_LIMIT : usualLimit(asked.data.hidden);
  return { answer: limit === null && usual === NO_LIMIT ? whole : asked, whole: whole.data };
}
