import { findHeader, isFigure } from '../header-row.ts';
import { distinctNames } from '../staged-names.ts';
import type { CellRange } from './cell-place.ts';
import { withMerged } from './merged-cells.ts';
import type { SheetRow } from './sheet-rows.ts';

/** How the first rows of a sheet are to be read. */
export interface SheetHeader {
  /** Names by column; a hole where the header is empty. */
  readonly names: readonly (string | undefined)[];
  /** Rows above the table. */
  readonly before: readonly SheetRow[];
  /** Rows of records among the first. */
  readonly records: readonly SheetRow[];
}

/** True when the first rows can only be understood with their merged cells: gaps or twins among the names, or groups above them. */
export function needsMergedCells(rows: readonly SheetRow[]): boolean {
  const { at, hasHeader } = findHeader(rows.map(({ values }) => values));
  if (!hasHeader) return at > 0;
  const names = filled(rows[at]);
  const span = Math.max(...names.map(([c]) => c)) - Math.min(...names.map(([c]) => c)) + 1;
  const twins = new Set(names.map(([, name]) => name)).size < names.length;
  return names.length < span || twins || filled(rows[at - 1]).length > 1;
}

/** Decides on the header; `ranges` are the merged cells where they matter. */
export function readHeader(rows: readonly SheetRow[], ranges: readonly CellRange[]): SheetHeader {
  const wide = ranges.filter(({ from, to }) => to.column > from.column || to.row > from.row);
  const merged = new Set(wide.map(({ from }) => from.row));
  const seen = withMerged(rows, wide).map(({ row, values }) => ({
    row,
    values: merged.has(row) && isTitle(values) ? [] : values,
  }));
  const { at, hasHeader } = findHeader(
    rows.map(({ values }) => values),
    seen.map(({ values }) => values),
  );
  if (!hasHeader) return { names: [], before: rows.slice(0, at), records: rows.slice(at) };
  const height = headerHeight(seen, at, wide);
  const parts = seen.slice(at, at + height).map(({ values }) => values);
  return { names: joined(parts), before: rows.slice(0, at), records: rows.slice(at + height) };
}

/** A title is merged over many columns: one text again and again. */
const isTitle = (values: readonly (string | undefined)[]): boolean => {
  const texts = values.filter((value) => value !== undefined);
  return texts.length > 1 && new Set(texts).size === 1;
};

/** Two rows when groups stand above the names of their columns. */
function headerHeight(seen: readonly SheetRow[], at: number, ranges: readonly CellRange[]): 1 | 2 {
  const [row, below] = [seen[at]?.row ?? 0, seen[at + 1]];
  const grouped = ranges.some(({ from, to }) => from.row === row && to.row === row && to.column > from.column);
  const named = below !== undefined && filled(below).every(([, name]) => !isFigure(name));
  return grouped && named && below.row === row + 1 ? 2 : 1;
}

/** `Group Sub` where both are there and differ. */
function joined(parts: readonly (readonly (string | undefined)[])[]): (string | undefined)[] {
  const width = Math.max(0, ...parts.map((values) => values.length));
  return Array.from({ length: width }, (_, c) => {
    const texts = parts.map((values) => oneLine(values[c] ?? '')).filter((text) => text !== '');
    return texts.length === 0 ? undefined : [...new Set(texts)].join(' ');
  });
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const filled = (row: SheetRow | undefined): [column: number, value: string][] =>
  [...(row?.values ?? []).entries()].filter((entry): entry is [number, string] => (entry[1] ?? '').trim() !== '');

/** Names that differ, for all columns from 0 on; a column without a name is `c<its place in the sheet>`. */
export const columnNames = (names: readonly (string | undefined)[], width: number): string[] =>
  distinctNames(Array.from({ length: width }, (_, c) => names[c] ?? ''));
