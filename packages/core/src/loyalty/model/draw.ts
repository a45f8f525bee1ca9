import type { Random } from '../../statistics/index.ts';

/** A standard normal number (Marsaglia's polar method). */
export function drawNormal({ next }: Random): number {
  for (;;) {
    const [u, v] = [2 * next() - 1, 2 * next() - 1];
    const s = u * u + v * v;
    if (s > 0 && s < 1) return u * Math.sqrt((-2 * Math.log(s)) / s);
  }
}

/** A Gamma number of this shape and scale 1 (Marsaglia & Tsang 2000). */
export function drawGamma(random: Random, shape: number): number {
  if (shape < 1) return drawGamma(random, shape + 1) * Math.max(random.next(), 2 ** -33) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = drawNormal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(Math.max(random.next(), 2 ** -33)) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

export function drawBeta(random: Random, a: number, b: number): number {
  const [x, y] = [drawGamma(random, a), drawGamma(random, b)];
  return x + y === 0 ? a / (a + b) : x / (x + y);
}

/** The lower triangle whose square is this matrix (Cholesky); what is not positive definite counts as certain. */
export function rootOf(matrix: readonly (readonly number[])[]): number[][] {
  const root = matrix.map((row) => row.map(() => 0));
  for (const [i, row] of matrix.entries())
    for (let j = 0; j <= i; j += 1) {
      let sum = row[j] ?? 0;
      for (let k = 0; k < j; k += 1) sum -= (root[i]?.[k] ?? 0) * (root[j]?.[k] ?? 0);
      const diagonal = root[j]?.[j] ?? 0;
      root[i]![j] = i === j ? Math.sqrt(Math.max(0, sum)) : diagonal === 0 ? 0 : sum / diagonal;
    }
  return root;
}
