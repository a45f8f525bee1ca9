import { customerCount } from './model/buyers.ts';
import type { Histories } from './model/buyers.ts';
import { fitSpend } from './model/gamma-gamma.ts';
import type { SpendModel } from './model/gamma-gamma.ts';

/** How many repeat purchases of a customer have an amount above zero until a day, and their mean. */
export function meanRepeat(
  { starts, days, values }: Histories,
  customer: number,
  end: number,
): { readonly purchases: number; readonly mean: number } {
  let [purchases, sum] = [0, 0];
  for (let i = (starts[customer] ?? 0) + 1; i < (starts[customer + 1] ?? 0) && (days[i] ?? 0) <= end; i += 1) {
    const value = values[i] ?? Number.NaN;
    if (!(value > 0)) continue;
    purchases += 1;
    sum += value;
  }
  return { purchases, mean: purchases === 0 ? 0 : sum / purchases };
}

/** Gamma-Gamma from the customers who bought again; who did not says nothing of what a repeat purchase is worth. */
export function fitSpendOf(histories: Histories, end: number): SpendModel | undefined {
  const repeaters = Array.from({ length: customerCount(histories) }, (_, i) => meanRepeat(histories, i, end)).filter(
    ({ purchases }) => purchases > 0,
  );
  const model = fitSpend({
    purchases: Float64Array.from(repeaters, ({ purchases }) => purchases),
    mean: Float64Array.from(repeaters, ({ mean }) => mean),
  });
  return model !== undefined && model.q > 1 ? model : undefined;
}
