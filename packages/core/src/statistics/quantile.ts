/**
 * The value below which the share `q` (0..1) of the values lies, straight between two neighbours (type 7 of Hyndman and Fan
 * 1996, as spreadsheets and `quantile_cont` do). The values may stand in any order and stay as they are. NaN when there are none.
 */
export const quantile = (values: ArrayLike<number>, q: number): number =>
  quantileOfSorted(Float64Array.from(values).toSorted(), q);

/** The same for values that already ascend. */
export function quantileOfSorted(ascending: ArrayLike<number>, q: number): number {
  const place = (ascending.length - 1) * Math.min(1, Math.max(0, q));
  const below = Math.floor(place);
  const low = ascending[below] ?? Number.NaN;
  const high = ascending[below + 1] ?? low;
  return low === high ? low : low + (high - low) * (place - below);
}
