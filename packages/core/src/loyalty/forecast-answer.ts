import type { Claim } from '../explain/index.ts';
import { claimLoyalty } from './address.ts';
import type { Forecast, ForecastSpan, Spread } from './answers.ts';
import { periodOf } from './calendar-periods.ts';
import { claim, count, day, known, money, share, statement, unknown } from './claim.ts';
import type { Draft } from './claim.ts';
import { SPANS } from './estimate.ts';
import { countFacts, receiptFacts } from './evidence.ts';
import { spreadOf } from './future.ts';
import { whyNobody } from './scope.ts';
import type { Buyer, Scope } from './scope.ts';

const EXPECTED = { 13: 'in13', 52: 'in52' } as const satisfies Record<(typeof SPANS)[number], keyof Buyer>;
const NORMAL_95 = 1.96;

/** What is expected of the customers of a part, with its 95 % range; of one customer without a range. */
export function answerForecast(scope: Scope): Forecast {
  const { model, why, heldOut } = scope.state.estimate;
  const isTold = whyNobody(scope) === undefined && model !== null;
  return {
    why: isTold ? null : (why ?? 'few'),
    model: isTold ? { kind: model.kind, r: model.r, alpha: model.alpha, a: model.a, b: model.b } : null,
    error: heldOut?.error ?? null,
    spans: isTold ? SPANS.flatMap((weeks) => spanOf(scope, weeks) ?? []) : [],
    claim: claimLoyalty('forecast', scope.filter),
  };
}

/** Undefined for a span longer than the records. */
function spanOf(scope: Scope, weeks: (typeof SPANS)[number]): ForecastSpan | undefined {
  const { heldOut, draws, spend } = scope.state.estimate;
  if (heldOut === null || (scope.endDay - heldOut.beginDay) / 7 < weeks) return undefined;
  const place = SPANS.indexOf(weeks);
  const months = new Set(scope.buyers.map(({ firstDay }) => periodOf('month', firstDay)));
  const spread = (of: 'purchases' | 'value'): number =>
    draws?.[of] == null || scope.filter.customer !== undefined
      ? Number.NaN
      : spreadOf(draws[of][place] ?? [], draws.months, (month) => months.has(month));
  const purchases = scope.buyers.reduce((sum, buyer) => sum + buyer[EXPECTED[weeks]], 0);
  const value = scope.buyers.reduce((sum, buyer) => sum + buyer[EXPECTED[weeks]] * buyer.spend, 0);
  const valueError = heldOut.value?.error ?? 0;
  return {
    weeks,
    purchases: rounded(rangeOf(purchases, spread('purchases'), heldOut.error)),
    value:
      spend === null || Number.isNaN(value)
        ? null
        : { ...rounded(rangeOf(value, spread('value'), valueError)), currency: scope.currency },
    claim: claimLoyalty('expected', scope.filter, { weeks: String(weeks) }),
  };
}

/** Chance and unknown parameters, and as much again as the model missed by on what was held out. */
function rangeOf(amount: number, spread: number, error: number): Spread {
  const half = Math.hypot(NORMAL_95 * (Number.isNaN(spread) ? Math.sqrt(amount) : spread), error * amount);
  return { amount, low: Math.max(0, amount - half), high: amount + half };
}

/** Rounded to what its range supports. */
function rounded({ amount, low, high }: Spread): Spread {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, (high - low) / 10))));
  const [told = 0, least = 0, most = 0] = [amount, low, high].map((one) => Math.round(one / step) * step);
  return { amount: told, low: least, high: most };
}

const about = (scope: Scope): Pick<Draft, 'method' | 'limits' | 'refutedBy' | 'isInflow'> => {
  const kind = scope.state.estimate.model?.kind ?? 'mbg';
  return {
    method: statement(`loyalty.forecast.method.${kind}`),
    limits: [
      statement('loyalty.limit.known'),
      statement('loyalty.limit.same'),
      statement('loyalty.limit.begin'),
      ...(scope.state.estimate.spend === null ? [statement('loyalty.limit.value')] : []),
    ],
    refutedBy: statement('loyalty.forecast.refuted'),
    isInflow: true,
  };
};

/** How well the model foretold what it had not seen; else why no forecast is told. Of all customers, whatever the part. */
export async function claimForecast(scope: Scope): Promise<Claim> {
  const { heldOut, why } = scope.state.estimate;
  const id = claimLoyalty('forecast', scope.filter);
  const nobody = whyNobody(scope);
  if (nobody !== undefined || heldOut === null) {
    const figure =
      nobody === undefined ? unknown(`loyalty.unknown.${why ?? 'few'}`) : { known: false as const, because: nobody };
    return claim(scope, { ...about(scope), id, statement: statement('loyalty.forecast.none'), figure, factCount: 0 });
  }
  const values = {
    split: day(heldOut.splitDay),
    customers: count(heldOut.customers),
    predicted: count(heldOut.predicted),
    actual: count(heldOut.actual),
    error: share(Math.abs(heldOut.error)),
  };
  const way = heldOut.error < 0 ? 'under' : 'over';
  return claim(scope, {
    ...about(scope),
    id,
    statement: statement(`loyalty.forecast.${heldOut.passes ? way : `failed.${way}`}`, values),
    figure: heldOut.passes ? known(share(heldOut.error)) : unknown('loyalty.unknown.failed', values),
    factCount: await countFacts(scope.query, receiptFacts(scope)),
  });
}

/** What is expected in the next weeks. Undefined when no forecast is told for them. */
export async function claimExpected(scope: Scope, weeks: number): Promise<Claim | undefined> {
  const span = answerForecast(scope).spans.find((one) => one.weeks === weeks);
  if (span === undefined) return undefined;
  const { purchases, value } = span;
  const range = (spread: Spread): { low: number; high: number } => ({ low: spread.low, high: spread.high });
  const told = {
    weeks: count(weeks),
    purchases: count(purchases.amount),
    low: count(purchases.low),
    high: count(purchases.high),
  };
  const worth = (minor: number) => money({ minor, currency: scope.currency });
  return claim(scope, {
    ...about(scope),
    id: span.claim,
    statement:
      value === null
        ? statement('loyalty.expected', told)
        : statement('loyalty.expected.value', {
            ...told,
            value: worth(value.amount),
          }),
    figure: value === null ? known(told.purchases, range(purchases)) : known(worth(value.amount), range(value)),
    because: [claimLoyalty('forecast', scope.filter), claimLoyalty('repeat', scope.filter)],
    factCount: await countFacts(scope.query, receiptFacts(scope)),
  });
}
