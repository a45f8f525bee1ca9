/** No figure is made about fewer people than this. */
const FEWEST_PEOPLE = 5;

/** Who did some work: people as recorded, and whether some of it names nobody (and is not a machine's). */
export interface Doers {
  readonly people: ReadonlySet<number>;
  readonly unnamed: boolean;
}

/** Whether a figure about these may be told. */
export type MayTell = (doers: Doers) => boolean;

/**
 * Five people, or machines only. Hours that name nobody may be one person's, and are told only beside five who are named; acts
 * are told, for then nobody can be recognised in them.
 */
export const mayTell =
  (unit: 'minutes' | 'acts'): MayTell =>
  ({ people, unnamed }) =>
    people.size >= FEWEST_PEOPLE || (people.size === 0 && (unit === 'acts' || !unnamed));

export const together = (all: readonly Doers[]): Doers => ({
  people: new Set(all.flatMap(({ people }) => [...people])),
  unnamed: all.some(({ unnamed }) => unnamed),
});

/** The fewest people first, those that go last after all others; of as many, in the order given. */
const smallestFirst = <T extends Doers>(all: readonly T[], goesLast: (part: T) => boolean): T[] =>
  all.toSorted((a, b) => Number(goesLast(a)) - Number(goesLast(b)) || a.people.size - b.people.size);

/**
 * Parts of a total that may be told each, and those that are told only together: the small ones, joined by the next smallest
 * until the sum may be told. Undefined when not even the total may. A single part too small is never left to be told by
 * subtraction, as the gathered ones are told together only. `goesLast`: parts that are told elsewhere by themselves, so that
 * gathering them with a small one would hide nothing; they join when no other is left.
 */
export function gatherSmall<T extends Doers>(
  parts: readonly T[],
  tell: MayTell,
  goesLast: (part: T) => boolean = () => false,
): { readonly own: readonly T[]; readonly gathered: readonly T[] } | undefined {
  if (!tell(together(parts))) return undefined;
  const gathered = parts.filter((part) => !tell(part));
  const waiting = smallestFirst(
    parts.filter((part) => tell(part)),
    goesLast,
  );
  while (gathered.length === 1 || (gathered.length > 0 && !tell(together(gathered)))) {
    const next = waiting.shift();
    if (next === undefined) return undefined;
    gathered.push(next);
  }
  return { own: parts.filter((part) => !gathered.includes(part)), gathered };
}
