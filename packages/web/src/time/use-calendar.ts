import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { apiPath, fetchAnswer, withQuery } from '../shared/api.ts';
import { useCompany } from '../shared/company.ts';

/** Says when a team (null: the company) is at work, and takes it back; every answer of the company is asked anew after. */
export function useCalendar(team: string | null): {
  readonly say: UseMutationResult<void, Error, string>;
  readonly withdraw: UseMutationResult<void, Error, void>;
} {
  const { company } = useCompany();
  const queries = useQueryClient();
  const path = withQuery(apiPath(company, 'calendar'), { of: team ?? undefined });
  const asksAnew = {
    onSuccess: () =>
      queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith(apiPath(company)) }),
  };
  const say = useMutation({
    mutationFn: (slots: string) =>
      fetchAnswer<void>(path, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ slots }),
      }),
    ...asksAnew,
  });
  const withdraw = useMutation({ mutationFn: () => fetchAnswer<void>(path, { method: 'DELETE' }), ...asksAnew });
  return { say, withdraw };
}
