/** One named stream of chance. Same seed and name: same numbers, on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Whole number in `from`..`to`, both included. */
  whole(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** Waiting time with this mean. */
  exponential(mean: number): number;
  /** Log-normal with this median and this sigma of its logarithm. */
  spread(median: number, sigma: number): number;
}

/** A stream by name, so that a change in one part of the company leaves the chance of the others untouched (mulberry32). */
export function makeRandom(seed: number, stream: string): Random {
  let state = hash(`${seed}/${stream}`);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  /** Irwin–Hall approximation of the normal law: only sums, so the same to the last bit everywhere. */
  const normal = (): number => Array.from({ length: 12 }, next).reduce((sum, u) => sum + u, -6);
  return {
    next,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (probability) => next() < probability,
    pick: (from) => from[Math.floor(next() * from.length)]!,
    exponential: (mean) => -Math.log(1 - next()) * mean,
    spread: (median, sigma) => median * Math.exp(sigma * normal()),
  };
}

/** FNV-1a. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (const letter of text) state = Math.imul(state ^ letter.charCodeAt(0), 0x01000193);
  return state | 0;
}
