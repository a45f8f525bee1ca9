import type { CashBasis, Fate, Money } from '../ledger/index.ts';
import type { Claim, ClaimId } from '../explain/index.ts';

/** Inflow from customers. When no record says who pays, `paidBy` says so and every list is empty. */
export interface CashAnswer {
  readonly paidBy: 'customers' | 'unnamed' | 'nobody';
  readonly basis: CashBasis | null;
  readonly total: Money | null;
  readonly receiptCount: number;
  /** ISO weeks (Monday, `YYYY-MM-DD`) and months (`YYYY-MM-01`) without gaps between first and last. */
  readonly weeks: readonly CashPeriod[];
  readonly months: readonly CashPeriod[];
  /** Largest first, at most 50; the rest in `otherCustomers`. */
  readonly customers: readonly CustomerCash[];
  readonly otherCustomers: { readonly count: number; readonly cash: Money } | null;
  /** Inflow whose payer is not recorded: customers, other customers and this add up to the total. Null when there is none. */
  readonly unnamed: Money | null;
  /** Open demand: promised value not yet turned into cash, by age. */
  readonly open: {
    readonly objectCount: number;
    readonly value: Money | null;
    readonly ages: readonly {
      readonly upToDays: number | null;
      readonly objectCount: number;
      readonly value: Money | null;
    }[];
  };
  /** Work that reached no cash, by reason; objects and, where recorded, acts, hours and the value asked for. */
  readonly unpaid: readonly UnpaidWork[];
  /** Money that went out, never added to the inflow. */
  readonly outflow: { readonly total: Money; readonly count: number; readonly claim: ClaimId } | null;
  /** Inflow of other currencies is listed, never added. */
  readonly otherCurrencies: readonly Money[];
  readonly claims: readonly Claim[];
}

export interface CashPeriod {
  readonly start: string;
  readonly amount: Money;
  readonly receiptCount: number;
  readonly claim: ClaimId;
}

export interface CustomerCash {
  readonly customer: string;
  readonly cash: Money;
  readonly receiptCount: number;
  readonly share: number;
  readonly claim: ClaimId;
}

export interface UnpaidWork {
  readonly reason: Exclude<Fate, 'sold'> | 'no-client';
  readonly objectCount: number;
  readonly actCount: number;
  readonly workHours: number | null;
  readonly value: Money | null;
  readonly claim: ClaimId;
}
