import type { ClaimId } from '../explain/index.ts';
import { filterValues } from '../filter/index.ts';
import type { Filter } from '../filter/index.ts';
import { claimAddress } from '../lens.ts';

/** The address of a claim of this lens about a part of the records. */
export const claimLoyalty = (family: string, filter: Filter, values: Readonly<Record<string, string>> = {}): ClaimId =>
  claimAddress(`loyalty.${family}`, { ...values, ...filterValues(filter) });
