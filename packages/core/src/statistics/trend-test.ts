import { makeRandom } from './make-random.ts';
import type { Random } from './make-random.ts';
import { quantileOfSorted } from './quantile.ts';
import { wilson } from './wilson.ts';
import type { Interval } from './wilson.ts';

/** One case: what it went through, whether it ended as asked, and the cases that it may fairly be compared with. */
export interface TrendRow {
  /** Finite; in any unit, as only its rank within the stratum weighs. */
  readonly exposure: number;
  readonly outcome: boolean;
  readonly stratum: string;
}

/**
 * A quarter of each stratum's cases by exposure, all strata together: the quarters hold like cases alike, so that their rates can
 * be compared, and their bounds overlap. Equal exposures of a stratum are never parted.
 */
export interface TrendGroup {
  /** The least and the greatest exposure in it, and the mean. */
  readonly low: number;
  readonly high: number;
  readonly mean: number;
  readonly count: number;
  /** Share with the outcome and its 95 % Wilson interval. */
  readonly rate: number;
  readonly interval: Interval;
}

export interface Trend {
  /** How often chance alone gives a trend at least as strong, either way; 1 when nothing can be compared. Never below 1 / (permutations + 1). */
  readonly p: number;
  /** Which way the outcome goes within strata as the exposure rises; says nothing of its strength. */
  readonly direction: 'rises' | 'falls' | 'none';
  /** By exposure, ascending; at most four. All cases are in one of them, also of strata in which nothing can be compared. */
  readonly groups: readonly TrendGroup[];
  /** In how many strata both outcomes and different exposures occur, and how many cases those hold. */
  readonly strata: number;
  readonly compared: number;
  readonly permutations: number;
}

/** Cases of one stratum that can be compared: scores ascend with exposure and lie in 0..1. */
interface Stratum {
  readonly scores: Float64Array;
  /** How many of them drew the rarer outcome. */
  readonly drawn: number;
  /** 1 when the rarer outcome is the one asked about, −1 when it is its absence. */
  readonly sign: 1 | -1;
  /** Sum of the scores of the cases with the rarer outcome, and what chance would give. */
  readonly sum: number;
  readonly expected: number;
}

/**
 * Whether the outcome goes with the exposure, among like cases: stratified rank trend (ranks within the stratum divided by its
 * size + 1, van Elteren 1960), its p by permuting the outcome within strata (Phipson and Smyth 2010: (1 + as extreme) / (1 +
 * permutations), two-sided). An association, never an effect. Rows whose exposure is not finite are left out. The same seed
 * gives the same answer, in whatever order the rows stand. Time: rows × permutations.
 */
export function trendTest(
  rows: readonly TrendRow[],
  { permutations = 400, seed = 1 }: { readonly permutations?: number; readonly seed?: number } = {},
): Trend {
  const ascending = rows
    .filter(({ exposure }) => Number.isFinite(exposure))
    .toSorted((a, b) => a.exposure - b.exposure || compareNames(a.stratum, b.stratum));
  const all = [...Map.groupBy(ascending, ({ stratum }) => stratum)]
    .toSorted(([a], [b]) => compareNames(a, b))
    .map(([, mine]) => mine);
  const strata = all.flatMap(stratumOf);
  const seen = strata.reduce((sum, one) => sum + one.sign * (one.sum - one.expected), 0);
  return {
    p: strata.length === 0 ? 1 : permute(strata, Math.abs(seen), permutations, makeRandom(seed)),
    direction: Math.abs(seen) < TOLERANCE ? 'none' : seen > 0 ? 'rises' : 'falls',
    groups: groupsOf(all),
    strata: strata.length,
    compared: strata.reduce((sum, { scores }) => sum + scores.length, 0),
    permutations,
  };
}

/** Sums of scores that differ by less are the same but for rounding. */
const TOLERANCE = 1e-9;

const compareNames = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** None when all its outcomes, or all its exposures, are the same. */
function stratumOf(ascending: readonly TrendRow[]): Stratum[] {
  const asked = ascending.filter(({ outcome }) => outcome).length;
  const drawn = Math.min(asked, ascending.length - asked);
  if (drawn === 0 || ascending[0]?.exposure === ascending.at(-1)?.exposure) return [];
  const rarer = asked === drawn;
  const scores = scoresOf(ascending);
  const sum = ascending.reduce((total, { outcome }, at) => total + (outcome === rarer ? scores[at]! : 0), 0);
  return [{ scores, drawn, sign: rarer ? 1 : -1, sum, expected: drawn / 2 }];
}

/** Rank of each case divided by their number + 1; equal exposures share their mean rank. */
function scoresOf(ascending: readonly TrendRow[]): Float64Array {
  const scores = new Float64Array(ascending.length);
  for (let from = 0; from < ascending.length;) {
    let to = from;
    while (ascending[to + 1]?.exposure === ascending[from]?.exposure) to++;
    scores.fill(((from + to) / 2 + 1) / (ascending.length + 1), from, to + 1);
    from = to + 1;
  }
  return scores;
}

function permute(strata: readonly Stratum[], seen: number, permutations: number, random: Random): number {
  const shuffled = strata.map((one) => ({ ...one, scores: one.scores.slice() }));
  let asExtreme = 0;
  for (let round = 0; round < permutations; round++) {
    let sum = 0;
    for (const { scores, drawn, sign, expected } of shuffled) sum += sign * (draw(scores, drawn, random) - expected);
    if (Math.abs(sum) >= seen - TOLERANCE) asExtreme++;
  }
  return (1 + asExtreme) / (1 + permutations);
}

/** Sum of `count` of the scores, drawn without return (the first steps of Fisher and Yates's shuffle, in place). */
function draw(scores: Float64Array, count: number, random: Random): number {
  let sum = 0;
  for (let at = 0; at < count; at++) {
    const other = at + random.below(scores.length - at);
    const taken = scores[other]!;
    scores[other] = scores[at]!;
    scores[at] = taken;
    sum += taken;
  }
  return sum;
}

function groupsOf(strata: readonly (readonly TrendRow[])[]): TrendGroup[] {
  const placed = strata.flatMap((ascending) => {
    const exposures = Float64Array.from(ascending, ({ exposure }) => exposure);
    const cuts = [0.25, 0.5, 0.75].map((q) => quantileOfSorted(exposures, q));
    return ascending.map((row) => ({ row, quarter: cuts.filter((cut) => row.exposure > cut).length }));
  });
  return [...Map.groupBy(placed, ({ quarter }) => quarter)]
    .toSorted(([a], [b]) => a - b)
    .map(([, cases]) => groupOf(cases.map(({ row }) => row)));
}

function groupOf(rows: readonly TrendRow[]): TrendGroup {
  const asked = rows.filter(({ outcome }) => outcome).length;
  const exposures = Float64Array.from(rows, ({ exposure }) => exposure).toSorted();
  return {
    low: exposures[0]!,
    high: exposures.at(-1)!,
    mean: exposures.reduce((sum, exposure) => sum + exposure, 0) / rows.length,
    count: rows.length,
    rate: asked / rows.length,
    interval: wilson(asked, rows.length),
  };
}
