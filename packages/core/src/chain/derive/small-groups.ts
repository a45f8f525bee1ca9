/** No figure is made about fewer people than this. */
export const FEWEST_PEOPLE = 5;

/** A team or role as recorded: who worked in it. Robots are no persons; an actor of unknown kind may be one. */
export interface Group {
  readonly id: number;
  readonly persons: readonly number[];
  readonly robots: readonly number[];
}

export type Gathering =
  | { readonly offered: true; readonly own: readonly number[]; readonly gathered: readonly number[] }
  | { readonly offered: false };

/**
 * Groups of fewer than five people are gathered into one. If the gathered one is itself under five, the next smallest
 * joins it, so that nothing can be told by subtraction. Groups of robots only stay themselves. Not offered when fewer
 * than two groups would remain, or when even all together are too few.
 */
export function gatherSmallGroups(groups: readonly Group[]): Gathering {
  const robots = groups.filter((group) => group.persons.length === 0 && group.robots.length > 0);
  const staffed = groups
    .filter((group) => !robots.includes(group))
    .toSorted((a, b) => a.persons.length - b.persons.length || a.id - b.id);
  const smallCount = staffed.filter((group) => group.persons.length < FEWEST_PEOPLE).length;
  const gatheredCount = smallCount === 0 ? 0 : enough(staffed, smallCount);
  if (gatheredCount > 0 && peopleIn(staffed.slice(0, gatheredCount)) < FEWEST_PEOPLE) return { offered: false };
  const own = [...staffed.slice(gatheredCount), ...robots].map((group) => group.id);
  const gathered = staffed.slice(0, gatheredCount).map((group) => group.id);
  return own.length + (gathered.length > 0 ? 1 : 0) < 2 ? { offered: false } : { offered: true, own, gathered };
}

/** How many of the smallest groups reach five people together; all of them when they never do. */
function enough(staffed: readonly Group[], from: number): number {
  let count = from;
  while (count < staffed.length && peopleIn(staffed.slice(0, count)) < FEWEST_PEOPLE) count += 1;
  return count;
}

const peopleIn = (groups: readonly Group[]): number => new Set(groups.flatMap((group) => group.persons)).size;
