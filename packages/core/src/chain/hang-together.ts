import { together } from './privacy.ts';
import type { Doers, MayTell } from './privacy.ts';

interface Placed {
  readonly row: number;
  readonly column: number;
}

/**
 * Which rows (`r1`) and columns (`c1`) of a table hang together by its hidden cells: the line that stands for each. Two lines do when
 * the cells between them, and between all that hangs together with either, are about people who may be told of together.
 */
export function hangTogether<T extends Placed>(
  hidden: readonly T[],
  doers: (cell: T) => Doers,
  tell: MayTell,
): (line: string) => string {
  const above = new Map<string, string>();
  const rootOf = (line: string): string => {
    const up = above.get(line);
    return up === undefined ? line : rootOf(up);
  };
  for (let isChanged = true; isChanged;) {
    isChanged = false;
    const bundles = Map.groupBy(hidden, ({ row, column }) =>
      [rootOf(`r${row}`), rootOf(`c${column}`)].toSorted().join(' '),
    );
    for (const [ends, bundle] of bundles) {
      const [a = '', b = ''] = ends.split(' ').map(rootOf);
      const people = together(bundle.map(doers));
      if (a === b || people.people.size === 0 || !tell(people)) continue;
      above.set(a, b);
      isChanged = true;
    }
  }
  return rootOf;
}
