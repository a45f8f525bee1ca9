/** A hand-off to choose from: `to` is null at an end of the chain. */
export interface Passage {
  readonly from: number;
  readonly to: number | null;
  readonly count: number;
  /** What it carries, additive over the chain. */
  readonly weight: number;
}

/**
 * The hand-offs to show when at most `limit` are wanted: those that carry most, each with the widest way by which work
 * gets there from an entry and goes on to an end, so that no link shown hangs in the air. The first is shown even when
 * its way alone is longer than the limit. Same input, same choice.
 */
export function chooseShown<P extends Passage>(
  passages: readonly P[],
  entries: readonly { readonly number: number; readonly count: number }[],
  limit: number,
): ReadonlySet<P> {
  const onward = widestWays(
    passages,
    new Map(),
    (passage) => passage.from,
    (passage) => passage.to,
  );
  const entered = new Map(entries.map((entry) => [entry.number, entry.count]));
  const inward = widestWays(
    passages.filter((p) => p.to !== null),
    entered,
    (passage) => passage.to,
    (passage) => passage.from,
  );
  const shown = new Set<P>();
  const ranked = passages.toSorted((a, b) => b.weight - a.weight || b.count - a.count);
  for (const passage of ranked) {
    const added = [passage, ...wayFrom(onward, passage.to), ...wayTo(inward, passage.from)].filter(
      (p) => !shown.has(p),
    );
    if (shown.size > 0 && shown.size + new Set(added).size > limit) continue;
    for (const one of added) shown.add(one);
    if (shown.size >= limit) break;
  }
  return shown;
}

/**
 * For each link the passage that keeps the widest way (largest smallest count) towards a goal: an end of the chain, or
 * one of `goals` with its own width.
 */
function widestWays<P extends Passage>(
  passages: readonly P[],
  goals: ReadonlyMap<number, number>,
  near: (p: P) => number | null,
  far: (p: P) => number | null,
): ReadonlyMap<number, P | null> {
  const width = new Map<number, number>(goals);
  const way = new Map<number, P | null>([...goals.keys()].map((link) => [link, null]));
  const settled = new Set<number | null>();
  const relax = (goal: number | null, reach: number): void => {
    settled.add(goal);
    for (const passage of passages) {
      const link = near(passage);
      if (link === null || far(passage) !== goal || settled.has(link)) continue;
      const through = Math.min(reach, passage.count);
      if (through > (width.get(link) ?? 0)) {
        width.set(link, through);
        way.set(link, passage);
      }
    }
  };
  if (goals.size === 0) relax(null, Number.POSITIVE_INFINITY);
  for (;;) {
    const next = [...width].filter(([link]) => !settled.has(link)).toSorted(([, a], [, b]) => b - a)[0];
    if (next === undefined) return way;
    relax(next[0], next[1]);
  }
}

function wayFrom<P extends Passage>(onward: ReadonlyMap<number, P | null>, start: number | null): P[] {
  const way: P[] = [];
  for (let at = start; at !== null;) {
    const passage = onward.get(at) ?? null;
    if (passage === null) break;
    way.push(passage);
    at = passage.to;
  }
  return way;
}

function wayTo<P extends Passage>(inward: ReadonlyMap<number, P | null>, end: number): P[] {
  const way: P[] = [];
  for (let at: number | null = end; at !== null;) {
    const passage: P | null = inward.get(at) ?? null;
    if (passage === null) break;
    way.push(passage);
    at = passage.from;
  }
  return way;
}
