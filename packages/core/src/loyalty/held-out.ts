import { drawFuture, spreadOf } from './future.ts';
import { buyersAt, customerCount, DAYS_A_WEEK, historyAt } from './model/buyers.ts';
import type { Histories } from './model/buyers.ts';
import { expectedPurchases } from './model/buying.ts';
import type { BuyingKind, BuyingModel } from './model/buying.ts';
import { fitBuying } from './model/fit-buying.ts';
import { expectedSpend } from './model/gamma-gamma.ts';
import { fitSpendOf, meanRepeat } from './spend.ts';

/** What a model that saw only the first two thirds of the records said of the last third, and what came. */
export interface HeldOut {
  readonly splitDay: number;
  /** First recorded day of a purchase. */
  readonly beginDay: number;
  readonly model: BuyingModel;
  /** Customers known at the split. */
  readonly customers: number;
  readonly predicted: number;
  readonly actual: number;
  /** (predicted − actual) ÷ actual. */
  readonly error: number;
  readonly passes: boolean;
  /** Null where no amounts are recorded or what a purchase is worth could not be estimated. */
  readonly value: {
    readonly predicted: number;
    readonly actual: number;
    readonly error: number;
    readonly passes: boolean;
  } | null;
}

const FIRST_PART = 2 / 3;
/** Fewest purchases in the last part that an error can be told of. */
const FEWEST = 20;
/** A forecast that missed by more is not made, unless chance alone explains it. */
const MOST_ERROR = { purchases: 0.2, value: 0.3 } as const;

/** Null where the last third holds too little to check on, or no model converges on the first two. */
export function checkHeldOut(histories: Histories, endDay: number, kind: BuyingKind): HeldOut | null {
  const begin = histories.days.reduce((first, day) => Math.min(first, day), endDay);
  const splitDay = Math.floor(begin + (endDay - begin) * FIRST_PART);
  const model = fitBuying(kind, buyersAt(histories, splitDay).buyers);
  if (model === undefined) return null;
  const weeks = (endDay - splitDay) / DAYS_A_WEEK;
  const spend = fitSpendOf(histories, splitDay);
  const sums = { customers: 0, predicted: 0, actual: 0, worth: 0, paid: 0 };
  const known = new Map<string, number>();
  for (let customer = 0; customer < customerCount(histories); customer += 1) {
    const history = historyAt(histories, customer, splitDay);
    if (history === null) continue;
    const key = `${history.repeats} ${history.last} ${history.watched}`;
    const expected = known.get(key) ?? expectedPurchases(model, history, weeks);
    known.set(key, expected);
    const { purchases, mean } = meanRepeat(histories, customer, splitDay);
    const later = purchasesAfter(histories, customer, splitDay, endDay);
    sums.customers += 1;
    sums.predicted += expected;
    sums.actual += later.count;
    sums.paid += later.value;
    sums.worth += spend === undefined ? 0 : expected * expectedSpend(spend, purchases, mean);
  }
  if (sums.actual < FEWEST) return null;
  const draws = drawFuture(histories, splitDay, model, null, [weeks]);
  const spread = spreadOf(draws.purchases[0] ?? [], draws.months, () => true);
  const error = sums.predicted / sums.actual - 1;
  return {
    splitDay,
    beginDay: begin,
    model: { kind, r: model.r, alpha: model.alpha, a: model.a, b: model.b },
    customers: sums.customers,
    predicted: sums.predicted,
    actual: sums.actual,
    error,
    passes: Math.abs(error) <= MOST_ERROR.purchases || Math.abs(sums.predicted - sums.actual) <= 2 * spread,
    value: spend === undefined || !(sums.paid > 0) ? null : valueCheck(sums.worth, sums.paid),
  };
}

function valueCheck(predicted: number, actual: number): HeldOut['value'] {
  const error = predicted / actual - 1;
  return { predicted, actual, error, passes: Math.abs(error) <= MOST_ERROR.value };
}

function purchasesAfter(
  { starts, days, values }: Histories,
  customer: number,
  after: number,
  until: number,
): { readonly count: number; readonly value: number } {
  let [count, value] = [0, 0];
  for (let i = starts[customer] ?? 0; i < (starts[customer + 1] ?? 0); i += 1) {
    const day = days[i] ?? 0;
    if (day <= after || day > until) continue;
    count += 1;
    const paid = values[i] ?? 0;
    if (!Number.isNaN(paid)) value += paid;
  }
  return { count, value };
}
