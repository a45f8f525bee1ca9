import { CLIP_RULES } from '../work/index.ts';
import type { Spread } from './answers.ts';
import { amountOf } from './scope.ts';
import type { Part, VainScope } from './scope.ts';

/** Shares are told in thousandths. */
const THOUSAND = 1000;

/**
 * Shares of a total in whole thousandths that add up to exactly 1: what rounding down leaves goes to the largest remainders
 * (Hamilton). All zero when there is nothing to share.
 */
export function wholeShares(amounts: readonly number[]): number[] {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  if (total <= 0) return amounts.map(() => 0);
  const exact = amounts.map((amount) => (amount / total) * THOUSAND);
  const whole = exact.map(Math.floor);
  const left = THOUSAND - whole.reduce((sum, one) => sum + one, 0);
  const rest = exact
    .map((one, i) => ({ i, rest: one - Math.floor(one) }))
    .toSorted((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of rest.slice(0, left)) whole[i] = (whole[i] ?? 0) + 1;
  return whole.map((one) => one / THOUSAND);
}

/** The least and the largest share of a whole by the clipping rules, `told` included; null when acts are counted. */
export function rangeOf(
  { unit }: VainScope,
  part: Pick<Part, 'amounts'>,
  whole: Pick<Part, 'amounts'>,
  told: number,
): { low: number; high: number } | null {
  if (unit === 'acts') return null;
  const shares = CLIP_RULES.map((rule) => (whole.amounts[rule] > 0 ? part.amounts[rule] / whole.amounts[rule] : 0));
  return { low: Math.min(told, ...shares), high: Math.max(told, ...shares) };
}

/** An amount, each divided by `by`, with what the clipping rules make of it. */
export function spreadOf(scope: VainScope, part: Pick<Part, 'amounts'>, by = 1): Spread {
  const amount = amountOf(scope, part) / by;
  const all = scope.unit === 'acts' ? [amount] : CLIP_RULES.map((rule) => part.amounts[rule] / by);
  return { amount, low: Math.min(...all), high: Math.max(...all) };
}
