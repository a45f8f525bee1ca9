import { makeRandom } from '../statistics/index.ts';
import { periodOf } from './calendar-periods.ts';
import { customerCount, firstDay, historyAt } from './model/buyers.ts';
import type { Histories } from './model/buyers.ts';
import type { FittedBuying } from './model/fit-buying.ts';
import { expectedSpend } from './model/gamma-gamma.ts';
import type { SpendModel } from './model/gamma-gamma.ts';
import { drawModel, drawPurchases } from './model/simulate.ts';
import { meanRepeat } from './spend.ts';

/**
 * Futures that may as well come, by the month customers first bought in: for each span, the number of purchases, and what they are
 * worth, in each draw. Parameters are drawn anew for each, so that the spread holds what the records leave open.
 */
export interface FutureDraws {
  readonly months: readonly number[];
  /** [span][draw][month]. */
  readonly purchases: readonly (readonly (readonly number[])[])[];
  readonly value: readonly (readonly (readonly number[])[])[] | null;
}

/** Simulated customers in all draws together, and at most in one draw: the others are counted by them. */
const MOST_SIMULATED = 1_200_000;
const MOST_CUSTOMERS = 25_000;
const SEED = 20_261;

interface Seen {
  readonly month: number;
  readonly history: { readonly repeats: number; readonly last: number; readonly watched: number };
  readonly spend: number;
}

/** Draws the future of the customers known at the end of a day. */
export function drawFuture(
  histories: Histories,
  endDay: number,
  fit: FittedBuying,
  spend: SpendModel | null,
  spans: readonly number[],
): FutureDraws {
  const all = seenAt(histories, endDay, spend);
  const every = Math.max(1, Math.ceil(all.length / MOST_CUSTOMERS));
  const some = all.filter((_, i) => i % every === 0);
  const scale = all.length / Math.max(1, some.length);
  const months = [...new Set(all.map(({ month }) => month))].toSorted((a, b) => a - b);
  const placeOf = new Map(months.map((month, i) => [month, i]));
  const random = makeRandom(SEED);
  const draws = Math.round(Math.min(300, Math.max(40, MOST_SIMULATED / Math.max(1, some.length))));
  const empty = (): number[][][] => spans.map(() => Array.from({ length: draws }, () => months.map(() => 0)));
  const [purchases, value] = [empty(), empty()];
  for (let draw = 0; draw < draws; draw += 1) {
    const model = drawModel(fit, random);
    for (const { month, history, spend: worth } of some) {
      const place = placeOf.get(month) ?? 0;
      for (const [i, bought] of drawPurchases(model, history, spans, random).entries()) {
        if (bought === 0) continue;
        purchases[i]![draw]![place]! += bought * scale;
        value[i]![draw]![place]! += bought * worth * scale;
      }
    }
  }
  return { months, purchases, value: spend === null ? null : value };
}

function seenAt(histories: Histories, endDay: number, spend: SpendModel | null): Seen[] {
  return Array.from({ length: customerCount(histories) }, (_, customer): Seen | null => {
    const history = historyAt(histories, customer, endDay);
    if (history === null) return null;
    const { purchases, mean } = meanRepeat(histories, customer, endDay);
    return {
      month: periodOf('month', firstDay(histories, customer)),
      history,
      spend: spend === null ? 0 : expectedSpend(spend, purchases, mean),
    };
  }).filter((one) => one !== null);
}

/** The spread of a sum over some months, one standard deviation. */
export function spreadOf(
  draws: readonly (readonly number[])[],
  months: readonly number[],
  isCounted: (month: number) => boolean,
): number {
  const sums = draws.map((draw) => draw.reduce((sum, one, i) => sum + (isCounted(months[i] ?? 0) ? one : 0), 0));
  const mean = sums.reduce((sum, one) => sum + one, 0) / Math.max(1, sums.length);
  return Math.sqrt(sums.reduce((sum, one) => sum + (one - mean) ** 2, 0) / Math.max(1, sums.length - 1));
}
