/** How much a forecast of one series gains by another, on what it had not seen. */
export interface ForecastGain {
  /** Share of the squared error that knowing the other series takes away; below zero when it adds to it. */
  readonly share: number;
  /** The mean gain in its own standard errors. */
  readonly standardErrors: number;
}

/** The first forecast is made when this share of the series is known. */
const KNOWN_FIRST = 0.6;
/** Columns of the regression: one, time, the two values before, and the leader's. */
const WIDTH = 5;

/**
 * Forecasts `behind` one step ahead, again and again, each time from what came before only: by time and its own last two values, then
 * also by `ahead` `lag` steps earlier. Series of one length, at least 30.
 */
export function measureGain(ahead: Float64Array, behind: Float64Array, lag: number): ForecastGain {
  const n = behind.length;
  const begin = Math.max(lag, 2);
  const known = Math.max(Math.floor(n * KNOWN_FIRST), begin + WIDTH + 3);
  const [own, both] = [new NormalEquations(WIDTH - 1), new NormalEquations(WIDTH)];
  const gains: number[] = [];
  let before = 0;
  for (let t = begin; t < n; t += 1) {
    const row = [1, t / n, behind[t - 1] ?? 0, behind[t - 2] ?? 0, ahead[t - lag] ?? 0];
    const value = behind[t] ?? 0;
    if (t >= known) {
      const plain = (value - own.forecast(row)) ** 2;
      gains.push(plain - (value - both.forecast(row)) ** 2);
      before += plain;
    }
    own.add(row, value);
    both.add(row, value);
  }
  const mean = gains.reduce((all, one) => all + one, 0) / Math.max(gains.length, 1);
  const spread = Math.sqrt(
    gains.reduce((all, one) => all + (one - mean) ** 2, 0) / Math.max(gains.length - 1, 1) / Math.max(gains.length, 1),
  );
  return {
    share: before === 0 ? 0 : (mean * gains.length) / before,
    standardErrors: spread === 0 ? 0 : mean / spread,
  };
}

/** Least squares over rows that come one by one; the first `width` values of a row count. */
class NormalEquations {
  readonly #width: number;
  readonly #sums: Float64Array[];

  constructor(width: number) {
    this.#width = width;
    this.#sums = Array.from({ length: width }, () => new Float64Array(width + 1));
  }

  add(row: readonly number[], value: number): void {
    for (const [a, sums] of this.#sums.entries()) {
      for (let b = 0; b < this.#width; b += 1) sums[b] = (sums[b] ?? 0) + (row[a] ?? 0) * (row[b] ?? 0);
      sums[this.#width] = (sums[this.#width] ?? 0) + (row[a] ?? 0) * value;
    }
  }

  forecast(row: readonly number[]): number {
    return this.#solve().reduce((all, weight, i) => all + weight * (row[i] ?? 0), 0);
  }

  /** Gauss–Jordan with pivots; a trace on the diagonal keeps columns that say the same from dividing by zero. */
  #solve(): number[] {
    const rows = this.#sums.map((sums, i) => sums.map((value, j) => (i === j ? value * (1 + 1e-9) + 1e-9 : value)));
    for (let a = 0; a < this.#width; a += 1) {
      let pivot = a;
      for (let b = a + 1; b < this.#width; b += 1)
        if (Math.abs(rows[b]?.[a] ?? 0) > Math.abs(rows[pivot]?.[a] ?? 0)) pivot = b;
      const [upper, chosen] = [rows[a], rows[pivot]];
      if (upper === undefined || chosen === undefined) continue;
      rows[a] = chosen;
      rows[pivot] = upper;
      for (const [b, other] of rows.entries()) {
        if (b === a) continue;
        const factor = (other[a] ?? 0) / (chosen[a] || 1);
        for (let c = a; c <= this.#width; c += 1) other[c] = (other[c] ?? 0) - factor * (chosen[c] ?? 0);
      }
    }
    return rows.map((row, i) => (row[this.#width] ?? 0) / (row[i] || 1));
  }
}
