import { nextOpening } from './gate.ts';
import type { Gate } from './gate.ts';
import { inOrderOfTime } from './wait-cause-order.ts';
import { ALWAYS, onTheWall } from './wait-cause-shift.ts';
import type { Clock, Shift } from './wait-cause-shift.ts';
import type { Spans } from './wait-cause-busy.ts';

/** Numbers of one kind, a place each. */
export type Column = Float64Array | Int32Array | Uint8Array;

/** Waits for the company itself, a column each; seconds of UTC since 1970. */
export interface OwnWaits {
  readonly activity: Column;
  /** Which of the calendars tells its shift. */
  readonly calendar: Column;
  readonly enabled: Column;
  readonly begun: Column;
  /** Until when it gathered with the others that began together; not later than enabled when it did not. */
  readonly gathered: Column;
  /** When the last other object of the act was there; likewise. */
  readonly together: Column;
  /** 1 where no start is recorded, so that the wait holds the work: then only missing objects can be told. */
  readonly holdsWork: Column;
}

/** What the records show besides: by activity, and by calendar. */
export interface Surroundings {
  readonly clock: Clock;
  readonly shifts: readonly Shift[];
  readonly gates: readonly (Gate | undefined)[];
  readonly busy: readonly Spans[];
}

/** The causes that are found by passes over arrays, in the order in which they are looked for. */
export const CUT_CAUSES = ['gate', 'batch', 'synchronisation', 'priority', 'busy'] as const;
type CutCause = (typeof CUT_CAUSES)[number];

/** Nothing at all was found of a cause that is missing. */
export type Cuts = Readonly<Partial<Record<CutCause, Float64Array>>>;

/**
 * Seconds on shift of each wait by cause: until the gate opens; until those it began with are enabled; until the other objects
 * are there; then while everybody capable is busy, before a later arrival was served (`busy`) and after (`priority`).
 */
export function cutWaits(waits: OwnWaits, { clock, shifts, gates, busy }: Surroundings): Cuts {
  const count = waits.enabled.length;
  const cuts: Partial<Record<CutCause, Float64Array>> = {};
  const cut = (cause: CutCause, i: number, seconds: number): void => {
    if (seconds === 0) return;
    const column = (cuts[cause] ??= new Float64Array(count));
    column[i] = seconds;
  };
  const overtaken = findOvertaken(waits);
  const busyTime = busyTimes(busy, shifts);
  for (let i = 0; i < count; i += 1) {
    const [enabled, begun] = [waits.enabled[i] ?? 0, waits.begun[i] ?? 0];
    if (begun <= enabled) continue;
    const activity = waits.activity[i] ?? 0;
    const shift = shifts[waits.calendar[i] ?? 0] ?? ALWAYS;
    const holdsWork = waits.holdsWork[i] === 1;
    const gate = holdsWork ? undefined : gates[activity];
    const wall = onTheWall(clock, enabled);
    const opened = gate === undefined ? enabled : enabled + nextOpening(gate, wall) - wall;
    const gateUntil = opened > begun ? enabled : opened;
    const batchUntil = Math.max(gateUntil, Math.min(waits.gathered[i] ?? 0, begun));
    const objectsUntil = Math.max(batchUntil, Math.min(waits.together[i] ?? 0, begun));
    cut('gate', i, shift(gateUntil) - shift(enabled));
    cut('batch', i, shift(batchUntil) - shift(gateUntil));
    cut('synchronisation', i, shift(objectsUntil) - shift(batchUntil));
    const isBusy = holdsWork ? undefined : busyTime(activity, waits.calendar[i] ?? 0);
    if (isBusy === undefined) continue;
    const passed = Math.min(Math.max(overtaken[i] ?? begun, objectsUntil), begun);
    cut('busy', i, isBusy(passed) - isBusy(objectsUntil));
    cut('priority', i, isBusy(begun) - isBusy(passed));
  }
  return cuts;
}

/** When the first work of the same activity that was enabled later began; Infinity when none did. */
function findOvertaken({ activity, enabled, begun, holdsWork }: OwnWaits): Float64Array {
  const order = inOrderOfTime(enabled).toReversed();
  const [least, pending] = [new Map<number, number>(), new Map<number, { at: number; begun: number }>()];
  const overtaken = new Float64Array(enabled.length).fill(Infinity);
  for (const i of order) {
    const what = activity[i] ?? 0;
    const [at, start] = [enabled[i] ?? 0, begun[i] ?? 0];
    const held = pending.get(what);
    if (held !== undefined && held.at > at) least.set(what, Math.min(least.get(what) ?? Infinity, held.begun));
    if (holdsWork[i] === 1) continue;
    overtaken[i] = least.get(what) ?? Infinity;
    pending.set(what, { at, begun: held !== undefined && held.at === at ? Math.min(held.begun, start) : start });
  }
  return overtaken;
}

/** Seconds on shift of a calendar that an activity's people were all busy, until a second; undefined when they never were. */
function busyTimes(
  busy: readonly Spans[],
  shifts: readonly Shift[],
): (activity: number, calendar: number) => Shift | undefined {
  const known = new Map<number, Shift>();
  return (activity, calendar) => {
    const spans = busy[activity];
    if (spans === undefined || spans.from.length === 0) return undefined;
    const key = activity * shifts.length + calendar;
    const found = known.get(key) ?? withinSpans(spans, shifts[calendar] ?? ALWAYS);
    known.set(key, found);
    return found;
  };
}

function withinSpans({ from, to }: Spans, shift: Shift): Shift {
  const before = new Float64Array(from.length + 1);
  from.forEach((start, i) => (before[i + 1] = (before[i] ?? 0) + shift(to[i] ?? start) - shift(start)));
  return (second) => {
    let [low, high] = [0, from.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((from[middle] ?? 0) <= second) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return 0;
    const [start, end] = [from[low - 1] ?? 0, to[low - 1] ?? 0];
    return (before[low - 1] ?? 0) + shift(Math.min(second, end)) - shift(start);
  };
}
