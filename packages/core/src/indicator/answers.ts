import type { Claim, ClaimId } from '../explain/index.ts';
import type { Standing } from './audit.ts';
import type { Lacking } from './read-series.ts';

/** Which indicators lead the cash. Below 52 whole weeks, or without receipts, every standing is null. */
export interface IndicatorAnswer {
  /** Whole weeks recorded, and the Monday of the first; null when there is none. */
  readonly weeks: number;
  readonly firstWeek: string | null;
  /** Cash a week in minor units, or receipts; null when nobody pays. */
  readonly cash: {
    readonly values: readonly number[];
    readonly unit: 'money' | 'receipts';
    readonly currency: string;
  } | null;
  readonly indicators: readonly IndicatorRow[];
  readonly claims: readonly Claim[];
}

export interface IndicatorRow {
  readonly name: string;
  /** Told by a person, or read from the records. */
  readonly isTold: boolean;
  /** Which way of it is called better. */
  readonly wanted: 'up' | 'down';
  readonly lacking: Lacking | null;
  readonly standing: Standing | null;
  /** Weeks by which it leads the cash, or follows it. */
  readonly lag: number | null;
  readonly correlation: number | null;
  readonly p: number | null;
  /** Of the squared error of a forecast of the cash, the share that it takes away. */
  readonly gainShare: number | null;
  readonly values: readonly number[];
  readonly claim: ClaimId;
}
