import { CLIP_RULES } from '../work/index.ts';
import type { Spread } from './answers.ts';
import { amountOf } from './scope.ts';
import type { Part, VainScope } from './scope.ts';

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
