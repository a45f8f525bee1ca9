import type { Filter, FilterName } from '@aval/core/filter';
import { LENSES } from '@aval/core/lenses';
import { PAGES } from '../pages.ts';
import type { PageName } from '../pages.ts';

/** The kinds of parts that a page can be asked of; none where it shows all records. */
export function filtersOf(page: PageName | null): readonly FilterName[] {
  const entry = PAGES.find((one) => one.page === page);
  const lens = entry !== undefined && 'lens' in entry ? entry.lens : undefined;
  return LENSES.find(({ name }) => name === lens)?.filters ?? [];
}

/** The months from one to another, both counted, `YYYY-MM`. */
export function monthsBetween({ first, last }: { readonly first: string; readonly last: string }): readonly string[] {
  const [year = 0, month = 1] = first.split('-').map(Number);
  const [lastYear = 0, lastMonth = 1] = last.split('-').map(Number);
  const count = (lastYear - year) * 12 + lastMonth - month + 1;
  return Array.from({ length: Math.max(count, 0) }, (_, i) => {
    const n = month - 1 + i;
    return `${year + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`;
  });
}

/** Every value that a filter can have in the address, so that choosing one kind removes the others. */
export const inAddress = (filter: Filter): Record<FilterName, string | undefined> => ({
  from: filter.from,
  to: filter.to,
  customer: filter.customer,
  team: filter.team,
});

/** Which kind a filter is of; null: everything recorded. */
export function kindOf(filter: Filter): 'months' | 'customer' | 'team' | null {
  if (filter.customer !== undefined) return 'customer';
  if (filter.team !== undefined) return 'team';
  return filter.from === undefined && filter.to === undefined ? null : 'months';
}
