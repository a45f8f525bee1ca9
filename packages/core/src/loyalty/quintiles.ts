import { quantile } from '../statistics/index.ts';

/** In which fifth of all values each lies, 0 the least; 5 where it is not known. */
export function quintiles(values: readonly number[]): number[] {
  const known = values.filter((value) => Number.isFinite(value));
  const cuts = [0.2, 0.4, 0.6, 0.8].map((q) => quantile(known, q));
  return values.map((value) => (Number.isFinite(value) ? cuts.filter((cut) => value > cut).length : 5));
}
