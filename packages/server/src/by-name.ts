/** The entries of an object in one order, as text: the same values are the same text. */
export const textByName = (values: unknown): string =>
  JSON.stringify(Object.entries(values ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1)));
