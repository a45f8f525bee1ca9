import { logGamma } from './log-gamma.ts';
import { minimise } from './minimise.ts';

/** What a purchase is worth (Fader, Hardie & Lee 2005, Gamma-Gamma): customers differ, and so do the purchases of each. */
export interface SpendModel {
  readonly p: number;
  readonly q: number;
  /** In the unit of the amounts. */
  readonly v: number;
}

/** Customers by how many purchases their mean amount is made of: two equally long columns, amounts above zero. */
export interface Spenders {
  readonly purchases: Float64Array;
  readonly mean: Float64Array;
}

function spendLogLikelihood({ p, q, v }: SpendModel, { purchases, mean }: Spenders): number {
  const most = purchases.reduce((found, x) => Math.max(found, x), 0);
  const ofCount = Float64Array.from({ length: most + 1 }, (_, x) =>
    x === 0 ? 0 : logGamma(p * x + q) - logGamma(p * x) - logGamma(q) + q * Math.log(v) + p * x * Math.log(x),
  );
  let sum = 0;
  for (let i = 0; i < mean.length; i += 1) {
    const [x, m] = [purchases[i] ?? 0, mean[i] ?? 0];
    sum += (ofCount[x] ?? 0) + (p * x - 1) * Math.log(m) - (p * x + q) * Math.log(x * m + v);
  }
  return sum;
}

/** Undefined with fewer than ten customers, or when the estimate did not converge. */
export function fitSpend(spenders: Spenders): SpendModel | undefined {
  const count = spenders.mean.length;
  if (count < 10) return undefined;
  const typical = spenders.mean.reduce((sum, one) => sum + one, 0) / count;
  const scaled = { ...spenders, mean: spenders.mean.map((one) => one / typical) };
  const model = ([p = 0, q = 0, v = 0]: readonly number[]): SpendModel => ({
    p: Math.exp(p),
    q: Math.exp(q),
    v: Math.exp(v),
  });
  const starts = [
    [4, 3, 0.5],
    [1, 2, 1],
  ].map((start) => start.map(Math.log));
  const found = minimise((at) => -spendLogLikelihood(model(at), scaled), starts);
  if (found === undefined) return undefined;
  const best = model(found.at);
  return { ...best, v: best.v * typical };
}

/**
 * What a purchase of a customer is worth in the long run, between what this customer paid and what all pay; NaN when the model
 * knows no mean (q ≤ 1).
 */
export function expectedSpend({ p, q, v }: SpendModel, purchases: number, mean: number): number {
  if (q <= 1) return Number.NaN;
  return purchases === 0 ? (p * v) / (q - 1) : (p * (v + purchases * mean)) / (p * purchases + q - 1);
}
