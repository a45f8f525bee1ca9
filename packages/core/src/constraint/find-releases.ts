/** A release is let in by an exit when they are no further apart; and delayed when it comes later than this after its arrival. */
const TOGETHER_SECONDS = 1;
const DELAYED_SECONDS = 60;
/** Of the delayed releases, the share that must coincide with an exit (METHODS §5.7), and how many there must be. */
const MOSTLY = 0.8;
const LEAST_DELAYED = 20;
/** Where so many releases would coincide with an exit by chance, coincidence says nothing. */
const BY_CHANCE = 0.2;

export interface Releases {
  /** The most executions open at once, where exits let new ones in; null where they do not. */
  readonly cap: number | null;
  /** Whose exit let each in; −1: none. */
  readonly releasedBy: Int32Array;
}

/** Finds whether open work is capped: most delayed releases come the moment other work leaves. */
export function findReleases(
  count: number,
  arrivedAt: Float64Array,
  begunAt: Float64Array,
  endedAt: Float64Array,
): Releases {
  const releasedBy = new Int32Array(count).fill(-1);
  const places = Array.from({ length: count }, (_, i) => i).toSorted((a, b) => (endedAt[a] ?? 0) - (endedAt[b] ?? 0));
  const exits = Float64Array.from(places, (place) => endedAt[place] ?? 0);
  let [delayed, together] = [0, 0];
  for (let i = 0; i < count; i += 1) {
    const begun = begunAt[i] ?? 0;
    if (begun - (arrivedAt[i] ?? begun) <= DELAYED_SECONDS) continue;
    delayed += 1;
    const at = lastNotAfter(exits, begun);
    if (at < 0 || begun - (exits[at] ?? 0) > TOGETHER_SECONDS || places[at] === i) continue;
    together += 1;
    releasedBy[i] = places[at] ?? -1;
  }
  const span = (exits.at(-1) ?? 0) - (exits[0] ?? 0);
  const chance = span > 0 ? (count * TOGETHER_SECONDS) / span : 1;
  const isCapped = delayed >= LEAST_DELAYED && together > MOSTLY * delayed && chance < BY_CHANCE;
  return isCapped
    ? { cap: mostOpen(begunAt, exits, count), releasedBy }
    : { cap: null, releasedBy: releasedBy.fill(-1) };
}

/** The place of the latest that is not after an instant; −1: none. */
function lastNotAfter(ascending: Float64Array, instant: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) <= instant) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function mostOpen(begunAt: Float64Array, exits: Float64Array, count: number): number {
  const begins = begunAt.slice(0, count).toSorted();
  let [gone, most] = [0, 0];
  for (let i = 0; i < count; i += 1) {
    while (gone < count && (exits[gone] ?? 0) <= (begins[i] ?? 0)) gone += 1;
    most = Math.max(most, i + 1 - gone);
  }
  return most;
}
