import type { UseQueryResult } from '@tanstack/react-query';
import { filterValues, readFilter } from '@aval/core/filter';
import type { Filter } from '@aval/core/filter';
import { writeAddress, useAddress } from './address.ts';
import { apiPath } from './api.ts';
import { useCompany } from './company.ts';
import { useAnswer } from './use-answer.ts';

/** The part of the records that the page's address asks for; all of them when it asks for none, or is not understood. */
export function useFilter(): Filter {
  const [values] = useAddress();
  return readFilter(values) ?? {};
}

/** What a word of the product answers about that part. */
export function useFilteredAnswer<T>(word: string): UseQueryResult<T> {
  return useAnswer<T>(`${apiPath(useCompany().company, word)}${writeAddress(filterValues(useFilter()))}`);
}
