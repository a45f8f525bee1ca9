/** From which activity demand goes to which, so that what is still waiting counts as work to come (METHODS §4.4, planned load). */
export class Routing {
  readonly activityCount: number;
  /** Acts of each activity, an act of several executions once for each; and the acts themselves. */
  readonly rows: Float64Array;
  readonly acts: Float64Array;
  readonly #moves: Float64Array;
  readonly #last: Int32Array;

  constructor(activityCount: number, executionCount: number) {
    this.activityCount = activityCount;
    this.rows = new Float64Array(activityCount);
    this.acts = new Float64Array(activityCount);
    this.#moves = new Float64Array((activityCount + 1) * (activityCount + 1));
    this.#last = new Int32Array(executionCount).fill(activityCount);
  }

  add(executions: readonly number[], activity: number): void {
    this.acts[activity] = (this.acts[activity] ?? 0) + 1;
    for (const one of executions) {
      this.rows[activity] = (this.rows[activity] ?? 0) + 1;
      this.#move(this.#last[one] ?? this.activityCount, activity);
      this.#last[one] = activity;
    }
  }

  #move(from: number, to: number): void {
    const cell = from * (this.activityCount + 1) + to;
    this.#moves[cell] = (this.#moves[cell] ?? 0) + 1;
  }

  /**
   * How often one demand comes to each activity in the end, as a Markov chain of order one; demand that is still open says where it
   * went and not that it ended there.
   */
  visits(hasEnded: (execution: number) => boolean): Float64Array {
    const n = this.activityCount;
    for (let one = 0; one < this.#last.length; one += 1) {
      const last = this.#last[one] ?? n;
      if (last !== n && hasEnded(one)) this.#move(last, n);
    }
    const share = this.#moves.slice();
    for (let from = 0; from <= n; from += 1) {
      const row = share.subarray(from * (n + 1), (from + 1) * (n + 1));
      const sum = row.reduce((total, one) => total + one, 0);
      if (sum > 0) row.forEach((one, to) => (row[to] = one / sum));
    }
    return settle(share, n);
  }
}

const LONGEST_PATH = 400;

function settle(share: Float64Array, n: number): Float64Array {
  let visits = new Float64Array(n);
  for (let round = 0; round < LONGEST_PATH; round += 1) {
    const next = share.slice(n * (n + 1), n * (n + 1) + n);
    let change = 0;
    for (let from = 0; from < n; from += 1) {
      const often = visits[from] ?? 0;
      if (often === 0) continue;
      for (let to = 0; to < n; to += 1) next[to] = (next[to] ?? 0) + often * (share[from * (n + 1) + to] ?? 0);
    }
    for (let to = 0; to < n; to += 1) change = Math.max(change, Math.abs((next[to] ?? 0) - (visits[to] ?? 0)));
    visits = next;
    if (change < 1e-9) break;
  }
  return visits;
}
