import type { Company } from '@aval/server/contract';

/** The company looked at last when it is still there, else the first real one that has facts, else the first. */
export function firstCompany(companies: readonly Company[], last: string | null): Company | undefined {
  return (
    companies.find((one) => one.company === last) ??
    companies.find((one) => one.world.kind === 'real' && one.eventCount > 0) ??
    companies.find((one) => one.eventCount > 0) ??
    companies[0]
  );
}
