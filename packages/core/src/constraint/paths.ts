const NONE: number = -1;

/**
 * The path behind the latest end of each holder (an execution, a worker): how the time until it is made up, one number a bucket.
 * Acts come in the order of their begins, so that those still under way wait in a list until what comes later begins after their end.
 */
export class Paths {
  readonly buckets: number;
  #data: Float64Array;
  #end: Float64Array;
  #next: Int32Array;
  #free = NONE;
  #used = 0;
  readonly #settled: Int32Array;
  readonly #pending: Int32Array;

  constructor(holders: number, buckets: number) {
    this.buckets = buckets;
    const slots = Math.max(16, Math.ceil(holders * 1.1));
    this.#data = new Float64Array(slots * buckets);
    this.#end = new Float64Array(slots);
    this.#next = new Int32Array(slots);
    this.#settled = new Int32Array(holders).fill(NONE);
    this.#pending = new Int32Array(holders).fill(NONE);
  }

  /** The slot of the latest end of a holder that is not after `now`; −1 when there is none. `now` never goes back. */
  settle(holder: number, now: number): number {
    let before = NONE;
    let slot = this.#pending[holder] ?? NONE;
    while (slot !== NONE) {
      const next = this.#next[slot] ?? NONE;
      if ((this.#end[slot] ?? 0) <= now) {
        if (before === NONE) this.#pending[holder] = next;
        else this.#next[before] = next;
        this.#becomeSettled(holder, slot);
      } else before = slot;
      slot = next;
    }
    return this.#settled[holder] ?? NONE;
  }

  #becomeSettled(holder: number, slot: number): void {
    const settled = this.#settled[holder] ?? NONE;
    const isLater = settled === NONE || (this.#end[slot] ?? 0) >= (this.#end[settled] ?? 0);
    if (isLater) this.#settled[holder] = slot;
    const gone = isLater ? settled : slot;
    if (gone === NONE) return;
    this.#next[gone] = this.#free;
    this.#free = gone;
  }

  endOf(slot: number): number {
    return this.#end[slot] ?? 0;
  }

  copyTo(slot: number, path: Float64Array): void {
    const { buckets } = this;
    const data = this.#data;
    const from = slot * buckets;
    for (let bucket = 0; bucket < buckets; bucket += 1) path[bucket] = data[from + bucket]!;
  }

  /** Keeps the path behind an end of a holder. */
  put(holder: number, end: number, path: Float64Array): void {
    const slot = this.#take();
    const { buckets } = this;
    const data = this.#data;
    const from = slot * buckets;
    for (let bucket = 0; bucket < buckets; bucket += 1) data[from + bucket] = path[bucket]!;
    this.#end[slot] = end;
    this.#next[slot] = this.#pending[holder] ?? NONE;
    this.#pending[holder] = slot;
  }

  #take(): number {
    const free = this.#free;
    if (free !== NONE) {
      this.#free = this.#next[free] ?? NONE;
      return free;
    }
    if (this.#used === this.#end.length) this.#grow();
    this.#used += 1;
    return this.#used - 1;
  }

  #grow(): void {
    const slots = this.#end.length * 2;
    const [data, end, next] = [new Float64Array(slots * this.buckets), new Float64Array(slots), new Int32Array(slots)];
    data.set(this.#data);
    end.set(this.#end);
    next.set(this.#next);
    [this.#data, this.#end, this.#next] = [data, end, next];
  }
}
