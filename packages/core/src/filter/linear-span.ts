/** A vector by its entries that are not nought. */
export type Sparse = ReadonlyMap<number, number>;

/** A prime whose squares are whole numbers still. */
const PRIME = 67_108_859;

/** The sums and multiples of some vectors of whole numbers, computed modulo a prime. */
export class LinearSpan {
  /** Each vector with 1 at its largest place, by that place. */
  readonly #basis = new Map<number, Sparse>();

  /** What is left of a vector: nothing exactly when it is in the span; the same for vectors that differ by one of the span, up to a factor. */
  reduce(vector: Sparse): Sparse {
    const left = new Map(vector);
    const kept: [number, number][] = [];
    for (let place = largest(left); place !== undefined; place = largest(left)) {
      const weight = left.get(place) ?? 0;
      const known = this.#basis.get(place);
      left.delete(place);
      if (known === undefined) kept.push([place, weight]);
      else
        for (const [at, value] of known) {
          if (at === place) continue;
          const next = ((left.get(at) ?? 0) + PRIME - ((weight * value) % PRIME)) % PRIME;
          if (next === 0) left.delete(at);
          else left.set(at, next);
        }
    }
    const [first] = kept;
    const factor = first === undefined ? 1 : inverse(first[1]);
    return new Map(kept.map(([at, weight]) => [at, (weight * factor) % PRIME]));
  }

  add(vector: Sparse): void {
    const left = this.reduce(vector);
    const [first] = left.keys();
    if (first !== undefined) this.#basis.set(first, left);
  }
}

const largest = (vector: Sparse): number | undefined => {
  let found: number | undefined;
  for (const place of vector.keys()) if (found === undefined || place > found) found = place;
  return found;
};

function inverse(value: number): number {
  let [result, square, left] = [1, value, PRIME - 2];
  for (; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % PRIME;
    square = (square * square) % PRIME;
  }
  return result;
}
