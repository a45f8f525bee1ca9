/**
 * What part of the records an answer is about: whole months of the company's zone, or one customer, or one team. One kind at a
 * time: two answers that differ in two ways would tell by their difference what few people did.
 */
export interface Filter {
  /** First and last month, `YYYY-MM`, both counted; one may be left out. */
  readonly from?: string;
  readonly to?: string;
  /** Key of a customer, as the records say it. */
  readonly customer?: string;
  /** Name of a team, as the chain tells it. */
  readonly team?: string;
}

export const FILTER_NAMES = ['from', 'to', 'customer', 'team'] as const satisfies readonly (keyof Filter)[];
export type FilterName = (typeof FILTER_NAMES)[number];

/** Everything recorded. */
export const NO_FILTER: Filter = {};

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** The filter in the values of an address; undefined when it is not one: a month that is none, or two kinds at once. */
export function readFilter(values: Readonly<Record<string, string | undefined>>): Filter | undefined {
  const { from, to, customer, team } = values;
  if ([from, to].some((month) => month !== undefined && !MONTH.test(month))) return undefined;
  if (from !== undefined && to !== undefined && from > to) return undefined;
  const kinds = [from ?? to, customer, team].filter((value) => value !== undefined && value !== '');
  if (kinds.length > 1) return undefined;
  return Object.fromEntries(
    FILTER_NAMES.flatMap((name) => (values[name] === undefined || values[name] === '' ? [] : [[name, values[name]]])),
  );
}

/** The filter as values of a claim's address: everything that is asked of a part keeps saying which part. */
export const filterValues = (filter: Filter): Readonly<Record<string, string>> =>
  Object.fromEntries(FILTER_NAMES.flatMap((name) => (filter[name] === undefined ? [] : [[name, filter[name]]])));
