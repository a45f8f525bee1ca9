import type { Claim, ClaimId } from '../explain/index.ts';
import type { Money } from '../ledger/index.ts';
import type { WhyNoForecast } from './estimate.ts';
import type { BuyingKind } from './model/buying.ts';

/** Do customers come back, and after what; offers sent, won and lost. */
export interface LoyaltyAnswer {
  /** `nobody`: no record says who pays. `unnamed`: none says which customer. Then every list but the offers is empty. */
  readonly paidBy: 'customers' | 'unnamed' | 'nobody';
  readonly customerCount: number;
  readonly retention: Retention | null;
  /** Repeat purchases by week, made and expected by the model that saw only the weeks up to the split. */
  readonly tracked: Tracked | null;
  readonly forecast: Forecast;
  /** More likely gone than not, those who brought most first, at most 100. */
  readonly lost: CustomerList;
  /** Of whom most is expected in 52 weeks, at most 100. */
  readonly coming: CustomerList;
  /** Of the amounts told here. */
  readonly currency: string;
  readonly associations: readonly Association[];
  readonly offers: Offers;
  readonly claims: readonly Claim[];
}

export interface Retention {
  readonly unit: 'month' | 'quarter';
  readonly cohorts: readonly RetentionCohort[];
}

export interface RetentionCohort {
  /** First day of the month or quarter of the first purchase, `YYYY-MM-DD`. */
  readonly start: string;
  readonly customers: number;
  /** Share of them who bought in the first, second, … period after it; periods that are not over are not in it. */
  readonly shares: readonly number[];
  readonly claim: ClaimId;
}

export interface Tracked {
  readonly weeks: readonly {
    /** `YYYY-MM-DD` */
    readonly start: string;
    readonly made: number;
    readonly expected: number;
  }[];
  /** First week that the model had not seen. */
  readonly heldOutFrom: string;
}

export interface Forecast {
  /** Null: told. Else why no forecast is told. */
  readonly why: WhyNoForecast | null;
  readonly model: {
    readonly kind: BuyingKind;
    readonly r: number;
    readonly alpha: number;
    readonly a: number;
    readonly b: number;
  } | null;
  /** (predicted − made) ÷ made, on the last third of the records; null when it could not be checked. */
  readonly error: number | null;
  readonly spans: readonly ForecastSpan[];
  readonly claim: ClaimId;
}

export interface ForecastSpan {
  readonly weeks: number;
  readonly purchases: Spread;
  /** Null where it is not known. */
  readonly value: (Spread & { readonly currency: string }) | null;
  readonly claim: ClaimId;
}

/** An amount with its 95 % range. */
export interface Spread {
  readonly amount: number;
  readonly low: number;
  readonly high: number;
}

export interface CustomerList {
  readonly count: number;
  readonly listed: readonly CustomerRow[];
}

export interface CustomerRow {
  readonly customer: string;
  readonly purchases: number;
  /** `YYYY-MM-DD` */
  readonly lastDay: string;
  readonly cash: Money | null;
  /** Probability that the customer still buys; null where it cannot be known. */
  readonly alive: number | null;
  /** Purchases to expect in 52 weeks, and what they are worth. */
  readonly expected: number | null;
  readonly value: Money | null;
  readonly claim: ClaimId;
}

/** What customers went through, and what became of it. */
export const EXPERIENCES = ['response', 'price', 'promised', 'lateness', 'rework'] as const;
export type Experience = (typeof EXPERIENCES)[number];
/** `sold`: what was asked for was sold. `returns`: the customer came back as soon as usual. */
export const OUTCOMES = ['sold', 'returns'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** An association among like cases, never an effect. */
export interface Association {
  readonly experience: Experience;
  readonly outcome: Outcome;
  /** In what the bounds are told: hours, minor units of the currency, or times. */
  readonly unit: 'hours' | 'money' | 'times';
  readonly direction: 'rises' | 'falls' | 'none';
  readonly p: number;
  /** The same, corrected for how many were tested (Benjamini & Hochberg 1995). */
  readonly q: number;
  readonly isAssociated: boolean;
  readonly caseCount: number;
  /** Quarters of the cases by what they went through, least first, cut among like cases. */
  readonly groups: readonly AssociationGroup[];
  readonly claim: ClaimId;
}

export interface AssociationGroup {
  readonly low: number;
  readonly high: number;
  readonly mean: number;
  readonly count: number;
  readonly rate: number;
  readonly interval: { readonly low: number; readonly high: number };
}

export interface Offers {
  /** Null: no record says that an offer was sent. */
  readonly acts: { readonly sent: number; readonly won: number; readonly lost: number } | null;
  /** What was asked for, with an offer where offers are recorded. */
  readonly demands: { readonly asked: number; readonly sold: number; readonly lost: number; readonly open: number };
  readonly claim: ClaimId;
}
