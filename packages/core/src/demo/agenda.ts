/** What happens next, in order of time, then in order of asking. */
export interface Agenda {
  readonly now: number;
  /** Something to happen at a minute; a minute already past happens now. */
  at(minute: number, act: () => void): void;
  /** Lets time pass up to a minute, that minute left out. What is later never happens. */
  runUntil(minute: number): void;
}

interface Entry {
  readonly minute: number;
  readonly order: number;
  readonly act: () => void;
}

/** A binary heap on (minute, order): same calls, same story. */
export function makeAgenda(): Agenda {
  const heap: Entry[] = [];
  let now = 0;
  let order = 0;
  return {
    get now() {
      return now;
    },
    at: (minute, act) => push(heap, { minute: Math.max(now, Math.round(minute)), order: order++, act }),
    runUntil: (limit) => {
      for (let next = heap[0]; next && next.minute < limit; next = heap[0]) {
        pop(heap);
        now = next.minute;
        next.act();
      }
    },
  };
}

const before = (a: Entry, b: Entry): boolean => a.minute < b.minute || (a.minute === b.minute && a.order < b.order);

function push(heap: Entry[], entry: Entry): void {
  let i = heap.push(entry) - 1;
  while (i > 0) {
    const parent = (i - 1) >> 1;
    if (!before(entry, heap[parent]!)) break;
    heap[i] = heap[parent]!;
    i = parent;
  }
  heap[i] = entry;
}

function pop(heap: Entry[]): void {
  const last = heap.pop()!;
  if (heap.length === 0) return;
  let i = 0;
  for (let child = 1; child < heap.length; child = 2 * i + 1) {
    if (child + 1 < heap.length && before(heap[child + 1]!, heap[child]!)) child += 1;
    if (!before(heap[child]!, last)) break;
    heap[i] = heap[child]!;
    i = child;
  }
  heap[i] = last;
}
