import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { fetchAnswer } from './api.ts';

/** The answer at a path of the API; `undefined` asks nothing. The path is the cache key; while a new path loads the last answer stays. */
export function useAnswer<T>(path: string | undefined): UseQueryResult<T> {
  return useQuery<T>({
    queryKey: [path],
    queryFn: ({ signal }) => fetchAnswer<T>(path ?? '', { signal }),
    enabled: path !== undefined,
    placeholderData: keepPreviousData,
  });
}
