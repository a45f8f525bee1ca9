import { workedUntil } from './clock.ts';
import type { Clock } from './clock.ts';
import { Paths } from './paths.ts';

/** What an act of work is to the pass; instants in seconds since 1970. */
export interface Act {
  /** Places of the executions it is done for. */
  readonly executions: readonly number[];
  /** Place of who did it; −1: not recorded. */
  readonly worker: number;
  readonly pool: number;
  readonly begun: number;
  readonly ended: number;
}

/** What the pass knows of executions, by place; NaN where it is not so. */
export interface Executions {
  readonly count: number;
  /** First record of each. */
  readonly arrivedAt: Float64Array;
  /** When its cash came in (its last work, where nobody pays); NaN: none. */
  readonly cashAt: Float64Array;
  /** Its cash. */
  readonly weight: Float64Array;
  /** The execution whose exit let it in, where a cap on open work does; −1: none. */
  readonly releasedBy: Int32Array;
}

/** How acts began: what was ready, whose worker was busy, or neither. */
export interface Triggers {
  readonly ready: number;
  readonly busy: number;
  readonly delayed: number;
}

/**
 * The pacing decomposition (log-IPA, METHODS §4.3): along the path of what each act waited for, the time until its end is shared
 * between the pools that worked, the market that asked (`market`) and what no record explains (`delay`). Acts must come in the order
 * of their begins. Time is the company's working time, so that nights count for nobody and the buckets add up to it exactly.
 */
export class PacingPass {
  readonly market: number;
  readonly delay: number;
  readonly #clock: Clock;
  readonly #executions: Executions;
  readonly #origin: number;
  readonly #tolerance: number;
  readonly #demand: Paths;
  readonly #workers: Paths;
  readonly #path: Float64Array;
  #readySlot = -1;
  #readyAt = 0;
  #triggers = { ready: 0, busy: 0, delayed: 0 };

  constructor(clock: Clock, executions: Executions, poolCount: number, workerCount: number, tolerance: number) {
    this.market = poolCount;
    this.delay = poolCount + 1;
    this.#clock = clock;
    this.#executions = executions;
    this.#tolerance = tolerance;
    const earliest = executions.arrivedAt.reduce((least, one) => Math.min(least, one), Infinity);
    this.#origin = workedUntil(clock, Number.isFinite(earliest) ? earliest : 0);
    this.#demand = new Paths(executions.count, poolCount + 2);
    this.#workers = new Paths(workerCount, poolCount + 2);
    this.#path = new Float64Array(poolCount + 2);
  }

  get triggers(): Triggers {
    return this.#triggers;
  }

  /** Working seconds since the first demand. */
  timeAt(seconds: number): number {
    return workedUntil(this.#clock, seconds) - this.#origin;
  }

  add({ executions, worker, pool, begun, ended }: Act): void {
    const path = this.#path;
    const ready = this.#findReady(executions, begun);
    const busy = worker < 0 ? -1 : this.#workers.settle(worker, begun);
    const freed = busy < 0 ? -Infinity : this.#workers.endOf(busy);
    const at = this.timeAt(begun);
    const gap = at - this.timeAt(Math.max(ready, freed));
    if (gap <= this.#tolerance && freed > ready) {
      this.#workers.copyTo(busy, path);
      path[pool] = (path[pool] ?? 0) + gap;
      this.#triggers.busy += 1;
    } else {
      this.#copyReady(path);
      const isDelayed = gap > this.#tolerance;
      const bucket = isDelayed ? this.delay : pool;
      path[bucket] = (path[bucket] ?? 0) + at - this.timeAt(ready);
      this.#triggers[isDelayed ? 'delayed' : 'ready'] += 1;
    }
    path[pool] = (path[pool] ?? 0) + this.timeAt(ended) - at;
    if (worker >= 0) this.#workers.put(worker, ended, path);
    const { cashAt } = this.#executions;
    for (const one of executions) {
      const paid = cashAt[one] ?? Number.NaN;
      if (Number.isNaN(paid) || ended <= paid) this.#demand.put(one, ended, path);
    }
  }

  /** Since when an act could begin: the latest end before it in its executions, else their arrival, else the exit that let it in. */
  #findReady(executions: readonly number[], begun: number): number {
    let latest = -Infinity;
    let of = -1;
    this.#readySlot = -1;
    for (const one of executions) {
      const found = this.#demand.settle(one, begun);
      const since = found < 0 ? Math.min(begun, this.#executions.arrivedAt[one] ?? begun) : this.#demand.endOf(found);
      if (since <= latest) continue;
      latest = since;
      of = one;
      this.#readySlot = found;
    }
    if (this.#readySlot < 0) latest = this.#findRelease(of, latest, begun);
    this.#readyAt = latest;
    return latest;
  }

  /** When the first act of an execution could begin: at its arrival, or when the exit of other work let it in. */
  #findRelease(execution: number, arrived: number, begun: number): number {
    const before = this.#executions.releasedBy[execution] ?? -1;
    const exit = before < 0 ? -1 : this.#demand.settle(before, begun);
    if (exit < 0 || this.#demand.endOf(exit) <= arrived) return arrived;
    this.#readySlot = exit;
    return this.#demand.endOf(exit);
  }

  #copyReady(path: Float64Array): void {
    if (this.#readySlot >= 0) return this.#demand.copyTo(this.#readySlot, path);
    path.fill(0);
    path[this.market] = this.timeAt(this.#readyAt);
  }

  /** The path behind the cash of an execution: seconds a bucket, adding up to `timeAt` of it. False: it has no cash. */
  pathToCash(execution: number, path: Float64Array): boolean {
    const { cashAt, arrivedAt } = this.#executions;
    const paid = cashAt[execution] ?? Number.NaN;
    if (Number.isNaN(paid)) return false;
    const slot = this.#demand.settle(execution, paid);
    let since = paid;
    if (slot >= 0) {
      this.#demand.copyTo(slot, path);
      since = this.#demand.endOf(slot);
    } else {
      since = Math.min(paid, arrivedAt[execution] ?? paid);
      path.fill(0);
      path[this.market] = this.timeAt(since);
    }
    path[this.delay] = (path[this.delay] ?? 0) + this.timeAt(paid) - this.timeAt(since);
    return true;
  }
}
