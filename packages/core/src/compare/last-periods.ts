import type { Filter } from '../filter/index.ts';

/** The last two whole months that the records cover, the earlier one first; undefined when there are not two. */
export function lastMonths(
  months: { readonly first: string; readonly last: string } | null,
): { readonly left: Filter; readonly right: Filter } | undefined {
  if (months === null) return undefined;
  // The last month is as a rule not over, and the first did not begin with the records.
  const right = monthBefore(months.last);
  const left = monthBefore(right);
  if (left <= months.first) return undefined;
  return { left: { from: left, to: left }, right: { from: right, to: right } };
}

/** `2016-01` → `2015-12`. */
function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}
