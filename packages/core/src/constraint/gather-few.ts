/** No figure is made about fewer people than this. */
const FEWEST_PEOPLE = 5;

/**
 * Pools by place, those that may be told alone each for itself, those in which one to four people worked together with the
 * smallest of those that may (somebody may be in several small ones). A pool in which nobody is recorded stands alone.
 */
export function gatherFew(people: readonly number[]): readonly (readonly number[])[] {
  const all = people.map((_, pool) => pool);
  const small = all.filter((pool) => (people[pool] ?? 0) > 0 && (people[pool] ?? 0) < FEWEST_PEOPLE);
  if (small.length === 0) return all.map((pool) => [pool]);
  const rest = all
    .filter((pool) => !small.includes(pool) && (people[pool] ?? 0) > 0)
    .toSorted((a, b) => (people[a] ?? 0) - (people[b] ?? 0));
  const together = [...small];
  while (rest.length > 0 && together.every((pool) => (people[pool] ?? 0) < FEWEST_PEOPLE)) {
    const next = rest.shift();
    if (next !== undefined) together.push(next);
  }
  return [...all.filter((pool) => !together.includes(pool)).map((pool) => [pool]), together];
}
