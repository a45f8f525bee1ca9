import { checkHeldOut } from './held-out.ts';
import type { HeldOut } from './held-out.ts';
import { buyersAt, customerCount, historyAt } from './model/buyers.ts';
import type { Histories } from './model/buyers.ts';
import { aliveProbability, expectedPurchases } from './model/buying.ts';
import { fitBuying } from './model/fit-buying.ts';
import type { FittedBuying } from './model/fit-buying.ts';
import { expectedSpend } from './model/gamma-gamma.ts';
import type { SpendModel } from './model/gamma-gamma.ts';
import { drawFuture } from './future.ts';
import type { FutureDraws } from './future.ts';
import { fitSpendOf, meanRepeat } from './spend.ts';

/** The spans that are forecast, in weeks. */
export const SPANS = [13, 52] as const;

export type WhyNoForecast = 'few' | 'not-converged' | 'short' | 'failed';

/** What is estimated of all customers together; survives JSON. */
export interface Estimate {
  readonly endDay: number;
  /** Null: no forecast is told, because of `why`. */
  readonly model: FittedBuying | null;
  readonly why: WhyNoForecast | null;
  readonly heldOut: HeldOut | null;
  /** Null where no amounts are recorded, or what a purchase is worth could not be estimated or failed its check. */
  readonly spend: SpendModel | null;
  /** The same models were fitted on all records; the forecast was checked on records that were held out. */
  readonly draws: FutureDraws | null;
}

/** What is told of one customer; NaN where it is not known. */
export interface BuyerEstimate {
  readonly alive: number;
  readonly expected: readonly number[];
  /** What a purchase of this customer is worth, in minor units. */
  readonly spend: number;
}

/** Fewest repeat purchases, and fewest customers who made them, that a forecast is made from. */
const FEWEST = 30;

/**
 * Estimates MBG/NBD (where that does not converge BG/NBD; where nobody is seen to leave NBD) from all customers, and Gamma-Gamma from those who bought again; and
 * checks both on the last third of the records, which the checked models have not seen.
 */
export function estimateLoyalty(histories: Histories, endDay: number): Estimate {
  const none = { endDay, model: null, heldOut: null, spend: null, draws: null };
  const { buyers } = buyersAt(histories, endDay);
  const again = buyers.repeats.reduce((sum, x, i) => sum + (x > 0 ? (buyers.weight[i] ?? 0) : 0), 0);
  if (again < FEWEST) return { ...none, why: 'few' };
  const model = fitBuying('mbg', buyers) ?? fitBuying('bg', buyers) ?? fitBuying('nbd', buyers);
  if (model === undefined) return { ...none, why: 'not-converged' };
  const heldOut = checkHeldOut(histories, endDay, model.kind);
  if (heldOut === null) return { ...none, why: 'short' };
  if (!heldOut.passes) return { ...none, heldOut, why: 'failed' };
  const spend = heldOut.value?.passes === true ? (fitSpendOf(histories, endDay) ?? null) : null;
  const draws = drawFuture(histories, endDay, model, spend, SPANS);
  return { endDay, model, why: null, heldOut, spend, draws };
}

/** What is expected of each customer; customers of the same history are computed once. */
export function estimateBuyers(histories: Histories, { endDay, model, spend }: Estimate): BuyerEstimate[] {
  const known = new Map<string, { alive: number; expected: readonly number[] }>();
  return Array.from({ length: customerCount(histories) }, (_, customer) => {
    const history = historyAt(histories, customer, endDay);
    if (model === null || history === null)
      return { alive: Number.NaN, expected: SPANS.map(() => Number.NaN), spend: Number.NaN };
    const key = `${history.repeats} ${history.last} ${history.watched}`;
    const found = known.get(key) ?? {
      alive:
        model.kind === 'nbd' || (model.kind === 'bg' && history.repeats === 0)
          ? Number.NaN
          : aliveProbability(model, history),
      expected: SPANS.map((weeks) => expectedPurchases(model, history, weeks)),
    };
    known.set(key, found);
    const worth = spend === null ? Number.NaN : spendOf(histories, customer, endDay, spend);
    return { ...found, spend: worth };
  });
}

function spendOf(histories: Histories, customer: number, endDay: number, spend: SpendModel): number {
  const { purchases, mean } = meanRepeat(histories, customer, endDay);
  return expectedSpend(spend, purchases, mean);
}
