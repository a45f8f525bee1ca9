import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { apiPath, fetchAnswer } from '../shared/api.ts';
import { COMPANIES, useCompanySlug } from '../shared/company.ts';

/** Sends something about privacy to the server; every answer about the company is asked again afterwards. */
export function useSend<Answer, Sent extends object>(
  method: 'POST' | 'PUT',
  ...segments: readonly (string | number)[]
): UseMutationResult<Answer, Error, Sent> {
  const company = useCompanySlug();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (sent: Sent) =>
      fetchAnswer<Answer>(apiPath(company, 'privacy', ...segments), {
        method,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(sent),
      }),
    onSuccess: () =>
      queries.invalidateQueries({
        predicate: ({ queryKey: [key] }) => key === COMPANIES || String(key).startsWith(apiPath(company)),
      }),
  });
}
