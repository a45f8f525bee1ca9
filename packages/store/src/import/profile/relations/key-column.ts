import { isIdentifierWord, meaningWords, relationCandidates } from '@aval/core/mapping';
import type { ColumnProfile, TableProfile } from '@aval/core/mapping';
import type { SourceTable } from '../staged-source.ts';

/** A column that may name rows, of its own table or of another. */
export interface KeyColumn {
  readonly table: SourceTable;
  readonly c: number;
  readonly name: string;
  readonly profile: ColumnProfile;
  readonly filled: number;
  /** Names the rows, or what the rows are of, of its table. */
  readonly home: boolean;
  readonly unique: boolean;
  /** Its name says that it identifies. */
  readonly identifies: boolean;
}

/** Columns of a table that are compared with others, and with which others are. */
const [MOST_MANY, MOST_ONE, MOST_ONE_OF_LARGE] = [80, 6, 2];
const LARGE = 1_000_000;
const LONGEST = 64;
/** Share of rows with a value of their own that makes a column a key whose repeats are mistakes. */
const NEARLY = 0.95;
/** Different values of a key that stands on several rows each, at least. */
const LEAST_OBJECTS = 20;

/** The columns of a table that may hold keys: short, no dates, no fractions. Identifiers by name first, then the most telling. */
export function keyColumns(table: SourceTable, profile: TableProfile): readonly KeyColumn[] {
  const [key] = relationCandidates(profile).keys;
  const main = profile.columns.find((column) => column.name === key);
  const found = profile.columns.flatMap((column, c): KeyColumn[] => {
    const filled = column.rowCount - column.emptyCount;
    const fraction = Math.max(column.numberShare['.'], column.numberShare[',']) >= 0.85 && column.wholeShare !== 1;
    if (filled === 0 || fraction || column.meanLength > LONGEST) return [];
    if (column.date !== null && !namesKey(column.name)) return [];
    const unique = column.distinctCount === filled && column.distinctCount >= 2;
    const nearly = namesKey(column.name) && column.distinctCount >= NEARLY * filled && column.distinctCount >= 2;
    const equal = column.distinctCount === main?.distinctCount && column.distinctCount >= LEAST_OBJECTS;
    const home = filled >= NEARLY * column.rowCount && (unique || nearly || equal);
    const identifies = namesKey(column.name);
    return [{ table, c, name: column.name, profile: column, filled, home, unique, identifies }];
  });
  return found
    .toSorted(
      (a, b) => Number(b.identifies) - Number(a.identifies) || b.profile.distinctCount - a.profile.distinctCount,
    )
    .slice(0, MOST_MANY);
}

/** Codes of places are of an address. */
const POSTAL = /^(?:postal|zip|postcode|plz|postleit\p{L}*|cap|cep)$/u;

function namesKey(name: string): boolean {
  const words = meaningWords(name);
  return words.some(isIdentifierWord) && !words.some((word) => POSTAL.test(word));
}

/** Of them, those that others may name: keys by name, then the first columns. */
export function homeColumns(columns: readonly KeyColumn[]): readonly KeyColumn[] {
  const rows = columns[0]?.table.rowCount ?? 0;
  return columns
    .filter((column) => column.home)
    .toSorted((a, b) => Number(b.identifies) - Number(a.identifies) || a.c - b.c)
    .slice(0, rows > LARGE ? MOST_ONE_OF_LARGE : MOST_ONE);
}

/**
 * How unlikely it is that the values of a column lie among others by accident, 0..1: words and codes are particular, small
 * whole numbers are not.
 */
export function particularity({ profile }: KeyColumn): number {
  const values = profile.top.map((entry) => entry.value);
  const worded = values.filter((value) => /\p{L}/u.test(value)).length / Math.max(1, values.length);
  if (worded >= 0.8) return profile.distinctCount >= 3 ? 1 : 0.3;
  const least = Math.min(...values.map((value) => value.length));
  return profile.distinctCount >= 10 && least >= 4 ? 0.7 : 0;
}
