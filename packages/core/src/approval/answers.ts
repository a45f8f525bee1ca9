import type { Claim, ClaimId, Statement } from '../explain/index.ts';
import type { Instant, Money } from '../ledger/index.ts';
import type { TrendGroup } from '../statistics/index.ts';
import type { GateShape } from './gates.ts';

/** Acts of authority as gates that requests pass. When nothing may be told, `because` says why and the lists are empty. */
export interface ApprovalAnswer {
  readonly because: Statement | null;
  /** Most money × days first, then most decisions. */
  readonly gates: readonly GateAnswer[];
  /** Open requests before a gate, the longest first, at most 200; `waitingCount` of them in all. */
  readonly waiting: readonly WaitingRequest[];
  readonly waitingCount: number;
  /** What the sale does with the wait for each step, work included; the surest first. */
  readonly steps: readonly StepSale[];
  /** Work that looks like an approval; a person confirms it in Records. */
  readonly suggested: readonly { readonly activity: string; readonly claim: ClaimId }[];
  readonly claims: readonly Claim[];
}

export interface GateAnswer {
  /** As named by its acts; SMALL_LINK for those of few people, told together. */
  readonly name: string;
  /** The gates told together, by name. */
  readonly of: readonly string[];
  readonly shape: GateShape | null;
  readonly requests: number;
  /** Decisions, each request's share of an act counted. */
  readonly decisions: number;
  /** Hours from when a request waits until somebody begins to decide. */
  readonly wait: WaitHours | null;
  /** Money of one currency that stood before the gate: on average at any time, and times days. */
  readonly standing: Money | null;
  readonly moneyDays: number | null;
  readonly answers: Answers | null;
  /** Share of the decisions after which something was different. */
  readonly changed: Rate | null;
  /** Share of the requests that came more than once. */
  readonly returned: Rate;
  readonly levels: readonly { readonly name: string; readonly share: number }[];
  readonly waiting: WaitingNow | null;
  readonly sale: SaleAnswer | null;
  readonly claim: ClaimId;
}

export interface WaitHours {
  readonly median: number;
  readonly p90: number;
  /** Of the working time; null without a calendar. */
  readonly workingMedian: number | null;
  readonly workingP90: number | null;
}

export interface Rate {
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/** Counted answers; `yes` of them with the interval of the true rate. */
export interface Answers extends Rate {
  readonly count: number;
  readonly no: number;
  readonly back: number;
  readonly left: number;
}

export interface WaitingNow {
  readonly requests: number;
  readonly value: Money | null;
  readonly medianHours: number;
  /** For longer than 99 in 100 ever waited: forgotten, or ended without a record. */
  readonly stale: number;
  /** Known by nothing but what usually follows. */
  readonly usual: number;
}

export interface WaitingRequest {
  readonly object: string;
  readonly gate: string;
  readonly sinceAt: Instant;
  readonly value: Money | null;
  readonly isStale: boolean;
  readonly knownBy: 'opened' | 'scheduled' | 'before' | 'usual';
}

/** An association of the wait with the sale among like requests; never an effect. */
export interface SaleAnswer {
  readonly p: number;
  readonly direction: 'rises' | 'falls' | 'none';
  /** By hours waited. */
  readonly groups: readonly TrendGroup[];
  readonly requests: number;
}

export interface StepSale extends SaleAnswer {
  readonly activity: string;
  readonly isApproval: boolean;
  /** p, with all the steps looked at taken into account (Benjamini and Hochberg). */
  readonly q: number;
  readonly claim: ClaimId;
}
