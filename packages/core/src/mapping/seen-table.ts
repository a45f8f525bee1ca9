import type { Statement } from '../explain/index.ts';
import type { ColumnFacts } from './column-facts.ts';
import type { TableProfile } from './guess.types.ts';
import type { DatesFound } from './guess-dates-of-records.ts';
import { namedKind, nounOf } from './guess-key.ts';
import { CUSTOMER_NAMES, SUPPLIER_NAMES } from './lexicon/column-names.ts';
import { PARTY_TABLES } from './lexicon/table-names.ts';
import { findTerm } from './lexicon/term.ts';
import type { RowMeaning } from './mapping.ts';
import type { Link } from './relate-tables.ts';
import { isKnownNoun, singular, tableWords } from './type-name.ts';

/** How the rows of a table tell what happened, when they do. */
type ShapeKind = 'log' | 'dated' | 'lines' | 'parts' | 'objects' | 'person' | 'relation' | 'ignore';

/** What one row of a table is, before its columns have roles. */
export interface Shape {
  readonly table: TableProfile;
  readonly facts: readonly ColumnFacts[];
  readonly kind: ShapeKind;
  readonly row: RowMeaning;
  readonly confidence: number;
  readonly reasons: readonly Statement[];
  readonly ownKey: ColumnFacts | undefined;
  /** The thing whose part a row is: a reference to another table, or a column that repeats. */
  readonly parent: ColumnFacts | undefined;
  readonly manager: ColumnFacts | undefined;
  readonly dates: DatesFound;
}

/** A table before it is known what its rows are. */
export interface Seen {
  readonly table: TableProfile;
  readonly facts: readonly ColumnFacts[];
  readonly ownKey: ColumnFacts | undefined;
  readonly references: readonly Link[];
  readonly referenced: boolean;
  readonly alone: boolean;
  readonly words: readonly string[];
}

/** What a row is, as one kind of table would have it. */
export type Verdict = Pick<Shape, 'kind' | 'row' | 'confidence' | 'reasons'> &
  Partial<Pick<Shape, 'parent' | 'manager'>>;

/** The kind of thing that a table lists, by its name, else by the name of its key. */
export function listedKind(table: TableProfile, ownKey: ColumnFacts | undefined): ReturnType<typeof namedKind> {
  const words = tableWords(table.table);
  const own = namedKind(words.map(singular)) ?? namedKind(words);
  if (own === undefined && findTerm(words, PARTY_TABLES)) return 'party';
  return own ?? (ownKey === undefined || isKnownNoun(words) ? undefined : namedKind(nounOf(ownKey)));
}

/** Columns that name a party: what they fix is of the party, not of the row. */
export const partiesOf = (facts: readonly ColumnFacts[]): readonly string[] =>
  facts
    .filter(
      (column) =>
        !column.isDate &&
        column.repeats >= 1.5 &&
        (findTerm(column.words, CUSTOMER_NAMES) ?? findTerm(column.words, SUPPLIER_NAMES)) !== undefined,
    )
    .slice(0, 2)
    .map((column) => column.name);
