/** Where a function of several variables is least. */
export interface Minimum {
  readonly at: readonly number[];
  readonly value: number;
  /** The inverse of the curvature there: the covariance, for a negative log-likelihood. Row by row. */
  readonly covariance: readonly (readonly number[])[];
}

type Function = (at: readonly number[]) => number;

/**
 * Looks for the least value from each start (Nelder & Mead 1965, begun again where it stopped), then sharpens the best one by
 * Newton's method. Undefined when that did not converge: the surface has no round bottom there, or it lies far outside.
 * `rough` is nearly the same function and faster: the way to the bottom is looked for on it.
 */
export function minimise(f: Function, starts: readonly (readonly number[])[], rough = f): Minimum | undefined {
  const guided = guard(rough);
  const found = starts
    .map((start) => descend(guided, descend(guided, start)))
    .map((at) => ({ at, value: guided(at) }))
    .toSorted((one, other) => one.value - other.value)[0];
  if (found === undefined || !Number.isFinite(found.value)) return undefined;
  const sharp = sharpen(guard(f), found.at);
  return sharp !== undefined && sharp.at.every((one) => Math.abs(one) < FARTHEST) ? sharp : undefined;
}

/** Parameters whose logarithm is larger or smaller are no estimate. */
const FARTHEST = 12;

const guard =
  (f: Function): Function =>
  (at) => {
    const value = at.some((one) => Math.abs(one) > 2 * FARTHEST) ? Infinity : f(at);
    return Number.isNaN(value) ? Infinity : value;
  };

const MOST_STEPS = 600;

interface Corner {
  readonly at: readonly number[];
  readonly value: number;
}

function descend(f: Function, start: readonly number[]): readonly number[] {
  const corner = (at: readonly number[]): Corner => ({ at, value: f(at) });
  let simplex = [start, ...start.map((_, i) => start.map((one, j) => (i === j ? one + 0.5 : one)))].map(corner);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    simplex = simplex.toSorted((one, other) => one.value - other.value);
    const [best, worst] = [simplex[0], simplex.at(-1)];
    if (best === undefined || worst === undefined) break;
    if (worst.value - best.value < 1e-9 * (Math.abs(best.value) + 1e-9)) break;
    simplex = moved(simplex, corner, best, worst);
  }
  return simplex.toSorted((one, other) => one.value - other.value)[0]?.at ?? start;
}

function moved(
  simplex: readonly Corner[],
  corner: (at: readonly number[]) => Corner,
  best: Corner,
  worst: Corner,
): Corner[] {
  const others = simplex.slice(0, -1);
  const middle = worst.at.map((_, i) => others.reduce((sum, { at }) => sum + (at[i] ?? 0), 0) / others.length);
  const along = (by: number): Corner => corner(middle.map((one, i) => one + by * ((worst.at[i] ?? 0) - one)));
  const reflected = along(-1);
  if (reflected.value < best.value) {
    const further = along(-2);
    return [...others, further.value < reflected.value ? further : reflected];
  }
  if (reflected.value < (others.at(-1)?.value ?? 0)) return [...others, reflected];
  const nearer = along(reflected.value < worst.value ? -0.5 : 0.5);
  if (nearer.value < Math.min(worst.value, reflected.value)) return [...others, nearer];
  return [best, ...simplex.slice(1).map(({ at }) => corner(at.map((one, i) => ((best.at[i] ?? 0) + one) / 2)))];
}

const STEP = 2e-4;
const MOST_NEWTON = 12;

function sharpen(f: Function, from: readonly number[]): Minimum | undefined {
  let at = from;
  for (let turn = 0; turn < MOST_NEWTON; turn += 1) {
    const { gradient, inverse } = curvatureAt(f, at);
    if (inverse === undefined) return undefined;
    const move = inverse.map((row) => -row.reduce((sum, one, j) => sum + one * (gradient[j] ?? 0), 0));
    const longest = Math.max(...move.map(Math.abs));
    if (longest < 1e-6) return { at, value: f(at), covariance: inverse };
    const shorter = Math.min(1, 1 / longest);
    const next = at.map((one, i) => one + shorter * (move[i] ?? 0));
    if (f(next) > f(at) + 1e-6) return longest < 1e-3 ? { at, value: f(at), covariance: inverse } : undefined;
    at = next;
  }
  return undefined;
}

/** Slope by central differences, and the inverse of the curvature; undefined where it is not round (positive definite). */
function curvatureAt(
  f: Function,
  at: readonly number[],
): { readonly gradient: readonly number[]; readonly inverse: number[][] | undefined } {
  const shifted = (...moves: readonly (readonly [number, number])[]): number =>
    f(at.map((one, i) => one + moves.reduce((sum, [j, by]) => (i === j ? sum + by : sum), 0)));
  const gradient = at.map((_, i) => (shifted([i, STEP]) - shifted([i, -STEP])) / (2 * STEP));
  const bend = at.map((_, i) =>
    at.map((__, j) => {
      const [same, cross] = [
        shifted([i, STEP], [j, STEP]) + shifted([i, -STEP], [j, -STEP]),
        shifted([i, STEP], [j, -STEP]) + shifted([i, -STEP], [j, STEP]),
      ];
      return (same - cross) / (4 * STEP * STEP);
    }),
  );
  return { gradient, inverse: inverseOf(bend) };
}

/** Gauss–Jordan without exchange of rows, which a positive definite matrix never needs; undefined when it is not one. */
function inverseOf(matrix: readonly (readonly number[])[]): number[][] | undefined {
  const size = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let i = 0; i < size; i += 1) {
    const pivot = rows[i]?.[i] ?? 0;
    if (!(pivot > 1e-10 * Math.abs(matrix[i]?.[i] ?? 0)) || !Number.isFinite(pivot)) return undefined;
    const turned = (rows[i] ?? []).map((one) => one / pivot);
    for (const [k, row] of rows.entries()) {
      const by = row[i] ?? 0;
      rows[k] = k === i ? turned : row.map((one, j) => one - by * (turned[j] ?? 0));
    }
  }
  return rows.map((row) => row.slice(size));
}
