import type { Statement } from '../explain/index.ts';
import type { ActivityKind } from '../ledger/index.ts';
import type { ColumnRole, Mapping, RowMeaning } from './mapping.ts';

export interface DateProfile {
  readonly format: string;
  readonly share: number;
  readonly hasTime: boolean;
  readonly hasZone: boolean;
  /** Set when the values also read with day and month exchanged and nothing in them tells which is right. */
  readonly alternative?: string;
  /** What told day and month apart, where the values of a column could be read both ways. */
  readonly settledBy?: 'day-above-12' | 'other-column' | 'order' | 'weekdays';
  /** Milliseconds of the largest unit that every instant is a whole number of: 1, 1000, 60000, 3600000 or 86400000. */
  readonly resolution?: number;
  /** Share of values before 1950 or after 2199, on 1900-01-01, or otherwise a placeholder: read, and refused at import. */
  readonly implausible?: number;
  /** First and last instant, epoch milliseconds, placeholders left out. */
  readonly from?: number;
  readonly to?: number;
  /** How many values fall in each of 24 equal parts between `from` and `to`. */
  readonly bins?: readonly number[];
}

/** What is known of one column after one pass over the staged rows; made by `store`, read by the guess. */
export interface ColumnProfile {
  readonly name: string;
  readonly rowCount: number;
  readonly emptyCount: number;
  /** Exact where the table was measured whole, approximate on a sample. */
  readonly distinctCount: number;
  /** Most frequent values with their counts, at most 200. */
  readonly top: readonly { readonly value: string; readonly count: number }[];
  /** Distinct example values in row order, at most 8. */
  readonly examples: readonly string[];
  /** Share of non-empty values that read as a number with this decimal mark; null when none reads. */
  readonly numberShare: { readonly '.': number; readonly ',': number };
  readonly minNumber: number | null;
  readonly maxNumber: number | null;
  /** Date pattern that most non-empty values satisfy, and the share that does; null when none does in half of them. */
  readonly date: DateProfile | null;
  readonly meanLength: number;
  /** Of the values that read as numbers: their sum, and the shares that are whole and that are below zero. */
  readonly sum?: number | null;
  readonly wholeShare?: number;
  readonly negativeShare?: number;
  /** Most frequent shapes of values, at most 8: digits as 9, letters as A but for up to three leading ones (`C999999`, `INV-9999`). */
  readonly shapes?: readonly { readonly shape: string; readonly count: number }[];
}

export interface TableProfile {
  readonly table: string;
  readonly rowCount: number;
  /** The file of a source of several that the table came from, and its format. */
  readonly file?: string;
  readonly format?: string;
  /** Columns that the database declares to be the key of a row. */
  readonly primaryKey?: readonly string[];
  /** Set when values, dates and numbers were measured on this many rows only; counts of rows and empties are always whole. */
  readonly sampledRows?: number;
  readonly columns: readonly ColumnProfile[];
  /** Rows whose value of `by` fixes the value of `column` (share of rows in groups of one value), for few candidate pairs. */
  readonly determines: readonly { readonly by: string; readonly column: string; readonly share: number }[];
  /** For candidate activity columns: values with counts and phases seen. At most 2,000 activities a column. */
  readonly activities: readonly ActivityColumnProfile[];
  /** Pairs of date columns: the share of rows having both where `earlier` is not after `later`. */
  readonly orders?: readonly { readonly earlier: string; readonly later: string; readonly share: number }[];
  /** Number columns that are the product of others in the same row. */
  readonly products?: readonly ProductProfile[];
}

/** `amount` = `factors` multiplied (less `discount`, a share) in this share of the rows that have them all. */
export interface ProductProfile {
  readonly amount: string;
  readonly factors: readonly string[];
  readonly discount?: string;
  readonly share: number;
}

/** Two columns of two tables whose values meet. `many` names `one`: a foreign key and what it points to. */
export interface RelationProfile {
  readonly many: { readonly table: string; readonly column: string };
  readonly one: { readonly table: string; readonly column: string };
  /** Said by the database itself, rather than found in the values. */
  readonly declared: boolean;
  /** Share of the different values of each side that the other has. */
  readonly manyMatched: number;
  readonly oneMatched: number;
  /** The other columns of a key of several, which must meet too; only where the database declares it. */
  readonly also?: readonly { readonly many: string; readonly one: string }[];
  /** Rows of `many` that name nothing in `one` (empty cells apart), and rows of `one` that nobody names. */
  readonly orphanRows: number;
  readonly unnamedRows: number;
  /** Rows that a join would give for the rows of `many` with a partner; more than those rows when `one` repeats its values. */
  readonly joinedRows: number;
  readonly matchedRows: number;
  /** A few values of `many` that `one` does not have. */
  readonly orphans: readonly string[];
}

/** A number column of `one` that is the sum of a number column (or a product) of `many` over a relation. */
export interface SumProfile {
  readonly relation: number;
  readonly total: string;
  readonly part: string;
  /** Set when the part is a product. */
  readonly factors?: readonly string[];
  readonly discount?: string;
  /** Share of the rows of `one` with partners where they agree to half a cent a line. */
  readonly share: number;
}

