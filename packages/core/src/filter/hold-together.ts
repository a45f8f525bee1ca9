import { LinearSpan } from './linear-span.ts';
import type { Sparse } from './linear-span.ts';

/** What one person did in one combination of parts: the number of each part, different for each. */
export interface Deed {
  readonly parts: readonly number[];
  readonly person: number;
}

/** No figure is made about fewer people than this. */
export const FEWEST_PEOPLE = 5;

/**
 * The combinations of parts that do not hang together with the others. When there are none, no sum or difference of figures
 * told of parts speaks of one to four people alone: such a difference gives each part a weight, so that the weights of a
 * combination add up to nought but where those few did everything. What five people did adds up to nought whoever the few are; and
 * each combination of the answer follows from those of five people, and adds up to nought with them. Combinations that say the same of the weights
 * count their people together.
 */
export function findLoose(deeds: readonly Deed[]): readonly (readonly number[])[] {
  const cells = cellsOf(deeds);
  const span = new LinearSpan();
  for (;;) {
    const alike = new Map<string, { readonly said: Sparse; readonly people: Set<number> }>();
    const open: (readonly number[])[] = [];
    for (const { parts, people } of cells) {
      const said = span.reduce(new Map(parts.map((part) => [part, 1])));
      if (said.size === 0) continue;
      open.push(parts);
      const key = [...said].map(([part, weight]) => `${part}:${weight}`).join(' ');
      const found = alike.get(key) ?? { said, people: new Set<number>() };
      alike.set(key, found);
      for (const person of people) if (found.people.size < FEWEST_PEOPLE) found.people.add(person);
    }
    const sure = [...alike.values()].filter(({ people }) => people.size >= FEWEST_PEOPLE);
    if (sure.length === 0) return open;
    for (const { said } of sure) span.add(said);
  }
}

interface Cell {
  readonly parts: readonly number[];
  readonly people: ReadonlySet<number>;
}

function cellsOf(deeds: readonly Deed[]): readonly Cell[] {
  const cells = new Map<string, { parts: readonly number[]; people: Set<number> }>();
  for (const { parts, person } of deeds) {
    const key = parts.join(' ');
    const cell = cells.get(key) ?? { parts, people: new Set<number>() };
    cells.set(key, cell);
    cell.people.add(person);
  }
  return [...cells.values()];
}
