/**
 * Customers as the buy-till-you-die models see them, those with the same history as one row: equally long columns.
 * Time is in weeks since the first purchase of each.
 */
export interface Buyers {
  /** How many customers have this history. */
  readonly weight: Float64Array;
  /** Purchases after the first one. */
  readonly repeats: Float64Array;
  /** When the last one was; 0 without a repeat purchase. */
  readonly last: Float64Array;
  /** How long each has been watched. */
  readonly watched: Float64Array;
}

/** Each customer's purchases, one a day, oldest first: those of customer `i` are `days[starts[i]] … days[starts[i + 1] - 1]`. */
export interface Histories {
  readonly starts: Int32Array;
  /** Days since 1970-01-01, strictly rising for each customer. */
  readonly days: Int32Array;
  /** What each was worth, in minor units; NaN when no amount is recorded. */
  readonly values: Float64Array;
}

export const DAYS_A_WEEK = 7;
export const customerCount = ({ starts }: Histories): number => Math.max(0, starts.length - 1);

export const firstDay = ({ starts, days }: Histories, customer: number): number =>
  days[starts[customer] ?? 0] ?? Number.NaN;

/** What is known of one customer at the end of a day: null when the first purchase came later. */
export function historyAt(
  { starts, days }: Histories,
  customer: number,
  end: number,
): { readonly repeats: number; readonly last: number; readonly watched: number } | null {
  const from = starts[customer] ?? 0;
  const first = days[from] ?? Number.NaN;
  if (!(first <= end)) return null;
  let at = from;
  for (const until = starts[customer + 1] ?? from; at + 1 < until && (days[at + 1] ?? 0) <= end;) at += 1;
  return {
    repeats: at - from,
    last: ((days[at] ?? first) - first) / DAYS_A_WEEK,
    watched: (end - first) / DAYS_A_WEEK,
  };
}

/** All customers at the end of a day, with the row of each (-1: not a customer yet). */
export function buyersAt(histories: Histories, end: number): { readonly buyers: Buyers; readonly rows: Int32Array } {
  const rows = new Int32Array(customerCount(histories)).fill(-1);
  const known = new Map<string, number>();
  const seen: { repeats: number; last: number; watched: number; weight: number }[] = [];
  for (let customer = 0; customer < rows.length; customer += 1) {
    const history = historyAt(histories, customer, end);
    if (history === null) continue;
    const key = `${history.repeats} ${history.last} ${history.watched}`;
    const row = known.get(key) ?? seen.push({ ...history, weight: 0 }) - 1;
    known.set(key, row);
    rows[customer] = row;
    const one = seen[row];
    if (one !== undefined) one.weight += 1;
  }
  return { buyers: columnsOf(seen), rows };
}

/** The same customers with times rounded to a part of the longest, so that there are fewer different histories. */
export function roundBuyers({ weight, repeats, last, watched }: Buyers, part: number): Buyers {
  const longest = watched.reduce((most, one) => Math.max(most, one), 0);
  const rounded = (time: number): number => Math.round((time / longest) * part) * (longest / part);
  const found = new Map<string, { repeats: number; last: number; watched: number; weight: number }>();
  for (let i = 0; i < weight.length; i += 1) {
    const one = {
      repeats: repeats[i] ?? 0,
      last: Math.min(rounded(last[i] ?? 0), rounded(watched[i] ?? 0)),
      watched: rounded(watched[i] ?? 0),
      weight: weight[i] ?? 0,
    };
    const key = `${one.repeats} ${one.last} ${one.watched}`;
    const same = found.get(key);
    if (same === undefined) found.set(key, one);
    else same.weight += one.weight;
  }
  return columnsOf([...found.values()]);
}

/** Rows as columns. */
export const columnsOf = (
  rows: readonly {
    readonly repeats: number;
    readonly last: number;
    readonly watched: number;
    readonly weight: number;
  }[],
): Buyers => ({
  weight: Float64Array.from(rows, ({ weight }) => weight),
  repeats: Float64Array.from(rows, ({ repeats }) => repeats),
  last: Float64Array.from(rows, ({ last }) => last),
  watched: Float64Array.from(rows, ({ watched }) => watched),
});
