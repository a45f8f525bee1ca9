import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A stream of chance. Same seed: same numbers, on every machine. */
export interface Random {
  /** Uniform in [0, 1), in steps of 2^-32. */
  readonly next: () => number;
  /** Uniform whole number in 0..`count` − 1; `count` from 1 to 2^32. Its bias is under `count` / 2^32. */
  readonly below: (count: number) => number;
}

const STEP = 2 ** -32;

/** The stream of a seed (xoroshiro128+; only the upper bits of each number weigh). A seed counts by its lowest 32 bits. */
export function makeRandom(seed: number): Random {
  const generator = xoroshiro128plus(scatter(seed));
  const next = (): number => (generator.next() >>> 0) * STEP;
  return { next, below: (count) => Math.floor(next() * count) };
}

/** Another whole number for each, far apart for near ones (the finaliser of MurmurHash3). */
function scatter(seed: number): number {
  let mixed = seed ^ (seed >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
