import type { Query } from '../ledger/index.ts';
import type { Estimate } from './estimate.ts';
import type { Cohort } from './retention.ts';

/** What `deriveLoyalty` found once for all answers; survives JSON. */
export interface LoyaltyState {
  readonly estimate: Estimate;
  readonly retention: { readonly month: readonly Cohort[]; readonly quarter: readonly Cohort[] };
  /** Activities by what they do to an offer; empty where no offers are recorded. */
  readonly offerIds: {
    readonly sent: readonly number[];
    readonly won: readonly number[];
    readonly lost: readonly number[];
  };
  /** The work that leads to an offer. */
  readonly responseId: number | null;
}

/** Whether offers are recorded: then what is sold is sold by an offer. */
export const hasOffers = ({ offerIds }: LoyaltyState): boolean => offerIds.sent.length > 0;

export async function readState(query: Query): Promise<LoyaltyState> {
  const [row] = await query.rows<{ found: string }>('SELECT l.found FROM loyalty_state l');
  if (row === undefined) throw new Error('loyalty is asked before it is derived');
  return JSON.parse(row.found) as LoyaltyState;
}
