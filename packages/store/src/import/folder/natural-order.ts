const NATURAL = new Intl.Collator('en', { numeric: true });

/** Orders names as people list them (`part 2` before `part 10`), the same on every machine and file system. */
export const inNaturalOrder = (a: string, b: string): number => NATURAL.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
