import type { ActivityKind, Fate, Instant, Money } from '../ledger/index.ts';
import type { Claim, ClaimId } from '../explain/index.ts';

/** At which level work is gathered into links. Never a person. */
export const LEVELS = ['activity', 'team', 'role'] as const;
export type Level = (typeof LEVELS)[number];

/** Where a hand-off ends when no further work follows. `customer`: the receipt; `nobody-*`: the demand ended without cash. */
export type ChainEnd = 'customer' | 'open' | Exclude<Fate, 'sold' | 'open'>;

export interface ChainLink {
  /** Name of the activity, team or role: the id within its level. */
  readonly link: string;
  /** Work items (runs) and executions (leading objects) that went through it. */
  readonly workCount: number;
  readonly objectCount: number;
  /** Share of its finished and open executions that reached cash (METHODS §2 P_cash). */
  readonly reachShare: number;
  /** Cash of the executions that went through it. Non-additive: never summed or ranked. Null when nobody pays. */
  readonly cashThrough: Money | null;
  /** Hours of recorded work; null where durations are not recorded or fewer than 5 people did it. */
  readonly workHours: number | null;
  /** Teams or roles that do it, most frequent first; groups under 5 people are not named. */
  readonly doneBy: readonly string[];
  readonly claim: ClaimId;
}

export interface HandOff {
  readonly from: string;
  /** A link, or an end of the chain when `end` is set. */
  readonly to: string;
  readonly end: ChainEnd | null;
  readonly count: number;
  /** Share of all hand-offs out of `from`. */
  readonly share: number;
  readonly cashThrough: Money | null;
  /** Clock hours between the end of one and the start of the other; null when the hand-off is an end. */
  readonly medianWaitHours: number | null;
  readonly p90WaitHours: number | null;
  /** How many of them bring work back to a link it had already left. */
  readonly returnCount: number;
  readonly claim: ClaimId;
}

export interface ChainAnswer {
  readonly level: Level;
  /** Levels the records can answer. */
  readonly levels: readonly Level[];
  readonly leadingType: string;
  readonly links: readonly ChainLink[];
  readonly handOffs: readonly HandOff[];
  /** How work enters: first links with counts. */
  readonly entries: readonly { readonly link: string; readonly count: number }[];
  /** What was left out because of `limit` (links, hand-offs), and how much of the cash what is shown carries. Null: nothing hidden. */
  readonly hidden: { readonly handOffs: number; readonly links: number; readonly shownShare: number } | null;
  /** Teams or roles under five people were gathered into one. */
  readonly gathered: number;
  readonly claims: readonly Claim[];
}

/** One link, both ways: for whom it works and who works for it. */
export interface LinkAnswer {
  readonly link: ChainLink;
  readonly clients: readonly HandOff[];
  readonly suppliers: readonly HandOff[];
  /** Paying customers it finally serves, by cash, the long tail folded into `others`. */
  readonly customers: readonly {
    readonly customer: string;
    readonly cash: Money;
    readonly objectCount: number;
    readonly claim: ClaimId;
  }[];
  readonly otherCustomerCount: number;
  /** Work items by the week (Monday) their last session began in, for the small time axis. */
  readonly weeks: readonly { readonly week: string; readonly workCount: number }[];
  readonly receipts: readonly ReceiptRow[];
  readonly claims: readonly Claim[];
}

/** One payment, delivery or invoice that stands for cash. */
export interface ReceiptRow {
  readonly receiptId: number;
  readonly at: Instant;
  readonly amount: Money | null;
  readonly customer: string | null;
  /** `type key` of the leading objects it pays, at most 5. */
  readonly pays: readonly string[];
  readonly activity: string;
}

/** All the work behind one receipt, not later than it (METHODS §2.1 Behind). */
export interface TraceAnswer {
  readonly receipt: ReceiptRow;
  readonly work: readonly TracedWork[];
  readonly shares: readonly { readonly leading: string; readonly amount: Money | null }[];
  /** Minutes of recorded work times share, null where not recorded; clock hours between the first act and the receipt. */
  readonly workMinutes: number | null;
  readonly leadHours: number;
  readonly claims: readonly Claim[];
}

export interface TracedWork {
  /** The event ids of the recorded acts this bar stands for. */
  readonly events: readonly number[];
  readonly activity: string;
  readonly kind: ActivityKind;
  readonly leading: string;
  /** `type key` of the objects touched. */
  readonly objects: readonly string[];
  readonly startedAt: Instant | null;
  readonly at: Instant;
  readonly team: string | null;
  readonly role: string | null;
  readonly actor: 'human' | 'robot' | 'unknown' | null;
  /** Share of this act that stands behind this receipt; 1 unless it served several leading objects. */
  readonly share: number;
  /** Clock hours since the previous act of the same leading object ended; null for the first. */
  readonly waitHours: number | null;
}

/** The receipts that one recorded act fed (METHODS §2.1 Fed). */
export interface FedAnswer {
  readonly eventId: number;
  readonly activity: string;
  readonly at: Instant;
  readonly leading: readonly string[];
  readonly receipts: readonly (ReceiptRow & { readonly share: number })[];
  /** Why it fed none, when it fed none. */
  readonly fate: Fate | 'no-client' | null;
  readonly claims: readonly Claim[];
}
