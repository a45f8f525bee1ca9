import type { Column } from './wait-cause-cut.ts';
import { inOrderOfTime } from './wait-cause-order.ts';

/** Recorded sessions of work, by resource and then by start; seconds. */
export interface Sessions {
  readonly resource: Column;
  readonly activity: Column;
  readonly started: Column;
  readonly ended: Column;
}

/** Spans of time, one after the other and apart. */
export interface Spans {
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** Who has a record again within so many seconds was at work in between. */
const AT_WORK_SECONDS = 8 * 3600;
/** How many sessions at once a resource is used to: this share of its starts had as many or fewer (METHODS §5.8). */
const USUAL_SHARE = 0.95;

const [AWAY, IDLE, BUSY, LEARNS] = [0, 1, 2, 3] as const;

/**
 * When everybody who can do an activity, and is at work, is busy: per activity, the spans in which at least one capable resource
 * is at work and none of them is free. Capable: did it before in the records. At work: from one record to the next, when at most
 * eight hours lie between. Busy: with as many sessions open as it is used to have. Work that is not recorded is not seen.
 */
export function findBusySpans(sessions: Sessions, activityCount: number): readonly Spans[] {
  const changes = changesOf(sessions);
  const resources = mostOf(sessions.resource) + 1;
  const state = new Uint8Array(resources);
  const skills: number[][] = Array.from({ length: resources }, () => []);
  const pools = Array.from({ length: activityCount }, () => new Pool());
  for (const i of inOrderOfTime(changes.at)) {
    const [resource, next, at] = [changes.resource[i] ?? 0, changes.state[i] ?? AWAY, changes.at[i] ?? 0];
    const before = state[resource] ?? AWAY;
    if (next >= LEARNS) {
      const activity = next - LEARNS;
      skills[resource]?.push(activity);
      pools[activity]?.change(AWAY, before, at);
    } else {
      state[resource] = next;
      for (const activity of skills[resource] ?? []) pools[activity]?.change(before, next, at);
    }
  }
  return pools.map((pool) => pool.spans());
}

/** Who can do one activity, as time goes on. */
class Pool {
  #idle = 0;
  #busy = 0;
  #since = Number.NaN;
  readonly #from: number[] = [];
  readonly #to: number[] = [];

  change(before: number, next: number, at: number): void {
    this.#idle += (next === IDLE ? 1 : 0) - (before === IDLE ? 1 : 0);
    this.#busy += (next === BUSY ? 1 : 0) - (before === BUSY ? 1 : 0);
    const isFull = this.#idle === 0 && this.#busy > 0;
    if (isFull === !Number.isNaN(this.#since)) return;
    if (isFull) {
      const goesOn = this.#to.at(-1) === at;
      this.#since = goesOn ? (this.#from.pop() ?? at) : at;
      if (goesOn) this.#to.pop();
      return;
    }
    if (at > this.#since) {
      this.#from.push(this.#since);
      this.#to.push(at);
    }
    this.#since = Number.NaN;
  }

  /** What still lasts at the end of the records is no span: nothing begins in it. */
  spans(): Spans {
    return { from: Float64Array.from(this.#from), to: Float64Array.from(this.#to) };
  }
}

/** Moments at which a resource becomes free, busy or is gone, or does an activity for the first time (LEARNS + activity). */
interface Changes {
  readonly at: Float64Array;
  readonly resource: Int32Array;
  readonly state: Int32Array;
}

function changesOf(sessions: Sessions): Changes {
  const { resource } = sessions;
  const moments = new Moments();
  for (let from = 0; from < resource.length;) {
    const whose = resource[from] ?? 0;
    let to = from + 1;
    while (to < resource.length && resource[to] === whose) to += 1;
    tellResource(sessions, from, to, (when, what) => moments.add(when, whose, what));
    from = to;
  }
  return moments.all();
}

/** Changes as they are told, in arrays that grow. */
class Moments {
  #at = new Float64Array(1024);
  #resource = new Int32Array(1024);
  #state = new Int32Array(1024);
  #count = 0;

  add(at: number, resource: number, state: number): void {
    if (this.#count === this.#at.length) this.#grow();
    this.#at[this.#count] = at;
    this.#resource[this.#count] = resource;
    this.#state[this.#count] = state;
    this.#count += 1;
  }

  #grow(): void {
    const length = Math.ceil(this.#at.length * 1.5);
    const [at, resource, state] = [this.#at, this.#resource, this.#state];
    this.#at = new Float64Array(length);
    this.#resource = new Int32Array(length);
    this.#state = new Int32Array(length);
    this.#at.set(at);
    this.#resource.set(resource);
    this.#state.set(state);
  }

  all(): Changes {
    return {
      at: this.#at.subarray(0, this.#count),
      resource: this.#resource.subarray(0, this.#count),
      state: this.#state.subarray(0, this.#count),
    };
  }
}

function mostOf(column: Column): number {
  let most = -1;
  for (const one of column) if (one > most) most = one;
  return most;
}

/** The life of one resource: its sessions `from` up to `to`. */
function tellResource(
  { activity, started, ended }: Sessions,
  from: number,
  to: number,
  tell: (at: number, state: number) => void,
): void {
  const starts = started.subarray(from, to);
  const ends = ended.subarray(from, to).toSorted();
  const usual = usualOpen(starts, ends);
  const learned = new Set<number>();
  let [state, open, e]: [number, number, number] = [AWAY, 0, 0];
  const become = (at: number, next: number): void => {
    if (next !== state) tell(at, next);
    state = next;
  };
  starts.forEach((start, s) => {
    for (; e < ends.length && (ends[e] ?? 0) <= start; e += 1) {
      const end = ends[e] ?? 0;
      open -= 1;
      const isGone = open === 0 && start - end > AT_WORK_SECONDS;
      become(end, isGone ? AWAY : open >= usual ? BUSY : IDLE);
    }
    open += 1;
    become(start, open >= usual ? BUSY : IDLE);
    const done = activity[from + s] ?? 0;
    if (!learned.has(done)) tell(start, LEARNS + done);
    learned.add(done);
  });
  for (; e < ends.length; e += 1) {
    open -= 1;
    become(ends[e] ?? 0, open === 0 ? AWAY : open >= usual ? BUSY : IDLE);
  }
}

/** How many sessions are usually open when one begins, itself counted. */
function usualOpen(starts: Column, ends: Column): number {
  let e = 0;
  const open = new Int32Array(starts.length);
  starts.forEach((start, s) => {
    while (e < ends.length && (ends[e] ?? 0) <= start) e += 1;
    open[s] = s + 1 - e;
  });
  open.sort();
  return Math.max(1, open[Math.floor(USUAL_SHARE * (open.length - 1))] ?? 1);
}
