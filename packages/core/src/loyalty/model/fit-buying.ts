import { roundBuyers } from './buyers.ts';
import type { Buyers } from './buyers.ts';
import { logLikelihood } from './buying.ts';
import type { BuyingKind, BuyingModel } from './buying.ts';
import { minimise } from './minimise.ts';

/** A model that was estimated: how likely it makes the records, and how well its logarithms (r, α, a, b) are known. */
export interface FittedBuying extends BuyingModel {
  readonly logLikelihood: number;
  readonly covariance: readonly (readonly number[])[];
}

/** The longest history is stretched or shrunk to this, so that α is about as large as the others (lifetimes#396, #405). */
const LONGEST = 10;
/** So many different histories are rounded to so many steps of time on the way to the estimate, never for the estimate itself. */
const [MANY, ROUGH] = [2000, 60] as const;
const STARTS: readonly (readonly number[])[] = [
  [0.5, 1, 0.8, 2],
  [1, 2, 0.2, 3],
  [2, 1, 1, 6],
].map((start) => start.map(Math.log));

/**
 * The most likely parameters for these customers, those who bought once among them. Undefined when nobody bought again, when
 * there are fewer than ten who did, or when the estimate did not converge.
 */
export function fitBuying(kind: BuyingKind, buyers: Buyers): FittedBuying | undefined {
  const longest = buyers.watched.reduce((most, one) => Math.max(most, one), 0);
  const again = buyers.repeats.reduce((sum, x, i) => sum + (x > 0 ? (buyers.weight[i] ?? 0) : 0), 0);
  if (longest <= 0 || again < 10) return undefined;
  const scale = LONGEST / longest;
  const scaled = { ...buyers, last: buyers.last.map((t) => t * scale), watched: buyers.watched.map((t) => t * scale) };
  const model = ([r = 0, alpha = 0, a = -Infinity, b = 0]: readonly number[]): BuyingModel => ({
    kind,
    r: Math.exp(r),
    alpha: Math.exp(alpha),
    a: Math.exp(a),
    b: Math.exp(b),
  });
  const starts = kind === 'nbd' ? STARTS.map((start) => start.slice(0, 2)) : STARTS;
  const rough = scaled.weight.length > MANY ? roundBuyers(scaled, ROUGH) : scaled;
  const found = minimise(
    (at) => -logLikelihood(model(at), scaled),
    starts,
    (at) => -logLikelihood(model(at), rough),
  );
  if (found === undefined) return undefined;
  const best = model(found.at);
  const unscaled = { ...best, alpha: best.alpha / scale };
  return { ...unscaled, logLikelihood: logLikelihood(unscaled, buyers), covariance: found.covariance };
}