export interface ActivityColumnProfile {
  readonly column: string;
  readonly phaseColumn: string | null;
  readonly values: readonly ActivityProfile[];
  /** The columns that `objectCount`, `lastCount` and `together` were measured with; absent when none was fit. */
  readonly keyColumn?: string;
  readonly timeColumn?: string;
  /** For activities that speak of money or of an end: how many objects have both. */
  readonly together?: readonly { readonly a: string; readonly b: string; readonly objectCount: number }[];
}

export interface ActivityProfile {
  readonly value: string;
  readonly count: number;
  readonly phases: readonly string[];
  /** Objects that have it, and objects where at most two records follow its last occurrence. */
  readonly objectCount?: number;
  readonly lastCount?: number;
  /** Rows of the activity that fill a number column, for the columns that may hold money. */
  readonly filled?: Readonly<Record<string, number>>;
  /** Sum of the activity's rows in those columns, counting an amount of an object once an object. */
  readonly sums?: Readonly<Record<string, number>>;
  /** Objects whose very first record it is, and objects whose very last. */
  readonly firstCount?: number;
  readonly finalCount?: number;
  /** Share of its rows with an actor where the actor is a machine, and share of its rows whose end is after their start. */
  readonly robotShare?: number;
  readonly timedShare?: number;
}

/** How the objects of one type live in an object-centric source. */
export interface ObjectTypeProfile {
  readonly type: string;
  readonly objectCount: number;
  /** Event-object relations of the type, and distinct events with it. */
  readonly touchCount: number;
  readonly eventCount: number;
  /** Median share of the period of the log between first and last event of an object, 0..1. */
  readonly lifeShare: number;
  /** Activities whose events touch it, with how many events do. */
  readonly activities: readonly { readonly activity: string; readonly eventCount: number }[];
  /** Attribute columns of the objects table that are filled for it, with how many objects are. */
  readonly filled: readonly { readonly column: string; readonly objectCount: number }[];
}

/** What the reader knows about the source beyond its rows. */
export interface SourceProfile {
  /** Format of the one file; `set` for several, whose tables say their own. */
  readonly format: string;
  readonly file: string;
  readonly tables: readonly TableProfile[];
  /** Between tables, the best first; declared ones all, found ones when at least half of the values of `many` are met. */
  readonly relations?: readonly RelationProfile[];
  readonly sums?: readonly SumProfile[];
  /** Object-centric sources only. */
  readonly objectTypes?: readonly ObjectTypeProfile[];
}

/** Why Aval thinks so: a coded reason with its values, said by `words.ts`; confidence 0..1. */
export interface Guess<T> {
  readonly value: T;
  readonly confidence: number;
  readonly reasons: readonly Statement[];
}

export interface ColumnGuess extends Guess<ColumnRole> {
  readonly table: string;
  readonly column: string;
  readonly examples: readonly string[];
  /** Share of the rows where the column is empty. */
  readonly emptyShare: number;
  /** What its values say as dates, when they do. */
  readonly date: DateProfile | null;
}

/** What one row of a table is. */
export interface TableGuess extends Guess<RowMeaning> {
  readonly table: string;
  readonly rowCount: number;
}

/** What kind of act an activity is; `cash` and `end` when a rule of the mapping says so. */
export interface ActivityGuess extends Guess<ActivityKind> {
  readonly activity: string;
  readonly count: number;
  readonly end: 'cash' | 'refused' | 'cancelled' | 'declined' | null;
}

/** A relation that the mapping makes use of, and what it will do before it is done (rows multiplied, rows without a partner). */
export interface JoinGuess extends RelationProfile {
  readonly confidence: number;
  readonly says: readonly Statement[];
}

/** The whole understanding of a source: a mapping that can be imported as it is, and why. */
export interface Understanding {
  readonly mapping: Mapping;
  readonly columns: readonly ColumnGuess[];
  readonly leading: Guess<string>;
  readonly cash: Guess<Mapping['cash']>;
  readonly outcomes: Guess<Mapping['outcomes']>;
  readonly activities: Guess<Mapping['activities']>;
  readonly tables: readonly TableGuess[];
  /** Every activity found, the most frequent first. */
  readonly acts: readonly ActivityGuess[];
  readonly joins: readonly JoinGuess[];
  /** What was settled by evidence or will be set aside, said before it happens: ambiguous dates, placeholders, artificial rows, amounts told twice. */
  readonly notes: readonly Statement[];
  /** What a person should settle, most consequential first; never more than five. */
  readonly questions: readonly OpenQuestion[];
  /** Questions beyond the first five, and those that can wait until the first chain is seen. */
  readonly later: readonly OpenQuestion[];
  /** Set when the mapping cannot be imported yet (no activity, no instant, no object), with what to do. */
  readonly missing: readonly Statement[];
}

export interface OpenQuestion {
  readonly id: string;
  readonly asks: Statement;
  /** Why it matters: how much of the answer it changes. */
  readonly matters?: Statement;
  /** Each answer is a change of the mapping; `id` is stable, for `--answer <question>=<id>`; `shows` is what the world then looks like. */
  readonly answers: readonly {
    readonly id: string;
    readonly says: Statement;
    readonly shows: readonly Statement[];
    readonly mapping: Mapping;
    readonly chosen: boolean;
  }[];
  /** True when a person has answered it: it is shown so that the answer can be changed, and not asked again. */
  readonly answered?: boolean;
}
