import type { Random } from '../statistics/index.ts';
import { whiten } from './whiten.ts';

/** Whether one series runs ahead of another. */
export interface LeadTest {
  /** By how many steps, of those looked at, the tie is strongest. */
  readonly lag: number;
  /** The correlation at that lag, of what neither series tells of itself. */
  readonly correlation: number;
  /** How often chance alone gives as strong a tie at any of the lags. */
  readonly p: number;
}

/**
 * Tests whether `ahead` leads `behind` by 1 to `lags` steps. Both are whitened, so that a common trend or inertia is no tie; the largest
 * correlation over the lags, each weighed by how many pairs it rests on, is held against `permutations` shuffles of the whitened
 * leader. Two series of one length, at least `lags` + 3.
 */
export function testLead(
  ahead: Float64Array,
  behind: Float64Array,
  { lags, permutations, random }: { readonly lags: number; readonly permutations: number; readonly random: Random },
): LeadTest {
  const [leader, follower] = [whiten(ahead), whiten(behind)];
  const found = strongest(leader, follower, lags);
  const shuffled = leader.slice();
  let asStrong = 0;
  for (let n = 0; n < permutations; n += 1) {
    shuffle(shuffled, random);
    if (Math.abs(strongest(shuffled, follower, lags).weight) >= Math.abs(found.weight)) asStrong += 1;
  }
  return {
    lag: found.lag,
    correlation: found.weight / Math.sqrt(leader.length - found.lag),
    p: (asStrong + 1) / (permutations + 1),
  };
}

/** The lag of the strongest tie; `weight` is its correlation times the root of its pairs. */
function strongest(leader: Float64Array, follower: Float64Array, lags: number): { lag: number; weight: number } {
  let best = { lag: 1, weight: 0 };
  for (let lag = 1; lag <= lags; lag += 1) {
    const pairs = leader.length - lag;
    let sum = 0;
    for (let t = 0; t < pairs; t += 1) sum += (leader[t] ?? 0) * (follower[t + lag] ?? 0);
    const weight = sum / Math.sqrt(pairs);
    if (Math.abs(weight) > Math.abs(best.weight)) best = { lag, weight };
  }
  return best;
}

function shuffle(values: Float64Array, random: Random): void {
  for (let i = values.length - 1; i > 0; i -= 1) {
    const j = random.below(i + 1);
    const kept = values[i] ?? 0;
    values[i] = values[j] ?? 0;
    values[j] = kept;
  }
}
