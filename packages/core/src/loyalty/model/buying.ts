import type { Buyers } from './buyers.ts';
import { logGamma } from './log-gamma.ts';

/**
 * `bg`: BG/NBD (Fader, Hardie & Lee 2005): a customer may leave after each repeat purchase, so that who bought once is alive for
 * certain. `mbg`: MBG/NBD (Batislam, Denizel & Filiztekin 2007): a customer may leave after the first purchase too. `nbd` (Ehrenberg
 * 1959): nobody leaves; a is 0 and b says nothing.
 */
export type BuyingKind = 'bg' | 'mbg' | 'nbd';

/** Rates of buying are Gamma(r, α) a week, chances to leave after a purchase Beta(a, b). */
interface BuyingParameters {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

export interface BuyingModel extends BuyingParameters {
  readonly kind: BuyingKind;
}

/** One customer's history; times in the unit of α. */
export interface History {
  readonly repeats: number;
  readonly last: number;
  readonly watched: number;
}

/** Chances to leave that a customer of no repeat purchase has already passed. */
const passedOf = (kind: BuyingKind): number => (kind === 'mbg' ? 1 : 0);

/** The logarithm of how likely all these histories are. */
export function logLikelihood({ kind, r, alpha, a, b }: BuyingModel, buyers: Buyers): number {
  const { weight, repeats, last, watched } = buyers;
  const passed = passedOf(kind);
  const ofRepeats = repeatTerms({ kind, r, alpha, a, b }, buyers);
  let sum = 0;
  for (let i = 0; i < weight.length; i += 1) {
    const x = repeats[i] ?? 0;
    const logT = Math.log(alpha + (watched[i] ?? 0));
    const gone = goneOdds(x + passed, a, b, (r + x) * (logT - Math.log(alpha + (last[i] ?? 0))));
    sum += (weight[i] ?? 0) * ((ofRepeats[x] ?? 0) - (r + x) * logT + gone);
  }
  return sum;
}

/** ln(1 + odds to have left), without overflow. */
function goneOdds(chances: number, a: number, b: number, logRatio: number): number {
  if (chances === 0 || a === 0) return 0;
  const logOdds = Math.log(a / (b + chances - 1)) + logRatio;
  return logOdds > 30 ? logOdds : Math.log1p(Math.exp(logOdds));
}

/** What depends on the number of repeat purchases alone, for each number there is. */
function repeatTerms({ kind, r, alpha, a, b }: BuyingModel, { repeats }: Buyers): Float64Array {
  const most = repeats.reduce((found, x) => Math.max(found, x), 0);
  const passed = passedOf(kind);
  const always = r * Math.log(alpha) - logGamma(r);
  if (kind === 'nbd') return Float64Array.from({ length: most + 1 }, (_, x) => always + logGamma(r + x));
  const stays = logGamma(a + b) - logGamma(b);
  return Float64Array.from(
    { length: most + 1 },
    (_, x) => always + stays + logGamma(r + x) + logGamma(b + x + passed) - logGamma(a + b + x + passed),
  );
}

/** The probability that a customer of this history still buys. In BG/NBD it is 1 without a repeat purchase, in NBD always. */
export function aliveProbability({ kind, r, alpha, a, b }: BuyingModel, { repeats, last, watched }: History): number {
  const chances = repeats + passedOf(kind);
  if (chances === 0 || kind === 'nbd') return 1;
  const logRatio = (r + repeats) * (Math.log(alpha + watched) - Math.log(alpha + last));
  return 1 / (1 + Math.exp(Math.min(700, Math.log(a / (b + chances - 1)) + logRatio)));
}

const MOST_TERMS = 200_000;

/**
 * Purchases to expect in the next `span` of time, from a customer of this history. Written so that a = 1 is no exception:
 * Euler's transformation of ₂F₁ leaves the factor a − 1 in each term but the first, and it divides out.
 */
export function expectedPurchases(model: BuyingModel, history: History, span: number): number {
  const { kind, r, alpha, a, b } = model;
  if (kind === 'nbd') return ((r + history.repeats) / (alpha + history.watched)) * span;
  const chances = history.repeats + passedOf(kind);
  const z = span / (alpha + history.watched + span);
  const log1z = Math.log1p(-z);
  const c = a + b + chances - 1;
  const shrink = Math.exp((a - 1) * log1z);
  const first = Math.abs(a - 1) < 1e-9 ? -log1z : -Math.expm1((a - 1) * log1z) / (a - 1);
  const more = c * (first - shrink * tail(c - r - history.repeats, a, c, z));
  return Math.max(0, more) * aliveProbability(model, history);
}

/** Σ (p)ₙ (a)ₙ₋₁ zⁿ / ((c)ₙ n!) for n ≥ 1. */
function tail(p: number, a: number, c: number, z: number): number {
  let term = (p / c) * z;
  let sum = term;
  for (let n = 1; n < MOST_TERMS; n += 1) {
    term *= ((p + n) * (a + n - 1) * z) / ((c + n) * (n + 1));
    sum += term;
    if (Math.abs(term) < 1e-13 * Math.abs(sum)) break;
  }
  return sum;
}

/** Repeat purchases to expect of a new customer within a span since the first purchase. */
export const expectedOfNew = (model: BuyingModel, span: number): number =>
  expectedPurchases(model, { repeats: 0, last: 0, watched: 0 }, span);
