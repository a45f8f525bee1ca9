import { lastMonths } from '@aval/core/compare';
import { FILTER_NAMES, readFilter } from '@aval/core/filter';
import type { Filter, FilterOffer } from '@aval/core/filter';
import type { AddressValues } from '../shared/address.ts';

/** What can be compared, two by two. */
export const KINDS = ['months', 'customer', 'team'] as const;
export type Kind = (typeof KINDS)[number];

/** The kind that the address asks for; periods when it asks for none. */
export const kindAsked = ({ kind }: AddressValues): Kind => KINDS.find((one) => one === kind) ?? 'months';

/** Both parts as the address says them; periods that it leaves open are the last two whole months. Undefined: one is missing. */
export function sidesOf(
  values: AddressValues,
  kind: Kind,
  { months }: Pick<FilterOffer, 'months'>,
): { readonly left: Filter; readonly right: Filter } | undefined {
  const open = kind === 'months' ? lastMonths(months) : undefined;
  const left = sideAsked('left', values) ?? open?.left;
  const right = sideAsked('right', values) ?? open?.right;
  return left === undefined || right === undefined ? undefined : { left, right };
}

function sideAsked(side: 'left' | 'right', values: AddressValues): Filter | undefined {
  const filter = readFilter(Object.fromEntries(FILTER_NAMES.map((name) => [name, values[`${side}.${name}`]])));
  return filter === undefined || Object.keys(filter).length === 0 ? undefined : filter;
}

/** A part as values of the address, `left.from` …; undefined removes it. */
export const writeSide = (side: 'left' | 'right', filter: Filter | undefined): AddressValues =>
  Object.fromEntries(FILTER_NAMES.map((name) => [`${side}.${name}`, filter?.[name]]));
