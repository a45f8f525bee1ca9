import type { Claim, ClaimId } from '../explain/index.ts';
import type { QueueKind } from '../work/index.ts';
import type { Unclear } from './point.ts';
import type { Method } from './track-record.ts';

export type ConstraintKind = 'market' | 'pool' | 'policy';

/** What is named: `pool` by its name, others without. */
export interface Named {
  readonly kind: ConstraintKind;
  readonly name: string | null;
}

/** The evidence on what holds the cash back: no verdict. */
export interface ConstraintEvidence {
  /** What the evidence points to; null: it cannot tell, and `unclear` says why. */
  readonly pointsTo: Named | null;
  readonly unclear: Unclear | null;
  /** Of the methods that could look, how many name it. */
  readonly agreeing: number;
  readonly looking: number;
  /** The verdict of a trial; not known until it was tried. */
  readonly verdict:
    | { readonly known: false; readonly because: 'not-tried' }
    | { readonly known: true; readonly constraint: Named };
  readonly methods: readonly MethodEvidence[];
  /** Shares of what paced the cash, in whole thousandths that add up to 1; empty when not known. */
  readonly pacing: readonly PacingShare[];
  readonly pools: readonly PoolEvidence[];
  readonly axis: { readonly unit: 'week' | 'month'; readonly periods: readonly AxisPeriod[] };
  readonly laws: readonly LawEvidence[];
  readonly claims: readonly Claim[];
}

export interface MethodEvidence {
  readonly method: Method;
  /** Null: it could not look, or it cannot tell. */
  readonly names: Named | null;
  readonly isKnown: boolean;
  readonly record: { readonly marketAndPools: number; readonly all: number };
  readonly claim: ClaimId;
}

export interface PacingShare {
  readonly bucket: 'market' | 'delay' | 'pool';
  /** Of a pool. */
  readonly name: string | null;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly claim: ClaimId;
}

export interface PoolEvidence {
  readonly name: string;
  readonly by: 'team' | 'skill' | 'activity';
  readonly people: number | null;
  readonly load: { readonly value: number; readonly low: number; readonly high: number } | null;
  readonly active: {
    readonly sole: number;
    readonly shifting: number;
    readonly low: number;
    readonly high: number;
  } | null;
  readonly queue: { readonly waiting: number; readonly medianHours: number } | null;
  readonly loadClaim: ClaimId;
  readonly activeClaim: ClaimId;
  readonly queueClaim: ClaimId;
}

export interface AxisPeriod {
  readonly start: string;
  /** Cash events of the period; its shares are measured with its neighbours. */
  readonly count: number;
  /** Empty: too little cash. They add up to 1. */
  readonly shares: readonly {
    readonly bucket: 'market' | 'delay' | 'pool';
    readonly name: string | null;
    readonly share: number;
  }[];
  readonly claim: ClaimId;
}

export interface LawEvidence {
  readonly activity: string;
  readonly kind: QueueKind;
  readonly kappa: number;
  readonly low: number;
  readonly high: number;
  readonly waits: number;
  readonly claim: ClaimId;
}
