/** Shares are told in thousandths. */
const THOUSAND = 1000;

/**
 * Shares of a total in whole thousandths that add up to exactly 1: what rounding down leaves goes to the largest remainders
 * (Hamilton). All zero when there is nothing to share.
 */
export function wholeShares(amounts: readonly number[]): number[] {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  if (total <= 0) return amounts.map(() => 0);
  const exact = amounts.map((amount) => (amount / total) * THOUSAND);
  const whole = exact.map(Math.floor);
  const left = THOUSAND - whole.reduce((sum, one) => sum + one, 0);
  const rest = exact
    .map((one, i) => ({ i, rest: one - Math.floor(one) }))
    .toSorted((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of rest.slice(0, left)) whole[i] = (whole[i] ?? 0) + 1;
  return whole.map((one) => one / THOUSAND);
}
