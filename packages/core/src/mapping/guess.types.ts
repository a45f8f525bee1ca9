import type { Statement } from '../explain/index.ts';
import type { ColumnRole, Mapping } from './mapping.ts';

export interface DateProfile {
  readonly format: string;
  readonly share: number;
  readonly hasTime: boolean;
  readonly hasZone: boolean;
  /** Set when the values also read with day and month exchanged and nothing in them tells which is right. */
  readonly alternative?: string;
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
}

export interface TableProfile {
  readonly table: string;
  readonly rowCount: number;
  /** Set when values, dates and numbers were measured on this many rows only; counts of rows and empties are always whole. */
  readonly sampledRows?: number;
  readonly columns: readonly ColumnProfile[];
  /** Rows whose value of `by` fixes the value of `column` (share of rows in groups of one value), for few candidate pairs. */
  readonly determines: readonly { readonly by: string; readonly column: string; readonly share: number }[];
  /** For candidate activity columns: values with counts and phases seen. At most 2,000 activities a column. */
  readonly activities: readonly ActivityColumnProfile[];
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
  readonly format: 'csv' | 'xes' | 'ocel2-json' | 'ocel2-sqlite';
  readonly file: string;
  readonly tables: readonly TableProfile[];
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
}

/** The whole understanding of a source: a mapping that can be imported as it is, and why. */
export interface Understanding {
  readonly mapping: Mapping;
  readonly columns: readonly ColumnGuess[];
  readonly leading: Guess<string>;
  readonly cash: Guess<Mapping['cash']>;
  readonly outcomes: Guess<Mapping['outcomes']>;
  readonly activities: Guess<Mapping['activities']>;
  /** What a person should settle, most consequential first; never more than five. */
  readonly questions: readonly OpenQuestion[];
  /** Set when the mapping cannot be imported yet (no activity, no instant, no object), with what to do. */
  readonly missing: readonly Statement[];
}

export interface OpenQuestion {
  readonly id: string;
  readonly asks: Statement;
  /** Each answer is a change of the mapping. */
  readonly answers: readonly { readonly says: Statement; readonly mapping: Mapping; readonly chosen: boolean }[];
  /** True when a person has answered it: it is shown so that the answer can be changed, and not asked again. */
  readonly answered?: boolean;
}
