import type { Random } from '../../statistics/index.ts';
import { aliveProbability } from './buying.ts';
import type { BuyingModel, History } from './buying.ts';
import { drawBeta, drawGamma, drawNormal, rootOf } from './draw.ts';
import type { FittedBuying } from './fit-buying.ts';

/** A model whose parameters might as well be the true ones, as far as the records tell. */
export function drawModel(fit: FittedBuying, random: Random): BuyingModel {
  const root = rootOf(fit.covariance);
  const chance = root.map(() => drawNormal(random));
  const shift = root.map((row) => row.reduce((sum, one, j) => sum + one * (chance[j] ?? 0), 0));
  const moved = (value: number, i: number): number => value * Math.exp(Math.min(2, Math.max(-2, shift[i] ?? 0)));
  return { kind: fit.kind, r: moved(fit.r, 0), alpha: moved(fit.alpha, 1), a: moved(fit.a, 2), b: moved(fit.b, 3) };
}

/**
 * One future of a customer: purchases within each of the spans, which rise. Given that the customer is alive, the rate is
 * Gamma(r + x, α + T) and the chance to leave Beta(a, b + purchases survived): exact, no approximation.
 */
export function drawPurchases(
  model: BuyingModel,
  history: History,
  spans: readonly number[],
  random: Random,
): readonly number[] {
  const none = spans.map(() => 0);
  if (random.next() >= aliveProbability(model, history)) return none;
  const rate = drawGamma(random, model.r + history.repeats) / (model.alpha + history.watched);
  const survived = history.repeats + (model.kind === 'mbg' ? 1 : 0);
  const leaves = model.kind === 'nbd' ? 0 : drawBeta(random, model.a, model.b + survived);
  const longest = spans.at(-1) ?? 0;
  let at = 0;
  for (let bought = 0; bought < 10_000; bought += 1) {
    at -= Math.log(Math.max(random.next(), 2 ** -33)) / rate;
    if (at > longest) break;
    for (const [i, span] of spans.entries()) if (at <= span) none[i] = (none[i] ?? 0) + 1;
    if (random.next() < leaves) break;
  }
  return none;
}
