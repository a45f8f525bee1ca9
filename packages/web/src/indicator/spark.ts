/** Points of a line in a box, `x,y x,y`: from the smallest value at the bottom to the largest at the top. */
export function sparkPoints(values: readonly number[], width: number, height: number): string {
  const [low, high] = values.reduce(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  const span = high - low || 1;
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  return values.map((value, i) => `${round(i * step)},${round(height - ((value - low) / span) * height)}`).join(' ');
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The mean of each value and its neighbours on both sides, so that a trend is seen through the weeks. */
export const smoothed = (values: readonly number[], reach = 2): number[] =>
  values.map((_, i) => {
    const near = values.slice(Math.max(0, i - reach), i + reach + 1);
    return near.reduce((sum, value) => sum + value, 0) / near.length;
  });
