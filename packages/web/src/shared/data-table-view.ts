export interface SortOrder {
  readonly key: string;
  readonly descending: boolean;
}

type Sortable = string | number | null;

/** Rows in the order of a value, the given order kept among equals; what is not known stands last in both directions. */
export function sortRows<Row>(rows: readonly Row[], by: (row: Row) => Sortable, descending: boolean): readonly Row[] {
  return rows.toSorted((a, b) => {
    const [x, y] = [by(a), by(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return descending ? -compare(x, y) : compare(x, y);
  });
}

const compare = (x: string | number, y: string | number): number =>
  typeof x === 'number' && typeof y === 'number'
    ? x - y
    : String(x).localeCompare(String(y), undefined, { numeric: true });
