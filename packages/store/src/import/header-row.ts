/** A row of a table as it is seen before anything is known of it; holes and empty texts are empty cells. */
export type SeenRow = readonly (string | null | undefined)[];

/** Where the table begins among its first rows. */
export interface HeaderPlace {
  /** Index of the row of names; of the first record when there is none. */
  readonly at: number;
  readonly hasHeader: boolean;
}

const DATA_SHAPE =
  /^\s*([-+(]?[\p{Sc}\s]*[\d\s.,'’]*\d[\d\s.,'’]*[%)]?[\p{Sc}\s]*|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([T ].*)?|\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?|true|false)\s*$/iu;

/** True when a value looks like a figure, a date or a time rather than a name. */
export const isFigure = (value: string): boolean => DATA_SHAPE.test(value);

/**
 * Finds the row of names: the first that is about as full as the rows below it and holds no figure and no value that comes
 * again below. Titles and parameters above it are fewer. When the first full row looks like the others there is none.
 * `spread` are the same rows with the values of merged cells in all of their cells: how full a row is counts there.
 */
export function findHeader(rows: readonly SeenRow[], spread: readonly SeenRow[] = rows): HeaderPlace {
  const filled = spread.map((row) => filledCells(row).length);
  const usual = usualFilled(filled);
  const full = filled.map((count) => count >= Math.max(1, usual * FULL_ENOUGH) && count > (usual > 2 ? 1 : 0));
  let at = Math.max(0, full.indexOf(true));
  for (;;) {
    const [here, below] = [filled[at] ?? 0, filled[at + 1] ?? 0];
    const fuller = below > here || (below === here && isLabelled(rows[at] ?? []));
    if (!fuller || !areNames(rows, at + 1) || !isAbove(rows, at)) break;
    at += 1;
  }
  return { at, hasHeader: !looksLikeData(rows[at] ?? [], rows.slice(at + 1)) };
}

/** A row above names rather than names above records: it says `Period: 2024-01`, or all records have figures and the row below has none. */
function isAbove(rows: readonly SeenRow[], at: number): boolean {
  const here = rows[at] ?? [];
  if (isLabelled(here) || filledCells(here).some(isFigure)) return true;
  const records = rows.slice(at + 2, at + 22);
  return records.length > 1 && records.every((row) => filledCells(row).some(isFigure));
}

/** `Period:` beside what it is; when every value ends so, they are names. */
function isLabelled(row: SeenRow): boolean {
  const values = filledCells(row);
  const labels = values.filter((value) => value.trim().endsWith(':'));
  return labels.length > 0 && labels.length < values.length;
}

const areNames = (rows: readonly SeenRow[], at: number): boolean =>
  filledCells(rows[at] ?? []).every((value) => !isFigure(value)) && !looksLikeData(rows[at] ?? [], rows.slice(at + 1));

/** Of the usual number of values, a row of names has at least this share. */
const FULL_ENOUGH = 0.6;

/** The number of values that rows have at the end of the sample: the middle one of the later half. */
function usualFilled(filled: readonly number[]): number {
  const later = filled.slice(Math.floor(filled.length / 2)).toSorted((a, b) => a - b);
  return later[Math.floor(later.length / 2)] ?? 0;
}

const filledCells = (row: SeenRow): string[] =>
  row.filter((value): value is string => value !== null && value !== undefined && value.trim() !== '');

/** A first record is data when each of its values is a figure, a date, empty, or comes again below in its column. */
function looksLikeData(first: SeenRow, rest: readonly SeenRow[]): boolean {
  const values = Array.from(first, (value, c) => ({ value: value ?? '', c }));
  return values.every(({ value, c }) => value.trim() === '' || isFigure(value) || rest.some((row) => row[c] === value));
}
