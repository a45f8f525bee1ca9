import { makeRandom } from '../statistics/index.ts';
import { measureGain } from './forecast-gain.ts';
import { testLead } from './lead-test.ts';
import type { LeadTest } from './lead-test.ts';

/** Fewer weeks than this say nothing about what leads what. */
export const FEWEST_WEEKS = 52;
/** Lags looked at, in weeks. */
const LAGS = 8;
const PERMUTATIONS = 999;
/** Share of false findings allowed among the findings, over all indicators and both directions. */
const FALSE_SHARE = 0.05;
/** A forecast must gain by more than this many standard errors. */
const LEAST_GAIN = 1;

/** How an indicator stands to the cash. */
export type Standing = 'leads' | 'harmful' | 'follows' | 'unrelated';

export interface Audited {
  readonly standing: Standing;
  /** The indicator ahead of the cash. */
  readonly ahead: LeadTest;
  /** The cash ahead of the indicator. */
  readonly behind: LeadTest;
  /** Of the squared error of a forecast of the cash, the share that knowing the indicator takes away. */
  readonly gainShare: number;
  readonly gainErrors: number;
}

export interface Candidate {
  readonly name: string;
  /** One value a week, of the same weeks as the cash. */
  readonly values: Float64Array;
  /** Which way of it is called better. */
  readonly wanted: 'up' | 'down';
}

/**
 * Sorts indicators by whether they lead the cash (METHODS §8). One leads when the tie is no chance among all that were tried
 * (Benjamini–Hochberg over indicators and directions) and a forecast of the cash gains by it on what it had not seen; it is harmful when
 * what is called better goes before less cash; it follows when the cash goes before it; else it is unrelated. Same seed, same answer.
 */
export function auditIndicators(
  cash: Float64Array,
  candidates: readonly Candidate[],
  seed: number,
): readonly Audited[] {
  const settings = { lags: LAGS, permutations: PERMUTATIONS, random: makeRandom(seed) };
  const tested = candidates.map(({ values, wanted }) => {
    const better = wanted === 'up' ? values : values.map((value) => -value);
    const ahead = testLead(better, cash, settings);
    const gain = measureGain(better, cash, ahead.lag);
    return { ahead, behind: testLead(cash, better, settings), gain };
  });
  const limit = falseLimit(tested.flatMap(({ ahead, behind }) => [ahead.p, behind.p]));
  return tested.map(({ ahead, behind, gain }) => {
    const leads = ahead.p <= limit && gain.standardErrors > LEAST_GAIN;
    const standing = leads
      ? ahead.correlation > 0
        ? 'leads'
        : 'harmful'
      : behind.p <= limit
        ? 'follows'
        : 'unrelated';
    return { standing, ahead, behind, gainShare: gain.share, gainErrors: gain.standardErrors };
  });
}

/** The largest p that is still a finding (Benjamini and Hochberg, 1995); 0 when none is. */
export function falseLimit(all: readonly number[]): number {
  const sorted = all.toSorted((a, b) => a - b);
  return sorted.findLast((p, i) => p <= ((i + 1) / sorted.length) * FALSE_SHARE) ?? 0;
}
