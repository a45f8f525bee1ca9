import type { CashAnswer, CashPeriod, CustomerCash } from '@aval/core/cash';
import type { Claim } from '@aval/core/explain';
import type { Grain } from './words.ts';

/** The claims of one family of the cash lens: `cash.total`, `cash.week?…`. */
export const claimsOf = (answer: Pick<CashAnswer, 'claims'>, ...families: readonly string[]): readonly Claim[] =>
  answer.claims.filter((claim) =>
    families.some((family) => claim.id === `cash.${family}` || claim.id.startsWith(`cash.${family}?`)),
  );

/** Weeks are shown while a bar can still be told from the next: about three years of them, one on a narrow screen. */
const MOST_WEEKS = { wide: 160, narrow: 52 };

/** The grain asked for, or the one that can be read. */
export const grainOf = (asked: string | undefined, weeks: number, narrow: boolean): Grain =>
  asked === 'week' || asked === 'month'
    ? asked
    : weeks > (narrow ? MOST_WEEKS.narrow : MOST_WEEKS.wide)
      ? 'month'
      : 'week';

const TREND_PERIODS: Readonly<Record<Grain, number>> = { week: 4, month: 3 };

export interface Bar {
  readonly period: CashPeriod;
  /** Parts of the plot's height, from its top: where the bar begins and how tall it is. */
  readonly top: number;
  readonly height: number;
  /** Trailing mean of this period and those before it; null until there are enough. */
  readonly trend: number | null;
}

export interface BarChart {
  readonly bars: readonly Bar[];
  /** Round amounts in minor units, and where their line stands. */
  readonly ticks: readonly { readonly minor: number; readonly at: number }[];
  readonly zero: number;
}

/** Bars from zero on a round scale; reversals hang below the zero line. An empty list gives an empty chart. */
export function drawBars(periods: readonly CashPeriod[], grain: Grain): BarChart {
  const amounts = periods.map((period) => period.amount.minor);
  const step = roundStep(Math.max(...amounts, 0) - Math.min(...amounts, 0));
  const most = Math.ceil(Math.max(...amounts, 1) / step) * step;
  const least = Math.floor(Math.min(...amounts, 0) / step) * step;
  const at = (minor: number): number => (most - minor) / (most - least);
  const ticks = Array.from({ length: Math.round((most - least) / step) + 1 }, (_, i) => ({
    minor: least + i * step,
    at: at(least + i * step),
  }));
  const bars = periods.map((period, i) => {
    const { minor } = period.amount;
    const mean = trailingMean(amounts, i, TREND_PERIODS[grain]);
    return {
      period,
      top: at(Math.max(minor, 0)),
      height: Math.abs(at(minor) - at(0)),
      trend: mean === null ? null : at(mean),
    };
  });
  return { bars, ticks, zero: at(0) };
}

/** A step of 1, 2 or 5 times a power of ten that gives about four lines. */
function roundStep(range: number): number {
  const rough = Math.max(range, 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  return Math.max(1, [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? power);
}

function trailingMean(amounts: readonly number[], last: number, periods: number): number | null {
  if (last + 1 < periods) return null;
  return amounts.slice(last + 1 - periods, last + 1).reduce((sum, one) => sum + one, 0) / periods;
}

/** About one label every `width` pixels of the axis, the first period always among them. */
export function labelled(count: number, plotWidth: number, width = 96): ReadonlySet<number> {
  const every = Math.max(1, Math.ceil(count / Math.max(1, Math.floor(plotWidth / width))));
  return new Set(Array.from({ length: count }, (_, i) => i).filter((i) => i % every === 0));
}

const SHOWN_CUSTOMERS = 10;

/** The largest customers, and how many are folded under them (those the answer itself folded included). */
export function foldCustomers(
  answer: Pick<CashAnswer, 'customers' | 'otherCustomers'>,
  all: boolean,
): { readonly rows: readonly CustomerCash[]; readonly folded: number; readonly canUnfold: boolean } {
  const rows = all ? answer.customers : answer.customers.slice(0, SHOWN_CUSTOMERS);
  const beyond = answer.otherCustomers?.count ?? 0;
  return {
    rows,
    folded: answer.customers.length - rows.length + beyond,
    canUnfold: answer.customers.length > SHOWN_CUSTOMERS,
  };
}

/** The ages of open demand as `from`–`to` days; the last has no upper bound. */
export function ageSpans(
  ages: CashAnswer['open']['ages'],
): readonly { readonly from: number; readonly to: number | null }[] {
  return ages.map((age, i) => ({ from: i === 0 ? 0 : (ages[i - 1]?.upToDays ?? 0), to: age.upToDays }));
}

/** Claims said in a block of their own; all others open the page. */
const PLACED = ['week', 'month', 'customer', 'concentration', 'open', 'unpaid', 'outflow'];

/** The sentences that open the page: what came in first, then what no block below says. */
export function leadClaims(answer: Pick<CashAnswer, 'claims' | 'paidBy'>): readonly Claim[] {
  if (answer.paidBy === 'nobody') return claimsOf(answer, 'payer');
  const placed = new Set(claimsOf(answer, ...PLACED));
  const rest = answer.claims.filter((claim) => !placed.has(claim));
  const total = claimsOf(answer, 'total');
  return [...total, ...rest.filter((claim) => !total.includes(claim))].slice(0, 4);
}
