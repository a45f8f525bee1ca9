import type { ClaimId } from '@aval/core/explain';

/** The claims that are asked of the same link, hand-off or receipt as another one, under another family of the chain. */
export type ChainFamily =
  | 'reach'
  | 'cash-through'
  | 'work-hours'
  | 'client'
  | 'supplier'
  | 'wait'
  | 'return'
  | 'cash-passed'
  | 'lead'
  | 'receipt-work';

/** `chain.link?level=activity&link=X` asked for `reach` is `chain.reach?level=activity&link=X`. */
export const sibling = (claim: ClaimId, family: ChainFamily): ClaimId =>
  claim.replace(/^chain\.[a-z-]+/, `chain.${family}`);
