import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Company } from '@aval/server/contract';
import { fetchAnswer } from './api.ts';

export type { Company } from '@aval/server/contract';

export const COMPANIES = '/companies';

/** All companies of this workspace, as a query with its state. */
export const useCompaniesQuery = (): UseQueryResult<readonly Company[]> =>
  useQuery({ queryKey: [COMPANIES], queryFn: () => fetchAnswer<readonly Company[]>(COMPANIES) });

/** All companies of this workspace; undefined until they are known. */
export const useCompanies = (): readonly Company[] | undefined => useCompaniesQuery().data;

/** The company in the address, or undefined on a page that has none (or while it is not known). */
export function useCompanyIfAny(): Company | undefined {
  const slug = useCompanySlug();
  return useCompanies()?.find((one) => one.company === slug);
}

/** The company in the address. Pages below `/c/:company` are shown only once it is known, so it is always there. */
export function useCompany(): Company {
  const company = useCompanyIfAny();
  if (company === undefined) throw new Error('A page of a company was shown without its company.');
  return company;
}

/** The company's name in the address, also while it is being made by its first file. */
export function useCompanySlug(): string {
  const { company = '' }: { company?: string } = useParams({ strict: false });
  return company;
}

/** The file in the address of its four steps. */
export function useSourceId(): string {
  const { source = '' }: { source?: string } = useParams({ strict: false });
  return source;
}

/** True for the demo and every other company that a program imagined. */
export const isImagined = (company: Company): boolean => company.world.kind === 'imagined';
