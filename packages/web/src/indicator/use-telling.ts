import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { apiPath, fetchAnswer } from '../shared/api.ts';
import { useCompany } from '../shared/company.ts';

interface Told {
  readonly name: string;
  readonly wanted: 'up' | 'down';
  readonly file: File;
}

/** Tells an indicator by a file, and takes one back; every answer of the company is asked anew after. */
export function useTelling(): {
  readonly tell: UseMutationResult<void, Error, Told>;
  readonly withdraw: UseMutationResult<void, Error, string>;
} {
  const { company } = useCompany();
  const queries = useQueryClient();
  const asksAnew = {
    onSuccess: () =>
      queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith(apiPath(company)) }),
  };
  const tell = useMutation({
    mutationFn: async ({ name, wanted, file }: Told) =>
      fetchAnswer<void>(apiPath(company, 'indicators', name), {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text: await file.text(), wanted, file: file.name }),
      }),
    ...asksAnew,
  });
  const withdraw = useMutation({
    mutationFn: (name: string) => fetchAnswer<void>(apiPath(company, 'indicators', name), { method: 'DELETE' }),
    ...asksAnew,
  });
  return { tell, withdraw };
}
