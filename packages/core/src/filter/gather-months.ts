/** Months told together, first and last, `YYYY-MM-DD`. */
export interface MonthSpan {
  readonly first: string;
  readonly last: string;
}

/**
 * Cuts months in order into spans of enough people each, so that no difference of two periods is the work of few. Months without
 * recorded people cut nothing; what is left at the end joins the span before it.
 */
export function gatherMonths(
  months: readonly { readonly month: string; readonly people: readonly number[] }[],
  fewest: number,
): readonly MonthSpan[] {
  const spans: MonthSpan[] = [];
  let open: { first: string; last: string; people: Set<number> } | undefined;
  for (const { month, people } of months) {
    open = { first: open?.first ?? month, last: month, people: new Set([...(open?.people ?? []), ...people]) };
    if (open.people.size > 0 && open.people.size < fewest) continue;
    spans.push({ first: open.first, last: open.last });
    open = undefined;
  }
  if (open === undefined) return spans;
  const before = spans.pop();
  return [...spans, { first: before?.first ?? open.first, last: open.last }];
}
